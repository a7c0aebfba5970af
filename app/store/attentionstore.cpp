#include "app/store/attentionstore.h"

#include "app/store/clientconditions.h"
#include "app/store/mailconditions.h"
#include "app/store/statement.h"

namespace portico {

namespace {

// The accesses that failed mails were to open, and that are still without another invite and without an account.
#define REFUSED_ACCESSES                                                                                               \
    " FROM mail m JOIN invitation i ON i.key = m.invitation AND i.state = 'open' "                                     \
    "JOIN portal_user u ON u.key = i.portal_user AND u.account_at IS NULL "                                            \
    "JOIN invitation_access ia ON ia.invitation = i.key AND ia.ended = 0 "                                             \
    "JOIN access a ON a.key = ia.access AND a.state = 'granted' AND a.deleted = 0 "                                    \
    "WHERE " MAIL_NEEDS_AN_EYE("m.", "failed") " AND m.kind = 'invitation' AND NOT EXISTS ("                           \
    "SELECT 1 FROM invitation n WHERE n.portal_user = i.portal_user AND n.key > i.key AND n.state <> 'cancelled') "    \
    "AND " SEES_CLIENT("a.client") " "

// The accesses that mails of one state tell of, whether as an invitation or as a notice.
#define ACCESSES_OF_MAILS(condition)                                                                                   \
    " FROM mail m JOIN access a ON a.key IN (SELECT ia.access FROM invitation_access ia WHERE "                        \
    "ia.invitation = m.invitation AND ia.ended = 0 UNION SELECT ma.access FROM mail_access ma WHERE ma.mail = m.key) " \
    "WHERE " condition " AND " SEES_CLIENT("a.client") " "

qint64 counted(Statement &count)
{
    count.run();
    return count.next() ? count.integer(0) : 0;
}

/// Whoever sees all clients also sees the mails that belong to none, such as test mails.
Attention countAll(Connection &connection)
{
    Statement queued(connection, "SELECT count(*) FROM mail WHERE state = 'queued'");
    Statement sending(connection, "SELECT count(*) FROM mail WHERE " MAIL_NEEDS_AN_EYE("", "sending"));
    Statement unconfirmed(connection, "SELECT count(*) FROM mail WHERE " MAIL_NEEDS_AN_EYE("", "unconfirmed"));
    return {counted(queued), counted(sending), 0, counted(unconfirmed)};
}

Attention countAssigned(Connection &connection, MemberKey member)
{
    Statement queued(connection, "SELECT count(DISTINCT m.key)" ACCESSES_OF_MAILS("m.state = 'queued'"));
    Statement sending(connection, "SELECT count(DISTINCT m.key)" ACCESSES_OF_MAILS(MAIL_NEEDS_AN_EYE("m.", "sending")));
    Statement unconfirmed(connection,
                          "SELECT count(DISTINCT m.key)" ACCESSES_OF_MAILS(MAIL_NEEDS_AN_EYE("m.", "unconfirmed")));
    return {counted(queued.bind(":member", member)), counted(sending.bind(":member", member)), 0,
            counted(unconfirmed.bind(":member", member))};
}

} // namespace

Attention AttentionStore::count(const ClientScope &scope) const
{
    Attention attention = scope.onlyOf ? countAssigned(m_connection, scope.onlyOf) : countAll(m_connection);
    Statement refused(m_connection, "SELECT count(DISTINCT i.portal_user)" REFUSED_ACCESSES);
    attention.undeliverable = counted(refused.bind(":member", scope.onlyOf));
    return attention;
}

QList<ClientKey> AttentionStore::clients(Kind kind, const ClientScope &scope, int limit) const
{
    Statement refused(m_connection, "SELECT DISTINCT a.client" REFUSED_ACCESSES "LIMIT :limit");
    Statement unconfirmed(m_connection, "SELECT DISTINCT a.client" ACCESSES_OF_MAILS(
                                            MAIL_NEEDS_AN_EYE("m.", "unconfirmed")) "LIMIT :limit");
    Statement &list = kind == Kind::undeliverable ? refused : unconfirmed;
    list.bind(":member", scope.onlyOf).bind(":limit", limit).run();
    QList<ClientKey> clients;
    while (list.next())
        clients.append(list.key<ClientKey>(0));
    return clients;
}

} // namespace portico
