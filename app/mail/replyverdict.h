#pragma once

#include "app/mail/mailoutcome.h"

#include <QLatin1StringView>

#include <optional>

namespace portico {

/// What becomes of the mail.
enum class MessageFate {
    sent,
    deferred,    ///< queued again, with a next attempt by the retry schedule
    failed,      ///< for good
    staysQueued, ///< as if it had not been tried: the fault is not the mail's
    unconfirmed, ///< it may have arrived; a person decides
};

/// What becomes of the recipient's address.
enum class AddressEffect {
    untouched,
    full,         ///< a note; inactive after 3 in 7 days or more
    doubtful,     ///< inactive at the second, on another day
    inactive,     ///< at once
    noSuchDomain, ///< inactive at the second, a day later; a likely typing error may be proposed
};

/// What becomes of the whole queue.
enum class QueueEffect {
    goesOn,
    backsOff,          ///< slower, later: the server asks for it
    pauses,            ///< no server to be had: held, tried again by itself, said on the screen
    stops,             ///< until a person mends the account
    waitsForQuota,     ///< until the account's quota is renewed
    countsPolicyBlock, ///< goes on, but stops with a warning after three in a row
};

/// Why. The slugs of these are what the store keeps as `reason`; they never change.
enum class ReplyReason {
    none,
    unreachable,
    dropped,
    timeout,
    tls,
    certificate,
    protocol,
    folder,
    unconfirmed,
    serverBusy,
    greylisted,
    mailboxFull,
    signIn,
    senderRefused,
    serverRefused,
    outOfOrder,
    quota,
    tooLarge,
    content,
    needsSmtpUtf8,
    policy,
    noSuchMailbox,
    mailboxDisabled,
    noSuchDomain,
    refused,
    refusedForNow,
    notReached, ///< the recipient's server could not be reached until the sending one gave up
    stopped,    ///< we ended the connection ourselves
};

/// One line of the decision table, with its reason.
struct ReplyVerdict
{
    MessageFate message = MessageFate::sent;
    AddressEffect address = AddressEffect::untouched;
    QueueEffect queue = QueueEffect::goesOn;
    ReplyReason reason = ReplyReason::none;
    QString sentence; ///< for people: `No such mailbox (550 5.1.1)`
};

/// The decision table of replies: what a server's final word at stage means. First match wins, and clear words outrank
/// the code: `5.1.1 over quota` is full, `5.7.1 no such user` is a dead mailbox. Only a reply to RCPT, DATA or the dot
/// can touch the address; one to the greeting, EHLO, STARTTLS, AUTH or MAIL speaks of us. Also for bounces, whose
/// reports quote such replies (stage rcpt). Pure; any thread.
ReplyVerdict judgeReply(SmtpStage stage, const SmtpReply &reply);

/// A server's refusal as a report that came back quotes it.
struct ReportedRefusal
{
    SmtpStage stage = SmtpStage::rcpt;
    bool final = true; ///< the mail came back; false: the report is of a delay
    int code = 0;      ///< 0: the report quotes none
    std::optional<EnhancedStatus> status;
    QString words;     ///< the server's own
    QString narrative; ///< what the report says around them: asked where they are not clear
};

/// The same table for reports. A refusal that was temporary is final once the mail has come back: clear words count
/// then as those of a lasting one. A report is about a mail that has left, so it never stops our queue.
ReplyVerdict judgeReport(const ReportedRefusal &refusal);

/// The same for everything that may become of a mail under way. A connection closed on request is no verdict about any
/// mail and must not be asked for.
ReplyVerdict judge(const MailOutcome &outcome);

QLatin1StringView slug(ReplyReason reason);
std::optional<ReplyReason> replyReasonFromSlug(QStringView text);
/// The sentence for a reason, with the codes that the server's reply begins with, where it has any: for what the store
/// kept of a mail (reason, reply).
QString reasonSentence(ReplyReason reason, const QString &replyText);

} // namespace portico
