#include "app/core/platform.h"

#include "app/core/freememory.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <cstring>

#if defined(Q_OS_WIN)
#    include <qt_windows.h>
#else
#    include <csignal>
#    include <fcntl.h>
#    include <pwd.h>
#    include <sys/file.h>
#    include <sys/stat.h>
#    include <unistd.h>
#    if defined(Q_OS_MACOS)
#        include <sys/mount.h>
#        include <sys/param.h>
#        include <malloc/malloc.h>
#    elif defined(__GLIBC__)
#        include <malloc.h>
#    endif
#endif

namespace portico {

namespace {

#if defined(__GLIBC__)
constexpr int kLargeBlock = 512 * 1024;
constexpr int kMostKeptAtTop = 1024 * 1024;
#endif

QString say(const char *text)
{
    return QCoreApplication::translate("Platform", text);
}

#if defined(Q_OS_WIN)
QString lastProblem()
{
    return QStringLiteral("Windows error %1").arg(GetLastError());
}
ErrorKind lastKind()
{
    const DWORD code = GetLastError();
    if (code == ERROR_ACCESS_DENIED || code == ERROR_WRITE_PROTECT)
        return ErrorKind::denied;
    return code == ERROR_FILE_EXISTS ? ErrorKind::conflict : ErrorKind::internal;
}
std::wstring native(const QString &path)
{
    return QDir::toNativeSeparators(path).toStdWString();
}
#else
QString lastProblem()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}
ErrorKind lastKind()
{
    if (errno == EACCES || errno == EPERM || errno == EROFS)
        return ErrorKind::denied;
    return errno == EEXIST ? ErrorKind::conflict : ErrorKind::internal;
}
QByteArray native(const QString &path)
{
    return QFile::encodeName(path);
}
#endif

Error failure(const char *sentence)
{
    const ErrorKind kind = lastKind(); // before anything else can change the code
    return {kind, say(sentence), lastProblem()};
}

QString existingPart(const QString &path)
{
    QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    while (!info.exists() && !info.isRoot())
        info.setFile(info.path());
    return info.absoluteFilePath();
}

#if !defined(Q_OS_WIN)
Result<void> syncPath(const QString &path, int flags)
{
    const int handle = ::open(native(path).constData(), flags | O_CLOEXEC);
    if (handle < 0)
        return failure(QT_TRANSLATE_NOOP("Platform", "A file could not be written to the disk."));
#    if defined(Q_OS_MACOS)
    // fsync on macOS leaves the data in the drive's own memory.
    const bool done = ::fcntl(handle, F_FULLFSYNC) == 0 || ::fsync(handle) == 0;
#    else
    const bool done = ::fsync(handle) == 0;
#    endif
    const Result<void> result = done
        ? Result<void>()
        : Result<void>(failure(QT_TRANSLATE_NOOP("Platform", "A file could not be written to the disk.")));
    ::close(handle);
    return result;
}
#endif

} // namespace

namespace platform {

bool isOnNetwork(const QString &path)
{
    const QString place = existingPart(path);
#if defined(Q_OS_WIN)
    const QString full = QDir::toNativeSeparators(place);
    if (full.startsWith(QLatin1StringView("\\\\")) && !full.startsWith(QLatin1StringView("\\\\?\\")))
        return true;
    return GetDriveTypeW(native(QDir::toNativeSeparators(full.left(3))).c_str()) == DRIVE_REMOTE;
#elif defined(Q_OS_MACOS)
    struct statfs facts;
    return ::statfs(native(place).constData(), &facts) == 0 && !(facts.f_flags & MNT_LOCAL);
#else
    static const char *const network[] = {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "coda",
        "ceph", "lustre", "gpfs", "glusterfs", "ocfs2", "gfs2", "beegfs", "davfs", "orangefs", "pvfs2", "sshfs",
        "fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.glusterfs", "fuse.davfs2", "fuse.ceph", "fuse.smbnetfs",
        "fuse.curlftpfs", "fuse.gvfsd-fuse", "fuse.google-drive-ocamlfuse", "fuse.goofys", "fuse.moosefs",
        "fuse.juicefs"};
    const QByteArray type = QStorageInfo(place).fileSystemType();
    for (const char *name : network) {
        if (type == name)
            return true;
    }
    return false;
#endif
}

bool isWritableFolder(const QString &folder)
{
#if defined(Q_OS_WIN)
    // Rights on Windows are too many-sided to be computed: try.
    const auto name = native(folder + QStringLiteral("/.portico-write-test"));
    const HANDLE handle = CreateFileW(name.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW,
                                      FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_FILE_EXISTS;
    CloseHandle(handle);
    return true;
#else
    return ::access(native(folder).constData(), W_OK | X_OK) == 0;
#endif
}

bool isWritableFile(const QString &file)
{
#if defined(Q_OS_WIN)
    const HANDLE handle = CreateFileW(native(file).c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                      OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    CloseHandle(handle);
    return true;
#else
    return ::access(native(file).constData(), W_OK) == 0;
#endif
}

qint64 freeBytes(const QString &path)
{
    const QStorageInfo storage(existingPart(path));
    return storage.isValid() ? storage.bytesAvailable() : -1;
}

Result<void> createPrivateFile(const QString &file)
{
#if defined(Q_OS_WIN)
    const HANDLE handle = CreateFileW(native(file).c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL,
                                      nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return failure(QT_TRANSLATE_NOOP("Platform", "A file could not be made."));
    CloseHandle(handle);
#else
    const int handle = ::open(native(file).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (handle < 0)
        return failure(QT_TRANSLATE_NOOP("Platform", "A file could not be made."));
    ::close(handle);
#endif
    return {};
}

Result<void> createPrivateFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return {};
    const QString parent = QFileInfo(QDir::cleanPath(info.absoluteFilePath())).path();
    if (!QDir().mkpath(parent))
        return failure(QT_TRANSLATE_NOOP("Platform", "A folder could not be made."));
#if defined(Q_OS_WIN)
    const bool made = QDir().mkdir(folder);
#else
    const bool made = ::mkdir(native(folder).constData(), S_IRWXU) == 0;
#endif
    if (!made)
        return failure(QT_TRANSLATE_NOOP("Platform", "A folder could not be made."));
    return {};
}

Result<void> restrictToOwner(const QString &file)
{
    if (!QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner))
        return failure(QT_TRANSLATE_NOOP("Platform", "The rights of a file could not be set."));
    return {};
}

bool isPrivate(const QString &file)
{
#if defined(Q_OS_WIN)
    Q_UNUSED(file)
    return true;
#else
    struct stat facts;
    return ::stat(native(file).constData(), &facts) == 0 && (facts.st_mode & (S_IRWXG | S_IRWXO)) == 0;
#endif
}

Result<void> syncFile(const QString &file)
{
#if defined(Q_OS_WIN)
    const HANDLE handle = CreateFileW(native(file).c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                      OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return failure(QT_TRANSLATE_NOOP("Platform", "A file could not be written to the disk."));
    const bool done = FlushFileBuffers(handle);
    const Result<void> result = done
        ? Result<void>()
        : Result<void>(failure(QT_TRANSLATE_NOOP("Platform", "A file could not be written to the disk.")));
    CloseHandle(handle);
    return result;
#else
    return syncPath(file, O_RDONLY);
#endif
}

Result<void> syncFolder(const QString &folder)
{
#if defined(Q_OS_WIN)
    // NTFS keeps its folders in a journal, and offers no way to flush one.
    Q_UNUSED(folder)
    return {};
#else
    return syncPath(folder, O_RDONLY | O_DIRECTORY);
#endif
}

Result<void> replaceFile(const QString &from, const QString &to)
{
#if defined(Q_OS_WIN)
    const bool done = MoveFileExW(native(from).c_str(), native(to).c_str(),
                                  MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH);
#else
    const bool done = ::rename(native(from).constData(), native(to).constData()) == 0;
#endif
    if (!done)
        return failure(QT_TRANSLATE_NOOP("Platform", "A file could not be put in its place."));
    return syncFolder(QFileInfo(to).absolutePath());
}

Result<void> writePrivateFile(const QString &file, const QByteArray &content)
{
    const QString fresh = QStringLiteral("%1.%2.new").arg(file).arg(QCoreApplication::applicationPid());
    QFile::remove(fresh);
    if (const auto made = createPrivateFile(fresh); !made)
        return made;
    QFile target(fresh);
    const bool written = target.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && target.write(content) == content.size() && target.flush();
    const QString problem = target.errorString();
    target.close();
    Result<void> result = written
        ? syncFile(fresh)
        : Result<void>(Error{ErrorKind::internal,
                             say(QT_TRANSLATE_NOOP("Platform", "A file could not be written. Perhaps the disk is full.")),
                             problem});
    if (result)
        result = replaceFile(fresh, file);
    if (!result)
        QFile::remove(fresh);
    return result;
}

bool processRuns(qint64 id)
{
#if defined(Q_OS_WIN)
    const HANDLE handle = OpenProcess(SYNCHRONIZE, FALSE, DWORD(id));
    if (!handle)
        return GetLastError() != ERROR_INVALID_PARAMETER;
    const bool runs = WaitForSingleObject(handle, 0) == WAIT_TIMEOUT;
    CloseHandle(handle);
    return runs;
#else
    return id > 0 && (::kill(pid_t(id), 0) == 0 || errno != ESRCH);
#endif
}

QString accountName()
{
#if defined(Q_OS_WIN)
    wchar_t name[257];
    DWORD length = 257;
    return GetUserNameW(name, &length) ? QString::fromWCharArray(name) : QString();
#else
    // Not from the environment, which anybody may set.
    char buffer[4096];
    struct passwd entry;
    struct passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, buffer, sizeof buffer, &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QStringLiteral("uid-%1").arg(::geteuid());
#endif
}

} // namespace platform

Result<std::unique_ptr<FileLock>> FileLock::take(const QString &file, Mode mode)
{
    const char *const cannot = QT_TRANSLATE_NOOP("Platform", "A lock file could not be opened.");
    const char *const held = QT_TRANSLATE_NOOP("Platform", "Another program is using this at the moment.");
#if defined(Q_OS_WIN)
    const HANDLE handle = CreateFileW(native(file).c_str(), GENERIC_READ | GENERIC_WRITE,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL,
                                      nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return failure(cannot);
    OVERLAPPED range = {};
    const DWORD how = LOCKFILE_FAIL_IMMEDIATELY | (mode == Mode::exclusive ? LOCKFILE_EXCLUSIVE_LOCK : 0);
    if (!LockFileEx(handle, how, 0, 1, 0, &range)) {
        Error error{ErrorKind::busy, say(held), lastProblem()};
        CloseHandle(handle);
        return error;
    }
    return std::unique_ptr<FileLock>(new FileLock(reinterpret_cast<qintptr>(handle)));
#else
    const int handle = ::open(native(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (handle < 0)
        return failure(cannot);
    if (::flock(handle, (mode == Mode::exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
        const bool taken = errno == EWOULDBLOCK;
        Error error = taken ? Error{ErrorKind::busy, say(held), lastProblem()} : failure(cannot);
        ::close(handle);
        return error;
    }
    return std::unique_ptr<FileLock>(new FileLock(handle));
#endif
}

FileLock::~FileLock()
{
#if defined(Q_OS_WIN)
    CloseHandle(reinterpret_cast<HANDLE>(m_handle));
#else
    ::close(int(m_handle));
#endif
}

void platform::keepLittleFreeMemory()
{
#if defined(__GLIBC__)
    // Or the library would keep blocks of up to 32 MB for itself, and twice that for each thread, once one of that size
    // was freed.
    mallopt(M_MMAP_THRESHOLD, kLargeBlock);
    mallopt(M_TRIM_THRESHOLD, kMostKeptAtTop);
#endif
}

void platform::releaseFreeMemory()
{
#if defined(Q_OS_WIN)
    HeapCompact(GetProcessHeap(), 0);
#elif defined(Q_OS_MACOS)
    malloc_zone_pressure_relief(nullptr, 0);
#elif defined(__GLIBC__)
    malloc_trim(0);
#endif
}

} // namespace portico
