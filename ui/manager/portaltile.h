#pragma once

#include "app/core/portalstatus.h"

#include <QToolButton>

namespace portico {

/// A status of clients' portals and how many have it, as a button that stays pressed while those are shown. It says both
/// to screen readers.
class PortalTile : public QToolButton
{
    Q_OBJECT
public:
    PortalTile(PortalStatus status, QWidget *parent);

    PortalStatus status() const { return m_status; }
    /// Below 0: not known yet.
    void setCount(qint64 count);
    qint64 count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString figure() const;

    PortalStatus m_status;
    qint64 m_count = -1;
};

} // namespace portico
