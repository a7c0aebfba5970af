#pragma once

#include "app/store/firm.h"

namespace portico {

/// Lets Ctrl+C, and a polite request to end, set a flag instead of ending the process on the spot; the second one ends
/// it. Call it first thing in main().
void watchForInterruption();

/// That flag, for work that can be cancelled.
CancelFlag interruption();

} // namespace portico
