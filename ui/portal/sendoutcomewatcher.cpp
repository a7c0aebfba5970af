#include "ui/portal/sendoutcomewatcher.h"

#include "app/store/accountstore.h"
#include "app/store/firm.h"
#include "ui/portal/statussentence.h"
#include "ui/senderthread.h"

#include <algorithm>

namespace portico {

namespace {

/// What the store knows of the mails, read in one transaction.
struct QueueView
{
    QList<std::optional<Mail>> mails; ///< in the order asked for
    QueueControl control;
    bool accountSet = false;
};

Result<QueueView> readQueue(Firm &firm, const QList<QueuedInvite> &invites)
{
    return firm.readHere([&invites](Connection &connection) -> Result<QueueView> {
        const MailStore store(connection);
        QueueView view;
        for (const QueuedInvite &invite : invites)
            view.mails += store.byKey(invite.mail);
        view.control = store.control();
        view.accountSet = AccountStore(connection).load().isSet();
        return view;
    });
}

} // namespace

SendOutcomeWatcher::SendOutcomeWatcher(Firm &firm, SenderThread &sender, QObject *parent)
    : QObject(parent), m_firm(firm), m_sender(sender)
{
    m_limit.setSingleShot(true);
    m_soon.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { look(true); });
    connect(&m_soon, &QTimer::timeout, this, [this] { look(false); });
}

void SendOutcomeWatcher::watch(const InviteOutcome &invites, std::chrono::milliseconds limit)
{
    m_invites = invites;
    m_offlineAtStart = m_sender.offline();
    connect(&m_firm, &Firm::changed, this, &SendOutcomeWatcher::lookSoon);
    connect(&m_sender, &SenderThread::mailEnded, this, &SendOutcomeWatcher::lookSoon);
    connect(&m_sender, &SenderThread::ended, this, &SendOutcomeWatcher::lookSoon);
    connect(&m_sender, &SenderThread::reachabilityChanged, this, [this] {
        m_offlineAtStart = false;
        lookSoon();
    });
    m_limit.start(m_offlineAtStart ? std::min(limit, kOfflineLimit) : limit);
    m_sender.wake();
    lookSoon();
}

void SendOutcomeWatcher::lookSoon()
{
    // Several signals of one change end in one look.
    if (!m_done && !m_soon.isActive())
        m_soon.start(0);
}

void SendOutcomeWatcher::look(bool last)
{
    if (m_done)
        return;
    const Result<QueueView> view = readQueue(m_firm, m_invites.queued);
    if (!view && !last)
        return; // the next change, or the limit, looks again

    const QueueControl control = view ? view->control : QueueControl{};
    // What was known before this send says nothing of the attempt that it set off; at the end it is all there is.
    const bool offline = m_sender.offline() && (last || !m_offlineAtStart);

    SendOutcome outcome;
    outcome.skipped = m_invites.skipped;
    for (qsizetype i = 0; i < m_invites.queued.size(); ++i) {
        const QueuedInvite &invite = m_invites.queued.at(i);
        InviteDelivery mail{invite.email, invite.kind, Delivery::waiting, {}, {}};
        if (view && view->mails.at(i)) {
            const Mail &stored = *view->mails.at(i);
            mail.delivery = deliveryOf(stored, control, view->accountSet, offline, m_firm.clock().now());
            mail.reason = refusalText(stored.reason, stored.reply);
            mail.nextAttemptAt = stored.nextAttemptAt;
        }
        outcome.mails += mail;
    }
    const auto settled = std::count_if(outcome.mails.begin(), outcome.mails.end(),
                                       [](const InviteDelivery &mail) { return isSettled(mail.delivery); });
    Q_EMIT progressed(int(settled), int(outcome.mails.size()));
    if (settled < outcome.mails.size() && !last)
        return;
    m_done = true;
    m_limit.stop();
    Q_EMIT finished(outcome);
}

} // namespace portico
