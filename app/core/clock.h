#pragma once

#include <QDateTime>

namespace portico {

/// Where the time comes from, so that tests can move it. All times are UTC with milliseconds.
/// Implementations are safe to call from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;
};

/// The system's clock.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// Text for JSON and the command line: ISO 8601, UTC, seconds; null for an invalid time.
inline QString isoUtc(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")) : QString();
}

} // namespace portico
