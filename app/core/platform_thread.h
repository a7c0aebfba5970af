#pragma once

namespace portico::platform {

/// For a program with windows: runBehindOthers() holds from now on. In a program without, whose work is all that somebody
/// waits for, it does nothing. At the beginning of main().
void putWindowsFirst();

/// From now on the calling thread waits for others where several want the processor: for work that nobody looks at, beside
/// a window that somebody does. It still gets all that they leave.
void runBehindOthers();

} // namespace portico::platform
