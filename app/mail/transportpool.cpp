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
    for (const auto &transport : m_transports) {
        if (transport->hasRoom()) {
            m_resting = false;
            return transport.get();
        }
    }
    if (int(m_transports.size()) >= m_most)
        return nullptr;
    auto made = m_make(account);
    MailTransport *transport = made.get();
    connect(transport, &MailTransport::envelopeSent, this, &TransportPool::envelopeSent);
    connect(transport, &MailTransport::finished, this, &TransportPool::finished);
    connect(transport, &MailTransport::roomMade, this, &TransportPool::roomMade);
    m_transports.push_back(std::move(made));
    m_resting = false;
    return transport->hasRoom() ? transport : nullptr;
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
    m_resting = false;
}

} // namespace portico
