#pragma once

#include "app/store/bulksendstore.h"
#include "ui/firmservices.h"

class QWidget;

namespace portico {

/// Asks where to, and writes the result list of a send into a file, or the part of it that a filter shows: each person,
/// what became of it, and why. parent: over which it asks. GUI thread.
void exportBulkResults(const FirmServices &services, BulkSendKey bulk, BulkLineFilter filter, QWidget *parent);

} // namespace portico
