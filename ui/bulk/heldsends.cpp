#include "ui/bulk/heldsends.h"

#include <utility>

namespace portico {

namespace {
constexpr int kTickMs = 100;
}

HeldSends::HeldSends(const FirmServices &services, QObject *parent) : QObject(parent), m_services(services)
{
    m_clock.start();
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &HeldSends::tick);
}

HeldSends::~HeldSends()
{
    // The firm drops no write that it has accepted.
    for (Held &held : m_held)
        (void)held.send.write();
}

qint64 HeldSends::now() const
{
    return (m_stoppedAt >= 0 ? m_stoppedAt : m_clock.elapsed()) - m_stoodStill;
}

void HeldSends::hold(HeldSend send)
{
    m_held.push_back({std::move(send), now() + m_duration.count()});
    m_tick.start();
    Q_EMIT changed();
}

int HeldSends::secondsLeft() const
{
    return m_held.empty() ? 0 : int(std::max<qint64>(1, (m_held.back().due - now() + 999) / 1000));
}

void HeldSends::undo()
{
    if (m_held.empty())
        return;
    const HeldSend send = std::move(m_held.back().send);
    m_held.pop_back();
    Q_EMIT changed();
    if (send.reopen)
        send.reopen();
}

void HeldSends::dropAll()
{
    m_held.clear();
    Q_EMIT changed();
}

void HeldSends::setWaiting(bool waiting)
{
    if (waiting == (m_stoppedAt >= 0))
        return;
    if (waiting) {
        m_stoppedAt = m_clock.elapsed();
        return;
    }
    m_stoodStill += m_clock.elapsed() - m_stoppedAt;
    m_stoppedAt = -1;
}

void HeldSends::writeNow()
{
    while (!m_held.empty()) {
        HeldSend send = std::move(m_held.front().send);
        m_held.pop_front();
        write(std::move(send));
    }
    Q_EMIT changed();
}

void HeldSends::tick()
{
    for (auto held = m_held.begin(); held != m_held.end();) {
        if (held->due > now()) {
            ++held;
            continue;
        }
        HeldSend send = std::move(held->send);
        held = m_held.erase(held);
        write(std::move(send));
    }
    if (m_held.empty())
        m_tick.stop();
    Q_EMIT changed();
}

void HeldSends::write(HeldSend send)
{
    ++m_writing;
    runTask(
        this, send.write(),
        [this](const QueuedSend &queued) {
            --m_writing;
            m_services.sender.wake();
            Q_EMIT written(queued);
            Q_EMIT changed();
        },
        [this, reopen = std::move(send.reopen)](const Error &error) {
            --m_writing;
            Q_EMIT failed(error, reopen);
            Q_EMIT changed();
        });
}

} // namespace portico
