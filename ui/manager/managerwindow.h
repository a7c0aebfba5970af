#pragma once

#include "models/gathertimer.h"
#include "models/portalsummary.h"
#include "ui/firmservices.h"

#include <QMainWindow>

class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace portico {

class ClientIndex;
class ManagerTab;
class PortalTiles;
class PortalUsersTab;
class Toast;
class WithoutPortalTab;

/// `Manage Client Portals`, a window of its own: a summary of all active clients' portals, and below it the clients without
/// any and the portal users. Its size, tab, columns and order last from run to run. What the tabs ask for (inviting,
/// resending, removing, exporting) is done by whoever connects to their signals. GUI thread.
class ManagerWindow : public QMainWindow
{
    Q_OBJECT
public:
    enum class Tab { withoutPortals, portalUsers };

    /// For a member who may manage portals; clients: who reads the clients' texts, and outlives the window.
    ManagerWindow(const FirmServices &services, ClientIndex &clients);
    ~ManagerWindow() override;

    void showTab(Tab tab);
    Tab currentTab() const;
    WithoutPortalTab *withoutPortals() const { return m_without; }
    PortalUsersTab *portalUsers() const { return m_users; }
    PortalTiles *tiles() const { return m_tiles; }
    QTabWidget *tabs() const { return m_tabs; }
    Toast *toast() const { return m_toast; }
    /// As the program's, but what it tells shows in this window.
    const FirmServices &services() const { return m_services; }
    /// Puts what tells of sending between the summary and the tabs; it hides while there is nothing to tell.
    void addBar(QWidget *bar);

Q_SIGNALS:
    /// `Send Invite`: the ticked clients, at least one.
    void sendInviteRequested(const QList<portico::ClientKey> &clients);
    /// The tab of the portal users asks for what its buttons say, of the ticked ones, at least one; of an export, where none
    /// is ticked, of all that show.
    void resendInviteRequested(const QList<portico::PortalUserKey> &users);
    void removeAccessRequested(const QList<portico::PortalUserKey> &users);
    void reactivateEmailRequested(const QList<portico::PortalUserKey> &users);
    void exportRequested(const QList<portico::PortalUserKey> &users);
    /// A row was opened: the main window shows the client's record.
    void clientOpened(portico::ClientKey client);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void connectParts();
    void addShortcuts();
    ManagerTab *shown() const;
    void showSessionsSince();
    void choosePart(std::optional<PortalStatus> part);
    void showCounts(const PortalCounts &counts);
    void showStatus();
    void followTab();
    void nameTab(int tab, const QString &words, qint64 count);
    void restore();
    void save() const;

    Notifier m_notifier;
    FirmServices m_services;
    QVBoxLayout *m_body = nullptr;
    PortalTiles *m_tiles = nullptr;
    QTabWidget *m_tabs = nullptr;
    WithoutPortalTab *m_without = nullptr;
    PortalUsersTab *m_users = nullptr;
    PortalSummary *m_summary = nullptr;
    Toast *m_toast = nullptr;
    QLabel *m_status = nullptr;
    QString m_sessionsSince; ///< the line below the portal users
    GatherTimer m_soon;      ///< gathers changes of the firm that come close together
};

} // namespace portico
