#include "tests/bench/stallmeter.h"

#include <QEvent>

namespace portico::bench {

void StallMeter::begin(const QString &what)
{
    m_longest = 0;
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
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    const double took = double(timer.nsecsElapsed()) / 1e6;
    if (took > m_longest) {
        m_longest = took;
        m_longestWhat = QStringLiteral("%1: %2 %3, event %4").arg(m_what, name, object).arg(type);
    }
    return handled;
}

} // namespace portico::bench
