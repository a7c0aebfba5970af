#include "app/store/sqliteresult.h"

#include "app/store/sqlitedriver.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>

#include <sqlite3.h>

#include <algorithm>
#include <limits>

namespace portico {

SqliteResult::SqliteResult(const SqliteDriver *driver) : QSqlResult(driver), m_driver(driver) {}

SqliteResult::~SqliteResult()
{
    finalize();
}

QMetaType SqliteResult::typeOf(const QString &declared)
{
    const QString type = declared.toUpper();
    if (type.contains(QLatin1StringView("INT")))
        return QMetaType(QMetaType::LongLong);
    if (type.contains(QLatin1StringView("REAL")) || type.contains(QLatin1StringView("DOUB"))
        || type.contains(QLatin1StringView("FLOA")))
        return QMetaType(QMetaType::Double);
    if (type.contains(QLatin1StringView("BLOB")))
        return QMetaType(QMetaType::QByteArray);
    return QMetaType(QMetaType::QString);
}

bool SqliteResult::fail(int code, const char *where)
{
    const QString text = m_driver->native() ? QString::fromUtf8(sqlite3_errmsg(m_driver->native()))
                                            : QString::fromUtf8(sqlite3_errstr(code));
    m_failed = true;
    setLastError(QSqlError(QLatin1StringView(where), text, QSqlError::StatementError, QString::number(code)));
    return false;
}

void SqliteResult::finalize()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_stepped = false;
    m_done = true;
    m_ahead = Ahead::nothing;
    m_boundMask = 0;
    m_order.clear();
    m_nextInOrder = 0;
    m_kept.clear();
    m_rows.clear();
}

void SqliteResult::rewind()
{
    if (m_stepped)
        sqlite3_reset(m_statement);
    m_stepped = false;
    m_done = true;
    m_ahead = Ahead::nothing;
    m_rows.clear();
}

bool SqliteResult::prepare(const QString &query)
{
    finalize();
    setActive(false);
    if (!m_driver->isOpen() || !m_driver->isOnOwnThread())
        return fail(SQLITE_MISUSE, " (the connection is not open on this thread)");
    const QByteArray text = query.toUtf8();
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v3(m_driver->native(), text.constData(), int(text.size() + 1),
                                        SQLITE_PREPARE_PERSISTENT, &m_statement, &rest);
    if (code != SQLITE_OK) {
        finalize();
        return fail(code, " (while preparing)");
    }
    if (!m_statement)
        return fail(SQLITE_MISUSE, " (no statement)");
    if (!QByteArray(rest).trimmed().isEmpty()) {
        finalize();
        return fail(SQLITE_MISUSE, " (more than one statement)");
    }
    return true;
}

bool SqliteResult::reset(const QString &query)
{
    return prepare(query) && exec();
}

bool SqliteResult::exec()
{
    if (!m_statement || !m_driver->isOpen() || !m_driver->isOnOwnThread())
        return fail(SQLITE_MISUSE, " (no statement is prepared on this thread)");
    rewind();
    if (m_failed)
        setLastError(QSqlError());
    m_failed = false;
    setAt(QSql::BeforeFirstRow);
    m_changes = -1;
    if (!bindGiven())
        return false;
    setSelect(sqlite3_column_count(m_statement) > 0);
    m_done = false;
    const bool row = step();
    if (m_failed)
        return false;
    if (row)
        m_ahead = Ahead::row;
    if (!sqlite3_stmt_readonly(m_statement)) {
        m_changes = sqlite3_changes(m_driver->native());
        m_lastInsert = sqlite3_last_insert_rowid(m_driver->native());
    }
    setActive(true);
    return true;
}

bool SqliteResult::bindGiven()
{
    // Qt keeps a place for every name, whether or not a value was put there.
    const int count = m_boundMask != 0 ? 0 : boundValueCount();
    if (count == 0)
        return true;
    const int wanted = sqlite3_bind_parameter_count(m_statement);
    for (int i = 0; i < count; ++i) {
        // A name that stands twice in the text is two values to Qt and one to SQLite; positions have no names.
        const QByteArray name = boundValueName(i).toUtf8();
        const int named = name.isEmpty() ? 0 : sqlite3_bind_parameter_index(m_statement, name.constData());
        const int index = named > 0 ? named : i + 1;
        if (index > wanted)
            return fail(SQLITE_RANGE, " (more values than the statement has)");
        if (!bindVariant(index, boundValue(i)))
            return false;
    }
    if (bindingSyntax() == PositionalBinding && count < wanted)
        return fail(SQLITE_RANGE, " (fewer values than the statement has)");
    return true;
}

bool SqliteResult::bindVariant(int index, const QVariant &value)
{
    int code = SQLITE_MISUSE;
    if (!value.isValid() || value.isNull()) {
        code = sqlite3_bind_null(m_statement, index);
    } else {
        switch (value.typeId()) {
        case QMetaType::Bool:
        case QMetaType::Char:
        case QMetaType::SChar:
        case QMetaType::UChar:
        case QMetaType::Short:
        case QMetaType::UShort:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::Long:
        case QMetaType::LongLong:
            code = sqlite3_bind_int64(m_statement, index, value.toLongLong());
            break;
        case QMetaType::ULong:
        case QMetaType::ULongLong:
            if (value.toULongLong() <= quint64(std::numeric_limits<qint64>::max()))
                code = sqlite3_bind_int64(m_statement, index, value.toLongLong());
            else
                code = SQLITE_RANGE;
            break;
        case QMetaType::Float:
        case QMetaType::Double:
            code = sqlite3_bind_double(m_statement, index, value.toDouble());
            break;
        case QMetaType::QString: {
            const QString text = value.toString();
            const QByteArray bytes = text.toUtf8();
            code = text.isNull() ? sqlite3_bind_null(m_statement, index)
                                 : sqlite3_bind_text64(m_statement, index, bytes.constData(), quint64(bytes.size()),
                                                       SQLITE_TRANSIENT, SQLITE_UTF8);
            break;
        }
        case QMetaType::QByteArray: {
            const QByteArray bytes = value.toByteArray();
            code = bytes.isNull() ? sqlite3_bind_null(m_statement, index)
                                  : sqlite3_bind_blob64(m_statement, index, bytes.constData(), quint64(bytes.size()),
                                                        SQLITE_TRANSIENT);
            break;
        }
        default:
            return fail(SQLITE_MISMATCH, " (a value of a type that cannot be stored)");
        }
    }
    return code == SQLITE_OK || fail(code, " (while binding)");
}

int SqliteResult::parameter(const char *name)
{
    if (!m_statement)
        return 0;
    // SQLite takes no new values in the middle of a run.
    if (m_stepped)
        rewind();
    if (m_nextInOrder < m_order.size() && m_order[m_nextInOrder].first == name)
        return m_order[m_nextInOrder++].second;
    return lookUp(name);
}

int SqliteResult::lookUp(const char *name)
{
    const int index = sqlite3_bind_parameter_index(m_statement, name);
    if (index > 0) {
        m_order.resize(m_nextInOrder);
        m_order.emplace_back(name, index);
        ++m_nextInOrder;
    }
    return index;
}

bool SqliteResult::bound(int index, int code)
{
    if (index > 0 && index <= 64)
        m_boundMask |= quint64(1) << (index - 1);
    return code == SQLITE_OK;
}

bool SqliteResult::bindInteger(const char *name, qint64 value)
{
    const int index = parameter(name);
    return bound(index, sqlite3_bind_int64(m_statement, index, value));
}

bool SqliteResult::bindReal(const char *name, double value)
{
    const int index = parameter(name);
    return bound(index, sqlite3_bind_double(m_statement, index, value));
}

bool SqliteResult::bindText(const char *name, const QString &value)
{
    const int index = parameter(name);
    const QByteArray &bytes = keep(index, value.toUtf8());
    return bound(index, sqlite3_bind_text64(m_statement, index, bytes.constData(), quint64(bytes.size()), SQLITE_STATIC,
                                            SQLITE_UTF8));
}

bool SqliteResult::bindBlob(const char *name, const QByteArray &value)
{
    const int index = parameter(name);
    const QByteArray &bytes = keep(index, value);
    return bound(index, sqlite3_bind_blob64(m_statement, index, bytes.constData(), quint64(bytes.size()), SQLITE_STATIC));
}

/// Keeps a value that SQLite does not copy, until another one takes its place or the statement goes.
const QByteArray &SqliteResult::keep(int index, const QByteArray &bytes)
{
    const auto place = size_t(std::max(index, 0));
    if (place >= m_kept.size())
        m_kept.resize(place + 1);
    return m_kept[place] = bytes;
}

bool SqliteResult::bindNull(const char *name)
{
    const int index = parameter(name);
    return bound(index, sqlite3_bind_null(m_statement, index));
}

void SqliteResult::clearBindings()
{
    rewind();
    if (m_statement)
        sqlite3_clear_bindings(m_statement);
    m_kept.clear();
    m_boundMask = 0;
    m_nextInOrder = 0;
}

void SqliteResult::finishRun()
{
    rewind();
    setAt(QSql::BeforeFirstRow);
    setActive(false);
}

bool SqliteResult::isFullyBound() const
{
    const int count = m_statement ? sqlite3_bind_parameter_count(m_statement) : 0;
    const quint64 all = count >= 64 ? ~quint64(0) : (quint64(1) << count) - 1;
    return (m_boundMask & all) == all;
}

bool SqliteResult::step()
{
    m_stepped = true;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    m_done = true;
    if (code != SQLITE_DONE)
        fail(code, " (while running)");
    // The read view of a finished statement is given back at once.
    sqlite3_reset(m_statement);
    m_stepped = false;
    return false;
}

bool SqliteResult::fetchNext()
{
    if (!isForwardOnly())
        return fetch(at() + 1);
    if (m_ahead == Ahead::row)
        m_ahead = Ahead::nothing;
    else if (m_done || !step())
        return false;
    setAt(at() + 1);
    return true;
}

bool SqliteResult::keepNextRow()
{
    if (m_ahead == Ahead::row)
        m_ahead = Ahead::nothing;
    else if (m_done || !step())
        return false;
    std::vector<QVariant> row;
    const int columns = sqlite3_column_count(m_statement);
    row.reserve(size_t(columns));
    for (int i = 0; i < columns; ++i)
        row.push_back(columnValue(i));
    m_rows.push_back(std::move(row));
    return true;
}

bool SqliteResult::fetch(int row)
{
    if (row < 0)
        return false;
    if (isForwardOnly()) {
        // at() is negative before the first row.
        while (at() < row) {
            const bool first = at() < 0;
            if (first ? !fetchFirst() : !fetchNext())
                return false;
        }
        return at() == row;
    }
    while (m_rows.size() <= size_t(row)) {
        if (!keepNextRow())
            return false;
    }
    setAt(row);
    return true;
}

bool SqliteResult::fetchFirst()
{
    if (!isForwardOnly())
        return fetch(0);
    if (at() != QSql::BeforeFirstRow || m_ahead != Ahead::row)
        return false;
    m_ahead = Ahead::nothing;
    setAt(0);
    return true;
}

bool SqliteResult::fetchLast()
{
    if (isForwardOnly())
        return false;
    while (keepNextRow()) { }
    return !m_rows.empty() && fetch(int(m_rows.size()) - 1);
}

bool SqliteResult::columnIsNull(int column) const
{
    return !m_stepped || sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteResult::columnInteger(int column) const
{
    return m_stepped ? sqlite3_column_int64(m_statement, column) : 0;
}

double SqliteResult::columnReal(int column) const
{
    return m_stepped ? sqlite3_column_double(m_statement, column) : 0;
}

QString SqliteResult::columnText(int column) const
{
    if (!m_stepped)
        return {};
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray SqliteResult::columnBlob(int column) const
{
    if (columnIsNull(column))
        return {};
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return size > 0 ? QByteArray(bytes, size) : QByteArray("");
}

QVariant SqliteResult::columnValue(int column) const
{
    if (!m_stepped)
        return {};
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return columnInteger(column);
    case SQLITE_FLOAT:
        return columnReal(column);
    case SQLITE_TEXT:
        return columnText(column);
    case SQLITE_BLOB:
        return columnBlob(column);
    default:
        return {};
    }
}

QVariant SqliteResult::data(int column)
{
    if (at() < 0 || column < 0 || column >= sqlite3_column_count(m_statement))
        return {};
    if (isForwardOnly())
        return columnValue(column);
    return size_t(at()) < m_rows.size() ? m_rows[size_t(at())][size_t(column)] : QVariant();
}

bool SqliteResult::isNull(int column)
{
    return !data(column).isValid();
}

QVariant SqliteResult::lastInsertId() const
{
    return isActive() ? QVariant(m_lastInsert) : QVariant();
}

QSqlRecord SqliteResult::record() const
{
    QSqlRecord fields;
    if (!m_statement)
        return fields;
    for (int i = 0; i < sqlite3_column_count(m_statement); ++i) {
        const QString declared = QString::fromUtf8(sqlite3_column_decltype(m_statement, i));
        fields.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement, i)), typeOf(declared)));
    }
    return fields;
}

QVariant SqliteResult::handle() const
{
    return QVariant::fromValue(static_cast<void *>(m_statement));
}

void SqliteResult::detachFromResultSet()
{
    rewind();
}

} // namespace portico
