#include "models/clientindex.h"

#include "app/store/clientchanges.h"
#include "app/store/clientlisting.h"

#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <utility>
#include <vector>

namespace portico {

namespace {

/// More changed clients than this (an import) are read as a whole instead of one by one.
constexpr int kMostPatched = 5000;

} // namespace

qsizetype ClientHits::rowOf(ClientKey key) const
{
    for (qsizetype row = 0, count = size(); row < count; ++row) {
        if (this->key(row) == key)
            return row;
    }
    return -1;
}

ClientIndex::ClientIndex(Firm &firm, const ClientScope &scope, QObject *parent)
    : QObject(parent), m_firm(firm), m_scope(scope)
{
    connect(&m_firm, &Firm::changed, this, &ClientIndex::refresh);
    listKeys();
    refresh();
}

ClientIndex::~ClientIndex()
{
    m_readCancel->store(true);
    if (m_searchCancel)
        m_searchCancel->store(true);
}

void ClientIndex::search(const QString &text)
{
    m_searchText = text;
    startSearch();
}

void ClientIndex::restrictTo(std::optional<QSet<ClientKey>> clients)
{
    m_only = std::move(clients);
    m_lastTexts.reset(); // the hits so far were among others
    startSearch();
}

void ClientIndex::refresh()
{
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
            refresh();
    });
    const Reading last{m_texts, m_sequence};
    watcher->setFuture(m_firm.read(
        [last, scope = m_scope](Connection &connection, const std::atomic_bool &cancelled) {
            return read(connection, last, scope, cancelled);
        },
        m_readCancel));
}

Result<ClientIndex::Reading> ClientIndex::read(Connection &connection, const Reading &last, const ClientScope &scope,
                                               const std::atomic_bool &cancelled)
{
    const ClientChanges changes(connection);
    Reading reading{nullptr, changes.sequence()};
    if (last.texts) {
        if (const auto changed = changes.since(last.sequence, scope, kMostPatched)) {
            QList<ClientTextChange> list;
            for (const ChangedClient &client : *changed)
                list.append({client.key, client.listed ? std::optional(client.searchText) : std::nullopt});
            if (!list.isEmpty())
                reading.texts = last.texts->with(list);
            return reading;
        }
    }
    return readAll(connection, scope, cancelled);
}

Result<ClientIndex::Reading> ClientIndex::readAll(Connection &connection, const ClientScope &scope,
                                                  const std::atomic_bool &cancelled)
{
    const ClientListing listing(connection);
    ClientTexts::Builder asTheyLie;
    std::vector<std::pair<qint64, qsizetype>> rows; // of asTheyLie, to be found by key
    listing.forEachText(
        scope,
        [&](ClientKey key, const QString &text) {
            rows.emplace_back(key.value, qsizetype(rows.size()));
            asTheyLie.add(key, text);
        },
        cancelled);
    std::sort(rows.begin(), rows.end());
    const auto texts = asTheyLie.finish();
    ClientTexts::Builder ordered;
    for (const qint64 key : listing.keys(scope, cancelled)) {
        const auto row = std::lower_bound(rows.begin(), rows.end(), std::pair(key, qsizetype(0)));
        if (row != rows.end() && row->first == key)
            ordered.add(ClientKey{key}, texts->text(row->second));
    }
    return Reading{ordered.finish(), ClientChanges(connection).sequence()};
}

/// Before the texts have been read there is a list to look at already.
void ClientIndex::listKeys()
{
    using Keys = std::vector<qint64>;
    auto *watcher = new QFutureWatcher<Result<Keys>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        // What goes wrong here goes wrong in the reading of the texts too, and is told there.
        if (m_texts || watcher->future().resultCount() == 0 || !watcher->result().ok())
            return;
        m_keys = ClientTexts::ofKeys(*watcher->result());
        if (SearchQuery(m_searchText).isEmpty() && !m_only)
            Q_EMIT found(ClientHits(m_keys, nullptr));
    });
    watcher->setFuture(m_firm.read(
        [scope = m_scope](Connection &connection, const std::atomic_bool &cancelled) -> Result<Keys> {
            return ClientListing(connection).keys(scope, cancelled);
        },
        m_readCancel));
}

void ClientIndex::take(const Reading &reading)
{
    m_sequence = reading.sequence;
    if (!reading.texts)
        return;
    m_texts = reading.texts;
    m_keys.reset();
    startSearch();
}

void ClientIndex::startSearch()
{
    if (m_searchCancel)
        m_searchCancel->store(true);
    if (!m_texts)
        return; // the search begins when the clients have been read
    const SearchQuery query(m_searchText);
    if (query.isEmpty() && !m_only) {
        m_searchCancel.reset();
        m_lastTexts.reset();
        m_lastRows.reset();
        Q_EMIT found(ClientHits(m_texts, nullptr));
        return;
    }
    std::shared_ptr<const ClientRowNumbers> within;
    if (m_lastTexts == m_texts && query.narrows(m_lastQuery))
        within = m_lastRows;

    using Rows = std::shared_ptr<const ClientRowNumbers>;
    const CancelFlag cancel = m_searchCancel = makeCancelFlag();
    auto *watcher = new QFutureWatcher<Rows>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, cancel, query, texts = m_texts] {
        watcher->deleteLater();
        if (cancel->load())
            return; // a later search has begun
        m_lastQuery = query;
        m_lastTexts = texts;
        m_lastRows = watcher->result();
        Q_EMIT found(ClientHits(texts, m_lastRows));
    });
    watcher->setFuture(QtConcurrent::run([texts = m_texts, query, within, cancel, only = m_only]() -> Rows {
        const auto base = within || !only ? within : texts->rowsOf(*only);
        auto rows = texts->find(query, base.get(), *cancel);
        return rows ? std::make_shared<const ClientRowNumbers>(std::move(*rows)) : nullptr;
    }));
}

} // namespace portico
