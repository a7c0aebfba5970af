#include "ui/clients/recentclients.h"

#include "ui/clients/firmsetting.h"

#include <QSettings>
#include <QStringList>

namespace portico {

RecentClients::RecentClients(const QString &firmFolder, MemberKey member)
    : m_setting(firmSetting(QStringLiteral("recentClients"), firmFolder, member))
{
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
