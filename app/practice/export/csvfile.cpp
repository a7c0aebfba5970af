#include "app/practice/export/csvfile.h"

namespace portico {

namespace {

/// "2026-11-12 14:05", or without the time: as QDateTime::toString would, without its reading of a pattern each time.
QString textOf(const QDate &day, const QTime &time)
{
    QString text = day.toString(Qt::ISODate);
    if (time.isValid())
        text += QLatin1Char(' ') % time.toString(Qt::ISODate).left(5);
    return text;
}

QString textOf(const TableCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return CsvFile::harmless(*text);
    if (const auto *number = std::get_if<qint64>(&cell))
        return QString::number(*number);
    if (const auto *day = std::get_if<QDate>(&cell))
        return day->isValid() ? textOf(*day, QTime()) : QString();
    const QDateTime &time = std::get<QDateTime>(cell);
    if (!time.isValid())
        return {};
    const QDateTime here = time.toLocalTime();
    return textOf(here.date(), here.time());
}

} // namespace

Result<std::unique_ptr<TableFile>> CsvFile::open(const QString &file)
{
    std::unique_ptr<CsvFile> table(new CsvFile(file));
    if (!table->m_file.open(QIODevice::WriteOnly))
        return notWritten(file, table->m_file.errorString());
    return std::unique_ptr<TableFile>(std::move(table));
}

QString CsvFile::harmless(const QString &text)
{
    if (text.isEmpty())
        return text;
    switch (text.front().unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case 0xff1d: // the wide =
    case 0xff0b: // +
    case 0xff0d: // -
    case 0xff20: // @
        return QLatin1Char('\'') % text;
    default:
        return text;
    }
}

Result<void> CsvFile::write(const QStringList &fields)
{
    if (!m_writer.write(fields))
        return notWritten(m_file.fileName(), m_file.errorString());
    return {};
}

Result<void> CsvFile::header(const QStringList &names)
{
    return write(names);
}

Result<void> CsvFile::row(const QList<TableCell> &cells)
{
    QStringList fields;
    fields.reserve(cells.size());
    for (const TableCell &cell : cells)
        fields.append(textOf(cell));
    return write(fields);
}

Result<void> CsvFile::finish()
{
    if (!m_file.commit())
        return notWritten(m_file.fileName(), m_file.errorString());
    return {};
}

} // namespace portico
