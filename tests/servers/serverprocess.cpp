#include "tests/servers/serverprocess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTcpSocket>

QString runTool(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kServerPatience)) {
        process.kill();
        process.waitForFinished();
        return program + QStringLiteral(" did not end");
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return program + QStringLiteral(": ") + QString::fromLocal8Bit(process.readAll());
}

bool waitUntilListening(QProcess &process, quint16 port)
{
    QDeadlineTimer deadline(kServerPatience);
    while (!deadline.hasExpired() && process.state() != QProcess::NotRunning) {
        QTcpSocket probe;
        probe.connectToHost(QStringLiteral("127.0.0.1"), port);
        if (probe.waitForConnected(1000))
            return true;
        process.waitForFinished(50);
    }
    return false;
}

void endProcess(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(kServerPatience)) {
        process.kill();
        process.waitForFinished();
    }
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray TakenMail::header(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower() + ':';
    QByteArray value;
    bool found = false;
    for (QByteArray line : content.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            break;
        if (found && (line.startsWith(' ') || line.startsWith('\t')))
            value += line;
        else if (found)
            break;
        else if (line.toLower().startsWith(wanted)) {
            value = line.mid(wanted.size());
            found = true;
        }
    }
    return value.trimmed();
}
