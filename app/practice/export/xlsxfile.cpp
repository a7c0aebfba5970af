#include "app/practice/export/xlsxfile.h"

#include "app/core/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace portico {

namespace {

constexpr qsizetype kLongestText = 32'767; // characters in a cell
constexpr double kColumnWidth = 24;        // characters, without knowing what comes

lxw_datetime excelTime(const QDate &day, const QTime &time)
{
    return {day.year(), day.month(), day.day(), time.hour(), time.minute(), double(time.second())};
}

/// A text as a cell takes it: not too long, and cut between characters.
QByteArray cellText(const QString &text)
{
    if (text.size() <= kLongestText)
        return text.toUtf8();
    qsizetype length = kLongestText;
    if (text.at(length - 1).isHighSurrogate())
        --length;
    return text.first(length).toUtf8();
}

} // namespace

XlsxFile::XlsxFile(const QString &file) : m_target(file) {}

XlsxFile::~XlsxFile()
{
    dropBook();
}

Result<std::unique_ptr<TableFile>> XlsxFile::open(const QString &file)
{
    std::unique_ptr<XlsxFile> table(new XlsxFile(file));
    if (!table->m_folder.isValid())
        return notWritten(file, table->m_folder.errorString());
    // Whether the place takes a file at all is told before the work, not after it.
    QSaveFile place(file);
    if (!place.open(QIODevice::WriteOnly))
        return notWritten(file, place.errorString());
    place.cancelWriting();
    table->m_tempPlace = QFile::encodeName(table->m_folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = table->m_tempPlace.data();
    table->m_book = workbook_new_opt(QFile::encodeName(table->m_folder.filePath(QStringLiteral("book.xlsx"))).constData(),
                                     &options);
    if (!table->m_book)
        return notWritten(file, QString::fromUtf8(lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)));
    table->m_bold = workbook_add_format(table->m_book);
    format_set_bold(table->m_bold);
    table->m_time = workbook_add_format(table->m_book);
    format_set_num_format(table->m_time, "yyyy-mm-dd hh:mm");
    table->m_day = workbook_add_format(table->m_book);
    format_set_num_format(table->m_day, "yyyy-mm-dd");
    return std::unique_ptr<TableFile>(std::move(table));
}

bool XlsxFile::addSheet()
{
    m_sheet = workbook_add_worksheet(m_book, nullptr);
    if (!m_sheet)
        return false;
    m_next = 1;
    worksheet_set_column(m_sheet, 0, lxw_col_t(std::max<qsizetype>(m_names.size(), 1) - 1), kColumnWidth, nullptr);
    worksheet_freeze_panes(m_sheet, 1, 0);
    bool written = true;
    for (qsizetype i = 0; i < m_names.size(); ++i)
        written = written
            && worksheet_write_string(m_sheet, 0, lxw_col_t(i), cellText(m_names[i]).constData(), m_bold) == LXW_NO_ERROR;
    return written;
}

bool XlsxFile::write(quint16 column, const TableCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell)) {
        return text->isEmpty()
            || worksheet_write_string(m_sheet, m_next, column, cellText(*text).constData(), nullptr) == LXW_NO_ERROR;
    }
    if (const auto *number = std::get_if<qint64>(&cell))
        return worksheet_write_number(m_sheet, m_next, column, double(*number), nullptr) == LXW_NO_ERROR;
    const auto *day = std::get_if<QDate>(&cell);
    const QDateTime time = day ? QDateTime(*day, QTime(0, 0), Qt::UTC) : std::get<QDateTime>(cell);
    if (!time.isValid())
        return true;
    const QDateTime shown = day ? time : m_clock.at(time);
    lxw_datetime moment = excelTime(shown.date(), shown.time());
    return worksheet_write_datetime(m_sheet, m_next, column, &moment, day ? m_day : m_time) == LXW_NO_ERROR;
}

Result<void> XlsxFile::header(const QStringList &names)
{
    m_names = names;
    m_broken = !addSheet();
    return m_broken ? Result<void>(notWritten(m_target, QStringLiteral("libxlsxwriter"))) : Result<void>();
}

Result<void> XlsxFile::row(const QList<TableCell> &cells)
{
    if (m_next > m_rowsPerSheet)
        m_broken = !addSheet() || m_broken;
    for (qsizetype i = 0; i < cells.size() && !m_broken; ++i)
        m_broken = !write(quint16(i), cells[i]);
    if (m_broken)
        return notWritten(m_target, QStringLiteral("libxlsxwriter"));
    ++m_next;
    return {};
}

bool XlsxFile::closeBook()
{
    // Whatever it says, the workbook is gone afterwards.
    lxw_workbook *book = std::exchange(m_book, nullptr);
    return book && workbook_close(book) == LXW_NO_ERROR;
}

void XlsxFile::dropBook()
{
    lxw_workbook *book = std::exchange(m_book, nullptr);
    if (!book)
        return;
    // workbook_close() would first put together and compress all rows that there are. What frees a workbook leaves the
    // files open in which its sheets wait.
    lxw_worksheet *sheet = nullptr;
    LXW_FOREACH_WORKSHEET(sheet, book)
    {
        if (FILE *waiting = std::exchange(sheet->optimize_tmpfile, nullptr))
            std::fclose(waiting);
    }
    lxw_workbook_free(book);
}

Result<void> XlsxFile::finish()
{
    if (m_broken || !closeBook())
        return notWritten(m_target, QStringLiteral("libxlsxwriter"));
    QFile made(m_folder.filePath(QStringLiteral("book.xlsx")));
    QSaveFile target(m_target);
    if (!made.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return notWritten(m_target, made.isOpen() ? target.errorString() : made.errorString());
    QByteArray part;
    do {
        part = made.read(1024 * 1024);
        if (target.write(part) != part.size())
            return notWritten(m_target, target.errorString());
    } while (!part.isEmpty());
    if (!commitWhole(target))
        return notWritten(m_target, target.errorString());
    return {};
}

} // namespace portico
