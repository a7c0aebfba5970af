#pragma once

#include "app/core/keys.h"
#include "app/store/connection.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

class QSqlQuery;

namespace portico {

class SqliteResult;

/// A prepared statement with named values (":name"), run on its connection's thread. Forward only.
///
///     Statement find(connection, "SELECT name FROM client WHERE key = :key");
///     find.bind(":key", key).run();
///     if (find.next())
///         use(find.text(0));
///
/// The text must be a literal: it is the name under which the connection keeps the prepared query. Every value of the
/// text must be bound before run() (bindNull where there is none). Engine failures, a name that the text does not hold
/// and a value that was not bound throw StoreFailure; bound values never reach a log.
class Statement
{
public:
    Statement(Connection &connection, const char *sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    Statement &bind(const char *name, qint64 value);
    Statement &bind(const char *name, int value) { return bind(name, qint64(value)); }
    Statement &bind(const char *name, bool value) { return bind(name, qint64(value)); }
    Statement &bind(const char *name, double value);
    Statement &bind(const char *name, const QString &value);      ///< a null QString is stored as ''
    Statement &bind(const char *name, const QByteArray &value);   ///< a blob; a null QByteArray is NULL
    Statement &bind(const char *name, const QDateTime &value);    ///< UTC milliseconds; an invalid time is NULL
    Statement &bindNull(const char *name);
    /// A key; the empty key (0) is bound as NULL.
    template <typename Tag>
    Statement &bind(const char *name, Key<Tag> key) { return key ? bind(name, key.value) : bindNull(name); }
    Statement &bind(const char *name, const char *value) = delete;

    /// Runs it (again), with the values bound so far; rows are then read with next().
    Statement &run();
    /// Steps to the next row; false after the last.
    bool next();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QDateTime time(int column) const; ///< invalid for NULL
    template <typename K>
    K key(int column) const { return K{integer(column)}; } ///< the empty key for NULL

    /// Rows changed by the last run of an INSERT, UPDATE or DELETE.
    int changes() const;
    qint64 lastInsertKey() const;

private:
    [[noreturn]] void fail() const;
    Statement &bound(const char *name, bool taken);

    std::shared_ptr<QSqlQuery> m_query;
    SqliteResult *m_result; ///< of m_query
};

} // namespace portico
