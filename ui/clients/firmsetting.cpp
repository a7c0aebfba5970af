#include "ui/clients/firmsetting.h"

#include <QCryptographicHash>

namespace portico {

QString firmSetting(const QString &group, const QString &firmFolder, MemberKey member)
{
    const QByteArray firm = QCryptographicHash::hash(firmFolder.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return QStringLiteral("%1/%2-%3").arg(group, QLatin1StringView(firm)).arg(member.value);
}

} // namespace portico
