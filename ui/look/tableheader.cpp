#include "ui/look/tableheader.h"

#include <QEvent>
#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

#include "ui/look/celltext.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"

namespace portico {

namespace {
constexpr int padding = 10;
constexpr int arrowGap = 4;
int arrowSize()
{
    return scaled(12);
}

/// The header's upper corners are round where the table has a frame of its own.
bool isRounded(const QWidget *widget)
{
    const QWidget *table = widget->parentWidget();
    while (table && !table->inherits("QTableView"))
        table = table->parentWidget();
    return table && !table->property("flush").toBool();
}

void paintGround(QPainter *painter, const QRect &rect, bool rounded)
{
    const qreal radius = rounded ? 7 : 0;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokenColor(Token::header));
    // The rectangle goes on below, so that only the upper corners are round.
    painter->setClipRect(rect);
    painter->drawRoundedRect(QRectF(rect).adjusted(0, 0, 0, radius), radius, radius);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokenColor(Token::border));
}

} // namespace

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
    paintGround(&painter, viewport()->rect(), isRounded(this));
    painter.end();
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!rect.isValid() || !model())
        return;
    const Qt::LayoutDirection direction = layoutDirection();
    if (visualIndex(section) < count() - 1) {
        const QRect divider(isRightToLeft() ? rect.left() : rect.right(), rect.top(), 1, rect.height() - 1);
        painter->fillRect(divider, tokenColor(Token::border));
    }
    if (const QVariant tick = model()->headerData(section, orientation(), Qt::CheckStateRole); tick.isValid()) {
        const int side = scaled(16);
        const QRect box = QStyle::alignedRect(direction, Qt::AlignCenter, {side, side}, rect.adjusted(0, 0, 0, -1));
        paintTickBox(painter, box, Qt::CheckState(tick.toInt()), true);
        return;
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
        const QRect arrow =
            QStyle::alignedRect(direction, Qt::AlignRight | Qt::AlignVCenter, {arrowSize(), arrowSize()}, both);
        paintIcon(painter, arrow, sortIndicatorOrder() == Qt::AscendingOrder ? IconName::up : IconName::down,
                  tokenColor(Token::accent));
        content = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, {words, content.height()}, both);
    }
    paintLine(painter, content, text, font, tokenColor(sorted ? Token::text : Token::text2), side, direction,
              Qt::ElideRight);
}

bool TableHeader::isTick(int section) const
{
    return section >= 0 && model() && model()->headerData(section, orientation(), Qt::CheckStateRole).isValid();
}

void TableHeader::mousePressEvent(QMouseEvent *event)
{
    const int section = logicalIndexAt(event->position().toPoint());
    m_pressedTick = event->button() == Qt::LeftButton && isTick(section) ? section : -1;
    if (m_pressedTick < 0)
        QHeaderView::mousePressEvent(event);
}

void TableHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressedTick, -1);
    if (pressed < 0)
        QHeaderView::mouseReleaseEvent(event);
    else if (logicalIndexAt(event->position().toPoint()) == pressed)
        Q_EMIT tickClicked(pressed);
}

void TableHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    // Two clicks are two clicks, fast or slow.
    if (isTick(logicalIndexAt(event->position().toPoint())))
        mousePressEvent(event);
    else
        QHeaderView::mouseDoubleClickEvent(event);
}

void TableHeader::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(textFont(TextStyle::smallMedium));
}

TableHeaderEnd::TableHeaderEnd(QWidget *header) : QWidget(header), m_header(header)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize TableHeaderEnd::sizeHint() const
{
    return m_header->sizeHint();
}

void TableHeaderEnd::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // Its inner side joins the header: let the rounding there fall outside.
    const QRect ground = isRightToLeft() ? rect().adjusted(0, 0, 8, 0) : rect().adjusted(-8, 0, 0, 0);
    paintGround(&painter, ground, isRounded(this));
}

} // namespace portico
