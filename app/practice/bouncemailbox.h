#pragma once

#include "app/practice/mailsecret.h"
#include "app/store/firm.h"
#include "app/store/returnmailstore.h"

#include <QSet>

#include <atomic>
#include <memory>
#include <optional>

namespace portico {

class ImapMailbox;

/// Writes where mail that comes back is read; for admins. password: of a user of its own; nothing: it stays. Without such a
/// user none is kept. With shown, the mailbox as it was when somebody began to change it, only what differs from that is
/// written; conflict where others changed the same since. Server, security and user are one: a password belongs to all
/// three. Run it with Firm::write.
class SaveReturnMailboxTask
{
public:
    SaveReturnMailboxTask(ReturnMailbox mailbox, std::optional<QByteArray> password, std::optional<ReturnMailbox> shown = {})
        : m_mailbox(std::move(mailbox)), m_password(std::move(password)), m_shown(std::move(shown))
    {
    }
    Result<void> operator()(WriteContext &context);

private:
    ReturnMailbox m_mailbox;
    std::optional<QByteArray> m_password;
    std::optional<ReturnMailbox> m_shown;
};

/// What one look into the bounce mailbox came to.
struct MailboxReading
{
    int looked = 0;  ///< messages that nobody had seen
    int applied = 0; ///< those about mail of ours, which are marked as seen now
    int failed = 0;  ///< mails that count as failed from now on
};

/// Reads the firm's bounce mailbox: messages that nobody has seen and that are about mail of ours are applied and
/// marked as seen; all others are left as they were. It remembers what it looked at, so that only new messages are
/// fetched by the next look. Functions block; one thread, never the windows' one. Firm and secret must outlive it.
class BounceMailbox
{
public:
    BounceMailbox(Firm &firm, MailSecret &secret) : m_firm(firm), m_secret(secret) {}

    /// notFound where no mailbox is set. offline, too, where mailbox or account were set up anew while it signed in: no
    /// server is shown the sign-in of another. Messages that cannot be read or applied are passed over: the others are read
    /// all the same, and the first such error is the answer.
    Result<MailboxReading> read(std::shared_ptr<std::atomic_bool> cancelled);

private:
    /// Reads one message and counts it. busy: it has to be looked at again.
    Result<void> readOne(ImapMailbox &mailbox, quint32 uid, MailboxReading &reading);

    Firm &m_firm;
    MailSecret &m_secret;
    quint32 m_validity = 0;
    QSet<quint32> m_looked; ///< numbers of messages that need no second look
};

} // namespace portico
