#pragma once

#include "app/store/clientstore.h"
#include "app/store/mailstore.h"

#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace portico {

/// What a mail is about, as the outbox names it: its kind, and for notices which one.
enum class MailSubject { invitation, reminder, anotherPortal, accessRemoved, code, test };
/// room: of the mail's purpose.
MailSubject mailSubject(MailKind kind, QStringView room);

/// One mail as the outbox's list keeps it in memory.
struct OutboxEntry
{
    MailKey key;
    MailState state = MailState::queued;
    MailSubject subject = MailSubject::invitation;
    bool listed = true; ///< false: it is gone, or not for this member
};

/// What the outbox's list is made of: all mails, or those that speak of the clients assigned to one member. Reads keys
/// first and rows by key, so that only forEach() and forEachText() grow with the number of mails: call them on a worker.
class OutboxStore
{
public:
    explicit OutboxStore(Connection &connection) : m_connection(connection) {}

    /// The newest mails that the scope may see, newest first: what a list shows before it knows them all.
    QList<OutboxEntry> newest(const ClientScope &scope, int count) const;
    /// Hands over every mail that the scope may see, oldest first; ends early when cancelled.
    void forEach(const ClientScope &scope, const std::function<void(const OutboxEntry &)> &each,
                 const std::atomic_bool &cancelled) const;
    /// The mails written since a change number; nothing where they are more than limit, or where the scope may see
    /// other mails than before: then forEach() tells.
    std::optional<QList<OutboxEntry>> since(qint64 sequence, const ClientScope &scope, int limit) const;
    /// Hands over the folded recipient of every mail above a key that the scope may see, name first, oldest first;
    /// ends early when cancelled.
    void forEachText(const ClientScope &scope, MailKey after, const std::function<void(MailKey, const QString &)> &each,
                     const std::atomic_bool &cancelled) const;
    /// The mails for keys, in their order; keys that are gone are left out.
    QList<Mail> rows(const QList<MailKey> &keys) const;
    /// The clients that a mail speaks of and that the scope may see, by name.
    QList<ClientKey> clientsOf(const Mail &mail, const ClientScope &scope) const;

private:
    bool otherMailsSince(qint64 sequence) const;
    Connection &m_connection;
};

} // namespace portico
