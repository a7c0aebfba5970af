#pragma once

#include "app/core/result.h"
#include "app/store/backupfile.h"
#include "app/store/firm.h"
#include "app/store/keystore.h"

#include <QString>

#include <optional>

namespace portico {

/// Puts a backup in a firm's place. All of it happens or nothing: killed at any moment, the folder holds the old firm or
/// the restored one, whole. The restored firm's outbox is paused with the reason "restored", so that nothing is sent twice.
class FirmRestore
{
public:
    enum class Existing {
        keep,    ///< refuse where the folder holds a firm
        replace, ///< somebody confirmed: the older state of the same firm takes its place; what it replaces is
                 ///< kept in backups/
    };

    /// options: the folder to restore into, and how firms are opened; its key is not looked at.
    explicit FirmRestore(Firm::Options options);

    /// Restores file, blocking. The database key comes from keys, else from the recovery key, and is kept in keys then.
    /// conflict: the folder is in use otherwise. denied: no fitting key. busy: the firm is open somewhere.
    Result<BackupFacts> run(const QString &file, KeyStore &keys, const std::optional<RecoveryKey> &recovery,
                            Existing existing) const;

private:
    Result<BackupFacts> stageDatabase(const BackupFile &backup, const QByteArray &key, const QString &target) const;
    Result<BackupFacts> intoNewFolder(const BackupFile &backup, const QByteArray &key) const;
    Result<BackupFacts> intoOldFolder(const BackupFile &backup, const QByteArray &key) const;
    Result<void> keepReplaced() const;

    Firm::Options m_options;
};

} // namespace portico
