#include "app/store/memberstore.h"

#include "app/store/emailkey.h"
#include "app/store/sharedrow.h"

namespace portico {

namespace {

// The columns of every SELECT here, in this order.
#define MEMBER_COLUMNS "m.key, m.id, m.name, m.email, m.role, m.manages_portals, m.sees_all_clients, m.active"

TeamMember memberOf(const Statement &row)
{
    TeamMember member;
    member.key = row.key<MemberKey>(0);
    member.id = row.blob(1);
    member.name = row.text(2);
    member.email = row.text(3);
    member.role = row.text(4) == QLatin1StringView("admin") ? Role::admin : Role::staff;
    member.managesPortals = row.boolean(5);
    member.seesAllClients = row.boolean(6);
    member.active = row.boolean(7);
    return member;
}

std::optional<TeamMember> firstOf(Statement &find)
{
    find.run();
    return find.next() ? std::optional(memberOf(find)) : std::nullopt;
}

void bindFields(Statement &statement, const TeamMember &member)
{
    statement.bind(":name", member.name)
        .bind(":email", member.email)
        .bind(":email_folded", emailKey(member.email))
        .bind(":role", member.isAdmin() ? QStringLiteral("admin") : QStringLiteral("staff"))
        .bind(":manages_portals", member.managesPortals)
        .bind(":sees_all_clients", member.seesAllClients)
        .bind(":active", member.active);
}

} // namespace

QList<TeamMember> MemberStore::all() const
{
    Statement list(m_connection, "SELECT " MEMBER_COLUMNS " FROM team_member m WHERE m.deleted = 0 ORDER BY m.name, m.key");
    list.run();
    QList<TeamMember> members;
    while (list.next())
        members.append(memberOf(list));
    return members;
}

std::optional<TeamMember> MemberStore::byKey(MemberKey key) const
{
    Statement find(m_connection, "SELECT " MEMBER_COLUMNS " FROM team_member m WHERE m.key = :key AND m.deleted = 0");
    return firstOf(find.bind(":key", key));
}

std::optional<TeamMember> MemberStore::byEmail(const QString &email) const
{
    Statement find(m_connection,
                   "SELECT " MEMBER_COLUMNS " FROM team_member m WHERE m.email_folded = :email AND m.deleted = 0");
    return firstOf(find.bind(":email", emailKey(email)));
}

int MemberStore::activeAdmins() const
{
    Statement count(m_connection,
                    "SELECT count(*) FROM team_member WHERE deleted = 0 AND active = 1 AND role = 'admin'");
    count.run();
    return count.next() ? int(count.integer(0)) : 0;
}

std::optional<TeamMember> MemberStore::boundTo(const QString &osAccount) const
{
    Statement find(m_connection, "SELECT " MEMBER_COLUMNS " FROM device_binding b JOIN team_member m ON m.key = b.member "
                                 "WHERE b.os_account = :account AND m.deleted = 0");
    return firstOf(find.bind(":account", osAccount));
}

MemberKey MemberStore::insert(WriteContext &context, const TeamMember &member)
{
    const QByteArray scope = firmScope(context.connection());
    Statement insert(context.connection(),
                     "INSERT INTO team_member (id, scope, local_seq, changed_at, changed_by, name, email, "
                     "email_folded, role, manages_portals, sees_all_clients, active) VALUES (:id, :scope, :local_seq, "
                     ":changed_at, :changed_by, :name, :email, :email_folded, :role, :manages_portals, "
                     ":sees_all_clients, :active)");
    bindNewRow(context, insert, scope);
    bindFields(insert, member);
    insert.run();
    return MemberKey{insert.lastInsertKey()};
}

void MemberStore::update(WriteContext &context, const TeamMember &member)
{
    Statement update(context.connection(),
                     "UPDATE team_member SET name = :name, email = :email, email_folded = :email_folded, role = :role, "
                     "manages_portals = :manages_portals, sees_all_clients = :sees_all_clients, active = :active, "
                     "local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by WHERE key = :key");
    context.stamp(update).bind(":key", member.key);
    bindFields(update, member);
    update.run();
}

void MemberStore::bind(WriteContext &context, const QString &osAccount, MemberKey member)
{
    Statement put(context.connection(), "INSERT INTO device_binding (os_account, member) VALUES (:account, :member) "
                                        "ON CONFLICT (os_account) DO UPDATE SET member = excluded.member");
    put.bind(":account", osAccount).bind(":member", member).run();
}

} // namespace portico
