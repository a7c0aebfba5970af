#include "ui/clients/persondelegate.h"

#include "ui/look/fonts.h"

#include <QFontMetrics>
#include <QPainter>

namespace portico {

namespace {

constexpr int kRow = 48;
constexpr int kPadding = 12;
constexpr int kLeastNote = 120;

} // namespace

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(textFont(TextStyle::strong)).height() + QFontMetrics(textFont(TextStyle::small)).height();
    return {option.rect.width(), std::max(scaled(kRow), lines + 12)};
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool enabled = option.state & QStyle::State_Enabled && index.flags() & Qt::ItemIsEnabled;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokenColor(Token::selected));
    else if (enabled && option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, tokenColor(Token::hover));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokenColor(Token::line));

    const QFont nameFont = textFont(TextStyle::strong);
    const QFont smallFont = textFont(TextStyle::small);
    const QFontMetrics nameMetrics(nameFont);
    const QFontMetrics smallMetrics(smallFont);
    const QRect inner = option.rect.adjusted(scaled(kPadding), 0, -scaled(kPadding), 0);
    const int height = nameMetrics.height() + smallMetrics.height();
    const int top = inner.top() + (inner.height() - height) / 2;
    const auto place = [&](int x, int y, int width, int lineHeight) {
        return QStyle::visualRect(option.direction, option.rect, QRect(x, y, width, lineHeight));
    };

    const QString note = index.data(NoteRole).toString();
    const int half = std::max(scaled(kLeastNote), inner.width() / 2 - 8);
    const int noteWidth = std::min(smallMetrics.horizontalAdvance(note) + 2, half);
    painter->setFont(smallFont);
    painter->setPen(tokenColor(Token::text2));
    painter->drawText(place(inner.right() - noteWidth, top, noteWidth, nameMetrics.height()),
                      Qt::AlignVCenter | Qt::AlignTrailing, smallMetrics.elidedText(note, Qt::ElideRight, noteWidth));
    const QString email = index.data(EmailRole).toString();
    painter->drawText(place(inner.left(), top + nameMetrics.height(), inner.width(), smallMetrics.height()),
                      Qt::AlignVCenter | Qt::AlignLeading,
                      smallMetrics.elidedText(email, Qt::ElideMiddle, inner.width()));
    painter->setFont(nameFont);
    painter->setPen(tokenColor(enabled ? Token::text : Token::text2));
    const int nameWidth = inner.width() - noteWidth - scaled(kPadding);
    painter->drawText(place(inner.left(), top, nameWidth, nameMetrics.height()), Qt::AlignVCenter | Qt::AlignLeading,
                      nameMetrics.elidedText(index.data().toString(), Qt::ElideRight, nameWidth));
    painter->restore();
}

} // namespace portico
