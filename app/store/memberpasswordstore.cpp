#include "app/store/memberpasswordstore.h"

namespace portico {

QString MemberPasswordStore::hashOf(MemberKey member) const
{
    Statement find(m_connection, "SELECT hash FROM member_password WHERE member = :member");
    find.bind(":member", member).run();
    return find.next() ? find.text(0) : QString();
}

void MemberPasswordStore::set(WriteContext &context, MemberKey member, const QString &hash)
{
    if (hash.isEmpty()) {
        Statement erase(context.connection(), "DELETE FROM member_password WHERE member = :member");
        erase.bind(":member", member).run();
        return;
    }
    Statement put(context.connection(), "INSERT INTO member_password (member, hash) VALUES (:member, :hash) "
                                        "ON CONFLICT (member) DO UPDATE SET hash = excluded.hash");
    put.bind(":member", member).bind(":hash", hash).run();
}

} // namespace portico
