#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace portico {

/// "12 Nov 2026" and "3 Nov 2026, 14:05", in the local time zone and the locale's language; empty for no time. Pure.
QString dayText(const QDateTime &time, const QLocale &locale);
QString dayAndTimeText(const QDateTime &time, const QLocale &locale);
/// The time of day where it is today, else day and time. Pure.
QString momentText(const QDateTime &time, const QDateTime &now, const QLocale &locale);

} // namespace portico
