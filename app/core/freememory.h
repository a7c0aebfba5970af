#pragma once

namespace portico::platform {

/// Gives memory that this process has freed back to the system, where it would keep it for itself: after work that took
/// much for a moment. Large blocks that are freed later go back at once. Any thread; takes some milliseconds.
void releaseFreeMemory();

} // namespace portico::platform
