#include "app/store/clientchanges.h"

#include "app/store/statement.h"

namespace portico {

std::optional<QList<ChangedClient>> ClientChanges::since(qint64 sequence, const ClientScope &scope, int limit) const
{
    Statement list(m_connection,
                   "SELECT c.key, c.search_text, c.deleted = 0 AND (:member IS NULL OR EXISTS (SELECT 1 FROM "
                   "assignment a WHERE a.client = c.key AND a.member = :member AND a.deleted = 0)) "
                   "FROM client c WHERE c.local_seq > :sequence LIMIT :limit");
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
