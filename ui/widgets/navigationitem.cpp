#include "ui/widgets/navigationitem.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include "ui/look/celltext.h"
#include "ui/look/fonts.h"

namespace portico {

namespace {
constexpr int wordsAt = 40; ///< where the words start, from the item's leading edge
}

NavigationItem::NavigationItem(const QString &text, IconName icon, Shape shape, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_shape(shape)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(shape == Shape::entry || shape == Shape::child);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int NavigationItem::scaledRail()
{
    return scaled(40);
}

QSize NavigationItem::sizeHint() const
{
    if (m_shape == Shape::person && !m_rail)
        return {scaled(200), scaled(48)};
    return {m_rail ? scaledRail() : scaled(200), scaled(m_shape == Shape::child && !m_rail ? 34 : 36)};
}

void NavigationItem::setRail(bool rail)
{
    m_rail = rail;
    showToolTip();
    updateGeometry();
    update();
}

void NavigationItem::setOpen(bool open)
{
    m_open = open;
    update();
}

void NavigationItem::setBadge(int count)
{
    m_badge = count;
    update();
}

void NavigationItem::setSecondLine(const QString &text)
{
    m_second = text;
    setAccessibleDescription(text);
    showToolTip();
    update();
}

void NavigationItem::setReason(const QString &reason)
{
    m_reason = reason;
    setEnabled(reason.isEmpty());
    setAccessibleDescription(reason);
    showToolTip();
}

void NavigationItem::showToolTip()
{
    const bool cut =
        QFontMetrics(textFont(TextStyle::strong)).horizontalAdvance(text()) > sizeHint().width() - scaled(wordsAt) - 12;
    QStringList lines;
    if (m_rail || cut) {
        lines += text();
        if (!m_second.isEmpty())
            lines += m_second;
    }
    if (!m_reason.isEmpty())
        lines += m_reason;
    setToolTip(lines.join(QLatin1Char('\n')));
}

bool NavigationItem::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void NavigationItem::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

int NavigationItem::badgeWidth() const
{
    if (m_badge <= 0)
        return 0;
    const QFontMetrics metrics(textFont(TextStyle::smallStrong));
    return metrics.horizontalAdvance(QLocale().toString(m_badge)) + 16;
}

void NavigationItem::paintBadge(QPainter *painter, const QRect &line) const
{
    if (m_badge <= 0)
        return;
    painter->setPen(Qt::NoPen);
    if (m_rail) {
        const QPoint centre(line.center().x() + (isRightToLeft() ? -8 : 9), line.center().y() - 7);
        painter->setBrush(tokenColor(Token::undeliverableBar));
        painter->drawEllipse(centre, 5, 5);
        return;
    }
    const int height = scaled(20);
    const QRect chip = QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter, {badgeWidth(), height},
                                           line.adjusted(8, 0, -8, 0));
    painter->setBrush(tokenColor(Token::undeliverableTint));
    painter->drawRoundedRect(chip, height / 2.0, height / 2.0);
    paintLine(painter, chip, QLocale().toString(m_badge), textFont(TextStyle::smallStrong),
              tokenColor(Token::undeliverable), Qt::AlignHCenter, layoutDirection(), Qt::ElideNone);
}

void NavigationItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool hovered = underMouse() && isEnabled();
    if (isChecked() || hovered || isDown()) {
        painter.setBrush(tokenColor(isChecked() || isDown() ? Token::selected : Token::selectedIdle));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    if (isChecked()) {
        const QRect bar =
            QStyle::visualRect(layoutDirection(), rect(), QRect(0, height() / 4, 3, height() - height() / 2));
        painter.setBrush(tokenColor(Token::accentEdge));
        painter.drawRoundedRect(bar, 1.5, 1.5);
    }

    const QColor ink = tokenColor(!isEnabled() ? Token::disabled : Token::text);
    const QColor iconInk = tokenColor(!isEnabled() ? Token::disabled : isChecked() ? Token::accent : Token::text2);
    const int side = scaled(20);
    if (m_rail) {
        paintIcon(&painter, QRect(width() / 2 - side / 2, height() / 2 - side / 2, side, side), m_icon, iconInk);
        paintBadge(&painter, rect());
        return;
    }
    if (m_shape != Shape::child)
        paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), QRect(10, (height() - side) / 2, side, side)),
                  m_icon, iconInk);
    int reserved = 12;
    if (m_badge > 0)
        reserved += badgeWidth();
    if (m_shape == Shape::group)
        reserved += scaled(16);
    const QRect words =
        QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(scaled(wordsAt), 0, -reserved, 0));
    if (m_shape == Shape::person) {
        const QRect upper(words.left(), words.top() + 4, words.width(), words.height() / 2 - 4);
        const QRect lower(words.left(), upper.bottom() + 1, words.width(), words.height() / 2 - 4);
        paintLine(&painter, upper, text(), textFont(TextStyle::strong), ink, Qt::AlignLeft, layoutDirection(),
                  Qt::ElideRight);
        paintLine(&painter, lower, m_second, textFont(TextStyle::small), tokenColor(Token::text2), Qt::AlignLeft,
                  layoutDirection(), Qt::ElideRight);
        return;
    }
    paintLine(&painter, words, text(), textFont(isChecked() ? TextStyle::strong : TextStyle::bodyMedium), ink,
              Qt::AlignLeft, layoutDirection(), Qt::ElideRight);
    paintBadge(&painter, rect());
    if (m_shape == Shape::group) {
        const int arrow = scaled(12);
        paintIcon(&painter,
                  QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter, {arrow, arrow},
                                      rect().adjusted(10, 0, -10, 0)),
                  m_open ? IconName::down : IconName::right, iconInk);
    }
}

} // namespace portico
