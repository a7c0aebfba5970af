#include "app/mail/smtptransport.h"

#include "app/mail/oauthtokens.h"
#include "app/mail/smtpsession.h"

#include <algorithm>

namespace portico {

namespace {

/// The connection went before the server said anything of this mail.
bool saysNothingOfTheMail(const MailOutcome &outcome)
{
    if (outcome.stage != SmtpStage::mail)
        return false;
    if (outcome.kind == MailOutcome::Kind::refused)
        return outcome.reply.code == 421;
    return outcome.kind == MailOutcome::Kind::lost && !outcome.afterDot && outcome.failure == TransportFailure::dropped;
}

/// Without a token there is no sign-in: either the provider does not answer, or somebody has to sign in again.
MailOutcome noToken(const Error &error)
{
    return MailOutcome::lost(SmtpStage::auth, false,
                             error.kind == ErrorKind::offline ? TransportFailure::unreachable : TransportFailure::signIn,
                             error.sentence, error.detail);
}

} // namespace

SmtpTransport::SmtpTransport(SmtpAccount account, QObject *parent)
    : MailTransport(parent), m_account(std::move(account))
{
}

SmtpTransport::SmtpTransport(SmtpAccount account, std::shared_ptr<OAuthAccess> access)
    : MailTransport(nullptr), m_account(std::move(account)), m_access(std::move(access))
{
}

SmtpTransport::~SmtpTransport() = default;

bool SmtpTransport::hasRoom() const
{
    if (m_closing)
        return false;
    return m_session ? m_session->hasRoom() : m_jobs.isEmpty();
}

void SmtpTransport::begin(MailJob job, const MailEnvelope &envelope)
{
    Q_ASSERT(hasRoom());
    Job added;
    added.id = job;
    added.envelope = envelope;
    if (!m_session)
        openSession();
    added.onUsedConnection = m_sessionUsed;
    m_sessionUsed = true;
    m_jobs.append(added);
    m_session->begin(job, envelope);
}

void SmtpTransport::supply(MailJob id, const ComposedMessage &message)
{
    Job *job = find(id);
    if (!job || job->supplied)
        return;
    job->supplied = true;
    job->message = message.bytes;
    if (m_session && !job->again)
        m_session->supply(id, job->message);
}

void SmtpTransport::withdraw(MailJob id)
{
    Job *job = find(id);
    if (!job || job->supplied)
        return;
    if (m_session && !job->again)
        m_session->withdraw(id);
    m_jobs.removeIf([id](const Job &each) { return each.id == id; });
    // The session tells of the room itself, when it has any.
}

void SmtpTransport::close()
{
    m_closing = true;
    if (m_session)
        m_session->close();
    else
        QMetaObject::invokeMethod(this, &SmtpTransport::onEnded, Qt::QueuedConnection);
}

void SmtpTransport::abort()
{
    if (!m_session)
        return;
    m_aborted = true;
    QMetaObject::invokeMethod(m_session, &SmtpSession::abort, Qt::QueuedConnection);
}

SmtpTransport::Job *SmtpTransport::find(MailJob id)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const Job &job) { return job.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

void SmtpTransport::openSession()
{
    m_session = new SmtpSession(m_account, this);
    m_sessionUsed = false;
    connect(m_session, &SmtpSession::envelopeSent, this, &SmtpTransport::onEnvelopeSent);
    connect(m_session, &SmtpSession::finished, this, &SmtpTransport::onFinished);
    connect(m_session, &SmtpSession::roomMade, this, &SmtpTransport::roomMade);
    connect(m_session, &SmtpSession::ended, this, &SmtpTransport::onEnded);
    if (!m_access) {
        m_session->open();
        return;
    }
    const bool second = std::exchange(m_signsInAnew, false);
    m_access->want(m_session, [this, second, session = m_session](const Result<OAuthAccess::Token> &token) {
        if (session->isEnded())
            return; // it was closed meanwhile
        if (!token) {
            session->fail(noToken(token.error()));
            return;
        }
        m_token = token->bytes;
        m_tokenKept = token->kept && !second;
        session->open(m_token);
    });
}

void SmtpTransport::onEnvelopeSent(MailJob id)
{
    Job *job = find(id);
    if (!job || job->told)
        return;
    job->told = true;
    Q_EMIT envelopeSent(id);
}

void SmtpTransport::onFinished(MailJob id, const MailOutcome &outcome)
{
    const bool tokenRefused = m_access && outcome.kind == MailOutcome::Kind::refused && outcome.stage == SmtpStage::auth;
    if (tokenRefused)
        m_access->forget(m_token);
    Job *job = find(id);
    if (!job)
        return;
    if (tokenRefused && m_tokenKept && !m_aborted) {
        job->again = true;
        m_signsInAnew = true;
        return;
    }
    if (job->onUsedConnection && !m_aborted && saysNothingOfTheMail(outcome)) {
        job->again = true;
        return;
    }
    m_jobs.removeIf([id](const Job &each) { return each.id == id; });
    Q_EMIT finished(id, outcome);
}

void SmtpTransport::onEnded()
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->deleteLater();
        m_session.clear();
    }
    m_aborted = false;
    const bool again = std::any_of(m_jobs.begin(), m_jobs.end(), [](const Job &job) { return job.again; });
    if (again) {
        openSession();
        for (Job &job : m_jobs) {
            job.again = false;
            job.onUsedConnection = m_sessionUsed;
            m_sessionUsed = true;
            m_session->begin(job.id, job.envelope);
            if (job.supplied)
                m_session->supply(job.id, job.message);
        }
        if (m_closing)
            m_session->close();
        return;
    }
    if (std::exchange(m_closing, false))
        Q_EMIT closed();
    Q_EMIT roomMade();
}

} // namespace portico
