#pragma once

#include "app/practice/invitetask.h"

#include <QLocale>
#include <QString>

namespace portico {

/// How far a mail got, in the words the pop-up needs: why it waits is part of it.
enum class Delivery {
    sent,        ///< a server took it
    refused,     ///< a server will never take it
    unconfirmed, ///< it may have arrived
    cancelled,   ///< somebody withdrew it
    sending,     ///< on its way right now
    waiting,     ///< queued, and nothing is known that holds it back
    offline,     ///< queued: the mail server cannot be reached
    deferred,    ///< queued: another attempt at a later time
    paused,      ///< queued: sending is paused
    stopped,     ///< queued: a server's answer stopped all sending
    noAccount,   ///< queued: no mail account is set up
};

/// What is known of one mail of a send.
struct InviteDelivery
{
    QString email;
    MailKind kind = MailKind::invitation;
    Delivery delivery = Delivery::waiting;
    QString reason;          ///< refused: for people, with the server's codes
    QDateTime nextAttemptAt; ///< deferred
};

/// What truly happened after Send.
struct SendOutcome
{
    QList<InviteDelivery> mails;
    QList<SkippedInvite> skipped;

    int count(Delivery delivery) const;
    /// Somebody should look at it: refused, unconfirmed, stopped, or nobody got a mail.
    bool needsAttention() const;
};

/// How far one mail got. offline: the sender on this machine cannot reach the server. Pure.
Delivery deliveryOf(const Mail &mail, const QueueControl &queue, bool accountSet, bool offline, const QDateTime &now);

/// Nothing more is to be expected soon.
bool isSettled(Delivery delivery);

/// The sentence of the pop-up: about the one person, or counted for several. "Queued" is never called "sent".
QString outcomeSentence(const SendOutcome &outcome, const QDateTime &now, const QLocale &locale);

} // namespace portico
