#include "app/mail/reminders.h"

#include "app/core/whendone.h"
#include "app/store/firm.h"
#include "app/store/firmstore.h"
#include "app/store/healthstore.h"

#include <algorithm>

namespace portico {

namespace {

constexpr int kBatch = 400; // invitations looked at, and at most written, at once

/// What one look found.
struct Found
{
    QList<InvitationKey> due;
    InvitationKey last; ///< of those looked at; the empty key: there are no more
};

QList<int> daysOf(Connection &connection)
{
    return FirmStore(connection).load().value_or(FirmRecord()).reminderDays;
}

Result<Found> find(Connection &connection, InvitationKey after, const QDateTime &now)
{
    const QList<int> days = daysOf(connection);
    if (days.isEmpty())
        return Found();
    const auto first = *std::min_element(days.begin(), days.end());
    const auto pending = ReminderStore(connection).pending(after, now.addDays(-first), now, kBatch);
    Found found;
    for (const PendingInvitation &invitation : pending) {
        if (reminderDue(invitation, days, now))
            found.due.append(invitation.invitation);
    }
    if (pending.size() == kBatch)
        found.last = pending.last().invitation;
    return found;
}

} // namespace

bool reminderDue(const PendingInvitation &invitation, const QList<int> &days, const QDateTime &now)
{
    QDateTime latest;
    for (const int day : days) {
        const QDateTime due = invitation.sentAt.addDays(day);
        if (due <= now && (!latest.isValid() || due > latest))
            latest = due;
    }
    return latest.isValid() && !(invitation.lastReminder.isValid() && invitation.lastReminder >= latest);
}

Result<int> QueueRemindersTask::operator()(WriteContext &context)
{
    Connection &connection = context.connection();
    const QList<int> days = daysOf(connection);
    const MailStore mails(connection);
    int queued = 0;
    for (const InvitationKey key : std::as_const(m_invitations)) {
        const auto pending = ReminderStore(connection).pending(key, context.now());
        if (!pending || !reminderDue(*pending, days, context.now()))
            continue;
        const auto invite = mails.byKey(pending->mail);
        if (!invite || mails.underWay(invite->portalUser, MailKind::reminder, invite->purpose))
            continue; // for another invitation of the same person: one at a time
        if (HealthStore(connection).of(invite->recipient).state == HealthState::inactive)
            continue;
        Mail reminder;
        reminder.kind = MailKind::reminder;
        reminder.priority = MailPriority::reminder;
        reminder.recipient = invite->recipient;
        reminder.recipientName = invite->recipientName;
        reminder.portalUser = invite->portalUser;
        reminder.invitation = key;
        reminder.purpose = invite->purpose;
        reminder.sender = invite->sender;
        reminder.message = invite->message;
        MailStore::enqueue(context, reminder);
        ++queued;
    }
    return queued;
}

ReminderRound::ReminderRound(Firm &firm, QObject *parent) : QObject(parent), m_firm(firm) {}

void ReminderRound::start()
{
    if (m_running)
        return;
    m_running = true;
    m_queued = 0;
    look({});
}

void ReminderRound::look(InvitationKey after)
{
    const auto work = [after, now = m_firm.clock().now()](Connection &connection, const std::atomic_bool &) {
        return find(connection, after, now);
    };
    whenDone(this, m_firm.read(work), [this](const Result<Found> &found) {
        if (!found) {
            fail(found.error());
            return;
        }
        const auto goOn = [this](InvitationKey last) { last ? look(last) : end(); };
        if (found->due.isEmpty()) {
            goOn(found->last);
            return;
        }
        whenDone(this, m_firm.write({}, QueueRemindersTask(found->due)),
                 [this, goOn, last = found->last](const Result<int> &queued) {
                     if (!queued) {
                         fail(queued.error());
                         return;
                     }
                     m_queued += *queued;
                     goOn(last);
                 });
    });
}

void ReminderRound::fail(const Error &error)
{
    m_running = false;
    Q_EMIT failed(error);
}

void ReminderRound::end()
{
    m_running = false;
    Q_EMIT finished(m_queued);
}

} // namespace portico
