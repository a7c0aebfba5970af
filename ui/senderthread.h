#pragma once

#include "app/core/keys.h"
#include "app/core/portalstatus.h"
#include "app/mail/outboxsender.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <functional>

namespace portico {

class Firm;

/// Owns the thread on which the outbox is sent, and the sender on it; tells the windows what happens there.
///
/// Lives on the GUI thread; every signal comes there. Until start() nothing is sent and no thread runs, which is what
/// most window tests want. Destruction lets the mail that is on its way end, for some seconds, then joins the thread. The
/// firm must outlive it.
class SenderThread : public QObject
{
    Q_OBJECT
public:
    /// secret: the mail account's password; called on the sender's thread whenever a connection is made.
    SenderThread(Firm &firm, std::function<QByteArray()> secret, QObject *parent = nullptr);
    ~SenderThread() override;

    /// Writes what the mail provider renewed of the account's sign-in; called on the sender's thread. Before start().
    void setKeeper(KeepSecret keep) { m_keep = std::move(keep); }

    /// Begins to send, and goes on until destruction.
    void start();
    /// Ends after the mail that is on its way and joins the thread; start() may follow. Blocks for that long, which is
    /// some seconds at the most (see OutboxSender::stop).
    void stop();
    /// Something was queued: look at once, also if the server could not be reached before, or sending had ended.
    void wake();

    bool running() const { return m_thread.isRunning(); }
    /// Why the mail server cannot be reached; empty while it can, or while nothing was tried.
    const QString &offlineSentence() const { return m_offlineSentence; }
    bool offline() const { return !m_offlineSentence.isEmpty(); }
    /// Why nothing is sent from here, where sending ended (paused, stopped by a server's answer, another process sends);
    /// empty while it goes on.
    const QString &endedSentence() const { return m_endedSentence; }

Q_SIGNALS:
    /// One mail ended an attempt; state is what is now on disk.
    void mailEnded(portico::MailKey mail, portico::MailState state);
    /// offline() or offlineSentence() changed.
    void reachabilityChanged();
    /// Sending ended by itself; endedSentence() says why.
    void ended(portico::OutboxSender::Ending ending);
    /// Sending that had ended goes on; endedSentence() is empty.
    void beganAgain();

private:
    Firm &m_firm;
    std::function<QByteArray()> m_secret;
    KeepSecret m_keep;
    QThread m_thread;
    OutboxSender *m_sender = nullptr; ///< on m_thread, deleted there
    QString m_offlineSentence;
    QString m_endedSentence;
};

} // namespace portico
