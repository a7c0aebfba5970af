#pragma once

#include "models/portalsummary.h"
#include "ui/firmservices.h"

#include <QMainWindow>

#include <functional>

class QLabel;
class QTabWidget;

namespace portico {

class ClientIndex;
class PortalTiles;
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
    PortalTiles *tiles() const { return m_tiles; }
    QTabWidget *tabs() const { return m_tabs; }
    Toast *toast() const { return m_toast; }
    /// As the program's, but what it tells shows in this window.
    const FirmServices &services() const { return m_services; }

Q_SIGNALS:
    /// `Send Invite`: the ticked clients, at least one.
    void sendInviteRequested(const QList<portico::ClientKey> &clients);
    /// A row was opened: the main window shows the client's record.
    void clientOpened(portico::ClientKey client);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void connectParts();
    void addShortcuts();
    void showCounts(const PortalCounts &counts);
    void showStatus();
    void followTab();
    void nameTab(int tab, const QString &words, qint64 count);
    void restore();
    void save() const;

    Notifier m_notifier;
    FirmServices m_services;
    PortalTiles *m_tiles = nullptr;
    QTabWidget *m_tabs = nullptr;
    WithoutPortalTab *m_without = nullptr;
    PortalSummary *m_summary = nullptr;
    Toast *m_toast = nullptr;
    QLabel *m_status = nullptr;
    std::function<void()> m_noticeAction;
};

} // namespace portico
