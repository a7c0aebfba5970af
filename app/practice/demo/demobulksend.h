#pragma once

#include "app/practice/demo/demotable.h"

namespace portico {

/// The send to many whose result list a demo firm shows: the firm's busiest day of the last weeks, as one send. Its mails
/// are those that were invited that day and have gone, been refused or come back; left out are clients without an
/// address, and those whose address takes no mail. Nothing where nobody was invited lately. Writer thread, in the
/// transaction that makes the firm, when its indexes are there; throws StoreFailure. Gives the number of rows written.
qint64 writeDemoBulkSend(WriteContext &context, quint64 seed, const QByteArray &firmId, MemberKey by, DemoTime today);

} // namespace portico
