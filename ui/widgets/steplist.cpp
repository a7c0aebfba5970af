#include "ui/widgets/steplist.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include "ui/look/celltext.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"

namespace portico {

namespace {

constexpr int kCircle = 24;
constexpr int kGap = 12;

} // namespace

StepList::StepList(QWidget *parent) : QWidget(parent) {}

void StepList::setSteps(const QStringList &titles)
{
    m_titles = titles;
    updateGeometry();
    describe();
}

void StepList::setCurrent(int step)
{
    m_current = step;
    describe();
    update();
}

void StepList::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

void StepList::describe()
{
    if (m_current < m_titles.size())
        setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_titles.size()).arg(m_titles[m_current]));
}

int StepList::rowHeight() const
{
    return scaled(44);
}

QSize StepList::sizeHint() const
{
    if (m_compact)
        return {scaled(kCircle) + 2, rowHeight() * int(m_titles.size())};
    const QFontMetrics metrics(textFont(TextStyle::strong));
    int widest = 0;
    for (const QString &title : m_titles)
        widest = qMax(widest, metrics.horizontalAdvance(title));
    return {scaled(kCircle + kGap) + widest + 2, rowHeight() * int(m_titles.size())};
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = scaled(kCircle);
    for (int step = 0; step < m_titles.size(); ++step) {
        const bool here = step == m_current;
        const bool done = step < m_current;
        const int top = step * rowHeight() + (rowHeight() - side) / 2;
        const QRect circle = QStyle::visualRect(layoutDirection(), rect(), QRect(1, top, side, side));
        const Token edge = here || done ? Token::accentEdge : Token::borderControl;
        painter.setPen(here ? Qt::NoPen : QPen(tokenColor(edge), 1));
        painter.setBrush(here ? QBrush(tokenColor(Token::accentFill)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5));
        if (done) {
            const int tick = scaled(12);
            paintIcon(&painter, QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, {tick, tick}, circle),
                      IconName::tick, tokenColor(Token::accent));
        } else {
            paintLine(&painter, circle, locale().toString(step + 1), textFont(TextStyle::smallStrong),
                      tokenColor(here ? Token::onAccent : Token::text2), Qt::AlignHCenter, layoutDirection(), Qt::ElideNone);
        }
        if (m_compact)
            continue;
        const int left = scaled(kCircle + kGap);
        const QRect words =
            QStyle::visualRect(layoutDirection(), rect(), QRect(left, step * rowHeight(), width() - left, rowHeight()));
        paintLine(&painter, words, m_titles[step], textFont(here ? TextStyle::strong : TextStyle::body),
                  tokenColor(here || done ? Token::text : Token::text2), Qt::AlignLeft, layoutDirection(), Qt::ElideRight);
    }
}

} // namespace portico
