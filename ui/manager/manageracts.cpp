#include "ui/manager/manageracts.h"

#include "ui/bulk/bulkinvitewindow.h"
#include "ui/bulk/bulkrunwindow.h"
#include "ui/bulk/runbar.h"
#include "ui/bulk/undobar.h"
#include "ui/manager/managerwindow.h"
#include "ui/manager/portaluserexports.h"
#include "ui/manager/reactivateemailsdialog.h"
#include "ui/manager/removeaccessesdialog.h"
#include "ui/portal/questiondialog.h"

#include <QWidget>

namespace portico {

namespace {
constexpr int kDropped = 2; ///< beside QDialog::Accepted and Rejected
}

ManagerActs::ManagerActs(const FirmServices &services, QWidget *over)
    : QObject(over), m_services(services), m_over(over), m_held(services), m_runs(services)
{
    connect(&m_held, &HeldSends::written, this, &ManagerActs::tell);
    connect(&m_held, &HeldSends::failed, this, [this](const Error &error, const std::function<void()> &reopen) {
        // Whom somebody chose and what was typed is not lost with it.
        Q_EMIT notifier().noticed(
            {Notice::Kind::failed, error.sentence, reopen ? tr("Open Again") : QString(), reopen});
    });
}

void ManagerActs::serve(ManagerWindow *window)
{
    m_manager = window;
    window->addBar(new UndoBar(m_held, UndoBar::Place::window, window));
    auto *run = new RunBar(m_runs, RunBar::Place::window, window);
    window->addBar(run);
    connect(run, &RunBar::openRequested, this, &ManagerActs::openRun);
    connect(window, &ManagerWindow::sendInviteRequested, this,
            [this, window](const QList<ClientKey> &clients) { sendInvite(clients, window); });
    using Users = QList<PortalUserKey>;
    connect(window, &ManagerWindow::resendInviteRequested, this, [this, window](const Users &users) { resendInvite(users, window); });
    connect(window, &ManagerWindow::removeAccessRequested, this, [this, window](const Users &users) { removeAccess(users, window); });
    connect(window, &ManagerWindow::reactivateEmailRequested, this,
            [this, window](const Users &users) { reactivateEmail(users, window); });
    connect(window, &ManagerWindow::exportRequested, this, [this, window](const Users &users) { exportUsers(users, window); });
}

BulkInviteWindow *ManagerActs::sendInvite(const QList<ClientKey> &clients, QWidget *over)
{
    BulkAsk ask;
    ask.clients = clients;
    return openForm(ask, over);
}

BulkInviteWindow *ManagerActs::resendInvite(const QList<PortalUserKey> &users, QWidget *over)
{
    BulkAsk ask;
    ask.kind = BulkSendKind::resend;
    ask.users = users;
    return openForm(ask, over);
}

BulkInviteWindow *ManagerActs::openForm(const BulkAsk &ask, QWidget *wanted)
{
    const QPointer<QWidget> under(over(wanted));
    auto *window = new BulkInviteWindow(m_services, m_held, ask, under);
    // The window that asked may be gone by the time of Undo.
    window->setReopen([this, under](const BulkAsk &again) { openForm(again, under); });
    window->open();
    return window;
}

void ManagerActs::removeAccess(const QList<PortalUserKey> &users, QWidget *wanted)
{
    (new RemoveAccessesDialog(servicesFor(wanted), users, over(wanted)))->open();
}

void ManagerActs::reactivateEmail(const QList<PortalUserKey> &users, QWidget *wanted)
{
    (new ReactivateEmailsDialog(servicesFor(wanted), users, over(wanted)))->open();
}

void ManagerActs::exportUsers(const QList<PortalUserKey> &users, QWidget *wanted)
{
    exportPortalUserList(servicesFor(wanted), users, over(wanted));
}

FirmServices ManagerActs::servicesFor(QWidget *wanted) const
{
    const auto *manager = qobject_cast<ManagerWindow *>(wanted);
    return manager ? manager->services() : m_services;
}

Notifier &ManagerActs::notifier() const
{
    const bool seen = m_manager && m_manager->isVisible() && !m_manager->isMinimized() && !m_over->isActiveWindow();
    return servicesFor(seen ? m_manager.data() : nullptr).notifier;
}

BulkRunWindow *ManagerActs::openRun(BulkSendKey bulk)
{
    QPointer<BulkRunWindow> &window = m_windows[bulk];
    if (!window) {
        window = new BulkRunWindow(m_services, m_runs, bulk, m_over);
        connect(window, &BulkRunWindow::clientOpened, this, &ManagerActs::clientOpened);
    }
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

void ManagerActs::tell(const QueuedSend &queued)
{
    if (!queued.bulk) {
        notifier().failed(tr("Nothing was sent: nobody who was chosen can get a mail any more."));
        return;
    }
    const int mails = int(queued.mails);
    const Notice notice{Notice::Kind::waiting, mails == 1 ? tr("1 invite queued") : tr("%Ln invites queued", nullptr, mails),
                        tr("Show"), [this, bulk = queued.bulk] { openRun(bulk); }};
    Q_EMIT notifier().noticed(notice);
}

void ManagerActs::settle(const std::function<void()> &go)
{
    if (m_held.isEmpty() && !m_held.isWriting()) {
        go();
        return;
    }
    const auto whenWritten = [this, go] {
        auto *waiting = new QObject(this);
        // At once: the next signal comes before the event loop deletes anything.
        const auto stop = [this](QObject *one) {
            m_held.disconnect(one);
            one->deleteLater();
        };
        const auto look = [this, stop, waiting, go] {
            if (m_held.isWriting())
                return;
            stop(waiting);
            go();
        };
        connect(&m_held, &HeldSends::changed, waiting, look);
        // What could not be queued is told, and the window stays for it.
        connect(&m_held, &HeldSends::failed, waiting, [stop, waiting] { stop(waiting); });
    };
    if (m_held.isEmpty()) {
        whenWritten();
        return;
    }
    if (m_asking) {
        m_asking->raise();
        m_asking->activateWindow();
        return;
    }
    m_held.setWaiting(true);
    auto *question = new QuestionDialog(
        tr("%1 have not been sent yet").arg(m_held.what()),
        tr("You pressed Send less than ten seconds ago. Sent now, they are queued, and go out as soon as Portico runs again "
           "with this firm. Otherwise nothing of it is kept."),
        m_over);
    question->setObjectName(QStringLiteral("heldQuestion"));
    m_asking = question;
    question->addAnswer(tr("Do Not Send"), kDropped);
    question->setAnswers(tr("Send"), tr("Cancel"), ButtonKind::primary);
    connect(question, &QDialog::finished, this, [this, go, whenWritten](int result) {
        m_held.setWaiting(false);
        if (result == QDialog::Accepted) {
            whenWritten();
            m_held.writeNow();
        } else if (result == kDropped) {
            m_held.dropAll();
            go();
        }
    });
    question->open();
}

} // namespace portico
