#pragma once

#include "ui/portal/sendoutcome.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace portico {

class Firm;
class SenderThread;

/// Waits, for a limited time and without blocking, until it is known what became of the mails of a send: it reads the
/// store whenever something changed, so that it is right whichever process sends. One send an object; GUI thread. The
/// firm and the sender must outlive it.
class SendOutcomeWatcher : public QObject
{
    Q_OBJECT
public:
    /// Longer than a server that is well takes, shorter than a person's patience.
    static constexpr std::chrono::milliseconds kLimit{10'000};
    /// Where the server could not be reached just before: one more attempt is waited for, not the whole time.
    static constexpr std::chrono::milliseconds kOfflineLimit{4'000};

    SendOutcomeWatcher(Firm &firm, SenderThread &sender, QObject *parent = nullptr);

    /// Wakes the sender and begins to watch; finished() follows later, exactly once.
    void watch(const InviteOutcome &invites, std::chrono::milliseconds limit = kLimit);

Q_SIGNALS:
    /// How many mails have come to an end, or to a halt, of all that are watched.
    void progressed(int settled, int total);
    void finished(const portico::SendOutcome &outcome);

private:
    void lookSoon();
    void look(bool last);

    Firm &m_firm;
    SenderThread &m_sender;
    InviteOutcome m_invites;
    QTimer m_limit;
    QTimer m_soon;
    bool m_offlineAtStart = false; ///< and nothing was heard since
    bool m_done = false;
};

} // namespace portico
