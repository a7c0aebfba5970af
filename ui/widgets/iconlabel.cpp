#include "ui/widgets/iconlabel.h"

#include <QPainter>

#include "ui/look/fonts.h"

namespace portico {

IconLabel::IconLabel(IconName icon, int size, Token tone, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_tone(tone), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(IconName icon, Token tone)
{
    m_icon = icon;
    m_tone = tone;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {scaled(m_size), scaled(m_size)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_icon, tokenColor(isEnabled() ? m_tone : Token::disabled));
}

} // namespace portico
