#pragma once

#include "app/core/result.h"
#include "app/store/accountstore.h"
#include "app/store/mailstore.h"

#include <QList>
#include <QSet>

namespace portico {

/// A mail to send, with what its envelope says of it.
struct OutgoingMail : DueMail
{
    QString sender; ///< of the envelope, where it carries the mail's id; else empty
};

/// What one look at the outbox finds: the mails to send next, and all that decides whether they may go.
struct QueueLook
{
    QueueControl control;
    MailAccount account;
    QString from;          ///< the envelope's sender
    QList<OutgoingMail> due; ///< in the queue's order, without those under way
    bool more = false;     ///< the list was cut: there may be more to send
    QDateTime nextAttempt; ///< when there is something to do at the earliest; invalid: nothing waits for a time
    bool anyQueued = false;
    QDateTime quotaUntil;  ///< no mail but codes before it, for the account's limit a day is used up; invalid: go on
    int quotaLeft = -1;    ///< how many the account may still begin today; negative: no limit
    qint64 sequence = 0;   ///< the firm's change number at the time

    /// Looks at the time now; under holds the mails that are on their way. In a pause only sign-in codes are
    /// due. only: where it is not the empty key, no other mail is found.
    static Result<QueueLook> at(Connection &connection, const QDateTime &now, const QSet<MailKey> &under,
                                MailKey only = {});
    /// The sentence for a queue that is paused or has stopped; empty while it runs.
    QString whyStopped() const;
};

} // namespace portico
