#include "ui/rowmenu.h"

#include "ui/look/tableview.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::RowMenu)
};

} // namespace

void popUpRowMenu(TableView *table, const QPoint &place, const std::function<void(QMenu *, int)> &fill)
{
    const QModelIndex current = table->currentIndex();
    QModelIndex at = table->indexAt(place);
    QPoint where = table->viewport()->mapToGlobal(place);
    // By the menu key it opens at the current row, wherever the mouse is.
    if (!at.isValid() || (table->hasFocus() && !table->viewport()->underMouse())) {
        at = current;
        where = table->viewport()->mapToGlobal(table->visualRect(at).bottomLeft());
    }
    if (!at.isValid())
        return;
    table->setCurrentIndex(at);
    auto *menu = new QMenu(table);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fill(menu, at.row());
    menu->popup(where);
}

void addSorting(QMenu *menu, TableView *table, const std::function<void(int)> &sort)
{
    QMenu *columns = menu->addMenu(Text::tr("Sort &By"));
    const QHeaderView *header = table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        QString word = table->model()->headerData(column, Qt::Horizontal).toString();
        if (word.isEmpty() || header->isSectionHidden(column))
            continue;
        word.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction *entry = columns->addAction(word, table, [sort, column] { sort(column); });
        entry->setCheckable(true);
        entry->setChecked(header->isSortIndicatorShown() && header->sortIndicatorSection() == column);
    }
}

} // namespace portico
