#pragma once

#include <QAbstractButton>

#include "ui/look/icons.h"

namespace portico {

/// One line of the NavigationBar; it paints itself. A group carries an arrow and opens and closes its children; the
/// checked one is where the window is.
class NavigationItem : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Shape { entry, child, group, person };

    NavigationItem(const QString &text, IconName icon, Shape shape, QWidget *parent);

    Shape shape() const { return m_shape; }
    QString group() const { return m_group; }
    void setGroup(const QString &group) { m_group = group; }
    void setRail(bool rail);
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    void setBadge(int count);
    int badge() const { return m_badge; }
    /// The second line of the person at the foot.
    void setSecondLine(const QString &text);
    /// Why it is disabled, or nothing.
    void setReason(const QString &reason);
    QString reason() const { return m_reason; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {scaledRail(), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    /// Leaves the keys that move and activate to the bar; a button would go by the tab order.
    void keyPressEvent(QKeyEvent *event) override;

private:
    static int scaledRail();
    void showToolTip();
    void paintBadge(QPainter *painter, const QRect &line) const;
    int badgeWidth() const;

    IconName m_icon;
    Shape m_shape;
    QString m_group;
    QString m_second;
    QString m_reason;
    int m_badge = 0;
    bool m_rail = false;
    bool m_open = true;
};

} // namespace portico
