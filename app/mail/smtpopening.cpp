#include "app/mail/smtpopening.h"

namespace portico {

SmtpOpening::Step SmtpOpening::takeReply(const SmtpReply &reply, bool pending)
{
    switch (m_stage) {
    case SmtpStage::greeting:
        return reply.code == 220 ? greet() : refused(reply);
    case SmtpStage::ehlo:
        return onEhlo(reply);
    case SmtpStage::startTls:
        return onStartTls(reply, pending);
    case SmtpStage::auth:
        return onAuth(reply);
    default:
        break;
    }
    Q_UNREACHABLE();
    return Step::failed;
}

SmtpOpening::Step SmtpOpening::encrypted()
{
    m_encrypted = true;
    // What was offered in clear counts for nothing now: it is asked again.
    return greet();
}

SmtpOpening::Step SmtpOpening::greet()
{
    return send(SmtpStage::ehlo, "EHLO " + m_ehloName);
}

SmtpOpening::Step SmtpOpening::onEhlo(const SmtpReply &reply)
{
    const bool wantsTls = m_account.security == SmtpAccount::Security::startTls;
    if (!m_oldGreeting && reply.isPermanent() && !wantsTls && m_account.user.isEmpty()) {
        m_oldGreeting = true;
        return send(SmtpStage::ehlo, "HELO " + m_ehloName);
    }
    if (!reply.isPositive())
        return refused(reply);
    m_extensions = m_oldGreeting ? SmtpExtensions() : SmtpExtensions::fromEhlo(reply);
    if (wantsTls && !m_encrypted) {
        m_stage = SmtpStage::startTls;
        if (m_extensions.startTls)
            return send(SmtpStage::startTls, "STARTTLS");
        return failed(TransportFailure::tls,
                      tr("The mail server %1 does not offer encryption (STARTTLS), which the settings ask for.")
                          .arg(m_account.host),
                      QStringLiteral("STARTTLS not offered"));
    }
    return m_account.user.isEmpty() ? Step::ready : signIn();
}

SmtpOpening::Step SmtpOpening::onStartTls(const SmtpReply &reply, bool pending)
{
    if (reply.code != 220)
        return refused(reply);
    // Whoever is between us and the server could have put replies here, to be taken for the server's own later.
    if (pending)
        return failed(TransportFailure::tls,
                      tr("The mail server %1 sent data before encryption began. Somebody may be interfering with the "
                         "connection.")
                          .arg(m_account.host),
                      QStringLiteral("bytes before the TLS handshake"));
    return Step::encrypt;
}

SmtpOpening::Step SmtpOpening::signIn()
{
    m_stage = SmtpStage::auth;
    if (!m_encrypted)
        return failed(TransportFailure::signIn, passwordInClear(), QStringLiteral("password without encryption"));
    if (!m_account.accessToken.isEmpty())
        return signInByToken();
    const QByteArray user = m_account.user.toUtf8();
    if (m_extensions.authMechanisms.contains(QLatin1StringView("PLAIN"))) {
        const QByteArray response = QByteArray('\0' + user + '\0' + m_account.password).toBase64();
        m_authAnswers = {response}; // for servers that overlook the initial response and ask
        return send(SmtpStage::auth, "AUTH PLAIN " + response);
    }
    if (m_extensions.authMechanisms.contains(QLatin1StringView("LOGIN"))) {
        m_authAnswers = {user.toBase64(), m_account.password.toBase64()};
        return send(SmtpStage::auth, "AUTH LOGIN");
    }
    return failed(TransportFailure::signIn,
                  tr("The mail server %1 offers no way to sign in with a password.").arg(m_account.host),
                  QStringLiteral("no known AUTH mechanism"));
}

/// RFC 7628's OAUTHBEARER, or XOAUTH2, which Microsoft and Google spoke before there was that. A server that says no
/// does so in a 334, which has to be answered before its refusal comes.
SmtpOpening::Step SmtpOpening::signInByToken()
{
    const QByteArray user = m_account.user.toUtf8();
    if (m_extensions.authMechanisms.contains(QLatin1StringView("XOAUTH2"))) {
        m_authAnswers = {""};
        return send(SmtpStage::auth, "AUTH XOAUTH2 " + QByteArray("user=" + user + "\x01" + "auth=Bearer " + m_account.accessToken + "\x01\x01").toBase64());
    }
    if (m_extensions.authMechanisms.contains(QLatin1StringView("OAUTHBEARER"))) {
        QByteArray name = user;
        name.replace('=', "=3D").replace(',', "=2C"); // RFC 5801's saslname
        m_authAnswers = {QByteArray("\x01").toBase64()};
        const QByteArray response = "n,a=" + name + ",\x01host=" + m_account.host.toUtf8() + "\x01port="
            + QByteArray::number(m_account.port) + "\x01" + "auth=Bearer " + m_account.accessToken + "\x01\x01";
        return send(SmtpStage::auth, "AUTH OAUTHBEARER " + response.toBase64());
    }
    return failed(TransportFailure::signIn,
                  tr("The mail server %1 offers no way to sign in by the mail provider (OAuth).").arg(m_account.host),
                  QStringLiteral("no OAuth AUTH mechanism"));
}

SmtpOpening::Step SmtpOpening::onAuth(const SmtpReply &reply)
{
    if (reply.isPositive())
        return Step::ready;
    if (reply.code == 334 && !m_authAnswers.isEmpty())
        return send(SmtpStage::auth, m_authAnswers.takeFirst());
    if (reply.isTransient() || reply.isPermanent())
        return refused(reply);
    return failed(TransportFailure::protocol, tr("The mail server's answer could not be understood."),
                  QStringLiteral("unexpected reply %1 to AUTH").arg(reply.code));
}

QString SmtpOpening::passwordInClear()
{
    return tr("A password is never sent without encryption. Choose STARTTLS or TLS in the mail settings.");
}

SmtpOpening::Step SmtpOpening::send(SmtpStage stage, const QByteArray &line)
{
    m_stage = stage;
    m_command = line + "\r\n";
    return Step::send;
}

SmtpOpening::Step SmtpOpening::refused(const SmtpReply &reply)
{
    m_failure = MailOutcome::refused(m_stage, reply);
    return Step::failed;
}

SmtpOpening::Step SmtpOpening::failed(TransportFailure failure, const QString &sentence, const QString &detail)
{
    m_failure = MailOutcome::lost(m_stage, false, failure, sentence, detail);
    return Step::failed;
}

} // namespace portico
