#include "app/store/reminderstore.h"

#include "app/store/statement.h"

namespace portico {

namespace {

// The partial index invitation_unanswered holds exactly the rows of the first condition. CROSS JOIN keeps the order: by
// itself the engine begins with the mails, which are many more.
#define PENDING                                                                                                        \
    "SELECT i.key, m.key, m.sent_at, (SELECT max(coalesce(r.sent_at, r.queued_at)) FROM mail r "                       \
    "WHERE r.invitation = i.key AND r.kind = 'reminder') FROM invitation i CROSS JOIN mail m "                         \
    "ON m.invitation = i.key AND m.kind = 'invitation' "                                                               \
    "JOIN portal_user u ON u.key = i.portal_user "                                                                     \
    "WHERE i.state = 'open' AND i.opened_at IS NOT NULL AND i.refused_at IS NULL AND i.deleted = 0 "                   \
    "AND i.expires_at > :now AND m.state = 'sent' AND m.deleted = 0 AND u.account_at IS NULL AND u.deleted = 0 "

PendingInvitation pendingOf(const Statement &row)
{
    return {row.key<InvitationKey>(0), row.key<MailKey>(1), row.time(2), row.time(3)};
}

} // namespace

QList<PendingInvitation> ReminderStore::pending(InvitationKey after, const QDateTime &sentBefore, const QDateTime &now,
                                                int count) const
{
    Statement list(m_connection, PENDING "AND i.key > :after AND m.sent_at <= :before ORDER BY i.key LIMIT :count");
    list.bind(":after", after.value).bind(":before", sentBefore).bind(":now", now).bind(":count", count).run();
    QList<PendingInvitation> found;
    while (list.next())
        found.append(pendingOf(list));
    return found;
}

std::optional<PendingInvitation> ReminderStore::pending(InvitationKey invitation, const QDateTime &now) const
{
    Statement find(m_connection, PENDING "AND i.key = :key");
    find.bind(":key", invitation).bind(":now", now).run();
    return find.next() ? std::optional(pendingOf(find)) : std::nullopt;
}

} // namespace portico
