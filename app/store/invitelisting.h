#pragma once

#include "app/store/clientstore.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace portico {

/// Whether a client can be invited by its primary contact, and what stands in the way. Whether it is active is not told.
struct ClientInvitability
{
    ClientKey client;
    bool hasAccess = false;     ///< somebody has access
    bool accessRemoved = false; ///< somebody had it, and it was removed
    bool hasAddress = false;    ///< the primary contact has an address
    bool addressInactive = false;
    QString reason;             ///< why the address is inactive, a slug of the decision table
    QDateTime since;            ///< and since when
};

/// A client's primary contact, with what a plan must know of both: read in one question.
struct PrimaryFacts
{
    ClientKey client; ///< the empty key: there is no such client, or not in the scope
    QByteArray clientId;
    QString clientName;
    bool clientActive = false;
    ContactKey contact; ///< the empty key: the client has no contact
    QString name;
    QString email;
    bool addressInactive = false;
    bool userKnown = false; ///< somebody at this address was invited before
};

/// What of all clients is needed to choose whom to invite: who has access, and whose primary contact can get mail. Looks
/// at clients of every scope, but for primary(). All but of() and primary() grows with the firm: call it on a worker.
/// Throws StoreFailure.
class InviteListing
{
public:
    using Cancelled = std::atomic_bool;

    explicit InviteListing(Connection &connection) : m_connection(connection) {}

    /// The client of every access that holds (granted), or was removed. A client can come several times.
    void forEachAccess(const std::function<void(ClientKey, bool granted)> &each, const Cancelled &cancelled) const;
    /// The clients whose primary contact has an address.
    void forEachAddressed(const std::function<void(ClientKey)> &each, const Cancelled &cancelled) const;
    /// The clients whose primary contact's address is inactive.
    void forEachInactive(const std::function<void(ClientKey)> &each, const Cancelled &cancelled) const;

    /// The clients of which any of this may have changed by what was written after a change number; nothing where they
    /// are more than limit.
    std::optional<QList<ClientKey>> changedSince(qint64 sequence, int limit) const;
    /// What is true of these clients, in their order.
    QList<ClientInvitability> of(const QList<ClientKey> &clients) const;
    /// Whom an invite to a client goes to where nobody is named.
    PrimaryFacts primary(ClientKey client, const ClientScope &scope) const;

private:
    Connection &m_connection;
};

} // namespace portico
