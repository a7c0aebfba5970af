#pragma once

#include "app/mail/mailmessage.h"
#include "app/mail/replyverdict.h"
#include "app/store/accountstore.h"

#include <QByteArray>
#include <QObject>
#include <QThread>

#include <memory>

namespace portico {

/// A test of a mail account that need not be saved yet.
struct TestMailRequest
{
    MailAccount account;
    QByteArray password; ///< or what is kept of a sign-in with OAuth 2 (OAuthSecret)
    QString firmName;
    Mailbox to; ///< who tests: the mail goes there
};

/// What became of it.
struct TestMailOutcome
{
    bool taken = false;
    ReplyReason reason = ReplyReason::none;
    QString sentence; ///< for people: why it was not taken; empty where it was
    QString server;   ///< the server's last words, where it said any
    QByteArray used = {};    ///< the request's secret, in whose place the provider gave another; or empty
    QByteArray renewed = {}; ///< that other one
};

/// Sends one test mail with an account as it stands in a form, past the outbox: nothing of it is kept. For a person who
/// waits, so the server's time is shorter than the outbox gives it.
///
/// Lives on any thread with an event loop; the mail is sent on a thread of its own, because finding the system's
/// authorities and the handshake take their time. Destruction ends a test that is under way.
class TestMail : public QObject
{
    Q_OBJECT
public:
    explicit TestMail(QObject *parent = nullptr);
    ~TestMail() override;

    /// One at a time: a test that is under way goes on, and the new one is not begun.
    void start(const TestMailRequest &request);
    bool running() const { return m_thread && m_thread->isRunning(); }

    /// The plainest sentence for what happened, where it is about the account; else the verdict's own.
    static QString sentenceFor(const MailOutcome &outcome, MailSignIn signIn = MailSignIn::password);

Q_SIGNALS:
    void finished(const portico::TestMailOutcome &outcome);

private:
    void end(TestMailOutcome outcome, const QByteArray &used, const std::shared_ptr<QByteArray> &renewed);

    std::unique_ptr<QThread> m_thread;
};

} // namespace portico
