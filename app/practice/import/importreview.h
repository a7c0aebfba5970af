#pragma once

#include "app/core/result.h"
#include "app/practice/import/columnmapping.h"
#include "app/practice/import/csvreader.h"
#include "app/practice/import/importrow.h"

#include <QList>

#include <atomic>

namespace portico {

/// What an import file would do, before anything is written: every line with its verdict. Knows nothing of the store;
/// a plain value, made on any thread.
class ImportReview
{
public:
    /// The most lines that are taken at once.
    static constexpr qsizetype maxRows = 2'000'000;

    /// Reads the first line, the names of the columns, and recognises them. Refused: an empty file, a first line that
    /// is malformed. mapping.check() says whether a client's name is among them.
    static Result<ColumnMapping> readHeader(CsvReader &reader);

    /// Reads and judges all lines after the header. Malformed: no client's name, a type, status or address that is
    /// none, more fields than the header has, unreadable characters, texts too long. Wholly blank lines are passed over.
    /// Fails where the file cannot be read or has too many lines; "cancelled" (conflict) once cancelled is set.
    static Result<ImportReview> read(CsvReader &reader, const ColumnMapping &mapping,
                                     const std::atomic_bool *cancelled = nullptr);

    /// In the order of the file.
    const QList<ImportRow> &rows() const { return m_rows; }
    /// Takes over that a ready line is of a client the firm has already, and why; lines must be in ascending order.
    /// These lines make no clients any more.
    void markKnown(qint64 line, const QString &reason);
    qsizetype count(ImportVerdict verdict) const;
    /// What is to be said about the file as a whole: that it mixes two character sets.
    const QList<ImportNote> &notes() const { return m_notes; }
    /// The clients that the ready lines make, in the order of the file.
    QList<ImportClient> clients() const;

private:
    QList<ImportRow> m_rows;
    QList<ImportNote> m_notes;
    qsizetype m_nextToMark = 0;
};

} // namespace portico
