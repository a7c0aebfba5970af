#include "ui/pagelayout.h"

#include "ui/look/fonts.h"
#include "ui/widgets/navigationbar.h"

#include <QBoxLayout>
#include <QWidget>

namespace portico {

bool isNarrow(const QWidget *page)
{
    return page->window()->width() < scaled(NavigationBar::railBelow);
}

void fitPage(const QWidget *page, QBoxLayout *layout)
{
    const bool narrow = isNarrow(page);
    const QMargins margins = narrow ? QMargins(16, 16, 16, 12) : QMargins(24, 20, 24, 16);
    if (layout->contentsMargins() == margins)
        return;
    layout->setContentsMargins(margins);
    layout->setSpacing(narrow ? 12 : 16);
}

} // namespace portico
