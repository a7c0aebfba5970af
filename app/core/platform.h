#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

/// What differs between operating systems, and only that. All functions may be called from any thread, block no longer
/// than the file system does, and touch nothing but what they are given.
namespace portico::platform {

/// True where path (or its nearest existing parent) lies on a file system of another machine (NFS, SMB, WebDAV, sshfs …),
/// on which SQLite's locks and shared memory cannot be relied upon.
bool isOnNetwork(const QString &path);

/// True where files can be made in this existing folder: rights and a writable file system.
bool isWritableFolder(const QString &folder);

/// True where this existing file can be opened for writing: rights and a writable file system.
bool isWritableFile(const QString &file);

/// Free bytes for this user on the file system of path, or -1 where that cannot be told.
qint64 freeBytes(const QString &path);

/// Makes an empty file that only its owner may read or write (mode 0600; on Windows the folder's inherited rights).
/// conflict where it exists.
Result<void> createPrivateFile(const QString &file);

/// Makes a folder, with its missing parents, that only its owner may enter (mode 0700). Fine where it exists: then its
/// rights stay as they are.
Result<void> createPrivateFolder(const QString &folder);

/// Takes everybody else's rights to an existing file (mode 0600).
Result<void> restrictToOwner(const QString &file);

/// True where nobody but its owner may read this file. Always true on Windows, where rights are inherited.
bool isPrivate(const QString &file);

/// Returns when the file's content is on the disk, not only in the system's memory.
Result<void> syncFile(const QString &file);

/// Returns when the folder's entries (names made, renamed, removed) are on the disk.
Result<void> syncFolder(const QString &folder);

/// Puts the file from in the place of the file to, at once: whoever opens to finds the old one or the new one, also after
/// a power cut. Both are on one file system; the content of from must have been synced.
Result<void> replaceFile(const QString &from, const QString &to);

/// Writes a file that only its owner may read, in place of what was there: afterwards, also after a power cut, the file
/// is the old one or the new one, whole.
Result<void> writePrivateFile(const QString &file, const QByteArray &content);

/// Whether a process of this id runs on this computer, whosever it is; also where that cannot be told.
bool processRuns(qint64 id);

/// The name of the operating system's account that runs this process; empty where it cannot be told.
QString accountName();

/// From now on, a crash of this process (a signal such as SIGSEGV, an exception that Windows reports) appends one line to
/// this file: when, which process, which number. Then the system goes on as it would have. An empty path ends that. Call
/// it on the main thread.
void noteCrashesIn(const QString &file);

} // namespace portico::platform

namespace portico {

/// A lock between processes (and between FileLocks of one process), held by the operating system: a process that dies
/// loses it at once. Locks a file of its own, which stays when the lock is released. Movable nowhere; destruction
/// releases it.
class FileLock
{
public:
    enum class Mode {
        exclusive, ///< nobody else holds it in any way
        shared,    ///< together with other shared holders
    };

    /// Makes the file when it is missing, and takes the lock without waiting: busy where another holds it.
    static Result<std::unique_ptr<FileLock>> take(const QString &file, Mode mode = Mode::exclusive);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    explicit FileLock(qintptr handle) : m_handle(handle) {}
    qintptr m_handle;
};

} // namespace portico
