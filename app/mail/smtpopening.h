#pragma once

#include "app/mail/mailoutcome.h"
#include "app/mail/smtpaccount.h"
#include "app/mail/smtpextensions.h"

#include <QByteArrayList>
#include <QCoreApplication>

namespace portico {

/// The part of an SMTP session before any mail, without any socket: greeting, EHLO, STARTTLS, EHLO again, AUTH. Replies
/// go in; what to do next comes out.
///
/// STARTTLS is required or not used, never optional; what was offered before it counts for nothing after it; a password
/// is only ever given out for an encrypted connection.
class SmtpOpening
{
    Q_DECLARE_TR_FUNCTIONS(portico::SmtpOpening)
public:
    enum class Step {
        send,    ///< write command(), a reply will follow
        encrypt, ///< start TLS, then call encrypted()
        ready,   ///< mails may go, with extensions()
        failed,  ///< drop the connection because of failure()
    };

    explicit SmtpOpening(const SmtpAccount &account) : m_account(account) {}

    /// The name to greet with, once the connection has it.
    void setEhloName(const QByteArray &name) { m_ehloName = name; }
    /// pending: the server has already sent more than this reply.
    Step takeReply(const SmtpReply &reply, bool pending);
    /// TLS is there because of STARTTLS.
    Step encrypted();
    /// TLS was there before the greeting.
    void encryptedFromTheStart() { m_encrypted = true; }

    /// What waits for a reply: greeting, ehlo, startTls or auth.
    SmtpStage stage() const { return m_stage; }
    /// Signs in by this, however the account was made.
    void setAccessToken(const QByteArray &token) { m_account.accessToken = token; }
    /// With its line end.
    const QByteArray &command() const { return m_command; }
    const SmtpExtensions &extensions() const { return m_extensions; }
    const MailOutcome &failure() const { return m_failure; }

    /// What is said of an account that would have to send its password in clear.
    static QString passwordInClear();

private:
    Step send(SmtpStage stage, const QByteArray &line);
    Step refused(const SmtpReply &reply);
    Step failed(TransportFailure failure, const QString &sentence, const QString &detail);
    Step greet();
    Step onEhlo(const SmtpReply &reply);
    Step onStartTls(const SmtpReply &reply, bool pending);
    Step signIn();
    Step signInByToken();
    Step onAuth(const SmtpReply &reply);

    SmtpAccount m_account;
    QByteArray m_ehloName;
    SmtpStage m_stage = SmtpStage::greeting;
    QByteArray m_command;
    SmtpExtensions m_extensions;
    MailOutcome m_failure;
    QByteArrayList m_authAnswers; ///< what to say to the next 334s
    bool m_encrypted = false;
    bool m_oldGreeting = false; ///< HELO, because the server does not know EHLO
};

} // namespace portico
