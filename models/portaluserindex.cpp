#include "models/portaluserindex.h"

#include "app/core/freememory.h"
#include "app/store/clientlisting.h"
#include "app/store/firmstore.h"
#include "models/clientindex.h"

#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace portico {

namespace {

/// What a list shows before all have been read.
constexpr int kNewest = 100;
/// More changed portal users than this are read as a whole instead of one by one.
constexpr int kMostPatched = 10000;
constexpr std::chrono::milliseconds kGather(200);
constexpr int kLaterMs = 60'000;

} // namespace

qsizetype PortalUserHits::rowOf(PortalUserKey key) const
{
    if (!m_keys)
        return -1;
    const auto at = std::find(m_keys->begin(), m_keys->end(), key.value);
    return at == m_keys->end() ? -1 : qsizetype(at - m_keys->begin());
}

PortalUserIndex::PortalUserIndex(Firm &firm, const ClientScope &scope, ClientIndex *clients, QObject *parent)
    : QObject(parent), m_firm(firm), m_scope(scope), m_clients(clients)
{
    m_soon.gather(kGather, this, &PortalUserIndex::refresh);
    m_later.setInterval(kLaterMs);
    connect(&m_later, &QTimer::timeout, this, &PortalUserIndex::startSearch);
    connect(m_clients, &ClientIndex::textsChanged, this, [this] {
        if (m_sort.by == PortalUserSort::By::clients)
            startSearch();
    });
}

PortalUserIndex::~PortalUserIndex()
{
    m_readCancel->store(true);
    if (m_searchCancel)
        m_searchCancel->store(true);
}

void PortalUserIndex::start()
{
    if (std::exchange(m_started, true))
        return;
    m_soon.follow(m_firm);
    m_later.start();
    readNewest();
    refresh();
}

void PortalUserIndex::readNewest()
{
    using Keys = Result<QList<PortalUserKey>>;
    auto *watcher = new QFutureWatcher<Keys>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        // The whole reading tells of a failure, and finds what is looked for.
        if (m_rows || watcher->future().resultCount() == 0 || m_query != PortalUserQuery() || m_sort != PortalUserSort())
            return;
        const Keys newest = watcher->result();
        if (!newest.ok() || newest->isEmpty())
            return;
        std::vector<qint64> keys;
        for (const PortalUserKey key : *newest)
            keys.push_back(key.value);
        Q_EMIT found(PortalUserHits(std::move(keys), -1));
    });
    watcher->setFuture(m_firm.read([scope = m_scope](Connection &connection, const std::atomic_bool &) -> Keys {
        return PortalUserListing(connection).newest(scope, kNewest);
    }, m_readCancel));
}

void PortalUserIndex::search(const QString &text)
{
    m_query.text = SearchQuery(text);
    startSearch();
}

void PortalUserIndex::arrange(PortalUserFilter filter, std::optional<PortalStatus> part, const PortalUserSort &sort)
{
    m_query.filter = filter;
    m_query.part = part;
    m_sort = sort;
    startSearch();
}

void PortalUserIndex::refresh()
{
    if (!m_started)
        return;
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_readAgain = false;
    auto *watcher = new QFutureWatcher<Result<Reading>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_reading = false;
        if (watcher->future().resultCount() == 0)
            return; // the firm is being closed
        const Result<Reading> reading = watcher->result();
        if (reading.ok())
            take(*reading);
        else
            Q_EMIT failed(reading.error());
        if (m_readAgain)
            m_soon.start();
    });
    const Reading last{m_rows, m_sequence, false};
    watcher->setFuture(m_firm.read(
        [last, scope = m_scope, now = m_firm.clock().now()](Connection &connection, const std::atomic_bool &cancelled) {
            return read(connection, last, scope, now, cancelled);
        },
        m_readCancel));
}

Result<PortalUserIndex::Reading> PortalUserIndex::read(Connection &connection, const Reading &last, const ClientScope &scope,
                                                       const QDateTime &now, const std::atomic_bool &cancelled)
{
    const PortalUserListing listing(connection);
    Reading reading{nullptr, FirmStore(connection).changeNumber(), false};
    if (last.rows) {
        if (const auto changed = listing.since(last.sequence, scope, now, kMostPatched)) {
            if (!changed->isEmpty()) {
                const auto next = last.rows->with(*changed);
                reading.rows = next.rows;
                reading.others = next.others;
            }
            return reading;
        }
    }
    PortalUserRows::Builder builder;
    listing.forEach(scope, now, [&builder](const PortalUserEntry &entry) { builder.add(entry); }, cancelled);
    reading.rows = builder.finish();
    reading.others = true;
    ClientListing(connection).releaseMemory();
    platform::releaseFreeMemory();
    return reading;
}

void PortalUserIndex::take(const Reading &reading)
{
    m_sequence = reading.sequence;
    if (!reading.rows)
        return;
    m_rows = reading.rows;
    if (reading.others)
        readEmails();
    startSearch();
}

/// So that the order by address is there when somebody asks for it.
void PortalUserIndex::readEmails()
{
    if (m_readingEmails) {
        m_emailsAgain = true;
        return;
    }
    m_readingEmails = true;
    m_emailsAgain = false;
    using Ranks = Result<std::shared_ptr<const KeyRanks>>;
    auto *watcher = new QFutureWatcher<Ranks>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_readingEmails = false;
        if (watcher->future().resultCount() == 0)
            return;
        const Ranks ranks = watcher->result();
        if (!ranks.ok()) {
            Q_EMIT failed(ranks.error());
            return;
        }
        m_orders.emails = *ranks;
        if (m_sort.by == PortalUserSort::By::email)
            startSearch();
        if (m_emailsAgain)
            readEmails();
    });
    watcher->setFuture(m_firm.read(
        [](Connection &connection, const std::atomic_bool &cancelled) -> Ranks {
            return std::make_shared<const KeyRanks>(PortalUserListing(connection).byEmail(cancelled));
        },
        m_readCancel));
}

void PortalUserIndex::startSearch()
{
    if (m_searchCancel)
        m_searchCancel->store(true);
    m_searchCancel.reset();
    const bool byClients = m_sort.by == PortalUserSort::By::clients;
    const bool ranked = m_orders.clients && m_rankedClients == m_clients->texts();
    if (!m_rows || (m_sort.by == PortalUserSort::By::email && !m_orders.emails) || (byClients && !m_clients->texts()))
        return; // the search begins when there is something to look through
    if (!byClients) {
        m_orders.clients.reset();
        m_rankedClients.reset();
    }
    std::shared_ptr<const ClientRowNumbers> within;
    if (m_lastRows == m_rows && m_lastFound && !m_query.text.isEmpty() && m_query.text.narrows(m_lastText))
        within = m_lastFound;

    struct Found
    {
        std::shared_ptr<const ClientRowNumbers> rows; ///< before filter and order
        std::optional<std::vector<qint64>> keys;
        PortalUserOrders orders;
    };
    const CancelFlag cancel = m_searchCancel = makeCancelFlag();
    auto *watcher = new QFutureWatcher<Found>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, cancel, rows = m_rows, text = m_query.text, clients = m_clients->texts(), byClients] {
                watcher->deleteLater();
                if (cancel->load())
                    return; // a later search has begun
                Found found = watcher->future().takeResult();
                m_lastRows = rows;
                m_lastText = text;
                m_lastFound = found.rows;
                if (byClients) {
                    m_orders.clients = found.orders.clients;
                    m_rankedClients = clients;
                }
                Q_EMIT this->found(PortalUserHits(std::move(*found.keys), rows->size()));
            });
    watcher->setFuture(QtConcurrent::run([rows = m_rows, query = m_query, sort = m_sort, orders = m_orders, within, cancel,
                                          clients = byClients && !ranked ? m_clients->texts() : nullptr,
                                          now = m_firm.clock().now().toMSecsSinceEpoch()]() mutable {
        Found found;
        if (clients)
            orders.clients = std::make_shared<const KeyRanks>(*clients);
        found.orders = orders;
        if (!query.text.isEmpty()) {
            auto numbers = rows->find(query.text, within.get(), *cancel);
            if (!numbers)
                return found;
            found.rows = std::make_shared<const ClientRowNumbers>(std::move(*numbers));
        }
        found.keys = rows->arranged(query, found.rows.get(), sort, orders, now, *cancel);
        return found;
    }));
}

} // namespace portico
