#pragma once

#include "app/core/result.h"
#include "app/store/mailstore.h"

#include <QObject>

#include <functional>
#include <memory>

namespace portico {

class Firm;
class MailTransport;

/// Sends the firm's outbox: claims each mail durably before its bytes go on the wire, and records what became of it
/// before the next step. Lives on a thread with an event loop; never blocks it. One sender a firm: the lock of the
/// operating system on the firm's folder decides, and a dead process loses it at once.
class OutboxSender : public QObject
{
    Q_OBJECT
public:
    enum class Mode {
        dueNow,     ///< sends what is due and ends
        untilEmpty, ///< waits for later attempts, and ends when nothing is queued
        forever,    ///< goes on until it is stopped: the desktop
    };
    /// How a run ended. stopped covers a queue that a person paused, and one that a server's answer stopped.
    enum class Ending { done, stopped, offline, lockedElsewhere, failed };

    /// secret: gives the account's password when a connection is made; called on this object's thread.
    OutboxSender(Firm &firm, std::function<QByteArray()> secret, QObject *parent = nullptr);
    ~OutboxSender() override;

    void start(Mode mode);
    /// Ends after the mail that is on its way; finished() follows.
    void stop();
    /// Something was queued: look at once (forever and untilEmpty look by themselves when the firm changes).
    void wake();
    bool running() const;

Q_SIGNALS:
    /// One mail ended an attempt; state is what is now on disk.
    void mailEnded(portico::MailKey mail, portico::MailState state);
    /// The mail server cannot be reached, with the sentence that says why; cleared by an empty sentence.
    void reachabilityChanged(const QString &sentence);
    void finished(portico::OutboxSender::Ending ending, const QString &sentence);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace portico
