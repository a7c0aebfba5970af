#pragma once

#include "app/core/portalstatus.h"
#include "app/store/clientstore.h"

#include <QFlags>
#include <QMetaType>

#include <optional>

namespace portico {

/// Which of all clients a list shows.
struct ClientFilter
{
    enum class State { active, inactive, all };

    State state = State::active;
    /// Who looks after the client, leading or not; the empty key for clients that nobody looks after.
    std::optional<MemberKey> assignedTo;
    std::optional<PortalStatus> portal; ///< one of those that a client can have
    bool withoutPortal = false;         ///< those only that nobody has access to

    bool operator==(const ClientFilter &) const = default;
};

/// In which order a list shows clients. Those that are equal in it are in the order of their names.
struct ClientSort
{
    enum class By { client, type, primaryContact, email, portal, assignedTo };

    By by = By::client;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const ClientSort &) const = default;
};

/// What must be known of all clients to filter or sort by it.
enum class ClientFact {
    inactive = 1,
    types = 2,
    leading = 4,  ///< the leading one of those who look after a client
    assigned = 8, ///< the clients of the member in the filter
    portal = 16,
    contactOrder = 32,
    emailOrder = 64,
    accesses = 128,   ///< who has access, and whose was removed
    addresses = 256,  ///< whose primary contact can get mail
};
Q_DECLARE_FLAGS(ClientFactSet, ClientFact)
Q_DECLARE_OPERATORS_FOR_FLAGS(ClientFactSet)

} // namespace portico

Q_DECLARE_METATYPE(portico::ClientSort)
