#pragma once

#include "app/core/result.h"
#include "app/practice/import/textdecoder.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>

class QIODevice;

namespace portico {

/// Why a record of a CSV file was refused.
enum class CsvFault {
    none,
    fieldTooLong,  ///< more bytes in one field than allowed
    recordTooLong, ///< more bytes in one record than allowed
    tooManyFields, ///< more fields in one record than allowed
    unclosedQuote, ///< the file ends inside quotation marks
};

/// One record of a CSV file: usually a line, several where a quoted field has line breaks in it.
struct CsvRecord
{
    qint64 line = 0;     ///< where it begins, counted from 1 as an editor does
    qint64 lastLine = 0; ///< where it ends
    QStringList fields;  ///< empty where there is a fault
    CsvFault fault = CsvFault::none;
};

/// What is wrong with a refused record, with its line number, as a sentence; empty for CsvFault::none.
QString csvFaultSentence(const CsvRecord &record);

/// Reads a CSV file record by record, in memory that does not grow with the file.
///
/// Character set, separator (comma, semicolon, tab or bar) and line ends (CRLF, LF, CR) are found out. Fields are as
/// RFC 4180 has them, leniently: spaces around unquoted fields are dropped, quotation marks inside them stay. Blank
/// lines are skipped. A first line "sep=;", which spreadsheets write, is heeded. What is too long is refused by number,
/// and reading goes on behind it. Used on one thread.
class CsvReader
{
public:
    struct Options
    {
        QByteArray charset;                     ///< empty: find out
        char separator = 0;                     ///< 0: find out
        qsizetype maxFieldBytes = 64 * 1024;    ///< as UTF-8
        qsizetype maxRecordBytes = 1024 * 1024; ///< the fields together, as UTF-8
        qsizetype maxFields = 1000;
    };

    /// Opens a file. Fails where it cannot be read, and where its character set is not known here.
    static Result<std::unique_ptr<CsvReader>> openFile(const QString &path, const Options &options);
    static Result<std::unique_ptr<CsvReader>> openFile(const QString &path);
    /// Reads from a device that is open and not sequential, from its beginning.
    static Result<std::unique_ptr<CsvReader>> open(std::unique_ptr<QIODevice> device, const Options &options);
    ~CsvReader();
    Q_DISABLE_COPY_MOVE(CsvReader)

    /// The next record; none at the end. Fails only where the device does.
    Result<std::optional<CsvRecord>> next();

    const QByteArray &charset() const;
    /// What was read so far of a file in two character sets.
    const MixedLines &mixedLines() const;
    char separator() const;

private:
    CsvReader();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace portico
