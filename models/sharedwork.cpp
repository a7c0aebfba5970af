#include "models/sharedwork.h"

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace portico {

void shareWork(qsizetype count, const std::function<void(qsizetype)> &work)
{
    std::atomic<qsizetype> next = 0;
    const auto takePart = [&] {
        for (qsizetype i = next++; i < count; i = next++)
            work(i);
    };
    QSemaphore ended;
    int helpers = 0;
    const qsizetype wanted = std::min<qsizetype>(QThread::idealThreadCount(), count) - 1;
    // Only threads that begin at once: one that waited for its turn could wait for this very thread.
    while (helpers < wanted && QThreadPool::globalInstance()->tryStart([&] {
               takePart();
               ended.release();
           }))
        ++helpers;
    takePart();
    ended.acquire(helpers);
}

} // namespace portico
