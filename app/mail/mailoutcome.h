#pragma once

#include "app/mail/smtpreply.h"

#include <QString>

namespace portico {

/// Where in the dialogue with a mail server something happened, in its order.
enum class SmtpStage { connect, greeting, ehlo, startTls, auth, mail, rcpt, data, dot };

/// Why a mail or a connection ended without a server's refusal.
enum class TransportFailure {
    none,
    unreachable,   ///< no address, no route, no connection
    dropped,       ///< the connection was closed or reset in the middle
    timeout,       ///< the server did not answer in time
    stopped,       ///< we ended the connection ourselves: nothing is said of the server
    tls,           ///< no encryption where it is required, or the handshake failed
    certificate,   ///< the server's certificate is not to be trusted
    protocol,      ///< what came is no SMTP, or not in its order
    signIn,        ///< we cannot sign in: no encryption to send a password by, no way that both sides know
    tooLarge,      ///< this message is larger than the server takes (SIZE)
    needsSmtpUtf8, ///< this message needs SMTPUTF8, which the server does not offer
    badAddress,    ///< the sender (stage mail) or the recipient (stage rcpt) is no address
    folder,        ///< the mail folder cannot be written
};

/// What became of one mail on the wire, or of a connection; a sum of four cases. What it means for the mail, the
/// address and the queue is judge()'s to say.
struct MailOutcome
{
    enum class Kind {
        accepted, ///< the server took the message over: reply
        refused,  ///< the server said no: stage, reply
        lost,     ///< it ended without a word about the message: stage, afterDot, failure, sentence, detail
        closed,   ///< of a connection: it was closed on request, nothing was under way
    };
    Kind kind = Kind::closed;
    SmtpStage stage = SmtpStage::connect;
    SmtpReply reply;
    /// The end of the message, or a byte of it, may have reached the server: it may have been delivered.
    bool afterDot = false;
    TransportFailure failure = TransportFailure::none;
    QString sentence; ///< lost: what happened, for people
    QString detail;   ///< lost: for the log

    static MailOutcome accepted(const SmtpReply &reply)
    {
        return {Kind::accepted, SmtpStage::dot, reply, false, TransportFailure::none, {}, {}};
    }
    static MailOutcome refused(SmtpStage stage, const SmtpReply &reply)
    {
        return {Kind::refused, stage, reply, false, TransportFailure::none, {}, {}};
    }
    static MailOutcome lost(SmtpStage stage, bool afterDot, TransportFailure failure, const QString &sentence,
                            const QString &detail)
    {
        return {Kind::lost, stage, {}, afterDot, failure, sentence, detail};
    }
};

} // namespace portico
