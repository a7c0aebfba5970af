#pragma once

#include <QIconEngine>

#include "ui/look/icons.h"

namespace portico {

/// Draws one of the program's icons in the colours of tokens. Made by icon(); nobody else needs it.
///
/// Where the rectangle is wider than high, the drawing stands at its leading side and the rest stays empty: Fusion
/// leaves 4 px between icon and words, and setButtonIcon() makes 7 of them that way.
class IconEngine : public QIconEngine
{
public:
    IconEngine(IconName name, Token tone, Token toneOn);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override;

private:
    QColor colorOf(QIcon::Mode mode, QIcon::State state) const;
    QPixmap render(const QSize &size, qreal ratio, QIcon::Mode mode, QIcon::State state) const;

    IconName m_name;
    Token m_tone;
    Token m_toneOn;
};

} // namespace portico
