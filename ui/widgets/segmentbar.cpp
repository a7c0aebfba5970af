#include "ui/widgets/segmentbar.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include "ui/look/celltext.h"
#include "ui/look/fonts.h"

namespace portico {

namespace {
constexpr int padding = 12;
constexpr int gap = 6;
constexpr int frame = 1;
constexpr int radius = 6;
} // namespace

SegmentButton::SegmentButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCount({});
}

void SegmentButton::setStatusIcon(IconName icon, Token tone)
{
    m_icon = icon;
    m_tone = tone;
    updateGeometry();
    update();
}

void SegmentButton::setCount(const QString &count)
{
    m_count = count;
    setAccessibleName(count.isEmpty() ? text() : tr("%1, %2").arg(text(), count));
    updateGeometry();
    update();
}

QSize SegmentButton::sizeHint() const
{
    // As wide as when it is chosen, so that choosing moves nothing.
    int width = 2 * padding + QFontMetrics(textFont(TextStyle::strong)).horizontalAdvance(text()) + 1;
    if (m_icon)
        width += scaled(16) + gap;
    if (!m_count.isEmpty())
        width += gap + QFontMetrics(textFont(TextStyle::body)).horizontalAdvance(m_count) + 1;
    return {width, qMax(scaled(32), QFontMetrics(textFont(TextStyle::strong)).height() + 10)};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(isChecked() ? QPen(tokenColor(Token::borderButton)) : QPen(Qt::NoPen));
        painter.setBrush(tokenColor(isChecked() ? Token::surface : Token::hover));
        painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), radius, radius);
    }
    // Laid out from left to right, and mirrored as a whole.
    const auto put = [this](int x, int width) { return QStyle::visualRect(layoutDirection(), rect(), {x, 0, width, height()}); };
    int x = padding;
    if (m_icon) {
        paintIcon(&painter, QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, {scaled(16), scaled(16)}, put(x, scaled(16))),
                  *m_icon, tokenColor(m_tone));
        x += scaled(16) + gap;
    }
    const QFont font = textFont(isChecked() ? TextStyle::strong : TextStyle::bodyMedium);
    const int word = QFontMetrics(font).horizontalAdvance(text()) + 1;
    paintLine(&painter, put(x, word), text(), font, tokenColor(Token::text), Qt::AlignLeft, layoutDirection(), Qt::ElideNone);
    const int countWidth = QFontMetrics(textFont(TextStyle::body)).horizontalAdvance(m_count) + 1;
    paintLine(&painter, put(x + word + gap, countWidth), m_count, textFont(TextStyle::body), tokenColor(Token::text2),
              Qt::AlignLeft, layoutDirection(), Qt::ElideNone);
}

void SegmentButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

SegmentBar::SegmentBar(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

SegmentButton *SegmentBar::addSegment(const QString &text)
{
    auto *button = new SegmentButton(text, this);
    const int index = int(m_segments.size());
    m_segments.append(button);
    button->setChecked(index == 0);
    connect(button, &QAbstractButton::toggled, this, [this, index](bool on) {
        if (on)
            Q_EMIT currentChanged(index);
    });
    button->show();
    updateGeometry();
    return button;
}

int SegmentBar::current() const
{
    for (int index = 0; index < m_segments.size(); ++index) {
        if (m_segments.at(index)->isChecked())
            return index;
    }
    return -1;
}

void SegmentBar::setCurrent(int index)
{
    if (index >= 0 && index < m_segments.size())
        m_segments.at(index)->setChecked(true);
}

int SegmentBar::arrange(int width, bool apply) const
{
    int x = frame;
    int y = frame;
    int lineHeight = 0;
    for (SegmentButton *button : m_segments) {
        const QSize size = button->sizeHint();
        if (x > frame && x + size.width() + frame > width) {
            x = frame;
            y += lineHeight;
            lineHeight = 0;
        }
        if (apply)
            button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(x, y), size)));
        x += size.width();
        lineHeight = qMax(lineHeight, size.height());
    }
    return y + lineHeight + frame;
}

int SegmentBar::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize SegmentBar::sizeHint() const
{
    int width = 2 * frame;
    for (const SegmentButton *button : m_segments)
        width += button->sizeHint().width();
    return {width, arrange(width, false)};
}

QSize SegmentBar::minimumSizeHint() const
{
    int widest = 0;
    for (const SegmentButton *button : m_segments)
        widest = qMax(widest, button->sizeHint().width());
    return {widest + 2 * frame, m_segments.isEmpty() ? 0 : m_segments.first()->sizeHint().height() + 2 * frame};
}

void SegmentBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokenColor(Token::border));
    painter.setBrush(tokenColor(Token::sunken));
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), radius, radius);
}

void SegmentBar::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

bool SegmentBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        arrange(width(), true);
    }
    return QWidget::event(event);
}

} // namespace portico
