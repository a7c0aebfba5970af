#include "app/practice/export/exportrun.h"

#include <QCoreApplication>

#include <algorithm>

namespace portico {

namespace {

constexpr qint64 kTellEvery = 1000; // rows

} // namespace

Result<void> ExportRun::begin(const QStringList &names, qint64 of)
{
    auto table = TableFile::create(m_target.file);
    if (!table)
        return table.error();
    m_table = std::move(table).value();
    m_of = of;
    m_failure = m_table->header(names);
    return m_failure;
}

bool ExportRun::row(const QList<TableCell> &cells)
{
    if (!goesOn())
        return false;
    m_failure = m_table->row(cells);
    ++m_done;
    if (m_target.progress && m_done % kTellEvery == 0)
        m_target.progress(m_done, std::max(m_done, m_of));
    return m_failure.ok();
}

Result<qint64> ExportRun::finish()
{
    if (m_failure && m_cancelled.load(std::memory_order_relaxed)) {
        m_failure = Error{ErrorKind::conflict,
                          QCoreApplication::translate("TableFile", "The export was stopped; no file was written."), {}};
    }
    if (m_failure)
        m_failure = m_table->finish();
    m_table.reset();
    if (!m_failure)
        return m_failure.error();
    if (m_target.progress)
        m_target.progress(m_done, m_done);
    return m_done;
}

} // namespace portico
