#pragma once

#include "app/store/firm.h"

namespace portico {

/// Lets Ctrl+C, a polite request to end, and a terminal that closes set a flag instead of ending the process on the spot
/// (see platform::noteEndRequests). Call it first thing in main().
void watchForInterruption();

/// That flag, for work that can be cancelled.
CancelFlag interruption();

} // namespace portico
