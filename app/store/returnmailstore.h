#pragma once

#include "app/store/accountstore.h"

namespace portico {

/// Where mail that comes back is read over IMAP, and whether mail says in its envelope which one it is. Its own
/// password, where it has one, lies in a device secret, never here.
struct ReturnMailbox
{
    QString host; ///< empty: no mailbox is read
    int port = 993;
    MailSecurity security = MailSecurity::tls; ///< startTls or tls
    QString userName;                          ///< empty: the mail account's, with its password
    QString folder = QStringLiteral("INBOX");
    bool verp = false; ///< the envelope's sender carries the mail's id

    bool operator==(const ReturnMailbox &) const = default;
    bool isSet() const { return !host.isEmpty(); }
};

/// The return mailbox: columns of the mail account's row.
class ReturnMailStore
{
public:
    explicit ReturnMailStore(Connection &connection) : m_connection(connection) {}

    ReturnMailbox load() const;
    /// False where there is no mail account yet, which it belongs to.
    static bool save(WriteContext &context, const ReturnMailbox &mailbox);

private:
    Connection &m_connection;
};

} // namespace portico
