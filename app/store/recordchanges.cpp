#include "app/store/recordchanges.h"

namespace portico {

namespace {

int numberOf(Statement &count, qint64 sequence)
{
    count.bind(":sequence", sequence).run();
    return count.next() ? int(count.integer(0)) : 0;
}

} // namespace

int RecordChanges::mailsCancelled(qint64 sequence) const
{
    Statement count(m_connection, "SELECT count(*) FROM mail WHERE local_seq = :sequence AND state = 'cancelled'");
    return numberOf(count, sequence);
}

int RecordChanges::accessesEnded(qint64 sequence) const
{
    Statement count(m_connection, "SELECT count(*) FROM access WHERE local_seq = :sequence AND state = 'removed'");
    return numberOf(count, sequence);
}

bool RecordChanges::opensMoreThan(ContactKey contact, qint64 sequence) const
{
    Statement find(m_connection,
                   "SELECT 1 FROM access a JOIN portal_user u ON u.key = a.portal_user WHERE a.contact = :contact "
                   "AND a.deleted = 0 AND a.state = 'granted' AND (a.local_seq <> :sequence OR u.account_at IS NOT NULL)");
    find.bind(":contact", contact).bind(":sequence", sequence).run();
    return find.next();
}

} // namespace portico
