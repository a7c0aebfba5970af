#pragma once

#include "app/core/result.h"
#include "app/store/firm.h"
#include "models/gathertimer.h"
#include "models/portaluserrows.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace portico {

class ClientIndex;

/// The portal users that were found, in the order in which they are shown. A value that stays what it is while newer ones
/// come.
class PortalUserHits
{
public:
    PortalUserHits() = default;
    /// all: how many there are without search and filter; below 0 while that is not known.
    PortalUserHits(std::vector<qint64> keys, qint64 all)
        : m_keys(std::make_shared<const std::vector<qint64>>(std::move(keys))), m_all(all)
    {
    }

    qsizetype size() const { return m_keys ? qsizetype(m_keys->size()) : 0; }
    PortalUserKey key(qsizetype row) const { return PortalUserKey{(*m_keys)[size_t(row)]}; }
    /// The row of a portal user; -1 where it is not among them. Looks at each row.
    qsizetype rowOf(PortalUserKey key) const;
    qint64 all() const { return m_all; }
    bool hasKeysOf(const PortalUserHits &other) const
    {
        return m_keys == other.m_keys || (m_keys && other.m_keys && *m_keys == *other.m_keys);
    }

private:
    std::shared_ptr<const std::vector<qint64>> m_keys;
    qint64 m_all = -1;
};

/// Searches all portal users that a team member may see at every keystroke, filters and sorts them, without the GUI thread
/// doing any of it.
///
/// Whoever was invited last is found at once; then all are read on a worker and kept in memory; when the firm changes, only
/// those that something was written about. Names of clients are those that a ClientIndex has read. GUI thread; firm and
/// clients must outlive it.
class PortalUserIndex : public QObject
{
    Q_OBJECT
public:
    PortalUserIndex(Firm &firm, const ClientScope &scope, ClientIndex *clients, QObject *parent = nullptr);
    /// Cancels what is under way; it ends by itself, without this object.
    ~PortalUserIndex() override;

    /// Reads, and follows the firm from then on; further calls do nothing.
    void start();
    /// Looks for text; the last call wins. found() follows, unless a later call came first.
    void search(const QString &text);
    /// Shows these only, in this order. found() follows.
    void arrange(PortalUserFilter filter, std::optional<PortalStatus> part, const PortalUserSort &sort);
    const PortalUserQuery &query() const { return m_query; }
    const PortalUserSort &sort() const { return m_sort; }
    /// Whether all have been read, and what the order needs.
    bool isReady() const { return m_rows && m_orders.have(m_sort.by); }
    /// How many there are; below 0 while that is not known.
    qint64 count() const { return m_rows ? m_rows->size() : -1; }

Q_SIGNALS:
    void found(const portico::PortalUserHits &hits);
    /// The portal users could not be read. Another change of the firm, or refresh(), tries again.
    void failed(const portico::Error &error);

public Q_SLOTS:
    /// Reads what was written since the last time.
    void refresh();

private:
    struct Reading
    {
        std::shared_ptr<const PortalUserRows> rows; ///< none: nothing has changed
        qint64 sequence = 0;
        bool others = false; ///< somebody came or went: nobody's address changes, who has another one is another
    };
    static Result<Reading> read(Connection &connection, const Reading &last, const ClientScope &scope, const QDateTime &now,
                                const std::atomic_bool &cancelled);
    void readNewest();
    void take(const Reading &reading);
    void readEmails();
    void startSearch();

    Firm &m_firm;
    ClientScope m_scope;
    ClientIndex *m_clients;
    PortalUserQuery m_query;
    PortalUserSort m_sort;
    GatherTimer m_soon; ///< gathers changes that come close together
    QTimer m_later;     ///< invites expire by time alone

    bool m_started = false;
    std::shared_ptr<const PortalUserRows> m_rows;
    PortalUserOrders m_orders;
    std::shared_ptr<const ClientTexts> m_rankedClients; ///< of which m_orders.clients are
    qint64 m_sequence = 0;
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_readingEmails = false;
    bool m_emailsAgain = false; ///< somebody came meanwhile
    CancelFlag m_readCancel = makeCancelFlag();

    CancelFlag m_searchCancel;
    /// The last finished search, and on which rows it was made: what a longer text begins from.
    SearchQuery m_lastText;
    std::shared_ptr<const PortalUserRows> m_lastRows;
    std::shared_ptr<const ClientRowNumbers> m_lastFound;
};

} // namespace portico
