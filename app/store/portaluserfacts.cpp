#include "app/store/portaluserfacts.h"

#include "app/store/statement.h"

#include <algorithm>
#include <utility>

namespace portico {

PortalUserFacts GatheredUser::facts(const QDateTime &now) const
{
    std::optional<InvitationFacts> newest;
    if (hasMail) {
        newest = InvitationFacts();
        newest->mail = mail;
        newest->refused = refused;
        if (expiresAt != 0)
            newest->expiresAt = QDateTime::fromMSecsSinceEpoch(expiresAt, Qt::UTC);
    }
    PortalUserFacts facts;
    facts.anyAccess = granted > 0;
    facts.status = portalUserStatus(accountAt != 0, facts.anyAccess, newest, now);
    facts.health = health;
    facts.accountAt = accountAt;
    facts.lastLoginAt = lastLoginAt;
    facts.invitedAt = hasMail ? invitedAt : 0;
    facts.expiresAt = hasMail && facts.anyAccess && accountAt == 0 ? expiresAt : 0;
    facts.healthSince = healthSince;
    facts.webSessions = webSessions;
    facts.clients = int(granted > 0 ? granted : removed);
    facts.firstClient = ClientKey{firstClient};
    return facts;
}

GatheredUsers::GatheredUsers(Connection &connection, const ClientScope &scope, const QDateTime &sessionsSince,
                             const std::atomic_bool &cancelled)
{
    Statement last(connection, "SELECT max(key) FROM portal_user");
    m_users.resize(last.run().next() ? size_t(last.integer(0)) + 1 : 1);
    readAccesses(connection, scope, cancelled);
    readMails(connection, readInvitations(connection, cancelled), cancelled);
    readSessions(connection, sessionsSince, cancelled);
    readHealth(connection, cancelled);
}

GatheredUser &GatheredUsers::at(qint64 user)
{
    if (size_t(user) >= m_users.size())
        m_users.resize(size_t(user) + 1);
    return m_users[size_t(user)];
}

void GatheredUsers::readAccesses(Connection &connection, const ClientScope &scope, const Cancelled &cancelled)
{
    std::vector<bool> visible;
    if (scope.onlyOf) {
        Statement assigned(connection, "SELECT client FROM assignment WHERE member = :member AND deleted = 0");
        assigned.bind(":member", scope.onlyOf).run();
        while (assigned.next()) {
            const auto client = size_t(assigned.integer(0));
            if (client >= visible.size())
                visible.resize(client + 1 + client / 4);
            visible[client] = true;
        }
    }
    using Pair = std::pair<qint64, qint64>;
    // Of most users the first client is the only one. A client comes again where it is opened by two contacts.
    std::vector<Pair> further[2];
    std::vector<qint64> firstRemoved(m_users.size());
    Statement list(connection, "SELECT portal_user, client, state FROM access WHERE +deleted = 0 ORDER BY key");
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next()) {
        const qint64 key = list.integer(0);
        const qint64 client = list.integer(1);
        const QString state = list.text(2);
        if (scope.onlyOf && (size_t(client) >= visible.size() || !visible[size_t(client)]))
            continue;
        if (state == QLatin1StringView("withdrawn") || size_t(key) >= firstRemoved.size())
            continue;
        const bool removed = state == QLatin1StringView("removed");
        GatheredUser &user = at(key);
        quint32 &count = removed ? user.removed : user.granted;
        qint64 &first = removed ? firstRemoved[size_t(key)] : user.firstClient;
        if (count == 0) {
            count = 1;
            first = client;
        } else if (first != client) {
            further[removed].emplace_back(key, client);
        }
    }
    for (const bool removed : {false, true}) {
        std::vector<Pair> &pairs = further[removed];
        std::sort(pairs.begin(), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        for (const Pair &pair : pairs)
            (removed ? at(pair.first).removed : at(pair.first).granted) += 1;
    }
    for (size_t key = 0; key < firstRemoved.size(); ++key) {
        if (m_users[key].granted == 0)
            m_users[key].firstClient = firstRemoved[key];
    }
}

/// Whose each invitation is; 0 for those that are not the user's newest.
std::vector<quint32> GatheredUsers::readInvitations(Connection &connection, const Cancelled &cancelled)
{
    std::vector<quint32> users;
    Statement list(connection,
                   "SELECT key, portal_user, state IN ('removed', 'corrected'), expires_at, refused_at IS NOT NULL "
                   "FROM invitation WHERE deleted = 0 AND state <> 'cancelled' ORDER BY key");
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next()) {
        const qint64 key = list.integer(0);
        GatheredUser &user = at(list.integer(1));
        const bool mayStillOpen = !list.boolean(2);
        if (user.mayStillOpen && !mayStillOpen)
            continue;
        if (user.invitation != 0)
            users[size_t(user.invitation)] = 0;
        user.invitation = key;
        user.mayStillOpen = mayStillOpen;
        user.expiresAt = list.integer(3);
        user.refused = list.boolean(4);
        if (size_t(key) >= users.size())
            users.resize(size_t(key) + 1 + size_t(key) / 4);
        users[size_t(key)] = quint32(list.integer(1));
    }
    return users;
}

void GatheredUsers::readMails(Connection &connection, const std::vector<quint32> &users, const Cancelled &cancelled)
{
    Statement list(connection, "SELECT invitation, state, sent_at, queued_at FROM mail "
                               "WHERE kind = 'invitation' AND +invitation IS NOT NULL ORDER BY key");
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next()) {
        const auto invitation = size_t(list.integer(0));
        if (invitation >= users.size() || users[invitation] == 0)
            continue;
        GatheredUser &user = at(users[invitation]);
        user.hasMail = true;
        user.mail = mailStateFromSlug(list.text(1)).value_or(MailState::queued);
        user.invitedAt = list.isNull(2) ? list.integer(3) : list.integer(2);
    }
}

void GatheredUsers::readSessions(Connection &connection, const QDateTime &since, const Cancelled &cancelled)
{
    Statement list(connection, "SELECT portal_user, count(*) FROM web_session WHERE started_at >= :since GROUP BY portal_user");
    list.bind(":since", since).run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        at(list.integer(0)).webSessions = quint32(list.integer(1));
}

void GatheredUsers::readHealth(Connection &connection, const Cancelled &cancelled)
{
    Statement list(connection,
                   "SELECT u.key, h.state = 'inactive', h.since FROM address_health h CROSS JOIN portal_user u "
                   "ON u.email_folded = h.email_folded AND u.deleted = 0 WHERE h.state <> 'active' AND h.deleted = 0");
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next()) {
        GatheredUser &user = at(list.integer(0));
        user.health = list.boolean(1) ? HealthState::inactive : HealthState::doubtful;
        user.healthSince = list.integer(2);
    }
}

} // namespace portico
