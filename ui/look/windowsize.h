#pragma once

#include <QSize>
#include <QString>

class QWidget;

namespace portico {

/// The room that a window's screen has for it, without its frame; never less than the main window's smallest size.
QSize roomFor(const QWidget *window);
/// Resizes a window to what it wants, as far as its screen has room for it.
void resizeWithin(QWidget *window, QSize wanted);
/// A window's first size, given for the 13 px base font: grown with the font, but no larger than the window's screen.
void resizeToFit(QWidget *window, QSize size);
/// Gives a window the size that it had when it last went, in this account, and else its first one, as resizeToFit() does;
/// keeps its size when it goes. name: under which it is kept.
void keepSize(QWidget *window, const QString &name, QSize first);

} // namespace portico
