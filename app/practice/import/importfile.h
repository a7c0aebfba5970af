#pragma once

#include "app/core/result.h"
#include "app/practice/import/importreview.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <atomic>

namespace portico {

/// The beginning of an import file: its columns as they were recognised, and its first lines.
struct ImportSample
{
    ColumnMapping mapping;
    QList<QStringList> rows; ///< a few, without malformed ones
    QByteArray charset;
    char separator = ',';
};

/// A CSV file that is to be imported. Functions read it anew, block for as long as that takes, and may be called on any
/// thread.
class ImportFile
{
public:
    /// charset and separator as in CsvReader::Options: empty and 0 find out.
    explicit ImportFile(QString path, QByteArray charset = {}, char separator = 0)
        : m_path(std::move(path)), m_charset(std::move(charset)), m_separator(separator)
    {
    }

    const QString &path() const { return m_path; }

    /// Fails as CsvReader and ImportReview::readHeader() do.
    Result<ImportSample> look() const;
    Result<ImportReview> review(const ColumnMapping &mapping, const std::atomic_bool &cancelled) const;

    /// Writes the lines that will not be imported into a CSV file, as they stand in this file, with two columns more:
    /// the line's number, and why. Returns how many. conflict where this file was changed since the review.
    Result<qint64> exportProblems(const ImportReview &review, const QString &target) const;

private:
    Result<std::unique_ptr<CsvReader>> open() const;

    QString m_path;
    QByteArray m_charset;
    char m_separator;
};

} // namespace portico
