#include "tests/bench/paintwatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

namespace portico::bench {

namespace {
constexpr int kWakeMs = 20;
}

PaintWatch::PaintWatch(QWidget *widget) : QObject(widget)
{
    widget->installEventFilter(this);
    m_timer.start();
}

double PaintWatch::waitFor(const std::function<bool()> &shown)
{
    m_shown = shown;
    m_painted = false;
    QTimer wakes; // so that giving up is thought of now and then
    wakes.start(kWakeMs);
    while (!m_painted) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (m_timer.elapsed() > kPatience)
            qFatal("what was waited for was never painted");
    }
    m_shown = nullptr;
    return double(m_timer.nsecsElapsed()) / 1e6;
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    // The painting follows this call; the time is taken when the event loop returns, which is after it.
    if (event->type() == QEvent::Paint && m_shown && m_shown())
        m_painted = true;
    return QObject::eventFilter(watched, event);
}

void runUntil(const std::function<bool()> &holds, const char *what)
{
    QElapsedTimer timer;
    timer.start();
    QTimer wakes;
    wakes.start(kWakeMs);
    while (!holds()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (timer.elapsed() > PaintWatch::kPatience)
            qFatal("waited in vain for %s", what);
    }
}

} // namespace portico::bench
