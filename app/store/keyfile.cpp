#include "app/store/keyfile.h"

#include "app/core/ordinaryfile.h"
#include "app/core/platform.h"
#include "app/core/uuid.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace portico {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

/// Without links and dots, also for what does not exist yet.
QString realPath(const QString &path)
{
    const QFileInfo info(path);
    if (const QString real = info.canonicalFilePath(); !real.isEmpty())
        return real;
    const QString absolute = QDir::cleanPath(info.absoluteFilePath());
    const QFileInfo parent(QFileInfo(absolute).path());
    if (parent.filePath() == absolute)
        return absolute;
    return QDir::cleanPath(realPath(parent.filePath()) + u'/' + QFileInfo(absolute).fileName());
}

using Secrets = QList<std::pair<QString, QByteArray>>;

constexpr int kLockTries = 100; // 10 s: whoever holds it writes a small file
constexpr unsigned long kLockPause = 100; // ms

/// Held from reading to writing back: of two processes that add a key each, neither may undo the other's.
Result<std::unique_ptr<FileLock>> lockFor(const QString &file)
{
    if (const auto made = platform::createPrivateFolder(QFileInfo(file).absolutePath()); !made)
        return made.error();
    auto lock = FileLock::take(file + QStringLiteral(".lock"));
    for (int tries = 1; !lock && lock.error().kind == ErrorKind::busy && tries < kLockTries; ++tries) {
        QThread::msleep(kLockPause);
        lock = FileLock::take(file + QStringLiteral(".lock"));
    }
    return lock;
}

} // namespace

QString KeyStore::keyNameOf(const QByteArray &firmId)
{
    return QStringLiteral("firm-key-") + uuidText(firmId);
}

KeyFile::KeyFile(QString file, QString firmFolder) : m_file(std::move(file)), m_firmFolder(std::move(firmFolder)) {}

Result<void> KeyFile::checkPlace() const
{
    const QString folder = realPath(m_firmFolder);
    if (realPath(m_file).startsWith(folder + u'/')) {
        return Error{ErrorKind::invalid,
                     say(QT_TRANSLATE_NOOP("Store", "The key file lies in the firm's folder, where whoever takes the folder "
                                                    "has the key too. Keep it elsewhere.")), {}};
    }
    return {};
}

Result<Secrets> KeyFile::load() const
{
    QFile file(m_file);
    if (!file.exists())
        return Secrets();
    if (!platform::isPrivate(m_file)) {
        return Error{ErrorKind::denied,
                     say(QT_TRANSLATE_NOOP("Store", "Others can read the key file. Take their rights to it (mode 0600), then "
                                                    "try again.")), {}};
    }
    if (openOrdinary(file) != FileOpening::done) {
        return Error{ErrorKind::denied,
                     say(QT_TRANSLATE_NOOP("Store", "The key file cannot be read. Give your account the right to read it.")),
                     file.errorString()};
    }
    Secrets secrets;
    const QList<QByteArray> lines = file.read(1024 * 1024).split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.size() == 2)
            secrets.append({QString::fromUtf8(parts[0]), QByteArray::fromHex(parts[1])});
        else if (!line.trimmed().isEmpty())
            return Error{ErrorKind::invalid,
                         say(QT_TRANSLATE_NOOP("Store", "That is not a key file of Portico, or it is damaged. Use the key "
                                                        "file of this firm, or its recovery key.")), {}};
    }
    return secrets;
}

Result<void> KeyFile::save(const Secrets &secrets) const
{
    QByteArray text;
    for (const auto &[name, secret] : secrets)
        text += name.toUtf8() + ' ' + secret.toHex() + '\n';
    if (const auto made = platform::createPrivateFolder(QFileInfo(m_file).absolutePath()); !made)
        return made;
    return platform::writePrivateFile(m_file, text);
}

Result<QByteArray> KeyFile::read(const QString &name)
{
    if (const auto placed = checkPlace(); !placed)
        return placed.error();
    const auto secrets = load();
    if (!secrets)
        return secrets.error();
    for (const auto &[known, secret] : *secrets) {
        if (known == name)
            return secret;
    }
    return Error{ErrorKind::notFound,
                 say(QFile::exists(m_file)
                         ? QT_TRANSLATE_NOOP("Store", "The key file holds no key of this firm. Use the right key file, or "
                                                      "the firm's recovery key.")
                         : QT_TRANSLATE_NOOP("Store", "The key file is missing. Put it back, or use the firm's recovery "
                                                      "key.")), {}};
}

Result<void> KeyFile::write(const QString &name, const QByteArray &secret)
{
    Q_ASSERT(!name.contains(u' '));
    if (const auto placed = checkPlace(); !placed)
        return placed;
    if (const auto readable = load(); !readable) // not even a lock is put beside a foreign file
        return readable.error();
    const auto lock = lockFor(m_file);
    if (!lock)
        return lock.error();
    auto secrets = load();
    if (!secrets)
        return secrets.error();
    const auto known = std::find_if(secrets->begin(), secrets->end(), [&](const auto &entry) { return entry.first == name; });
    if (known != secrets->end())
        known->second = secret;
    else
        secrets->append({name, secret});
    return save(*secrets);
}

Result<void> KeyFile::remove(const QString &name)
{
    if (const auto placed = checkPlace(); !placed)
        return placed;
    if (const auto present = load(); !present || present->isEmpty())
        return present ? Result<void>() : present.error();
    const auto lock = lockFor(m_file);
    if (!lock)
        return lock.error();
    auto secrets = load();
    if (!secrets)
        return secrets.error();
    if (secrets->removeIf([&](const auto &entry) { return entry.first == name; }) == 0)
        return {};
    return save(*secrets);
}

} // namespace portico
