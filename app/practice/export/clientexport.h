#pragma once

#include "app/practice/export/exportrun.h"
#include "app/store/clientstore.h"

namespace portico {

/// Writes clients to a file, a row each, in the order given; those that the actor may not see are left out. For a
/// worker. Gives the number of rows. denied: the actor may not manage portals.
Result<qint64> exportClients(Connection &connection, const TeamMember &actor, const QList<ClientKey> &clients,
                             const QDateTime &now, const ExportTarget &target, const std::atomic_bool &cancelled);

} // namespace portico
