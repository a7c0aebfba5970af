#include "ui/look/celltext.h"

#include <QFontMetrics>
#include <QStyle>

#include "ui/look/icons.h"
#include "ui/look/tokens.h"

namespace portico {

void paintLine(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color,
               Qt::Alignment alignment, Qt::LayoutDirection layout, Qt::TextElideMode elide, bool forceLeftToRight)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const bool rightToLeft = !forceLeftToRight && text.isRightToLeft();
    const Qt::Alignment side = QStyle::visualAlignment(layout, alignment & Qt::AlignHorizontal_Mask);
    painter->save();
    painter->setFont(font);
    painter->setPen(color);
    painter->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    const QString shown = elide == Qt::ElideNone ? text : QFontMetrics(font).elidedText(text, elide, rect.width());
    painter->drawText(rect, int(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    painter->restore();
}

void paintTickBox(QPainter *painter, const QRect &box, Qt::CheckState state, bool enabled)
{
    const bool filled = enabled && state != Qt::Unchecked;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(tokenColor(!enabled ? Token::border : filled ? Token::accentEdge : Token::borderControl));
    painter->setBrush(tokenColor(!enabled ? Token::window : filled ? Token::accentFill : Token::surface));
    painter->drawRoundedRect(QRectF(box).adjusted(.5, .5, -.5, -.5), 3, 3);
    if (state != Qt::Unchecked) {
        const int inset = box.width() / 8;
        paintIcon(painter, box.adjusted(inset, inset, -inset, -inset),
                  state == Qt::Checked ? IconName::tick : IconName::dash,
                  tokenColor(enabled ? Token::onAccent : Token::disabled));
    }
    painter->restore();
}

} // namespace portico
