#include "app/desktop/hand.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace portico {

bool Hand::click(QWidget *widget)
{
    if (!widget || !widget->isVisible() || !widget->isEnabled())
        return false;
    QWidget *window = widget->window();
    if (QApplication::activeModalWidget() && QApplication::activeModalWidget() != window)
        return false;
    const QPoint inWindow = widget->mapTo(window, widget->rect().center());
    QWidget *hit = window->childAt(inWindow);
    if (hit != widget && !widget->isAncestorOf(hit))
        return false;
    const QPointF local = hit->mapFrom(window, inWindow);
    const QPointF global = window->mapToGlobal(inWindow);
    QMouseEvent press(QEvent::MouseButtonPress, local, inWindow, global, Qt::LeftButton, Qt::LeftButton, {});
    QMouseEvent release(QEvent::MouseButtonRelease, local, inWindow, global, Qt::LeftButton, Qt::NoButton, {});
    if (widget->focusPolicy() & Qt::ClickFocus)
        widget->setFocus(Qt::MouseFocusReason);
    QApplication::sendEvent(hit, &press);
    QApplication::sendEvent(hit, &release);
    return true;
}

void Hand::type(QWidget *window, const QString &text)
{
    for (const QChar character : text) {
        key(window, QEvent::KeyPress, 0, {}, QString(character));
        key(window, QEvent::KeyRelease, 0, {}, QString(character));
    }
}

void Hand::press(QWidget *window, Qt::Key code, Qt::KeyboardModifiers modifiers)
{
    const QString text = code == Qt::Key_Return ? QStringLiteral("\r") : QString();
    key(window, QEvent::KeyPress, code, modifiers, text);
    key(window, QEvent::KeyRelease, code, modifiers, text);
}

void Hand::key(QWidget *window, QEvent::Type type, int code, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QWidget *target = window->focusWidget() ? window->focusWidget() : window;
    QKeyEvent event(type, code, modifiers, text);
    QApplication::sendEvent(target, &event);
}

} // namespace portico
