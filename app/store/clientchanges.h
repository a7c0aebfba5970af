#pragma once

#include "app/store/clientstore.h"

#include <QList>
#include <QString>

#include <optional>

namespace portico {

/// A client that was written after some change number.
struct ChangedClient
{
    ClientKey key;
    bool listed = false; ///< false: deleted, or not in the scope
    QString searchText;  ///< as ClientStore keeps it; empty where it is not listed
};

/// What was written to client records since a change number: what keeps a list in memory right without reading all
/// of it again. Changes of a client's contacts and assignments count, those of its portal do not. Throws StoreFailure.
class ClientChanges
{
public:
    explicit ClientChanges(Connection &connection) : m_connection(connection) {}

    /// The clients written after sequence; nothing where they are more than limit.
    std::optional<QList<ChangedClient>> since(qint64 sequence, const ClientScope &scope, int limit) const;

private:
    Connection &m_connection;
};

} // namespace portico
