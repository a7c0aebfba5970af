#pragma once

#include "app/core/keys.h"
#include "app/store/clientstore.h"
#include "ui/firmservices.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace portico {

class ClientSelection;
class TableView;

/// What can be done with the clients that are chosen in the list: its context menu, and entries for other menus. What
/// cannot be done now is disabled, and says why. GUI thread.
class ClientCommands : public QObject
{
    Q_OBJECT
public:
    ClientCommands(const FirmServices &services, TableView *table, ClientSelection *selection);

    /// Adds the entries. They are the same wherever they stand.
    void addTo(QMenu *menu) const;
    /// Whether the list shows; without it nothing of it can be acted on.
    void setListShown(bool shown);

public Q_SLOTS:
    void copyRows();
    void copyEmails();

Q_SIGNALS:
    void openRequested();

private:
    void update();
    void read(std::function<void(const QList<ClientRow> &)> then);
    void setActive(bool active);
    void assign();

    FirmServices m_services;
    TableView *m_table;
    ClientSelection *m_selection;
    bool m_listShown = true;
    QAction *m_open;
    QAction *m_copyEmails;
    QAction *m_copyRows;
    QAction *m_assign;
    QAction *m_makeInactive;
    QAction *m_makeActive;
};

} // namespace portico
