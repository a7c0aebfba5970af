#include "models/clientarrangement.h"

#include "models/clientlistmodel.h"
#include "models/sharedwork.h"

#include <QString>

#include <algorithm>
#include <numeric>

namespace portico {

namespace {

using Keys = std::vector<qint64>;
using Numbers = ClientFacts::Numbers;

constexpr qsizetype kWordsAtOnce = 256; ///< of a set of rows, by one thread at a time

ClientHits hitsOf(Keys keys)
{
    return ClientHits(std::make_shared<const Keys>(std::move(keys)));
}

/// Puts rows into the order of numbers, small ones first, those with 0 at the end; equal ones stay in their order.
/// places: where each number stands; none for the numbers themselves.
ClientHits byNumbers(const ClientTexts &texts, const ClientRowNumbers &rows, const std::shared_ptr<const Numbers> &numbers,
                     const std::vector<quint16> &places)
{
    const auto placeOf = [&](quint32 row) { return size_t(places[ClientFacts::numberOf(numbers, texts.key(row))]); };
    std::vector<size_t> starts(places.size() + 1);
    for (const quint32 row : rows)
        ++starts[placeOf(row) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    Keys keys(rows.size());
    for (const quint32 row : rows)
        keys[starts[placeOf(row)]++] = texts.key(row).value;
    return hitsOf(std::move(keys));
}

/// The places of count numbers; reversed in the other order. blankLast: 0 is no value, and stays at the end.
std::vector<quint16> placesOf(size_t count, Qt::SortOrder order, bool blankLast)
{
    std::vector<quint16> places(count);
    for (size_t number = 1; number < count; ++number)
        places[number] = quint16(order == Qt::AscendingOrder ? number - 1 : count - 1 - number);
    places[0] = quint16(count - 1);
    if (!blankLast && order == Qt::DescendingOrder) {
        places[0] = 0;
        for (size_t number = 1; number < count; ++number)
            ++places[number];
    }
    return places;
}

/// The types in the order of their words.
std::vector<quint16> placesOfTypes(Qt::SortOrder order)
{
    std::vector<quint16> types(size_t(ClientType::trust) + 1);
    std::iota(types.begin(), types.end(), quint16(0));
    std::sort(types.begin(), types.end(), [order](quint16 a, quint16 b) {
        const int compared = QString::localeAwareCompare(describe(ClientType(a)), describe(ClientType(b)));
        return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    });
    std::vector<quint16> places(types.size());
    for (size_t place = 0; place < types.size(); ++place)
        places[types[place]] = quint16(place);
    return places;
}

/// Puts rows into the order of keys; what these do not hold comes behind, in its own order.
ClientHits byOrder(const ClientTexts &texts, const ClientRowNumbers &rows, const Keys &order, Qt::SortOrder direction)
{
    KeySet left;
    for (const quint32 row : rows)
        left.insert(texts.key(row).value);
    Keys keys;
    keys.reserve(rows.size());
    const auto take = [&](qint64 key) {
        if (!left.contains(key))
            return;
        left.remove(key);
        keys.push_back(key);
    };
    if (direction == Qt::AscendingOrder)
        std::for_each(order.begin(), order.end(), take);
    else
        std::for_each(order.rbegin(), order.rend(), take);
    for (const quint32 row : rows)
        take(texts.key(row).value);
    return hitsOf(std::move(keys));
}

quint16 largest(const Numbers &numbers)
{
    return numbers.empty() ? quint16(0) : *std::max_element(numbers.begin(), numbers.end());
}

} // namespace

bool ClientArrangement::passes(ClientKey client) const
{
    using State = ClientFilter::State;
    if (only && !only->contains(client.value))
        return false;
    if (filter.state != State::all && facts.inactive->contains(client.value) != (filter.state == State::inactive))
        return false;
    if (filter.assignedTo && *filter.assignedTo && !facts.assigned->contains(client.value))
        return false;
    if (filter.assignedTo && !*filter.assignedTo && ClientFacts::numberOf(facts.leading, client) != 0)
        return false;
    if (filter.withoutPortal && facts.withAccess->contains(client.value))
        return false;
    return !filter.portal
        || ClientFacts::numberOf(facts.portal, client) == ClientFacts::portalPlace(*filter.portal);
}

bool ClientArrangement::filtersAs(const ClientArrangement &other) const
{
    return filter == other.filter && only == other.only && facts.inactive == other.facts.inactive
        && facts.assigned == other.facts.assigned && facts.leading == other.facts.leading
        && facts.withAccess == other.facts.withAccess && facts.portal == other.facts.portal;
}

ClientArrangement ClientArrangement::filterOnly() const
{
    ClientArrangement kept;
    kept.filter = filter;
    kept.only = only;
    kept.facts.inactive = facts.inactive;
    kept.facts.assigned = facts.assigned;
    kept.facts.leading = facts.leading;
    kept.facts.withAccess = facts.withAccess;
    kept.facts.portal = facts.portal;
    return kept;
}

RowSet ClientArrangement::passing(const ClientTexts &texts) const
{
    RowSet rows;
    if (passesAll())
        return rows;
    rows.resize(size_t(texts.size() + 63) / 64);
    shareWork((qsizetype(rows.size()) + kWordsAtOnce - 1) / kWordsAtOnce, [&](qsizetype part) {
        const qsizetype first = part * kWordsAtOnce;
        for (qsizetype word = first, last = std::min(first + kWordsAtOnce, qsizetype(rows.size())); word < last; ++word) {
            for (qsizetype row = word * 64, end = std::min(row + 64, texts.size()); row < end; ++row)
                rows[size_t(word)] |= quint64(passes(texts.key(row))) << (row % 64);
        }
    });
    return rows;
}

ClientHits ClientArrangement::ordered(const std::shared_ptr<const ClientTexts> &all,
                                      const std::shared_ptr<const ClientRowNumbers> &found) const
{
    if (sort == ClientSort())
        return ClientHits(all, found);
    const ClientTexts &texts = *all;
    ClientRowNumbers everyone;
    if (!found) {
        everyone.resize(size_t(texts.size()));
        std::iota(everyone.begin(), everyone.end(), quint32(0));
    }
    const ClientRowNumbers &rows = found ? *found : everyone;
    using By = ClientSort::By;
    switch (sort.by) {
    case By::client: break;
    case By::type: return byNumbers(texts, rows, facts.types, placesOfTypes(sort.order));
    case By::primaryContact: return byOrder(texts, rows, *facts.contactOrder, sort.order);
    case By::email: return byOrder(texts, rows, *facts.emailOrder, sort.order);
    case By::portal:
        return byNumbers(texts, rows, facts.portal,
                         placesOf(ClientFacts::portalPlace(PortalStatus::undeliverable) + 1u, sort.order, false));
    case By::assignedTo:
        return byNumbers(texts, rows, facts.leading, placesOf(largest(*facts.leading) + 1u, sort.order, true));
    }
    Keys keys;
    keys.reserve(rows.size());
    std::for_each(rows.rbegin(), rows.rend(), [&](quint32 row) { keys.push_back(texts.key(row).value); });
    return hitsOf(std::move(keys));
}

} // namespace portico
