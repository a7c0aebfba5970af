#include "app/practice/import/csvwriter.h"

#include <QIODevice>

namespace portico {

QByteArray CsvWriter::fieldText(const QString &field) const
{
    QByteArray text = field.toUtf8();
    const bool edges = field != field.trimmed(); // which readers drop outside quotation marks
    const bool quoted =
        edges || text.contains(m_separator) || text.contains('"') || text.contains('\n') || text.contains('\r');
    return quoted ? '"' + text.replace('"', "\"\"") + '"' : text;
}

bool CsvWriter::write(const QStringList &fields)
{
    QByteArray line = m_begun ? QByteArray() : QByteArray("\xef\xbb\xbf");
    m_begun = true;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            line += m_separator;
        line += fieldText(fields[i]);
    }
    line += "\r\n";
    return m_device.write(line) == line.size();
}

} // namespace portico
