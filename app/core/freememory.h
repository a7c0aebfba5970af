#pragma once

namespace portico::platform {

/// From here on large blocks go back to the system as soon as they are freed, where it would keep them for itself. At the
/// beginning of main(), before there are threads.
void keepLittleFreeMemory();

/// Gives memory that this process has freed back to the system, where it would keep it for itself: after work that took
/// much for a moment. Any thread; takes some milliseconds.
void releaseFreeMemory();

} // namespace portico::platform
