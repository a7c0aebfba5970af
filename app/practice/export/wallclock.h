#pragma once

#include <QDateTime>
#include <QHash>

#include <optional>

namespace portico {

/// What clocks on this machine's wall show at a time, for very many times: the system is asked twice for each day that
/// there are times of, and again only on days whose offset changes, for it looks for the zone's file at each question.
class WallClock
{
public:
    /// The same moment, told as a UTC time that reads like the wall's.
    QDateTime at(const QDateTime &time)
    {
        const qint64 moment = time.toMSecsSinceEpoch();
        const qint64 day = moment / kDay;
        auto known = m_offsets.constFind(day);
        if (known == m_offsets.constEnd()) {
            const int begin = offsetAt(day * kDay);
            known = m_offsets.insert(day, begin == offsetAt((day + 1) * kDay) ? std::optional(begin) : std::nullopt);
        }
        const int offset = known->has_value() ? **known : offsetAt(moment);
        return QDateTime::fromMSecsSinceEpoch(moment + qint64(offset) * 1000, Qt::UTC);
    }

private:
    static constexpr qint64 kDay = 24 * 60 * 60 * 1000;
    static int offsetAt(qint64 moment) { return QDateTime::fromMSecsSinceEpoch(moment).offsetFromUtc(); }

    QHash<qint64, std::optional<int>> m_offsets; ///< seconds, by days since 1970; nothing where it changes that day
};

} // namespace portico
