#pragma once

#include <QFrame>
#include <QHash>
#include <QPointer>

#include "ui/look/icons.h"

class QVBoxLayout;

namespace portico {

class NavigationItem;

/// The global navigation at the left of the main window: 216 px with words, or, as long as its window is narrower
/// than 1100 px, a rail of 56 px with icons, tool tips and dots.
///
///     m_navigation->addGroup(QStringLiteral("clients"), tr("Clients"), IconName::clients);
///     m_navigation->addEntry(QStringLiteral("clientList"), tr("Client List"), IconName::clients,
///                            QStringLiteral("clients"));
///     m_navigation->addEntry(QStringLiteral("outbox"), tr("Outbox"), IconName::outbox);
///     m_navigation->setBadge(QStringLiteral("outbox"), 24);
///     connect(m_navigation, &NavigationBar::entryActivated, this, &MainWindow::open);
///
/// Activating an entry only tells; the window calls setCurrent() when it has gone there, so that an entry which opens
/// another window (`Manage Client Portals`) leaves the mark where it was. A group opens and closes itself; in the rail
/// its children stand in its place. Up and Down move between entries, Return and Space activate.
class NavigationBar : public QFrame
{
    Q_OBJECT

public:
    explicit NavigationBar(QWidget *parent = nullptr);

    void addGroup(const QString &id, const QString &text, IconName icon);
    /// `icon` is shown in the rail, and beside entries that are in no group.
    void addEntry(const QString &id, const QString &text, IconName icon, const QString &group = {});

    QString current() const { return m_current; }
    /// Marks an entry as where the window is; an unknown id marks none.
    void setCurrent(const QString &id);
    /// A count that needs attention, in the colours of `Undeliverable`; 0 takes it away. `meaning` is what a screen
    /// reader says of it: tr("24 need attention").
    void setBadge(const QString &id, int count, const QString &meaning = {});
    /// Disables an entry and says why in its tool tip and description; an empty reason enables it again.
    void setDisabledReason(const QString &id, const QString &reason);
    /// The foot: who is at the keyboard, and the firm.
    void setPerson(const QString &person, const QString &firm);

    bool isRail() const { return m_rail; }
    /// The button behind an entry, for tests and for focus.
    NavigationItem *item(const QString &id) const { return m_items.value(id); }

    static constexpr int railBelow = 1100; ///< window width, px

Q_SIGNALS:
    void entryActivated(const QString &id);
    /// The person at the foot was pressed.
    void personActivated();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addItem(const QString &id, NavigationItem *item);
    void followWindow();
    void setRail(bool rail);
    void arrange();
    void mirror();

    QVBoxLayout *m_entries;
    QFrame *m_divider;
    QPointer<QWidget> m_watched; ///< the window whose width decides
    NavigationItem *m_person;
    QList<QString> m_order;
    QHash<QString, NavigationItem *> m_items;
    QString m_current;
    bool m_rail = false;
};

} // namespace portico
