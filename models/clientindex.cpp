#include "models/clientindex.h"

#include "app/store/clientchanges.h"

#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

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
    ClientTexts::Builder builder;
    ClientStore(connection).forEachSearchText(
        scope, [&builder](ClientKey key, const QString &text) { builder.add(key, text); }, cancelled);
    reading.texts = builder.finish();
    return reading;
}

void ClientIndex::take(const Reading &reading)
{
    m_sequence = reading.sequence;
    if (!reading.texts)
        return;
    m_texts = reading.texts;
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
