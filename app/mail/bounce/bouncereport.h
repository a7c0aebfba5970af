#pragma once

#include "app/mail/replyverdict.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace portico {

/// What a report says became of the mail to one recipient (RFC 3464, 2.3.3, and a complaint of RFC 5965).
enum class BounceAction { failed, delayed, delivered, relayed, expanded, complaint };

/// The slugs that `porticoctl bounces classify` prints.
QLatin1StringView slug(BounceAction action);

/// What one bounce alone does to an address.
enum class BounceVerdict { inactive, doubtful, keep };
QLatin1StringView slug(BounceVerdict verdict);

/// One recipient of a report.
struct BounceRecipient
{
    QString address; ///< as the report writes it, without brackets
    BounceAction action = BounceAction::failed;
    SmtpStage stage = SmtpStage::rcpt;     ///< where in the other server's dialogue it was refused
    std::optional<EnhancedStatus> status;  ///< RFC 3463, the most telling one that the report has
    int code = 0;                          ///< of the reply that the report quotes; 0 where it quotes none
    QString words;                         ///< the server's words, at most 1,000 characters, fit for a header value
    ReplyVerdict verdict;                  ///< by the decision table
    QString original;                      ///< whom it was sent to before it was passed on (RFC 3464, 2.3.1); may be empty

    /// What this alone does to the address: full mailboxes and reports of delay are notes, and keep it.
    BounceVerdict bounceVerdict() const;
    QString statusText() const { return status ? status->toString() : QString(); }
};

/// What a message says that came back.
struct BounceReport
{
    static constexpr qsizetype kRecipientLimit = 1000; ///< what names more is read up to here

    /// Mail came back: at least one recipient did not get it, for good. Delays, confirmations, complaints and answers
    /// of machines are no bounces; what they say of recipients is kept all the same.
    bool isBounce = false;
    QList<BounceRecipient> recipients;
    QString envelopeId;           ///< RFC 3461's ENVID, decoded; empty if there is none
    QString messageId;            ///< of the returned message, with its brackets; empty if it is not there
    QStringList returnPathTokens; ///< local parts of the addresses that the report was sent to: VERP looks there
};

} // namespace portico
