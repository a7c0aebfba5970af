#include "app/mail/outboxledger.h"

#include "app/core/whendone.h"
#include "app/mail/sharedmailparts.h"
#include "app/store/firm.h"

#include <QPointer>

namespace portico {

namespace {

constexpr int kGather = 1; // ms

} // namespace

OutboxLedger::OutboxLedger(Firm &firm, std::function<int()> expected, QObject *parent)
    : QObject(parent), m_firm(firm), m_expected(std::move(expected)), m_parts(std::make_shared<SharedMailParts>()),
      m_soon(this)
{
    m_soon.setSingleShot(true);
    m_soon.setTimerType(Qt::PreciseTimer);
    connect(&m_soon, &QTimer::timeout, this, &OutboxLedger::write);
}

OutboxLedger::~OutboxLedger() = default;

void OutboxLedger::add(const SendingEntry &entry, Answered then)
{
    m_waiting.push_back({entry, std::move(then), false});
    writeSoon();
}

void OutboxLedger::writeSoon()
{
    if (m_writing)
        return;
    if (int(m_waiting.size()) >= m_expected())
        m_soon.start(0);
    else if (!m_soon.isActive())
        m_soon.start(kGather);
}

void OutboxLedger::write()
{
    m_soon.stop();
    if (m_writing || m_waiting.empty())
        return;
    std::vector<Waiting> taken;
    std::vector<SendingEntry> entries;
    do {
        entries.push_back(m_waiting.front().entry);
        taken.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    } while (!m_waiting.empty() && !taken.back().alone && !m_waiting.front().alone);
    m_writing = true;
    whenDone(this, m_firm.write({}, SendingBatchTask(std::move(entries), m_parts)),
             [this, taken = std::move(taken)](const Result<SendingBatch> &batch) mutable {
                 answer(std::move(taken), batch);
             });
}

void OutboxLedger::answer(std::vector<Waiting> entries, const Result<SendingBatch> &batch)
{
    m_writing = false;
    if (!batch) // its change number may be somebody else's now
        m_parts = std::make_shared<SharedMailParts>();
    const QPointer<OutboxLedger> alive(this);
    Q_EMIT written(batch ? batch->sequence : 0);
    // A store that is busy will be so for each of them too.
    if (!batch && entries.size() > 1 && batch.error().kind != ErrorKind::busy) {
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
            entry->alone = true;
            m_waiting.push_front(std::move(*entry));
        }
    } else {
        for (size_t i = 0; i < entries.size() && alive; ++i)
            entries[i].then(batch ? batch->answers[i] : Result<SendingAnswer>(batch.error()));
    }
    if (alive && !m_waiting.empty())
        writeSoon();
}

} // namespace portico
