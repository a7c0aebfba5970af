#include "ui/look/porticostyle.h"

#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

namespace portico {

PorticoStyle::PorticoStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int PorticoStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return ringMargin;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return scaled(16);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return scaled(16);
    case PM_MessageBoxIconSize:
        return scaled(28);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PorticoStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        // Above: the frame then belongs to the window or the scroll area's viewport, and no card or row clips it.
        return 1;
    case SH_FocusFrame_Mask:
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void PorticoStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == CE_FocusFrame) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(tokenColor(Token::focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 9, 9);
        painter->restore();
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PorticoStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    // The ring shows focus; the style's own dotted rectangle would be a second sign of it.
    if (element == PE_FrameFocusRect)
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

QIcon PorticoStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_MessageBoxInformation:
        return icon(IconName::check, Token::accent);
    case SP_MessageBoxQuestion:
        return icon(IconName::question, Token::accent);
    case SP_MessageBoxWarning:
        return icon(IconName::warning, Token::expired);
    case SP_MessageBoxCritical:
        return icon(IconName::warning, Token::undeliverable);
    case SP_LineEditClearButton:
        return icon(IconName::close);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void PorticoStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Rounded corners need a translucent window. On X11 there may be no compositor to make it so: square there.
    if (qobject_cast<QMenu *>(widget) && !widget->isVisible() &&
        QGuiApplication::platformName() != QLatin1String("xcb")) {
        widget->setWindowFlag(Qt::FramelessWindowHint);
        widget->setWindowFlag(Qt::NoDropShadowWindowHint);
        widget->setAttribute(Qt::WA_TranslucentBackground);
        widget->setProperty("rounded", true);
    }
}

} // namespace portico
