#pragma once

#include "app/mail/mailtransport.h"
#include "app/mail/smtpaccount.h"

#include <QList>
#include <QPointer>

#include <memory>

namespace portico {

class OAuthAccess;
class SmtpSession;

/// Mails leave through a mail server, over one connection at a time, which is opened when there is something to send
/// and used as long as the server keeps it.
///
/// Where a connection that was in use turns out to be closed before the server said anything about the next mail (its
/// limit is reached, it was idle too long), that mail is begun again on a new connection without a word about it, and so
/// is the one behind it. The first mail of a connection is not: each connection brings at least one mail to an end. So it
/// is where a server refuses an access token that was kept from an earlier connection: once, by a new one.
class SmtpTransport : public MailTransport
{
    Q_OBJECT
public:
    explicit SmtpTransport(SmtpAccount account, QObject *parent = nullptr);
    /// access: where the account signs in with OAuth 2, shared by its connections on this thread.
    SmtpTransport(SmtpAccount account, std::shared_ptr<OAuthAccess> access);
    ~SmtpTransport() override;

    /// What the next connection is opened with.
    void setAccount(const SmtpAccount &account) { m_account = account; }

    bool hasRoom() const override;
    void begin(MailJob job, const MailEnvelope &envelope) override;
    void supply(MailJob job, const ComposedMessage &message) override;
    void withdraw(MailJob job) override;
    void close() override;
    void abort() override;

private:
    struct Job
    {
        MailJob id = 0;
        MailEnvelope envelope;
        QByteArray message;
        bool told = false; ///< envelopeSent was emitted
        bool supplied = false;
        bool onUsedConnection = false;
        bool again = false; ///< waits for the new connection
    };

    Job *find(MailJob id);
    void openSession();
    void onEnvelopeSent(MailJob id);
    void onFinished(MailJob id, const MailOutcome &outcome);
    void onEnded();

    SmtpAccount m_account;
    std::shared_ptr<OAuthAccess> m_access;
    QByteArray m_token;       ///< that the connection signs in by
    bool m_tokenKept = false; ///< it is from an earlier connection, and was not refused yet
    bool m_signsInAnew = false; ///< the next connection is the second try
    QPointer<SmtpSession> m_session;
    QList<Job> m_jobs;
    bool m_sessionUsed = false;
    bool m_closing = false;
    bool m_aborted = false; ///< nothing is begun again
};

} // namespace portico
