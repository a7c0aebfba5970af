#include "ui/look/rowdelegate.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "models/roles.h"
#include "ui/look/celltext.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/statuslook.h"
#include "ui/look/tableview.h"

namespace portico {

namespace {

constexpr int cellPadding = 10;
constexpr int iconGap = 6;

QVariant roleOf(const QModelIndex &index, int role)
{
    return role < 0 ? QVariant() : index.data(role);
}

QRect contentRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(cellPadding, 0, -cellPadding, -1);
}

Qt::Alignment alignmentOf(const QModelIndex &index)
{
    const QVariant value = index.data(Qt::TextAlignmentRole);
    return value.isValid() ? Qt::Alignment(value.toInt()) : Qt::Alignment(Qt::AlignLeft);
}

Qt::TextElideMode elideModeOf(const QModelIndex &index, ColumnLook::Kind kind)
{
    if (const QVariant told = index.data(ElideRole); told.isValid())
        return Qt::TextElideMode(told.toInt());
    switch (kind) {
    case ColumnLook::Kind::email:
        return Qt::ElideMiddle;
    case ColumnLook::Kind::number:
    case ColumnLook::Kind::date:
    case ColumnLook::Kind::status:
        return Qt::ElideNone;
    default:
        return Qt::ElideRight;
    }
}

QFont fontOf(ColumnLook::Kind kind)
{
    return textFont(kind == ColumnLook::Kind::name || kind == ColumnLook::Kind::status ? TextStyle::bodyMedium
                                                                                       : TextStyle::body);
}

} // namespace

RowDelegate::RowDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void RowDelegate::setColumn(int column, const ColumnLook &look)
{
    m_columns.insert(column, look);
    if (look.kind == ColumnLook::Kind::tick)
        m_tickColumn = column;
}

ColumnLook::Kind RowDelegate::kindOf(const QModelIndex &index) const
{
    using Kind = ColumnLook::Kind;
    const Kind kind = m_columns.value(index.column()).kind;
    if (kind != Kind::automatic)
        return kind;
    if (index.data(StatusRole).isValid())
        return Kind::status;
    return index.data(NameRole).toBool() ? Kind::name : Kind::text;
}

bool RowDelegate::isTickable(const QModelIndex &index) const
{
    if (m_tickColumn < 0 || !index.isValid())
        return false;
    const Qt::ItemFlags flags = index.siblingAtColumn(m_tickColumn).flags();
    return flags.testFlag(Qt::ItemIsUserCheckable) && flags.testFlag(Qt::ItemIsEnabled);
}

bool RowDelegate::isTicked(const QModelIndex &index) const
{
    return m_tickColumn >= 0 &&
           index.siblingAtColumn(m_tickColumn).data(Qt::CheckStateRole).toInt() == int(Qt::Checked);
}

bool RowDelegate::toggle(QAbstractItemModel *model, const QModelIndex &index) const
{
    if (!model || !isTickable(index))
        return false;
    const Qt::CheckState wanted = isTicked(index) ? Qt::Unchecked : Qt::Checked;
    return model->setData(index.siblingAtColumn(m_tickColumn), int(wanted), Qt::CheckStateRole);
}

QString RowDelegate::behind(const QModelIndex &index) const
{
    return roleOf(index, m_columns.value(index.column()).linkRole).toString();
}

QString RowDelegate::trouble(const QModelIndex &index) const
{
    return roleOf(index, m_columns.value(index.column()).troubleRole).toString();
}

QString RowDelegate::linkAt(const QModelIndex &index) const
{
    if (const QString link = behind(index); !link.isEmpty())
        return link;
    if (const QString link = trouble(index); !link.isEmpty())
        return link;
    return m_columns.value(index.column()).link ? index.data().toString() : QString();
}

QRect RowDelegate::linkRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString link = linkAt(index);
    if (link.isEmpty())
        return {};
    const QRect content = contentRect(option);
    const auto placed = [&](int from, int width) {
        return QStyle::visualRect(option.direction, content,
                                  QRect(content.left() + from, content.top(), width, content.height()));
    };
    const int words = QFontMetrics(textFont(TextStyle::bodyMedium)).horizontalAdvance(link);
    if (!behind(index).isEmpty()) {
        const QString text = index.data().toString();
        // The link keeps its room; the text before it is cut instead.
        const int before = text.isEmpty() ? 0 : QFontMetrics(fontOf(kindOf(index))).horizontalAdvance(text) + iconGap;
        const int width = qMin(content.width(), words + 2);
        return placed(qMin(before, content.width() - width), width);
    }
    const int wanted = trouble(index).isEmpty() ? QFontMetrics(fontOf(kindOf(index))).horizontalAdvance(link)
                                                : scaled(16) + iconGap + words;
    return placed(0, qMin(content.width(), wanted));
}

int RowDelegate::rowHeight()
{
    const QFontMetrics metrics(textFont(TextStyle::body));
    return qMax(scaled(36), metrics.height() + 16);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ColumnLook::Kind kind = kindOf(index);
    if (kind == ColumnLook::Kind::tick)
        return {scaled(44), rowHeight()};
    int width = 2 * cellPadding + QFontMetrics(fontOf(kind)).horizontalAdvance(index.data().toString());
    if (kind == ColumnLook::Kind::status)
        width += scaled(16) + iconGap;
    if (const QString suffix = suffixOf(index); !suffix.isEmpty())
        width += iconGap + option.fontMetrics.horizontalAdvance(suffix);
    return {width, rowHeight()};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->fillRect(option.rect, tokenColor(ground(option, index)));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokenColor(Token::line));
    switch (kindOf(index)) {
    case ColumnLook::Kind::tick:
        paintTick(painter, option, index);
        break;
    case ColumnLook::Kind::status:
        paintStatus(painter, option, index);
        break;
    default:
        paintText(painter, option, index);
        break;
    }
}

Token RowDelegate::ground(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // Not State_Active: Qt takes that away from any view without the focus, and here the window decides.
    if (option.state & QStyle::State_Selected)
        return !option.widget || option.widget->isActiveWindow() ? Token::selected : Token::selectedIdle;
    const auto *view = qobject_cast<const TableView *>(option.widget);
    if (view && view->hoveredRow() == index.row())
        return Token::hover;
    return isTicked(index) ? Token::ticked : Token::surface;
}

void RowDelegate::paintTick(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid())
        return;
    const int side = scaled(16);
    const QRect box =
        QStyle::alignedRect(option.direction, Qt::AlignCenter, {side, side}, option.rect.adjusted(0, 0, 0, -1));
    paintTickBox(painter, box, Qt::CheckState(state.toInt()), isTickable(index));
}

void RowDelegate::paintStatus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const std::optional<StatusLook> status = statusLook(index.data(StatusRole));
    if (!status)
        return;
    const QRect content = contentRect(option);
    const int side = scaled(16);
    const QColor color = tokenColor(status->text);
    paintIcon(painter, QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, {side, side}, content),
              status->icon, color);
    const QRect words = QStyle::visualRect(option.direction, content, content.adjusted(side + iconGap, 0, 0, 0));
    paintLine(painter, words, status->word, fontOf(ColumnLook::Kind::status), color, Qt::AlignLeft, option.direction,
              Qt::ElideNone);
}

void RowDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ColumnLook::Kind kind = kindOf(index);
    QRect content = contentRect(option);
    const QFont font = fontOf(kind);
    const bool rowIsMuted = m_tickColumn >= 0 && !isTickable(index);
    QColor color = tokenColor(rowIsMuted || index.data(QuietRole).toBool() ? Token::text2 : Token::text);
    if (const std::optional<StatusLook> tone = statusLook(roleOf(index, m_columns.value(index.column()).toneRole)))
        color = tokenColor(tone->text);

    if (const QString link = behind(index); !link.isEmpty()) {
        const QRect place = linkRect(option, index);
        paintLine(painter, place, link, textFont(TextStyle::bodyMedium), tokenColor(Token::accent), Qt::AlignLeft,
                  option.direction, Qt::ElideRight);
        if (option.direction == Qt::RightToLeft)
            content.setLeft(place.right() + iconGap);
        else
            content.setRight(place.left() - iconGap);
    }
    if (const QString wrong = trouble(index); !wrong.isEmpty())
        content = paintTrouble(painter, option, content, wrong);
    if (const QString suffix = suffixOf(index); !suffix.isEmpty())
        content = paintSuffix(painter, option, content, suffix);
    const QString text = index.data().toString();
    // A sentence in an address column ("No email address") reads in the interface's direction.
    const bool address = kind == ColumnLook::Kind::email && text.contains(QLatin1Char('@'));
    paintLine(painter, content, text, font, color, alignmentOf(index), option.direction, elideModeOf(index, kind),
              address);
}

/// Returns the room that it leaves.
QRect RowDelegate::paintTrouble(QPainter *painter, const QStyleOptionViewItem &option, const QRect &content,
                                const QString &trouble) const
{
    const StatusLook look = statusLook(PortalStatus::undeliverable);
    const int side = scaled(16);
    const QFont font = textFont(TextStyle::bodyMedium);
    const int words = QFontMetrics(font).horizontalAdvance(trouble);
    const auto placed = [&](int from, int width) {
        return QStyle::visualRect(option.direction, content,
                                  QRect(content.left() + from, content.top(), width, content.height()));
    };
    const QRect icon = placed(0, side);
    paintIcon(painter, QStyle::alignedRect(option.direction, Qt::AlignCenter, {side, side}, icon), look.icon, tokenColor(look.text));
    paintLine(painter, placed(side + iconGap, words), trouble, font, tokenColor(look.text), Qt::AlignLeft, option.direction,
              Qt::ElideNone);
    const int taken = side + words + 2 * iconGap + 2;
    return placed(taken, qMax(0, content.width() - taken));
}

/// Returns the room that it leaves.
QRect RowDelegate::paintSuffix(QPainter *painter, const QStyleOptionViewItem &option, const QRect &content,
                               const QString &suffix) const
{
    const QFont font = textFont(TextStyle::smallStrong);
    const int width = QFontMetrics(font).horizontalAdvance(suffix);
    const QRect place = QStyle::visualRect(option.direction, content,
                                           QRect(content.right() - width + 1, content.top(), width, content.height()));
    paintLine(painter, place, suffix, font, tokenColor(Token::text2), Qt::AlignLeft, option.direction, Qt::ElideNone);
    return QStyle::visualRect(option.direction, content, content.adjusted(0, 0, -width - iconGap, 0));
}

QString RowDelegate::suffixOf(const QModelIndex &index) const
{
    return roleOf(index, m_columns.value(index.column()).suffixRole).toString();
}

bool RowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    const bool press = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!press && event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton)
        return false;
    if (index.column() == m_tickColumn) {
        // Two clicks are two ticks, fast or slow. Whether a view passes on the release after a double click differs
        // between versions of Qt: count the double click itself, and not that release.
        const bool release = event->type() == QEvent::MouseButtonRelease;
        const bool second = event->type() == QEvent::MouseButtonDblClick;
        if (second || (release && !m_doubleClicked)) {
            if (mouse->modifiers().testFlag(Qt::ShiftModifier))
                Q_EMIT rangeTicked(index);
            else
                toggle(model, index);
        }
        m_doubleClicked = second;
        return release || second;
    }
    if (linkRect(option, index).contains(mouse->position().toPoint())) {
        if (event->type() == QEvent::MouseButtonRelease)
            Q_EMIT linkActivated(index);
        return true;
    }
    return false;
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && index.isValid() && !index.data(Qt::ToolTipRole).isValid()) {
        const QString text = index.data().toString();
        const bool hidden = sizeHint(option, index).width() > option.rect.width();
        const ColumnLook::Kind kind = kindOf(index);
        if (!hidden || kind == ColumnLook::Kind::tick || text.isEmpty()) {
            QToolTip::hideText();
            return true;
        }
        // Escaped: a name that looks like markup is still a name.
        QToolTip::showText(
            event->globalPos(),
            QStringLiteral("<p style='white-space:pre'>") + text.toHtmlEscaped() + QStringLiteral("</p>"), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace portico
