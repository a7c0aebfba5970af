#pragma once

#include "app/core/result.h"
#include "app/store/recoverykey.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace portico {

class FolderMove;
class KeyStore;

/// A new firm that is whole, but stands beside its place, where nobody finds it: the time to show its recovery key, so
/// that no firm stands in its place whose key nobody has seen. Without commit() it leaves nothing behind, here or in the
/// key store; where the process dies, the next firm that is made in this place takes away what is left. One thread at a
/// time; the key store must outlive it.
class StagedFirm
{
public:
    ~StagedFirm();
    StagedFirm(StagedFirm &&other) noexcept;
    StagedFirm &operator=(StagedFirm &&other) noexcept;

    /// Where it will stand.
    const QString &folder() const { return m_folder; }
    /// To be the id of the firm's own row (FirmStore::create).
    const QByteArray &id() const { return m_id; }
    /// To be shown once.
    const RecoveryKey &recovery() const { return m_recovery; }

    /// What takes back that which was made for it elsewhere, should it be thrown away.
    void whenDiscarded(std::function<void()> takeBack) { m_takeBack = std::move(takeBack); }

    /// Puts the firm in its place. Where that fails, it is thrown away. Blocks; to be called once.
    Result<void> commit();

private:
    friend class FirmFolder;
    StagedFirm(std::unique_ptr<FolderMove> move, KeyStore &keys, QString folder, QByteArray id, RecoveryKey recovery);
    void discard() noexcept;

    std::unique_ptr<FolderMove> m_move; ///< nothing once it was committed or thrown away
    KeyStore *m_keys;
    QString m_folder;
    QByteArray m_id;
    RecoveryKey m_recovery;
    std::function<void()> m_takeBack;
};

} // namespace portico
