#include "app/mail/bounce/verp.h"

namespace portico {

QString verpSender(const QString &from, const QByteArray &mailId)
{
    const qsizetype at = from.lastIndexOf(u'@');
    if (at <= 0 || mailId.size() != 16)
        return from;
    return from.first(at) + u'+' + QString::fromLatin1(mailId.toHex()) + from.sliced(at);
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
