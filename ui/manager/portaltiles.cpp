#include "ui/manager/portaltiles.h"

#include "ui/look/statuslook.h"
#include "ui/manager/portalbar.h"
#include "ui/manager/portaltile.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace portico {

PortalTiles::PortalTiles(QWidget *parent) : QWidget(parent), m_bar(new PortalBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_bar);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    layout->addLayout(row);
    for (const PortalStatus status : kClientStatuses) {
        auto *tile = new PortalTile(status, this);
        row->addWidget(tile, 1);
        m_tiles.append(tile);
        connect(tile, &QAbstractButton::toggled, this, [this, status](bool on) {
            if (m_following)
                return;
            setShown(on ? std::optional(status) : std::nullopt);
            Q_EMIT chosen(on ? std::optional(status) : std::nullopt);
        });
    }
    connect(m_bar, &PortalBar::partClicked, this, [this](PortalStatus status) {
        setShown(status);
        Q_EMIT chosen(status);
    });
}

PortalTile *PortalTiles::tile(PortalStatus status) const
{
    for (PortalTile *tile : m_tiles) {
        if (tile->status() == status)
            return tile;
    }
    return nullptr;
}

void PortalTiles::setCounts(const PortalCounts &counts)
{
    const QList<PortalBar::Part> parts{{PortalStatus::active, counts.active},
                                       {PortalStatus::invited, counts.invited},
                                       {PortalStatus::expired, counts.expired},
                                       {PortalStatus::undeliverable, counts.undeliverable},
                                       {PortalStatus::none, counts.none}};
    m_bar->setParts(parts);
    for (const PortalBar::Part &part : parts)
        tile(part.status)->setCount(part.count);
}

void PortalTiles::setShown(std::optional<PortalStatus> status)
{
    const QScopedValueRollback following(m_following, true);
    for (PortalTile *tile : std::as_const(m_tiles))
        tile->setChecked(status == tile->status());
}

} // namespace portico
