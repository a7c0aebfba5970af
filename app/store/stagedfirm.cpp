#include "app/store/stagedfirm.h"

#include "app/store/foldermove.h"
#include "app/store/keystore.h"

#include <QDebug>

#include <utility>

namespace portico {

StagedFirm::StagedFirm(std::unique_ptr<FolderMove> move, KeyStore &keys, QString folder, QByteArray id, RecoveryKey recovery)
    : m_move(std::move(move)), m_keys(&keys), m_folder(std::move(folder)), m_id(std::move(id)), m_recovery(std::move(recovery))
{
}

StagedFirm::StagedFirm(StagedFirm &&other) noexcept = default;

StagedFirm &StagedFirm::operator=(StagedFirm &&other) noexcept
{
    if (this != &other) {
        discard();
        m_move = std::move(other.m_move);
        m_keys = other.m_keys;
        m_folder = std::move(other.m_folder);
        m_id = std::move(other.m_id);
        m_recovery = std::move(other.m_recovery);
        m_takeBack = std::move(other.m_takeBack);
    }
    return *this;
}

StagedFirm::~StagedFirm()
{
    discard();
}

Result<void> StagedFirm::commit()
{
    const auto moved = m_move->commit();
    if (moved)
        m_move.reset();
    else
        discard();
    return moved;
}

void StagedFirm::discard() noexcept
{
    if (!m_move)
        return;
    if (!m_keys->remove(KeyStore::keyNameOf(m_id)))
        qWarning("The key of a firm that was not made stays in the key store");
    if (m_takeBack)
        m_takeBack();
    m_move.reset();
}

} // namespace portico
