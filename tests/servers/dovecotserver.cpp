#include "tests/servers/dovecotserver.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <unistd.h>

namespace {

constexpr char kConfiguration[] = R"(protocols = imap
base_dir = @DIR@/run
state_dir = @DIR@/state
log_path = @DIR@/dovecot.log
ssl = required
ssl_cert = <@CERT@
ssl_key = <@KEY@
auth_mechanisms = plain login xoauth2 oauthbearer
first_valid_uid = 1
mail_location = maildir:@DIR@/mail
passdb {
  driver = static
  args = password=@PASSWORD@
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=@DIR@/home
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = @PLAIN@
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = @PORT@
    ssl = yes
  }
}
service anvil {
  chroot =
}
)";

} // namespace

DovecotServer::~DovecotServer()
{
    endProcess(m_process);
}

QString DovecotServer::start(const QString &certificateFile, const QString &keyFile)
{
    if (::geteuid() != 0)
        return QStringLiteral("dovecot can only be started by root here");
    const QString dovecot = QStandardPaths::findExecutable(QStringLiteral("dovecot"),
                                                           {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
    if (dovecot.isEmpty() || !QFile::exists(QStringLiteral("/usr/lib/dovecot/imap")))
        return QStringLiteral("dovecot-imapd is not installed");
    // Its processes run as other users and have to get in.
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther |
                                               QFile::ReadGroup | QFile::ReadOther);
    if (const QString failure = configure(certificateFile, keyFile); !failure.isEmpty())
        return failure;
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral("/usr/bin/timeout"), {QStringLiteral("300"), dovecot, QStringLiteral("-F"),
                                                         QStringLiteral("-c"), path("dovecot.conf")});
    if (waitUntilListening(m_process, port()))
        return {};
    return QStringLiteral("dovecot does not start: ") + QString::fromLocal8Bit(m_process.readAll() + log());
}

QString DovecotServer::configure(const QString &certificateFile, const QString &keyFile)
{
    for (const char *folder : {"run", "state", "home", "mail/new", "mail/cur", "mail/tmp"}) {
        if (!QDir().mkpath(path(folder)))
            return QStringLiteral("no temporary folder");
    }
    QByteArray content(kConfiguration);
    content.replace("@DIR@", m_folder.path().toUtf8()).replace("@PORT@", QByteArray::number(port()));
    content.replace("@PLAIN@", QByteArray::number(startTlsPort()));
    content.replace("@CERT@", certificateFile.toUtf8()).replace("@KEY@", keyFile.toUtf8());
    content.replace("@PASSWORD@", kPassword);
    if (!writeFile(path("dovecot.conf"), content))
        return QStringLiteral("no temporary files");
    return runTool(QStringLiteral("chown"),
                   {QStringLiteral("-R"), QStringLiteral("65534:65534"), path("mail"), path("home")});
}

void DovecotServer::deliver(const QString &name, const QByteArray &content, const QByteArray &folder)
{
    const QString file = path("mail/" + folder + "/new/") + name;
    for (const char *part : {"/new", "/cur", "/tmp"})
        QDir().mkpath(path("mail/" + folder + part));
    if (!folder.isEmpty() && !runTool(QStringLiteral("chown"), {QStringLiteral("-R"), QStringLiteral("65534:65534"),
                                                                path("mail/" + folder)}).isEmpty())
        qFatal("no folder made");
    if (!writeFile(file, content) || !runTool(QStringLiteral("chown"), {QStringLiteral("65534:65534"), file}).isEmpty())
        qFatal("no mail delivered");
}

bool DovecotServer::isSeen(const QString &name, const QByteArray &folder) const
{
    const QStringList found = QDir(path("mail/" + folder + "/cur")).entryList({name + QStringLiteral(":*")}, QDir::Files);
    return !found.isEmpty() && found.first().section(QStringLiteral(":2,"), 1).contains(u'S');
}
