#include "app/store/bulksendstore.h"

#include "app/store/clientconditions.h"
#include "app/store/enumslugs.h"
#include "app/store/mailstore.h"
#include "app/store/sharedrow.h"

namespace portico {

namespace {

const EnumSlugs<BulkSendKind, 2> kKinds("invite", "resend");

#define SEND_COLUMNS "b.key, b.kind, b.queued_by, t.name, b.queued_at, b.cancelled_at, b.closed_at"
#define SENDS "bulk_send b LEFT JOIN team_member t ON t.key = b.queued_by"

// A line with its mail, and that mail's invitation, which knows of bounces.
#define LINES                                                                                                          \
    "bulk_send_line l LEFT JOIN mail m ON m.key = l.mail LEFT JOIN invitation i ON i.key = m.invitation "              \
    "LEFT JOIN client c ON c.key = l.client"
#define LINE_COLUMNS                                                                                                   \
    "l.key, l.mail, m.portal_user, l.client, c.id, coalesce(m.recipient_name, l.person), "                             \
    "coalesce(m.recipient, l.email), c.name, m.state, i.refused_at, l.joined, l.reason, m.reason, i.refusal, "         \
    "m.reply, i.refusal_reply, l.changed_at, m.queued_at, m.sent_at, m.ended_at, m.next_attempt_at, m.invitation"
// The number of the BulkLineFilter, other than "all", that a line belongs to.
#define LINE_FILTER                                                                                                    \
    "CASE WHEN l.mail IS NULL THEN 6 WHEN m.state IN ('queued', 'sending') THEN 1 WHEN m.state = 'unconfirmed' THEN 4 " \
    "WHEN m.state = 'cancelled' THEN 5 WHEN m.state = 'failed' OR i.refused_at IS NOT NULL THEN 3 ELSE 2 END"

BulkSend sendOf(const Statement &row)
{
    BulkSend send;
    send.key = row.key<BulkSendKey>(0);
    send.kind = kKinds.at(row.text(1));
    send.by = row.key<MemberKey>(2);
    send.byName = row.text(3);
    send.queuedAt = row.time(4);
    send.cancelledAt = row.time(5);
    send.closedAt = row.time(6);
    return send;
}

QList<BulkSend> allOf(Statement &list)
{
    list.run();
    QList<BulkSend> sends;
    while (list.next())
        sends.append(sendOf(list));
    return sends;
}

/// Names the clients that a mail speaks of, those that it opens no longer too: by then it had told of them.
void nameClients(Connection &connection, BulkSendLine &line, InvitationKey invitation, const ClientScope &scope)
{
    Statement list(connection,
                   "SELECT DISTINCT c.key, c.id, c.name, c.name_folded FROM access a JOIN client c ON c.key = a.client "
                   "WHERE a.key IN (SELECT ia.access FROM invitation_access ia WHERE ia.invitation = :invitation "
                   "UNION ALL SELECT ma.access FROM mail_access ma WHERE ma.mail = :mail) "
                   "AND " SEES_CLIENT("c.key") " ORDER BY c.name_folded, c.key");
    list.bind(":invitation", invitation).bind(":mail", line.mail).bind(":member", scope.onlyOf).run();
    while (list.next()) {
        if (!line.client) {
            line.client = list.key<ClientKey>(0);
            line.clientId = list.blob(1);
        }
        line.clients.append(list.text(2));
    }
}

BulkSendLine lineOf(Connection &connection, const Statement &row, const ClientScope &scope,
                    BulkSendStore::Naming naming = BulkSendStore::Naming::clients)
{
    BulkSendLine line;
    line.key = row.key<BulkSendLineKey>(0);
    line.mail = row.key<MailKey>(1);
    line.portalUser = row.key<PortalUserKey>(2);
    line.person = row.text(5);
    line.email = row.text(6);
    line.joined = row.boolean(10);
    if (!line.mail) {
        line.client = row.key<ClientKey>(3);
        line.clientId = row.blob(4);
        if (line.client && ClientStore(connection).visible(line.client, scope))
            line.clients.append(row.text(7));
        line.reason = row.text(11);
        line.at = row.time(16);
        return line;
    }
    line.state = mailStateFromSlug(row.text(8));
    line.bounced = line.state == MailState::sent && !row.isNull(9);
    line.reason = line.bounced ? row.text(13) : row.text(12);
    line.reply = line.bounced ? row.text(15) : row.text(14);
    const QDateTime ended = line.state == MailState::sent ? row.time(18) : row.time(19);
    line.at = line.bounced ? row.time(9) : ended.isValid() ? ended : row.time(17);
    line.nextAttemptAt = row.time(20);
    if (naming == BulkSendStore::Naming::clients)
        nameClients(connection, line, row.key<InvitationKey>(21), scope);
    return line;
}

void addByState(BulkSendCounts &counts, const QString &state, qint64 count)
{
    switch (mailStateFromSlug(state).value_or(MailState::failed)) {
    case MailState::queued: counts.queued += count; break;
    case MailState::sending: counts.sending += count; break;
    case MailState::sent: counts.sent += count; break;
    case MailState::failed: counts.failed += count; break;
    case MailState::unconfirmed: counts.unconfirmed += count; break;
    case MailState::cancelled: counts.cancelled += count; break;
    }
}

} // namespace

QList<BulkSend> BulkSendStore::open(const ClientScope &scope) const
{
    Statement list(m_connection, "SELECT " SEND_COLUMNS " FROM " SENDS " WHERE b.closed_at IS NULL AND b.deleted = 0 "
                                 "AND (:member IS NULL OR b.queued_by = :member) ORDER BY b.key DESC");
    return allOf(list.bind(":member", scope.onlyOf));
}

std::optional<BulkSend> BulkSendStore::find(BulkSendKey key) const
{
    Statement find(m_connection, "SELECT " SEND_COLUMNS " FROM " SENDS " WHERE b.key = :key AND b.deleted = 0");
    find.bind(":key", key).run();
    return find.next() ? std::optional(sendOf(find)) : std::nullopt;
}

BulkSendCounts BulkSendStore::counts(BulkSendKey key) const
{
    BulkSendCounts counts;
    Statement mails(m_connection, "SELECT state, count(*) FROM mail WHERE bulk_send = :key GROUP BY state");
    for (mails.bind(":key", key).run(); mails.next();)
        addByState(counts, mails.text(0), mails.integer(1));
    Statement joined(m_connection,
                     "SELECT CASE WHEN m.state = 'sent' AND i.refused_at IS NOT NULL THEN 'failed' ELSE m.state END AS "
                     "shown, count(*) FROM bulk_send_line l JOIN mail m ON m.key = l.mail "
                     "LEFT JOIN invitation i ON i.key = m.invitation "
                     "WHERE l.bulk_send = :key AND l.joined = 1 GROUP BY shown");
    for (joined.bind(":key", key).run(); joined.next();)
        addByState(counts, joined.text(0), joined.integer(1));
    Statement leftOut(m_connection, "SELECT count(*) FROM bulk_send_line WHERE bulk_send = :key AND mail IS NULL");
    if (leftOut.bind(":key", key).run().next())
        counts.leftOut = leftOut.integer(0);
    // Invitations are numbered as they are made: only those since this send's first one are looked at.
    Statement bounced(m_connection,
                      "SELECT count(*) FROM invitation i INDEXED BY invitation_refused CROSS JOIN mail m "
                      "ON m.invitation = i.key WHERE i.refused_at IS NOT NULL AND i.key >= "
                      "(SELECT f.invitation FROM bulk_send_line l CROSS JOIN mail f ON f.key = l.mail "
                      "WHERE l.bulk_send = :key AND l.joined = 0 AND f.invitation IS NOT NULL ORDER BY l.key LIMIT 1) "
                      "AND m.bulk_send = :key AND m.state = 'sent'");
    if (bounced.bind(":key", key).run().next()) {
        counts.sent -= bounced.integer(0);
        counts.failed += bounced.integer(0);
    }
    return counts;
}

std::vector<qint64> BulkSendStore::lineKeys(BulkSendKey key, BulkLineFilter filter, const std::atomic_bool &cancelled) const
{
    Statement all(m_connection, "SELECT l.key FROM bulk_send_line l WHERE l.bulk_send = :send ORDER BY l.key");
    Statement leftOut(m_connection,
                      "SELECT l.key FROM bulk_send_line l WHERE l.bulk_send = :send AND l.mail IS NULL ORDER BY l.key");
    Statement some(m_connection, "SELECT l.key FROM " LINES " WHERE l.bulk_send = :send AND " LINE_FILTER
                                 " = :filter ORDER BY l.key");
    Statement &list = filter == BulkLineFilter::all       ? all
                      : filter == BulkLineFilter::leftOut ? leftOut
                                                          : some.bind(":filter", int(filter));
    std::vector<qint64> keys;
    list.bind(":send", key).run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        keys.push_back(list.integer(0));
    return keys;
}

QList<BulkSendLine> BulkSendStore::rows(const QList<BulkSendLineKey> &keys, const ClientScope &scope) const
{
    QList<BulkSendLine> rows;
    rows.reserve(keys.size());
    Statement find(m_connection, "SELECT " LINE_COLUMNS " FROM " LINES " WHERE l.key = :key");
    for (const BulkSendLineKey key : keys) {
        if (find.bind(":key", key).run().next())
            rows.append(lineOf(m_connection, find, scope));
    }
    return rows;
}

void BulkSendStore::forEachLine(BulkSendKey key, const ClientScope &scope, BulkLineFilter filter,
                                const std::function<void(const BulkSendLine &)> &each,
                                const std::atomic_bool &cancelled, Naming naming) const
{
    Statement list(m_connection, "SELECT " LINE_COLUMNS " FROM " LINES " WHERE l.bulk_send = :send "
                                 "AND (:filter = 0 OR " LINE_FILTER " = :filter) ORDER BY l.key");
    list.bind(":send", key).bind(":filter", int(filter)).run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next())
        each(lineOf(m_connection, list, scope, naming));
}

QList<MailKey> BulkSendStore::withdrawable(BulkSendKey key) const
{
    // Of this send: its own mails, and those that it joined of sends that are cancelled by now. What another send joined
    // is that one's too, and a single invite that joined a mail has raised its priority: both keep it.
    Statement list(m_connection,
                   "SELECT m.key FROM mail m WHERE m.key IN (SELECT o.key FROM mail o WHERE o.bulk_send = :key "
                   "AND o.state = 'queued' UNION ALL SELECT j.key FROM bulk_send_line l CROSS JOIN mail j ON j.key = l.mail "
                   "JOIN bulk_send b ON b.key = j.bulk_send WHERE l.bulk_send = :key AND l.joined = 1 "
                   "AND b.cancelled_at IS NOT NULL) AND m.state = 'queued' AND m.priority = :bulk "
                   "AND NOT EXISTS (SELECT 1 FROM bulk_send_line a JOIN bulk_send w ON w.key = a.bulk_send "
                   "WHERE a.mail = m.key AND a.joined = 1 AND a.bulk_send <> :key AND w.cancelled_at IS NULL) "
                   "ORDER BY m.key");
    list.bind(":key", key).bind(":bulk", int(MailPriority::bulk)).run();
    QList<MailKey> mails;
    while (list.next())
        mails.append(list.key<MailKey>(0));
    return mails;
}

BulkSendKey BulkSendStore::insert(WriteContext &context, BulkSendKind kind)
{
    const QByteArray scope = firmScope(context.connection());
    Statement insert(context.connection(),
                     "INSERT INTO bulk_send (id, scope, local_seq, changed_at, changed_by, kind, queued_at, queued_by) "
                     "VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :kind, :changed_at, :changed_by)");
    bindNewRow(context, insert, scope);
    insert.bind(":kind", QString(kKinds[kind])).run();
    return BulkSendKey{insert.lastInsertKey()};
}

void BulkSendStore::addLine(WriteContext &context, BulkSendKey send, const NewBulkLine &line)
{
    // The scope of a line is its person's: of the mail, or of the client of whom somebody was left out.
    Statement insert(context.connection(),
                     "INSERT INTO bulk_send_line (id, scope, local_seq, changed_at, changed_by, bulk_send, mail, joined, "
                     "client, person, email, reason) VALUES (:id, coalesce((SELECT scope FROM mail WHERE key = :mail), "
                     "(SELECT scope FROM client WHERE key = :client), (SELECT scope FROM bulk_send WHERE key = :send)), "
                     ":local_seq, :changed_at, :changed_by, :send, :mail, :joined, "
                     "(SELECT key FROM client WHERE key = :client), :person, :email, :reason)");
    context.stamp(insert)
        .bind(":id", newUuid(context.now()))
        .bind(":send", send)
        .bind(":mail", line.mail)
        .bind(":joined", line.joined)
        .bind(":client", line.client)
        .bind(":person", line.person)
        .bind(":email", line.email)
        .bind(":reason", line.reason)
        .run();
}

void BulkSendStore::markCancelled(WriteContext &context, BulkSendKey key)
{
    Statement update(context.connection(), "UPDATE bulk_send SET cancelled_at = :changed_at, local_seq = :local_seq, "
                                           "changed_at = :changed_at, changed_by = :changed_by "
                                           "WHERE key = :key AND cancelled_at IS NULL");
    context.stamp(update).bind(":key", key).run();
}

bool BulkSendStore::close(WriteContext &context, BulkSendKey key)
{
    Statement update(context.connection(), "UPDATE bulk_send SET closed_at = :changed_at, local_seq = :local_seq, "
                                           "changed_at = :changed_at, changed_by = :changed_by "
                                           "WHERE key = :key AND closed_at IS NULL AND deleted = 0");
    context.stamp(update).bind(":key", key).run();
    return update.changes() == 1;
}

} // namespace portico
