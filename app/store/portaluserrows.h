#pragma once

#include "app/store/portaluserlisting.h"

namespace portico {

/// Hands the row of every portal user that a filter shows to each, in the order in which they were first invited: what
/// PortalUserListing::rows() says of each, but read as one goes through the tables side by side, which for a million
/// people takes seconds instead of minutes. Ends early when cancelled,
/// and where each returns false. Throws StoreFailure; for a worker's connection.
/// of is told before the first row: how many people there are at the most.
void forEachPortalUserRow(Connection &connection, const ClientScope &scope, PortalUserFilter filter, const QDateTime &now,
                          const std::function<void(qint64 of)> &begin, const std::function<bool(const PortalUserRow &)> &each,
                          const std::atomic_bool &cancelled);

} // namespace portico
