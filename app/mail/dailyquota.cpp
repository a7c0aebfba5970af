#include "app/mail/dailyquota.h"

#include "app/store/sendingdaystore.h"

#include <QCoreApplication>
#include <QLocale>

namespace portico {

namespace {

const QTime kMorning(8, 0);

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DailyQuota)
};

} // namespace

DailyQuota DailyQuota::load(Connection &connection, int perDay, const QDateTime &now)
{
    if (perDay <= 0)
        return {};
    const QDate today = now.toLocalTime().date();
    const SendingDayStore days(connection);
    return {perDay, days.begun(today), days.begun(today.addDays(-1))};
}

QDateTime DailyQuota::heldUntil(const QDateTime &now) const
{
    const QDateTime local = now.toLocalTime();
    if (perDay <= 0)
        return {};
    if (today >= perDay)
        return QDateTime(local.date().addDays(1), kMorning).toUTC();
    if (yesterday >= perDay && local.time() < kMorning)
        return QDateTime(local.date(), kMorning).toUTC();
    return {};
}

QString continuesSentence(const QDateTime &until, const QDateTime &now)
{
    const QDateTime then = until.toLocalTime();
    const QString time = then.toString(QStringLiteral("HH:mm"));
    const qint64 days = now.toLocalTime().date().daysTo(then.date());
    if (days == 1)
        return Text::tr("continues tomorrow at %1").arg(time);
    return days == 0 ? Text::tr("continues at %1").arg(time)
                     : Text::tr("continues on %1 at %2").arg(QLocale().toString(then.date(), QLocale::ShortFormat), time);
}

QString quotaSentence(const QDateTime &until, const QDateTime &now)
{
    return Text::tr("The mail account’s limit a day is used up: %1.").arg(continuesSentence(until, now));
}

} // namespace portico
