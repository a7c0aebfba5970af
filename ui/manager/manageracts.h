#pragma once

#include "ui/bulk/bulkask.h"
#include "ui/bulk/bulkruns.h"
#include "ui/bulk/heldsends.h"
#include "ui/firmservices.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace portico {

class BulkInviteWindow;
class BulkRunWindow;
class ManagerWindow;

/// What can be done with many portals at once: opens the forms and dialogs, holds a send for its ten seconds, and
/// follows what is being sent. It belongs to the main window, so that all of that goes on when the manager's window
/// is closed. GUI thread.
class ManagerActs : public QObject
{
    Q_OBJECT
public:
    /// over: the main window, over which its windows open where no other is given.
    ManagerActs(const FirmServices &services, QWidget *over);

    HeldSends &held() { return m_held; }
    BulkRuns &runs() { return m_runs; }

    /// Does what the manager's window asks for, and shows there what is held and what is being sent.
    void serve(ManagerWindow *window);

    /// The bulk form of `Send Invite`: the clients' primary contacts. over: the window that asks.
    BulkInviteWindow *sendInvite(const QList<ClientKey> &clients, QWidget *over = nullptr);
    /// The same form for people who were invited before.
    BulkInviteWindow *resendInvite(const QList<PortalUserKey> &users, QWidget *over = nullptr);
    void removeAccess(const QList<PortalUserKey> &users, QWidget *over = nullptr);
    void reactivateEmail(const QList<PortalUserKey> &users, QWidget *over = nullptr);
    void exportUsers(const QList<PortalUserKey> &users, QWidget *over = nullptr);
    /// The window of a send; brought to the front where it is open.
    BulkRunWindow *openRun(BulkSendKey bulk);

    /// Runs go at once where no send is held; else asks first whether it shall be queued now or not at all, and runs go
    /// once that is done. The ten seconds stand still meanwhile. Nothing runs where the answer is Cancel.
    void settle(const std::function<void()> &go);

Q_SIGNALS:
    void clientOpened(portico::ClientKey client);

private:
    BulkInviteWindow *openForm(const BulkAsk &ask, QWidget *over);
    QWidget *over(QWidget *wanted) const { return wanted ? wanted : m_over; }
    /// What a dialog over this window works with: what it tells shows there.
    FirmServices servicesFor(QWidget *wanted) const;
    /// Of the window that shows what becomes of a send: the manager's, unless it is out of sight or the main window is in
    /// use.
    Notifier &notifier() const;
    void tell(const QueuedSend &queued);

    FirmServices m_services;
    QWidget *m_over;
    QPointer<ManagerWindow> m_manager; ///< that was served last
    HeldSends m_held;
    BulkRuns m_runs;
    QHash<BulkSendKey, QPointer<BulkRunWindow>> m_windows;
    QPointer<QWidget> m_asking; ///< what shall become of what is held
};

} // namespace portico
