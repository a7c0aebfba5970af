#pragma once

#include <QDateTime>

#include <deque>

namespace portico {

/// Keeps a sender within an account's mails a minute: a window that slides over the last sixty seconds. One thread.
class SendingPace
{
public:
    /// A mail was begun at this time.
    void count(const QDateTime &now) { m_begun.push_back(now.toMSecsSinceEpoch()); }

    /// Milliseconds to wait before the next mail may begin; 0: none. perMinute 0 is no limit.
    int pause(int perMinute, const QDateTime &now)
    {
        const qint64 time = now.toMSecsSinceEpoch();
        while (!m_begun.empty() && m_begun.front() <= time - kMinute)
            m_begun.pop_front();
        if (perMinute <= 0 || qint64(m_begun.size()) < perMinute)
            return 0;
        return int(m_begun[m_begun.size() - size_t(perMinute)] + kMinute - time);
    }

private:
    static constexpr qint64 kMinute = 60'000; // ms
    std::deque<qint64> m_begun;
};

} // namespace portico
