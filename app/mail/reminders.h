#pragma once

#include "app/core/result.h"
#include "app/store/reminderstore.h"

#include <QObject>

namespace portico {

class Firm;

/// Whether an invitation is due for a reminder: the latest of the days after it went has come, and no reminder was
/// queued since then. Days that passed while nobody was sending are made up for once, not each. Pure.
bool reminderDue(const PendingInvitation &invitation, const QList<int> &days, const QDateTime &now);

/// Queues a reminder for each of the invitations that is still due for one, as the firm's setting says; gives how many.
/// A reminder carries the invitation's link, expiry, sender and personal message, and its turn comes after all other
/// mail. Because it is looked at again here, in the transaction, nobody is reminded twice, whoever else does the same.
/// Run it with Firm::write, with nobody acting.
class QueueRemindersTask
{
public:
    explicit QueueRemindersTask(QList<InvitationKey> invitations) : m_invitations(std::move(invitations)) {}
    Result<int> operator()(WriteContext &context);

private:
    QList<InvitationKey> m_invitations;
};

/// Goes once through all open invitations and queues the reminders that are due. Looks on a worker, writes a batch at a
/// time. Lives on a thread with an event loop, which it never blocks.
class ReminderRound : public QObject
{
    Q_OBJECT
public:
    explicit ReminderRound(Firm &firm, QObject *parent = nullptr);

    /// Begins; finished() follows. Does nothing while a round is under way.
    void start();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// The round ended; queued reminders wait in the outbox now.
    void finished(int queued);
    /// The store failed; what was queued until then stays.
    void failed(const portico::Error &error);

private:
    void look(InvitationKey after);
    void fail(const Error &error);
    void end();

    Firm &m_firm;
    bool m_running = false;
    int m_queued = 0;
};

} // namespace portico
