#pragma once

#include "ui/look/appearance.h"
#include "ui/settings/settingsservices.h"

#include <QStackedWidget>

#include <functional>
#include <optional>

namespace portico {

class ClientListPage;
class ClientRecordPage;
class OutboxPage;
class SettingsPage;
class TemplatesPage;

/// The pages of the main window, one of which shows. The client list is there from the start, the record from a moment
/// later on, the others are made when somebody goes there. A page with unsaved changes is left only after it has asked.
/// GUI thread.
class MainPages : public QStackedWidget
{
    Q_OBJECT
public:
    enum class Page { clientList, clientRecord, templates, outbox, settings };
    Q_ENUM(Page)

    explicit MainPages(const SettingsServices &services, QWidget *parent = nullptr);

    Page current() const { return m_current; }
    ClientListPage *list() const { return m_list; }
    /// Made now where it is not there yet.
    ClientRecordPage *record();
    TemplatesPage *templates();
    OutboxPage *outbox();
    SettingsPage *settings();

    /// Shows a page; at once, or when what is unsaved on the present one was saved or discarded, or never. `then` runs
    /// once the page shows.
    void go(Page page, const std::function<void()> &then = {});
    /// Runs go at once where the present page has nothing unsaved; else asks first, and runs it when the changes were
    /// saved or discarded.
    void leave(const std::function<void()> &go);
    /// Puts the focus where work on the present page begins.
    void focusPage();
    /// Puts the cursor into the present page's search; false where it has none.
    bool search();
    /// Reads again what the present page shows.
    void refresh();

    /// The word under which a page is kept in settings and known to the navigation; the record goes by the list's.
    static QString idOf(Page page);
    static std::optional<Page> pageOf(const QString &id);

Q_SIGNALS:
    /// Another page shows now.
    void shown(portico::MainPages::Page page);
    void clientOpened(portico::ClientKey client);
    /// The record is there from now on.
    void recordMade(portico::ClientRecordPage *record);
    void memberSwitched(const portico::TeamMember &member);
    void restoreRequested(const QString &file);
    void appearanceChanged(const portico::Appearance &appearance);

private:
    QWidget *widget(Page page);
    void show(Page page);
    void focusSettings();

    SettingsServices m_services;
    Page m_current = Page::clientList;
    ClientListPage *m_list;
    ClientRecordPage *m_record = nullptr;
    TemplatesPage *m_templates = nullptr;
    OutboxPage *m_outbox = nullptr;
    SettingsPage *m_settings = nullptr;
};

} // namespace portico
