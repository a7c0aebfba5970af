#include "app/store/mailstore.h"

#include "app/store/enumslugs.h"
#include "app/store/mailconditions.h"
#include "app/store/sharedrow.h"

namespace portico {

namespace {

const EnumSlugs<MailKind, 5> kKinds("invitation", "reminder", "notice", "code", "test");
const EnumSlugs<QueueState, 3> kQueueStates("running", "paused", "stopped");

#define MAIL_COLUMNS                                                                                                   \
    "m.key, m.id, m.kind, m.state, m.priority, m.recipient, m.recipient_name, m.portal_user, m.invitation, "           \
    "m.purpose, m.purpose_item, m.sender, m.revision, m.message, m.queued_at, m.next_attempt_at, m.attempts, "         \
    "m.claimed_at, m.message_id, m.boundary, m.dated_at, m.sent_at, m.ended_at, m.reply, m.reason, m.bulk_send"

Mail mailOf(const Statement &row)
{
    Mail mail;
    mail.key = row.key<MailKey>(0);
    mail.id = row.blob(1);
    mail.kind = kKinds.at(row.text(2));
    mail.state = mailStateFromSlug(row.text(3)).value_or(MailState::failed);
    mail.priority = static_cast<MailPriority>(row.integer(4));
    mail.recipient = row.text(5);
    mail.recipientName = row.text(6);
    mail.portalUser = row.key<PortalUserKey>(7);
    mail.invitation = row.key<InvitationKey>(8);
    mail.purpose = {row.text(9), row.text(10)};
    mail.sender = row.key<MemberKey>(11);
    mail.revision = row.key<TemplateRevisionKey>(12);
    mail.message = row.key<MailMessageKey>(13);
    mail.queuedAt = row.time(14);
    mail.nextAttemptAt = row.time(15);
    mail.attempts = int(row.integer(16));
    mail.claimedAt = row.time(17);
    mail.messageId = row.text(18);
    mail.boundary = row.text(19);
    mail.datedAt = row.time(20);
    mail.sentAt = row.time(21);
    mail.endedAt = row.time(22);
    mail.reply = row.text(23);
    mail.reason = row.text(24);
    mail.bulkSend = row.key<BulkSendKey>(25);
    return mail;
}

QList<Mail> allOf(Statement &list)
{
    list.run();
    QList<Mail> mails;
    while (list.next())
        mails.append(mailOf(list));
    return mails;
}

std::optional<Mail> firstOf(Statement &find)
{
    find.run();
    return find.next() ? std::optional(mailOf(find)) : std::nullopt;
}

QByteArray mailScope(Connection &connection, MailKey key)
{
    Statement find(connection, "SELECT scope FROM mail WHERE key = :key");
    find.bind(":key", key).run();
    return find.next() ? find.blob(0) : QByteArray();
}

void addEvent(WriteContext &context, MailKey mail, const char *kind, const QString &reply = {}, const QString &reason = {})
{
    Statement insert(context.connection(),
                     "INSERT INTO mail_event (id, scope, local_seq, changed_at, changed_by, mail, at, kind, reply, "
                     "reason) SELECT :id, scope, :local_seq, :changed_at, :changed_by, key, :changed_at, :kind, "
                     ":reply, :reason FROM mail WHERE key = :mail");
    context.stamp(insert)
        .bind(":id", newUuid(context.now()))
        .bind(":mail", mail)
        .bind(":kind", QString::fromLatin1(kind))
        .bind(":reply", reply)
        .bind(":reason", reason)
        .run();
}

/// Runs a change of state, and writes the event where it happened.
bool change(WriteContext &context, Statement &update, MailKey key, const char *event, const QString &reply = {},
            const QString &reason = {})
{
    context.stamp(update).bind(":key", key).run();
    if (update.changes() != 1)
        return false;
    addEvent(context, key, event, reply, reason);
    return true;
}

} // namespace

QLatin1StringView slug(MailKind kind)
{
    return kKinds[kind];
}

MailKind mailKindFromSlug(QStringView text)
{
    return kKinds.at(text);
}

std::optional<Mail> MailStore::byKey(MailKey key) const
{
    Statement find(m_connection, "SELECT " MAIL_COLUMNS " FROM mail m WHERE m.key = :key AND m.deleted = 0");
    return firstOf(find.bind(":key", key));
}

std::optional<MailKey> MailStore::keyOf(const QByteArray &id) const
{
    Statement find(m_connection, "SELECT key FROM mail WHERE id = :id AND deleted = 0");
    find.bind(":id", id).run();
    return find.next() ? std::optional(find.key<MailKey>(0)) : std::nullopt;
}

std::optional<Mail> MailStore::byMessageId(const QString &messageId) const
{
    Statement find(m_connection, "SELECT " MAIL_COLUMNS " FROM mail m "
                                 "WHERE m.message_id = :id AND m.message_id <> '' AND m.deleted = 0");
    return firstOf(find.bind(":id", messageId));
}

bool MailStore::isDue(const QDateTime &nextAttempt, const QDateTime &now)
{
    return !nextAttempt.isValid() || nextAttempt <= now || nextAttempt > now.addSecs(kLongestPause);
}

QList<DueMail> MailStore::due(const QDateTime &now, bool codesOnly, int count) const
{
    Statement list(m_connection, "SELECT key, id, kind, recipient FROM mail WHERE state = 'queued' AND priority <= :last "
                                 "AND (next_attempt_at IS NULL OR next_attempt_at <= :now OR next_attempt_at > :never) "
                                 "ORDER BY priority, queued_at, key LIMIT :count");
    list.bind(":now", now)
        .bind(":never", now.addSecs(kLongestPause))
        .bind(":last", codesOnly ? 0 : int(MailPriority::reminder))
        .bind(":count", count)
        .run();
    QList<DueMail> mails;
    while (list.next())
        mails.append({list.key<MailKey>(0), list.blob(1), kKinds.at(list.text(2)), list.text(3)});
    return mails;
}

bool MailStore::anyQueued() const
{
    Statement find(m_connection, "SELECT 1 FROM mail WHERE state = 'queued' LIMIT 1");
    find.run();
    return find.next();
}

QList<MailKey> MailStore::unconfirmed() const
{
    Statement list(m_connection, "SELECT key FROM mail WHERE " MAIL_NEEDS_AN_EYE("", "unconfirmed") " AND deleted = 0 ORDER BY key");
    list.run();
    QList<MailKey> keys;
    while (list.next())
        keys.append(list.key<MailKey>(0));
    return keys;
}

QDateTime MailStore::nextAttempt() const
{
    Statement find(m_connection, "SELECT min(next_attempt_at) FROM mail WHERE state = 'queued'");
    find.run();
    return find.next() ? find.time(0) : QDateTime();
}

std::optional<Mail> MailStore::underWay(PortalUserKey user, MailKind kind, const Purpose &purpose) const
{
    Statement find(m_connection, "SELECT " MAIL_COLUMNS " FROM mail m WHERE m.portal_user = :user AND m.kind = :kind "
                                 "AND m.purpose = :purpose AND m.purpose_item = :item "
                                 "AND m.state IN ('queued', 'sending', 'unconfirmed') AND m.deleted = 0");
    return firstOf(find.bind(":user", user)
                       .bind(":kind", QString(slug(kind)))
                       .bind(":purpose", purpose.room)
                       .bind(":item", purpose.item));
}

std::optional<Mail> MailStore::ofInvitation(InvitationKey invitation) const
{
    Statement find(m_connection, "SELECT " MAIL_COLUMNS " FROM mail m WHERE m.invitation = :invitation "
                                 "AND m.kind = 'invitation' AND m.deleted = 0");
    return firstOf(find.bind(":invitation", invitation));
}

QList<Mail> MailStore::page(std::optional<MailState> state, MailKey after, int count, bool descending) const
{
    Statement down(m_connection, "SELECT " MAIL_COLUMNS " FROM mail m WHERE (:state = '' OR m.state = :state) "
                                 "AND (:after IS NULL OR m.key < :after) AND m.deleted = 0 "
                                 "ORDER BY m.key DESC LIMIT :count");
    Statement up(m_connection, "SELECT " MAIL_COLUMNS " FROM mail m WHERE (:state = '' OR m.state = :state) "
                               "AND (:after IS NULL OR m.key > :after) AND m.deleted = 0 "
                               "ORDER BY m.key LIMIT :count");
    Statement &list = descending ? down : up;
    return allOf(list.bind(":state", state ? QString(slug(*state)) : QString()).bind(":after", after).bind(":count", count));
}

QMap<MailState, qint64> MailStore::counts() const
{
    Statement count(m_connection, "SELECT state, count(*) FROM mail WHERE deleted = 0 GROUP BY state");
    count.run();
    QMap<MailState, qint64> counts;
    while (count.next()) {
        if (const auto state = mailStateFromSlug(count.text(0)))
            counts.insert(*state, count.integer(1));
    }
    return counts;
}

QList<MailEvent> MailStore::events(MailKey key) const
{
    Statement list(m_connection, "SELECT e.at, e.kind, e.reply, e.reason, t.name FROM mail_event e "
                                 "LEFT JOIN team_member t ON t.key = e.changed_by WHERE e.mail = :key ORDER BY e.key");
    list.bind(":key", key).run();
    QList<MailEvent> events;
    while (list.next())
        events.append({list.time(0), list.text(1), list.text(2), list.text(3), list.text(4)});
    return events;
}

QList<Mail> MailStore::ofUser(PortalUserKey user) const
{
    Statement list(m_connection, "SELECT " MAIL_COLUMNS " FROM mail m WHERE m.portal_user = :user AND m.deleted = 0 "
                                 "ORDER BY m.key DESC");
    return allOf(list.bind(":user", user));
}

QString MailStore::messageBody(MailMessageKey key) const
{
    if (!key)
        return {};
    Statement find(m_connection, "SELECT body FROM mail_message WHERE key = :key");
    find.bind(":key", key).run();
    return find.next() ? find.text(0) : QString();
}

QList<AccessKey> MailStore::noticeAccesses(MailKey key) const
{
    Statement list(m_connection, "SELECT access FROM mail_access WHERE mail = :key AND deleted = 0 ORDER BY key");
    list.bind(":key", key).run();
    QList<AccessKey> accesses;
    while (list.next())
        accesses.append(list.key<AccessKey>(0));
    return accesses;
}

QStringList MailStore::noticeClientNames(MailKey key, bool ofRemoved) const
{
    Statement list(m_connection,
                   "SELECT DISTINCT c.name, c.name_folded, c.key FROM mail_access ma JOIN access a ON a.key = ma.access "
                   "JOIN client c ON c.key = a.client WHERE ma.mail = :key AND ma.deleted = 0 AND c.deleted = 0 "
                   "AND (a.state = 'granted' AND c.active = 1 AND :removed = 0 OR a.state <> 'granted' AND :removed = 1) "
                   "ORDER BY c.name_folded, c.key");
    list.bind(":key", key).bind(":removed", ofRemoved).run();
    QStringList names;
    while (list.next())
        names.append(list.text(0));
    return names;
}

MailMessageKey MailStore::insertMessage(WriteContext &context, const QString &body)
{
    const QByteArray scope = firmScope(context.connection());
    Statement insert(context.connection(), "INSERT INTO mail_message (id, scope, local_seq, changed_at, changed_by, "
                                           "body) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :body)");
    bindNewRow(context, insert, scope);
    insert.bind(":body", body).run();
    return MailMessageKey{insert.lastInsertKey()};
}

MailKey MailStore::enqueue(WriteContext &context, const Mail &mail, const QList<AccessKey> &tellsOf)
{
    const QByteArray scope = mail.portalUser ? portalUserScope(context.connection(), mail.portalUser)
                                             : firmScope(context.connection());
    Statement insert(context.connection(),
                     "INSERT INTO mail (id, scope, local_seq, changed_at, changed_by, kind, state, priority, "
                     "recipient, recipient_name, portal_user, invitation, purpose, purpose_item, sender, revision, "
                     "message, bulk_send, queued_at, next_attempt_at, attempts, message_id, boundary, reply, reason) "
                     "VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :kind, 'queued', :priority, "
                     ":recipient, :name, :user, :invitation, :purpose, :item, :sender, :revision, :message, :bulk_send, "
                     ":changed_at, :next, 0, '', '', '', '')");
    bindNewRow(context, insert, scope);
    insert.bind(":kind", QString(slug(mail.kind)))
        .bind(":priority", int(mail.priority))
        .bind(":recipient", mail.recipient)
        .bind(":name", mail.recipientName)
        .bind(":user", mail.portalUser)
        .bind(":invitation", mail.invitation)
        .bind(":purpose", mail.purpose.room)
        .bind(":item", mail.purpose.item)
        .bind(":sender", mail.sender)
        .bind(":revision", mail.revision)
        .bind(":message", mail.message)
        .bind(":bulk_send", mail.bulkSend)
        .bind(":next", mail.nextAttemptAt)
        .run();
    const MailKey key{insert.lastInsertKey()};
    addEvent(context, key, "queued");
    for (const AccessKey access : tellsOf)
        addNoticeAccess(context, key, access);
    return key;
}

void MailStore::addNoticeAccess(WriteContext &context, MailKey key, AccessKey access)
{
    const QByteArray scope = mailScope(context.connection(), key);
    Statement tell(context.connection(),
                   "INSERT INTO mail_access (id, scope, local_seq, changed_at, changed_by, mail, access) VALUES (:id, "
                   ":scope, :local_seq, :changed_at, :changed_by, :mail, :access) ON CONFLICT (mail, access) DO NOTHING");
    bindNewRow(context, tell, scope);
    tell.bind(":mail", key).bind(":access", access).run();
}

void MailStore::setMessage(WriteContext &context, MailKey key, MailMessageKey message)
{
    Statement update(context.connection(), "UPDATE mail SET message = :message, local_seq = :local_seq, "
                                           "changed_at = :changed_at, changed_by = :changed_by "
                                           "WHERE key = :key AND message_id = ''");
    context.stamp(update).bind(":message", message).bind(":key", key).run();
}

void MailStore::setPriority(WriteContext &context, MailKey key, MailPriority priority)
{
    Statement update(context.connection(), "UPDATE mail SET priority = :priority, local_seq = :local_seq, "
                                           "changed_at = :changed_at, changed_by = :changed_by "
                                           "WHERE key = :key AND state = 'queued'");
    context.stamp(update).bind(":priority", int(priority)).bind(":key", key).run();
}

bool MailStore::claim(WriteContext &context, MailKey key, const QString &messageId, const QString &boundary,
                      const QString &fixedValues)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'sending', attempts = attempts + 1, next_attempt_at = NULL, "
                     "claimed_at = coalesce(claimed_at, :changed_at), dated_at = coalesce(dated_at, :changed_at), "
                     "boundary = CASE WHEN message_id = '' THEN :boundary ELSE boundary END, "
                     "message_id = CASE WHEN message_id = '' THEN :message_id ELSE message_id END, fixed_values = CASE WHEN :fixed = '' THEN fixed_values ELSE :fixed END, "
                     "local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
                     "WHERE key = :key AND state = 'queued'");
    update.bind(":message_id", messageId).bind(":boundary", boundary).bind(":fixed", fixedValues);
    return change(context, update, key, "claimed");
}

bool MailStore::markSent(WriteContext &context, MailKey key, const QString &reply)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'sent', sent_at = :changed_at, ended_at = :changed_at, reply = :reply, "
                     "reason = '', local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
                     "WHERE key = :key AND state = 'sending'");
    update.bind(":reply", reply);
    return change(context, update, key, "sent", reply);
}

bool MailStore::requeue(WriteContext &context, MailKey key, const QDateTime &next, const QString &reply,
                        const QString &reason)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'queued', next_attempt_at = :next, reply = :reply, reason = :reason, "
                     "attempts = CASE WHEN :next IS NULL THEN attempts - 1 ELSE attempts END, "
                     "claimed_at = CASE WHEN :next IS NULL AND attempts <= 1 THEN NULL ELSE claimed_at END, "
                     "local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
                     "WHERE key = :key AND state = 'sending'");
    update.bind(":next", next).bind(":reply", reply).bind(":reason", reason);
    return change(context, update, key, "deferred", reply, reason);
}

bool MailStore::markFailed(WriteContext &context, MailKey key, const QString &reply, const QString &reason)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'failed', ended_at = :changed_at, reply = :reply, reason = :reason, "
                     "local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
                     "WHERE key = :key AND state IN ('sending', 'queued')");
    update.bind(":reply", reply).bind(":reason", reason);
    return change(context, update, key, "failed", reply, reason);
}

bool MailStore::markUnconfirmed(WriteContext &context, MailKey key, const QString &detail)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'unconfirmed', ended_at = :changed_at, reply = :reply, "
                     "reason = 'unconfirmed', local_seq = :local_seq, changed_at = :changed_at, "
                     "changed_by = :changed_by WHERE key = :key AND state = 'sending'");
    update.bind(":reply", detail);
    return change(context, update, key, "unconfirmed", detail, QStringLiteral("unconfirmed"));
}

bool MailStore::markBounced(WriteContext &context, MailKey key, const QString &reply, const QString &reason)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'failed', ended_at = :changed_at, reply = :reply, reason = :reason, "
                     "local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
                     "WHERE key = :key AND state IN ('sent', 'unconfirmed')");
    update.bind(":reply", reply).bind(":reason", reason);
    return change(context, update, key, "bounced", reply, reason);
}

int MailStore::recoverSending(WriteContext &context)
{
    QList<MailKey> left;
    {
        Statement list(context.connection(), "SELECT key FROM mail WHERE " MAIL_NEEDS_AN_EYE("", "sending"));
        list.run();
        while (list.next())
            left.append(list.key<MailKey>(0));
    }
    int recovered = 0;
    for (const MailKey key : left)
        recovered += markUnconfirmed(context, key, {}) ? 1 : 0;
    return recovered;
}

bool MailStore::cancel(WriteContext &context, MailKey key, const QString &reason)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'cancelled', ended_at = :changed_at, reason = :reason, "
                     "next_attempt_at = NULL, local_seq = :local_seq, changed_at = :changed_at, "
                     "changed_by = :changed_by WHERE key = :key AND state = 'queued'");
    update.bind(":reason", reason);
    return change(context, update, key, "cancelled", {}, reason);
}

bool MailStore::abandon(WriteContext &context, MailKey key, const QString &reason)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'cancelled', reason = :reason, local_seq = :local_seq, "
                     "changed_at = :changed_at, changed_by = :changed_by WHERE key = :key AND state = 'unconfirmed'");
    update.bind(":reason", reason);
    return change(context, update, key, "cancelled", {}, reason);
}

bool MailStore::confirm(WriteContext &context, MailKey key, const QString &reply)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'sent', sent_at = ended_at, reply = :reply, reason = 'report_arrived', "
                     "local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
                     "WHERE key = :key AND state = 'unconfirmed'");
    update.bind(":reply", reply);
    return change(context, update, key, "settled", reply, QStringLiteral("report_arrived"));
}

bool MailStore::settleArrived(WriteContext &context, MailKey key)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'sent', sent_at = ended_at, reason = 'settled_arrived', "
                     "local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
                     "WHERE key = :key AND state = 'unconfirmed'");
    return change(context, update, key, "settled", {}, QStringLiteral("settled_arrived"));
}

bool MailStore::settleAgain(WriteContext &context, MailKey key)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'queued', ended_at = NULL, next_attempt_at = NULL, "
                     "attempts = 0, claimed_at = NULL, reason = 'settled_again', local_seq = :local_seq, changed_at = :changed_at, "
                     "changed_by = :changed_by WHERE key = :key AND state = 'unconfirmed'");
    return change(context, update, key, "settled", {}, QStringLiteral("settled_again"));
}

bool MailStore::retryNow(WriteContext &context, MailKey key)
{
    Statement update(context.connection(),
                     "UPDATE mail SET state = 'queued', ended_at = NULL, next_attempt_at = NULL, attempts = 0, "
                     "claimed_at = NULL, local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
                     "WHERE key = :key AND state IN ('failed', 'queued')");
    return change(context, update, key, "queued");
}

QueueControl MailStore::control() const
{
    Statement find(m_connection, "SELECT state, reason, detail, since FROM outbox_control");
    find.run();
    QueueControl control;
    if (find.next()) {
        control.state = kQueueStates.at(find.text(0));
        control.reason = find.text(1);
        control.detail = find.text(2);
        control.since = find.time(3);
    }
    return control;
}

void MailStore::setControl(WriteContext &context, const QueueControl &control)
{
    Statement update(context.connection(), "UPDATE outbox_control SET state = :state, reason = :reason, "
                                           "detail = :detail, since = :since");
    update.bind(":state", QString(kQueueStates[control.state]))
        .bind(":reason", control.reason)
        .bind(":detail", control.detail)
        .bind(":since", control.since)
        .run();
}

void MailStore::stop(WriteContext &context, const QString &reason, const QString &words)
{
    if (MailStore(context.connection()).control().state == QueueState::running)
        setControl(context, {QueueState::stopped, reason, words, context.now()});
}

} // namespace portico
