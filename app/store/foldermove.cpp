#include "app/store/foldermove.h"

#include "app/core/platform.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace portico {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

QString lockFile(const QString &staging)
{
    return staging + QStringLiteral(".lock");
}

Error notMade(const Error &why)
{
    return {why.kind,
            say(QT_TRANSLATE_NOOP("Store", "The folder for the firm could not be made. Choose one on a disk that you may "
                                           "write to.")), why.detail};
}

/// Whether nothing is in a folder but what a firm that was not finished leaves there; also where there is no folder.
bool isOurs(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    names.removeIf([](const QString &name) {
        return name.startsWith(QLatin1StringView("firm.")) || name == QLatin1StringView("files")
            || name == QLatin1StringView("backups");
    });
    return names.isEmpty();
}

} // namespace

Result<void> requireEmptyFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return {};
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    if (info.isDir() && QDir(folder).isEmpty(everything))
        return {};
    if (QFileInfo::exists(folder + QStringLiteral("/firm.db"))) {
        return Error{ErrorKind::conflict,
                     say(QT_TRANSLATE_NOOP("Store", "There is a firm in this folder already. Choose an empty folder, or open "
                                                    "that firm.")), {}};
    }
    return Error{ErrorKind::conflict,
                 say(QT_TRANSLATE_NOOP("Store", "This folder is not empty. Choose an empty one for the firm.")), {}};
}

FolderMove::FolderMove(const QString &target) : m_target(target), m_staging(target + QStringLiteral(".unfinished")) {}

FolderMove::~FolderMove()
{
    if (!m_lock)
        return; // what stands there is another's
    if (isOurs(m_staging))
        QDir(m_staging).removeRecursively();
    // An open file cannot be removed everywhere. Whoever took the lock in between looks at the target first.
    m_lock.reset();
    QFile::remove(lockFile(m_staging));
}

Result<void> FolderMove::prepare()
{
    if (const auto parent = platform::createPrivateFolder(QFileInfo(m_target).path()); !parent)
        return notMade(parent.error());
    auto lock = FileLock::take(lockFile(m_staging));
    if (!lock && lock.error().kind == ErrorKind::busy) {
        return Error{ErrorKind::conflict,
                     say(QT_TRANSLATE_NOOP("Store", "This folder is taken: another Portico is making a firm in it at this "
                                                    "moment.")), {}};
    }
    if (!lock)
        return notMade(lock.error());
    m_lock = std::move(lock).value();
    if (const auto free = requireEmptyFolder(m_target); !free)
        return free; // somebody else was faster
    if (!isOurs(m_staging)) {
        return Error{ErrorKind::conflict,
                     say(QT_TRANSLATE_NOOP("Store", "There is a folder in the way: %1. Give it another name, or choose "
                                                    "another place for the firm."))
                         .arg(QDir::toNativeSeparators(m_staging)), {}};
    }
    QDir(m_staging).removeRecursively();
    for (const QLatin1StringView part : {QLatin1StringView(""), QLatin1StringView("/files"), QLatin1StringView("/backups")}) {
        if (const auto made = platform::createPrivateFolder(m_staging + part); !made)
            return notMade(made.error());
    }
    return {};
}

Result<void> FolderMove::commit() const
{
    const QDir staging(m_staging);
    const QStringList files = staging.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : files) {
        if (const auto synced = platform::syncFile(staging.filePath(name)); !synced)
            return synced;
    }
    if (const auto synced = platform::syncFolder(m_staging); !synced)
        return synced;
    if (const auto free = requireEmptyFolder(m_target); !free)
        return free; // somebody put something there meanwhile
    // Only an empty folder can be in the way now, and a rename over one is not possible everywhere.
    QDir().rmdir(m_target);
    return platform::replaceFile(m_staging, m_target);
}

} // namespace portico
