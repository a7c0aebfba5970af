#pragma once

#include <QEvent>
#include <QString>
#include <QWidget>

namespace portico {

/// A person's hand on mouse and keyboard: sends real events to the windows of this program, and only where a person
/// could reach. GUI thread.
class Hand
{
public:
    /// Presses and releases the left button in the middle of a widget. False, and nothing happens, where the widget is
    /// hidden, disabled, or lies below another one or a dialog there.
    static bool click(QWidget *widget);
    /// Types text into whatever has the focus in the widget's window.
    static void type(QWidget *window, const QString &text);
    /// Presses and releases a key.
    static void press(QWidget *window, Qt::Key key, Qt::KeyboardModifiers modifiers = {});

private:
    static void key(QWidget *window, QEvent::Type type, int code, Qt::KeyboardModifiers modifiers, const QString &text);
};

} // namespace portico
