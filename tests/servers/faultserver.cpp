#include "tests/servers/faultserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

QStringList strings(const QJsonValue &array)
{
    QStringList found;
    const auto values = array.toArray();
    for (const auto &value : values)
        found.append(value.toString());
    return found;
}

} // namespace

FaultServer::~FaultServer()
{
    stop();
}

QString FaultServer::start(const Options &options)
{
    QStringList arguments{QStringLiteral(PORTICO_SOURCE_DIR "/tests/servers/faultserver.py"),
                          QStringLiteral("--directory"), m_folder.path(),
                          QStringLiteral("--port"), QString::number(port())};
    if (options.pipelining)
        arguments += QStringLiteral("--pipelining");
    if (!options.startTlsCertificate.isEmpty())
        arguments += {QStringLiteral("--starttls"), options.startTlsCertificate, options.startTlsKey};
    if (!options.tlsCertificate.isEmpty())
        arguments += {QStringLiteral("--tls"), options.tlsCertificate, options.tlsKey};
    if (!options.user.isEmpty()) {
        const QString file = m_folder.filePath(QStringLiteral("password"));
        writeFile(file, options.password);
        arguments += {QStringLiteral("--user"), options.user, QStringLiteral("--password-file"), file};
    }
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(QStringLiteral("/usr/bin/python3"), arguments);
    QByteArray said;
    while (!said.contains('\n') && m_process.waitForReadyRead(kServerPatience))
        said += m_process.readAllStandardOutput();
    return said.startsWith("listening") ? QString()
                       : QStringLiteral("the fault server (python3-aiosmtpd) does not start: ") +
                             QString::fromLocal8Bit(m_process.readAllStandardError());
}

void FaultServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QList<TakenMail> FaultServer::taken() const
{
    QList<TakenMail> mails;
    const QDir folder(m_folder.path());
    const QStringList names = folder.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        TakenMail mail;
        mail.content = readFile(folder.filePath(name));
        const QJsonObject side =
            QJsonDocument::fromJson(readFile(folder.filePath(name.chopped(3) + QStringLiteral("json")))).object();
        mail.from = side[QStringLiteral("from")].toString();
        mail.to = strings(side[QStringLiteral("to")]);
        mail.mailOptions = strings(side[QStringLiteral("options")]);
        mails.append(mail);
    }
    return mails;
}
