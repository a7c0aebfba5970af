#include "tests/servers/packagedserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace {

constexpr QFile::Permissions kForAll = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr QFile::Permissions kProgram = kForAll | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

/// Where a package's file lies on this machine; empty if nowhere.
QString fileOf(const QString &package, const QString &name)
{
    const QStringList files{u'/' + name, QStringLiteral(PORTICO_SOURCE_DIR "/build/servers/") + package + u'/' + name};
    for (const QString &file : files) {
        if (QFileInfo(file).isFile())
            return file;
    }
    return {};
}

/// The libraries that a program is linked with, where this system has them.
QStringList librariesOf(const QString &program)
{
    static const QRegularExpression file(QStringLiteral("(?:^|\\s)(/\\S+)"));
    QProcess process;
    process.start(QStringLiteral("ldd"), {program});
    if (!process.waitForFinished(30'000))
        return {};
    QStringList libraries;
    for (auto matches = file.globalMatch(QString::fromLocal8Bit(process.readAllStandardOutput())); matches.hasNext();)
        libraries.append(matches.next().captured(1));
    return libraries;
}

} // namespace

PackagedServer::~PackagedServer()
{
    endProcess(m_process);
}

QString PackagedServer::build(const QString &package, const QStringList &programs, const QList<User> &users)
{
    if (::geteuid() != 0)
        return package + QStringLiteral(" can only be started by root here");
    QFile::setPermissions(m_folder.path(), kProgram);
    m_program = u'/' + programs.first();
    for (const QString &name : programs) {
        const QString file = fileOf(package, name);
        if (file.isEmpty())
            return package + QStringLiteral(" is not installed (scripts/test.sh gets it)");
        if (const QString failure = copyProgram(file, name.toUtf8()); !failure.isEmpty())
            return failure;
    }
    QByteArray passwords = "root:x:0:0:root:/:/bin/sh\n";
    QByteArray groups = "root:x:0:\n";
    for (const User &user : users) {
        const QByteArray id = QByteArray::number(user.id);
        passwords += user.name + ":x:" + id + ':' + id + "::/:/bin/sh\n";
        groups += user.name + ":x:" + id + ":\n";
    }
    const bool written = write("etc/passwd", passwords) && write("etc/group", groups) && write("etc/resolv.conf", "") &&
                         write("etc/hosts", "127.0.0.1 localhost\n") &&
                         write("etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n");
    if (!written)
        return QStringLiteral("no temporary files");
    for (const auto &[name, number] : {std::pair("dev/null", 3), std::pair("dev/urandom", 9)}) {
        QDir().mkpath(path("dev"));
        const QByteArray file = path(name).toLocal8Bit();
        if (::mknod(file.constData(), S_IFCHR | 0666, makedev(1, unsigned(number))) != 0 || ::chmod(file.constData(), 0666) != 0)
            return QStringLiteral("no devices can be made here, so no server is installed in a folder of its own");
    }
    const QString tmp = makeFolders({"tmp", "run", "var"}, 0);
    return tmp.isEmpty() ? makeFolders({"mail", "mail/new", "mail/cur", "mail/tmp"}, users.last().id) : tmp;
}

QString PackagedServer::copyProgram(const QString &file, const QByteArray &name)
{
    const auto copy = [this](const QString &from, const QByteArray &to) {
        QDir().mkpath(QFileInfo(path(to)).path());
        return QFile::exists(path(to)) || (QFile::copy(from, path(to)) && QFile::setPermissions(path(to), kProgram));
    };
    bool copied = copy(file, name);
    const QStringList libraries = librariesOf(file);
    for (const QString &library : libraries)
        copied = copied && copy(library, library.mid(1).toUtf8());
    return copied ? QString() : QStringLiteral("no room for a server's own folder");
}

QString PackagedServer::makeFolders(const QList<QByteArray> &names, int owner)
{
    for (const QByteArray &name : names) {
        const QByteArray folder = path(name).toLocal8Bit();
        if (!QDir().mkpath(path(name)) || ::chown(folder.constData(), uid_t(owner), gid_t(owner)) != 0)
            return QStringLiteral("no temporary folder");
    }
    return {};
}

bool PackagedServer::write(const QByteArray &name, const QByteArray &content, int owner)
{
    QDir().mkpath(QFileInfo(path(name)).path());
    if (!writeFile(path(name), content))
        return false;
    if (owner < 0)
        return QFile::setPermissions(path(name), kForAll);
    return QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner) &&
           ::chown(path(name).toLocal8Bit().constData(), uid_t(owner), gid_t(owner)) == 0;
}

QString PackagedServer::run(const QStringList &arguments, quint16 port)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral("/usr/bin/timeout"),
                    QStringList{QStringLiteral("300"), QStringLiteral("chroot"), m_folder.path(), m_program} + arguments);
    if (waitUntilListening(m_process, port))
        return {};
    return m_program + QStringLiteral(" does not start: ") + QString::fromLocal8Bit(log());
}

QList<TakenMail> PackagedServer::taken() const
{
    QList<TakenMail> mails;
    const QDir folder(path("mail/new"));
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : names) {
        TakenMail mail;
        mail.content = readFile(folder.filePath(name));
        mail.from = QString::fromUtf8(mail.header("Return-Path")).remove(u'<').remove(u'>');
        const QByteArray to = mail.header("Envelope-To");
        mail.to = {QString::fromUtf8(to.isEmpty() ? mail.header("Delivered-To") : to)};
        mails.append(mail);
    }
    return mails;
}

QByteArray PackagedServer::log()
{
    m_said += m_process.readAll();
    return m_said;
}
