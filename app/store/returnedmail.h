#pragma once

#include "app/store/mailstore.h"

namespace portico {

/// How a report that came back finds its mail, and what it does to it.
class ReturnedMail
{
public:
    explicit ReturnedMail(Connection &connection) : m_connection(connection) {}

    /// The mail's id, which its envelope carries; empty if there is no such mail.
    QByteArray idOf(MailKey key) const;
    /// messageId with its angle brackets.
    std::optional<Mail> byMessageId(const QString &messageId) const;

    /// sent or unconfirmed → failed, because it came back.
    static bool markBounced(WriteContext &context, MailKey key, const QString &reply, const QString &reason);

private:
    Connection &m_connection;
};

} // namespace portico
