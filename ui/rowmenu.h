#pragma once

#include <QPoint>

#include <functional>

class QMenu;

namespace portico {

class TableView;

/// Opens a menu on a row: where it was asked for by mouse, on the row below the mouse; by the menu key, on the current
/// row. fill adds the entries. Nothing opens where there is no row. GUI thread.
void popUpRowMenu(TableView *table, const QPoint &place, const std::function<void(QMenu *menu, int row)> &fill);

/// Adds `Sort By` with an entry for every column that shows and that has a word, the one that is sorted by ticked: by
/// keyboard what a click on a header is by mouse. sort runs with the column.
void addSorting(QMenu *menu, TableView *table, const std::function<void(int column)> &sort);

} // namespace portico
