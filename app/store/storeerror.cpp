#include "app/store/storeerror.h"

#include <QCoreApplication>
#include <QSqlError>

#include <sqlite3.h>

namespace portico {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

struct Meaning
{
    ErrorKind kind;
    const char *sentence;
};

Meaning meaningOf(int extendedCode)
{
    switch (extendedCode) {
    // Memory shared between processes lies in a file, and making that file longer is what fails first on a full disk.
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_SHMMAP:
    case SQLITE_FULL:
        return {ErrorKind::internal,
                QT_TRANSLATE_NOOP("Store", "The disk is full. Nothing of this change was saved: make room on the disk "
                                           "that holds the firm's folder, then try again.")};
    default:
        break;
    }
    switch (extendedCode & 0xff) {
    case SQLITE_READONLY:
        return {ErrorKind::denied,
                QT_TRANSLATE_NOOP("Store", "Portico may not write into the firm's folder, so nothing was saved. Give "
                                           "your account the right to change it, or move the folder to a disk that "
                                           "can be written to.")};
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorKind::denied,
                QT_TRANSLATE_NOOP("Store", "This program has no right to that part of the firm's data.")};
    case SQLITE_NOTADB:
        return {ErrorKind::denied,
                QT_TRANSLATE_NOOP("Store", "The key does not fit the firm's data, or the file is damaged. Use the key or "
                                           "the recovery key of this firm; if they are right, restore the newest backup.")};
    case SQLITE_CORRUPT:
        return {ErrorKind::internal,
                QT_TRANSLATE_NOOP("Store", "The firm's data is damaged on the disk. Nothing was changed: close Portico, "
                                           "keep a copy of the firm's folder, and restore the newest backup.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::busy,
                QT_TRANSLATE_NOOP("Store", "Another program is writing to the firm's data. Try again in a moment.")};
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
        return {ErrorKind::busy, QT_TRANSLATE_NOOP("Store", "This was stopped before it was finished.")};
    case SQLITE_CANTOPEN:
        return {ErrorKind::internal,
                QT_TRANSLATE_NOOP("Store", "The firm's data cannot be opened. See that the folder is there, that your "
                                           "account may read and change it, and that its disk is connected.")};
    case SQLITE_IOERR:
        return {ErrorKind::internal,
                QT_TRANSLATE_NOOP("Store", "The disk reported an error, and this was not saved. See that the disk with "
                                           "the firm's folder is connected and sound, then try again.")};
    case SQLITE_NOMEM:
        return {ErrorKind::internal,
                QT_TRANSLATE_NOOP("Store", "There is not enough memory for this. Close other programs and try again.")};
    case SQLITE_TOOBIG:
        return {ErrorKind::invalid, QT_TRANSLATE_NOOP("Store", "This is too long to be saved.")};
    case SQLITE_CONSTRAINT:
        return {ErrorKind::conflict,
                QT_TRANSLATE_NOOP("Store", "This does not fit what is saved already, perhaps because it was changed "
                                           "meanwhile. Look at it again.")};
    default:
        return {ErrorKind::internal,
                QT_TRANSLATE_NOOP("Store", "The firm's data could not be read or written because of a fault in "
                                           "Portico. Nothing of this change was saved.")};
    }
}

} // namespace

Error storeError(int extendedCode, const QString &engineText)
{
    const Meaning meaning = meaningOf(extendedCode);
    return {meaning.kind, say(meaning.sentence), QStringLiteral("SQLite %1: %2").arg(extendedCode).arg(engineText)};
}

Error storeError(const QSqlError &error)
{
    bool numeric = false;
    int code = error.nativeErrorCode().toInt(&numeric);
    // A page that fails its checksum is "not a database" to the engine; the key has opened others by now.
    if (code == SQLITE_NOTADB)
        code = SQLITE_CORRUPT;
    return storeError(numeric ? code : SQLITE_MISUSE, error.databaseText() + error.driverText());
}

} // namespace portico
