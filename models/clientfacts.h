#pragma once

#include "app/core/result.h"
#include "models/clientview.h"
#include "models/keyset.h"

#include <QDateTime>

#include <atomic>
#include <memory>
#include <vector>

namespace portico {

class Connection;

/// What is known of all clients to filter and to sort by: parts that are read when they are first asked for, 2 to 8
/// bytes a client each. A value that shares its parts, which never change; any thread.
struct ClientFacts
{
    /// A small number for each client, at the place of its key; clients beyond the end have 0.
    using Numbers = std::vector<quint16>;

    KeySetPointer inactive;
    KeySetPointer assigned; ///< to assignedMember
    MemberKey assignedMember;
    std::shared_ptr<const Numbers> types;
    /// The place of the leading member's name among all names, from 1; 0 where nobody looks after the client.
    std::shared_ptr<const Numbers> leading;
    /// The place of the portal's status in the order of the list, see portalPlace().
    std::shared_ptr<const Numbers> portal;
    qint64 portalSequence = 0; ///< the change number up to which portal is right
    QDateTime portalReadAt;    ///< when all of it was read
    /// The keys of the clients in the order of their primary contact's folded name, or address; those without are not
    /// among them.
    std::shared_ptr<const std::vector<qint64>> contactOrder;
    std::shared_ptr<const std::vector<qint64>> emailOrder;
    KeySetPointer withAccess;      ///< somebody has access
    KeySetPointer accessRemoved;   ///< somebody had it
    KeySetPointer addressed;       ///< the primary contact has an address
    KeySetPointer addressInactive; ///< and it takes no mail
    qint64 accessSequence = 0;     ///< the change number up to which these are right
    qint64 addressSequence = 0;

    /// What is needed to show a list so.
    static ClientFactSet needed(const ClientFilter &filter, const ClientSort &sort);
    /// Which of these have never been read.
    ClientFactSet missing(ClientFactSet wanted, const ClientFilter &filter) const;

    static quint16 numberOf(const std::shared_ptr<const Numbers> &numbers, ClientKey client)
    {
        return size_t(client.value) < numbers->size() ? (*numbers)[size_t(client.value)] : quint16(0);
    }
    /// Where a client's portal status stands in the order of the list: `No invite sent`, which has no row of its own to
    /// be read, is 0.
    static quint16 portalPlace(PortalStatus status);

    /// Reads these parts anew into a copy of what is known. Of the portal's statuses only those that changed are read,
    /// where they are not too many. On a worker; throws StoreFailure. What was cancelled is not worth keeping.
    static ClientFacts read(Connection &connection, ClientFacts known, ClientFactSet parts, const ClientFilter &filter,
                            const QDateTime &now, const std::atomic_bool &cancelled);
};

} // namespace portico
