#include "app/practice/clientreach.h"

#include "app/practice/accessending.h"
#include "app/store/clientremoval.h"

#include <QSet>

#include <algorithm>

namespace portico {

namespace {

/// Whether an invitation's link opens this client and no other.
bool leadsOnlyTo(Connection &connection, const Invitation &invitation, ClientKey client)
{
    const PortalStore portal(connection);
    const QList<AccessKey> covered = InvitationStore(connection).coverage(invitation.key);
    return std::all_of(covered.begin(), covered.end(), [&](AccessKey key) {
        const auto access = portal.access(key);
        return !access || access->client == client;
    });
}

} // namespace

std::optional<ClientReach> reachOf(Connection &connection, ClientKey client)
{
    const auto record = ClientStore(connection).byKey(client);
    if (!record)
        return std::nullopt;
    ClientReach reach;
    reach.name = record->name;
    const PortalStore portal(connection);
    const InvitationStore invitations(connection);
    QSet<PortalUserKey> people;
    QSet<InvitationKey> links;
    const QList<AccessLine> lines = portal.linesOfClient(client);
    for (const AccessLine &line : lines) {
        if (line.access.state != AccessState::granted)
            continue;
        ++reach.accesses;
        people.insert(line.access.portalUser);
        const QList<Invitation> open = invitations.openCovering(line.access.key);
        for (const Invitation &invitation : open) {
            if (invitation.openedAt.isValid() && leadsOnlyTo(connection, invitation, client))
                links.insert(invitation.key);
        }
    }
    for (const PortalUserKey person : std::as_const(people)) {
        const QList<Access> granted = portal.grantedOf(person);
        reach.peopleElsewhere += std::any_of(granted.begin(), granted.end(),
                                             [client](const Access &access) { return access.client != client; });
    }
    reach.people = int(people.size());
    reach.links = int(links.size());
    reach.queuedMails = int(queuedMailOnlyFor(connection, client).size());
    reach.contactsOnlyHere = int(ClientRemoval(connection).contactsOnlyOf(client).size());
    reach.contactsShared = int(ContactStore(connection).ofClient(client).size()) - reach.contactsOnlyHere;
    return reach;
}

} // namespace portico
