#include "ui/timetext.h"

#include <QCoreApplication>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::TimeText)
};

} // namespace

QString dayText(const QDateTime &time, const QLocale &locale)
{
    return time.isValid() ? locale.toString(time.toLocalTime().date(), Text::tr("d MMM yyyy")) : QString();
}

QString dayAndTimeText(const QDateTime &time, const QLocale &locale)
{
    return time.isValid() ? locale.toString(time.toLocalTime(), Text::tr("d MMM yyyy, HH:mm")) : QString();
}

QString momentText(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    if (!time.isValid())
        return {};
    return time.toLocalTime().date() == now.toLocalTime().date() ? locale.toString(time.toLocalTime(), Text::tr("HH:mm"))
                                                                 : dayAndTimeText(time, locale);
}

} // namespace portico
