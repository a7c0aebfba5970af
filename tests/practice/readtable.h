#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace portico::test {

/// The rows of a CSV or XLSX file as Python's csv or openpyxl reads them; numbers as texts. Where it cannot be read, one
/// row that says why.
inline QList<QStringList> readTable(const QString &file)
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral(PORTICO_SOURCE_DIR "/tests/practice/readtable.py"), file});
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        return {{QString::fromUtf8(python.readAllStandardError())}};
    QList<QStringList> rows;
    const QList<QByteArray> lines = python.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        QStringList row;
        const QJsonArray cells = QJsonDocument::fromJson(line).array();
        for (const QJsonValue &cell : cells)
            row.append(cell.isDouble() ? QString::number(cell.toInteger()) : cell.toString());
        rows.append(row);
    }
    return rows;
}

/// Whether openpyxl is on this machine.
inline bool readsXlsx()
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import openpyxl")});
    return python.waitForFinished(60'000) && python.exitCode() == 0;
}

} // namespace portico::test
