#pragma once

#include "app/store/clientstore.h"
#include "app/store/portaluserfilter.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <optional>

namespace portico {

/// One portal user as a list of all of them keeps it in memory.
struct PortalUserEntry
{
    PortalUserKey key;
    bool listed = true;  ///< false: gone, not for this member, or never had an access; then only the key is right
    QString name;        ///< folded
    QString emailFolded;
    PortalUserFacts facts;
};

/// One portal user as a row of a table, of a file or of the command line shows it.
struct PortalUserRow
{
    PortalUserKey key;
    QString name;
    QString email;
    PortalUserFacts facts;
    QList<ClientKey> clientKeys; ///< the oldest access first, at most as many as were asked for; see facts.clients
    QStringList clients;         ///< their names
    QString healthReason;        ///< why the address is doubtful or inactive, a slug of the decision table
    QString reason;              ///< why the newest mail waits or failed, a slug of the decision table
    QString reply;               ///< the server's words

    QDateTime time(qint64 PortalUserFacts::*which) const; ///< UTC; invalid where there is none
};

/// The portal users whom a scope may see: everybody who has, or had, access to a client of it. All functions but rows()
/// and newest() grow with the number of portal users: call them on a worker. Throws StoreFailure.
class PortalUserListing
{
public:
    explicit PortalUserListing(Connection &connection) : m_connection(connection) {}

    /// From when on web sessions are counted: the beginning of the firm's month, UTC.
    QDateTime sessionsSince() const;

    /// Hands every portal user to each, by key; ends early when cancelled.
    void forEach(const ClientScope &scope, const QDateTime &now, const std::function<void(const PortalUserEntry &)> &each,
                 const std::atomic_bool &cancelled) const;
    /// The portal users that something was written about after a change number; nothing where they are more than limit,
    /// or where others may have to be listed, or counted otherwise, than before: then forEach() tells.
    std::optional<QList<PortalUserEntry>> since(qint64 sequence, const ClientScope &scope, const QDateTime &now, int limit) const;
    /// The keys of all portal users in the order of their addresses; those that are not listed are among them.
    std::vector<qint64> byEmail(const std::atomic_bool &cancelled) const;

    /// Whoever was invited last, the newest first, at most count: what a list shows before it knows them all.
    QList<PortalUserKey> newest(const ClientScope &scope, int count) const;
    /// The rows for keys, in their order; keys that are gone are left out. mostClients: names at most a row, 0 for all.
    QList<PortalUserRow> rows(const QList<PortalUserKey> &keys, const ClientScope &scope, const QDateTime &now,
                              int mostClients = 0) const;
    /// The addresses for keys, in their order; keys that are gone or not for this member are left out. Ends early when
    /// cancelled.
    QStringList emails(const QList<PortalUserKey> &keys, const ClientScope &scope, const std::atomic_bool &cancelled) const;

private:
    Connection &m_connection;
};

} // namespace portico
