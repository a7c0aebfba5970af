#include "app/store/portaluserlisting.h"

#include "app/core/textfolding.h"
#include "app/store/clientconditions.h"
#include "app/store/emailkey.h"
#include "app/store/firmstore.h"
#include "app/store/healthstore.h"
#include "app/store/portaluserfacts.h"
#include "app/store/statement.h"

namespace portico {

namespace {

// The user's newest invitation that went out or still may, else the newest of those that ended with their accesses; and
// its mail, and what is known of the address.
#define NEWEST_OF_USER                                                                                                 \
    "LEFT JOIN invitation i ON i.key = (SELECT n.key FROM invitation n WHERE n.portal_user = u.key AND n.deleted = 0 " \
    "AND n.state <> 'cancelled' ORDER BY n.state IN ('removed', 'corrected'), n.key DESC LIMIT 1) "                    \
    "LEFT JOIN mail m ON m.invitation = i.key AND m.kind = 'invitation' "                                              \
    "LEFT JOIN address_health h ON h.email_folded = u.email_folded AND h.deleted = 0 "

/// One user's part of what forEach() gathers of all.
PortalUserRow rowOf(Connection &connection, PortalUserKey key, const ClientScope &scope, const QDateTime &since,
                    const QDateTime &now, int mostClients)
{
    Statement find(connection,
                   "SELECT u.name, u.email, u.account_at, u.last_login_at, m.state, i.refused_at IS NOT NULL, "
                   "i.expires_at, m.sent_at, m.queued_at, h.state, h.since, h.reason, "
                   "CASE WHEN i.refused_at IS NOT NULL THEN i.refusal ELSE m.reason END, "
                   "CASE WHEN i.refused_at IS NOT NULL THEN i.refusal_reply ELSE m.reply END FROM portal_user u " NEWEST_OF_USER
                   "WHERE u.key = :key AND u.deleted = 0");
    find.bind(":key", key).run();
    PortalUserRow row;
    if (!find.next())
        return row;
    GatheredUser user;
    row.name = find.text(0);
    row.email = find.text(1);
    user.accountAt = find.integer(2);
    user.lastLoginAt = find.integer(3);
    if (!find.isNull(4)) {
        user.hasMail = true;
        user.mail = mailStateFromSlug(find.text(4)).value_or(MailState::queued);
        user.refused = find.boolean(5);
        user.expiresAt = find.integer(6);
        user.invitedAt = find.isNull(7) ? find.integer(8) : find.integer(7);
        row.reason = find.text(12);
        row.reply = find.text(13);
    }
    user.health = healthStateFromSlug(find.text(9));
    user.healthSince = user.health == HealthState::active ? 0 : find.integer(10);
    row.healthReason = user.health == HealthState::active ? QString() : find.text(11);

    Statement access(connection,
                     "SELECT a.client, a.state = 'granted', c.name FROM access a JOIN client c ON c.key = a.client "
                     "WHERE a.portal_user = :key AND a.deleted = 0 AND a.state <> 'withdrawn' AND "
                     SEES_CLIENT("a.client") " ORDER BY a.state, a.key");
    access.bind(":key", key).bind(":member", scope.onlyOf).run();
    while (access.next()) {
        const auto client = access.key<ClientKey>(0);
        if (!access.boolean(1) && user.granted > 0)
            break; // 'granted' comes first: what was removed says nothing beside it
        if (row.clientKeys.contains(client))
            continue;
        (access.boolean(1) ? user.granted : user.removed) += 1;
        if (row.clientKeys.isEmpty())
            user.firstClient = client.value;
        row.clientKeys.append(client);
        if (mostClients == 0 || row.clients.size() < mostClients)
            row.clients.append(access.text(2));
    }
    if (row.clientKeys.isEmpty())
        return {};
    if (mostClients > 0 && row.clientKeys.size() > mostClients)
        row.clientKeys.resize(mostClients);

    Statement sessions(connection, "SELECT count(*) FROM web_session WHERE portal_user = :key AND started_at >= :since");
    sessions.bind(":key", key).bind(":since", since).run();
    user.webSessions = sessions.next() ? sessions.integer(0) : 0;
    row.key = key;
    row.facts = user.facts(now);
    return row;
}

} // namespace

QDateTime PortalUserRow::time(qint64 PortalUserFacts::*which) const
{
    return facts.*which != 0 ? QDateTime::fromMSecsSinceEpoch(facts.*which, Qt::UTC) : QDateTime();
}

QDateTime PortalUserListing::sessionsSince() const
{
    const auto firm = FirmStore(m_connection).load();
    const QDate month = QDate::fromString(firm.value_or(FirmRecord()).sessionsSince + QStringLiteral("-01"), Qt::ISODate);
    return QDateTime(month, QTime(0, 0), Qt::UTC);
}

void PortalUserListing::forEach(const ClientScope &scope, const QDateTime &now,
                                const std::function<void(const PortalUserEntry &)> &each,
                                const std::atomic_bool &cancelled) const
{
    const GatheredUsers users(m_connection, scope, sessionsSince(), cancelled);
    Statement list(m_connection, "SELECT key, name, email_folded, account_at, last_login_at FROM portal_user "
                                 "WHERE +deleted = 0 ORDER BY key");
    list.run();
    PortalUserEntry entry;
    while (!cancelled.load(std::memory_order_relaxed) && list.next()) {
        entry.key = list.key<PortalUserKey>(0);
        GatheredUser user = users.of(entry.key);
        if (user.granted + user.removed == 0)
            continue;
        user.accountAt = list.integer(3);
        user.lastLoginAt = list.integer(4);
        entry.name = folded(list.text(1));
        entry.emailFolded = list.text(2);
        entry.facts = user.facts(now);
        each(entry);
    }
}

std::optional<QList<PortalUserEntry>> PortalUserListing::since(qint64 sequence, const ClientScope &scope,
                                                               const QDateTime &now, int limit) const
{
    Statement other(m_connection, "SELECT EXISTS (SELECT 1 FROM firm WHERE local_seq > :sequence) OR (:member IS NOT NULL "
                                  "AND EXISTS (SELECT 1 FROM assignment WHERE local_seq > :sequence))");
    other.bind(":sequence", sequence).bind(":member", scope.onlyOf).run();
    if (other.next() && other.boolean(0))
        return std::nullopt;

    QList<PortalUserKey> changed;
    Statement list(m_connection,
                   "SELECT key FROM portal_user WHERE local_seq > :sequence "
                   "UNION SELECT portal_user FROM access WHERE local_seq > :sequence "
                   "UNION SELECT portal_user FROM invitation WHERE local_seq > :sequence "
                   "UNION SELECT portal_user FROM mail WHERE local_seq > :sequence AND kind = 'invitation' "
                   "AND portal_user IS NOT NULL "
                   "UNION SELECT u.key FROM address_health h JOIN portal_user u ON u.email_folded = h.email_folded "
                   "AND u.deleted = 0 WHERE h.local_seq > :sequence LIMIT :limit");
    list.bind(":sequence", sequence).bind(":limit", limit + 1).run();
    while (list.next())
        changed.append(list.key<PortalUserKey>(0));
    if (changed.size() > limit)
        return std::nullopt;

    const QDateTime sessions = sessionsSince();
    QList<PortalUserEntry> entries;
    entries.reserve(changed.size());
    for (const PortalUserKey key : std::as_const(changed)) {
        const PortalUserRow row = rowOf(m_connection, key, scope, sessions, now, 1);
        entries.append({key, bool(row.key), folded(row.name), emailKey(row.email), row.facts});
    }
    return entries;
}

std::vector<qint64> PortalUserListing::byEmail(const std::atomic_bool &cancelled) const
{
    Statement list(m_connection, "SELECT key FROM portal_user WHERE deleted = 0 ORDER BY email_folded");
    list.run();
    std::vector<qint64> keys;
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        keys.push_back(list.integer(0));
    return keys;
}

QList<PortalUserKey> PortalUserListing::newest(const ClientScope &scope, int count) const
{
    Statement list(m_connection,
                   "SELECT DISTINCT i.portal_user FROM (SELECT portal_user, key FROM invitation WHERE deleted = 0 "
                   "AND state <> 'cancelled' ORDER BY key DESC LIMIT :looked_at) i WHERE EXISTS (SELECT 1 FROM access a "
                   "WHERE a.portal_user = i.portal_user AND a.deleted = 0 AND a.state <> 'withdrawn' AND "
                   SEES_CLIENT("a.client") ") ORDER BY i.key DESC LIMIT :count");
    list.bind(":looked_at", 4 * count).bind(":member", scope.onlyOf).bind(":count", count).run();
    QList<PortalUserKey> keys;
    while (list.next())
        keys.append(list.key<PortalUserKey>(0));
    return keys;
}

QList<PortalUserRow> PortalUserListing::rows(const QList<PortalUserKey> &keys, const ClientScope &scope, const QDateTime &now,
                                             int mostClients) const
{
    const QDateTime since = sessionsSince();
    QList<PortalUserRow> rows;
    rows.reserve(keys.size());
    for (const PortalUserKey key : keys) {
        PortalUserRow row = rowOf(m_connection, key, scope, since, now, mostClients);
        if (row.key)
            rows.append(std::move(row));
    }
    return rows;
}

QStringList PortalUserListing::emails(const QList<PortalUserKey> &keys, const ClientScope &scope,
                                      const std::atomic_bool &cancelled) const
{
    Statement find(m_connection,
                   "SELECT u.email FROM portal_user u WHERE u.key = :key AND u.deleted = 0 AND EXISTS (SELECT 1 FROM access a "
                   "WHERE a.portal_user = u.key AND a.deleted = 0 AND a.state <> 'withdrawn' AND " SEES_CLIENT("a.client") ")");
    QStringList emails;
    emails.reserve(keys.size());
    for (const PortalUserKey key : keys) {
        if (cancelled.load(std::memory_order_relaxed))
            break;
        find.bind(":key", key).bind(":member", scope.onlyOf).run();
        if (find.next())
            emails.append(find.text(0));
    }
    return emails;
}

} // namespace portico
