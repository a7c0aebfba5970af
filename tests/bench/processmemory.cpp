#include "tests/bench/processmemory.h"

#include <QCoreApplication>
#include <QFile>

namespace portico::bench {

double anonymousMemory(qint64 processId)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(processId));
    if (!status.open(QFile::ReadOnly))
        return 0;
    const QByteArray field = "RssAnon:";
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(field);
    if (at < 0)
        return 0;
    const QByteArray rest = text.mid(at + field.size(), 40).trimmed();
    return rest.left(rest.indexOf(' ')).toDouble() * 1024 / 1e6;
}

double anonymousMemory()
{
    return anonymousMemory(QCoreApplication::applicationPid());
}

} // namespace portico::bench
