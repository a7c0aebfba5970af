#include "app/store/clientlisting.h"

#include "app/store/statement.h"

namespace portico {

std::vector<qint64> ClientListing::keys(const ClientScope &scope, const std::atomic_bool &cancelled) const
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

void ClientListing::forEachText(const ClientScope &scope, const std::function<void(ClientKey, const QString &)> &each,
                                const std::atomic_bool &cancelled) const
{
    // "+deleted" keeps the engine from going by the index over the names.
    Statement all(m_connection, "SELECT key, search_text FROM client WHERE +deleted = 0 ORDER BY key");
    Statement assigned(m_connection,
                       "SELECT c.key, c.search_text FROM assignment a JOIN client c ON c.key = a.client "
                       "WHERE a.member = :member AND a.deleted = 0 AND c.deleted = 0");
    Statement &list = scope.onlyOf ? assigned.bind(":member", scope.onlyOf) : all;
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        each(list.key<ClientKey>(0), list.text(1));
}

} // namespace portico
