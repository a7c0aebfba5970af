#include "app/practice/demo/demotable.h"

#include "app/practice/demo/demorandom.h"

#include <QtEndian>

namespace portico {

namespace {

/// 1 January 2020, UTC milliseconds: the time part of the first id of every table.
constexpr quint64 kFirstIdTime = 1'577'836'800'000;

} // namespace

QByteArray demoId(quint64 seed, DemoTableName table, quint64 ordinal)
{
    const quint64 random = DemoRandom::at(seed, quint64(table), ordinal);
    QByteArray id(16, Qt::Uninitialized);
    // Version 7, 12 bits; then variant 2, 62 bits (RFC 9562, section 5.7).
    qToBigEndian((kFirstIdTime + ordinal) << 16 | quint64(0x7000) | (random & 0xfff), id.data());
    qToBigEndian(quint64(2) << 62 | DemoRandom::at(seed + 1, quint64(table), ordinal) >> 2, id.data() + 8);
    return id;
}

DemoTable::DemoTable(WriteContext &context, quint64 seed, DemoTableName table, const char *insert)
    : m_insert(context.connection(), insert), m_seed(seed), m_table(table)
{
    // These stay bound from row to row.
    context.stamp(m_insert).bindNull(":changed_by");
}

Statement &DemoTable::row(const QByteArray &scope)
{
    m_id = demoId(m_seed, m_table, m_ordinal++);
    return m_insert.bind(":id", m_id).bind(":scope", scope.isEmpty() ? m_id : scope);
}

qint64 DemoTable::run()
{
    m_insert.run();
    return m_insert.lastInsertKey();
}

void bindTime(Statement &statement, const char *name, DemoTime time)
{
    if (time)
        statement.bind(name, time);
    else
        statement.bindNull(name);
}

} // namespace portico
