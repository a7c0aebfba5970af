#pragma once

#include "app/practice/import/columnmapping.h"
#include "app/practice/import/csvreader.h"
#include "app/practice/import/importrow.h"

#include <QHash>

#include <optional>

namespace portico {

/// Parses and judges the records of one import file, one after the other; remembers what it saw, to find lines that say
/// the same. One thread.
class RowJudge
{
public:
    explicit RowJudge(const ColumnMapping &mapping) : m_mapping(mapping) {}

    /// The row of a record; none for a record whose fields are all blank.
    std::optional<ImportRow> judge(const CsvRecord &record);

private:
    QString cell(const CsvRecord &record, ImportColumn column) const;
    /// Fills row from the record; what is wrong with it, or an empty text.
    QString parse(const CsvRecord &record, ImportRow &row) const;
    QString parseEmail(const CsvRecord &record, ImportRow &row) const;
    /// The line that said the same before, or 0.
    qint64 sameBefore(const ImportRow &row);

    const ColumnMapping &m_mapping;
    QHash<QString, qint64> m_firstLines; ///< by client, and by client, contact and address
};

} // namespace portico
