#include "app/store/sqlitedriver.h"

#include "app/store/sqliteresult.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QThread>

#include <sodium.h>
#include <sqlite3.h>

namespace portico {

namespace {

/// The authorizer: refuses whatever is not on the list.
int authorize(void *context, int action, const char *first, const char *second, const char *, const char *)
{
    const auto *rights = static_cast<const TableRights *>(context);
    const auto may = [rights](const char *table, TableRight wanted) {
        const auto found = rights->constFind(QByteArray::fromRawData(table, qsizetype(qstrlen(table))));
        return found != rights->constEnd() && (wanted == TableRight::read || *found == TableRight::write);
    };
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        // Functions that reach the engine's own settings begin with its name.
        return second && qstrnicmp(second, "sqlite3mc", 9) == 0 ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA:
        return first && qstrcmp(first, "data_version") == 0 && !second ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_READ:
        return may(first, TableRight::read) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        return may(first, TableRight::write) ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

} // namespace

SqliteDriver::SqliteDriver(SqliteOptions options) : m_options(std::move(options)) {}

SqliteDriver::~SqliteDriver()
{
    close();
}

bool SqliteDriver::isOnOwnThread() const
{
    return QThread::currentThread() == thread();
}

bool SqliteDriver::fail(int code, const QString &what) const
{
    const QString text = m_database ? QString::fromUtf8(sqlite3_errmsg(m_database))
                                    : QString::fromUtf8(sqlite3_errstr(code));
    const_cast<SqliteDriver *>(this)->setLastError(
        QSqlError(what, text, QSqlError::ConnectionError, QString::number(code)));
    return false;
}

bool SqliteDriver::run(const char *sql)
{
    const int code = sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK || fail(code, QStringLiteral(" (while executing)"));
}

bool SqliteDriver::open(const QString &, const QString &, const QString &, const QString &, int, const QString &)
{
    if (!isOnOwnThread())
        return fail(SQLITE_MISUSE, QStringLiteral(" (opened on a foreign thread)"));
    close();
    const int flags = (m_options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX
        | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    m_logFound = QFileInfo(m_options.file + QStringLiteral("-wal")).size() > 0;
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(m_options.file.toUtf8().constData(), &database, flags, nullptr);
    {
        const QMutexLocker lock(&m_closing);
        m_database = database;
    }
    const bool opened = code == SQLITE_OK ? configure() : fail(code, QStringLiteral(" (while opening)"));
    if (!opened)
        close();
    setOpen(opened);
    setOpenError(!opened);
    return opened;
}

bool SqliteDriver::configure()
{
    sqlite3_busy_timeout(m_database, m_options.busyTimeout);
    // Until the key is known to fit, nothing may be written back, not even a log that a dead process left. Without such
    // a log there is nothing to write back, and closing tidies up.
    keepLogOnClose(m_logFound);
    if (!m_options.key.isEmpty()) {
        if (!run("PRAGMA cipher = 'chacha20'"))
            return false;
        QByteArray raw = QByteArrayLiteral("raw:") + m_options.key.toHex();
        const int code = sqlite3_key(m_database, raw.constData(), int(raw.size()));
        sodium_memzero(raw.data(), size_t(raw.size()));
        if (code != SQLITE_OK)
            return fail(code, QStringLiteral(" (while setting the key)"));
    }
    if (!run("SELECT count(*) FROM sqlite_schema"))
        return false;
    if (!m_options.readOnly && sqlite3_db_readonly(m_database, "main") == 1)
        return fail(SQLITE_READONLY, QStringLiteral(" (the file can only be read)"));
    keepLogOnClose(false);

    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // A page's cells are checked as they are read, so that damage is told where it is met.
    if (!run("PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;"
             "PRAGMA trusted_schema = OFF"))
        return false;
    // There are several readers, and each window asks for little; the one writer goes through whole imports.
    if (!run(m_options.readOnly ? "PRAGMA cache_size = -8000" : "PRAGMA cache_size = -16000"))
        return false;
    // fullfsync is what durability means on macOS; elsewhere it does nothing.
    if (!m_options.readOnly
        && !run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;"
                "PRAGMA checkpoint_fullfsync = ON; PRAGMA journal_size_limit = 67108864"))
        return false;
    return true;
}

void SqliteDriver::restrictTo(TableRights rights)
{
    m_rights = std::move(rights);
    sqlite3_set_authorizer(m_database, authorize, &*m_rights);
}

void SqliteDriver::close()
{
    const QMutexLocker lock(&m_closing);
    if (m_database) {
        // Statements that are still prepared keep it alive until they are finalized.
        sqlite3_close_v2(m_database);
        m_database = nullptr;
    }
    setOpen(false);
}

void SqliteDriver::interrupt()
{
    const QMutexLocker lock(&m_closing);
    if (m_database)
        sqlite3_interrupt(m_database);
}

bool SqliteDriver::cancelQuery()
{
    interrupt();
    return true;
}

void SqliteDriver::keepLogOnClose(bool keep)
{
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, int(keep), nullptr);
}

bool SqliteDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case LastInsertId:
    case CancelQuery:
    case FinishQuery:
        return true;
    case QuerySize:
    case BatchOperations:
    case SimpleLocking:
    case LowPrecisionNumbers:
    case EventNotifications:
    case MultipleResultSets:
        return false;
    }
    return false;
}

QSqlResult *SqliteDriver::createResult() const
{
    return new SqliteResult(this);
}

bool SqliteDriver::beginTransaction()
{
    return isOpen() && run("BEGIN");
}

bool SqliteDriver::commitTransaction()
{
    return isOpen() && run("COMMIT");
}

bool SqliteDriver::rollbackTransaction()
{
    return isOpen() && run("ROLLBACK");
}

bool SqliteDriver::inTransaction() const
{
    return m_database && !sqlite3_get_autocommit(m_database);
}

bool SqliteDriver::executeScript(const QByteArray &script)
{
    if (!isOnOwnThread() || !m_database)
        return fail(SQLITE_MISUSE, QStringLiteral(" (not open on this thread)"));
    return run(script.constData());
}

bool SqliteDriver::copyTo(SqliteDriver &target)
{
    sqlite3_backup *copy = sqlite3_backup_init(target.m_database, "main", m_database, "main");
    if (!copy)
        return fail(sqlite3_extended_errcode(target.m_database), QStringLiteral(" (while starting a copy)"));
    // All pages in one step: one view of the database, however much others write meanwhile.
    const int step = sqlite3_backup_step(copy, -1);
    const int end = sqlite3_backup_finish(copy);
    if (step != SQLITE_DONE || end != SQLITE_OK) {
        const int code = step != SQLITE_DONE ? step : end;
        setLastError(QSqlError(QStringLiteral(" (while copying)"), QString::fromUtf8(sqlite3_errstr(code)),
                               QSqlError::ConnectionError, QString::number(code)));
        return false;
    }
    return true;
}

QString SqliteDriver::escapeIdentifier(const QString &identifier, IdentifierType) const
{
    if (isIdentifierEscaped(identifier, FieldName))
        return identifier;
    QString inner = identifier;
    inner.replace(u'"', QStringLiteral("\"\""));
    return QStringLiteral("\"%1\"").arg(inner);
}

QStringList SqliteDriver::tables(QSql::TableType type) const
{
    QStringList names;
    if (!isOpen())
        return names;
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT name FROM sqlite_schema WHERE (type = 'table' AND :tables) "
                                 "OR (type = 'view' AND :views) ORDER BY name"));
    query.bindValue(QStringLiteral(":tables"), (type & QSql::Tables) != 0);
    query.bindValue(QStringLiteral(":views"), (type & QSql::Views) != 0);
    for (query.exec(); query.next();) {
        const QString name = query.value(0).toString();
        if (!name.startsWith(QLatin1StringView("sqlite_")))
            names.append(name);
    }
    if (type & QSql::SystemTables)
        names.append(QStringLiteral("sqlite_schema"));
    return names;
}

QSqlRecord SqliteDriver::record(const QString &tableName) const
{
    QSqlRecord fields;
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT name, type, \"notnull\" FROM pragma_table_info(:name)"));
    query.bindValue(QStringLiteral(":name"), stripDelimiters(tableName, TableName));
    for (query.exec(); query.next();) {
        QSqlField field(query.value(0).toString(), SqliteResult::typeOf(query.value(1).toString()), tableName);
        field.setRequired(query.value(2).toBool());
        fields.append(field);
    }
    return fields;
}

QSqlIndex SqliteDriver::primaryIndex(const QString &tableName) const
{
    QSqlIndex index(tableName);
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT name, type FROM pragma_table_info(:name) WHERE pk > 0 ORDER BY pk"));
    query.bindValue(QStringLiteral(":name"), stripDelimiters(tableName, TableName));
    for (query.exec(); query.next();)
        index.append(QSqlField(query.value(0).toString(), SqliteResult::typeOf(query.value(1).toString()), tableName));
    return index;
}

} // namespace portico
