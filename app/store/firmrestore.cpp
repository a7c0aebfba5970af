#include "app/store/firmrestore.h"

#include "app/core/platform.h"
#include "app/store/foldermove.h"
#include "app/store/statement.h"
#include "app/store/storefailure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace portico {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

void removeWithSides(const QString &database)
{
    for (const QLatin1StringView side : {QLatin1StringView(""), QLatin1StringView("-wal"), QLatin1StringView("-shm")})
        QFile::remove(database + side);
}

Result<QByteArray> keyOf(const BackupFile &backup, KeyStore &keys, const std::optional<RecoveryKey> &recovery)
{
    const auto kept = keys.read(KeyStore::keyNameOf(backup.facts().firmId));
    if (kept && backup.keys().fits(*kept))
        return kept;
    if (recovery)
        return backup.keys().databaseKey(*recovery);
    return Error{ErrorKind::denied,
                 say(QT_TRANSLATE_NOOP("Store", "The key of this backup is not on this computer. Give the recovery key of the "
                                                "firm that it was made of.")), kept ? QString() : kept.error().detail};
}

} // namespace

FirmRestore::FirmRestore(Firm::Options options) : m_options(std::move(options))
{
    m_options.folder = QDir::cleanPath(QDir(m_options.folder).absolutePath());
}

Result<BackupFacts> FirmRestore::run(const QString &file, KeyStore &keys, const std::optional<RecoveryKey> &recovery,
                                     Existing existing) const
{
    if (const auto placed = Firm::checkPlace(m_options); !placed)
        return placed.error();
    const auto backup = BackupFile::open(file);
    if (!backup)
        return backup.error();
    const auto key = keyOf(*backup, keys, recovery);
    if (!key)
        return key.error();
    const bool holdsFirm = QFile::exists(m_options.folder + QStringLiteral("/firm.db"))
        || QFile::exists(m_options.folder + QStringLiteral("/firm.keys"));
    if (holdsFirm && existing == Existing::keep) {
        return Error{ErrorKind::conflict,
                     say(QT_TRANSLATE_NOOP("Store", "There is a firm in this folder. Confirm that the backup shall take its "
                                                    "place, or choose an empty folder.")), {}};
    }
    // First the key: a firm that was restored can be opened, and where its key cannot be kept nothing is restored.
    const QString name = KeyStore::keyNameOf(backup->facts().firmId);
    if (const auto known = keys.read(name); !known || *known != *key) {
        if (const auto kept = keys.write(name, *key); !kept)
            return kept.error();
    }
    return holdsFirm ? intoOldFolder(*backup, *key) : intoNewFolder(*backup, *key);
}

/// The backup's database in a file of its own, looked through, with its outbox paused, and closed.
Result<BackupFacts> FirmRestore::stageDatabase(const BackupFile &backup, const QByteArray &key, const QString &target) const
{
    removeWithSides(target);
    if (const auto extracted = backup.extractDatabase(target); !extracted)
        return extracted.error();
    BackupFacts facts = backup.facts();
    {
        const auto connection = Connection::open(target, key, Connection::Mode::readWrite);
        if (!connection)
            return connection.error();
        const MigrationReport schema = m_options.migrations.look(**connection);
        if (!schema.ok())
            return schema.error;
        const auto check = checkStore(**connection, target);
        if (!check)
            return check.error();
        if (!check->isSound()) {
            return Error{ErrorKind::internal,
                         say(QT_TRANSLATE_NOOP("Store", "The data in this backup is damaged, so nothing was restored. Use "
                                                        "another backup.")), check->problems.join(QLatin1StringView("; "))};
        }
        facts.counts = check->counts;
        try {
            (*connection)->execute("BEGIN IMMEDIATE");
            Statement pause(**connection, "UPDATE outbox_control SET state = 'paused', reason = 'restored', detail = '', "
                                          "since = :since WHERE one = 1");
            pause.bind(":since", m_options.clock->now()).run();
            (*connection)->execute("COMMIT");
        } catch (const StoreFailure &failure) {
            (*connection)->rollback();
            return failure.error();
        }
    }
    // Closing the last connection has put the log into the file and removed it.
    if (QFile::exists(target + QStringLiteral("-wal")))
        return Error{ErrorKind::internal, say(QT_TRANSLATE_NOOP("Store", "The backup could not be prepared. See that the disk has "
                                                                "room for it, then try again.")), QStringLiteral("log left")};
    if (const auto synced = platform::syncFile(target); !synced)
        return synced.error();
    return facts;
}

Result<BackupFacts> FirmRestore::intoNewFolder(const BackupFile &backup, const QByteArray &key) const
{
    if (const auto free = requireEmptyFolder(m_options.folder); !free)
        return free.error();
    FolderMove move(m_options.folder);
    if (const auto ready = move.prepare(); !ready)
        return ready.error();
    const auto facts = stageDatabase(backup, key, move.staging() + QStringLiteral("/firm.db"));
    if (!facts)
        return facts;
    if (const auto written = backup.keys().write(move.staging() + QStringLiteral("/firm.keys")); !written)
        return written.error();
    if (const auto moved = move.commit(); !moved)
        return moved.error();
    return facts;
}

/// Copies the database that is about to be replaced, as it is, damaged or not.
Result<void> FirmRestore::keepReplaced() const
{
    const QString stamp = m_options.clock->now().toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
    const QString place = m_options.folder + QStringLiteral("/backups/replaced-%1").arg(stamp);
    if (const auto made = platform::createPrivateFolder(place); !made)
        return made;
    for (const QLatin1StringView name : {QLatin1StringView("firm.db"), QLatin1StringView("firm.db-wal"), QLatin1StringView("firm.keys")}) {
        const QString from = m_options.folder + u'/' + name;
        const QString to = place + u'/' + name;
        if (!QFile::exists(from))
            continue;
        if (!QFile::copy(from, to)) {
            QDir(place).removeRecursively();
            return Error{ErrorKind::internal,
                         say(QT_TRANSLATE_NOOP("Store", "The firm's present data could not be put aside, so nothing was "
                                                        "restored. See that the disk has room for a second copy.")), {}};
        }
        if (const auto synced = platform::syncFile(to); !synced)
            return synced;
    }
    return platform::syncFolder(place);
}

Result<BackupFacts> FirmRestore::intoOldFolder(const BackupFile &backup, const QByteArray &key) const
{
    const QString &folder = m_options.folder;
    const QString database = folder + QStringLiteral("/firm.db");
    const QString keysFile = folder + QStringLiteral("/firm.keys");
    const auto present = FirmKeys::read(keysFile);
    if (present && present->firmId() != backup.facts().firmId) {
        return Error{ErrorKind::conflict,
                     say(QT_TRANSLATE_NOOP("Store", "This folder holds another firm than the backup. Choose that firm's "
                                                    "folder, or an empty one.")), {}};
    }
    if (!present && present.error().kind == ErrorKind::denied)
        return present.error();
    const auto alone = FileLock::take(folder + QStringLiteral("/firm.lock"));
    if (!alone) {
        return Error{alone.error().kind,
                     alone.error().kind == ErrorKind::busy
                         ? say(QT_TRANSLATE_NOOP("Store", "The firm is open in another window or program. Close it there, then "
                                                          "restore."))
                         : alone.error().sentence, alone.error().detail};
    }

    const QString staged = folder + QStringLiteral("/firm.db.restoring");
    const auto facts = stageDatabase(backup, key, staged);
    if (!facts) {
        removeWithSides(staged);
        return facts;
    }
    if (const auto kept = keepReplaced(); !kept) {
        removeWithSides(staged);
        return kept.error();
    }
    // A log beside a database belongs to it, whichever it is: the old one must be gone before the new database is in its
    // place. A sound database takes it in as it is opened and closed; a damaged one has lost it, but for the copy above.
    {
        const auto old = Connection::open(database, key, Connection::Mode::readWrite);
    }
    QFile::remove(database + QStringLiteral("-wal"));
    QFile::remove(database + QStringLiteral("-shm"));
    if (const auto synced = platform::syncFolder(folder); !synced)
        return synced.error();
    if (!present || !present->fits(key)) {
        if (const auto written = backup.keys().write(keysFile); !written)
            return written.error();
    }
    if (const auto placed = platform::replaceFile(staged, database); !placed)
        return placed.error();
    return facts;
}

} // namespace portico
