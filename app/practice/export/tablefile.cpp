#include "app/practice/export/tablefile.h"

#include "app/practice/export/csvfile.h"
#include "app/practice/export/xlsxfile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TableFile)
};

} // namespace

Result<std::unique_ptr<TableFile>> TableFile::create(const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QLatin1StringView("csv"))
        return CsvFile::open(file);
    if (ending == QLatin1StringView("xlsx"))
        return XlsxFile::open(file);
    return Error{ErrorKind::invalid, Text::tr("The file's name must end in .csv or .xlsx."), {}};
}

Error TableFile::notWritten(const QString &file, const QString &detail)
{
    return {ErrorKind::denied, Text::tr("“%1” cannot be written: %2.").arg(QFileInfo(file).fileName(), detail), detail};
}

} // namespace portico
