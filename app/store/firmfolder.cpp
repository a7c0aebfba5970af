#include "app/store/firmfolder.h"

#include "app/core/platform.h"
#include "app/core/uuid.h"
#include "app/store/foldermove.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace portico {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

} // namespace

FirmFolder::FirmFolder(Firm::Options options) : m_options(std::move(options))
{
    m_options.folder = QDir::cleanPath(QDir(m_options.folder).absolutePath());
}

bool FirmFolder::holdsFirm() const
{
    return QFile::exists(databaseFile()) || QFile::exists(keysFile());
}

Result<StagedFirm> FirmFolder::stage(KeyStore &keys, FirmKeys::Cost cost, const Fill &fill) const
{
    if (const auto placed = Firm::checkPlace(m_options); !placed)
        return placed.error();
    if (const auto free = requireEmptyFolder(path()); !free)
        return free.error();
    const QByteArray id = newUuid(m_options.clock->now());
    const QByteArray key = FirmKeys::newDatabaseKey();
    const RecoveryKey recovery = RecoveryKey::generate();
    const auto firmKeys = FirmKeys::make(id, key, recovery, cost);
    if (!firmKeys)
        return firmKeys.error();

    // Made beside its place and then put there: a folder of this name always holds a whole firm.
    auto move = std::make_unique<FolderMove>(path());
    if (const auto ready = move->prepare(); !ready)
        return ready.error();
    {
        Firm::Options options = m_options;
        options.folder = move->staging();
        options.key = key;
        options.watchOthers = false;
        const auto made = Firm::create(options);
        if (!made)
            return made.error();
        if (const auto filled = fill ? fill(**made, id) : Result<void>(); !filled)
            return filled.error();
    }
    if (const auto written = firmKeys->write(move->staging() + QStringLiteral("/firm.keys")); !written)
        return written.error();
    if (const auto kept = keys.write(KeyStore::keyNameOf(id), key); !kept)
        return kept.error();
    return StagedFirm(std::move(move), keys, path(), id, recovery);
}

Result<FirmFolder::NewFirm> FirmFolder::create(KeyStore &keys, FirmKeys::Cost cost, const Fill &fill) const
{
    auto staged = stage(keys, cost, fill);
    if (!staged)
        return staged.error();
    if (const auto stands = staged->commit(); !stands)
        return stands.error();
    auto firm = open(keys);
    if (!firm)
        return firm.error();
    return NewFirm{std::move(firm).value(), staged->id(), staged->recovery()};
}

Result<FirmKeys> FirmFolder::readKeys() const
{
    if (!QFile::exists(databaseFile())) {
        return Error{ErrorKind::notFound,
                     say(QT_TRANSLATE_NOOP("Store", "There is no firm in this folder. Choose the folder that holds "
                                                    "firm.db, or make a new firm.")), {}};
    }
    return FirmKeys::read(keysFile());
}

Result<QByteArray> FirmFolder::databaseKey(KeyStore &keys) const
{
    const auto firmKeys = readKeys();
    if (!firmKeys)
        return firmKeys.error();
    auto key = keys.read(KeyStore::keyNameOf(firmKeys->firmId()));
    if (!key) {
        Error error = key.error();
        if (error.kind == ErrorKind::notFound)
            error.kind = ErrorKind::denied;
        return error;
    }
    if (!firmKeys->fits(*key)) {
        return Error{ErrorKind::denied,
                     say(QT_TRANSLATE_NOOP("Store", "The key that is kept here does not fit this firm. Use the right key "
                                                    "file, or the firm's recovery key.")), {}};
    }
    return key;
}

Result<std::unique_ptr<Firm>> FirmFolder::openWith(const QByteArray &key) const
{
    Firm::Options options = m_options;
    options.key = key;
    return Firm::open(std::move(options));
}

Result<FirmFolder::Found> FirmFolder::look(KeyStore &keys) const
{
    if (const auto placed = Firm::checkPlace(m_options); !placed)
        return placed.error();
    const auto key = databaseKey(keys);
    if (!key)
        return key.error();
    Connection::Options options;
    options.file = databaseFile();
    options.key = *key;
    options.keyIsSure = true;
    const auto connection = Connection::open(options);
    // What cannot be looked at is told when the firm is opened.
    return Found{*key, connection.ok() && m_options.migrations.look(**connection).outcome == MigrationOutcome::migrated};
}

Result<std::unique_ptr<Firm>> FirmFolder::open(KeyStore &keys) const
{
    if (const auto placed = Firm::checkPlace(m_options); !placed)
        return placed.error();
    const auto key = databaseKey(keys);
    if (!key)
        return key.error();
    return openWith(*key);
}

Result<FirmFolder::Unlocked> FirmFolder::openBy(const RecoveryKey &recovery, KeyStore &keys,
                                                std::optional<Error> *keptError) const
{
    if (const auto placed = Firm::checkPlace(m_options); !placed)
        return placed.error();
    const auto firmKeys = readKeys();
    if (!firmKeys)
        return firmKeys.error();
    const auto key = firmKeys->databaseKey(recovery);
    if (!key)
        return key.error();
    auto firm = openWith(*key);
    if (!firm)
        return firm.error();
    const auto kept = keys.write(KeyStore::keyNameOf(firmKeys->firmId()), *key);
    if (!kept && keptError)
        *keptError = kept.error();
    return Unlocked{*key, *std::move(firm)};
}

Result<std::unique_ptr<Firm>> FirmFolder::open(const RecoveryKey &recovery, KeyStore &keys,
                                               std::optional<Error> *keptError) const
{
    auto unlocked = openBy(recovery, keys, keptError);
    if (!unlocked)
        return unlocked.error();
    return std::move(unlocked->firm);
}

Result<QByteArray> FirmFolder::unlock(const RecoveryKey &recovery, KeyStore &keys, std::optional<Error> *keptError) const
{
    const auto unlocked = openBy(recovery, keys, keptError);
    return unlocked ? Result<QByteArray>(unlocked->key) : Result<QByteArray>(unlocked.error());
}

Result<StoreCheck> FirmFolder::check(KeyStore &keys, const std::function<Result<void>(Connection &)> &look) const
{
    const auto key = databaseKey(keys);
    if (!key)
        return key.error();
    // Of those who may be the last to close, only one that may write tidies up the log.
    const auto connection = Connection::open(databaseFile(), *key, Connection::Mode::readWrite);
    if (!connection)
        return connection.error();
    if (const auto looked = look ? look(**connection) : Result<void>(); !looked)
        return looked.error();
    return checkStore(**connection, databaseFile());
}

Result<BackupFacts> FirmFolder::backup(KeyStore &keys, const QString &file) const
{
    const auto key = databaseKey(keys);
    if (!key)
        return key.error();
    return BackupFile::write(file, path(), *key, *m_options.clock);
}

} // namespace portico
