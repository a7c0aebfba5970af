#pragma once

#include "app/mail/mailmessage.h"
#include "app/mail/mailoutcome.h"

#include <QObject>

namespace portico {

/// Which mail a transport speaks about; the caller chooses it, and never uses one twice with the same transport.
using MailJob = quint64;

/// Sender and recipient of one mail, and what a server has to know before the message.
struct MailEnvelope
{
    QString from; ///< where bounces go
    QString to;
    bool needsSmtpUtf8 = false; ///< of the message's header; the two addresses above speak for themselves
    qint64 size = 0;            ///< expected bytes of the message, 0: not known yet
    QByteArray id = {};         ///< printable ASCII; reports about the mail name it again (ENVID, RFC 3461); may be empty
};

/// One way in which mails leave, one after the other: a connection to a mail server, or a folder. A sender that wants
/// several connections uses several transports.
///
/// One mail, in its order (every signal comes from the event loop of the transport's thread, never from inside a call
/// the sender makes, except cancellation by destroying the transport, which tells nothing):
///
///     begin(job, envelope)        the sender hands over the envelope; nothing is claimed yet
///     envelopeSent(job)      ◀──  the envelope travels: now the sender commits its claim ("sending")
///     supply(job, message)        the claim is on disk: the message may go. It leaves as soon as the server has asked
///                                 for it, in whichever order the two come
///       or withdraw(job)          the claim failed: nothing of the message goes out, and nothing more is told of job
///     finished(job, outcome) ◀──  exactly once for every job that was begun and not withdrawn
///
/// finished may come at any point after begin, before envelopeSent too (no connection; address impossible). Then supply
/// and withdraw are no longer needed, and are ignored if they come. Until supply was called, no outcome can be
/// `accepted` or `afterDot`.
///
/// hasRoom() says whether begin may be called. Transports that pipeline take the next envelope while the one before
/// waits for its message or for the server's word, so up to two jobs may be under way; outcomes come in the order of
/// begin. roomMade() tells that hasRoom() became true.
///
/// Opening and closing is the transport's own matter: it connects at the first begin, again after the server closed
/// the connection, and an outcome `lost` or `refused` at a stage before `mail` speaks of the connection. close() ends
/// politely; after it begin() may be called again.
class MailTransport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool hasRoom() const = 0;
    virtual void begin(MailJob job, const MailEnvelope &envelope) = 0;
    virtual void supply(MailJob job, const ComposedMessage &message) = 0;
    virtual void withdraw(MailJob job) = 0;
    /// Ends the connection when the jobs under way have ended; closed() follows, and roomMade().
    virtual void close() = 0;
    /// Ends the connection now, as if it had been lost: so the jobs under way end, from the event loop, as stopped
    /// (TransportFailure). A transport that waits for nobody need not do anything.
    virtual void abort() {}

Q_SIGNALS:
    void envelopeSent(portico::MailJob job);
    void finished(portico::MailJob job, const portico::MailOutcome &outcome);
    void roomMade();
    void closed();
};

} // namespace portico
