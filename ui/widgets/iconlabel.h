#pragma once

#include <QWidget>

#include "ui/look/icons.h"

namespace portico {

/// An icon that stands by itself in a layout: sharp at any ratio, in its token's colour in any scheme. Decoration, so
/// a screen reader passes it by.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    /// `size` in px at the 13 px base.
    explicit IconLabel(IconName icon, int size = 16, Token tone = Token::text2, QWidget *parent = nullptr);

    void setIcon(IconName icon, Token tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconName m_icon;
    Token m_tone;
    int m_size;
};

} // namespace portico
