#pragma once

#include "app/store/firm.h"
#include "app/store/firmkeys.h"
#include "tests/support/memorykeystore.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

/// What several store tests need.
namespace portico::testing {

/// Takes no time and no memory to speak of.
inline FirmKeys::Cost cheapKeys()
{
    return {1, 8192};
}

using test::MemoryKeyStore;

inline Firm::Options optionsIn(const QString &folder)
{
    Firm::Options options;
    options.folder = folder;
    return options;
}

/// Every file below a folder, by name, with its content's hash: equal where nothing changed.
inline QMap<QString, QByteArray> hashOf(const QString &folder)
{
    QMap<QString, QByteArray> hashes;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (file.open(QIODevice::ReadOnly))
            hash.addData(&file);
        hashes.insert(file.fileName(), hash.result());
    }
    return hashes;
}

/// Which files below a folder hold these bytes.
inline QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

} // namespace portico::testing

/// Fails the test with the error's words where result holds none.
#define PORTICO_VERIFY(result) \
    do { \
        const auto &verified = (result); \
        QVERIFY2(verified.ok(), verified.ok() ? "" : qPrintable(verified.error().sentence + u' ' + verified.error().detail)); \
    } while (false)
