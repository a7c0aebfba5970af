#pragma once

#include "models/portalsummary.h"

#include <QWidget>

#include <optional>

namespace portico {

class PortalBar;
class PortalTile;

/// The summary on top of the manager: one bar, and below it a tile for each status. A part of the bar and its tile do the
/// same. GUI thread.
class PortalTiles : public QWidget
{
    Q_OBJECT
public:
    explicit PortalTiles(QWidget *parent = nullptr);

    void setCounts(const PortalCounts &counts);
    /// Presses the tile of what is shown, or none.
    void setShown(std::optional<PortalStatus> status);
    PortalTile *tile(PortalStatus status) const;
    PortalBar *bar() const { return m_bar; }

Q_SIGNALS:
    /// Somebody wants to see the clients of a status; nothing: all of them again.
    void chosen(std::optional<portico::PortalStatus> status);

private:
    PortalBar *m_bar;
    QList<PortalTile *> m_tiles;
    bool m_following = false; ///< the tiles are being set, not clicked
};

} // namespace portico
