#include "ui/widgets/searchfield.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include "ui/look/celltext.h"
#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"

namespace portico {

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    m_clear = makeIconButton(IconName::close, tr("Clear Search"), this);
    m_clear->setIconSize({scaled(12), scaled(12)});
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        setFocus();
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        arrange();
    });
    arrange();
}

void SearchField::setShortcutHint(const QKeySequence &shortcut)
{
    m_hint = shortcut.toString(QKeySequence::NativeText);
    arrange();
}

void SearchField::setCompact(bool compact)
{
    setProperty("compact", compact);
    style()->unpolish(this);
    style()->polish(this);
    updateGeometry();
}

void SearchField::arrange()
{
    const int leading = scaled(24);
    int trailing = 0;
    if (!text().isEmpty())
        trailing = scaled(24);
    else if (!m_hint.isEmpty())
        trailing = QFontMetrics(textFont(TextStyle::small)).horizontalAdvance(m_hint) + 8;
    // Text margins are physical: left is left in either direction.
    setTextMargins(isRightToLeft() ? trailing : leading, 0, isRightToLeft() ? leading : trailing, 0);
    const int side = scaled(26);
    m_clear->setFixedSize(side, side);
    const int offset = 4;
    m_clear->move(isRightToLeft() ? offset : width() - side - offset, (height() - side) / 2);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QRect content = rect().adjusted(11, 0, -10, 0);
    const int side = scaled(16);
    paintIcon(&painter, QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {side, side}, content),
              IconName::search, tokenColor(isEnabled() ? Token::text2 : Token::disabled));
    if (text().isEmpty() && isEnabled())
        paintLine(&painter, content, m_hint, textFont(TextStyle::small), tokenColor(Token::text2), Qt::AlignRight,
                  layoutDirection(), Qt::ElideNone, true);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    const bool moves = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up || event->key() == Qt::Key_PageDown ||
                       event->key() == Qt::Key_PageUp;
    if (moves && m_companion) {
        QCoreApplication::sendEvent(m_companion, event);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

} // namespace portico
