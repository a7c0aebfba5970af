#include "ui/manager/portalbar.h"

#include "ui/look/fonts.h"
#include "ui/look/statuslook.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolTip>

namespace portico {

namespace {

constexpr int kGap = 2;
constexpr int kNarrowest = 6;
constexpr int kRadius = 4;

} // namespace

PortalBar::PortalBar(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PortalBar::setParts(const QList<Part> &parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    update();
}

QSize PortalBar::sizeHint() const
{
    return {scaled(200), scaled(14)};
}

QRect PortalBar::partRect(PortalStatus status) const
{
    qint64 all = 0;
    int shown = 0;
    for (const Part &part : m_parts) {
        all += part.count;
        shown += part.count > 0;
    }
    // Everybody gets the narrowest width; what is left is shared by count.
    const double room = width() - (shown - 1) * kGap - shown * kNarrowest;
    double left = 0;
    for (const Part &part : m_parts) {
        if (part.count == 0)
            continue;
        const double wide = kNarrowest + qMax(0.0, room) * double(part.count) / double(all);
        if (part.status == status) {
            const int from = qRound(left);
            return QStyle::visualRect(layoutDirection(), rect(), QRect(from, 0, qRound(left + wide) - from, height()));
        }
        left += wide + kGap;
    }
    return {};
}

void PortalBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QPainterPath round;
    round.addRoundedRect(rect(), kRadius, kRadius);
    painter.setClipPath(round);
    bool any = false;
    for (const Part &part : m_parts) {
        if (part.count == 0)
            continue;
        any = true;
        painter.setBrush(tokenColor(statusLook(part.status).bar));
        painter.drawRoundedRect(partRect(part.status), 1, 1);
    }
    if (!any)
        painter.fillRect(rect(), tokenColor(Token::sunken));
}

const PortalBar::Part *PortalBar::partAt(const QPoint &place) const
{
    for (const Part &part : m_parts) {
        if (partRect(part.status).contains(place))
            return &part;
    }
    return nullptr;
}

void PortalBar::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(partAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PortalBar::mouseReleaseEvent(QMouseEvent *event)
{
    const Part *part = event->button() == Qt::LeftButton ? partAt(event->position().toPoint()) : nullptr;
    if (part)
        Q_EMIT partClicked(part->status);
}

bool PortalBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const Part *part = partAt(help->pos()))
        QToolTip::showText(help->globalPos(), tr("%1: %2").arg(statusLook(part->status).word, QLocale().toString(part->count)), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace portico
