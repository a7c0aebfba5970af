#include "ui/clients/quickchooserdelegate.h"

#include "models/quickhitsmodel.h"
#include "ui/look/celltext.h"
#include "ui/look/fonts.h"
#include "ui/look/tokens.h"

#include <QFontMetrics>
#include <QPainter>

namespace portico {

namespace {
constexpr int kPadding = 10;
} // namespace

int QuickChooserDelegate::rowHeight()
{
    return QFontMetrics(textFont(TextStyle::bodyMedium)).height() + QFontMetrics(textFont(TextStyle::small)).height()
        + scaled(16);
}

QSize QuickChooserDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), rowHeight()};
}

void QuickChooserDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokenColor(option.state & QStyle::State_Selected ? Token::selected : Token::hover));
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6);
    }
    painter->restore();
    const QRect content = option.rect.adjusted(kPadding, scaled(8), -kPadding, -scaled(8));
    const QFont name = textFont(TextStyle::bodyMedium);
    const int first = QFontMetrics(name).height();
    const bool active = index.data(QuickHitsModel::ActiveRole).toBool();
    paintLine(painter, QRect(content.left(), content.top(), content.width(), first), index.data().toString(), name,
              tokenColor(active ? Token::text : Token::text2), Qt::AlignLeft, option.direction, Qt::ElideRight);
    paintLine(painter, QRect(content.left(), content.top() + first, content.width(), content.height() - first),
              index.data(QuickHitsModel::SecondLineRole).toString(), textFont(TextStyle::small), tokenColor(Token::text2),
              Qt::AlignLeft, option.direction, Qt::ElideMiddle);
}

} // namespace portico
