#include "app/mail/transportpool.h"

#include <algorithm>
#include <utility>

namespace portico {

TransportPool::TransportPool(TransportFactory factory, QObject *parent) : QObject(parent), m_make(std::move(factory)) {}

void TransportPool::setMost(int count)
{
    m_most = std::max(count, 1);
}

MailTransport *TransportPool::withRoom(const MailAccount &account)
{
    const size_t limit = m_signedIn ? size_t(m_most) : 1;
    const size_t usable = m_signedIn ? m_transports.size() : std::min(m_transports.size(), limit);
    for (size_t i = 0; i < usable; ++i) {
        if (m_transports[i]->hasRoom()) {
            m_resting = false;
            return m_transports[i].get();
        }
    }
    if (m_transports.size() >= limit)
        return nullptr;
    auto made = m_make(account);
    MailTransport *transport = made.get();
    connect(transport, &MailTransport::envelopeSent, this, &TransportPool::onEnvelopeSent);
    connect(transport, &MailTransport::finished, this, &TransportPool::onFinished);
    connect(transport, &MailTransport::roomMade, this, &TransportPool::roomMade);
    m_transports.push_back(std::move(made));
    m_resting = false;
    return transport->hasRoom() ? transport : nullptr;
}

/// An envelope leaves on a connection that has signed in.
void TransportPool::onEnvelopeSent(MailJob job)
{
    const bool first = !std::exchange(m_signedIn, true);
    Q_EMIT envelopeSent(job);
    if (first)
        Q_EMIT roomMade(); // for the others
}

void TransportPool::onFinished(MailJob job, const MailOutcome &outcome)
{
    const bool refused = outcome.kind == MailOutcome::Kind::refused && outcome.stage == SmtpStage::auth;
    if ((refused && outcome.reply.isPermanent()) || outcome.failure == TransportFailure::signIn)
        m_signedIn = false;
    Q_EMIT finished(job, outcome);
}

void TransportPool::rest()
{
    if (std::exchange(m_resting, true))
        return;
    for (const auto &transport : m_transports)
        transport->close();
}

void TransportPool::abort()
{
    for (const auto &transport : m_transports)
        transport->abort();
}

void TransportPool::discard()
{
    for (auto &transport : m_transports) {
        transport->disconnect(this);
        // It lives until its polite end, or as long as the pool.
        MailTransport *leaving = transport.release();
        leaving->setParent(this);
        connect(leaving, &MailTransport::closed, leaving, &QObject::deleteLater);
        leaving->close();
    }
    m_transports.clear();
    m_signedIn = false;
    m_resting = false;
}

} // namespace portico
