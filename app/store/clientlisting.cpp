#include "app/store/clientlisting.h"

#include "app/store/statement.h"

namespace portico {

std::vector<qint64> ClientListing::keys(const ClientScope &scope, const Cancelled &cancelled) const
{
    Statement all(m_connection, "SELECT key FROM client WHERE deleted = 0 ORDER BY name_folded, key");
    Statement assigned(m_connection,
                       "SELECT c.key FROM assignment a JOIN client c ON c.key = a.client "
                       "WHERE a.member = :member AND a.deleted = 0 AND c.deleted = 0 ORDER BY c.name_folded, c.key");
    Statement &list = scope.onlyOf ? assigned.bind(":member", scope.onlyOf) : all;
    list.run();
    std::vector<qint64> keys;
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        keys.push_back(list.integer(0));
    return keys;
}

std::vector<qint64> ClientListing::firstKeys(bool activeOnly, int count) const
{
    // "+active" keeps the engine on the index over the names.
    Statement list(m_connection, "SELECT key FROM client WHERE deleted = 0 AND +active >= :least "
                                 "ORDER BY name_folded, key LIMIT :count");
    list.bind(":least", activeOnly).bind(":count", count).run();
    std::vector<qint64> keys;
    while (list.next())
        keys.push_back(list.integer(0));
    return keys;
}

void ClientListing::forEachText(const ClientScope &scope, TextOrder order,
                                const std::function<void(ClientKey, const QString &)> &each,
                                const Cancelled &cancelled) const
{
#define TEXTS_OF_ALL "SELECT key, search_text FROM client WHERE "
#define TEXTS_OF_ASSIGNED                                                                                              \
    "SELECT c.key, c.search_text FROM assignment a JOIN client c ON c.key = a.client "                                 \
    "WHERE a.member = :member AND a.deleted = 0 AND c.deleted = 0"
    const bool sorted = order == TextOrder::list;
    // "+deleted" keeps the engine from going by the index over the names.
    const char *all = sorted ? TEXTS_OF_ALL "deleted = 0 ORDER BY name_folded, key" : TEXTS_OF_ALL "+deleted = 0 ORDER BY key";
    const char *assigned = sorted ? TEXTS_OF_ASSIGNED " ORDER BY c.name_folded, c.key" : TEXTS_OF_ASSIGNED;
    Statement list(m_connection, scope.onlyOf ? assigned : all);
    if (scope.onlyOf)
        list.bind(":member", scope.onlyOf);
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        each(list.key<ClientKey>(0), list.text(1));
}

std::vector<qint64> ClientListing::inactive(const Cancelled &cancelled) const
{
    Statement list(m_connection, "SELECT key FROM client WHERE active = 0 AND deleted = 0");
    list.run();
    std::vector<qint64> keys;
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        keys.push_back(list.integer(0));
    return keys;
}

std::vector<qint64> ClientListing::assignedTo(MemberKey member, const Cancelled &cancelled) const
{
    Statement list(m_connection, "SELECT client FROM assignment WHERE member = :member AND deleted = 0");
    list.bind(":member", member).run();
    std::vector<qint64> keys;
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        keys.push_back(list.integer(0));
    return keys;
}

void ClientListing::forEachType(const std::function<void(ClientKey, ClientType)> &each, const Cancelled &cancelled) const
{
    Statement list(m_connection, "SELECT key, type FROM client WHERE +deleted = 0 ORDER BY key");
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        each(list.key<ClientKey>(0), clientTypeFromSlug(list.text(1)).value_or(ClientType::individual));
}

void ClientListing::forEachAssignment(const std::function<void(ClientKey, MemberKey, int)> &each,
                                      const Cancelled &cancelled) const
{
    Statement list(m_connection, "SELECT client, member, position FROM assignment WHERE +deleted = 0 ORDER BY key");
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        each(list.key<ClientKey>(0), list.key<MemberKey>(1), int(list.integer(2)));
}

void ClientListing::forEachContactText(ContactText which, const std::function<void(ClientKey, const QString &)> &each,
                                       const Cancelled &cancelled) const
{
    // In the order in which the links lie on the disk; what was imported together lies together in both tables.
    Statement names(m_connection,
                    "SELECT l.client, p.name_folded FROM client_contact l CROSS JOIN contact p ON p.key = l.contact "
                    "WHERE l.is_primary = 1 AND +l.deleted = 0 AND p.name_folded <> '' ORDER BY l.key");
    Statement emails(m_connection,
                     "SELECT l.client, p.email_folded FROM client_contact l CROSS JOIN contact p ON p.key = l.contact "
                     "WHERE l.is_primary = 1 AND +l.deleted = 0 AND p.email_folded <> '' ORDER BY l.key");
    Statement &list = which == ContactText::name ? names : emails;
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        each(list.key<ClientKey>(0), list.text(1));
}

void ClientListing::releaseMemory() const
{
    m_connection.execute("PRAGMA shrink_memory");
}

} // namespace portico
