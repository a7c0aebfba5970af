#include "ui/bulk/bulkresultfinder.h"

#include "app/core/textfolding.h"

#include <QElapsedTimer>

#include <algorithm>

namespace portico {

namespace {

constexpr qint64 kGatherMs = 500;

std::shared_ptr<const ClientTexts> readTexts(Connection &connection, BulkSendKey bulk, const ClientScope &scope,
                                             const std::atomic_bool &cancelled)
{
    ClientTexts::Builder texts;
    BulkSendStore(connection).forEachLine(
        bulk, scope, BulkLineFilter::all,
        [&texts](const BulkSendLine &line) {
            texts.add(ClientKey{line.key.value}, folded(QString(line.person % u' ' % line.email % u' ' % line.clients.join(u' '))));
        },
        cancelled);
    return texts.finish();
}

/// Those of the keys that the search finds too; both ascend.
std::shared_ptr<const BulkResultFinder::Keys> both(const BulkResultFinder::Keys &keys, const ClientTexts &texts,
                                                   const ClientRowNumbers &rows)
{
    auto found = std::make_shared<BulkResultFinder::Keys>();
    auto next = keys.begin();
    for (const quint32 row : rows) {
        const qint64 key = texts.key(row).value;
        next = std::lower_bound(next, keys.end(), key);
        if (next == keys.end())
            break;
        if (*next == key)
            found->push_back(key);
    }
    return found;
}

} // namespace

BulkResultFinder::BulkResultFinder(const FirmServices &services, BulkSendKey bulk, QObject *parent)
    : QObject(parent), m_services(services), m_bulk(bulk)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &BulkResultFinder::lookAgain);
    connect(&m_services.firm, &Firm::changed, this, &BulkResultFinder::refresh);
    look();
}

void BulkResultFinder::setFilter(BulkLineFilter filter)
{
    m_filter = filter;
    look();
}

void BulkResultFinder::search(const QString &text)
{
    m_text = text;
    look();
}

void BulkResultFinder::sort(const BulkResultOrder &order)
{
    if (order.by != m_order.by)
        m_ordered.reset();
    m_order = order;
    look();
}

void BulkResultFinder::refresh()
{
    // An order that changes with every mail reads all lines anew: most of the time stays for whoever sends.
    if (!m_soon.isActive())
        m_soon.start(int(std::max(kGatherMs, 4 * m_tookMs)));
}

/// A running look is not given up for news: while much is sent, none would ever end.
void BulkResultFinder::lookAgain()
{
    if (m_looking)
        m_lookAgain = true;
    else
        look();
}

void BulkResultFinder::look()
{
    m_looking = true;
    m_lookAgain = false;
    QElapsedTimer clock;
    clock.start();
    const auto ended = [this, clock] {
        m_tookMs = clock.elapsed();
        m_looking = false;
        if (m_lookAgain)
            refresh();
    };
    m_read.start(
        this, m_services.firm,
        [bulk = m_bulk, filter = m_filter, query = SearchQuery(m_text), texts = m_texts, order = m_order, ordered = m_ordered,
         now = m_services.now(),
         scope = m_services.scope()](Connection &connection, const std::atomic_bool &cancelled) -> Result<Finding> {
            Finding finding;
            auto keys = std::make_shared<const Keys>(BulkSendStore(connection).lineKeys(bulk, filter, cancelled));
            finding.keys = keys;
            if (!query.isEmpty() && !cancelled.load()) {
                finding.texts = texts ? texts : readTexts(connection, bulk, scope, cancelled);
                if (const auto rows = finding.texts->find(query, nullptr, cancelled))
                    finding.keys = both(*keys, *finding.texts, *rows);
            }
            if (order.by != BulkResultOrder::By::written && !cancelled.load()) {
                finding.ordered = ordered;
                if (!finding.ordered)
                    finding.ordered = std::make_shared<const Keys>(orderedLines(connection, bulk, scope, order.by, now, cancelled));
                finding.keys = inOrder(*finding.keys, *finding.ordered, order.order);
            }
            return finding;
        },
        [this, ended](const Finding &finding) {
            ended();
            if (finding.texts)
                m_texts = finding.texts;
            if (m_order.lasts())
                m_ordered = finding.ordered;
            Q_EMIT found(finding.keys);
        },
        [this, ended](const Error &error) {
            ended();
            Q_EMIT failed(error);
        });
}

} // namespace portico
