#pragma once

#include "app/core/result.h"
#include "app/store/backupfile.h"
#include "app/store/firm.h"
#include "app/store/firmkeys.h"
#include "app/store/keystore.h"
#include "app/store/stagedfirm.h"
#include "app/store/storecheck.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace portico {

/// A firm's folder before and beside an open Firm: making one, opening it by what holds its key, checking it, backing it
/// up. Functions block; a Firm lives on the thread that opened it.
///
///     firm.db      the encrypted database          files/     what is kept beside it
///     firm.keys    whose it is, the wrapped key    backups/   made before a migration or a restore
///     firm.lock    who has it open
class FirmFolder
{
public:
    /// What create() made.
    struct NewFirm
    {
        std::unique_ptr<Firm> firm;
        QByteArray id;         ///< to be the id of the firm's own row (FirmStore::create)
        RecoveryKey recovery;  ///< to be shown once
    };

    /// options: the folder, and how firms are to be opened; its key is not looked at.
    explicit FirmFolder(Firm::Options options);

    const QString &path() const { return m_options.folder; }
    QString databaseFile() const { return path() + QStringLiteral("/firm.db"); }
    QString keysFile() const { return path() + QStringLiteral("/firm.keys"); }
    QString backupsFolder() const { return path() + QStringLiteral("/backups"); }
    /// Whether a firm is there, whole or not.
    bool holdsFirm() const;

    /// What makes an empty database a firm: the firm's own row (whose id is id), its first admin and so on. It gets the
    /// firm while it stands beside its place; an error, or the death of the process, leaves nothing behind.
    using Fill = std::function<Result<void>(Firm &firm, const QByteArray &id)>;

    /// Makes a new firm for a folder that is missing or empty; it stands there once it is committed. Its key goes into
    /// keys. conflict where something is there, or is being made there.
    Result<StagedFirm> stage(KeyStore &keys, FirmKeys::Cost cost = FirmKeys::Cost(), const Fill &fill = {}) const;
    /// Makes a new firm as stage() does, puts it in its place at once, and opens it: where nobody has to keep its recovery
    /// key.
    Result<NewFirm> create(KeyStore &keys, FirmKeys::Cost cost = FirmKeys::Cost(), const Fill &fill = {}) const;

    /// Opens the firm by its key in keys. denied where there is none or another's: the way out is the recovery key; a
    /// database that exists never gets a new key.
    Result<std::unique_ptr<Firm>> open(KeyStore &keys) const;
    /// What look() found.
    struct Found
    {
        QByteArray key;     ///< the database key
        bool older = false; ///< an older Portico wrote the data: opening brings it up to date, which takes its time
    };
    /// What openWith() needs, asked for once: refuses as open() does, and changes nothing.
    Result<Found> look(KeyStore &keys) const;
    /// Opens the firm by its database key.
    Result<std::unique_ptr<Firm>> openWith(const QByteArray &key) const;
    /// Opens the firm by its recovery key, and then keeps its database key in keys. The firm is open also where keys
    /// refuses; then keptError, where given, says why.
    Result<std::unique_ptr<Firm>> open(const RecoveryKey &recovery, KeyStore &keys,
                                       std::optional<Error> *keptError = nullptr) const;
    /// The same for who opens the firm on another thread, by the database key that it gives: the data is up to date by
    /// then.
    Result<QByteArray> unlock(const RecoveryKey &recovery, KeyStore &keys, std::optional<Error> *keptError = nullptr) const;

    /// The database key that keys holds for this folder, if it fits.
    Result<QByteArray> databaseKey(KeyStore &keys) const;

    /// Looks through the whole database, also while others have it open. look gets the connection first, for who asks; its
    /// error is given, and nothing looked through.
    Result<StoreCheck> check(KeyStore &keys, const std::function<Result<void>(Connection &)> &look = {}) const;
    /// Writes a backup file, also while others have the firm open.
    Result<BackupFacts> backup(KeyStore &keys, const QString &file) const;

private:
    struct Unlocked
    {
        QByteArray key;
        std::unique_ptr<Firm> firm;
    };
    Result<Unlocked> openBy(const RecoveryKey &recovery, KeyStore &keys, std::optional<Error> *keptError) const;
    Result<FirmKeys> readKeys() const;
    Firm::Options m_options;
};

} // namespace portico
