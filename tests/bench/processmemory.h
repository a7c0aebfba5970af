#pragma once

#include <QtGlobal>

namespace portico::bench {

/// The anonymous memory of a process in MB of 1,000,000 bytes, as Linux tells it (RssAnon); 0 where it cannot be told.
double anonymousMemory(qint64 processId);
/// This process's own.
double anonymousMemory();

} // namespace portico::bench
