#pragma once

#include <QDateTime>

#include <deque>

namespace portico {

/// Keeps a sender within an account's mails a minute: a window that slides over the last sixty seconds. One thread.
class SendingPace
{
public:
    /// A mail was begun at this time.
    void count(const QDateTime &now) { m_begun.push_back(moveTo(now)); }

    /// Milliseconds to wait before the next mail may begin, sixty seconds at the most; 0: none. perMinute 0 is no limit.
    int pause(int perMinute, const QDateTime &now)
    {
        const qint64 time = moveTo(now);
        if (perMinute <= 0 || qint64(m_begun.size()) < perMinute)
            return 0;
        return int(m_begun[m_begun.size() - size_t(perMinute)] + kMinute - time);
    }

private:
    static constexpr qint64 kMinute = 60'000; // ms

    /// Moves the window, and gives its end. After a clock was set back, what seems to come from later counts as begun now:
    /// else nothing would go until the clock has made up for it.
    qint64 moveTo(const QDateTime &now)
    {
        const qint64 time = now.toMSecsSinceEpoch();
        for (auto begun = m_begun.rbegin(); begun != m_begun.rend() && *begun > time; ++begun)
            *begun = time;
        while (!m_begun.empty() && m_begun.front() <= time - kMinute)
            m_begun.pop_front();
        return time;
    }

    std::deque<qint64> m_begun; ///< in their order
};

} // namespace portico
