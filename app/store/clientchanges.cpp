#include "app/store/clientchanges.h"

#include "app/store/clientconditions.h"
#include "app/store/statement.h"

namespace portico {

std::optional<QList<ChangedClient>> ClientChanges::since(qint64 sequence, const ClientScope &scope, int limit) const
{
    Statement list(m_connection,
                   "SELECT c.key, c.search_text, c.deleted = 0 AND " SEES_CLIENT("c.key")
                   " FROM client c WHERE c.local_seq > :sequence LIMIT :limit");
    list.bind(":member", scope.onlyOf).bind(":sequence", sequence).bind(":limit", limit + 1).run();
    QList<ChangedClient> changed;
    while (list.next()) {
        if (changed.size() == limit)
            return std::nullopt;
        const bool listed = list.boolean(2);
        changed.append({list.key<ClientKey>(0), listed, listed ? list.text(1) : QString()});
    }
    return changed;
}

} // namespace portico
