#pragma once

#include <QtGlobal>

#include <functional>

namespace portico {

/// Calls work(0), work(1) … work(count - 1), each once and in no order, on the calling thread and on those threads of the
/// program's pool that are idle; returns when all of them have ended. For work that waits for nothing. Any thread.
void shareWork(qsizetype count, const std::function<void(qsizetype)> &work);

} // namespace portico
