#pragma once

#include "app/mail/replyverdict.h"

#include <QDateTime>
#include <QString>

#include <algorithm>

namespace portico {

/// Until when nothing is begun, because a server asked for patience or there is none to be had, and why. One sender's,
/// on its thread.
class SendingHold
{
public:
    /// Whether the queue must stop, as soon as the latest word of a server is known. Ask once for each.
    bool stops(const ReplyVerdict &verdict)
    {
        m_policyBlocks = verdict.queue == QueueEffect::countsPolicyBlock ? m_policyBlocks + 1 : 0;
        const bool stop = verdict.queue == QueueEffect::stops || m_policyBlocks >= kPolicyBlocksToStop;
        if (stop)
            m_policyBlocks = 0;
        return stop;
    }

    /// Takes note of how long the latest word of a server makes the queue wait.
    void note(const ReplyVerdict &verdict, const QDateTime &now)
    {
        if (verdict.queue != QueueEffect::pauses)
            m_failedConnections = 0;
        if (verdict.queue != QueueEffect::stops)
            m_stops = 0;
        switch (verdict.queue) {
        case QueueEffect::goesOn:
        case QueueEffect::countsPolicyBlock:
            break;
        case QueueEffect::stops:
            m_codes = {now, now.addSecs(std::min(kBackOff << std::min(m_stops, 8), kLongestPause))};
            ++m_stops;
            break;
        case QueueEffect::backsOff:
            set(now, kBackOff, verdict);
            break;
        case QueueEffect::waitsForQuota:
            set(now, kQuotaWait, verdict);
            break;
        case QueueEffect::pauses:
            set(now, std::min(kFirstPause << std::min(m_failedConnections, 8), kLongestPause), verdict);
            ++m_failedConnections;
            break;
        }
    }

    bool holds(const QDateTime &now) const { return m_all.holds(now); }
    /// Whether a sign-in code waits: no stop of the queue holds it back, but it would meet what stopped it, again and again.
    bool holdsCode(const QDateTime &now) const { return m_all.holds(now) || m_codes.holds(now); }
    QDateTime until() const { return m_all.until; }
    /// The sentence of the verdict that set it.
    QString why() const { return m_why; }

    /// Somebody asks to go on now.
    void release()
    {
        m_all = {};
        m_codes = {};
    }
    /// Another server: what the old one said is no matter.
    void clear() { *this = {}; }

private:
    static constexpr int kFirstPause = 10;    // seconds without a server, doubled each time
    static constexpr int kLongestPause = 300; // seconds
    static constexpr int kBackOff = 60;       // seconds, where a server asks for less
    static constexpr int kQuotaWait = 3600;   // seconds
    static constexpr int kPolicyBlocksToStop = 3;

    struct Wait
    {
        QDateTime since;
        QDateTime until;

        /// Not where the clock was set back since: nobody knows how much of it is over, and it might last for years.
        bool holds(const QDateTime &now) const { return until.isValid() && since <= now && now < until; }
    };

    void set(const QDateTime &now, int seconds, const ReplyVerdict &verdict)
    {
        m_all = {now, now.addSecs(seconds)};
        m_why = verdict.sentence;
    }

    Wait m_all;
    Wait m_codes;
    QString m_why;
    int m_failedConnections = 0; ///< in a row
    int m_stops = 0;             ///< in a row
    int m_policyBlocks = 0;      ///< in a row
};

} // namespace portico
