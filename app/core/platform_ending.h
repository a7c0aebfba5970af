#pragma once

#include <atomic>
#include <functional>

class QObject;

namespace portico::platform {

/// From now on a polite request to end (Ctrl+C, what a logout or a shutdown sends, a terminal that closes) sets
/// endRequest() instead of ending the process on the spot. Of the first two a second one ends it; a terminal that closes
/// may tell so more than once, and where the process was started to outlive its terminal, it does. Main thread.
void noteEndRequests();

/// The flag that noteEndRequests() speaks of. Lives as long as the process; any thread.
std::atomic_bool &endRequest();

/// noteEndRequests() for a program with an event loop: then is called once, from the event loop of this thread, unless
/// context is destroyed before. Main thread, once in a process. On Windows nothing: what has windows is asked there
/// through them.
void whenAskedToEnd(QObject *context, std::function<void()> then);

} // namespace portico::platform
