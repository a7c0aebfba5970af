#include "app/mail/bounce/verp.h"

#include "app/core/emailaddress.h"

namespace portico {

QString verpSender(const QString &from, const QByteArray &mailId)
{
    const qsizetype at = from.lastIndexOf(u'@');
    if (at <= 0 || mailId.size() != 16)
        return from;
    const QString made = from.first(at) + u'+' + QString::fromLatin1(mailId.toHex()) + from.sliced(at);
    // A local part has 64 bytes at the most (RFC 5321, 4.5.3.1.1): no address at all would stop the whole queue.
    return EmailAddress::parse(made) ? made : from;
}

std::optional<QByteArray> mailIdInLocalPart(const QString &localPart)
{
    const QByteArray hex = localPart.sliced(localPart.lastIndexOf(u'+') + 1).toLatin1().toLower();
    const QByteArray id = QByteArray::fromHex(hex);
    if (hex.size() != 32 || id.toHex() != hex)
        return {};
    return id;
}

} // namespace portico
