#pragma once

#include "app/core/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <variant>

namespace portico {

/// One cell of a table: a text, a whole number, a time (UTC; shown in this machine's zone, to the minute) or a day. An
/// invalid time or day is an empty cell.
using TableCell = std::variant<QString, qint64, QDateTime, QDate>;

/// A table that is written to a file, row by row: the file is there whole after finish(), or is what it was before.
/// Used on one thread. What cannot be written is told by finish() at the latest.
class TableFile
{
public:
    virtual ~TableFile() = default;

    /// The file's kind by how its name ends: .csv or .xlsx; invalid for any other.
    static Result<std::unique_ptr<TableFile>> create(const QString &file);

    /// Before all rows, once.
    virtual Result<void> header(const QStringList &names) = 0;
    /// As many cells as the header has names.
    virtual Result<void> row(const QList<TableCell> &cells) = 0;
    /// Puts the file in its place. Without it nothing is left behind.
    virtual Result<void> finish() = 0;

protected:
    static Error notWritten(const QString &file, const QString &detail);
};

} // namespace portico
