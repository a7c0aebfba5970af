#include "models/portaluserrows.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <utility>

namespace portico {

namespace {

constexpr qsizetype kRowsAtOnce = 65536; ///< looked at between two questions whether to go on
constexpr quint32 kNoValue = 0xffffffffu;

quint32 seconds(qint64 ms)
{
    return ms <= 0 ? 0 : quint32(std::min<qint64>((ms + 999) / 1000, kNoValue - 1));
}

/// Statuses from what goes well to what is over.
constexpr PortalStatus kStatusOrder[] = {PortalStatus::active,      PortalStatus::invited, PortalStatus::sending,
                                         PortalStatus::queued,      PortalStatus::unconfirmed, PortalStatus::expired,
                                         PortalStatus::undeliverable, PortalStatus::none,  PortalStatus::removed};

quint32 placeOf(PortalStatus status)
{
    return quint32(std::find(std::begin(kStatusOrder), std::end(kStatusOrder), status) - std::begin(kStatusOrder));
}

bool isPart(PortalStatus part, PortalStatus status)
{
    if (part != PortalStatus::invited)
        return status == part;
    return status == PortalStatus::invited || status == PortalStatus::queued || status == PortalStatus::sending
        || status == PortalStatus::unconfirmed;
}

QString textOf(const PortalUserEntry &entry)
{
    return entry.name % QLatin1Char('\n') % entry.emailFolded;
}

/// Sorts by the upper half of each number, equal ones staying as they are: three rounds of 11 bits.
void sortByUpperHalf(std::vector<quint64> &numbers)
{
    constexpr int kBits = 11;
    std::vector<quint64> other(numbers.size());
    for (int shift = 32; shift < 64; shift += kBits) {
        std::array<size_t, (1 << kBits) + 1> starts{};
        const auto digit = [shift](quint64 number) { return size_t(number >> shift & ((1 << kBits) - 1)); };
        for (const quint64 number : numbers)
            ++starts[digit(number) + 1];
        if (std::find(starts.begin(), starts.end(), numbers.size()) != starts.end())
            continue; // all are alike in these bits
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        for (const quint64 number : numbers)
            other[starts[digit(number)]++] = number;
        numbers.swap(other);
    }
}

} // namespace

KeyRanks::KeyRanks(const std::vector<qint64> &keys)
{
    for (size_t rank = 0; rank < keys.size(); ++rank)
        set(keys[rank], quint32(rank));
}

KeyRanks::KeyRanks(const ClientTexts &clients)
{
    for (qsizetype row = 0; row < clients.size(); ++row)
        set(clients.key(row).value, quint32(row));
}

void KeyRanks::set(qint64 key, quint32 rank)
{
    if (size_t(key) >= m_ranks.size())
        m_ranks.resize(size_t(key) + 1 + size_t(key) / 4, kLast);
    m_ranks[size_t(key)] = rank;
}

PortalUserRows::Packed PortalUserRows::packed(const PortalUserFacts &facts)
{
    Packed packed;
    packed.invitedAt = seconds(facts.invitedAt);
    packed.expiresAt = seconds(facts.expiresAt);
    packed.lastLoginAt = seconds(facts.lastLoginAt);
    packed.accountAt = seconds(facts.accountAt);
    packed.healthSince = seconds(facts.healthSince);
    packed.webSessions = quint32(facts.webSessions);
    packed.firstClient = quint32(facts.firstClient.value);
    packed.clients = quint16(std::min(facts.clients, 0xffff));
    packed.status = quint8(facts.status);
    packed.health = quint8(facts.health) & 3;
    packed.anyAccess = facts.anyAccess ? 1 : 0;
    return packed;
}

PortalUserFacts PortalUserRows::facts(qsizetype row) const
{
    const Packed &packed = m_facts[size_t(row)];
    PortalUserFacts facts;
    facts.invitedAt = qint64(packed.invitedAt) * 1000;
    facts.expiresAt = qint64(packed.expiresAt) * 1000;
    facts.lastLoginAt = qint64(packed.lastLoginAt) * 1000;
    facts.accountAt = qint64(packed.accountAt) * 1000;
    facts.healthSince = qint64(packed.healthSince) * 1000;
    facts.webSessions = packed.webSessions;
    facts.firstClient = ClientKey{packed.firstClient};
    facts.clients = packed.clients;
    facts.status = PortalStatus(packed.status);
    facts.health = HealthState(packed.health);
    facts.anyAccess = packed.anyAccess != 0;
    return facts;
}

void PortalUserRows::Builder::add(const PortalUserEntry &entry)
{
    m_texts.add(ClientKey{entry.key.value}, textOf(entry));
    m_facts.push_back(packed(entry.facts));
}

std::shared_ptr<const PortalUserRows> PortalUserRows::Builder::finish()
{
    const auto texts = m_texts.finish();
    // The first letters of a name decide nearly always, and are compared in one go.
    struct Row
    {
        quint64 letters;
        quint32 row;
    };
    std::vector<Row> order(size_t(texts->size()));
    for (size_t row = 0; row < order.size(); ++row) {
        const std::string_view name = texts->name(qsizetype(row));
        quint64 letters = 0;
        for (size_t i = 0; i < 8; ++i)
            letters = letters << 8 | (i < name.size() ? quint8(name[i]) : 0);
        order[row] = {letters, quint32(row)};
    }
    std::sort(order.begin(), order.end(), [&texts](const Row &a, const Row &b) {
        if (a.letters != b.letters)
            return a.letters < b.letters;
        const int names = texts->name(a.row).compare(texts->name(b.row));
        return names != 0 ? names < 0 : texts->key(a.row) < texts->key(b.row);
    });
    auto rows = std::make_shared<PortalUserRows>();
    ClientTexts::Builder ordered;
    rows->m_facts.reserve(order.size());
    for (const Row &row : order) {
        ordered.copy(*texts, row.row);
        rows->m_facts.push_back(m_facts[row.row]);
    }
    rows->m_texts = ordered.finish();
    m_facts = {};
    return rows;
}

PortalUserRows::Next PortalUserRows::with(const QList<PortalUserEntry> &changes) const
{
    QHash<qint64, const PortalUserEntry *> changed;
    QList<ClientTextChange> texts;
    for (const PortalUserEntry &entry : changes) {
        changed.insert(entry.key.value, &entry);
        texts.append({ClientKey{entry.key.value}, entry.listed ? std::optional(textOf(entry)) : std::nullopt});
    }
    auto rows = std::make_shared<PortalUserRows>();
    rows->m_texts = m_texts->with(texts);
    rows->m_facts.reserve(size_t(rows->m_texts->size()));
    // Those that did not change are in both in the same order; what is passed over between them is what changed.
    qsizetype old = 0;
    QSet<qint64> before;
    QSet<qint64> after;
    for (qsizetype row = 0; row < rows->m_texts->size(); ++row) {
        const qint64 key = rows->m_texts->key(row).value;
        if (const PortalUserEntry *entry = changed.value(key)) {
            rows->m_facts.push_back(packed(entry->facts));
            after.insert(key);
            continue;
        }
        for (; m_texts->key(old).value != key; ++old)
            before.insert(m_texts->key(old).value);
        rows->m_facts.push_back(m_facts[size_t(old++)]);
    }
    for (; old < size(); ++old)
        before.insert(m_texts->key(old).value);
    return {std::move(rows), before != after};
}

std::optional<ClientRowNumbers> PortalUserRows::find(const SearchQuery &text, const ClientRowNumbers *within,
                                                     const std::atomic_bool &cancelled) const
{
    return m_texts->find(text, within, cancelled);
}

bool PortalUserRows::shows(const PortalUserQuery &query, quint32 row, qint64 now) const
{
    const PortalUserFacts user = facts(row);
    return belongs(user, query.filter, now) && (!query.part || (user.anyAccess && isPart(*query.part, user.statusAt(now))));
}

quint32 PortalUserRows::sortKey(const PortalUserSort &sort, const PortalUserOrders &orders, quint32 row, qint64 now) const
{
    using By = PortalUserSort::By;
    const Packed &packed = m_facts[row];
    quint32 value = 0;
    bool blank = false;
    const auto date = [&blank](quint32 seconds) {
        blank = seconds == 0;
        return seconds;
    };
    switch (sort.by) {
    case By::name: value = row; break;
    case By::email: value = orders.emails->of(m_texts->key(row).value); break;
    case By::clients: value = orders.clients->of(packed.firstClient); break;
    case By::status: value = placeOf(facts(row).statusAt(now)); break;
    case By::invited: value = date(packed.invitedAt); break;
    case By::expires: value = date(packed.expiresAt); break;
    case By::lastLogin: value = date(packed.lastLoginAt); break;
    case By::webSessions: value = packed.webSessions; break;
    case By::emailInactive:
        value = date(HealthState(packed.health) == HealthState::inactive ? packed.healthSince : 0);
        break;
    }
    if (blank)
        return kNoValue;
    return sort.order == Qt::AscendingOrder ? value : kNoValue - 1 - std::min(value, kNoValue - 1);
}

std::optional<std::vector<qint64>> PortalUserRows::arranged(const PortalUserQuery &query, const ClientRowNumbers *found,
                                                            const PortalUserSort &sort, const PortalUserOrders &orders, qint64 now,
                                                            const std::atomic_bool &cancelled) const
{
    const bool all = query.filter == PortalUserFilter::all && !query.part;
    const qsizetype count = found ? qsizetype(found->size()) : size();
    std::vector<quint64> rows; // the row below, what it is sorted by above
    rows.reserve(size_t(count));
    for (qsizetype first = 0; first < count; first += kRowsAtOnce) {
        if (cancelled.load(std::memory_order_relaxed))
            return std::nullopt;
        for (qsizetype i = first, last = std::min(first + kRowsAtOnce, count); i < last; ++i) {
            const quint32 row = found ? (*found)[size_t(i)] : quint32(i);
            if (all || shows(query, row, now))
                rows.push_back(quint64(sortKey(sort, orders, row, now)) << 32 | row);
        }
    }
    if (sort != PortalUserSort{PortalUserSort::By::name, Qt::AscendingOrder})
        sortByUpperHalf(rows);
    if (cancelled.load(std::memory_order_relaxed))
        return std::nullopt;
    std::vector<qint64> keys(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        keys[i] = m_texts->key(qsizetype(rows[i] & 0xffffffffu)).value;
    return keys;
}

} // namespace portico
