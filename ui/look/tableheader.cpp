#include "ui/look/tableheader.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include "ui/look/celltext.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"

namespace portico {

namespace {
constexpr int padding = 10;
constexpr int arrowGap = 4;
int arrowSize() { return scaled(12); }
}

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setFont(textFont(TextStyle::smallMedium));
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(scaled(36));
    setSectionsClickable(true);
    setSectionsMovable(false);
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), qMax(scaled(32), QFontMetrics(font()).height() + 12)};
}

QSize TableHeader::sectionSizeFromContents(int section) const
{
    const QString text = model() ? model()->headerData(section, orientation()).toString() : QString();
    const QFontMetrics metrics(textFont(TextStyle::smallStrong));
    return {2 * padding + metrics.horizontalAdvance(text) + arrowGap + arrowSize(), sizeHint().height()};
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokenColor(Token::header));
    // Round where the table's frame is round; the rectangle goes on below so that only the upper corners are.
    const bool framed = parentWidget() && !parentWidget()->property("flush").toBool();
    const qreal radius = framed ? 7 : 0;
    painter.setClipRect(viewport()->rect());
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(0, 0, 0, radius), radius, radius);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokenColor(Token::border));
    painter.end();
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!rect.isValid() || !model())
        return;
    const Qt::LayoutDirection direction = layoutDirection();
    if (visualIndex(section) < count() - 1 || length() < viewport()->width()) {
        const QRect divider(isRightToLeft() ? rect.left() : rect.right(), rect.top(), 1, rect.height() - 1);
        painter->fillRect(divider, tokenColor(Token::border));
    }
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const QFont font = textFont(sorted ? TextStyle::smallStrong : TextStyle::smallMedium);
    const QString text = model()->headerData(section, orientation()).toString();
    const QVariant alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const Qt::Alignment side = alignment.isValid() ? Qt::Alignment(alignment.toInt()) : defaultAlignment();

    QRect content = rect.adjusted(padding, 0, -padding, -1);
    if (sorted) {
        const int room = arrowSize() + arrowGap;
        const int words = qMin(QFontMetrics(font).horizontalAdvance(text) + 1, content.width() - room);
        const QRect both = QStyle::alignedRect(direction, (side & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter,
                                               {words + room, content.height()}, content);
        const QRect arrow = QStyle::alignedRect(direction, Qt::AlignRight | Qt::AlignVCenter,
                                                {arrowSize(), arrowSize()}, both);
        paintIcon(painter, arrow, sortIndicatorOrder() == Qt::AscendingOrder ? IconName::up : IconName::down,
                  tokenColor(Token::accent));
        content = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, {words, content.height()}, both);
    }
    paintLine(painter, content, text, font, tokenColor(sorted ? Token::text : Token::text2), side, direction,
              Qt::ElideRight);
}

void TableHeader::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(textFont(TextStyle::smallMedium));
}

} // namespace portico
