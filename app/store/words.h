#pragma once

#include "app/core/portalstatus.h"
#include "app/store/clientstore.h"

#include <QString>

namespace portico {

// The words for what the store keeps: the same in windows, in files that are exported, and for screen readers. Those for
// statuses stand beside them, in app/core/portalstatus.h.

/// What kind of client a record is about.
QString describe(ClientType type);

} // namespace portico
