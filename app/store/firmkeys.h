#pragma once

#include "app/core/result.h"
#include "app/store/recoverykey.h"

#include <QByteArray>
#include <QString>

namespace portico {

/// The file firm.keys of a firm's folder: whose folder it is, and the database key, wrapped by the recovery key.
///
/// JSON. The wrapping key comes from the recovery key by Argon2id (libsodium's crypto_pwhash) and encrypts the database
/// key by crypto_secretbox. Beside it stands a check value (a keyed BLAKE2b of the firm's id), which tells a wrong
/// database key from a damaged database. Nothing in it is of use without the recovery key.
class FirmKeys
{
public:
    /// What Argon2id costs: passes, and bytes of memory. Kept in the file, so that it can grow later.
    struct Cost
    {
        quint64 passes = 2;
        quint64 memory = 64 * 1024 * 1024;
    };

    /// A new random database key: 32 bytes.
    static QByteArray newDatabaseKey();
    /// Wraps databaseKey by recovery. Takes a fifth of a second.
    static Result<FirmKeys> make(const QByteArray &firmId, const QByteArray &databaseKey, const RecoveryKey &recovery,
                                 Cost cost);
    static Result<FirmKeys> make(const QByteArray &firmId, const QByteArray &databaseKey, const RecoveryKey &recovery)
    {
        return make(firmId, databaseKey, recovery, Cost());
    }

    /// notFound where there is no such file; internal where it is damaged.
    static Result<FirmKeys> read(const QString &file);
    static Result<FirmKeys> fromJson(const QByteArray &json);
    QByteArray toJson() const;
    /// Writes it whole or not at all, readable by its owner only.
    Result<void> write(const QString &file) const;

    /// The firm's UUID, 16 bytes.
    const QByteArray &firmId() const { return m_firmId; }
    /// Whether this is the key of the firm's database.
    bool fits(const QByteArray &databaseKey) const;
    /// The database key. denied where the recovery key is of another firm. Takes a fifth of a second.
    Result<QByteArray> databaseKey(const RecoveryKey &recovery) const;

private:
    QByteArray m_firmId;
    Cost m_cost;
    QByteArray m_salt;
    QByteArray m_nonce;
    QByteArray m_wrapped;
    QByteArray m_check;
};

} // namespace portico
