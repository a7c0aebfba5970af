#include "app/store/clientstore.h"

#include "app/core/textfolding.h"
#include "app/store/clientconditions.h"
#include "app/store/contactstore.h"
#include "app/store/enumslugs.h"
#include "app/store/portalstore.h"
#include "app/store/sharedrow.h"

#include <QCoreApplication>

#include <algorithm>

namespace portico {

namespace {

const EnumSlugs<ClientType, 4> kTypes("individual", "couple", "business", "trust");

void bindFields(Statement &statement, const Client &client)
{
    statement.bind(":name", client.name)
        .bind(":name_folded", folded(client.name))
        .bind(":type", QString(slug(client.type)))
        .bind(":active", client.active)
        .bind(":phone", client.phone)
        .bind(":address", client.address)
        .bind(":tax_id", client.taxId)
        .bind(":year_end", client.yearEnd)
        .bind(":client_since", client.clientSince)
        .bind(":notes", client.notes);
}

QList<MemberKey> assignedMembers(Connection &connection, ClientKey key)
{
    Statement list(connection, "SELECT member FROM assignment WHERE client = :client AND deleted = 0 ORDER BY position");
    list.bind(":client", key).run();
    QList<MemberKey> members;
    while (list.next())
        members.append(list.key<MemberKey>(0));
    return members;
}

QString assignedNames(Connection &connection, ClientKey key)
{
    Statement list(connection, "SELECT m.name FROM assignment a JOIN team_member m ON m.key = a.member "
                               "WHERE a.client = :client AND a.deleted = 0 ORDER BY a.position");
    list.bind(":client", key).run();
    QStringList names;
    while (list.next())
        names.append(list.text(0));
    return names.join(QStringLiteral(", "));
}

/// A line of the search text for a phone: as typed, and its digits alone.
QString phoneText(const QString &phone)
{
    if (phone.isEmpty())
        return {};
    const QString digits = digitsOf(phone);
    const QString typed = folded(phone);
    return typed == digits ? typed : typed % QLatin1Char('\n') % digits;
}

} // namespace

QLatin1StringView slug(ClientType type)
{
    return kTypes[type];
}

std::optional<ClientType> clientTypeFromSlug(QStringView text)
{
    return kTypes.find(text);
}

QString describe(ClientType type)
{
    switch (type) {
    case ClientType::individual: return QCoreApplication::translate("portico::ClientType", "Individual");
    case ClientType::couple: return QCoreApplication::translate("portico::ClientType", "Couple");
    case ClientType::business: return QCoreApplication::translate("portico::ClientType", "Business");
    case ClientType::trust: return QCoreApplication::translate("portico::ClientType", "Trust");
    }
    return {};
}

QString clientSearchText(const Client &client, const QList<Contact> &contacts)
{
    QStringList lines{folded(client.name)};
    const auto add = [&lines](const QString &line) {
        if (!line.isEmpty())
            lines.append(line);
    };
    add(phoneText(client.phone));
    for (const Contact &contact : contacts) {
        add(folded(contact.name));
        add(folded(contact.email));
        add(phoneText(contact.phone));
    }
    return lines.join(QLatin1Char('\n'));
}

std::optional<Client> ClientStore::byKey(ClientKey key) const
{
    Statement find(m_connection, "SELECT key, id, name, type, active, phone, address, tax_id, year_end, client_since, "
                                 "notes FROM client WHERE key = :key AND deleted = 0");
    find.bind(":key", key).run();
    if (!find.next())
        return std::nullopt;
    Client client;
    client.key = find.key<ClientKey>(0);
    client.id = find.blob(1);
    client.name = find.text(2);
    client.type = kTypes.at(find.text(3));
    client.active = find.boolean(4);
    client.phone = find.text(5);
    client.address = find.text(6);
    client.taxId = find.text(7);
    client.yearEnd = find.text(8);
    client.clientSince = find.text(9);
    client.notes = find.text(10);
    client.assignedTo = assignedMembers(m_connection, key);
    return client;
}

std::optional<ClientKey> ClientStore::keyOf(const QByteArray &id) const
{
    Statement find(m_connection, "SELECT key FROM client WHERE id = :id AND deleted = 0");
    find.bind(":id", id).run();
    return find.next() ? std::optional(find.key<ClientKey>(0)) : std::nullopt;
}

bool ClientStore::visible(ClientKey key, const ClientScope &scope) const
{
    Statement find(m_connection,
                   "SELECT 1 FROM client c WHERE c.key = :key AND c.deleted = 0 AND " SEES_CLIENT("c.key"));
    find.bind(":key", key).bind(":member", scope.onlyOf).run();
    return find.next();
}

bool ClientStore::allVisible(const QList<ClientKey> &keys, const ClientScope &scope) const
{
    return !scope.onlyOf
        || std::all_of(keys.begin(), keys.end(), [&](ClientKey key) { return visible(key, scope); });
}

qint64 ClientStore::count(const ClientScope &scope) const
{
    Statement all(m_connection, "SELECT count(*) FROM client WHERE deleted = 0");
    Statement assigned(m_connection,
                       "SELECT count(*) FROM assignment a JOIN client c ON c.key = a.client "
                       "WHERE a.member = :member AND a.deleted = 0 AND c.deleted = 0");
    Statement &count = scope.onlyOf ? assigned.bind(":member", scope.onlyOf) : all;
    count.run();
    return count.next() ? count.integer(0) : 0;
}

bool ClientStore::any() const
{
    Statement find(m_connection, "SELECT 1 FROM client WHERE deleted = 0 LIMIT 1");
    find.run();
    return find.next();
}

QList<ClientKey> ClientStore::byFoldedName(const QString &foldedName) const
{
    Statement find(m_connection, "SELECT key FROM client WHERE name_folded = :name AND deleted = 0");
    find.bind(":name", foldedName).run();
    QList<ClientKey> keys;
    while (find.next())
        keys.append(find.key<ClientKey>(0));
    return keys;
}

QList<ClientRow> ClientStore::rows(const QList<ClientKey> &keys, const QDateTime &now) const
{
    QList<ClientRow> rows;
    rows.reserve(keys.size());
    const PortalStore portal(m_connection);
    for (const ClientKey key : keys) {
        ClientRow row;
        {
            Statement find(m_connection,
                           "SELECT c.key, c.id, c.name, c.type, c.active, p.name, p.email FROM client c "
                           "LEFT JOIN client_contact cc ON cc.client = c.key AND cc.is_primary = 1 AND cc.deleted = 0 "
                           "LEFT JOIN contact p ON p.key = cc.contact WHERE c.key = :key AND c.deleted = 0");
            find.bind(":key", key).run();
            if (!find.next())
                continue;
            row.key = find.key<ClientKey>(0);
            row.id = find.blob(1);
            row.name = find.text(2);
            row.type = kTypes.at(find.text(3));
            row.active = find.boolean(4);
            row.primaryContact = find.text(5);
            row.email = find.text(6);
        }
        row.portal = clientStatus(portal.statusesOfClient(key, now));
        row.assignedTo = assignedNames(m_connection, key);
        rows.append(row);
    }
    return rows;
}

/// Writes the row alone, gives client its key, and returns its id, the scope of all that belongs to it.
QByteArray ClientStore::insertRow(WriteContext &context, Client &client, const QList<Contact> &contacts)
{
    Statement insert(context.connection(),
                     "INSERT INTO client (id, scope, local_seq, changed_at, changed_by, name, name_folded, type, "
                     "active, phone, address, tax_id, year_end, client_since, notes, search_text) VALUES (:id, :scope, "
                     ":local_seq, :changed_at, :changed_by, :name, :name_folded, :type, :active, :phone, :address, "
                     ":tax_id, :year_end, :client_since, :notes, :search_text)");
    const QByteArray id = bindNewOwnScopeRow(context, insert);
    bindFields(insert, client);
    insert.bind(":search_text", clientSearchText(client, contacts)).run();
    client.key = ClientKey{insert.lastInsertKey()};
    return id;
}

ClientKey ClientStore::insert(WriteContext &context, const Client &client)
{
    return insert(context, client, {});
}

ClientKey ClientStore::insert(WriteContext &context, const Client &client, const QList<ClientContact> &contacts)
{
    Client stored = client;
    QList<Contact> people;
    people.reserve(contacts.size());
    for (const ClientContact &link : contacts)
        people.append(link.contact);
    const QByteArray scope = insertRow(context, stored, people);
    Statement put(context.connection(),
                  "INSERT INTO client_contact (id, scope, local_seq, changed_at, changed_by, client, contact, relation, "
                  "position, is_primary) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :client, :contact, "
                  ":relation, :position, :primary)");
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        bindNewRow(context, put, scope);
        put.bind(":client", stored.key)
            .bind(":contact", contacts[i].contact.key)
            .bind(":relation", QString(slug(contacts[i].relation)))
            .bind(":position", qint64(i))
            .bind(":primary", i == 0)
            .run();
    }
    writeAssignments(context, stored, scope);
    return stored.key;
}

void ClientStore::update(WriteContext &context, const Client &client)
{
    Statement update(context.connection(),
                     "UPDATE client SET name = :name, name_folded = :name_folded, type = :type, active = :active, "
                     "phone = :phone, address = :address, tax_id = :tax_id, year_end = :year_end, "
                     "client_since = :client_since, notes = :notes, local_seq = :local_seq, changed_at = :changed_at, "
                     "changed_by = :changed_by WHERE key = :key");
    context.stamp(update).bind(":key", client.key);
    bindFields(update, client);
    update.run();
    Statement clear(context.connection(),
                    "UPDATE assignment SET deleted = 1, local_seq = :local_seq, changed_at = :changed_at, "
                    "changed_by = :changed_by WHERE client = :client AND deleted = 0");
    context.stamp(clear).bind(":client", client.key).run();
    writeAssignments(context, client, clientScope(context.connection(), client.key));
    refreshSearchText(context, client.key);
}

void ClientStore::setActive(WriteContext &context, ClientKey key, bool active)
{
    Statement update(context.connection(), "UPDATE client SET active = :active, local_seq = :local_seq, "
                                           "changed_at = :changed_at, changed_by = :changed_by WHERE key = :key");
    context.stamp(update).bind(":active", active).bind(":key", key).run();
}

void ClientStore::refreshSearchText(WriteContext &context, ClientKey key)
{
    const auto client = ClientStore(context.connection()).byKey(key);
    if (!client)
        return;
    QList<Contact> contacts;
    const QList<ClientContact> linked = ContactStore(context.connection()).ofClient(key);
    for (const ClientContact &link : linked)
        contacts.append(link.contact);
    Statement update(context.connection(), "UPDATE client SET search_text = :text, local_seq = :local_seq, "
                                           "changed_at = :changed_at, changed_by = :changed_by WHERE key = :key");
    context.stamp(update).bind(":text", clientSearchText(*client, contacts)).bind(":key", key).run();
}

void ClientStore::writeAssignments(WriteContext &context, const Client &client, const QByteArray &scope)
{
    Statement put(context.connection(),
                  "INSERT INTO assignment (id, scope, local_seq, changed_at, changed_by, client, member, position) "
                  "VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :client, :member, :position) "
                  "ON CONFLICT (client, member) DO UPDATE SET deleted = 0, position = excluded.position, "
                  "local_seq = excluded.local_seq, changed_at = excluded.changed_at, changed_by = excluded.changed_by");
    for (qsizetype i = 0; i < client.assignedTo.size(); ++i) {
        bindNewRow(context, put, scope);
        put.bind(":client", client.key).bind(":member", client.assignedTo[i]).bind(":position", qint64(i)).run();
    }
}

} // namespace portico
