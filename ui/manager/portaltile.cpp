#include "ui/manager/portaltile.h"

#include "ui/look/celltext.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/statuslook.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionToolButton>

namespace portico {

namespace {

constexpr int kPadding = 12;
constexpr int kIconGap = 8;

} // namespace

PortalTile::PortalTile(PortalStatus status, QWidget *parent) : QToolButton(parent), m_status(status)
{
    setProperty("look", QStringLiteral("tile"));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setText(statusLook(status).word);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount(-1);
}

void PortalTile::setCount(qint64 count)
{
    m_count = count;
    setAccessibleName(count < 0 ? tr("%1: being counted").arg(text()) : tr("%1: %2").arg(text(), figure()));
    update();
}

QString PortalTile::figure() const
{
    return m_count < 0 ? QStringLiteral("–") : QLocale().toString(m_count);
}

QSize PortalTile::sizeHint() const
{
    const QFontMetrics words(textFont(TextStyle::bodyMedium));
    const int wide = qMax(scaled(16) + kIconGap + words.horizontalAdvance(text()),
                          QFontMetrics(textFont(TextStyle::figure)).horizontalAdvance(figure()));
    return {wide + 2 * kPadding + 2, scaled(60)};
}

void PortalTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionToolButton frame;
    initStyleOption(&frame);
    frame.text.clear();
    style()->drawComplexControl(QStyle::CC_ToolButton, &frame, &painter, this);

    const StatusLook look = statusLook(m_status);
    const QColor color = tokenColor(look.text);
    const QRect content = rect().adjusted(kPadding, scaled(6), -kPadding, -scaled(6));
    const QRect upper(content.left(), content.top(), content.width(), scaled(28));
    paintLine(&painter, upper, figure(), textFont(TextStyle::figure), tokenColor(Token::text), Qt::AlignLeft, layoutDirection(),
              Qt::ElideNone, true);
    const QRect lower(content.left(), upper.bottom() + 1, content.width(), content.bottom() - upper.bottom());
    const int side = scaled(16);
    paintIcon(&painter, QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {side, side}, lower), look.icon,
              color);
    const QRect words = QStyle::visualRect(layoutDirection(), lower, lower.adjusted(side + kIconGap, 0, 0, 0));
    paintLine(&painter, words, text(), textFont(TextStyle::bodyMedium), color, Qt::AlignLeft, layoutDirection(), Qt::ElideRight);
}

} // namespace portico
