#pragma once

#include "app/store/accountstore.h"

#include <QString>

#include <optional>

namespace portico {

/// How long it takes until this many mails have gone, in seconds, at the limits of the account; nothing where it has
/// none, because then only the server knows. Pure.
std::optional<qint64> secondsToSend(qint64 mails, const MailAccount &account);

/// "about 2 h 25 min", "less than a minute", "about 5 days": rounded, for people. Pure.
QString aboutSoLong(qint64 seconds);

/// "about 2 h 25 min left". Pure.
QString timeLeftText(qint64 seconds);

/// How long sending will take, and by which limit. waiting: mails that wait already and go first. Pure.
QString sendingTimeSentence(qint64 mails, qint64 waiting, const MailAccount &account);

/// Estimates the time that is left of something under way from what was done so far. Its times are milliseconds of any
/// clock that only goes forward. A value.
class TimeLeft
{
public:
    /// Before this much data a guess is no more than that.
    static constexpr qint64 kLeastMs = 5000;

    /// So much was done at this time. Less than before, or more left than before, begins anew.
    void note(qint64 ms, qint64 done, qint64 left);
    /// Seconds until nothing is left; nothing while it cannot be told.
    std::optional<qint64> seconds() const;

private:
    std::optional<qint64> m_begun;
    qint64 m_doneAtBegin = 0;
    qint64 m_now = 0;
    qint64 m_done = 0;
    qint64 m_left = 0;
};

} // namespace portico
