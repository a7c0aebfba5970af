#include "app/store/statement.h"

#include "app/store/sqliteresult.h"
#include "app/store/storeerror.h"
#include "app/store/storefailure.h"

#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

namespace portico {

namespace {

[[noreturn]] void failFor(const QString &defect)
{
    throw StoreFailure(storeError(SQLITE_ERROR, defect));
}

} // namespace

Statement::Statement(Connection &connection, const char *sql)
    : m_query(connection.prepared(sql)),
      // The connection's driver makes no other kind of result; a query shows it as const.
      m_result(const_cast<SqliteResult *>(static_cast<const SqliteResult *>(m_query->result())))
{
    m_result->clearBindings();
}

Statement::~Statement()
{
    m_result->finishRun();
}

void Statement::fail() const
{
    throw StoreFailure(storeError(m_query->lastError()));
}

Statement &Statement::bound(const char *name, bool taken)
{
    if (!taken)
        failFor(QStringLiteral("no value named %1 in this statement").arg(QLatin1StringView(name)));
    return *this;
}

Statement &Statement::bind(const char *name, qint64 value)
{
    return bound(name, m_result->bindInteger(name, value));
}

Statement &Statement::bind(const char *name, double value)
{
    return bound(name, m_result->bindReal(name, value));
}

Statement &Statement::bind(const char *name, const QString &value)
{
    return bound(name, m_result->bindText(name, value));
}

Statement &Statement::bind(const char *name, const QByteArray &value)
{
    return value.isNull() ? bindNull(name) : bound(name, m_result->bindBlob(name, value));
}

Statement &Statement::bind(const char *name, const QDateTime &value)
{
    return value.isValid() ? bind(name, qint64(value.toMSecsSinceEpoch())) : bindNull(name);
}

Statement &Statement::bindNull(const char *name)
{
    return bound(name, m_result->bindNull(name));
}

Statement &Statement::run()
{
    if (!m_result->isFullyBound())
        failFor(QStringLiteral("a value was not bound"));
    if (!m_result->run())
        fail();
    return *this;
}

bool Statement::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        fail();
    return false;
}

bool Statement::isNull(int column) const
{
    return m_result->columnIsNull(column);
}

qint64 Statement::integer(int column) const
{
    return m_result->columnInteger(column);
}

double Statement::real(int column) const
{
    return m_result->columnReal(column);
}

QString Statement::text(int column) const
{
    return m_result->columnText(column);
}

QByteArray Statement::blob(int column) const
{
    return m_result->columnBlob(column);
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

int Statement::changes() const
{
    return m_result->changes();
}

qint64 Statement::lastInsertKey() const
{
    return m_result->lastInsertKey();
}

} // namespace portico
