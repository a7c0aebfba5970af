#include "ui/look/iconengine.h"

#include <QGuiApplication>
#include <QPainter>

namespace portico {

IconEngine::IconEngine(IconName name, Token tone, Token toneOn) : m_name(name), m_tone(tone), m_toneOn(toneOn) {}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    QRect square(rect);
    const int side = qMin(rect.width(), rect.height());
    square.setSize({side, side});
    if (rect.width() > side && QGuiApplication::isRightToLeft())
        square.moveRight(rect.right());
    square.moveTop(rect.top() + (rect.height() - side) / 2);
    paintIcon(painter, square, m_name, colorOf(mode, state));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return render(size, 1.0, mode, state);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    // Up to Qt 6.7 the size is one of device pixels, from 6.8 on of device-independent ones.
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    return render((QSizeF(size) / scale).toSize(), scale, mode, state);
#else
    return render(size, scale, mode, state);
#endif
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return QStringLiteral("PorticoIconEngine");
}

bool IconEngine::isNull()
{
    return false;
}

QColor IconEngine::colorOf(QIcon::Mode mode, QIcon::State state) const
{
    if (mode == QIcon::Disabled)
        return tokenColor(Token::disabled);
    return tokenColor(state == QIcon::On ? m_toneOn : m_tone);
}

QPixmap IconEngine::render(const QSize &size, qreal ratio, QIcon::Mode mode, QIcon::State state) const
{
    if (size.isEmpty())
        return {};
    QPixmap pixmap((QSizeF(size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    IconEngine copy(*this);
    copy.paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return pixmap;
}

} // namespace portico
