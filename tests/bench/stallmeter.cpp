#include "tests/bench/stallmeter.h"

#include <QEvent>

#include <ctime>

namespace portico::bench {

namespace {

/// What this thread has worked so far, in ms.
double worked()
{
#if defined(CLOCK_THREAD_CPUTIME_ID)
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
#else
    return 0;
#endif
}

} // namespace

void StallMeter::begin(const QString &what)
{
    m_longest = 0;
    m_longestWork = 0;
    m_longestWhat.clear();
    m_what = what;
}

bool StallMeter::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    // Both may be gone afterwards.
    const QLatin1StringView name(receiver->metaObject()->className());
    const QString object = receiver->objectName();
    const int type = event->type();
    QElapsedTimer timer;
    timer.start();
    const double before = worked();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    const double took = double(timer.nsecsElapsed()) / 1e6;
    if (took > m_longest) {
        m_longest = took;
        m_longestWork = worked() - before;
        m_longestWhat = QStringLiteral("%1: %2 %3, event %4").arg(m_what, name, object).arg(type);
    }
    return handled;
}

} // namespace portico::bench
