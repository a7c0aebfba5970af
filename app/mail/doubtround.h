#pragma once

#include "app/core/result.h"

#include <QObject>

namespace portico {

class Firm;

/// Ends the doubt about all addresses that nothing has come back from for seven days (doubtIsOver): time alone brings it,
/// so somebody has to look now and then. Looks on a worker, and nearly always finds nothing to write; writes a batch at a
/// time. Lives on a thread with an event loop, which it never blocks.
class DoubtRound : public QObject
{
    Q_OBJECT
public:
    explicit DoubtRound(Firm &firm, QObject *parent = nullptr);

    /// Begins; finished() or failed() follows. Does nothing while a round is under way.
    void start();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// The round ended; so many addresses are active again.
    void finished(int ended);
    /// The store failed; what was written until then stays, and the next round does the rest.
    void failed(const portico::Error &error);

private:
    void look();
    void endSome();
    void fail(const Error &error);
    void end();

    Firm &m_firm;
    bool m_running = false;
    int m_ended = 0;
};

} // namespace portico
