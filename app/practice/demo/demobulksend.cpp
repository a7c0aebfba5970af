#include "app/practice/demo/demobulksend.h"

#include "app/practice/demo/demomailbag.h"
#include "app/practice/inviteplan.h"

#include <algorithm>

namespace portico {

namespace {

constexpr int kDays = 60;      // how far back it may have been
constexpr int kMostLeftOut = 25;

/// Midnight, UTC, of the day on which most invites went out; 0 where none did.
DemoTime busiestDay(Connection &connection, DemoTime today)
{
    Statement find(connection, "SELECT queued_at / :day * :day AS begin FROM mail WHERE kind = 'invitation' "
                               "AND state IN ('sent', 'failed') AND queued_at BETWEEN :from AND :today "
                               "GROUP BY begin ORDER BY count(*) DESC, begin DESC LIMIT 1");
    find.bind(":day", DemoMailbag::kDay).bind(":from", today - kDays * DemoMailbag::kDay).bind(":today", today - 1).run();
    return find.next() ? find.integer(0) : 0;
}

struct LeftOut
{
    ClientKey client;
    QByteArray scope;
    QString person;
    QString email;
    InviteRefusal reason;
};

/// Clients that the send could not invite: a few, as a firm has them.
QList<LeftOut> leftOutClients(Connection &connection)
{
    QList<LeftOut> found;
    Statement list(connection,
                   "SELECT c.key, c.scope, p.name, p.email FROM client c JOIN client_contact l ON l.client = c.key "
                   "AND l.is_primary = 1 JOIN contact p ON p.key = l.contact "
                   "LEFT JOIN address_health h ON h.email_folded = p.email_folded AND h.state = 'inactive' "
                   "WHERE c.active = 1 AND (p.email = '' OR h.key IS NOT NULL) "
                   "AND NOT EXISTS (SELECT 1 FROM access a WHERE a.client = c.key) ORDER BY c.key LIMIT :most");
    list.bind(":most", kMostLeftOut).run();
    while (list.next()) {
        const QString email = list.text(3);
        found.append({list.key<ClientKey>(0), list.blob(1), list.text(2), email,
                      email.isEmpty() ? InviteRefusal::noEmail : InviteRefusal::addressInactive});
    }
    return found;
}

} // namespace

qint64 writeDemoBulkSend(WriteContext &context, quint64 seed, const QByteArray &firmId, MemberKey by, DemoTime today)
{
    const DemoTime day = busiestDay(context.connection(), today);
    if (day == 0)
        return 0;
    struct Sent
    {
        qint64 mail;
        QByteArray scope;
    };
    QList<Sent> mails; // in the order of their invitations, as a send writes them
    DemoTime queuedAt = today;
    {
        Statement list(context.connection(), "SELECT key, scope, queued_at FROM mail WHERE kind = 'invitation' "
                                             "AND state IN ('sent', 'failed') AND queued_at BETWEEN :day AND :evening "
                                             "ORDER BY invitation");
        list.bind(":day", day).bind(":evening", day + DemoMailbag::kDay - 1).run();
        while (list.next()) {
            mails.append({list.integer(0), list.blob(1)});
            queuedAt = std::min(queuedAt, DemoTime(list.integer(2)));
        }
    }
    DemoTable sends(context, seed, DemoTableName::bulkSend,
                    "INSERT INTO bulk_send (id, scope, local_seq, changed_at, changed_by, kind, queued_at, queued_by) "
                    "VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, 'invite', :queued_at, :by)");
    Statement &send = sends.row(firmId);
    send.bind(":by", by);
    bindTime(send, ":queued_at", queuedAt);
    sends.by(by);
    const qint64 key = sends.run();

    DemoTable lines(context, seed, DemoTableName::bulkSendLine,
                    "INSERT INTO bulk_send_line (id, scope, local_seq, changed_at, changed_by, bulk_send, mail, joined, "
                    "client, person, email, reason) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :send, "
                    ":mail, 0, :client, :person, :email, :reason)");
    Statement mark(context.connection(), "UPDATE mail SET bulk_send = :send, priority = 3 WHERE key = :key");
    for (const Sent &sent : std::as_const(mails)) {
        mark.bind(":send", key).bind(":key", sent.mail).run();
        lines.row(sent.scope)
            .bind(":send", key)
            .bind(":mail", sent.mail)
            .bind(":client", ClientKey())
            .bind(":person", QString())
            .bind(":email", QString())
            .bind(":reason", QString());
        lines.by(by);
        lines.run();
    }
    const QList<LeftOut> leftOut = leftOutClients(context.connection());
    for (const LeftOut &one : leftOut) {
        lines.row(one.scope)
            .bind(":send", key)
            .bindNull(":mail")
            .bind(":client", one.client)
            .bind(":person", one.person)
            .bind(":email", one.email)
            .bind(":reason", QString(slug(one.reason)));
        lines.by(by);
        lines.run();
    }
    return sends.rows() + lines.rows();
}

} // namespace portico
