#include "app/store/bouncestore.h"

#include "app/store/emailkey.h"
#include "app/store/sharedrow.h"

namespace portico {

namespace {

#define BOUNCE_COLUMNS "key, digest, mail, email_folded, verdict, status, reply, reason, read_at"

QList<Bounce> allOf(Statement &list)
{
    QList<Bounce> bounces;
    list.run();
    while (list.next()) {
        bounces.append({list.key<BounceKey>(0), list.blob(1), list.key<MailKey>(2), list.text(3), list.text(4),
                        list.text(5), list.text(6), list.text(7), list.time(8), {}});
    }
    return bounces;
}

} // namespace

bool BounceStore::knows(const QByteArray &digest) const
{
    Statement find(m_connection, "SELECT 1 FROM bounce WHERE digest = :digest AND deleted = 0 LIMIT 1");
    find.bind(":digest", digest).run();
    return find.next();
}

QList<Bounce> BounceStore::ofEmail(const QString &email, int count) const
{
    Statement list(m_connection, "SELECT " BOUNCE_COLUMNS " FROM bounce WHERE email_folded = :email AND deleted = 0 "
                                 "ORDER BY key DESC LIMIT :count");
    return allOf(list.bind(":email", emailKey(email)).bind(":count", count));
}

QList<Bounce> BounceStore::ofMail(MailKey mail, int count) const
{
    Statement list(m_connection, "SELECT " BOUNCE_COLUMNS " FROM bounce WHERE mail = :mail AND deleted = 0 "
                                 "ORDER BY key DESC LIMIT :count");
    return allOf(list.bind(":mail", mail).bind(":count", count));
}

QString BounceStore::source(BounceKey key) const
{
    Statement find(m_connection, "SELECT source FROM bounce WHERE key = :key AND deleted = 0");
    find.bind(":key", key).run();
    return find.next() ? find.text(0) : QString();
}

bool BounceStore::add(WriteContext &context, const Bounce &bounce)
{
    const QByteArray scope = firmScope(context.connection());
    Statement put(context.connection(),
                  "INSERT INTO bounce (id, scope, local_seq, changed_at, changed_by, digest, mail, email_folded, verdict, "
                  "status, reply, reason, read_at, source) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, "
                  ":digest, :mail, :email, :verdict, :status, :reply, :reason, :changed_at, :source) "
                  "ON CONFLICT (digest, email_folded) DO NOTHING");
    bindNewRow(context, put, scope);
    put.bind(":digest", bounce.digest)
        .bind(":mail", bounce.mail)
        .bind(":email", emailKey(bounce.email))
        .bind(":verdict", bounce.verdict)
        .bind(":status", bounce.status)
        .bind(":reply", bounce.reply)
        .bind(":reason", bounce.reason)
        .bind(":source", bounce.source)
        .run();
    return put.changes() == 1;
}

} // namespace portico
