#include "app/store/portaluserrows.h"

#include "app/store/clientconditions.h"
#include "app/store/portaluserfacts.h"
#include "app/store/statement.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace portico {

namespace {

/// The clients of one portal user after the other, by the user's key.
class ClientsOfUsers
{
public:
    ClientsOfUsers(Connection &connection, const ClientScope &scope)
        : m_list(connection, "SELECT a.portal_user, a.key, a.state = 'granted', a.client, c.name "
                             "FROM access a INDEXED BY access_triple CROSS JOIN client c ON c.key = a.client "
                             "WHERE a.deleted = 0 AND a.state <> 'withdrawn' AND "
                             SEES_CLIENT("a.client") " ORDER BY a.portal_user")
    {
        m_list.bind(":member", scope.onlyOf).run();
        m_more = m_list.next();
    }

    /// Puts the clients of a user into the row: those that are open, or where none is left those that were.
    void fill(PortalUserRow &row)
    {
        m_found.clear();
        bool anyGranted = false;
        while (m_more && m_list.integer(0) <= row.key.value) {
            if (m_list.integer(0) == row.key.value) {
                m_found.push_back({m_list.integer(1), m_list.boolean(2), m_list.key<ClientKey>(3), m_list.text(4)});
                anyGranted = anyGranted || m_found.back().granted;
            }
            m_more = m_list.next();
        }
        std::sort(m_found.begin(), m_found.end(), [](const Found &a, const Found &b) { return a.access < b.access; });
        for (const Found &one : m_found) {
            if (one.granted != anyGranted || row.clientKeys.contains(one.client))
                continue;
            row.clientKeys.append(one.client);
            row.clients.append(one.name);
        }
    }

private:
    struct Found
    {
        qint64 access;
        bool granted;
        ClientKey client;
        QString name;
    };
    Statement m_list;
    bool m_more = false;
    std::vector<Found> m_found;
};

/// Why addresses are doubtful or inactive, by portal user.
QHash<qint64, QString> healthReasons(Connection &connection)
{
    QHash<qint64, QString> reasons;
    Statement list(connection, "SELECT u.key, h.reason FROM address_health h CROSS JOIN portal_user u "
                               "ON u.email_folded = h.email_folded AND u.deleted = 0 "
                               "WHERE h.state <> 'active' AND h.deleted = 0");
    for (list.run(); list.next();)
        reasons.insert(list.integer(0), list.text(1));
    return reasons;
}

} // namespace

void forEachPortalUserRow(Connection &connection, const ClientScope &scope, PortalUserFilter filter, const QDateTime &now,
                          const std::function<void(qint64 of)> &begin, const std::function<bool(const PortalUserRow &)> &each,
                          const std::atomic_bool &cancelled)
{
    const GatheredUsers users(connection, scope, PortalUserListing(connection).sessionsSince(), cancelled);
    if (cancelled.load(std::memory_order_relaxed))
        return;
    const QHash<qint64, QString> reasons = healthReasons(connection);
    Statement count(connection, "SELECT count(*) FROM portal_user");
    begin(count.run().next() ? count.integer(0) : 0);
    // Why the newest mail waits or failed stands with few; the mail is looked up only where there may be a reason.
    Statement why(connection, "SELECT CASE WHEN i.refused_at IS NOT NULL THEN i.refusal ELSE m.reason END, "
                              "CASE WHEN i.refused_at IS NOT NULL THEN i.refusal_reply ELSE m.reply END "
                              "FROM invitation i JOIN mail m ON m.invitation = i.key AND m.kind = 'invitation' "
                              "WHERE i.key = :invitation");
    ClientsOfUsers clients(connection, scope);
    Statement list(connection, "SELECT key, name, email, account_at, last_login_at FROM portal_user "
                               "WHERE +deleted = 0 ORDER BY key");
    list.run();
    const qint64 moment = now.toMSecsSinceEpoch();
    while (!cancelled.load(std::memory_order_relaxed) && list.next()) {
        PortalUserRow row;
        row.key = list.key<PortalUserKey>(0);
        GatheredUser user = users.of(row.key);
        if (user.granted + user.removed == 0)
            continue;
        user.accountAt = list.integer(3);
        user.lastLoginAt = list.integer(4);
        row.facts = user.facts(now);
        if (!belongs(row.facts, filter, moment))
            continue;
        row.name = list.text(1);
        row.email = list.text(2);
        row.healthReason = reasons.value(row.key.value);
        clients.fill(row);
        if (user.hasMail && (user.mail != MailState::sent || user.refused)) {
            if (why.bind(":invitation", user.invitation).run().next()) {
                row.reason = why.text(0);
                row.reply = why.text(1);
            }
        }
        if (!each(row))
            break;
    }
}

} // namespace portico
