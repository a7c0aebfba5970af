#include "tests/practice/firmchecks.h"

#include "app/core/emailaddress.h"
#include "app/core/textfolding.h"
#include "app/mail/replyverdict.h"
#include "app/store/clientstore.h"
#include "app/store/contactstore.h"
#include "app/store/portalstore.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

namespace portico::test {

namespace {

/// What must have no row.
struct Rule
{
    const char *offence;
    const char *sql;
};

const Rule kRules[] = {
    {"a row that refers to nothing", "PRAGMA foreign_key_check"},
    {"a client with contacts has not exactly one primary contact",
     "SELECT client FROM client_contact WHERE deleted = 0 GROUP BY client HAVING sum(is_primary) <> 1"},
    {"a couple without two contacts",
     "SELECT c.key FROM client c LEFT JOIN client_contact cc ON cc.client = c.key WHERE c.type = 'couple' "
     "GROUP BY c.key HAVING count(cc.key) <> 2"},
    {"positions of contacts have a gap",
     "SELECT client FROM client_contact GROUP BY client HAVING max(position) + 1 <> count(*)"},
    {"the same person at the same address twice",
     "SELECT email_folded FROM contact WHERE email_folded <> '' GROUP BY email_folded, name_folded HAVING count(*) > 1"},
    {"a contact of no client", "SELECT key FROM contact WHERE key NOT IN (SELECT contact FROM client_contact)"},
    {"an access to a client that the contact does not belong to",
     "SELECT a.key FROM access a LEFT JOIN client_contact cc ON cc.client = a.client AND cc.contact = a.contact "
     "WHERE cc.key IS NULL"},
    {"a granted access of another address than the contact's",
     "SELECT a.key FROM access a JOIN portal_user u ON u.key = a.portal_user JOIN contact p ON p.key = a.contact "
     "WHERE a.state = 'granted' AND u.email_folded <> p.email_folded"},
    {"a removed access without when and who",
     "SELECT key FROM access WHERE state = 'removed' AND (removed_at IS NULL OR removed_by IS NULL)"},
    {"a portal user without any access", "SELECT key FROM portal_user WHERE key NOT IN (SELECT portal_user FROM access)"},
    {"a last login that is not the newest session",
     "SELECT u.key FROM portal_user u LEFT JOIN web_session s ON s.portal_user = u.key GROUP BY u.key "
     "HAVING u.last_login_at IS NOT max(s.started_at)"},
    {"a login before there was an account",
     "SELECT s.key FROM web_session s JOIN portal_user u ON u.key = s.portal_user "
     "WHERE u.account_at IS NULL OR s.started_at < u.account_at"},
    {"a session that has not ended, or ended before it began",
     "SELECT key FROM web_session WHERE ended_at IS NULL OR ended_at < started_at OR id_hash IS NOT NULL"},
    {"an invitation that opens nothing",
     "SELECT key FROM invitation WHERE key NOT IN (SELECT invitation FROM invitation_access)"},
    {"an invitation that covers another person's access",
     "SELECT i.key FROM invitation i JOIN invitation_access ia ON ia.invitation = i.key "
     "JOIN access a ON a.key = ia.access WHERE a.portal_user <> i.portal_user"},
    {"an invitation without exactly one mail of its own",
     "SELECT i.key FROM invitation i LEFT JOIN mail m ON m.invitation = i.key AND m.kind = 'invitation' "
     "GROUP BY i.key HAVING count(m.key) <> 1"},
    {"an expiry that does not count from the first claim",
     "SELECT key FROM invitation WHERE expires_at IS NOT opened_at + valid_days * 86400000"},
    {"an accepted invitation of somebody without an account",
     "SELECT i.key FROM invitation i JOIN portal_user u ON u.key = i.portal_user "
     "WHERE i.state = 'accepted' AND u.account_at IS NULL"},
    {"an open invitation of somebody with an account",
     "SELECT i.key FROM invitation i JOIN portal_user u ON u.key = i.portal_user "
     "WHERE i.state = 'open' AND u.account_at IS NOT NULL"},
    {"two open links of one person",
     "SELECT portal_user FROM invitation WHERE state = 'open' AND opened_at IS NOT NULL GROUP BY portal_user "
     "HAVING count(*) > 1"},
    {"a replaced invitation without the one that replaced it, or another one with it",
     "SELECT key FROM invitation WHERE (state = 'replaced') <> (replaced_by IS NOT NULL) OR replaced_by <= key"},
    {"an invitation that ended without a time",
     "SELECT key FROM invitation WHERE (state = 'open') <> (ended_at IS NULL)"},
    {"an open invitation that opens only removed accesses",
     "SELECT i.key FROM invitation i WHERE i.state = 'open' AND NOT EXISTS (SELECT 1 FROM invitation_access ia "
     "JOIN access a ON a.key = ia.access WHERE ia.invitation = i.key AND ia.ended = 0 AND a.state = 'granted')"},
    {"a link without a claim, or a claim without a link",
     "SELECT i.key FROM invitation i LEFT JOIN link l ON l.invitation = i.key "
     "WHERE (i.opened_at IS NULL) <> (l.invitation IS NULL)"},
    {"the hash of a link that has not 32 bytes", "SELECT invitation FROM link WHERE length(token_hash) <> 32"},
    {"the secret of a link that has ended",
     "SELECT s.invitation FROM link_secret s JOIN invitation i ON i.key = s.invitation "
     "WHERE i.state <> 'open' OR i.expires_at <= :now"},
    {"an open link whose secret is gone",
     "SELECT i.key FROM invitation i LEFT JOIN link_secret s ON s.invitation = i.key "
     "WHERE i.state = 'open' AND i.expires_at > :now AND s.invitation IS NULL"},
    {"a mail that is on its way with nobody who sends it", "SELECT key FROM mail WHERE state = 'sending'"},
    {"a mail whose fixed parts do not agree",
     "SELECT key FROM mail WHERE (claimed_at IS NULL) <> (message_id = '') OR (claimed_at IS NULL) <> (boundary = '') "
     "OR (claimed_at IS NULL) <> (attempts = 0) OR dated_at IS NOT claimed_at"},
    {"a sent mail that was never sent, or one that was and neither counts as sent nor came back",
     "SELECT key FROM mail m WHERE (state = 'sent' AND sent_at IS NULL) OR (state <> 'sent' AND sent_at IS NOT NULL "
     "AND NOT EXISTS (SELECT 1 FROM mail_event e WHERE e.mail = m.key AND e.kind = 'bounced'))"},
    {"a mail that came back and has not failed",
     "SELECT m.key FROM mail_event e JOIN mail m ON m.key = e.mail WHERE e.kind = 'bounced' AND m.state <> 'failed'"},
    {"a mail that ended without a time",
     "SELECT key FROM mail WHERE (state = 'queued') <> (ended_at IS NULL)"},
    {"a failed mail without a reason", "SELECT key FROM mail WHERE state = 'failed' AND (reason = '' OR reply = '')"},
    {"a failed mail whose invitation was not refused",
     "SELECT m.key FROM mail m JOIN invitation i ON i.key = m.invitation "
     "WHERE m.state = 'failed' AND (i.refused_at IS NULL OR i.refusal <> m.reason OR i.refusal_reply <> m.reply)"},
    {"a mail in the future", "SELECT key FROM mail WHERE max(queued_at, coalesce(ended_at, 0)) > :now"},
    {"a mail older than the one before", "SELECT key FROM (SELECT key, queued_at, lag(queued_at) OVER (ORDER BY key) "
                                         "AS before FROM mail) WHERE before > queued_at"},
    {"a mail without the text that it was made from",
     "SELECT m.key FROM mail m LEFT JOIN template_revision r ON r.key = m.revision LEFT JOIN template t ON "
     "t.key = r.template WHERE t.kind IS NOT CASE m.kind WHEN 'notice' THEN 'another_portal' ELSE m.kind END"},
    {"a notice that tells of nothing",
     "SELECT key FROM mail WHERE (kind = 'notice') <> (key IN (SELECT mail FROM mail_access))"},
    {"a mail to another address than its person's",
     "SELECT m.key FROM mail m JOIN portal_user u ON u.key = m.portal_user WHERE u.email <> m.recipient"},
    {"a mail whose events do not begin with queued, or are out of order",
     "SELECT key FROM (SELECT e.key, e.mail, e.kind, e.at, lag(e.at) OVER events AS before, row_number() OVER events "
     "AS place FROM mail_event e WINDOW events AS (PARTITION BY e.mail ORDER BY e.key)) "
     "WHERE before > at OR (place = 1) <> (kind = 'queued')"},
    {"a mail without events", "SELECT key FROM mail WHERE key NOT IN (SELECT mail FROM mail_event)"},
    {"a queued mail of an inactive client alone",
     "SELECT m.key FROM mail m WHERE m.state IN ('queued', 'unconfirmed') AND NOT EXISTS (SELECT 1 FROM "
     "invitation_access ia JOIN access a ON a.key = ia.access JOIN client c ON c.key = a.client "
     "WHERE ia.invitation = m.invitation AND c.active = 1)"},
    {"activity out of order",
     "SELECT key FROM (SELECT key, at, lag(at) OVER (PARTITION BY client ORDER BY key) AS before FROM activity) "
     "WHERE before > at OR at > :now"},
    {"the health of an address that nobody has",
     "SELECT h.key FROM address_health h WHERE NOT EXISTS (SELECT 1 FROM contact p WHERE p.email_folded = h.email_folded) "
     "AND NOT EXISTS (SELECT 1 FROM portal_user u WHERE u.email_folded = h.email_folded)"},
    {"an assignment to somebody who has gone",
     "SELECT s.key FROM assignment s JOIN team_member m ON m.key = s.member WHERE m.active = 0"},
    {"a row of a client with another scope",
     "SELECT s.key FROM assignment s JOIN client c ON c.key = s.client WHERE s.scope <> c.id "
     "UNION ALL SELECT s.key FROM client_contact s JOIN client c ON c.key = s.client WHERE s.scope <> c.id "
     "UNION ALL SELECT s.key FROM access s JOIN client c ON c.key = s.client WHERE s.scope <> c.id "
     "UNION ALL SELECT s.key FROM activity s JOIN client c ON c.key = s.client WHERE s.scope <> c.id "
     "UNION ALL SELECT key FROM client WHERE scope <> id UNION ALL SELECT key FROM contact WHERE scope <> id "
     "UNION ALL SELECT key FROM portal_user WHERE scope <> id"},
    {"a row of a person with another scope",
     "SELECT s.key FROM invitation s JOIN portal_user u ON u.key = s.portal_user WHERE s.scope <> u.id "
     "UNION ALL SELECT s.key FROM mail s JOIN portal_user u ON u.key = s.portal_user WHERE s.scope <> u.id "
     "UNION ALL SELECT s.key FROM invitation_access s JOIN invitation i ON i.key = s.invitation WHERE s.scope <> i.scope "
     "UNION ALL SELECT s.key FROM mail_event s JOIN mail m ON m.key = s.mail WHERE s.scope <> m.scope "
     "UNION ALL SELECT s.key FROM mail_access s JOIN mail m ON m.key = s.mail WHERE s.scope <> m.scope"},
    {"a row of the firm with another scope",
     "SELECT key FROM team_member WHERE scope <> (SELECT id FROM firm) "
     "UNION ALL SELECT key FROM address_health WHERE scope <> (SELECT id FROM firm) "
     "UNION ALL SELECT key FROM mail_message WHERE scope <> (SELECT id FROM firm)"},
    {"a mail template that is missing",
     "SELECT 1 WHERE (SELECT count(DISTINCT kind) FROM template WHERE revision IS NOT NULL) <> 5"},
};

qint64 offences(Connection &connection, const char *sql, const QDateTime &now)
{
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    query.prepare(QString::fromUtf8(sql));
    if (QByteArray(sql).contains(":now"))
        query.bindValue(QStringLiteral(":now"), now.toMSecsSinceEpoch());
    if (!query.exec())
        return -1;
    qint64 count = 0;
    while (query.next())
        ++count;
    return count;
}

/// The engine's own check, as text; "ok" where all is well.
QString integrity(Connection &connection)
{
    QSqlQuery query(QStringLiteral("PRAGMA integrity_check"), connection.database());
    return query.next() ? query.value(0).toString() : QString();
}

bool isReserved(const QString &domain)
{
    static const QRegularExpression kept(QStringLiteral("(^|\\.)(example|example\\.(com|net|org))$"));
    return kept.match(domain).hasMatch();
}

void checkAddresses(Connection &connection, QStringList &found)
{
    QSqlQuery query(QStringLiteral("SELECT email, email_folded FROM contact WHERE email <> '' UNION ALL SELECT email, "
                                   "email_folded FROM portal_user UNION ALL SELECT email, email_folded FROM team_member"),
                    connection.database());
    while (query.next()) {
        const auto address = EmailAddress::parse(query.value(0).toString());
        if (!address || address->folded() != query.value(1).toString())
            found.append(QStringLiteral("an address that is none, or folded otherwise"));
        else if (!isReserved(address->domain()))
            found.append(QStringLiteral("an address that may be somebody's"));
    }
}

void checkSearchTexts(Connection &connection, QStringList &found)
{
    const ClientStore clients(connection);
    const ContactStore contacts(connection);
    QSqlQuery query(QStringLiteral("SELECT key, search_text, name_folded FROM client"), connection.database());
    while (query.next()) {
        const ClientKey key{query.value(0).toLongLong()};
        QList<Contact> linked;
        const QList<ClientContact> links = contacts.ofClient(key);
        for (const ClientContact &link : links)
            linked.append(link.contact);
        const auto client = clients.byKey(key);
        if (!client || clientSearchText(*client, linked) != query.value(1).toString()
            || folded(client->name) != query.value(2).toString())
            found.append(QStringLiteral("a client whose search text is not what the store would write"));
    }
}

void checkReasons(Connection &connection, QStringList &found)
{
    QSqlQuery query(QStringLiteral("SELECT DISTINCT refusal FROM invitation UNION SELECT reason FROM address_health "
                                   "UNION SELECT reason FROM mail WHERE state = 'failed'"),
                    connection.database());
    while (query.next()) {
        if (!replyReasonFromSlug(query.value(0).toString()))
            found.append(QStringLiteral("a reason that the decision table does not know"));
    }
}

} // namespace

QStringList offencesOf(Connection &connection, const QDateTime &now)
{
    QStringList found;
    if (const QString sound = integrity(connection); sound != QLatin1StringView("ok"))
        found.append(sound);
    for (const Rule &rule : kRules) {
        if (const qint64 count = offences(connection, rule.sql, now); count != 0)
            found.append(QStringLiteral("%1: %2").arg(QLatin1StringView(rule.offence)).arg(count));
    }
    checkAddresses(connection, found);
    checkSearchTexts(connection, found);
    checkReasons(connection, found);
    found.removeDuplicates();
    return found;
}

StatusCounts statusesOf(Connection &connection, const QDateTime &now)
{
    StatusCounts counts;
    const PortalStore portal(connection);
    QSqlQuery query(QStringLiteral("SELECT key, active FROM client"), connection.database());
    while (query.next()) {
        const QList<PortalStatus> statuses = portal.statusesOfClient(ClientKey{query.value(0).toLongLong()}, now);
        for (const PortalStatus status : statuses)
            ++counts.accesses[slug(status)];
        if (query.value(1).toBool())
            ++counts.activeClients[slug(clientStatus(statuses))];
    }
    return counts;
}

QStringList dumpOf(Connection &connection, const QStringList &without)
{
    QStringList lines;
    const QStringList tables = connection.database().tables(QSql::Tables);
    for (const QString &table : tables) {
        QSqlQuery query(QStringLiteral("SELECT * FROM \"%1\" ORDER BY 1").arg(table), connection.database());
        const QSqlRecord record = query.record();
        while (query.next()) {
            QString line = table;
            for (int i = 0; i < record.count(); ++i) {
                const QString column = record.fieldName(i);
                if (without.contains(column) || without.contains(table % u'.' % column))
                    continue;
                const QVariant value = query.value(i);
                line += u'|' % (value.typeId() == QMetaType::QByteArray ? QString::fromLatin1(value.toByteArray().toHex())
                                                                        : value.toString());
            }
            lines.append(line);
        }
    }
    lines.sort();
    return lines;
}

QStringList schemaOf(Connection &connection)
{
    QStringList texts;
    QSqlQuery query(QStringLiteral("SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema"),
                    connection.database());
    while (query.next())
        texts.append(query.value(0).toString());
    texts.sort();
    return texts;
}

} // namespace portico::test
