#include "ui/bulk/bulkruns.h"

#include <QLocale>

#include <algorithm>

namespace portico {

namespace {
constexpr std::chrono::milliseconds kGather(500);
constexpr int kAgainMs = 1000;
}

BulkRuns::BulkRuns(const FirmServices &services, QObject *parent) : QObject(parent), m_services(services)
{
    m_clock.start();
    m_soon.gather(kGather, this, &BulkRuns::read);
    m_soon.follow(m_services.firm);
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &BulkRuns::read);
    connect(&m_services.sender, &SenderThread::reachabilityChanged, this, &BulkRuns::refresh);
    connect(&m_services.sender, &SenderThread::ended, this, &BulkRuns::refresh);
    connect(&m_services.sender, &SenderThread::beganAgain, this, &BulkRuns::refresh);
    read();
}

std::optional<BulkRun> BulkRuns::find(BulkSendKey key) const
{
    const auto at = std::find_if(m_runs.begin(), m_runs.end(), [key](const BulkRun &run) { return run.send.key == key; });
    return at == m_runs.end() ? std::nullopt : std::optional(*at);
}

std::optional<BulkRun> BulkRuns::underWay() const
{
    const auto at = std::find_if(m_runs.begin(), m_runs.end(), [](const BulkRun &run) { return run.underWay(); });
    return at == m_runs.end() ? std::nullopt : std::optional(*at);
}

Standstill BulkRuns::standstill() const
{
    return standstillOf(m_facts, SenderWords::of(m_services.sender), m_services.now());
}

MailExplanation BulkRuns::whyNothingGoes() const
{
    return explainSending(m_facts, SenderWords::of(m_services.sender), m_services.now(), QLocale());
}

void BulkRuns::watch(BulkSendKey key)
{
    ++m_watched[key];
    refresh();
}

void BulkRuns::unwatch(BulkSendKey key)
{
    if (--m_watched[key] <= 0)
        m_watched.remove(key);
}

void BulkRuns::refresh()
{
    m_soon.ask();
}

void BulkRuns::read()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_readAgain = false;
    // What has gone entirely changes no more, but for bounces, which matter to whoever looks.
    QHash<BulkSendKey, BulkSendCounts> settled;
    for (const BulkRun &run : std::as_const(m_runs)) {
        if (!run.underWay() && !m_watched.contains(run.send.key))
            settled.insert(run.send.key, run.counts);
    }
    const auto ended = [this] {
        m_reading = false;
        if (m_readAgain)
            refresh();
    };
    runTask(
        this,
        m_services.firm.read([scope = m_services.scope(), settled, now = m_services.now()](
                                 Connection &connection, const std::atomic_bool &cancelled) -> Result<Reading> {
            const BulkSendStore store(connection);
            Reading reading{{}, SendingFacts::read(connection, now)};
            const QList<BulkSend> open = store.open(scope);
            for (const BulkSend &send : open) {
                if (cancelled.load())
                    break;
                const auto known = settled.constFind(send.key);
                reading.runs.append({send, known != settled.constEnd() ? *known : store.counts(send.key), {}});
            }
            return reading;
        }),
        [this, ended](const Reading &reading) {
            ended();
            take(reading);
        },
        // What is shown stays; the next change of the firm asks again.
        [ended](const Error &) { ended(); });
}

void BulkRuns::take(const Reading &reading)
{
    m_runs = reading.runs;
    m_facts = reading.facts;
    m_wasRead = true;
    QHash<BulkSendKey, TimeLeft> times;
    for (BulkRun &run : m_runs) {
        if (!run.underWay() || !isMoving())
            continue; // after a pause the speed is measured anew
        TimeLeft time = m_times.value(run.send.key);
        time.note(m_clock.elapsed(), run.counts.mails() - run.counts.left(), run.counts.left());
        run.secondsLeft = time.seconds();
        times.insert(run.send.key, time);
    }
    m_times = times;
    if (!times.isEmpty())
        m_again.start();
    Q_EMIT changed();
}

} // namespace portico
