#pragma once

#include "app/core/result.h"
#include "app/mail/oauthsecret.h"
#include "app/mail/transportpool.h"
#include "app/store/mailstore.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace portico {

class Firm;

/// The transports of the product: a mail server, or a folder. secret gives the account's password, or what is kept of a
/// sign-in with OAuth, when a connection is made; keep writes the latter where the provider renewed it. Both are called
/// on the sender's thread and may block it for a moment.
TransportFactory defaultTransports(std::function<QByteArray()> secret, KeepSecret keep = {});

/// Sends the firm's outbox: claims each mail durably before its bytes go on the wire, and records what became of it
/// before the next step. Lives on a thread with an event loop; never blocks it. One sender a firm: the lock of the
/// operating system on the firm's folder decides, and a dead process loses it at once; one that sends for ever takes its
/// place within a moment. The firm outlives it.
class OutboxSender : public QObject
{
    Q_OBJECT
public:
    enum class Mode {
        dueNow,     ///< sends what is due and ends
        untilEmpty, ///< waits for later attempts, and ends when nothing is queued
        forever,    ///< goes on until it is stopped: the desktop
    };
    Q_ENUM(Mode)
    /// How a run ended.
    enum class Ending {
        done,
        stopped,         ///< a person paused the queue or stopped the run, or a server's answer stopped it
        offline,         ///< the server cannot be reached; all mail is kept
        lockedElsewhere, ///< another process is sending
        failed,          ///< the store failed
    };
    Q_ENUM(Ending)

    OutboxSender(Firm &firm, TransportFactory transports, QObject *parent = nullptr);
    ~OutboxSender() override;

    /// How many transports are used at once, whatever the account says; before start(). 0: as many as the account says.
    void setConnections(int count);
    /// Sends this mail and no other, so that a test mail does not take the queue with it; before start().
    void setOnly(MailKey mail);
    void start(Mode mode);
    /// Ends after the mails that are on their way; finished() follows. Where a server keeps them waiting for longer than
    /// patience, its connections are dropped: what it has not got whole is queued again, the rest is unconfirmed.
    void stop(std::chrono::milliseconds patience = std::chrono::seconds(5));
    /// Somebody asks for it: a wait for the server ends now, and the queue is looked at.
    void retryNow();
    /// Something was queued: look at once. Also called by itself when the firm changes.
    void wake();
    bool running() const;
    /// Until when nothing is begun because a server asked for patience, or the account's limit a day is used up; invalid:
    /// nothing holds it. Also after the end.
    QDateTime heldUntil() const;

Q_SIGNALS:
    /// One mail ended an attempt; state is what is now on disk.
    void mailEnded(portico::MailKey mail, portico::MailState state);
    /// The mail server cannot be reached (or the firm's data cannot be written, so that nothing may be sent), with the
    /// sentence that says why; an empty sentence: it can again.
    void reachabilityChanged(const QString &sentence);
    /// sentence: why. Of a run that is done: why mail waits that is due; else empty.
    void finished(portico::OutboxSender::Ending ending, const QString &sentence);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace portico
