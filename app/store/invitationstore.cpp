#include "app/store/invitationstore.h"

#include "app/store/enumslugs.h"
#include "app/store/sharedrow.h"

namespace portico {

namespace {

const EnumSlugs<InvitationState, 6> kStates("open", "accepted", "replaced", "removed", "corrected", "cancelled");

#define INVITATION_COLUMNS                                                                                             \
    "i.key, i.portal_user, i.purpose, i.purpose_item, i.valid_days, i.state, i.opened_at, i.expires_at, i.ended_at, "  \
    "i.changed_by, i.refused_at"

Invitation invitationOf(const Statement &row)
{
    Invitation invitation;
    invitation.key = row.key<InvitationKey>(0);
    invitation.portalUser = row.key<PortalUserKey>(1);
    invitation.purpose = {row.text(2), row.text(3)};
    invitation.validDays = int(row.integer(4));
    invitation.state = kStates.at(row.text(5));
    invitation.openedAt = row.time(6);
    invitation.expiresAt = row.time(7);
    invitation.endedAt = row.time(8);
    invitation.invitedBy = row.key<MemberKey>(9);
    invitation.refusedAt = row.time(10);
    return invitation;
}

QList<Invitation> allOf(Statement &list)
{
    list.run();
    QList<Invitation> invitations;
    while (list.next())
        invitations.append(invitationOf(list));
    return invitations;
}

QList<AccessKey> accessKeys(Statement &list)
{
    list.run();
    QList<AccessKey> accesses;
    while (list.next())
        accesses.append(list.key<AccessKey>(0));
    return accesses;
}

QByteArray invitationScope(Connection &connection, InvitationKey key)
{
    Statement find(connection, "SELECT scope FROM invitation WHERE key = :key");
    find.bind(":key", key).run();
    return find.next() ? find.blob(0) : QByteArray();
}

} // namespace

std::optional<Invitation> InvitationStore::byKey(InvitationKey key) const
{
    Statement find(m_connection, "SELECT " INVITATION_COLUMNS " FROM invitation i WHERE i.key = :key AND i.deleted = 0");
    find.bind(":key", key).run();
    return find.next() ? std::optional(invitationOf(find)) : std::nullopt;
}

QList<AccessKey> InvitationStore::everCovered(InvitationKey key) const
{
    Statement list(m_connection, "SELECT access FROM invitation_access WHERE invitation = :key ORDER BY key");
    return accessKeys(list.bind(":key", key));
}

QList<AccessKey> InvitationStore::coverage(InvitationKey key) const
{
    Statement list(m_connection, "SELECT ia.access FROM invitation_access ia JOIN access a ON a.key = ia.access "
                                 "WHERE ia.invitation = :key AND ia.ended = 0 AND ia.deleted = 0 "
                                 "AND a.state = 'granted' AND a.deleted = 0 ORDER BY ia.key");
    return accessKeys(list.bind(":key", key));
}

QStringList InvitationStore::clientNames(InvitationKey key) const
{
    Statement list(m_connection,
                   "SELECT DISTINCT c.name, c.name_folded, c.key FROM invitation_access ia "
                   "JOIN access a ON a.key = ia.access JOIN client c ON c.key = a.client "
                   "WHERE ia.invitation = :key AND ia.ended = 0 AND ia.deleted = 0 AND a.state = 'granted' "
                   "AND a.deleted = 0 AND c.deleted = 0 AND c.active = 1 ORDER BY c.name_folded, c.key");
    list.bind(":key", key).run();
    QStringList names;
    while (list.next())
        names.append(list.text(0));
    return names;
}

QList<Invitation> InvitationStore::openOf(PortalUserKey user, const Purpose &purpose) const
{
    Statement list(m_connection, "SELECT " INVITATION_COLUMNS " FROM invitation i WHERE i.portal_user = :user "
                                 "AND i.purpose = :purpose AND i.purpose_item = :item AND i.state = 'open' "
                                 "AND i.deleted = 0 ORDER BY i.key");
    return allOf(list.bind(":user", user).bind(":purpose", purpose.room).bind(":item", purpose.item));
}

QList<Invitation> InvitationStore::openCovering(AccessKey access) const
{
    Statement list(m_connection, "SELECT " INVITATION_COLUMNS " FROM invitation_access ia "
                                 "JOIN invitation i ON i.key = ia.invitation WHERE ia.access = :access "
                                 "AND ia.ended = 0 AND i.state = 'open' AND i.deleted = 0 ORDER BY i.key");
    return allOf(list.bind(":access", access));
}

QString InvitationStore::linkSecret(InvitationKey key) const
{
    Statement find(m_connection, "SELECT token FROM link_secret WHERE invitation = :key");
    find.bind(":key", key).run();
    return find.next() ? find.text(0) : QString();
}

InvitationKey InvitationStore::insert(WriteContext &context, const Invitation &invitation, const QList<AccessKey> &covers)
{
    const QByteArray scope = portalUserScope(context.connection(), invitation.portalUser);
    Statement insert(context.connection(),
                     "INSERT INTO invitation (id, scope, local_seq, changed_at, changed_by, portal_user, purpose, "
                     "purpose_item, valid_days, state, refusal, refusal_reply) VALUES (:id, :scope, :local_seq, "
                     ":changed_at, :changed_by, :user, :purpose, :item, :valid_days, 'open', '', '')");
    bindNewRow(context, insert, scope);
    insert.bind(":user", invitation.portalUser)
        .bind(":purpose", invitation.purpose.room)
        .bind(":item", invitation.purpose.item)
        .bind(":valid_days", invitation.validDays)
        .run();
    const InvitationKey key{insert.lastInsertKey()};
    for (const AccessKey access : covers)
        cover(context, key, access);
    return key;
}

void InvitationStore::cover(WriteContext &context, InvitationKey key, AccessKey access)
{
    const QByteArray scope = invitationScope(context.connection(), key);
    Statement put(context.connection(),
                  "INSERT INTO invitation_access (id, scope, local_seq, changed_at, changed_by, invitation, access, "
                  "ended) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :invitation, :access, 0) "
                  "ON CONFLICT (invitation, access) DO UPDATE SET ended = 0, deleted = 0, "
                  "local_seq = excluded.local_seq, changed_at = excluded.changed_at, changed_by = excluded.changed_by");
    bindNewRow(context, put, scope);
    put.bind(":invitation", key).bind(":access", access).run();
}

void InvitationStore::endCoverage(WriteContext &context, InvitationKey key, AccessKey access)
{
    Statement update(context.connection(),
                     "UPDATE invitation_access SET ended = 1, local_seq = :local_seq, changed_at = :changed_at, "
                     "changed_by = :changed_by WHERE invitation = :invitation AND access = :access");
    context.stamp(update).bind(":invitation", key).bind(":access", access).run();
}

QDateTime InvitationStore::openLink(WriteContext &context, const Invitation &invitation, const QString &token,
                                    const QByteArray &tokenHash)
{
    const QDateTime expiresAt = context.now().addDays(invitation.validDays);
    Statement link(context.connection(), "INSERT INTO link (invitation, token_hash) VALUES (:key, :hash)");
    link.bind(":key", invitation.key).bind(":hash", tokenHash).run();
    Statement secret(context.connection(), "INSERT INTO link_secret (invitation, token) VALUES (:key, :token)");
    secret.bind(":key", invitation.key).bind(":token", token).run();
    Statement update(context.connection(),
                     "UPDATE invitation SET opened_at = :changed_at, expires_at = :expires_at, local_seq = :local_seq, "
                     "changed_at = :changed_at WHERE key = :key");
    update.bind(":local_seq", context.sequence())
        .bind(":changed_at", context.now())
        .bind(":expires_at", expiresAt)
        .bind(":key", invitation.key)
        .run();
    return expiresAt;
}

void InvitationStore::end(WriteContext &context, InvitationKey key, InvitationState state, InvitationKey replacedBy)
{
    Statement update(context.connection(),
                     "UPDATE invitation SET state = :state, ended_at = :changed_at, replaced_by = :replaced_by, "
                     "local_seq = :local_seq, changed_at = :changed_at WHERE key = :key AND state = 'open'");
    update.bind(":state", QString(kStates[state]))
        .bind(":replaced_by", replacedBy)
        .bind(":local_seq", context.sequence())
        .bind(":changed_at", context.now())
        .bind(":key", key)
        .run();
    Statement erase(context.connection(), "DELETE FROM link_secret WHERE invitation = :key");
    erase.bind(":key", key).run();
}

void InvitationStore::markRefused(WriteContext &context, InvitationKey key, const QString &reason, const QString &reply)
{
    Statement update(context.connection(),
                     "UPDATE invitation SET refused_at = :changed_at, refusal = :reason, refusal_reply = :reply, "
                     "local_seq = :local_seq, changed_at = :changed_at WHERE key = :key");
    update.bind(":reason", reason)
        .bind(":reply", reply)
        .bind(":local_seq", context.sequence())
        .bind(":changed_at", context.now())
        .bind(":key", key)
        .run();
}

void InvitationStore::clearRefusal(WriteContext &context, InvitationKey key)
{
    Statement update(context.connection(),
                     "UPDATE invitation SET refused_at = NULL, refusal = '', refusal_reply = '', local_seq = :local_seq, "
                     "changed_at = :changed_at, changed_by = :changed_by WHERE key = :key AND refused_at IS NOT NULL");
    context.stamp(update).bind(":key", key).run();
}

} // namespace portico
