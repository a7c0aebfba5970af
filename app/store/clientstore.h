#pragma once

#include "app/core/portalstatus.h"
#include "app/store/contactstore.h"
#include "app/store/memberstore.h"
#include "app/store/writecontext.h"

#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace portico {

/// What kind of client a record is about.
enum class ClientType { individual, couple, business, trust };
QLatin1StringView slug(ClientType type);
std::optional<ClientType> clientTypeFromSlug(QStringView text);
/// The word for people: the same in windows, in files that are exported, and for screen readers.
QString describe(ClientType type);

/// A client record.
struct Client
{
    ClientKey key;
    QByteArray id;
    QString name;
    ClientType type = ClientType::individual;
    bool active = true;
    QString phone;
    QString address;      ///< lines of a postal address
    QString taxId;
    QString yearEnd;      ///< MM-DD, or empty
    QString clientSince;  ///< YYYY-MM, or empty
    QString notes;
    QList<MemberKey> assignedTo; ///< the leading one first

    bool operator==(const Client &) const = default;
};

/// One row of the client list.
struct ClientRow
{
    ClientKey key;
    QByteArray id;
    QString name;
    ClientType type = ClientType::individual;
    bool active = true;
    QString primaryContact;
    QString email;      ///< the primary contact's; empty where it has none
    PortalStatus portal = PortalStatus::none;
    QString assignedTo; ///< names, the leading one first
};

/// Whose clients are meant: all of them, or those assigned to one member.
struct ClientScope
{
    MemberKey onlyOf; ///< the empty key: all clients

    static ClientScope of(const TeamMember &member) { return {member.seesAllClients ? MemberKey() : member.key}; }
    bool operator==(const ClientScope &) const = default;
};

/// What a client is searched by: folded name, then phone, and the contacts' names, addresses and phones, a line each.
QString clientSearchText(const Client &client, const QList<Contact> &contacts);

/// Client records. Deleted ones are never returned.
class ClientStore
{
public:
    explicit ClientStore(Connection &connection) : m_connection(connection) {}

    std::optional<Client> byKey(ClientKey key) const;
    std::optional<ClientKey> keyOf(const QByteArray &id) const;
    /// Whether the scope's member may see the client; false also for one that does not exist.
    bool visible(ClientKey key, const ClientScope &scope) const;
    /// Whether the scope hides none of these clients; whoever sees all clients is not asked about any.
    bool allVisible(const QList<ClientKey> &keys, const ClientScope &scope) const;
    qint64 count(const ClientScope &scope) const;
    /// Whether the firm has a client at all.
    bool any() const;
    /// Clients of exactly this folded name.
    QList<ClientKey> byFoldedName(const QString &folded) const;

    /// The rows for keys, in their order, with statuses at the time now; keys that are gone are left out. For pages:
    /// cost grows with the number of keys asked for, not with the firm.
    QList<ClientRow> rows(const QList<ClientKey> &keys, const QDateTime &now) const;

    static ClientKey insert(WriteContext &context, const Client &client);
    /// Inserts a client together with its contacts, which exist and differ, in this order; the first one is the primary
    /// contact. What ContactStore::link would do one by one, without going back to what was just written: for imports.
    static ClientKey insert(WriteContext &context, const Client &client, const QList<ClientContact> &contacts);
    /// Writes all fields and the assignments.
    static void update(WriteContext &context, const Client &client);
    static void setActive(WriteContext &context, ClientKey key, bool active);
    /// Makes the search text anew from the client and its contacts. Whoever changes one of these calls it.
    static void refreshSearchText(WriteContext &context, ClientKey key);

private:
    static QByteArray insertRow(WriteContext &context, Client &client, const QList<Contact> &contacts);
    static void writeAssignments(WriteContext &context, const Client &client, const QByteArray &scope);
    Connection &m_connection;
};

} // namespace portico
