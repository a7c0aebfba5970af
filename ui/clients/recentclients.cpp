#include "ui/clients/recentclients.h"

#include <QCryptographicHash>
#include <QSettings>
#include <QStringList>

namespace portico {

RecentClients::RecentClients(const QString &firmFolder, MemberKey member)
{
    // A name for the firm that says nothing of where it lies.
    const QByteArray firm = QCryptographicHash::hash(firmFolder.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    m_setting = QStringLiteral("recentClients/%1-%2").arg(QLatin1StringView(firm)).arg(member.value);
}

QList<ClientKey> RecentClients::all() const
{
    QList<ClientKey> clients;
    const QStringList keys = QSettings().value(m_setting).toStringList();
    for (const QString &key : keys) {
        if (key.toLongLong() > 0 && clients.size() < kept)
            clients.append(ClientKey{key.toLongLong()});
    }
    return clients;
}

void RecentClients::add(ClientKey client)
{
    QList<ClientKey> clients = all();
    clients.removeAll(client);
    clients.prepend(client);
    QStringList keys;
    for (const ClientKey one : clients.first(qMin<qsizetype>(clients.size(), kept)))
        keys.append(QString::number(one.value));
    QSettings().setValue(m_setting, keys);
}

} // namespace portico
