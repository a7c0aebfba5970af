#include "ui/look/icons.h"

#include <QAbstractButton>
#include <QGuiApplication>
#include <QMetaEnum>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/look/fonts.h"
#include "ui/look/iconengine.h"

namespace portico {

QString Icons::path(Name name)
{
    // `export` is a word of the language.
    const QString file = name == Name::exporting
                             ? QStringLiteral("export")
                             : QString::fromLatin1(QMetaEnum::fromType<Name>().valueToKey(int(name)));
    const QString folder = name >= Name::close ? QStringLiteral("controls/") : QString();
    return QStringLiteral(":/portico/icons/") + folder + file + QStringLiteral(".svg");
}

bool Icons::points(Name name)
{
    return name == Name::left || name == Name::right || name == Name::resend || name == Name::sending;
}

QIcon icon(IconName name, Token tone, Token toneOn)
{
    return QIcon(new IconEngine(name, tone, toneOn));
}

QIcon icon(IconName name, Token tone)
{
    return icon(name, tone, tone);
}

void setButtonIcon(QAbstractButton *button, IconName name, Token tone)
{
    button->setIcon(icon(name, tone));
    const int side = scaled(16);
    const bool besideWords = !button->text().isEmpty();
    button->setIconSize({side + (besideWords ? 3 : 0), side});
}

QPixmap iconPixmap(IconName name, int size, const QColor &color, qreal devicePixelRatio)
{
    const bool mirrored = Icons::points(name) && QGuiApplication::isRightToLeft();
    const QString key = QStringLiteral("portico-icon/%1/%2/%3/%4/%5")
                            .arg(int(name))
                            .arg(size)
                            .arg(color.rgba(), 0, 16)
                            .arg(devicePixelRatio)
                            .arg(mirrored);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    const int pixels = qRound(size * devicePixelRatio);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    if (mirrored)
        painter.setTransform(QTransform(-1, 0, 0, 1, pixels, 0));
    QSvgRenderer renderer(Icons::path(name));
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.resetTransform();
    // The drawings say `currentColor`, which Qt draws black: keep the shape, take our colour.
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter *painter, const QRect &rect, IconName name, const QColor &color)
{
    const int side = qMin(rect.width(), rect.height());
    if (side <= 0)
        return;
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    const QPoint corner(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2);
    painter->drawPixmap(corner, iconPixmap(name, side, color, ratio));
}

} // namespace portico
