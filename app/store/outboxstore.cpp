#include "app/store/outboxstore.h"

#include "app/core/textfolding.h"
#include "app/store/clientconditions.h"

namespace portico {

namespace {

#define ENTRY_COLUMNS "m.key, m.state, m.kind, m.purpose"

// The mails that speak of a client assigned to :member: invitations and reminders by what they ever covered, notices by
// what they tell of. The same rule as for a single mail (mailVisible of the practice).
#define MAILS_OF_MEMBER                                                                                                \
    "(SELECT vm.key FROM assignment s JOIN client c ON c.key = s.client AND c.deleted = 0 "                            \
    "JOIN access a ON a.client = s.client AND a.deleted = 0 JOIN invitation_access ia ON ia.access = a.key "           \
    "JOIN mail vm ON vm.invitation = ia.invitation WHERE s.member = :member AND s.deleted = 0 "                        \
    "UNION SELECT ma.mail FROM assignment s JOIN client c ON c.key = s.client AND c.deleted = 0 "                      \
    "JOIN access a ON a.client = s.client AND a.deleted = 0 JOIN mail_access ma ON ma.access = a.key "                 \
    "AND ma.deleted = 0 JOIN mail nm ON nm.key = ma.mail AND nm.invitation IS NULL "                                   \
    "WHERE s.member = :member AND s.deleted = 0)"

OutboxEntry entryOf(const Statement &row)
{
    OutboxEntry entry;
    entry.key = row.key<MailKey>(0);
    entry.state = mailStateFromSlug(row.text(1)).value_or(MailState::failed);
    entry.subject = mailSubject(mailKindFromSlug(row.text(2)), row.text(3));
    return entry;
}

} // namespace

MailSubject mailSubject(MailKind kind, QStringView room)
{
    switch (kind) {
    case MailKind::invitation: return MailSubject::invitation;
    case MailKind::reminder: return MailSubject::reminder;
    case MailKind::code: return MailSubject::code;
    case MailKind::test: return MailSubject::test;
    case MailKind::notice: break;
    }
    return room == QLatin1StringView("access_removed") ? MailSubject::accessRemoved : MailSubject::anotherPortal;
}

QList<OutboxEntry> OutboxStore::newest(const ClientScope &scope, int count) const
{
    Statement all(m_connection, "SELECT " ENTRY_COLUMNS " FROM mail m WHERE m.deleted = 0 ORDER BY m.key DESC LIMIT :count");
    Statement assigned(m_connection, "SELECT " ENTRY_COLUMNS " FROM mail m WHERE m.key IN " MAILS_OF_MEMBER
                                     " AND m.deleted = 0 ORDER BY m.key DESC LIMIT :count");
    Statement &list = scope.onlyOf ? assigned.bind(":member", scope.onlyOf) : all;
    list.bind(":count", count).run();
    QList<OutboxEntry> entries;
    while (list.next())
        entries.append(entryOf(list));
    return entries;
}

void OutboxStore::forEach(const ClientScope &scope, const std::function<void(const OutboxEntry &)> &each,
                          const std::atomic_bool &cancelled) const
{
    Statement all(m_connection, "SELECT " ENTRY_COLUMNS " FROM mail m WHERE m.deleted = 0 ORDER BY m.key");
    Statement assigned(m_connection, "SELECT " ENTRY_COLUMNS " FROM mail m WHERE m.key IN " MAILS_OF_MEMBER
                                     " AND m.deleted = 0 ORDER BY m.key");
    Statement &list = scope.onlyOf ? assigned.bind(":member", scope.onlyOf) : all;
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        each(entryOf(list));
}

bool OutboxStore::otherMailsSince(qint64 sequence) const
{
    Statement find(m_connection, "SELECT EXISTS (SELECT 1 FROM assignment WHERE local_seq > :sequence) "
                                 "OR EXISTS (SELECT 1 FROM access WHERE local_seq > :sequence) "
                                 "OR EXISTS (SELECT 1 FROM invitation_access WHERE local_seq > :sequence) "
                                 "OR EXISTS (SELECT 1 FROM mail_access WHERE local_seq > :sequence) "
                                 "OR EXISTS (SELECT 1 FROM client WHERE local_seq > :sequence AND deleted = 1)");
    find.bind(":sequence", sequence).run();
    return find.next() && find.boolean(0);
}

std::optional<QList<OutboxEntry>> OutboxStore::since(qint64 sequence, const ClientScope &scope, int limit) const
{
    if (scope.onlyOf && otherMailsSince(sequence))
        return std::nullopt;
    Statement all(m_connection, "SELECT " ENTRY_COLUMNS ", m.deleted = 0 FROM mail m WHERE m.local_seq > :sequence LIMIT :limit");
    Statement assigned(m_connection, "SELECT " ENTRY_COLUMNS ", m.deleted = 0 AND m.key IN " MAILS_OF_MEMBER
                                     " FROM mail m WHERE m.local_seq > :sequence LIMIT :limit");
    Statement &list = scope.onlyOf ? assigned.bind(":member", scope.onlyOf) : all;
    list.bind(":sequence", sequence).bind(":limit", limit + 1).run();
    QList<OutboxEntry> entries;
    while (list.next()) {
        if (entries.size() == limit)
            return std::nullopt;
        OutboxEntry entry = entryOf(list);
        entry.listed = list.boolean(4);
        entries.append(entry);
    }
    return entries;
}

void OutboxStore::forEachText(const ClientScope &scope, MailKey after,
                              const std::function<void(MailKey, const QString &)> &each,
                              const std::atomic_bool &cancelled) const
{
    Statement all(m_connection, "SELECT m.key, m.recipient_name, m.recipient FROM mail m "
                                "WHERE m.key > :after AND m.deleted = 0 ORDER BY m.key");
    Statement assigned(m_connection, "SELECT m.key, m.recipient_name, m.recipient FROM mail m "
                                     "WHERE m.key > :after AND m.key IN " MAILS_OF_MEMBER " AND m.deleted = 0 ORDER BY m.key");
    Statement &list = scope.onlyOf ? assigned.bind(":member", scope.onlyOf) : all;
    list.bind(":after", after.value).run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        each(list.key<MailKey>(0), folded(QString(list.text(1) % QLatin1Char(' ') % list.text(2))));
}

QList<Mail> OutboxStore::rows(const QList<MailKey> &keys) const
{
    const MailStore mails(m_connection);
    QList<Mail> rows;
    rows.reserve(keys.size());
    for (const MailKey key : keys) {
        if (const auto mail = mails.byKey(key))
            rows.append(*mail);
    }
    return rows;
}

QList<ClientKey> OutboxStore::clientsOf(const Mail &mail, const ClientScope &scope) const
{
    Statement list(m_connection,
                   "SELECT DISTINCT c.key, c.name_folded FROM access a JOIN client c ON c.key = a.client "
                   "WHERE a.key IN (SELECT ia.access FROM invitation_access ia WHERE ia.invitation = :invitation "
                   "UNION SELECT ma.access FROM mail_access ma WHERE ma.mail = :mail AND ma.deleted = 0 "
                   "AND :invitation IS NULL) AND a.deleted = 0 AND c.deleted = 0 AND " SEES_CLIENT("c.key")
                   " ORDER BY c.name_folded, c.key");
    list.bind(":invitation", mail.invitation).bind(":mail", mail.key).bind(":member", scope.onlyOf).run();
    QList<ClientKey> clients;
    while (list.next())
        clients.append(list.key<ClientKey>(0));
    return clients;
}

} // namespace portico
