// What a path or a socket stands for: the part of the platform unit that tells files, and their owners, apart.

#include "app/core/platform_file.h"

#include <QFile>

#if defined(Q_OS_WIN)
#include <QDir>
#include <windows.h>
#else
#include <QStandardPaths>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace portico::platform {

#if defined(Q_OS_WIN)

QByteArray fileIdentity(const QString &path)
{
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    const HANDLE file = CreateFileW(name.c_str(), 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return {};
    FILE_ID_INFO info{};
    QByteArray identity;
    if (GetFileInformationByHandleEx(file, FileIdInfo, &info, sizeof info))
        identity = QByteArray(reinterpret_cast<const char *>(&info), qsizetype(sizeof info));
    CloseHandle(file);
    return identity;
}

QString localSocketName(const QString &name)
{
    return name; // pipes have no folders; who may open one is said when it is made
}

namespace {

/// The account of a process, as the bytes of its security identifier; empty where that cannot be told.
QByteArray accountOf(HANDLE process)
{
    HANDLE token = nullptr;
    if (!process || !OpenProcessToken(process, TOKEN_QUERY, &token))
        return {};
    DWORD size = 0;
    GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    QByteArray buffer(qsizetype(size), Qt::Uninitialized);
    QByteArray account;
    if (size > 0 && GetTokenInformation(token, TokenUser, buffer.data(), size, &size)) {
        const PSID sid = reinterpret_cast<const TOKEN_USER *>(buffer.constData())->User.Sid;
        account = QByteArray(static_cast<const char *>(sid), qsizetype(GetLengthSid(sid)));
    }
    CloseHandle(token);
    return account;
}

} // namespace

bool serverIsOwnAccount(qintptr socket)
{
    ULONG id = 0;
    if (!GetNamedPipeServerProcessId(reinterpret_cast<HANDLE>(socket), &id))
        return false;
    const HANDLE peer = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, id);
    const QByteArray account = accountOf(peer);
    if (peer)
        CloseHandle(peer);
    return !account.isEmpty() && account == accountOf(GetCurrentProcess());
}

#else

QByteArray fileIdentity(const QString &path)
{
    struct stat found{};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return QByteArray::number(qulonglong(found.st_dev)) + ':' + QByteArray::number(qulonglong(found.st_ino));
}

QString localSocketName(const QString &name)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString path = folder + QLatin1Char('/') + name;
    const bool fits = QFile::encodeName(path).size() < qsizetype(sizeof(sockaddr_un{}.sun_path));
    return !folder.isEmpty() && fits ? path : name;
}

bool serverIsOwnAccount(qintptr socket)
{
#if defined(Q_OS_LINUX)
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(socket), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return ::getpeereid(int(socket), &user, &group) == 0 && user == ::geteuid();
#endif
}

#endif

} // namespace portico::platform
