#pragma once

#include "ui/firmservices.h"
#include "ui/portal/sendoutcomewatcher.h"

namespace portico {

/// Watches a send to its end and tells it through the notifier: what went wrong stays on the screen until it is closed.
/// The watcher belongs to the notifier and ends with it, or after it has told. GUI thread.
SendOutcomeWatcher *tellOutcome(const FirmServices &services, const InviteOutcome &invites);

} // namespace portico
