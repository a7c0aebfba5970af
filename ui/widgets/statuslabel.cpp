#include "ui/widgets/statuslabel.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include "ui/look/celltext.h"
#include "ui/look/fonts.h"

namespace portico {

namespace {
constexpr int gap = 6;
constexpr int chipPadding = 9;
} // namespace

StatusLabel::StatusLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

StatusLabel::StatusLabel(const StatusLook &look, const QString &detail, QWidget *parent) : StatusLabel(parent)
{
    m_look = look;
    m_detail = detail;
    describe();
}

void StatusLabel::setLook(const StatusLook &look)
{
    m_look = look;
    describe();
}

void StatusLabel::setDetail(const QString &detail)
{
    m_detail = detail;
    describe();
}

QString StatusLabel::detail() const
{
    return m_detail;
}

void StatusLabel::setChip(bool chip)
{
    m_chip = chip;
    describe();
}

void StatusLabel::describe()
{
    setAccessibleName(m_look.word);
    setAccessibleDescription(m_detail);
    updateGeometry();
    update();
}

QFont StatusLabel::wordFont() const
{
    return textFont(m_chip ? TextStyle::smallStrong : TextStyle::bodyMedium);
}

QSize StatusLabel::sizeHint() const
{
    const int icon = scaled(m_chip ? 14 : 16);
    const QFontMetrics words(wordFont());
    const int width = icon + gap + words.horizontalAdvance(m_look.word) + 1;
    if (m_chip)
        return {width + 2 * chipPadding, scaled(22)};
    int height = qMax(icon, words.height());
    if (m_detail.isEmpty())
        return {width, height};
    const QFontMetrics small(textFont(TextStyle::small));
    return {qMax(width, icon + gap + small.horizontalAdvance(m_detail) + 1), height + 1 + small.height()};
}

QSize StatusLabel::minimumSizeHint() const
{
    // The word never elides; the detail may.
    const QFontMetrics words(wordFont());
    const int icon = scaled(m_chip ? 14 : 16);
    return {icon + gap + words.horizontalAdvance(m_look.word) + 1 + (m_chip ? 2 * chipPadding : 0),
            sizeHint().height()};
}

void StatusLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = tokenColor(isEnabled() ? m_look.text : Token::disabled);
    const QSize hint = sizeHint();
    QRect content(0, (height() - hint.height()) / 2, width(), hint.height());
    if (m_chip) {
        content = QStyle::visualRect(layoutDirection(), rect(), QRect(0, content.top(), hint.width(), hint.height()));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokenColor(m_look.tint));
        const qreal radius = content.height() / 2.0;
        painter.drawRoundedRect(content, radius, radius);
        content.adjust(chipPadding, 0, -chipPadding, 0);
    }
    const int icon = scaled(m_chip ? 14 : 16);
    const QFont font = wordFont();
    const int wordHeight = m_chip ? content.height() : qMax(icon, QFontMetrics(font).height());
    const QRect wordLine(content.left(), content.top(), content.width(), wordHeight);
    paintIcon(&painter,
              QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {icon, icon}, wordLine),
              m_look.icon, color);
    const QRect words = QStyle::visualRect(layoutDirection(), wordLine, wordLine.adjusted(icon + gap, 0, 0, 0));
    paintLine(&painter, words, m_look.word, font, color, Qt::AlignLeft, layoutDirection(), Qt::ElideNone);
    if (m_chip || m_detail.isEmpty())
        return;
    const QRect detail(words.left(), wordLine.bottom() + 2, words.width(), content.bottom() - wordLine.bottom() - 1);
    paintLine(&painter, detail, m_detail, textFont(TextStyle::small),
              tokenColor(isEnabled() ? Token::text2 : Token::disabled), Qt::AlignLeft, layoutDirection(),
              Qt::ElideRight);
}

bool StatusLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && width() < sizeHint().width()) {
        QToolTip::showText(
            static_cast<QHelpEvent *>(event)->globalPos(),
            QStringLiteral("<p style='white-space:pre'>") + m_detail.toHtmlEscaped() + QStringLiteral("</p>"), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace portico
