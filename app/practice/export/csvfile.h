#pragma once

#include "app/practice/export/tablefile.h"
#include "app/practice/export/wallclock.h"
#include "app/practice/import/csvwriter.h"

#include <QSaveFile>

namespace portico {

/// A table as CSV (RFC 4180) in UTF-8 with a byte order mark, commas and CRLF. Cells that a spreadsheet would take for a
/// formula are made harmless; times are 2026-11-12 14:05, which spreadsheets know as times.
class CsvFile final : public TableFile
{
public:
    static Result<std::unique_ptr<TableFile>> open(const QString &file);

    Result<void> header(const QStringList &names) override;
    Result<void> row(const QList<TableCell> &cells) override;
    Result<void> finish() override;

    /// The text with an apostrophe before it where it begins with one of = + - @, tab, return or line feed, or with
    /// the wide forms of the first four: what spreadsheets run as a formula.
    static QString harmless(const QString &text);

private:
    explicit CsvFile(const QString &file) : m_file(file), m_writer(m_file, ',') {}
    Result<void> write(const QStringList &fields);

    QSaveFile m_file;
    CsvWriter m_writer;
    WallClock m_clock;
};

} // namespace portico
