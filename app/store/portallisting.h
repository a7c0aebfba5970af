#pragma once

#include "app/core/portalstatus.h"
#include "app/store/clientstore.h"

#include <QDateTime>
#include <QList>

#include <atomic>
#include <functional>
#include <optional>

namespace portico {

/// The portal statuses of all clients at once, to sort and to filter by. Looks at clients of every scope. Throws
/// StoreFailure; for a worker's connection.
class PortalListing
{
public:
    explicit PortalListing(Connection &connection) : m_connection(connection) {}

    /// Hands the status of every access at the time now to each, in no order; clients without any are left out.
    void forEachStatus(const QDateTime &now, const std::function<void(ClientKey, PortalStatus)> &each,
                       const std::atomic_bool &cancelled) const;
    /// The clients whose status may have changed by what was written after a change number; nothing where they are more
    /// than limit. What time alone changes (an invite that expires) is not among them.
    std::optional<QList<ClientKey>> changedSince(qint64 sequence, int limit) const;

private:
    Connection &m_connection;
};

} // namespace portico
