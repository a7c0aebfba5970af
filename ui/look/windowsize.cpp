#include "ui/look/windowsize.h"

#include "ui/look/fonts.h"

#include <QScreen>
#include <QWidget>

namespace portico {

void resizeToFit(QWidget *window, QSize size)
{
    const QSize wanted(scaled(size.width()), scaled(size.height()));
    const QScreen *screen = window->screen();
    window->resize(screen ? wanted.boundedTo(screen->availableSize()) : wanted);
}

} // namespace portico
