#include "app/store/contactstore.h"

#include "app/core/textfolding.h"
#include "app/store/clientstore.h"
#include "app/store/emailkey.h"
#include "app/store/enumslugs.h"
#include "app/store/sharedrow.h"

namespace portico {

namespace {

const EnumSlugs<Relation, 5> kRelations("self", "spouse", "partner", "owner", "other");

Contact contactOf(const Statement &row)
{
    Contact contact;
    contact.key = row.key<ContactKey>(0);
    contact.id = row.blob(1);
    contact.name = row.text(2);
    contact.email = row.text(3);
    contact.phone = row.text(4);
    return contact;
}

ClientContact clientContactOf(const Statement &row)
{
    return {contactOf(row), kRelations.at(row.text(5)), row.boolean(6)};
}

void bindFields(Statement &statement, const Contact &contact)
{
    statement.bind(":name", contact.name)
        .bind(":name_folded", folded(contact.name))
        .bind(":email", contact.email)
        .bind(":email_folded", contact.email.isEmpty() ? QString() : emailKey(contact.email))
        .bind(":phone", contact.phone);
}

} // namespace

QLatin1StringView slug(Relation relation)
{
    return kRelations[relation];
}

std::optional<Relation> relationFromSlug(QStringView text)
{
    return kRelations.find(text);
}

std::optional<Contact> ContactStore::byKey(ContactKey key) const
{
    Statement find(m_connection, "SELECT key, id, name, email, phone FROM contact WHERE key = :key AND deleted = 0");
    find.bind(":key", key).run();
    return find.next() ? std::optional(contactOf(find)) : std::nullopt;
}

QList<ClientContact> ContactStore::ofClient(ClientKey client) const
{
    Statement list(m_connection, "SELECT p.key, p.id, p.name, p.email, p.phone, cc.relation, cc.is_primary "
                                 "FROM client_contact cc JOIN contact p ON p.key = cc.contact "
                                 "WHERE cc.client = :client AND cc.deleted = 0 ORDER BY cc.position, cc.key");
    list.bind(":client", client).run();
    QList<ClientContact> contacts;
    while (list.next())
        contacts.append(clientContactOf(list));
    return contacts;
}

std::optional<ClientContact> ContactStore::primaryOf(ClientKey client) const
{
    Statement find(m_connection, "SELECT p.key, p.id, p.name, p.email, p.phone, cc.relation, cc.is_primary "
                                 "FROM client_contact cc JOIN contact p ON p.key = cc.contact "
                                 "WHERE cc.client = :client AND cc.is_primary = 1 AND cc.deleted = 0");
    find.bind(":client", client).run();
    return find.next() ? std::optional(clientContactOf(find)) : std::nullopt;
}

QList<ClientKey> ContactStore::clientsOf(ContactKey contact) const
{
    Statement list(m_connection, "SELECT c.key FROM client_contact cc JOIN client c ON c.key = cc.client "
                                 "WHERE cc.contact = :contact AND cc.deleted = 0 AND c.deleted = 0 "
                                 "ORDER BY c.name_folded, c.key");
    list.bind(":contact", contact).run();
    QList<ClientKey> clients;
    while (list.next())
        clients.append(list.key<ClientKey>(0));
    return clients;
}

bool ContactStore::visible(ContactKey contact, const ClientScope &scope) const
{
    Statement find(m_connection,
                   "SELECT 1 FROM contact p WHERE p.key = :contact AND p.deleted = 0 AND (:member IS NULL OR EXISTS "
                   "(SELECT 1 FROM client_contact cc JOIN client c ON c.key = cc.client "
                   "JOIN assignment a ON a.client = c.key WHERE cc.contact = p.key AND cc.deleted = 0 "
                   "AND c.deleted = 0 AND a.member = :member AND a.deleted = 0))");
    find.bind(":contact", contact).bind(":member", scope.onlyOf).run();
    return find.next();
}

ContactKey ContactStore::newest() const
{
    Statement find(m_connection, "SELECT max(key) FROM contact");
    find.run();
    return find.next() ? find.key<ContactKey>(0) : ContactKey();
}

std::optional<ContactKey> ContactStore::findSame(const QString &name, const QString &email) const
{
    if (email.isEmpty())
        return std::nullopt;
    Statement find(m_connection, "SELECT key FROM contact WHERE email_folded = :email AND name_folded = :name "
                                 "AND deleted = 0 AND email_folded <> '' ORDER BY key LIMIT 1");
    find.bind(":email", emailKey(email)).bind(":name", folded(name)).run();
    return find.next() ? std::optional(find.key<ContactKey>(0)) : std::nullopt;
}

QList<Contact> ContactStore::byEmail(const QString &email) const
{
    if (email.isEmpty())
        return {};
    Statement list(m_connection, "SELECT key, id, name, email, phone FROM contact WHERE email_folded = :email "
                                 "AND deleted = 0 AND email_folded <> '' ORDER BY key");
    list.bind(":email", emailKey(email)).run();
    QList<Contact> contacts;
    while (list.next())
        contacts.append(contactOf(list));
    return contacts;
}

ContactKey ContactStore::insert(WriteContext &context, const Contact &contact)
{
    Statement insert(context.connection(),
                     "INSERT INTO contact (id, scope, local_seq, changed_at, changed_by, name, name_folded, email, "
                     "email_folded, phone) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :name, "
                     ":name_folded, :email, :email_folded, :phone)");
    bindNewOwnScopeRow(context, insert);
    bindFields(insert, contact);
    insert.run();
    return ContactKey{insert.lastInsertKey()};
}

void ContactStore::update(WriteContext &context, const Contact &contact)
{
    Statement update(context.connection(),
                     "UPDATE contact SET name = :name, name_folded = :name_folded, email = :email, "
                     "email_folded = :email_folded, phone = :phone, local_seq = :local_seq, "
                     "changed_at = :changed_at, changed_by = :changed_by WHERE key = :key");
    context.stamp(update).bind(":key", contact.key);
    bindFields(update, contact);
    update.run();
    const QList<ClientKey> clients = ContactStore(context.connection()).clientsOf(contact.key);
    for (const ClientKey client : clients)
        ClientStore::refreshSearchText(context, client);
}

void ContactStore::link(WriteContext &context, ClientKey client, ContactKey contact, Relation relation)
{
    const QByteArray scope = clientScope(context.connection(), client);
    {
        Statement put(context.connection(),
                      "INSERT INTO client_contact (id, scope, local_seq, changed_at, changed_by, client, contact, "
                      "relation, position, is_primary) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, "
                      ":client, :contact, :relation, "
                      "(SELECT coalesce(max(position), -1) + 1 FROM client_contact WHERE client = :client), "
                      "NOT EXISTS (SELECT 1 FROM client_contact WHERE client = :client AND deleted = 0)) "
                      "ON CONFLICT (client, contact) DO UPDATE SET relation = excluded.relation, "
                      "is_primary = CASE WHEN deleted = 1 THEN excluded.is_primary ELSE is_primary END, "
                      "position = CASE WHEN deleted = 1 THEN excluded.position ELSE position END, deleted = 0, "
                      "local_seq = excluded.local_seq, changed_at = excluded.changed_at, "
                      "changed_by = excluded.changed_by");
        bindNewRow(context, put, scope);
        put.bind(":client", client).bind(":contact", contact).bind(":relation", QString(slug(relation))).run();
    }
    ClientStore::refreshSearchText(context, client);
}

void ContactStore::unlink(WriteContext &context, ClientKey client, ContactKey contact)
{
    {
        Statement update(context.connection(),
                         "UPDATE client_contact SET deleted = 1, is_primary = 0, local_seq = :local_seq, "
                         "changed_at = :changed_at, changed_by = :changed_by "
                         "WHERE client = :client AND contact = :contact AND deleted = 0");
        context.stamp(update).bind(":client", client).bind(":contact", contact).run();
    }
    const ContactStore contacts(context.connection());
    if (!contacts.primaryOf(client)) {
        const QList<ClientContact> left = contacts.ofClient(client);
        if (!left.isEmpty())
            setPrimary(context, client, left.first().contact.key);
    }
    ClientStore::refreshSearchText(context, client);
}

bool ContactStore::restoreLink(WriteContext &context, ClientKey client, ContactKey contact, Relation relation)
{
    {
        Statement update(context.connection(),
                         "UPDATE client_contact SET deleted = 0, relation = :relation, is_primary = NOT EXISTS "
                         "(SELECT 1 FROM client_contact o WHERE o.client = :client AND o.deleted = 0), "
                         "local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
                         "WHERE client = :client AND contact = :contact AND deleted = 1");
        context.stamp(update)
            .bind(":client", client)
            .bind(":contact", contact)
            .bind(":relation", QString(slug(relation)))
            .run();
        if (update.changes() == 0)
            return false;
    }
    ClientStore::refreshSearchText(context, client);
    return true;
}

void ContactStore::setPrimary(WriteContext &context, ClientKey client, ContactKey contact)
{
    Statement update(context.connection(),
                     "UPDATE client_contact SET is_primary = (contact = :contact), local_seq = :local_seq, "
                     "changed_at = :changed_at, changed_by = :changed_by "
                     "WHERE client = :client AND deleted = 0 AND is_primary <> (contact = :contact)");
    context.stamp(update).bind(":client", client).bind(":contact", contact).run();
}

bool ContactStore::removeUnused(WriteContext &context, ContactKey contact)
{
    Statement update(context.connection(),
                     "UPDATE contact SET deleted = 1, local_seq = :local_seq, changed_at = :changed_at, "
                     "changed_by = :changed_by WHERE key = :contact AND deleted = 0 "
                     "AND NOT EXISTS (SELECT 1 FROM client_contact cc WHERE cc.contact = :contact AND cc.deleted = 0) "
                     "AND NOT EXISTS (SELECT 1 FROM access a WHERE a.contact = :contact AND a.deleted = 0)");
    context.stamp(update).bind(":contact", contact).run();
    return update.changes() > 0;
}

} // namespace portico
