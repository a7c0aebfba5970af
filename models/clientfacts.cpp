#include "models/clientfacts.h"

#include "app/store/clientlisting.h"
#include "app/store/firmstore.h"
#include "app/store/invitelisting.h"
#include "app/store/memberstore.h"
#include "app/store/portallisting.h"
#include "app/store/portalstore.h"
#include "app/core/textfolding.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>

namespace portico {

namespace {

using Numbers = ClientFacts::Numbers;
using Cancelled = std::atomic_bool;

/// More changed clients than this are read as a whole instead of one by one.
constexpr int kMostPatched = 2000;
/// An invite expires by time alone: what was read longer ago is read again as a whole.
constexpr qint64 kPortalGoodForSeconds = 3600;

/// The order of the statuses that a client can have, the last one being that of clients without any access.
constexpr PortalStatus kPlaces[] = {PortalStatus::none, PortalStatus::active, PortalStatus::invited, PortalStatus::expired,
                                    PortalStatus::undeliverable};

quint16 &at(Numbers &numbers, ClientKey client)
{
    const auto place = size_t(client.value);
    if (place >= numbers.size())
        numbers.resize(place + 1 + place / 4);
    return numbers[place];
}

std::shared_ptr<const Numbers> readTypes(const ClientListing &listing, const Cancelled &cancelled)
{
    auto types = std::make_shared<Numbers>();
    listing.forEachType([&](ClientKey client, ClientType type) { at(*types, client) = quint16(type); }, cancelled);
    return types;
}

/// The places of the members' names among each other, from 1.
QHash<MemberKey, quint16> memberPlaces(Connection &connection)
{
    QList<TeamMember> members = MemberStore(connection).all();
    std::stable_sort(members.begin(), members.end(), [](const TeamMember &a, const TeamMember &b) {
        return folded(a.name) < folded(b.name);
    });
    QHash<MemberKey, quint16> places;
    for (const TeamMember &member : std::as_const(members))
        places.insert(member.key, quint16(places.size() + 1));
    return places;
}

std::shared_ptr<const Numbers> readLeading(Connection &connection, const Cancelled &cancelled)
{
    const QHash<MemberKey, quint16> places = memberPlaces(connection);
    auto leading = std::make_shared<Numbers>();
    Numbers positions; // of the leading one so far, from 1
    ClientListing(connection).forEachAssignment(
        [&](ClientKey client, MemberKey member, int position) {
            quint16 &best = at(positions, client);
            if (best != 0 && best <= position + 1)
                return;
            best = quint16(position + 1);
            at(*leading, client) = places.value(member);
        },
        cancelled);
    return leading;
}

/// What a client's status is by one more access: the pure function says it, once for each pair.
class Combining
{
public:
    Combining()
    {
        for (size_t before = 0; before < std::size(kPlaces); ++before) {
            for (int access = 0; access <= int(PortalStatus::none); ++access)
                m_places[before][access] =
                    ClientFacts::portalPlace(clientStatus({kPlaces[before], PortalStatus(access)}));
        }
    }
    quint16 operator()(quint16 before, PortalStatus access) const { return m_places[before][int(access)]; }

private:
    quint16 m_places[std::size(kPlaces)][int(PortalStatus::none) + 1];
};

std::shared_ptr<const Numbers> readPortal(Connection &connection, const QDateTime &now, const Cancelled &cancelled)
{
    const Combining combined;
    auto portal = std::make_shared<Numbers>();
    PortalListing(connection).forEachStatus(
        now,
        [&](ClientKey client, PortalStatus access) {
            quint16 &place = at(*portal, client);
            place = combined(place, access);
        },
        cancelled);
    return portal;
}

void refreshPortal(Connection &connection, ClientFacts &facts, const QDateTime &now, const Cancelled &cancelled)
{
    const qint64 sequence = FirmStore(connection).changeNumber();
    std::optional<QList<ClientKey>> changed;
    if (facts.portal && facts.portalReadAt.secsTo(now) < kPortalGoodForSeconds)
        changed = PortalListing(connection).changedSince(facts.portalSequence, kMostPatched);
    if (!changed) {
        facts.portal = readPortal(connection, now, cancelled);
        facts.portalReadAt = now;
    } else if (!changed->isEmpty()) {
        auto portal = std::make_shared<Numbers>(*facts.portal);
        for (const ClientKey client : std::as_const(*changed)) {
            at(*portal, client) =
                ClientFacts::portalPlace(clientStatus(PortalStore(connection).statusesOfClient(client, now)));
        }
        facts.portal = portal;
    }
    facts.portalSequence = sequence;
}

/// What was written to clients since a change number, where anything is known and not too much was written.
std::optional<QList<ClientInvitability>> invitabilitySince(Connection &connection, const KeySetPointer &known, qint64 sequence)
{
    const InviteListing listing(connection);
    const auto changed = known ? listing.changedSince(sequence, kMostPatched) : std::nullopt;
    return changed ? std::optional(listing.of(*changed)) : std::nullopt;
}

KeySetPointer patched(const KeySetPointer &known, const QList<ClientInvitability> &changed, bool ClientInvitability::*is)
{
    auto set = std::make_shared<KeySet>(*known);
    for (const ClientInvitability &one : changed) {
        if (one.*is)
            set->insert(one.client.value);
        else
            set->remove(one.client.value);
    }
    return set;
}

void refreshAccesses(Connection &connection, ClientFacts &facts, const Cancelled &cancelled)
{
    const qint64 sequence = FirmStore(connection).changeNumber();
    if (const auto changed = invitabilitySince(connection, facts.withAccess, facts.accessSequence)) {
        if (!changed->isEmpty()) {
            facts.withAccess = patched(facts.withAccess, *changed, &ClientInvitability::hasAccess);
            facts.accessRemoved = patched(facts.accessRemoved, *changed, &ClientInvitability::accessRemoved);
        }
    } else {
        auto granted = std::make_shared<KeySet>();
        auto removed = std::make_shared<KeySet>();
        InviteListing(connection).forEachAccess(
            [&](ClientKey client, bool holds) { (holds ? granted : removed)->insert(client.value); }, cancelled);
        facts.withAccess = granted;
        facts.accessRemoved = removed;
    }
    facts.accessSequence = sequence;
}

void refreshAddresses(Connection &connection, ClientFacts &facts, const Cancelled &cancelled)
{
    const qint64 sequence = FirmStore(connection).changeNumber();
    if (const auto changed = invitabilitySince(connection, facts.addressed, facts.addressSequence)) {
        if (!changed->isEmpty()) {
            facts.addressed = patched(facts.addressed, *changed, &ClientInvitability::hasAddress);
            facts.addressInactive = patched(facts.addressInactive, *changed, &ClientInvitability::addressInactive);
        }
    } else {
        auto addressed = std::make_shared<KeySet>();
        auto inactive = std::make_shared<KeySet>();
        const InviteListing listing(connection);
        listing.forEachAddressed([&](ClientKey client) { addressed->insert(client.value); }, cancelled);
        listing.forEachInactive([&](ClientKey client) { inactive->insert(client.value); }, cancelled);
        facts.addressed = addressed;
        facts.addressInactive = inactive;
    }
    facts.addressSequence = sequence;
}

/// Clients by a text of their primary contact. The texts are needed only to sort: they go with this function.
std::shared_ptr<const std::vector<qint64>> readOrder(Connection &connection, ClientListing::ContactText which,
                                                     const Cancelled &cancelled)
{
    std::string block;
    std::vector<qint64> keys;
    std::vector<size_t> starts;
    ClientListing(connection).forEachContactText(
        which,
        [&](ClientKey client, const QString &text) {
            const QByteArray bytes = text.toUtf8();
            keys.push_back(client.value);
            starts.push_back(block.size());
            block.append(bytes.constData(), size_t(bytes.size()));
        },
        cancelled);
    starts.push_back(block.size());
    const auto text = [&](quint32 row) { return std::string_view(block).substr(starts[row], starts[row + 1] - starts[row]); };
    std::vector<quint32> rows(keys.size());
    std::iota(rows.begin(), rows.end(), 0u);
    std::sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) {
        const int order = text(a).compare(text(b));
        return order != 0 ? order < 0 : keys[a] < keys[b];
    });
    auto ordered = std::make_shared<std::vector<qint64>>();
    ordered->reserve(rows.size());
    for (const quint32 row : rows)
        ordered->push_back(keys[row]);
    return ordered;
}

} // namespace

ClientFactSet ClientFacts::needed(const ClientFilter &filter, const ClientSort &sort)
{
    ClientFactSet facts;
    facts.setFlag(ClientFact::inactive, filter.state != ClientFilter::State::all);
    if (filter.assignedTo)
        facts |= *filter.assignedTo ? ClientFact::assigned : ClientFact::leading;
    if (filter.portal)
        facts |= ClientFact::portal;
    facts.setFlag(ClientFact::accesses, filter.withoutPortal);
    switch (sort.by) {
    case ClientSort::By::client: break;
    case ClientSort::By::type: facts |= ClientFact::types; break;
    case ClientSort::By::primaryContact: facts |= ClientFact::contactOrder; break;
    case ClientSort::By::email: facts |= ClientFact::emailOrder; break;
    case ClientSort::By::portal: facts |= ClientFact::portal; break;
    case ClientSort::By::assignedTo: facts |= ClientFact::leading; break;
    }
    return facts;
}

ClientFactSet ClientFacts::missing(ClientFactSet wanted, const ClientFilter &filter) const
{
    const bool otherMember = filter.assignedTo && *filter.assignedTo != assignedMember;
    wanted.setFlag(ClientFact::inactive, wanted.testFlag(ClientFact::inactive) && !inactive);
    wanted.setFlag(ClientFact::types, wanted.testFlag(ClientFact::types) && !types);
    wanted.setFlag(ClientFact::leading, wanted.testFlag(ClientFact::leading) && !leading);
    wanted.setFlag(ClientFact::assigned, wanted.testFlag(ClientFact::assigned) && (!assigned || otherMember));
    wanted.setFlag(ClientFact::portal, wanted.testFlag(ClientFact::portal) && !portal);
    wanted.setFlag(ClientFact::contactOrder, wanted.testFlag(ClientFact::contactOrder) && !contactOrder);
    wanted.setFlag(ClientFact::emailOrder, wanted.testFlag(ClientFact::emailOrder) && !emailOrder);
    wanted.setFlag(ClientFact::accesses, wanted.testFlag(ClientFact::accesses) && !withAccess);
    wanted.setFlag(ClientFact::addresses, wanted.testFlag(ClientFact::addresses) && !addressed);
    return wanted;
}

quint16 ClientFacts::portalPlace(PortalStatus status)
{
    const auto place = std::find(std::begin(kPlaces), std::end(kPlaces), status);
    return place == std::end(kPlaces) ? quint16(0) : quint16(place - std::begin(kPlaces));
}

ClientFacts ClientFacts::read(Connection &connection, ClientFacts known, ClientFactSet parts, const ClientFilter &filter,
                              const QDateTime &now, const Cancelled &cancelled)
{
    const ClientListing listing(connection);
    using Text = ClientListing::ContactText;
    if (parts.testFlag(ClientFact::inactive))
        known.inactive = std::make_shared<KeySet>(listing.inactive(cancelled));
    if (parts.testFlag(ClientFact::types))
        known.types = readTypes(listing, cancelled);
    if (parts.testFlag(ClientFact::leading))
        known.leading = readLeading(connection, cancelled);
    if (parts.testFlag(ClientFact::assigned) && filter.assignedTo) {
        known.assigned = std::make_shared<KeySet>(listing.assignedTo(*filter.assignedTo, cancelled));
        known.assignedMember = *filter.assignedTo;
    }
    if (parts.testFlag(ClientFact::portal))
        refreshPortal(connection, known, now, cancelled);
    if (parts.testFlag(ClientFact::contactOrder))
        known.contactOrder = readOrder(connection, Text::name, cancelled);
    if (parts.testFlag(ClientFact::emailOrder))
        known.emailOrder = readOrder(connection, Text::email, cancelled);
    if (parts.testFlag(ClientFact::accesses))
        refreshAccesses(connection, known, cancelled);
    if (parts.testFlag(ClientFact::addresses))
        refreshAddresses(connection, known, cancelled);
    listing.releaseMemory();
    return known;
}

} // namespace portico
