#pragma once

#include "app/store/portaluserlisting.h"
#include "models/clienttexts.h"
#include "models/searchquery.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace portico {

/// In which order a list shows portal users. Those that are equal in it are in the order of their names; those without a
/// date come last in both directions.
struct PortalUserSort
{
    enum class By { name, email, clients, status, invited, expires, lastLogin, webSessions, emailInactive };

    By by = By::invited;
    Qt::SortOrder order = Qt::DescendingOrder;

    bool operator==(const PortalUserSort &) const = default;
};

/// Which portal users a list shows.
struct PortalUserQuery
{
    PortalUserFilter filter = PortalUserFilter::all;
    /// Only those of a part of the summary: active, invited (whatever its mail does), expired or undeliverable.
    std::optional<PortalStatus> part;
    SearchQuery text;

    bool operator==(const PortalUserQuery &) const = default;
};

/// The place of each key in some order, by key; keys that are not in it have the largest number.
class KeyRanks
{
public:
    explicit KeyRanks(const std::vector<qint64> &keys);
    /// The clients in the order of their names.
    explicit KeyRanks(const ClientTexts &clients);
    quint32 of(qint64 key) const { return size_t(key) < m_ranks.size() ? m_ranks[size_t(key)] : kLast; }

private:
    static constexpr quint32 kLast = 0xffffffffu;
    void set(qint64 key, quint32 rank);
    std::vector<quint32> m_ranks;
};

/// What an order needs beyond the rows themselves.
struct PortalUserOrders
{
    std::shared_ptr<const KeyRanks> emails;  ///< of portal users
    std::shared_ptr<const KeyRanks> clients; ///< of clients

    bool have(PortalUserSort::By by) const
    {
        return (by != PortalUserSort::By::email || emails) && (by != PortalUserSort::By::clients || clients);
    }
};

/// All portal users of a firm in the order of their names: keys, texts to search, and what filters and orders go by, 36
/// bytes and a text each. Never changed once built, so that any number of threads may look through it while the next one is
/// being made.
class PortalUserRows
{
    /// Times in seconds, so that they take half the room.
    struct Packed
    {
        quint32 invitedAt = 0;
        quint32 expiresAt = 0;
        quint32 lastLoginAt = 0;
        quint32 accountAt = 0;
        quint32 healthSince = 0;
        quint32 webSessions = 0;
        quint32 firstClient = 0;
        quint16 clients = 0;
        quint8 status = 0;
        quint8 health : 2 = 0;
        quint8 anyAccess : 1 = 0;
    };

public:
    /// Takes the portal users in any order.
    class Builder
    {
    public:
        void add(const PortalUserEntry &entry);
        std::shared_ptr<const PortalUserRows> finish();

    private:
        ClientTexts::Builder m_texts;
        std::vector<Packed> m_facts;
    };

    qsizetype size() const { return m_texts ? m_texts->size() : 0; }
    PortalUserKey key(qsizetype row) const { return PortalUserKey{m_texts->key(row).value}; }
    PortalUserFacts facts(qsizetype row) const;

    struct Next
    {
        std::shared_ptr<const PortalUserRows> rows;
        bool others = false; ///< somebody came or went
    };
    /// The same portal users with the changes made.
    Next with(const QList<PortalUserEntry> &changes) const;

    /// The rows that a text is found in, ascending; nothing when it was cancelled. within: as for ClientTexts::find().
    std::optional<ClientRowNumbers> find(const SearchQuery &text, const ClientRowNumbers *within,
                                         const std::atomic_bool &cancelled) const;
    /// The keys of those that the query shows, in order, at the time now (UTC ms); nothing when it was cancelled. found:
    /// what find() gave for its text; none for all rows.
    std::optional<std::vector<qint64>> arranged(const PortalUserQuery &query, const ClientRowNumbers *found,
                                                const PortalUserSort &sort, const PortalUserOrders &orders, qint64 now,
                                                const std::atomic_bool &cancelled) const;

private:
    static Packed packed(const PortalUserFacts &facts);
    bool shows(const PortalUserQuery &query, quint32 row, qint64 now) const;
    quint32 sortKey(const PortalUserSort &sort, const PortalUserOrders &orders, quint32 row, qint64 now) const;

    /// Rows by name, and what is searched: the same for portal users as for clients, whose class this is; the keys in it are
    /// portal users'.
    std::shared_ptr<const ClientTexts> m_texts;
    std::vector<Packed> m_facts;
};

} // namespace portico
