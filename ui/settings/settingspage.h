#pragma once

#include "ui/look/appearance.h"
#include "ui/settings/settingsservices.h"

#include <QWidget>

#include <array>
#include <functional>

class QStackedWidget;
class QVBoxLayout;

namespace portico {

class Card;
class SettingsList;
class SettingsPart;

/// The settings: a list of page classes at the left, one page at the right. Changes that were not saved are asked about
/// before another page, or anything else, takes their place. GUI thread.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    enum class Part { firm, mailAccount, returnedMail, teamMembers, keyboard, backup, recoveryKey, appearance };

    explicit SettingsPage(const SettingsServices &services, QWidget *parent = nullptr);

    static QString title(Part part);
    /// The page, which is made when it is asked for first: together they would hold up the window.
    SettingsPart *part(Part part);
    Part current() const;
    SettingsList *list() const { return m_list; }

    /// Whether a page has changes that were not saved.
    bool hasUnsavedChanges() const;
    /// Calls go at once where nothing is unsaved; else asks first, and calls it when the changes are saved or
    /// discarded. Not at all where the person stays.
    void leave(std::function<void()> go);

public Q_SLOTS:
    /// Opens a page, asking about unsaved changes of the one that is open.
    void open(portico::SettingsPage::Part part);
    /// Shows what is stored now.
    void refresh();

Q_SIGNALS:
    /// Another team member is at the keyboard from now on: whoever holds the session opens its windows anew.
    void memberSwitched(const portico::TeamMember &member);
    /// Somebody confirmed that this backup takes the firm's place: whoever holds the session closes the firm, restores
    /// with RestoreDialog, and opens it again.
    void restoreRequested(const QString &file);
    /// Language or colours were chosen anew, and are saved.
    void appearanceChanged(const portico::Appearance &appearance);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addEntry(Part part);
    SettingsPart *makePart(Part part);
    void showPart(Part part);
    SettingsPart *opened() const;

    SettingsServices m_services;
    QVBoxLayout *m_layout;
    SettingsList *m_list;
    Card *m_card;
    QStackedWidget *m_stack;
    std::array<SettingsPart *, int(Part::appearance) + 1> m_parts{}; ///< by Part; those that were opened
};

} // namespace portico
