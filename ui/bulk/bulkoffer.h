#pragma once

#include "ui/bulk/bulkask.h"
#include "ui/bulk/heldsends.h"
#include "ui/bulk/recipientlist.h"
#include "ui/firmservices.h"
#include "ui/portal/invitewords.h"
#include "ui/sendingtime.h"

#include <QFuture>

#include <memory>

namespace portico {

/// What a bulk send would do, as it was worked out at one time: the exact list, and all that its mails are made of.
struct BulkOffer
{
    /// None before it was worked out; empty where the firm cannot invite at all: see obstacle.
    std::shared_ptr<const RecipientList> list;
    QString obstacle;      ///< why nothing can be sent, as a sentence; empty where it can
    InviteForm mail;       ///< without a client and without people
    qint64 waiting = 0;    ///< mails that wait already and go first
};

/// Works it out on a worker; a plan of 100,000 takes a while, and can be cancelled. Nothing is written.
QFuture<Result<BulkOffer>> makeBulkOffer(const FirmServices &services, const BulkAsk &ask, const RecipientSort &sort,
                                         const CancelFlag &cancel);

/// Queues what was asked for, and keeps what became of it as a list. One transaction.
QFuture<Result<QueuedSend>> writeBulkSend(const FirmServices &services, const BulkAsk &ask);

/// One mail of the offer as its reader gets it. Reads, by key, what a mail that waits already says to which it is added.
PreviewMail previewBulkMail(const FirmServices &services, const BulkOffer &offer, qsizetype index, const QString &message);

} // namespace portico
