#pragma once

#include "app/store/tablerights.h"

#include <QByteArray>
#include <QMutex>
#include <QSqlDriver>
#include <QString>

#include <optional>

struct sqlite3;

namespace portico {

/// How SqliteDriver opens a database.
struct SqliteOptions
{
    QString file;
    QByteArray key;          ///< 32 bytes; empty: not encrypted, which only tests ask for
    bool readOnly = false;
    int busyTimeout = 10000; ///< milliseconds to wait for another writer
};

/// Qt's way to the encrypted engine: a QSqlDriver over SQLite3 Multiple Ciphers' C interface.
///
/// Given to QSqlDatabase::addDatabase(driver, name), which owns it. Opened, used and closed on the thread it was made on
/// (other threads are refused); interrupt() alone may be called from any. Errors carry SQLite's extended code as
/// QSqlError::nativeErrorCode(). Values: see SqliteResult.
class SqliteDriver final : public QSqlDriver
{
    Q_OBJECT
public:
    explicit SqliteDriver(SqliteOptions options);
    ~SqliteDriver() override;

    /// Opens the file, which must exist, by the options given to the constructor; the arguments are not looked at (a key
    /// in a QSqlDatabase could be read back from it). Sets cipher and key before all else and reads once, so that a wrong
    /// key fails here; then WAL, FULL, foreign keys, defensive, no mmap, temporary data in memory.
    bool open(const QString &, const QString &, const QString &, const QString &, int, const QString &) override;
    void close() override;

    bool hasFeature(DriverFeature feature) const override;
    QSqlResult *createResult() const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    QStringList tables(QSql::TableType type) const override;
    QSqlRecord record(const QString &tableName) const override;
    QSqlIndex primaryIndex(const QString &tableName) const override;
    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    bool cancelQuery() override;

    /// Ends what runs on this connection with SQLITE_INTERRUPT, from any thread.
    void interrupt();
    /// Runs every statement of a script and drops rows. False with lastError() at the first that fails.
    bool executeScript(const QByteArray &script);
    /// Whether a transaction is open.
    bool inTransaction() const;
    /// Copies the whole database, as encrypted as this one, into target, a new database of the same key. False with
    /// lastError() where it fails.
    bool copyTo(SqliteDriver &target);
    /// Leaves the write-ahead log where it is when the connection closes; used while it is not certain that the file
    /// may be changed.
    void keepLogOnClose(bool keep);
    /// From now on an authorizer lets through nothing but transactions, and statements that read or write these tables.
    void restrictTo(TableRights rights);

    sqlite3 *native() const { return m_database; }
    /// Records what the engine said last, for lastError(); false always.
    bool fail(int code, const QString &what) const;
    bool isOnOwnThread() const;

private:
    bool configure();
    bool run(const char *sql);

    const SqliteOptions m_options;
    std::optional<TableRights> m_rights; ///< what the authorizer looks at
    sqlite3 *m_database = nullptr;
    bool m_logFound = false; ///< a write-ahead log with something in it was there before the file was opened
    QMutex m_closing; ///< guards m_database between close() and interrupt()
};

} // namespace portico
