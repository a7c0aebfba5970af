#pragma once

#include "app/practice/export/exportrun.h"
#include "app/store/portaluserlisting.h"

namespace portico {

/// Writes the portal users that a filter shows to a file, a row each, in the order in which they were first invited. For
/// a worker. Gives the number of rows. denied: the actor may not manage portals.
Result<qint64> exportPortalUsers(Connection &connection, const TeamMember &actor, PortalUserFilter filter,
                                 const QDateTime &now, const ExportTarget &target, const std::atomic_bool &cancelled);

/// The same of chosen people: up to ten thousand in the order given, more of them in the order in which they were first
/// invited. Those that the actor may not see are left out.
Result<qint64> exportPortalUsers(Connection &connection, const TeamMember &actor, const QList<PortalUserKey> &users,
                                 const QDateTime &now, const ExportTarget &target, const std::atomic_bool &cancelled);

} // namespace portico
