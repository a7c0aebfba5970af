#pragma once

#include "app/core/result.h"
#include "app/store/accountstore.h"
#include "app/store/mailstore.h"

#include <QSet>

namespace portico {

/// What one look at the queue found.
struct QueueLook
{
    QueueControl control;
    MailAccount account;
    QString from;          ///< where bounces go
    QList<Mail> due;       ///< in the queue's order, without those under way
    QDateTime nextAttempt; ///< when to look again; invalid where nothing waits for a time
    bool anyQueued = false;
};

/// Looks for what may be sent at the time now: count mails at the most, without those under way. only: where it is not
/// the empty key, no other mail is found.
Result<QueueLook> lookAtQueue(Connection &connection, const QDateTime &now, const QSet<MailKey> &under, int count,
                              MailKey only);

} // namespace portico
