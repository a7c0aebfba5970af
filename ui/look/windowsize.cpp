#include "ui/look/windowsize.h"

#include "ui/look/fonts.h"

#include <QScreen>
#include <QWidget>

namespace portico {

namespace {

/// What the window's own frame takes of the screen, about.
constexpr QSize kFrame{16, 40};
constexpr QSize kSmallest{1024, 680};

} // namespace

QSize roomFor(const QWidget *window)
{
    const QScreen *screen = window->screen();
    return screen ? (screen->availableSize() - kFrame).expandedTo(kSmallest) : QSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
}

void resizeWithin(QWidget *window, QSize wanted)
{
    window->resize(wanted.boundedTo(roomFor(window)));
}

void resizeToFit(QWidget *window, QSize size)
{
    resizeWithin(window, {scaled(size.width()), scaled(size.height())});
}

} // namespace portico
