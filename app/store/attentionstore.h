#pragma once

#include "app/store/clientstore.h"

#include <QList>

namespace portico {

/// What of the outbox is under way, and what a person should look at.
struct Attention
{
    qint64 queued = 0;        ///< mails that wait
    qint64 sending = 0;       ///< mails on their way right now
    qint64 undeliverable = 0; ///< people whose newest invite was refused, and who have access and no account
    qint64 unconfirmed = 0;   ///< mails that a person must settle
};

/// Counts what needs attention, for one member's clients. Each question reads only the mails in these states, by the
/// partial indices over them. Throws StoreFailure.
class AttentionStore
{
public:
    enum class Kind { undeliverable, unconfirmed };

    explicit AttentionStore(Connection &connection) : m_connection(connection) {}

    Attention count(const ClientScope &scope) const;
    /// The clients that people of that kind belong to, at most limit, in no order.
    QList<ClientKey> clients(Kind kind, const ClientScope &scope, int limit) const;

private:
    Connection &m_connection;
};

} // namespace portico
