#include "ui/sendingtime.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::SendingTime)
};

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

QString mailsText(qint64 mails)
{
    return mails == 1 ? Text::tr("1 mail") : Text::tr("%Ln mails", nullptr, int(mails));
}

} // namespace

std::optional<qint64> secondsToSend(qint64 mails, const MailAccount &account)
{
    if (mails <= 0)
        return 0;
    std::optional<qint64> seconds;
    // The first ones of a minute, or of a day, go at once; each further portion waits for the next.
    if (account.perMinute > 0)
        seconds = (mails - 1) / account.perMinute * kMinute;
    if (account.perDay > 0)
        seconds = std::max(seconds.value_or(0), (mails - 1) / account.perDay * kDay);
    return seconds;
}

QString aboutSoLong(qint64 seconds)
{
    if (seconds < kMinute)
        return Text::tr("less than a minute");
    const qint64 minutes = (seconds + kMinute / 2) / kMinute;
    if (minutes < 60)
        return minutes == 1 ? Text::tr("about a minute") : Text::tr("about %Ln minutes", nullptr, int(minutes));
    if (minutes < 24 * 60) {
        const QLocale locale;
        const QString hours = locale.toString(minutes / 60);
        return minutes % 60 == 0 ? Text::tr("about %1 h").arg(hours)
                                 : Text::tr("about %1 h %2 min").arg(hours, locale.toString(minutes % 60));
    }
    const qint64 days = (seconds + kDay / 2) / kDay;
    return days == 1 ? Text::tr("about a day") : Text::tr("about %Ln days", nullptr, int(days));
}

QString timeLeftText(qint64 seconds)
{
    return Text::tr("%1 left", "time").arg(aboutSoLong(seconds));
}

QString sendingTimeSentence(qint64 mails, qint64 waiting, const MailAccount &account)
{
    if (!account.isSet())
        return Text::tr("No mail account is set up yet: the mails wait until there is one.");
    const std::optional<qint64> seconds = secondsToSend(mails + waiting, account);
    QString sentence;
    const QLocale locale;
    const bool byDay = account.perDay > 0
        && (account.perMinute <= 0 || mails + waiting > account.perDay);
    if (!seconds)
        sentence = Text::tr("No limit is set for the mail account: they go as fast as its server takes them.");
    else if (*seconds == 0)
        sentence = Text::tr("It takes less than a minute.");
    else if (byDay)
        sentence = Text::tr("It takes %1, at %2 mails a day.").arg(aboutSoLong(*seconds), locale.toString(account.perDay));
    else
        sentence = Text::tr("It takes %1, at %2 mails a minute.").arg(aboutSoLong(*seconds), locale.toString(account.perMinute));
    if (waiting > 0)
        sentence += u' ' % Text::tr("Before them goes what waits already: %1.").arg(mailsText(waiting));
    return sentence;
}

void TimeLeft::note(qint64 ms, qint64 done, qint64 left)
{
    if (!m_begun || done < m_done || done + left > m_done + m_left) {
        m_begun = ms;
        m_doneAtBegin = done;
    }
    m_now = ms;
    m_done = done;
    m_left = left;
}

std::optional<qint64> TimeLeft::seconds() const
{
    if (!m_begun || m_now - *m_begun < kLeastMs || m_done <= m_doneAtBegin)
        return std::nullopt;
    return m_left * (m_now - *m_begun) / (m_done - m_doneAtBegin) / 1000;
}

} // namespace portico
