#include "app/store/storecheck.h"

#include "app/store/statement.h"
#include "app/store/storefailure.h"

#include <QFile>
#include <QFileInfo>

namespace portico {

namespace {

// More says no more.
constexpr int mostProblems = 20;

qint64 number(Connection &connection, const char *sql)
{
    Statement statement(connection, sql);
    statement.run().next();
    return statement.integer(0);
}

QString word(Connection &connection, const char *sql)
{
    Statement statement(connection, sql);
    statement.run().next();
    return statement.text(0);
}

bool beginsAsPlainSqlite(const QString &path)
{
    QFile file(path);
    return !file.open(QIODevice::ReadOnly) || file.read(15) == "SQLite format 3";
}

} // namespace

StoreCounts countStore(Connection &connection)
{
    StoreCounts counts;
    counts.members = number(connection, "SELECT count(*) FROM team_member WHERE deleted = 0");
    counts.clients = number(connection, "SELECT count(*) FROM client WHERE deleted = 0");
    counts.contacts = number(connection, "SELECT count(*) FROM contact WHERE deleted = 0");
    counts.portalUsers = number(connection, "SELECT count(*) FROM portal_user WHERE deleted = 0");
    counts.invitations = number(connection, "SELECT count(*) FROM invitation WHERE deleted = 0");
    counts.mails = number(connection, "SELECT count(*) FROM mail WHERE deleted = 0");
    return counts;
}

Result<StoreCheck> checkStore(Connection &connection, const QString &file)
{
    StoreCheck check;
    try {
        connection.beginRead();
        check.engine = word(connection, "SELECT sqlite_version()");
        check.cipher = word(connection, "SELECT sqlite3mc_config('cipher')");
        check.schema = int(number(connection, "PRAGMA user_version"));
        check.bytes = QFileInfo(file).size();
        check.encrypted = !beginsAsPlainSqlite(file);
        Statement integrity(connection, "PRAGMA integrity_check(20)");
        for (integrity.run(); integrity.next();) {
            if (integrity.text(0) != QLatin1StringView("ok"))
                check.problems.append(integrity.text(0));
        }
        Statement references(connection, "PRAGMA foreign_key_check");
        for (references.run(); references.next() && check.problems.size() < mostProblems;)
            check.problems.append(QStringLiteral("a row of %1 refers to a missing row of %2").arg(references.text(0), references.text(2)));
        check.counts = countStore(connection);
        connection.endRead();
    } catch (const StoreFailure &failure) {
        connection.endRead();
        return failure.error();
    }
    return check;
}

} // namespace portico
