#pragma once

#include <QList>
#include <QRect>
#include <QString>
#include <QStringList>

class QWidget;

namespace portico::test {

/// Finds every text of a window that has less room than it needs: labels and buttons narrower or lower than their
/// words, placeholders, choices and headers that do not fit, and parts that reach out of what holds them where no
/// scroll bar leads to them. Texts that elide by design and give the whole in a tool tip do not count. A line for each.
QStringList cutOff(QWidget *window);

/// Where each widget that shows lies in its window, in the order of the tree.
struct Place
{
    QString name;
    QRect rect;
};
QList<Place> placesIn(QWidget *window);

/// Compares a window laid out from left to right with the same laid out from right to left, and names the outermost
/// parts that do not lie where a mirror would show them.
QStringList unmirrored(const QList<Place> &leftToRight, const QList<Place> &rightToLeft, int width);

/// The letters for the keyboard that two parts of a window, or two entries of one menu, share.
QStringList sharedLetters(QWidget *window);

} // namespace portico::test
