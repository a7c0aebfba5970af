#include "models/portalsummary.h"

#include "models/clientindex.h"

#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

namespace portico {

namespace {

constexpr qsizetype kRowsAtOnce = 65536;

const ClientFactSet kNeeded = ClientFactSet(ClientFact::inactive) | ClientFact::portal | ClientFact::accesses | ClientFact::addresses;

} // namespace

std::optional<PortalCounts> PortalCounts::of(const ClientTexts &texts, const ClientFacts &facts, const std::atomic_bool &cancelled)
{
    const quint16 active = ClientFacts::portalPlace(PortalStatus::active);
    const quint16 invited = ClientFacts::portalPlace(PortalStatus::invited);
    const quint16 expired = ClientFacts::portalPlace(PortalStatus::expired);
    const quint16 undeliverable = ClientFacts::portalPlace(PortalStatus::undeliverable);
    PortalCounts counts;
    for (qsizetype row = 0; row < texts.size(); ++row) {
        if (row % kRowsAtOnce == 0 && cancelled.load(std::memory_order_relaxed))
            return std::nullopt;
        const ClientKey client = texts.key(row);
        if (facts.inactive->contains(client.value))
            continue;
        const quint16 place = ClientFacts::numberOf(facts.portal, client);
        counts.active += place == active;
        counts.invited += place == invited;
        counts.expired += place == expired;
        counts.undeliverable += place == undeliverable;
        counts.none += place == 0;
        if (facts.withAccess->contains(client.value))
            continue;
        ++counts.without;
        counts.withoutAddress += !facts.addressed->contains(client.value);
        counts.addressInactive += facts.addressInactive->contains(client.value);
    }
    return counts;
}

PortalSummary::PortalSummary(ClientIndex *index, QObject *parent) : QObject(parent), m_index(index)
{
    connect(m_index, &ClientIndex::factsChanged, this, &PortalSummary::count);
    connect(m_index, &ClientIndex::textsChanged, this, &PortalSummary::count);
    m_index->keep(kNeeded);
    count();
}

PortalSummary::~PortalSummary()
{
    m_cancel->store(true);
}

void PortalSummary::count()
{
    m_again = m_counting;
    if (m_counting || !m_index->texts() || m_index->facts().missing(kNeeded, {}))
        return;
    m_counting = true;
    using Counts = std::optional<PortalCounts>;
    auto *watcher = new QFutureWatcher<Counts>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_counting = false;
        const Counts counts = watcher->result();
        if (counts && counts != m_counts) {
            m_counts = counts;
            Q_EMIT changed(*counts);
        }
        if (m_again)
            count();
    });
    watcher->setFuture(QtConcurrent::run(
        [texts = m_index->texts(), facts = m_index->facts(), cancel = m_cancel] { return PortalCounts::of(*texts, facts, *cancel); }));
}

} // namespace portico
