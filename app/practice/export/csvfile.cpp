#include "app/practice/export/csvfile.h"

#include "app/core/wholefile.h"

namespace portico {

namespace {

/// "2026-11-12 14:05", or without the time: as QDateTime::toString would, without reading a pattern each time.
QString textOf(const QDate &day, const QTime &time)
{
    const auto digits = [](QChar *to, int number, int count) {
        for (int place = count - 1; place >= 0; --place, number /= 10)
            to[place] = QChar(u'0' + number % 10);
    };
    QString text = time.isValid() ? QStringLiteral("0000-00-00 00:00") : QStringLiteral("0000-00-00");
    digits(text.data(), day.year(), 4);
    digits(text.data() + 5, day.month(), 2);
    digits(text.data() + 8, day.day(), 2);
    if (time.isValid()) {
        digits(text.data() + 11, time.hour(), 2);
        digits(text.data() + 14, time.minute(), 2);
    }
    return text;
}

QString textOf(const TableCell &cell, WallClock &clock)
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
    const QDateTime here = clock.at(time);
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
        fields.append(textOf(cell, m_clock));
    return write(fields);
}

Result<void> CsvFile::finish()
{
    if (!commitWhole(m_file))
        return notWritten(m_file.fileName(), m_file.errorString());
    return {};
}

} // namespace portico
