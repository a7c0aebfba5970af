#include "ui/clients/activitydelegate.h"

#include "models/activitymodel.h"
#include "ui/clients/activitytext.h"
#include "ui/look/fonts.h"
#include "ui/timetext.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

namespace portico {

namespace {

constexpr int kIndent = 26;  // of the words, behind the icon
constexpr int kDayAbove = 8; // above a day's heading
constexpr int kBelow = 10;   // below each row

ActivityText textOf(const QModelIndex &index)
{
    return activityText(ActivityKind(index.data(ActivityModel::KindRole).toInt()),
                        index.data(ActivityModel::SubjectRole).toString(),
                        index.data(ActivityModel::DetailRole).toString());
}

QString secondLine(const QModelIndex &index)
{
    const QString by = index.data(ActivityModel::ByRole).toString();
    const QDateTime at = index.data(ActivityModel::TimeRole).toDateTime();
    const QString time = momentText(at, at, QLocale()); // its day stands above
    return by.isEmpty() ? time : by % QStringLiteral(" · ") % time;
}

/// Breaks the sentence into lines of a width; returns the height.
qreal lay(QTextLayout &layout, const ActivityText &text, int width)
{
    layout.setText(text.text);
    layout.setFont(textFont(TextStyle::body));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QTextLayout::FormatRange strong;
    strong.start = text.strongStart;
    strong.length = text.strongLength;
    strong.format.setFont(textFont(TextStyle::strong));
    layout.setFormats({strong});
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += std::max<qreal>(line.height(), scaled(17));
    }
    layout.endLayout();
    return height;
}

int smallHeight()
{
    return std::max(QFontMetrics(textFont(TextStyle::small)).height(), scaled(16));
}

int dayHeight(const QModelIndex &index)
{
    if (!index.data(ActivityModel::StartsDayRole).toBool())
        return 0;
    return smallHeight() + scaled(8) + (index.row() == 0 ? 0 : scaled(kDayAbove));
}

} // namespace

void ActivityDelegate::setToday(const QDate &today)
{
    m_today = today;
    m_heights.clear();
}

int ActivityDelegate::wordsHeight(const QModelIndex &index, int width) const
{
    Height &known = m_heights[index.data(KeyRole).toLongLong()];
    if (known.width != width) {
        QTextLayout layout;
        known = {width, qCeil(lay(layout, textOf(index), width))};
    }
    return known.words;
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int words = wordsHeight(index, std::max(scaled(80), width - scaled(kIndent)));
    return {width, dayHeight(index) + words + smallHeight() + scaled(kBelow)};
}

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    QRect rect = option.rect;
    if (const int day = dayHeight(index)) {
        painter->setFont(textFont(TextStyle::smallStrong));
        painter->setPen(tokenColor(Token::text2));
        const QRect heading(rect.left(), rect.top() + day - smallHeight() - scaled(8), rect.width(), smallHeight());
        painter->drawText(QStyle::visualRect(option.direction, option.rect, heading),
                          Qt::AlignVCenter | Qt::AlignLeading,
                          describeDay(index.data(ActivityModel::DayRole).toDate(), m_today));
        rect.setTop(rect.top() + day);
    }
    const ActivityText text = textOf(index);
    const QRect icon(rect.left(), rect.top() + scaled(1), scaled(16), scaled(16));
    paintIcon(painter, QStyle::visualRect(option.direction, option.rect, icon), text.icon, tokenColor(text.tone));

    QTextLayout layout;
    const int indent = scaled(kIndent);
    const qreal height = lay(layout, text, rect.width() - indent);
    painter->setPen(tokenColor(Token::text));
    const QRect words = QStyle::visualRect(option.direction, option.rect,
                                           rect.adjusted(indent, 0, 0, 0));
    layout.draw(painter, words.topLeft());
    painter->setFont(textFont(TextStyle::small));
    painter->setPen(tokenColor(Token::text2));
    const QRect below(words.left(), words.top() + qCeil(height), words.width(), smallHeight());
    painter->drawText(below, Qt::AlignVCenter | Qt::AlignLeading, secondLine(index));
    painter->restore();
}

QString ActivityDelegate::spoken(const QModelIndex &index, const QDate &today)
{
    return textOf(index).text % QStringLiteral(", ") % secondLine(index) % QStringLiteral(", ")
        % describeDay(index.data(ActivityModel::DayRole).toDate(), today);
}

} // namespace portico
