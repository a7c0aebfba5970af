#pragma once

#include "app/core/portalstatus.h"

#include <QList>
#include <QWidget>

namespace portico {

/// One bar whose parts are as wide as what they count: how the portals of all clients stand, to look at rather than read.
/// For the mouse only; the tiles below do the same by keyboard and for screen readers.
class PortalBar : public QWidget
{
    Q_OBJECT
public:
    struct Part
    {
        PortalStatus status = PortalStatus::none;
        qint64 count = 0;

        bool operator==(const Part &) const = default;
    };

    explicit PortalBar(QWidget *parent = nullptr);

    void setParts(const QList<Part> &parts);
    /// Where a part stands; an empty rectangle for one that counts nothing.
    QRect partRect(PortalStatus status) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void partClicked(portico::PortalStatus status);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    const Part *partAt(const QPoint &place) const;

    QList<Part> m_parts;
};

} // namespace portico
