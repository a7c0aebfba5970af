#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QIODevice;

namespace portico {

/// Writes a CSV file that spreadsheets open as it is meant: UTF-8 with a byte order mark, CRLF, fields quoted where
/// they need it (RFC 4180). Used on one thread.
class CsvWriter
{
public:
    /// device: open for writing; it must outlive the writer.
    CsvWriter(QIODevice &device, char separator) : m_device(device), m_separator(separator) {}

    /// False where the device refused.
    bool write(const QStringList &fields);

private:
    QByteArray fieldText(const QString &field) const;

    QIODevice &m_device;
    char m_separator;
    bool m_begun = false;
};

} // namespace portico
