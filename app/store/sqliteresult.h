#pragma once

#include <QSqlResult>
#include <QVariant>

#include <string>
#include <utility>
#include <vector>

struct sqlite3_stmt;

namespace portico {

class SqliteDriver;

/// One statement of a SqliteDriver's connection, as QSqlQuery drives it.
///
/// Forward-only it steps through SQLite's rows and keeps none; else the rows seen are kept, so that a query can go back.
/// Bound: bool and whole numbers (INTEGER), double (REAL), QString (TEXT, UTF-8, NUL characters kept), QByteArray (BLOB),
/// null of any type (NULL); other types are an error, because each has more than one reading. Read: qlonglong, double,
/// QString, QByteArray, or an invalid QVariant for NULL.
///
/// Statement uses the typed members, which go past QVariant; a query uses either these or QSqlQuery::bindValue().
class SqliteResult final : public QSqlResult
{
public:
    explicit SqliteResult(const SqliteDriver *driver);
    ~SqliteResult() override;

    /// The type Qt tells for a column declared with this SQL type.
    static QMetaType typeOf(const QString &declared);

    // Typed values by name (":name"). False where the statement has no such value, or SQLite refuses it.
    bool bindInteger(const char *name, qint64 value);
    bool bindReal(const char *name, double value);
    bool bindText(const char *name, const QString &value);
    bool bindBlob(const char *name, const QByteArray &value);
    bool bindNull(const char *name);
    /// Forgets all values given by the typed members.
    void clearBindings();
    /// Whether every value of the statement was given by the typed members since clearBindings().
    bool isFullyBound() const;
    /// Runs it with those values, as QSqlQuery::exec() would; and ends the run, as QSqlQuery::finish() would.
    bool run() { return exec(); }
    void finishRun();

    // The present row's columns, of a forward-only query.
    bool columnIsNull(int column) const;
    qint64 columnInteger(int column) const;
    double columnReal(int column) const;
    QString columnText(int column) const;
    QByteArray columnBlob(int column) const;

    /// Rows that the last INSERT, UPDATE or DELETE touched.
    int changes() const { return m_changes; }
    qint64 lastInsertKey() const { return m_lastInsert; }

protected:
    bool prepare(const QString &query) override;
    bool exec() override;
    bool reset(const QString &query) override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    int size() override { return -1; }
    int numRowsAffected() override { return m_changes; }
    QVariant lastInsertId() const override;
    QSqlRecord record() const override;
    QVariant handle() const override;
    void detachFromResultSet() override;

private:
    bool fail(int code, const char *where);
    void finalize();
    void rewind();
    int parameter(const char *name);
    int lookUp(const char *name);
    const QByteArray &keep(int index, const QByteArray &bytes);
    bool bound(int parameter, int code);
    bool bindGiven();
    bool bindVariant(int parameter, const QVariant &value);
    bool step();
    bool keepNextRow();
    QVariant columnValue(int column) const;

    enum class Ahead { nothing, row }; ///< exec() takes the first step, so that it can tell of an error

    const SqliteDriver *m_driver;
    sqlite3_stmt *m_statement = nullptr;
    bool m_stepped = false;  ///< SQLite is inside the statement: it must be reset before values change
    bool m_done = true;      ///< no further row
    Ahead m_ahead = Ahead::nothing;
    int m_changes = -1;
    qint64 m_lastInsert = 0;
    quint64 m_boundMask = 0; ///< a bit for each parameter
    /// The parameters in the order in which they were last bound, which is that of the next time. The names are copies:
    /// SQLite's own go when it prepares the statement anew after a change of the schema.
    std::vector<std::pair<std::string, int>> m_order;
    size_t m_nextInOrder = 0;
    std::vector<QByteArray> m_kept; ///< texts and blobs bound by name, which SQLite reads where they lie
    bool m_failed = false; ///< there is an error to be cleared; asking QSqlResult for it copies it
    std::vector<std::vector<QVariant>> m_rows; ///< what a query that goes back has seen
};

} // namespace portico
