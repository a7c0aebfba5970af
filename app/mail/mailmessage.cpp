#include "app/mail/mailmessage.h"

#include "app/mail/headertext.h"
#include "app/mail/quotedprintable.h"
#include "app/mail/wireaddress.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace portico {

namespace {

constexpr qsizetype kMessageIdLimit = 250;
constexpr qsizetype kBoundaryLimit = 60;

Error defect(const char *detail)
{
    return {ErrorKind::internal, QCoreApplication::translate("Mail", "The message could not be put together."),
            QString::fromLatin1(detail)};
}

bool isMessageId(const QString &id)
{
    return id.size() > 4 && id.size() <= kMessageIdLimit && id.startsWith(u'<') && id.endsWith(u'>') &&
           id.count(u'<') == 1 && id.count(u'>') == 1 && id.count(u'@') == 1 &&
           std::all_of(id.begin(), id.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

bool isBoundary(const QString &boundary)
{
    return !boundary.isEmpty() && boundary.size() <= kBoundaryLimit &&
           std::all_of(boundary.begin(), boundary.end(),
                       [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
}

QByteArray dateHeader(const QDateTime &date)
{
    // QLocale::c(), because day and month are English words whatever the user's language.
    return "Date: " + QLocale::c().toString(date.toUTC(), QStringLiteral("ddd, d MMM yyyy HH:mm:ss")).toLatin1() +
           " +0000\r\n";
}

QByteArray bodyPart(const QByteArray &type, const QString &text)
{
    return "Content-Type: " + type + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
           quotedPrintable(text);
}

} // namespace

Result<ComposedMessage> composeMessage(const MailMessage &message)
{
    if (!isMessageId(message.messageId))
        return defect("message id malformed");
    if (!isBoundary(message.boundary))
        return defect("boundary malformed");
    if (!message.date.isValid())
        return defect("date invalid");

    ComposedMessage composed;
    composed.messageId = message.messageId;
    composed.date = message.date.toUTC();
    QByteArray &bytes = composed.bytes;
    bytes.reserve(1024 + message.text.size() + message.html.size() * 5 / 4);
    bytes += dateHeader(message.date);

    const auto addMailbox = [&](const QByteArray &name, const Mailbox &mailbox) -> Result<void> {
        const auto address = wireAddress(mailbox.address);
        if (!address)
            return address.error();
        composed.needsSmtpUtf8 |= address->needsSmtpUtf8;
        bytes += mailboxHeader(name, mailbox.name, address->bytes);
        return {};
    };
    if (const auto added = addMailbox("From", message.from); !added)
        return added.error();
    if (message.replyTo) {
        if (const auto added = addMailbox("Reply-To", *message.replyTo); !added)
            return added.error();
    }
    if (const auto added = addMailbox("To", message.to); !added)
        return added.error();

    bytes += "Message-ID: " + message.messageId.toLatin1() + "\r\n";
    bytes += textHeader("Subject", message.subject);
    bytes += "MIME-Version: 1.0\r\nAuto-Submitted: auto-generated\r\n";
    if (message.html.isEmpty()) {
        bytes += bodyPart("text/plain", message.text);
        return composed;
    }
    // "=_" never occurs in quoted-printable text (RFC 2045, 6.7), so no body can hold the boundary.
    const QByteArray boundary = "=_" + message.boundary.toLatin1();
    bytes += "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    bytes += "--" + boundary + "\r\n" + bodyPart("text/plain", message.text);
    bytes += "\r\n--" + boundary + "\r\n" + bodyPart("text/html", message.html);
    bytes += "\r\n--" + boundary + "--\r\n";
    return composed;
}

} // namespace portico
