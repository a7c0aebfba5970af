#pragma once

#include <QDateTime>
#include <QString>

namespace portico {

class Connection;

/// An account's limit of mails a day, of this machine's time zone, and what was begun of it. Once a day's mails are
/// used up, sending goes on at eight in the morning of the next: nobody wants an invitation at midnight.
struct DailyQuota
{
    int perDay = 0; ///< 0: no limit
    int today = 0;
    int yesterday = 0;

    static DailyQuota load(Connection &connection, int perDay, const QDateTime &now);
    /// When mail may be begun again; invalid: now.
    QDateTime heldUntil(const QDateTime &now) const;
};

/// `continues tomorrow at 08:00`, for the screen; of a time later the same day, `continues at 08:00`.
QString continuesSentence(const QDateTime &until, const QDateTime &now);
/// The same with its reason, as a whole sentence.
QString quotaSentence(const QDateTime &until, const QDateTime &now);

} // namespace portico
