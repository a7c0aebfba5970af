#pragma once

#include "app/store/writecontext.h"

#include <QList>
#include <QString>

#include <optional>

namespace portico {

struct ClientScope;

/// What a contact is to a client.
enum class Relation { self, spouse, partner, owner, other };
QLatin1StringView slug(Relation relation);
std::optional<Relation> relationFromSlug(QStringView text);

/// A person with a name and an e-mail address, linked to one or more clients.
struct Contact
{
    ContactKey key;
    QByteArray id;
    QString name;
    QString email; ///< as displayed, already checked; empty where there is none
    QString phone;

    bool operator==(const Contact &) const = default;
};

/// A contact as one client has it.
struct ClientContact
{
    Contact contact;
    Relation relation = Relation::other;
    bool primary = false;

    bool operator==(const ClientContact &) const = default;
};

/// Contacts and their links to clients.
class ContactStore
{
public:
    explicit ContactStore(Connection &connection) : m_connection(connection) {}

    std::optional<Contact> byKey(ContactKey key) const;
    /// The client's contacts, in their order; the primary one is marked, not moved.
    QList<ClientContact> ofClient(ClientKey client) const;
    std::optional<ClientContact> primaryOf(ClientKey client) const;
    /// The clients that a contact is linked to, by name.
    QList<ClientKey> clientsOf(ContactKey contact) const;
    /// Whether the scope's member may know of the contact: it is on a client that this member sees. Whoever sees all
    /// clients knows all contacts, those on no client too.
    bool visible(ContactKey contact, const ClientScope &scope) const;
    /// The newest contact that was ever made; the empty key where there is none.
    ContactKey newest() const;
    /// The contact with this name and address, both compared folded; a contact without an address is never the same.
    std::optional<ContactKey> findSame(const QString &name, const QString &email) const;
    /// All contacts with this address, compared folded.
    QList<Contact> byEmail(const QString &email) const;

    static ContactKey insert(WriteContext &context, const Contact &contact);
    /// Writes name, address and phone, and renews the search text of all its clients. What a changed address means for
    /// accesses and mail is the practice layer's to do.
    static void update(WriteContext &context, const Contact &contact);
    /// Links a contact to a client, at the end; the first one becomes the primary contact. Linking again changes the
    /// relation.
    static void link(WriteContext &context, ClientKey client, ContactKey contact, Relation relation);
    static void unlink(WriteContext &context, ClientKey client, ContactKey contact);
    /// Links a contact again that was unlinked, at its old place; false where it never was, or is linked now.
    static bool restoreLink(WriteContext &context, ClientKey client, ContactKey contact, Relation relation);
    static void setPrimary(WriteContext &context, ClientKey client, ContactKey contact);
    /// Marks a contact deleted that is on no client and was never given access anywhere; false where it is or was.
    static bool removeUnused(WriteContext &context, ContactKey contact);

private:
    Connection &m_connection;
};

} // namespace portico
