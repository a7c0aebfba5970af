#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace portico {

/// A name, which may be empty, and an address as people write it (it may be internationalised).
struct Mailbox
{
    QString name;
    QString address;
};

/// One mail to one person, before it is bytes. Whoever claims a mail fixes messageId, date and boundary once, so that
/// a retry is the same bytes.
struct MailMessage
{
    Mailbox from;
    std::optional<Mailbox> replyTo;
    Mailbox to;
    QString subject;
    QString text;      ///< the plain text body; any kind of line end
    QString html;      ///< the same for HTML readers; empty: the message is plain text only
    QString messageId; ///< with its angle brackets
    QDateTime date;
    QString boundary; ///< 1 to 60 letters and digits; what stands between the parts is made from it
};

/// A whole message, as it stands on the wire but for dot-stuffing: CRLF line ends, no line longer than 998 bytes.
struct ComposedMessage
{
    QByteArray bytes;
    QString messageId;
    QDateTime date;
    bool needsSmtpUtf8 = false; ///< an address in its header has a local part outside ASCII (RFC 6532)
};

/// The bytes of a message (RFC 5322, 2045–2047): multipart/alternative where there is HTML, quoted-printable UTF-8,
/// `Auto-Submitted: auto-generated`. Control characters and invisible ones in header values are dropped here, whatever
/// the layers above did. Fails (invalid) for an address, Message-ID, date or boundary that cannot stand in a header.
/// Pure; safe on any thread.
Result<ComposedMessage> composeMessage(const MailMessage &message);

} // namespace portico
