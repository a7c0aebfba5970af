#pragma once

#include "app/practice/export/tablefile.h"
#include "app/practice/export/wallclock.h"

#include <QTemporaryDir>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace portico {

/// A table as a workbook (ECMA-376) by libxlsxwriter. Texts are never formulas. A sheet holds 1,048,575 rows below its
/// header; what comes after them stands on further sheets, with the same header. Memory does not grow with the rows:
/// they wait in files of a folder of the machine's own for such, which goes with this object.
class XlsxFile final : public TableFile
{
public:
    static Result<std::unique_ptr<TableFile>> open(const QString &file);
    ~XlsxFile() override;
    Q_DISABLE_COPY_MOVE(XlsxFile)

    Result<void> header(const QStringList &names) override;
    Result<void> row(const QList<TableCell> &cells) override;
    Result<void> finish() override;

    /// Tests put in a smaller one.
    void setRowsPerSheet(quint32 rows) { m_rowsPerSheet = rows; }

private:
    explicit XlsxFile(const QString &file);
    bool addSheet();
    bool write(quint16 column, const TableCell &cell);
    /// Makes the workbook's file of what was written.
    bool closeBook();
    /// Lets go of a workbook that nobody wants any more, at once.
    void dropBook();

    const QString m_target;
    QTemporaryDir m_folder;
    QByteArray m_tempPlace;
    QStringList m_names;
    WallClock m_clock;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_time = nullptr;
    lxw_format *m_day = nullptr;
    quint32 m_rowsPerSheet = 1'048'575;
    quint32 m_next = 0; ///< row of the sheet
    bool m_broken = false;
};

} // namespace portico
