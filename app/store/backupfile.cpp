#include "app/store/backupfile.h"

#include "app/core/ordinaryfile.h"
#include "app/core/platform.h"
#include "app/core/uuid.h"
#include "app/store/migrations.h"
#include "app/store/storefailure.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace portico {

namespace {

constexpr QLatin1StringView firstLine("PORTICO BACKUP 1\n");
constexpr QCryptographicHash::Algorithm sumAlgorithm = QCryptographicHash::Blake2b_256;
constexpr qint64 sumSize = 32;
constexpr qint64 mostHeadSize = 4096;
constexpr qint64 blockSize = 1024 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

Error notWritten(const QString &detail)
{
    return {ErrorKind::internal,
            say(QT_TRANSLATE_NOOP("Store", "The backup was not written. See that its disk is connected and has room, and that "
                                           "you may write there; then try again.")), detail};
}

Error damaged(const QString &detail)
{
    return {ErrorKind::internal,
            say(QT_TRANSLATE_NOOP("Store", "This backup is damaged or cut off, so nothing was restored. Use another one.")),
            detail};
}

/// Removes what was half made, unless it is let go of.
class Leftover
{
public:
    explicit Leftover(QString file) : m_file(std::move(file)) { remove(); }
    ~Leftover() { remove(); }
    Q_DISABLE_COPY_MOVE(Leftover)
    const QString &file() const { return m_file; }

private:
    void remove() const
    {
        for (const QLatin1StringView side : {QLatin1StringView(""), QLatin1StringView("-wal"), QLatin1StringView("-shm")})
            QFile::remove(m_file + side);
    }
    const QString m_file;
};

/// Removes what processes that are gone left of a backup in this place; what one that runs is making stays.
void removeLitter(const QString &file)
{
    const QFileInfo info(file);
    static const QRegularExpression ours(QStringLiteral("^\\.([0-9]{1,10})\\.(part|copy)(-wal|-shm|-journal)?$"));
    const QStringList names = info.dir().entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (!name.startsWith(info.fileName() + u'.'))
            continue;
        const auto match = ours.match(name.sliced(info.fileName().size()));
        if (match.hasMatch() && !platform::processRuns(match.captured(1).toLongLong()))
            info.dir().remove(name);
    }
}

/// A backup may take the place of an older backup, and of nothing else: a key file or a firm's database would be lost.
Result<void> requireFreeName(const QString &file)
{
    QFile present(file);
    if (!present.exists() && !QFileInfo(file).isSymLink())
        return {};
    if (openOrdinary(present) == FileOpening::done
        && present.readLine(mostHeadSize) == QByteArray(firstLine.data(), firstLine.size()))
        return {};
    return Error{ErrorKind::conflict,
                 say(QT_TRANSLATE_NOOP("Store", "There is something else of this name already, which is no backup. Choose "
                                                "another name for the backup.")), {}};
}

/// A copy of the database as it is now, in a file of its own; its schema.
Result<int> copyDatabase(const QString &from, const QByteArray &key, const QString &to)
{
    // Of those who may be the last to close, only one that may write tidies up the log.
    auto source = Connection::open(from, key, Connection::Mode::readWrite);
    if (!source)
        return source.error();
    auto target = Connection::open(to, key, Connection::Mode::readWrite, true);
    if (!target)
        return target.error().kind == ErrorKind::denied ? notWritten(target.error().detail) : target.error();
    try {
        (*source)->copyTo(**target);
    } catch (const StoreFailure &failure) {
        return failure.error();
    }
    return Migrations().look(**target).from;
}

/// Passes everything from source on to target and into sum. False at the first problem.
bool pass(QFile &source, qint64 size, QFile *target, QCryptographicHash &sum)
{
    while (size > 0) {
        const QByteArray block = source.read(qMin(size, blockSize));
        if (block.isEmpty() || (target && target->write(block) != block.size()))
            return false;
        sum.addData(block);
        size -= block.size();
    }
    return true;
}

Result<void> pack(const QString &file, const QByteArray &head, const QByteArray &keys, const QString &database)
{
    if (const auto made = platform::createPrivateFile(file); !made)
        return notWritten(made.error().detail);
    QFile target(file);
    QFile source(database);
    QCryptographicHash sum(sumAlgorithm);
    sum.addData(head);
    sum.addData(keys);
    const bool written = target.open(QIODevice::WriteOnly) && source.open(QIODevice::ReadOnly)
        && target.write(head) == head.size() && target.write(keys) == keys.size()
        && pass(source, source.size(), &target, sum) && target.write(sum.result()) == sumSize && target.flush();
    if (!written)
        return notWritten(target.errorString());
    target.close();
    const auto synced = platform::syncFile(file);
    return synced ? Result<void>() : Result<void>(notWritten(synced.error().detail));
}

} // namespace

Result<BackupFacts> BackupFile::write(const QString &file, const QString &folder, const QByteArray &key, const Clock &clock)
{
    if (const auto free = requireFreeName(file); !free)
        return free.error();
    const auto keys = FirmKeys::read(folder + QStringLiteral("/firm.keys"));
    if (!keys)
        return keys.error();
    removeLitter(file);
    const QString place = QStringLiteral("%1.%2").arg(file).arg(QCoreApplication::applicationPid());
    const Leftover packed(place + QStringLiteral(".part"));
    const QDateTime madeAt = clock.now();
    {
        const Leftover copy(place + QStringLiteral(".copy"));
        const auto schema = copyDatabase(folder + QStringLiteral("/firm.db"), key, copy.file());
        if (!schema)
            return schema.error();
        const QByteArray keyText = keys->toJson();
        const QJsonObject head{{QStringLiteral("firm"), uuidText(keys->firmId())},
                               {QStringLiteral("made_at"), isoUtc(madeAt)},
                               {QStringLiteral("schema"), *schema},
                               {QStringLiteral("keys_size"), keyText.size()},
                               {QStringLiteral("database_size"), QFileInfo(copy.file()).size()}};
        const QByteArray text = QByteArray(firstLine.data(), firstLine.size())
            + QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n';
        if (const auto done = pack(packed.file(), text, keyText, copy.file()); !done)
            return done.error();
    }
    // Only what was read back counts as a backup.
    auto backup = open(packed.file());
    if (!backup)
        return backup.error();
    BackupFacts facts = backup->facts();
    {
        const Leftover copy(place + QStringLiteral(".copy"));
        if (const auto extracted = backup->extractDatabase(copy.file()); !extracted)
            return extracted.error();
        auto connection = Connection::open(copy.file(), key, Connection::Mode::readWrite);
        if (!connection)
            return connection.error();
        try {
            facts.counts = countStore(**connection);
        } catch (const StoreFailure &failure) {
            return failure.error();
        }
    }
    if (const auto placed = platform::replaceFile(packed.file(), file); !placed)
        return notWritten(placed.error().detail);
    return facts;
}

Result<BackupFile> BackupFile::open(const QString &file)
{
    QFile source(file);
    if (!source.exists())
        return Error{ErrorKind::notFound, say(QT_TRANSLATE_NOOP("Store", "There is no such backup file.")), {}};
    const FileOpening opened = openOrdinary(source);
    if (opened == FileOpening::notOrdinary) {
        return Error{ErrorKind::invalid, say(QT_TRANSLATE_NOOP("Store", "This is not a backup file of Portico.")),
                     QStringLiteral("no ordinary file")};
    }
    if (opened != FileOpening::done) {
        return Error{ErrorKind::denied,
                     say(QT_TRANSLATE_NOOP("Store", "The backup file cannot be read. Give your account the right to read it.")),
                     source.errorString()};
    }
    if (source.readLine(mostHeadSize) != QByteArray(firstLine.data(), firstLine.size())) {
        return Error{ErrorKind::invalid,
                     say(QT_TRANSLATE_NOOP("Store", "This is not a backup file of Portico.")), {}};
    }
    const QJsonObject head = QJsonDocument::fromJson(source.readLine(mostHeadSize)).object();
    const qint64 keysSize = head.value(QLatin1StringView("keys_size")).toInteger();
    const qint64 databaseSize = head.value(QLatin1StringView("database_size")).toInteger();
    BackupFacts facts;
    facts.firmId = uuidFromText(head.value(QLatin1StringView("firm")).toString()).value_or(QByteArray());
    facts.madeAt = QDateTime::fromString(head.value(QLatin1StringView("made_at")).toString(), Qt::ISODate);
    facts.schema = head.value(QLatin1StringView("schema")).toInt();
    if (keysSize <= 0 || keysSize > 64 * 1024 || databaseSize <= 0
        || source.size() != source.pos() + keysSize + databaseSize + sumSize)
        return damaged(QStringLiteral("sizes do not agree"));
    auto keys = FirmKeys::fromJson(source.read(keysSize));
    if (!keys || keys->firmId() != facts.firmId)
        return damaged(QStringLiteral("its keys"));
    return BackupFile(file, facts, std::move(keys).value(), source.pos(), databaseSize);
}

Result<void> BackupFile::extractDatabase(const QString &target) const
{
    QFile source(m_file);
    QCryptographicHash sum(sumAlgorithm);
    if (!source.open(QIODevice::ReadOnly) || !pass(source, m_offset, nullptr, sum))
        return damaged(source.errorString());
    if (const auto made = platform::createPrivateFile(target); !made)
        return made.error();
    QFile copy(target);
    if (!copy.open(QIODevice::WriteOnly))
        return Error{ErrorKind::denied, say(QT_TRANSLATE_NOOP("Store", "The backup could not be unpacked: you may not write "
                                                              "into that folder.")), copy.errorString()};
    const bool passed = pass(source, m_size, &copy, sum) && copy.flush();
    copy.close();
    Result<void> result;
    if (!passed) {
        result = Error{ErrorKind::internal, say(QT_TRANSLATE_NOOP("Store", "The backup could not be unpacked. See that the disk "
                                                                  "has room for it, then try again.")), copy.errorString()};
    } else if (source.read(sumSize) != sum.result()) {
        result = damaged(QStringLiteral("its sum"));
    } else {
        result = platform::syncFile(target);
    }
    if (!result)
        QFile::remove(target);
    return result;
}

} // namespace portico
