#include "app/store/invitelisting.h"

#include "app/store/clientconditions.h"
#include "app/store/healthstore.h"
#include "app/store/statement.h"

namespace portico {

void InviteListing::forEachAccess(const std::function<void(ClientKey, bool)> &each, const Cancelled &cancelled) const
{
    Statement list(m_connection,
                   "SELECT client, state = 'granted' FROM access WHERE +deleted = 0 AND state <> 'withdrawn' ORDER BY key");
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        each(list.key<ClientKey>(0), list.boolean(1));
}

void InviteListing::forEachAddressed(const std::function<void(ClientKey)> &each, const Cancelled &cancelled) const
{
    // In the order in which the links lie on the disk; what was imported together lies together in both tables.
    Statement list(m_connection,
                   "SELECT l.client FROM client_contact l CROSS JOIN contact p ON p.key = l.contact "
                   "WHERE l.is_primary = 1 AND +l.deleted = 0 AND p.email_folded <> '' ORDER BY l.key");
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        each(list.key<ClientKey>(0));
}

void InviteListing::forEachInactive(const std::function<void(ClientKey)> &each, const Cancelled &cancelled) const
{
    Statement list(m_connection,
                   "SELECT l.client FROM address_health h "
                   "CROSS JOIN contact p ON p.email_folded = h.email_folded AND p.email_folded <> '' AND p.deleted = 0 "
                   "CROSS JOIN client_contact l ON l.contact = p.key AND l.deleted = 0 "
                   "WHERE h.state = 'inactive' AND h.deleted = 0 AND l.is_primary = 1");
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        each(list.key<ClientKey>(0));
}

std::optional<QList<ClientKey>> InviteListing::changedSince(qint64 sequence, int limit) const
{
    Statement list(m_connection,
                   "SELECT client FROM access WHERE local_seq > :since "
                   "UNION SELECT client FROM client_contact WHERE local_seq > :since "
                   "UNION SELECT l.client FROM contact p CROSS JOIN client_contact l ON l.contact = p.key AND l.deleted = 0 "
                   "WHERE p.local_seq > :since "
                   "UNION SELECT l.client FROM address_health h "
                   "CROSS JOIN contact p ON p.email_folded = h.email_folded AND p.email_folded <> '' AND p.deleted = 0 "
                   "CROSS JOIN client_contact l ON l.contact = p.key AND l.deleted = 0 WHERE h.local_seq > :since "
                   "LIMIT :limit");
    list.bind(":since", sequence).bind(":limit", limit + 1).run();
    QList<ClientKey> clients;
    while (list.next())
        clients.append(list.key<ClientKey>(0));
    return clients.size() > limit ? std::nullopt : std::optional(clients);
}

QList<ClientInvitability> InviteListing::of(const QList<ClientKey> &clients) const
{
    Statement access(m_connection, "SELECT max(state = 'granted'), max(state = 'removed') FROM access "
                                   "WHERE client = :client AND deleted = 0");
    Statement address(m_connection,
                      "SELECT p.email_folded <> '', h.state = 'inactive', h.reason, h.since FROM client_contact l "
                      "JOIN contact p ON p.key = l.contact LEFT JOIN address_health h ON h.email_folded = p.email_folded "
                      "AND h.deleted = 0 WHERE l.client = :client AND l.is_primary = 1 AND l.deleted = 0");
    QList<ClientInvitability> found;
    found.reserve(clients.size());
    for (const ClientKey client : clients) {
        ClientInvitability one;
        one.client = client;
        access.bind(":client", client).run();
        if (access.next()) {
            one.hasAccess = access.boolean(0);
            one.accessRemoved = access.boolean(1);
        }
        address.bind(":client", client).run();
        if (address.next()) {
            one.hasAddress = address.boolean(0);
            one.addressInactive = one.hasAddress && address.boolean(1);
            one.reason = one.addressInactive ? address.text(2) : QString();
            one.since = one.addressInactive ? address.time(3) : QDateTime();
        }
        found.append(one);
    }
    return found;
}

PrimaryFacts InviteListing::primary(ClientKey client, const ClientScope &scope) const
{
    Statement find(m_connection,
                   "SELECT c.id, c.name, c.active, p.key, p.name, p.email, h.state, u.key FROM client c "
                   "LEFT JOIN client_contact l ON l.client = c.key AND l.is_primary = 1 AND l.deleted = 0 "
                   "LEFT JOIN contact p ON p.key = l.contact "
                   "LEFT JOIN address_health h ON h.email_folded = p.email_folded AND h.deleted = 0 "
                   "LEFT JOIN portal_user u ON u.email_folded = p.email_folded AND u.deleted = 0 "
                   "WHERE c.key = :key AND c.deleted = 0 AND " SEES_CLIENT("c.key"));
    PrimaryFacts facts;
    if (!find.bind(":key", client).bind(":member", scope.onlyOf).run().next())
        return facts;
    facts.client = client;
    facts.clientId = find.blob(0);
    facts.clientName = find.text(1);
    facts.clientActive = find.boolean(2);
    facts.contact = find.key<ContactKey>(3);
    facts.name = find.text(4);
    facts.email = find.text(5);
    facts.addressInactive = find.text(6) == slug(HealthState::inactive);
    facts.userKnown = !find.isNull(7);
    return facts;
}

} // namespace portico
