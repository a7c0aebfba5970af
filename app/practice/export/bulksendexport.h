#pragma once

#include "app/practice/export/exportrun.h"
#include "app/store/bulksendstore.h"

namespace portico {

/// Writes a result list to a file, or the part of it that a filter shows, a row a line in its order. For a worker. Gives
/// the number of rows. denied: the actor may not manage portals. notFound: there is no such send, or not for this actor.
Result<qint64> exportBulkSend(Connection &connection, const TeamMember &actor, BulkSendKey send, BulkLineFilter filter,
                              const ExportTarget &target, const std::atomic_bool &cancelled);

/// The word for what became of a line: the mail's state, Undeliverable where it bounced, Left out without a mail.
QString outcomeWord(const BulkSendLine &line);

} // namespace portico
