#include "models/clientindex.h"

#include "app/core/freememory.h"
#include "app/store/clientchanges.h"
#include "app/store/clientlisting.h"
#include "app/store/firmstore.h"
#include "app/store/portalstore.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <utility>
#include <vector>

namespace portico {

namespace {

/// More changed clients than this (an import) are read as a whole instead of one by one.
constexpr int kMostPatched = 5000;
constexpr int kGatherMs = 200;
constexpr int kFirstRows = 100; // more than a screen of them
constexpr int kPaintFirstMs = 150;

} // namespace

ClientIndex::ClientIndex(Firm &firm, const ClientScope &scope, QObject *parent, const ClientFilter &filter)
    : QObject(parent), m_firm(firm), m_scope(scope), m_filter(filter), m_shownFilter(filter)
{
    prepare();
    connect(&m_firm, &Firm::changed, this, &ClientIndex::refresh);
    QMetaObject::invokeMethod(
        this,
        [this] {
            // The readers keep every core busy: what is shown already is painted before they begin.
            QTimer::singleShot(showFirst() ? kPaintFirstMs : 0, this, [this] {
                listKeys();
                refresh();
            });
        },
        Qt::QueuedConnection);
}

ClientIndex::ClientIndex(ClientIndex &source, QObject *parent, const ClientFilter &filter)
    : QObject(parent), m_firm(source.m_firm), m_scope(source.m_scope), m_source(&source), m_filter(filter),
      m_shownFilter(filter), m_facts(source.m_facts)
{
    prepare();
    connect(m_source, &ClientIndex::textsChanged, this, &ClientIndex::takeFromSource);
    connect(m_source, &ClientIndex::failed, this, &ClientIndex::failed);
    QMetaObject::invokeMethod(
        this,
        [this] {
            showFirstWithout();
            if (m_source->m_texts || m_source->m_keys)
                takeFromSource();
        },
        Qt::QueuedConnection);
}

void ClientIndex::prepare()
{
    m_factsSoon.setSingleShot(true);
    m_factsSoon.setInterval(kGatherMs);
    connect(&m_factsSoon, &QTimer::timeout, this, &ClientIndex::readFacts);
    connect(&m_firm, &Firm::changed, this,
            [this] { refreshFacts(ClientFactSet(ClientFact::portal) | ClientFact::accesses | ClientFact::addresses); });
}

ClientIndex::~ClientIndex()
{
    m_readCancel->store(true);
    for (const CancelFlag &flag : {m_searchCancel, m_factsCancel}) {
        if (flag)
            flag->store(true);
    }
}

void ClientIndex::search(const QString &text)
{
    m_searchText = text;
    startSearch();
}

void ClientIndex::arrange(const ClientFilter &filter, const ClientSort &sort)
{
    m_filter = filter;
    m_sort = sort;
    startSearch();
}

void ClientIndex::cancel()
{
    if (!m_preparing)
        return;
    if (m_factsCancel)
        m_factsCancel->store(true);
    m_factsCancel.reset();
    arrange(m_shownFilter, m_shownSort);
}

void ClientIndex::restrictTo(const std::optional<QSet<ClientKey>> &clients)
{
    auto only = std::make_shared<KeySet>();
    if (clients) {
        for (const ClientKey client : *clients)
            only->insert(client.value);
    }
    m_only = clients ? only : nullptr;
    startSearch();
}

void ClientIndex::keep(ClientFactSet facts)
{
    m_kept |= facts;
    readFacts();
}

void ClientIndex::takeFromSource()
{
    if (m_source->m_texts) {
        take({m_source->m_texts, m_source->m_sequence});
    } else {
        m_keys = m_source->m_keys;
        startSearch();
    }
}

void ClientIndex::refresh()
{
    if (m_source) {
        m_source->refresh();
        return;
    }
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
    Reading reading{nullptr, FirmStore(connection).changeNumber()};
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
    const Result<Reading> all = readAll(connection, scope, cancelled);
    platform::releaseFreeMemory();
    return all;
}

Result<ClientIndex::Reading> ClientIndex::readAll(Connection &connection, const ClientScope &scope,
                                                  const std::atomic_bool &cancelled)
{
    const ClientListing listing(connection);
    ClientTexts::Builder asTheyLie;
    std::vector<std::pair<qint64, qsizetype>> rows; // of asTheyLie, to be found by key
    listing.forEachText(
        scope, ClientListing::TextOrder::disk,
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
            ordered.copy(*texts, row->second);
    }
    listing.releaseMemory();
    return Reading{ordered.finish(), FirmStore(connection).changeNumber()};
}

/// Reads, on the GUI thread, no more than a window shows; where that cannot be told without looking at all clients, the
/// list waits for its keys. Whether something was found.
bool ClientIndex::showFirst()
{
    const ClientFilter &filter = m_filter;
    const bool inOrder = m_sort == ClientSort() && !m_only && !m_scope.onlyOf && !filter.assignedTo && !filter.portal;
    if (m_texts || m_keys || !inOrder || filter.state == ClientFilter::State::inactive || !SearchQuery(m_searchText).isEmpty())
        return false;
    auto keys = m_firm.readHere([&](Connection &connection) -> Result<std::vector<qint64>> {
        return ClientListing(connection).firstKeys(filter.state == ClientFilter::State::active, kFirstRows);
    });
    // What goes wrong here goes wrong in the reading of the texts too, and is told there.
    if (!keys.ok() || keys->empty())
        return false;
    Q_EMIT found(ClientHits(ClientTexts::ofKeys(std::move(keys).value()), nullptr));
    return true;
}

/// Who has access must be known of all clients before those without can be listed; the first of them are found by
/// themselves.
void ClientIndex::showFirstWithout()
{
    if (!m_filter.withoutPortal || m_facts.withAccess || m_sort != ClientSort() || !SearchQuery(m_searchText).isEmpty())
        return;
    auto *watcher = new QFutureWatcher<Result<std::vector<qint64>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, filter = m_filter] {
        watcher->deleteLater();
        const bool wanted = m_filter == filter && m_sort == ClientSort() && m_searchText.isEmpty() && !m_facts.withAccess;
        if (!wanted || watcher->future().resultCount() == 0 || !watcher->result().ok() || watcher->result()->empty())
            return;
        Q_EMIT found(ClientHits(ClientTexts::ofKeys(watcher->future().takeResult().value()), nullptr));
    });
    watcher->setFuture(m_firm.read(
        [scope = m_scope](Connection &connection, const std::atomic_bool &) -> Result<std::vector<qint64>> {
            std::vector<qint64> keys;
            for (const ClientKey key : PortalStore(connection).clientsWithoutPortal(scope.onlyOf, true, kFirstRows))
                keys.push_back(key.value);
            return keys;
        },
        m_readCancel));
}

/// Before the texts have been read there is a list to look at already.
void ClientIndex::listKeys()
{
    struct Listed
    {
        std::vector<qint64> keys;
        std::vector<qint64> inactive;
    };
    auto *watcher = new QFutureWatcher<Result<Listed>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        // What goes wrong here goes wrong in the reading of the texts too, and is told there.
        if (m_texts || watcher->future().resultCount() == 0 || !watcher->result().ok())
            return;
        Listed listed = watcher->future().takeResult().value();
        m_keys = ClientTexts::ofKeys(std::move(listed.keys));
        if (!m_facts.inactive)
            m_facts.inactive = std::make_shared<KeySet>(listed.inactive);
        Q_EMIT textsChanged();
        startSearch();
    });
    watcher->setFuture(m_firm.read(
        [scope = m_scope](Connection &connection, const std::atomic_bool &cancelled) -> Result<Listed> {
            const ClientListing listing(connection);
            Listed listed{listing.keys(scope, cancelled), listing.inactive(cancelled)};
            listing.releaseMemory();
            return listed;
        },
        m_readCancel));
}

void ClientIndex::take(const Reading &reading)
{
    m_sequence = reading.sequence;
    if (!reading.texts)
        return;
    m_texts = reading.texts;
    m_tidy = m_tidy || m_keys;
    m_keys.reset();
    Q_EMIT textsChanged();
    refreshFacts(~(ClientFactSet(ClientFact::portal) | ClientFact::accesses | ClientFact::addresses));
    startSearch();
    if (m_facts.missing(m_kept, m_filter))
        readFacts();
}

ClientArrangement ClientIndex::arrangement() const
{
    return {m_filter, m_sort, m_facts, m_only};
}

void ClientIndex::startSearch()
{
    if (m_searchCancel)
        m_searchCancel->store(true);
    m_searchCancel.reset();
    const bool missing = bool(m_facts.missing(ClientFacts::needed(m_filter, m_sort), m_filter));
    setPreparing(missing && (m_texts || m_keys));
    if (missing) {
        readFacts();
        return;
    }
    const SearchQuery query(m_searchText);
    // A search begins when the clients have been read; all of them can be shown before.
    const auto texts = m_texts ? m_texts : query.isEmpty() ? m_keys : nullptr;
    if (!texts)
        return;
    struct Found
    {
        std::shared_ptr<const ClientRowNumbers> rows; ///< before they are put in order; none for all
        std::shared_ptr<const RowSet> passing;
        std::optional<ClientHits> hits;
    };
    const ClientArrangement arrangement = this->arrangement();
    const bool filteredAlike = m_lastTexts == texts && arrangement.filtersAs(m_lastArrangement);
    const auto passing = filteredAlike ? m_passing : nullptr;
    const auto within = filteredAlike && !query.isEmpty() && query.narrows(m_lastQuery) ? m_lastRows : nullptr;
    const CancelFlag cancel = m_searchCancel = makeCancelFlag();
    auto *watcher = new QFutureWatcher<Found>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, cancel, query, texts, arrangement] {
                watcher->deleteLater();
                if (cancel->load())
                    return; // a later search has begun
                m_lastQuery = query;
                m_lastTexts = texts;
                m_lastRows = watcher->result().rows;
                m_lastArrangement = arrangement.filterOnly();
                m_passing = watcher->result().passing;
                m_shownFilter = arrangement.filter;
                m_shownSort = arrangement.sort;
                Q_EMIT found(*watcher->result().hits);
                // Only now nobody holds the keys any more that were listed before there were texts.
                if (texts == m_texts && std::exchange(m_tidy, false))
                    QThreadPool::globalInstance()->start([] { platform::releaseFreeMemory(); });
            });
    watcher->setFuture(QtConcurrent::run([texts, query, within, cancel, arrangement, passing]() -> Found {
        Found found;
        found.passing = passing ? passing : std::make_shared<const RowSet>(arrangement.passing(*texts));
        if (!query.isEmpty() || !arrangement.passesAll()) {
            auto rows = texts->find(query, within.get(), *cancel, *found.passing);
            if (!rows)
                return found;
            found.rows = std::make_shared<const ClientRowNumbers>(std::move(*rows));
        }
        found.hits = arrangement.ordered(texts, found.rows);
        return found;
    }));
}

QFuture<QList<ClientKey>> ClientIndex::firstHits(const QString &text, int limit, const CancelFlag &cancel) const
{
    const SearchQuery query(text);
    if (!m_texts || query.isEmpty())
        return QtFuture::makeReadyFuture(QList<ClientKey>());
    return QtConcurrent::run([texts = m_texts, query, limit, cancel, inactive = m_facts.inactive] {
        QList<ClientKey> best;
        const auto found = texts->find(query, nullptr, *cancel);
        if (!found)
            return best;
        // Who is called so before who only contains it, and inactive clients last.
        const auto rank = [&](quint32 row) {
            const std::string_view name = texts->name(row);
            const std::string_view word(query.words().last().constData(), size_t(query.words().last().size()));
            const size_t at = name.find(word);
            const int closeness = at == 0 ? 0 : at == std::string_view::npos ? 3 : name[at - 1] == ' ' ? 1 : 2;
            return closeness + (inactive && inactive->contains(texts->key(row).value) ? 4 : 0);
        };
        for (int wanted = 0; wanted < 8 && best.size() < limit && !cancel->load(); ++wanted) {
            for (const quint32 row : *found) {
                if (rank(row) == wanted)
                    best.append(texts->key(row));
                if (best.size() == limit)
                    break;
            }
        }
        return best;
    });
}

void ClientIndex::setPreparing(bool preparing)
{
    if (preparing == m_preparing)
        return;
    m_preparing = preparing;
    Q_EMIT preparingChanged(preparing);
}

/// Parts of the facts may be wrong by now: they are read again where somebody needs them, and what is known serves
/// until then.
void ClientIndex::refreshFacts(ClientFactSet stale)
{
    m_stale |= stale;
    if (((ClientFacts::needed(m_filter, m_sort) | m_kept) & m_stale) && !m_factsSoon.isActive())
        m_factsSoon.start();
}

void ClientIndex::readFacts()
{
    const ClientFactSet needed = ClientFacts::needed(m_filter, m_sort);
    const ClientFactSet missing = m_facts.missing(needed, m_filter);
    ClientFactSet parts = missing | (needed & m_stale);
    // What is only kept is read when nobody waits for anything else, a part at a time; the portals' statuses, which take
    // longest, after those by which rows can be ticked.
    if (!parts && m_texts) {
        const ClientFactSet kept = m_facts.missing(m_kept, m_filter) | (m_kept & m_stale);
        for (int part = int(ClientFact::addresses); part > 0 && !parts; part /= 2)
            parts = kept & ClientFactSet(part);
    }
    if (m_factsCancel) {
        const bool other = (missing & ~m_readParts) || m_readMember != m_filter.assignedTo;
        if (!missing || !other)
            return; // what somebody waits for is being read
        m_factsCancel->store(true);
    } else if (!parts) {
        return;
    }
    m_readParts = parts;
    m_readMember = m_filter.assignedTo;
    m_stale &= ~parts;
    const CancelFlag cancel = m_factsCancel = makeCancelFlag();
    auto *watcher = new QFutureWatcher<Result<ClientFacts>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, cancel, parts] {
        watcher->deleteLater();
        if (cancel->load() || watcher->future().resultCount() == 0) {
            // What is read again already is no staler than that.
            m_stale |= m_factsCancel ? parts & ~m_readParts : parts;
            if (cancel->load())
                refreshFacts({});
            return;
        }
        m_factsCancel.reset();
        const Result<ClientFacts> facts = watcher->result();
        if (!facts.ok()) {
            m_stale |= parts;
            m_filter = m_shownFilter;
            m_sort = m_shownSort;
            setPreparing(false);
            Q_EMIT failed(facts.error());
            return;
        }
        m_facts = *facts;
        Q_EMIT factsChanged();
        if (parts & ClientFacts::needed(m_filter, m_sort))
            startSearch();
        refreshFacts({});
        if (m_facts.missing(m_kept, m_filter))
            readFacts();
    });
    watcher->setFuture(m_firm.read(
        [facts = m_facts, parts, filter = m_filter, now = m_firm.clock().now()](
            Connection &connection, const std::atomic_bool &cancelled) -> Result<ClientFacts> {
            const ClientFacts read = ClientFacts::read(connection, facts, parts, filter, now, cancelled);
            if (parts & ~ClientFactSet(ClientFact::inactive))
                platform::releaseFreeMemory();
            return read;
        },
        cancel));
}

} // namespace portico
