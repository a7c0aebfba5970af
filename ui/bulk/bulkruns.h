#pragma once

#include "app/store/bulksendstore.h"
#include "models/gathertimer.h"
#include "ui/firmservices.h"
#include "ui/outbox/maildetails.h"
#include "ui/sendingtime.h"
#include "ui/standstill.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace portico {

/// A send to many, how far it has come, and how long it will take.
struct BulkRun
{
    BulkSend send;
    BulkSendCounts counts;
    std::optional<qint64> secondsLeft; ///< nothing while it cannot be told

    bool underWay() const { return counts.left() > 0; }
};

/// Follows the sends whose result lists are not closed: those of this program, of other processes, and of before a
/// restart, because it reads what the store says. Reads on a worker when the firm has changed, at most twice a second,
/// and counts again only what can have changed. GUI thread; the firm must outlive it.
class BulkRuns : public QObject
{
    Q_OBJECT
public:
    explicit BulkRuns(const FirmServices &services, QObject *parent = nullptr);

    /// Newest first; empty until the first reading, and where nothing is open.
    const QList<BulkRun> &runs() const { return m_runs; }
    std::optional<BulkRun> find(BulkSendKey key) const;
    /// The newest one that is under way.
    std::optional<BulkRun> underWay() const;
    /// The state of the firm's whole queue.
    const QueueControl &queue() const { return m_facts.control; }
    /// Why no mail goes out now, as far as this process knows.
    Standstill standstill() const;
    bool isMoving() const { return standstill() == Standstill::none; }
    /// The same in words; no heading where mail goes out.
    MailExplanation whyNothingGoes() const;
    bool wasRead() const { return m_wasRead; }

    /// Counts this send anew at every change, also when all of it has gone, while somebody looks at it.
    void watch(BulkSendKey key);
    void unwatch(BulkSendKey key);

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void changed();

private:
    struct Reading
    {
        QList<BulkRun> runs;
        SendingFacts facts;
    };
    void read();
    void take(const Reading &reading);

    FirmServices m_services;
    GatherTimer m_soon;
    QTimer m_again; ///< while mail goes out, for the time that is left
    QElapsedTimer m_clock;
    QList<BulkRun> m_runs;
    SendingFacts m_facts;
    QHash<BulkSendKey, TimeLeft> m_times;
    QHash<BulkSendKey, int> m_watched;
    bool m_wasRead = false;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace portico
