#include "app/mail/replyverdict.h"

#include "app/mail/replywords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace portico {

namespace {

struct ReasonText
{
    ReplyReason reason;
    QLatin1StringView slug;
    const char *sentence; ///< translated in the context "Mail"
};

constexpr std::array kReasons{
    ReasonText{ReplyReason::none, QLatin1StringView(""), QT_TRANSLATE_NOOP("Mail", "Taken by the mail server")},
    ReasonText{ReplyReason::unreachable, QLatin1StringView("unreachable"),
               QT_TRANSLATE_NOOP("Mail", "The mail server cannot be reached")},
    ReasonText{ReplyReason::dropped, QLatin1StringView("dropped"),
               QT_TRANSLATE_NOOP("Mail", "The connection to the mail server was lost")},
    ReasonText{ReplyReason::timeout, QLatin1StringView("timeout"),
               QT_TRANSLATE_NOOP("Mail", "The mail server did not answer in time")},
    ReasonText{ReplyReason::tls, QLatin1StringView("tls"),
               QT_TRANSLATE_NOOP("Mail", "No encrypted connection to the mail server could be made")},
    ReasonText{ReplyReason::certificate, QLatin1StringView("certificate"),
               QT_TRANSLATE_NOOP("Mail", "The mail server's certificate is not to be trusted")},
    ReasonText{ReplyReason::protocol, QLatin1StringView("protocol"),
               QT_TRANSLATE_NOOP("Mail", "The mail server's answer could not be understood")},
    ReasonText{ReplyReason::folder, QLatin1StringView("folder"),
               QT_TRANSLATE_NOOP("Mail", "The mail folder cannot be written")},
    ReasonText{
        ReplyReason::unconfirmed, QLatin1StringView("unconfirmed"),
        QT_TRANSLATE_NOOP("Mail", "The connection broke after the message was handed over: it may have arrived")},
    ReasonText{ReplyReason::serverBusy, QLatin1StringView("server_busy"),
               QT_TRANSLATE_NOOP("Mail", "The mail server asks for patience")},
    ReasonText{ReplyReason::greylisted, QLatin1StringView("greylisted"),
               QT_TRANSLATE_NOOP("Mail", "The recipient's server wants a second attempt later")},
    ReasonText{ReplyReason::mailboxFull, QLatin1StringView("mailbox_full"),
               QT_TRANSLATE_NOOP("Mail", "The mailbox is full")},
    ReasonText{ReplyReason::signIn, QLatin1StringView("sign_in"),
               QT_TRANSLATE_NOOP("Mail", "The mail server does not accept the sign-in")},
    ReasonText{ReplyReason::senderRefused, QLatin1StringView("sender_refused"),
               QT_TRANSLATE_NOOP("Mail", "The mail server does not accept the sender")},
    ReasonText{ReplyReason::serverRefused, QLatin1StringView("server_refused"),
               QT_TRANSLATE_NOOP("Mail", "The mail server refuses the connection")},
    ReasonText{ReplyReason::outOfOrder, QLatin1StringView("out_of_order"),
               QT_TRANSLATE_NOOP("Mail", "The mail server calls the order of commands wrong")},
    ReasonText{ReplyReason::quota, QLatin1StringView("quota"),
               QT_TRANSLATE_NOOP("Mail", "The mail account has sent as much as it may for now")},
    ReasonText{ReplyReason::tooLarge, QLatin1StringView("too_large"),
               QT_TRANSLATE_NOOP("Mail", "The message is too large")},
    ReasonText{ReplyReason::content, QLatin1StringView("content"),
               QT_TRANSLATE_NOOP("Mail", "The message's content was refused")},
    ReasonText{ReplyReason::needsSmtpUtf8, QLatin1StringView("needs_smtputf8"),
               QT_TRANSLATE_NOOP("Mail", "The mail server takes no internationalised addresses")},
    ReasonText{ReplyReason::policy, QLatin1StringView("policy"),
               QT_TRANSLATE_NOOP("Mail", "Blocked by the recipient's server")},
    ReasonText{ReplyReason::noSuchMailbox, QLatin1StringView("no_such_mailbox"),
               QT_TRANSLATE_NOOP("Mail", "No such mailbox")},
    ReasonText{ReplyReason::mailboxDisabled, QLatin1StringView("mailbox_disabled"),
               QT_TRANSLATE_NOOP("Mail", "The mailbox is closed")},
    ReasonText{ReplyReason::noSuchDomain, QLatin1StringView("no_such_domain"),
               QT_TRANSLATE_NOOP("Mail", "No such mail domain")},
    ReasonText{ReplyReason::refused, QLatin1StringView("refused"),
               QT_TRANSLATE_NOOP("Mail", "Refused by the mail server")},
    ReasonText{ReplyReason::refusedForNow, QLatin1StringView("refused_for_now"),
               QT_TRANSLATE_NOOP("Mail", "Refused by the mail server for now")},
    ReasonText{ReplyReason::notReached, QLatin1StringView("not_reached"),
               QT_TRANSLATE_NOOP("Mail", "The recipient's server could not be reached in time")},
    ReasonText{ReplyReason::stopped, QLatin1StringView("stopped"), QT_TRANSLATE_NOOP("Mail", "Sending was stopped")},
};

const ReasonText &textOf(ReplyReason reason)
{
    return *std::find_if(kReasons.begin(), kReasons.end(),
                         [reason](const auto &text) { return text.reason == reason; });
}

QString sentenceOf(ReplyReason reason, const QString &codes)
{
    const QString sentence = QCoreApplication::translate("Mail", textOf(reason).sentence);
    return codes.isEmpty() ? sentence : QCoreApplication::translate("Mail", "%1 (%2)").arg(sentence, codes);
}

/// A line of the table, before it has its sentence.
struct Line
{
    MessageFate message;
    AddressEffect address;
    QueueEffect queue;
    ReplyReason reason;
};

constexpr Line kBusy{MessageFate::deferred, AddressEffect::untouched, QueueEffect::backsOff, ReplyReason::serverBusy};
constexpr Line kGreylisted{MessageFate::deferred, AddressEffect::untouched, QueueEffect::goesOn,
                           ReplyReason::greylisted};
constexpr Line kNotNow{MessageFate::deferred, AddressEffect::untouched, QueueEffect::goesOn,
                       ReplyReason::refusedForNow};
constexpr Line kFullNow{MessageFate::deferred, AddressEffect::full, QueueEffect::goesOn, ReplyReason::mailboxFull};
constexpr Line kFull{MessageFate::failed, AddressEffect::full, QueueEffect::goesOn, ReplyReason::mailboxFull};
constexpr Line kSignIn{MessageFate::staysQueued, AddressEffect::untouched, QueueEffect::stops, ReplyReason::signIn};
constexpr Line kSender{MessageFate::staysQueued, AddressEffect::untouched, QueueEffect::stops,
                       ReplyReason::senderRefused};
constexpr Line kServer{MessageFate::staysQueued, AddressEffect::untouched, QueueEffect::stops,
                       ReplyReason::serverRefused};
constexpr Line kOutOfOrder{MessageFate::staysQueued, AddressEffect::untouched, QueueEffect::stops,
                           ReplyReason::outOfOrder};
constexpr Line kQuota{MessageFate::deferred, AddressEffect::untouched, QueueEffect::waitsForQuota, ReplyReason::quota};
constexpr Line kNoTls{MessageFate::deferred, AddressEffect::untouched, QueueEffect::pauses, ReplyReason::tls};
constexpr Line kTooLarge{MessageFate::failed, AddressEffect::untouched, QueueEffect::goesOn, ReplyReason::tooLarge};
constexpr Line kContent{MessageFate::failed, AddressEffect::untouched, QueueEffect::goesOn, ReplyReason::content};
constexpr Line kPolicy{MessageFate::failed, AddressEffect::untouched, QueueEffect::countsPolicyBlock,
                       ReplyReason::policy};
constexpr Line kNoMailbox{MessageFate::failed, AddressEffect::inactive, QueueEffect::goesOn,
                          ReplyReason::noSuchMailbox};
constexpr Line kDisabled{MessageFate::failed, AddressEffect::inactive, QueueEffect::goesOn,
                         ReplyReason::mailboxDisabled};
constexpr Line kNoDomain{MessageFate::failed, AddressEffect::noSuchDomain, QueueEffect::goesOn,
                         ReplyReason::noSuchDomain};
constexpr Line kDoubtful{MessageFate::failed, AddressEffect::doubtful, QueueEffect::goesOn, ReplyReason::refused};
constexpr Line kRefused{MessageFate::failed, AddressEffect::untouched, QueueEffect::goesOn, ReplyReason::refused};

constexpr Line kNotReached{MessageFate::failed, AddressEffect::untouched, QueueEffect::goesOn,
                           ReplyReason::notReached};

/// Subject and detail of the enhanced code, whatever its class: the three digits in front say how lasting it is.
/// {0, 0} where there is none, which means "undefined" in RFC 3463 as well.
struct Enhanced
{
    int subject = 0;
    int detail = 0;
    bool is(int s, int d) const { return subject == s && detail == d; }
};

bool isSignInCode(int code)
{
    return code == 530 || code == 534 || code == 535 || code == 538;
}

/// A temporary refusal of a recipient or a message.
Line judgeTransient(int code, Enhanced status, ReplyWords words)
{
    switch (words) {
    case ReplyWords::senderRefused:
        return kSender;
    case ReplyWords::signIn:
        return status.is(7, 0) ? kBusy : kSignIn;
    case ReplyWords::quota:
        return kQuota;
    case ReplyWords::mailboxFull:
        return kFullNow;
    case ReplyWords::tooFast:
        return kBusy;
    case ReplyWords::greylisted:
        return kGreylisted;
    default:
        break;
    }
    // 452 4.3.1 is the server's own disk, not the mailbox.
    if (code == 421 || status.is(3, 1) || status.is(3, 2) || status.subject == 4 || status.is(7, 0) || status.is(7, 28))
        return kBusy;
    if (status.is(2, 2) || (code == 452 && status.subject == 0))
        return kFullNow;
    if (code == 454 && status.subject == 0)
        return kSignIn;
    if (status.is(7, 1) || status.is(2, 0))
        return kGreylisted;
    return kNotNow;
}

/// A lasting refusal of a recipient or a message, by its clear words.
std::optional<Line> judgePermanentWords(ReplyWords words)
{
    switch (words) {
    case ReplyWords::mailboxFull:
        return kFull;
    case ReplyWords::signIn:
        return kSignIn;
    case ReplyWords::senderRefused:
        return kSender;
    case ReplyWords::quota:
    case ReplyWords::tooFast:
        return kQuota;
    case ReplyWords::tooLarge:
        return kTooLarge;
    case ReplyWords::policy:
        return kPolicy;
    case ReplyWords::noSuchMailbox:
        return kNoMailbox;
    case ReplyWords::mailboxDisabled:
        return kDisabled;
    case ReplyWords::noSuchDomain:
        return kNoDomain;
    case ReplyWords::greylisted:
    case ReplyWords::recipientRefused:
    case ReplyWords::notReached:
    case ReplyWords::unclear:
        break;
    }
    return {};
}

/// A lasting refusal of a recipient or a message whose words are not clear.
Line judgePermanentCode(SmtpStage stage, int code, Enhanced status)
{
    if (status.is(2, 2))
        return kFull;
    if (isSignInCode(code) || status.is(7, 8))
        return kSignIn;
    if (status.is(1, 7) || status.is(1, 8))
        return kSender;
    if (status.is(4, 5))
        return kQuota;
    if (status.is(3, 4) || status.is(2, 3) || (code == 552 && status.subject == 0))
        return kTooLarge;
    if (status.subject == 6)
        return kContent;
    if (status.subject == 7)
        return kPolicy;
    if (status.is(1, 1) || status.is(1, 3) || status.is(1, 6) || status.is(1, 10) ||
        (code == 556 && status.subject == 0))
        return kNoMailbox;
    if (status.is(2, 1))
        return kDisabled;
    if (status.is(1, 2) || status.is(4, 4))
        return kNoDomain;
    // The rest says no without saying why. Of a 550 the address is the likely reason, at RCPT of any code that speaks
    // of mailboxes; the routing, the server itself and a muddled dialogue are not its fault.
    const bool ofAddress = status.subject == 0 || status.subject == 1 || status.subject == 2 || status.is(4, 1);
    const bool mailboxCode = code == 550 || (stage == SmtpStage::rcpt && (code == 551 || code >= 553));
    return mailboxCode && (ofAddress || (code == 550 && status.is(5, 0))) ? kDoubtful : kRefused;
}

/// Replies before any recipient was named, which never speak of the address.
Line judgeOurs(SmtpStage stage, const SmtpReply &reply, Enhanced status, ReplyWords words)
{
    if (stage == SmtpStage::startTls)
        return reply.code == 421 ? kBusy : kNoTls;
    if (reply.isTransient()) {
        if (words == ReplyWords::quota)
            return kQuota;
        if (stage == SmtpStage::auth || stage == SmtpStage::mail) {
            if (reply.code == 454 && !(status.is(7, 0) || status.subject == 3 || status.subject == 4))
                return kSignIn;
        }
        return kBusy;
    }
    if (words == ReplyWords::quota || status.is(4, 5))
        return kQuota;
    if (stage == SmtpStage::auth || isSignInCode(reply.code) || status.is(7, 8) || words == ReplyWords::signIn)
        return kSignIn;
    if (stage != SmtpStage::mail)
        return kServer;
    if (status.is(3, 4) || status.is(2, 3) || (reply.code == 552 && status.subject == 0) ||
        words == ReplyWords::tooLarge)
        return kTooLarge;
    if (status.subject == 6)
        return kContent;
    return kSender;
}

Line lineFor(SmtpStage stage, const SmtpReply &reply)
{
    const Enhanced status = reply.enhanced ? Enhanced{reply.enhanced->subject, reply.enhanced->detail} : Enhanced{};
    const ReplyWords words = readReplyWords(reply.lines.join(u' '));
    if (stage < SmtpStage::rcpt)
        return judgeOurs(stage, reply, status, words);
    if (reply.isTransient())
        return judgeTransient(reply.code, status, words);
    if (const auto line = judgePermanentWords(words))
        return *line;
    // Commands in a wrong order: our dialogue does not suit this server, and no other mail will fare better.
    if (reply.code == 503 && (status.subject == 0 || status.subject == 5))
        return kOutOfOrder;
    return judgePermanentCode(stage, reply.code, status);
}

/// A report's refusal by its words, by its code, by what is told around it: the first that is clear.
Line lineFor(const ReportedRefusal &refusal)
{
    const Enhanced status = refusal.status ? Enhanced{refusal.status->subject, refusal.status->detail} : Enhanced{};
    const ReplyWords words = readReplyWords(refusal.words);
    const bool transient = refusal.code ? refusal.code < 500 : refusal.status && refusal.status->klass == 4;
    if (!refusal.final)
        return judgeTransient(refusal.code, status, words);
    const ReplyWords around = readReplyWords(refusal.narrative);
    if (const auto line = judgePermanentWords(words)) {
        // A report that contradicts itself takes no address away.
        return line->address == AddressEffect::inactive && around == ReplyWords::mailboxFull ? kFull : *line;
    }
    // The last server of the way said it, of a recipient: while sending it may as well mean us.
    if (words == ReplyWords::recipientRefused && !transient && status.subject != 7)
        return kNoMailbox;
    if (words == ReplyWords::notReached || status.is(4, 7) || (transient && status.subject == 4))
        return kNotReached;
    Line line = kRefused;
    if (transient)
        line = judgeTransient(refusal.code, status, words);
    else if (refusal.code || refusal.status)
        line = judgePermanentCode(SmtpStage::rcpt, refusal.code ? refusal.code : 550, status);
    if (line.reason != ReplyReason::refused && line.reason != ReplyReason::refusedForNow)
        return line;
    return around == ReplyWords::notReached ? kNotReached : judgePermanentWords(around).value_or(line);
}

ReplyVerdict verdict(const Line &line, const QString &sentence)
{
    return {line.message, line.address, line.queue, line.reason, sentence};
}

ReplyReason reasonOf(TransportFailure failure)
{
    switch (failure) {
    case TransportFailure::unreachable:
        return ReplyReason::unreachable;
    case TransportFailure::dropped:
        return ReplyReason::dropped;
    case TransportFailure::timeout:
        return ReplyReason::timeout;
    case TransportFailure::stopped:
        return ReplyReason::stopped;
    case TransportFailure::tls:
        return ReplyReason::tls;
    case TransportFailure::certificate:
        return ReplyReason::certificate;
    case TransportFailure::signIn:
        return ReplyReason::signIn;
    case TransportFailure::tooLarge:
        return ReplyReason::tooLarge;
    case TransportFailure::needsSmtpUtf8:
        return ReplyReason::needsSmtpUtf8;
    case TransportFailure::badAddress:
        return ReplyReason::noSuchMailbox;
    case TransportFailure::folder:
        return ReplyReason::folder;
    case TransportFailure::none:
    case TransportFailure::protocol:
        break;
    }
    return ReplyReason::protocol;
}

ReplyVerdict judgeLoss(const MailOutcome &outcome)
{
    const ReplyReason reason = reasonOf(outcome.failure);
    const QString sentence = outcome.sentence.isEmpty() ? sentenceOf(reason, {}) : outcome.sentence;
    const bool ours = outcome.failure == TransportFailure::stopped; // so nothing is held against the server
    if (outcome.afterDot) {
        return verdict({MessageFate::unconfirmed, AddressEffect::untouched,
                        ours ? QueueEffect::goesOn : QueueEffect::backsOff, ReplyReason::unconfirmed},
                       sentenceOf(ReplyReason::unconfirmed, {}));
    }
    Line line{MessageFate::deferred, AddressEffect::untouched, QueueEffect::pauses, reason};
    switch (outcome.failure) {
    case TransportFailure::stopped:
        line.message = MessageFate::staysQueued;
        line.queue = QueueEffect::goesOn;
        break;
    case TransportFailure::certificate: // another attempt would meet the same one, and nobody would know
    case TransportFailure::signIn:
        line.message = MessageFate::staysQueued;
        line.queue = QueueEffect::stops;
        break;
    case TransportFailure::tooLarge:
    case TransportFailure::needsSmtpUtf8:
        line.message = MessageFate::failed;
        line.queue = QueueEffect::goesOn;
        break;
    case TransportFailure::badAddress:
        if (outcome.stage == SmtpStage::mail)
            return verdict(kSender, sentence);
        return verdict(kNoMailbox, sentence);
    case TransportFailure::dropped:
    case TransportFailure::timeout:
    case TransportFailure::protocol:
        // Once a mail was under way, the server is there: like 4.4.x.
        if (outcome.stage >= SmtpStage::mail)
            line.queue = QueueEffect::backsOff;
        break;
    default:
        break;
    }
    return verdict(line, sentence);
}

} // namespace

ReplyVerdict judgeReply(SmtpStage stage, const SmtpReply &reply)
{
    if (stage == SmtpStage::dot && reply.isOfConnection()) // nothing was said of the message
        return verdict({MessageFate::unconfirmed, AddressEffect::untouched, QueueEffect::backsOff, ReplyReason::unconfirmed},
                       sentenceOf(ReplyReason::unconfirmed, reply.codes()));
    if (stage == SmtpStage::dot && reply.isPositive())
        return {MessageFate::sent, AddressEffect::untouched, QueueEffect::goesOn, ReplyReason::none,
                sentenceOf(ReplyReason::none, reply.codes())};
    if (!reply.isTransient() && !reply.isPermanent())
        return verdict({MessageFate::deferred, AddressEffect::untouched, QueueEffect::backsOff, ReplyReason::protocol},
                       sentenceOf(ReplyReason::protocol, reply.codes()));
    const Line line = lineFor(stage, reply);
    return verdict(line, sentenceOf(line.reason, reply.codes()));
}

ReplyVerdict judgeReport(const ReportedRefusal &refusal)
{
    Line line = lineFor(refusal);
    line.message = refusal.final ? MessageFate::failed : MessageFate::deferred;
    line.queue = QueueEffect::goesOn;
    // Whom the server refused was the sending one: before RCPT it does not know the address.
    if (refusal.stage < SmtpStage::rcpt)
        line.address = AddressEffect::untouched;
    SmtpReply reply;
    reply.code = refusal.code;
    reply.enhanced = refusal.status;
    return verdict(line, sentenceOf(line.reason, refusal.code             ? reply.codes()
                                                 : refusal.status ? refusal.status->toString()
                                                                  : QString()));
}

ReplyVerdict judge(const MailOutcome &outcome)
{
    switch (outcome.kind) {
    case MailOutcome::Kind::accepted:
        return judgeReply(SmtpStage::dot, outcome.reply);
    case MailOutcome::Kind::refused:
        return judgeReply(outcome.stage, outcome.reply);
    case MailOutcome::Kind::lost:
        return judgeLoss(outcome);
    case MailOutcome::Kind::closed:
        break;
    }
    Q_ASSERT_X(false, "judge", "a closed connection says nothing about a mail");
    return verdict({MessageFate::staysQueued, AddressEffect::untouched, QueueEffect::goesOn, ReplyReason::dropped},
                   sentenceOf(ReplyReason::dropped, {}));
}

QLatin1StringView slug(ReplyReason reason)
{
    return textOf(reason).slug;
}

std::optional<ReplyReason> replyReasonFromSlug(QStringView text)
{
    const auto found = std::find_if(kReasons.begin(), kReasons.end(), [text](const auto &r) { return r.slug == text; });
    if (found == kReasons.end())
        return {};
    return found->reason;
}

QString reasonSentence(ReplyReason reason, const QString &replyText)
{
    SmtpReplyParser parser;
    parser.feed(QByteArray(replyText.left(200).toUtf8() + '\n'));
    const auto reply = parser.next();
    return sentenceOf(reason, reply ? reply->codes() : QString());
}

} // namespace portico
