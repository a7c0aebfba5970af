#include "app/store/returnedmail.h"

#include "app/store/sharedrow.h"

namespace portico {

QByteArray ReturnedMail::idOf(MailKey key) const
{
    Statement find(m_connection, "SELECT id FROM mail WHERE key = :key");
    find.bind(":key", key).run();
    return find.next() ? find.blob(0) : QByteArray();
}

std::optional<Mail> ReturnedMail::byMessageId(const QString &messageId) const
{
    Statement find(m_connection,
                   "SELECT key FROM mail WHERE message_id = :id AND message_id <> '' AND deleted = 0");
    find.bind(":id", messageId).run();
    return find.next() ? MailStore(m_connection).byKey(find.key<MailKey>(0)) : std::nullopt;
}

bool ReturnedMail::markBounced(WriteContext &context, MailKey key, const QString &reply, const QString &reason)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'failed', ended_at = :changed_at, reply = :reply, reason = :reason, "
                     "local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
                     "WHERE key = :key AND state IN ('sent', 'unconfirmed')");
    update.bind(":reply", reply).bind(":reason", reason);
    context.stamp(update).bind(":key", key).run();
    if (update.changes() != 1)
        return false;
    Statement scope(context.connection(), "SELECT scope FROM mail WHERE key = :key");
    scope.bind(":key", key).run();
    scope.next();
    Statement event(context.connection(),
                    "INSERT INTO mail_event (id, scope, local_seq, changed_at, changed_by, mail, at, kind, reply, reason) "
                    "VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :mail, :changed_at, 'bounced', :reply, "
                    ":reason)");
    bindNewRow(context, event, scope.blob(0));
    event.bind(":mail", key).bind(":reply", reply).bind(":reason", reason).run();
    return true;
}

} // namespace portico
