#include "app/desktop/paintteller.h"

#include "ui/look/tableview.h"

#include <QEvent>
#include <QMetaObject>

#include <cstdio>

namespace portico {

namespace {

bool showsRows(const QObject *watched)
{
    const auto *table = qobject_cast<const TableView *>(watched->parent());
    return table && table->viewport() == watched && table->objectName() == QLatin1StringView("clientTable")
        && !table->model()->index(0, 0).data().toString().isEmpty();
}

} // namespace

PaintTeller::PaintTeller(QObject *program) : QObject(program)
{
    program->installEventFilter(this);
}

bool PaintTeller::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && watched->isWidgetType()) {
        if (static_cast<QWidget *>(watched)->isWindow())
            tell(m_toldWindow, "painted window");
        else if (!m_toldRows && showsRows(watched))
            tell(m_toldRows, "painted rows");
    }
    return QObject::eventFilter(watched, event);
}

void PaintTeller::tell(bool &told, const char *what)
{
    if (told)
        return;
    told = true;
    QMetaObject::invokeMethod(
        this,
        [what] {
            std::puts(what);
            std::fflush(stdout);
        },
        Qt::QueuedConnection);
}

} // namespace portico
