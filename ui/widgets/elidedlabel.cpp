#include "ui/widgets/elidedlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include "ui/look/celltext.h"

namespace portico {

ElidedLabel::ElidedLabel(const QString &text, Qt::TextElideMode mode, QWidget *parent) : QLabel(parent), m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(text(), m_mode, contentsRect().width());
}

QSize ElidedLabel::minimumSizeHint() const
{
    ensurePolished();
    return {fontMetrics().horizontalAdvance(QStringLiteral("mmm…")), fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const
{
    ensurePolished();
    // One more than the text's advance: rounding must not elide what fits.
    return {fontMetrics().horizontalAdvance(text()) + 1, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLine(&painter, contentsRect(), text(), font(), palette().color(foregroundRole()), alignment(),
              layoutDirection(), m_mode, m_mode == Qt::ElideMiddle && text().contains(QLatin1Char('@')));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isElided()) {
        QToolTip::showText(
            static_cast<QHelpEvent *>(event)->globalPos(),
            QStringLiteral("<p style='white-space:pre'>") + text().toHtmlEscaped() + QStringLiteral("</p>"), this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace portico
