#include "models/outboxindex.h"

#include "app/store/firmstore.h"

#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace portico {

namespace {

/// What a list shows before all mails have been read.
constexpr int kNewest = 200;
/// More changed mails than this (a bulk send) are read as a whole instead of one by one.
constexpr int kMostPatched = 5000;
/// Changes that come closer together than this are read at once.
constexpr std::chrono::milliseconds kGather(120);

} // namespace

qsizetype MailHits::rowOf(MailKey key) const
{
    const qsizetype row = m_rows ? m_rows->rowOf(key) : -1;
    if (row < 0 || !m_finding.rows)
        return row < 0 ? -1 : size() - 1 - row;
    const MailRowNumbers &numbers = *m_finding.rows;
    const auto at = std::lower_bound(numbers.begin(), numbers.end(), quint32(row));
    return at != numbers.end() && *at == quint32(row) ? size() - 1 - qsizetype(at - numbers.begin()) : -1;
}

bool MailHits::hasKeysOf(const MailHits &other) const
{
    if (!m_rows || !other.m_rows || !m_rows->hasKeysOf(*other.m_rows))
        return false;
    return m_finding.rows == other.m_finding.rows
        || (m_finding.rows && other.m_finding.rows && *m_finding.rows == *other.m_finding.rows);
}

OutboxIndex::OutboxIndex(Firm &firm, const ClientScope &scope, QObject *parent)
    : QObject(parent), m_firm(firm), m_scope(scope)
{
    m_soon.gather(kGather, this, &OutboxIndex::refresh);
}

OutboxIndex::~OutboxIndex()
{
    m_readCancel->store(true);
    if (m_textCancel)
        m_textCancel->store(true);
    if (m_searchCancel)
        m_searchCancel->store(true);
}

void OutboxIndex::start()
{
    if (m_started)
        return;
    m_started = true;
    m_soon.follow(m_firm);
    readNewest();
    refresh();
}

void OutboxIndex::readNewest()
{
    using Rows = Result<std::shared_ptr<const MailRows>>;
    auto *watcher = new QFutureWatcher<Rows>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0 || m_rows)
            return;
        const Rows rows = watcher->result();
        if (!rows.ok() || m_query.state || !m_query.text.isEmpty())
            return; // the whole reading tells of a failure, and finds what is looked for
        m_rows = *rows;
        Q_EMIT found(MailHits(m_rows, {nullptr, m_rows->counts()}, m_rows->counts(), false));
    });
    watcher->setFuture(m_firm.read(
        [scope = m_scope](Connection &connection, const std::atomic_bool &) -> Rows {
            const QList<OutboxEntry> newest = OutboxStore(connection).newest(scope, kNewest);
            MailRows::Builder builder;
            std::for_each(newest.crbegin(), newest.crend(), [&builder](const OutboxEntry &entry) { builder.add(entry); });
            return builder.finish();
        },
        m_readCancel));
}

void OutboxIndex::search(const QString &text)
{
    m_searchText = text;
    const SearchQuery query(text);
    if (query == m_query.text && m_searchCancel)
        return;
    m_query.text = query;
    startSearch();
}

void OutboxIndex::showState(std::optional<MailState> state)
{
    m_query.state = state;
    startSearch();
}

void OutboxIndex::refresh()
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
    const Reading last{m_complete ? m_rows : nullptr, m_sequence, false};
    watcher->setFuture(m_firm.read(
        [last, scope = m_scope](Connection &connection, const std::atomic_bool &cancelled) {
            return read(connection, last, scope, cancelled);
        },
        m_readCancel));
}

Result<OutboxIndex::Reading> OutboxIndex::read(Connection &connection, const Reading &last, const ClientScope &scope,
                                               const std::atomic_bool &cancelled)
{
    const OutboxStore store(connection);
    Reading reading{nullptr, FirmStore(connection).changeNumber(), false};
    if (last.rows) {
        if (const auto changed = store.since(last.sequence, scope, kMostPatched)) {
            if (!changed->isEmpty())
                reading.rows = last.rows->with(*changed);
            return reading;
        }
    }
    MailRows::Builder builder;
    store.forEach(scope, [&builder](const OutboxEntry &entry) { builder.add(entry); }, cancelled);
    reading.rows = builder.finish();
    reading.fromScratch = true;
    return reading;
}

void OutboxIndex::take(const Reading &reading)
{
    m_sequence = reading.sequence;
    if (!reading.rows)
        return;
    // Older mails than those whose texts are known may have come into view.
    if (reading.fromScratch && m_scope.onlyOf) {
        m_texts = {};
        m_textsRead = false;
        if (m_textCancel)
            m_textCancel->store(true);
        m_textCancel.reset();
    }
    m_rows = reading.rows;
    m_complete = true;
    readTexts();
    startSearch();
}

void OutboxIndex::readTexts()
{
    if (m_textCancel || (m_textsRead && m_texts.last() >= m_rows->last()))
        return;
    using Texts = Result<MailTexts>;
    const CancelFlag cancel = m_textCancel = makeCancelFlag();
    auto *watcher = new QFutureWatcher<Texts>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, cancel] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0 || cancel->load())
            return;
        m_textCancel.reset();
        const Texts texts = watcher->result();
        if (!texts.ok()) {
            Q_EMIT failed(texts.error());
            return;
        }
        const bool gotFurther = !m_textsRead || texts->last() > m_texts.last();
        m_texts = *texts;
        m_textsRead = true;
        if (!m_query.text.isEmpty())
            startSearch();
        if (gotFurther)
            readTexts(); // of mails that were queued meanwhile
    });
    watcher->setFuture(m_firm.read(
        [last = m_texts, scope = m_scope](Connection &connection, const std::atomic_bool &cancelled) -> Texts {
            MailTextBuilder builder(last);
            OutboxStore(connection).forEachText(
                scope, last.last(), [&builder](MailKey key, const QString &text) { builder.append(key, text); }, cancelled);
            return builder.finish();
        },
        cancel));
}

void OutboxIndex::startSearch()
{
    if (m_searchCancel)
        m_searchCancel->store(true);
    m_searchCancel = makeCancelFlag();
    if (!m_complete || (!m_query.text.isEmpty() && !m_textsRead))
        return; // the search begins when there is something to look through

    using Finding = std::optional<MailFinding>;
    const CancelFlag cancel = m_searchCancel;
    auto *watcher = new QFutureWatcher<std::pair<Finding, MailCounts>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, cancel, rows = m_rows] {
        watcher->deleteLater();
        if (cancel->load())
            return; // a later search has begun
        const auto [finding, all] = watcher->result();
        Q_EMIT found(MailHits(rows, *finding, all, true));
    });
    watcher->setFuture(QtConcurrent::run([rows = m_rows, texts = m_texts, query = m_query, cancel] {
        const Finding finding = findMails(*rows, texts, query, *cancel);
        return std::pair(finding, query.text.isEmpty() && finding ? finding->counts : rows->counts());
    }));
}

} // namespace portico
