#include "app/store/portalstore.h"

#include "app/store/clientconditions.h"
#include "app/store/emailkey.h"
#include "app/store/enumslugs.h"
#include "app/store/sharedrow.h"

namespace portico {

namespace {

const EnumSlugs<AccessState, 3> kStates("granted", "removed", "withdrawn");

Access accessOf(const Statement &row)
{
    Access access;
    access.key = row.key<AccessKey>(0);
    access.portalUser = row.key<PortalUserKey>(1);
    access.client = row.key<ClientKey>(2);
    access.contact = row.key<ContactKey>(3);
    access.state = kStates.at(row.text(4));
    return access;
}

QList<Access> allOf(Statement &list)
{
    list.run();
    QList<Access> accesses;
    while (list.next())
        accesses.append(accessOf(list));
    return accesses;
}

std::optional<PortalUser> userOf(Statement &find)
{
    find.run();
    if (!find.next())
        return std::nullopt;
    PortalUser user;
    user.key = find.key<PortalUserKey>(0);
    user.id = find.blob(1);
    user.email = find.text(2);
    user.name = find.text(3);
    user.accountAt = find.time(4);
    user.lastLoginAt = find.time(5);
    return user;
}

// Columns of the view access_facts that linesOf reads, in this order, with the contact's name last.
#define LINE_COLUMNS                                                                                                   \
    "f.access, f.portal_user, f.client, f.contact, f.state, f.removed_at, f.removed_by_name, f.email, f.account_at, "  \
    "f.last_login_at, f.invitation, f.expires_at, f.refused_at, f.refusal, f.refusal_reply, f.mail, f.mail_state, "    \
    "f.sent_at, f.mail_ended_at, f.mail_reason, f.mail_reply, f.next_attempt_at, p.name"

AccessLine lineOf(const Statement &row)
{
    AccessLine line;
    line.access = accessOf(row);
    AccessFacts &facts = line.facts;
    facts.removed = line.access.state == AccessState::removed;
    facts.removedAt = row.time(5);
    facts.removedBy = row.text(6);
    line.email = row.text(7);
    facts.hasAccount = !row.isNull(8);
    facts.lastLoginAt = row.time(9);
    line.invitation = row.key<InvitationKey>(10);
    line.name = row.text(22);
    if (row.isNull(15))
        return line;
    line.mail = row.key<MailKey>(15);
    InvitationFacts newest;
    newest.mail = mailStateFromSlug(row.text(16)).value_or(MailState::queued);
    newest.refused = !row.isNull(12);
    newest.sentAt = row.time(17);
    newest.expiresAt = row.time(11);
    newest.endedBadlyAt = newest.refused ? row.time(12) : row.time(18);
    line.mailReason = newest.refused ? row.text(13) : row.text(19);
    line.mailReply = newest.refused ? row.text(14) : row.text(20);
    newest.reason = line.mailReason;
    line.nextAttemptAt = row.time(21);
    facts.newest = newest;
    return line;
}

void setState(WriteContext &context, AccessKey access, const char *sql)
{
    Statement update(context.connection(), sql);
    context.stamp(update).bind(":key", access).run();
}

} // namespace

std::optional<PortalUser> PortalStore::user(PortalUserKey key) const
{
    Statement find(m_connection, "SELECT key, id, email, name, account_at, last_login_at FROM portal_user "
                                 "WHERE key = :key AND deleted = 0");
    return userOf(find.bind(":key", key));
}

bool PortalStore::hasAccount(PortalUserKey key) const
{
    Statement find(m_connection, "SELECT 1 FROM portal_user WHERE key = :key AND account_at IS NOT NULL AND deleted = 0");
    find.bind(":key", key).run();
    return find.next();
}

std::optional<PortalUser> PortalStore::userByEmail(const QString &email) const
{
    Statement find(m_connection, "SELECT key, id, email, name, account_at, last_login_at FROM portal_user "
                                 "WHERE email_folded = :email AND deleted = 0");
    return userOf(find.bind(":email", emailKey(email)));
}

std::optional<Access> PortalStore::access(AccessKey key) const
{
    Statement find(m_connection,
                   "SELECT key, portal_user, client, contact, state FROM access WHERE key = :key AND deleted = 0");
    find.bind(":key", key).run();
    return find.next() ? std::optional(accessOf(find)) : std::nullopt;
}

std::optional<Access> PortalStore::access(PortalUserKey user, ClientKey client, ContactKey contact) const
{
    Statement find(m_connection, "SELECT key, portal_user, client, contact, state FROM access WHERE portal_user = :user "
                                 "AND client = :client AND contact = :contact AND deleted = 0");
    find.bind(":user", user).bind(":client", client).bind(":contact", contact).run();
    return find.next() ? std::optional(accessOf(find)) : std::nullopt;
}

QList<Access> PortalStore::grantedOf(PortalUserKey user) const
{
    Statement list(m_connection, "SELECT key, portal_user, client, contact, state FROM access "
                                 "WHERE portal_user = :user AND state = 'granted' AND deleted = 0 ORDER BY key");
    return allOf(list.bind(":user", user));
}

QList<Access> PortalStore::grantedOfContact(ContactKey contact) const
{
    Statement list(m_connection, "SELECT key, portal_user, client, contact, state FROM access "
                                 "WHERE contact = :contact AND state = 'granted' AND deleted = 0 ORDER BY key");
    return allOf(list.bind(":contact", contact));
}

QList<GrantedAccess> PortalStore::opens(PortalUserKey user, const ClientScope &scope) const
{
    Statement list(m_connection,
                   "SELECT a.key, a.portal_user, a.client, a.contact, a.state, c.id, c.name, c.active, p.name, "
                   SEES_CLIENT("c.key")
                   " FROM access a JOIN client c ON c.key = a.client JOIN contact p ON p.key = a.contact "
                   "WHERE a.portal_user = :user AND a.state = 'granted' AND a.deleted = 0 AND c.deleted = 0 ORDER BY a.key");
    list.bind(":user", user).bind(":member", scope.onlyOf).run();
    QList<GrantedAccess> opens;
    while (list.next())
        opens.append({accessOf(list), list.blob(5), list.text(6), list.boolean(7), list.text(8), list.boolean(9)});
    return opens;
}

QList<ClientKey> PortalStore::clientsEverOf(PortalUserKey user, const ClientScope &scope) const
{
    Statement list(m_connection,
                   "SELECT DISTINCT a.client FROM access a JOIN client c ON c.key = a.client "
                   "WHERE a.portal_user = :user AND a.state <> 'withdrawn' AND a.deleted = 0 AND c.deleted = 0 "
                   "AND " SEES_CLIENT("c.key") " ORDER BY a.client");
    list.bind(":user", user).bind(":member", scope.onlyOf).run();
    QList<ClientKey> clients;
    while (list.next())
        clients.append(list.key<ClientKey>(0));
    return clients;
}

QList<AccessLine> PortalStore::linesOfClient(ClientKey client) const
{
    Statement list(m_connection, "SELECT " LINE_COLUMNS " FROM access_facts f JOIN contact p ON p.key = f.contact "
                                 "WHERE f.client = :client ORDER BY f.access");
    list.bind(":client", client).run();
    QList<AccessLine> lines;
    while (list.next())
        lines.append(lineOf(list));
    return lines;
}

std::optional<AccessLine> PortalStore::line(AccessKey access) const
{
    Statement find(m_connection, "SELECT " LINE_COLUMNS " FROM access_facts f JOIN contact p ON p.key = f.contact "
                                 "WHERE f.access = :access");
    find.bind(":access", access).run();
    return find.next() ? std::optional(lineOf(find)) : std::nullopt;
}

QList<PortalStatus> PortalStore::statusesOfClient(ClientKey client, const QDateTime &now) const
{
    QList<PortalStatus> statuses;
    const QList<AccessLine> lines = linesOfClient(client);
    for (const AccessLine &line : lines)
        statuses.append(line.status(now));
    return statuses;
}

QList<ClientKey> PortalStore::clientsWithoutPortal(MemberKey onlyOf, bool removedToo, qint64 limit) const
{
    Statement list(m_connection,
                   "SELECT c.key FROM client c WHERE c.deleted = 0 AND c.active = 1 "
                   "AND " SEES_CLIENT("c.key")
                   " AND NOT EXISTS (SELECT 1 FROM access a WHERE a.client = c.key AND a.deleted = 0 "
                   "AND (a.state = 'granted' OR (a.state = 'removed' AND :removed_too = 0))) "
                   "ORDER BY c.name_folded, c.key LIMIT :limit");
    list.bind(":member", onlyOf).bind(":removed_too", removedToo).bind(":limit", limit > 0 ? limit : qint64(-1)).run();
    QList<ClientKey> clients;
    while (list.next())
        clients.append(list.key<ClientKey>(0));
    return clients;
}

PortalUserKey PortalStore::ensureUser(WriteContext &context, const QString &email, const QString &name)
{
    if (const auto known = PortalStore(context.connection()).userByEmail(email))
        return known->key;
    Statement insert(context.connection(),
                     "INSERT INTO portal_user (id, scope, local_seq, changed_at, changed_by, email, email_folded, name) "
                     "VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :email, :email_folded, :name)");
    bindNewOwnScopeRow(context, insert);
    insert.bind(":email", email).bind(":email_folded", emailKey(email)).bind(":name", name).run();
    return PortalUserKey{insert.lastInsertKey()};
}

AccessKey PortalStore::grant(WriteContext &context, PortalUserKey user, ClientKey client, ContactKey contact)
{
    const QByteArray scope = clientScope(context.connection(), client);
    {
        Statement put(context.connection(),
                      "INSERT INTO access (id, scope, local_seq, changed_at, changed_by, portal_user, client, contact, "
                      "state, granted_at, granted_by) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :user, "
                      ":client, :contact, 'granted', :changed_at, :changed_by) "
                      "ON CONFLICT (portal_user, client, contact) DO UPDATE SET state = 'granted', deleted = 0, "
                      "granted_at = excluded.granted_at, granted_by = excluded.granted_by, "
                      "local_seq = excluded.local_seq, changed_at = excluded.changed_at, "
                      "changed_by = excluded.changed_by WHERE state <> 'granted' OR deleted = 1");
        bindNewRow(context, put, scope);
        put.bind(":user", user).bind(":client", client).bind(":contact", contact).run();
    }
    const auto granted = PortalStore(context.connection()).access(user, client, contact);
    return granted ? granted->key : AccessKey();
}

void PortalStore::remove(WriteContext &context, AccessKey access)
{
    setState(context, access,
             "UPDATE access SET state = 'removed', removed_at = :changed_at, removed_by = :changed_by, "
             "local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by WHERE key = :key");
}

void PortalStore::withdraw(WriteContext &context, AccessKey access)
{
    setState(context, access,
             "UPDATE access SET state = CASE WHEN removed_at IS NULL THEN 'withdrawn' ELSE 'removed' END, "
             "local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by WHERE key = :key");
}

void PortalStore::recordSignIn(WriteContext &context, PortalUserKey user)
{
    Statement update(context.connection(),
                     "UPDATE portal_user SET last_login_at = :changed_at, local_seq = :local_seq, changed_at = :changed_at, "
                     "changed_by = :changed_by WHERE key = :key AND deleted = 0");
    context.stamp(update).bind(":key", user).run();
}

void PortalStore::endSessionsWithoutAccess(WriteContext &context, PortalUserKey user)
{
    Statement update(context.connection(),
                     "UPDATE web_session SET ended_at = :now, id_hash = NULL WHERE portal_user = :user "
                     "AND ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM access a WHERE a.portal_user = :user "
                     "AND a.state = 'granted' AND a.deleted = 0)");
    update.bind(":now", context.now()).bind(":user", user).run();
}

} // namespace portico
