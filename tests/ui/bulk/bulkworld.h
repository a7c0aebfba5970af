#pragma once

#include "app/practice/bulkinvite.h"
#include "app/practice/bulkresend.h"
#include "tests/ui/portal/portalworld.h"
#include "ui/manager/manageracts.h"

#include <QApplication>
#include <QWidget>

#include <memory>

namespace portico::test {

/// A firm with many clients, and a window over which the bulk forms open, as the main window has them. Nothing is sent
/// until sender.start().
struct BulkWorld : PortalWorld
{
    BulkWorld() : acts(std::make_unique<ManagerActs>(services, &window)) {}

    /// A client with one contact at an address.
    ClientKey add(const QString &client, const QString &contact, const QString &email)
    {
        const ClientKey key = firm.addClient(client);
        firm.addContact(key, contact, email);
        return key;
    }

    /// So many clients with an address each.
    QList<ClientKey> addMany(int count)
    {
        return firm.run([count, by = firm.admin.key](WriteContext &context) -> Result<QList<ClientKey>> {
            QList<ClientKey> keys;
            for (int i = 1; i <= count; ++i) {
                Client client;
                client.name = QStringLiteral("Client %1").arg(i, 6, 10, QLatin1Char('0'));
                client.assignedTo = {by};
                const auto key = SaveClientTask(client)(context);
                if (!key)
                    return key.error();
                ClientContact contact;
                contact.contact.name = QStringLiteral("Person %1").arg(i);
                contact.contact.email = QStringLiteral("person%1@example.test").arg(i);
                contact.relation = Relation::owner;
                if (const auto saved = SaveContactTask(*key, contact)(context); !saved)
                    return saved.error();
                keys.append(*key);
            }
            return keys;
        });
    }

    QList<BulkSend> openSends()
    {
        return firm.read([this](Connection &connection) { return BulkSendStore(connection).open(ClientScope::of(firm.admin)); });
    }
    BulkSendCounts counts(BulkSendKey bulk)
    {
        return firm.read([bulk](Connection &connection) { return BulkSendStore(connection).counts(bulk); });
    }
    qint64 mails()
    {
        return firm.read([](Connection &connection) {
            qint64 all = 0;
            for (const qint64 count : MailStore(connection).counts())
                all += count;
            return all;
        });
    }
    PortalUserKey user(const QString &email)
    {
        return firm.read([&](Connection &connection) {
            const auto found = PortalStore(connection).userByEmail(email);
            return found ? found->key : PortalUserKey();
        });
    }

    QWidget window;
    std::unique_ptr<ManagerActs> acts;
};

} // namespace portico::test
