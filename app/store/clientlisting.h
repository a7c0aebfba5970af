#pragma once

#include "app/store/clientstore.h"

#include <QString>

#include <atomic>
#include <functional>
#include <vector>

namespace portico {

/// What a list of all clients is made of, read so that a million of them take as little as can be: the order alone from
/// the index over the names, and the texts in the order in which they lie on the disk, not in that of the list, which
/// would visit every page of the table many times over. Throws StoreFailure; for a worker's connection.
class ClientListing
{
public:
    explicit ClientListing(Connection &connection) : m_connection(connection) {}

    /// The keys of the visible clients in the order of the list (folded name, then key); ends early when cancelled.
    std::vector<qint64> keys(const ClientScope &scope, const std::atomic_bool &cancelled) const;
    /// Hands the search text of every visible client to each, in no order; ends early when cancelled. The text is what
    /// ClientStore keeps.
    void forEachText(const ClientScope &scope, const std::function<void(ClientKey, const QString &)> &each,
                     const std::atomic_bool &cancelled) const;

private:
    Connection &m_connection;
};

} // namespace portico
