#include "tests/bench/walk.h"

#include "tests/bench/paintwatch.h"
#include "tests/bench/processmemory.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

namespace portico::bench {

namespace {

constexpr int kLookMs = 300;

/// Lets the loop run for as long as somebody looks.
void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kLookMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

} // namespace

void Walk::step(const QString &what, const std::function<void()> &act, const std::function<bool()> &done)
{
    QElapsedTimer timer;
    timer.start();
    m_app.begin(what);
    bool acted = false;
    const auto now = [&] {
        act();
        acted = true;
    };
    QMetaObject::invokeMethod(m_window, now, Qt::QueuedConnection);
    runUntil([&] { return acted && done(); }, qPrintable(what));
    const qint64 took = timer.elapsed();
    settle();
    QTextStream(stderr) << QString::number(m_app.longest(), 'f', 1).rightJustified(7)
                        << QString::number(m_app.longestWork(), 'f', 1).rightJustified(7)
                        << QString::number(took).rightJustified(7)
                        << QString::number(anonymousMemory(), 'f', 0).rightJustified(6) << "  " << m_app.longestWhat()
                        << Qt::endl;
    if (m_app.longest() > m_longest) {
        m_longest = m_app.longest();
        m_what = what;
    }
}

} // namespace portico::bench
