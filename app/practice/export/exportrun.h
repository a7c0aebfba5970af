#pragma once

#include "app/practice/export/tablefile.h"

#include <atomic>
#include <functional>
#include <memory>

namespace portico {

/// Told now and then, on the thread that exports: rows written, of how many.
using ExportProgress = std::function<void(qint64 done, qint64 of)>;

/// What one export asks for beside the rows themselves.
struct ExportTarget
{
    QString file;            ///< its ending says which kind: .csv or .xlsx
    ExportProgress progress; ///< may be empty
};

/// One export while it is made: the file, how far it has come, and whether somebody stopped it. One thread.
class ExportRun
{
public:
    ExportRun(ExportTarget target, const std::atomic_bool &cancelled)
        : m_target(std::move(target)), m_cancelled(cancelled)
    {
    }

    /// Begins the file. of: how many rows there will be.
    Result<void> begin(const QStringList &names, qint64 of);
    /// Writes a row; false where there is no use in going on. Then finish() says why.
    bool row(const QList<TableCell> &cells);
    bool goesOn() const { return m_failure.ok() && !m_cancelled.load(std::memory_order_relaxed); }
    /// Puts the file in its place and gives the number of its rows; or says why there is none.
    Result<qint64> finish();

private:
    const ExportTarget m_target;
    const std::atomic_bool &m_cancelled;
    std::unique_ptr<TableFile> m_table;
    Result<void> m_failure;
    qint64 m_done = 0;
    qint64 m_of = 0;
};

} // namespace portico
