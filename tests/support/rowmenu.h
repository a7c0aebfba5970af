#pragma once

#include "ui/look/rowdelegate.h"
#include "ui/look/tableview.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>

namespace portico::test {

/// Opens the menu of the current row by the menu key.
inline QMenu *rowMenu(TableView *table)
{
    // The menu that stood there closes by itself, and goes a moment later.
    delete table->findChild<QMenu *>(QStringLiteral("rowMenu"));
    table->setFocus();
    const QPoint place = table->viewport()->rect().center();
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, place, table->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(table->viewport(), &byKey);
    auto *menu = table->findChild<QMenu *>(QStringLiteral("rowMenu"));
    if (!menu)
        qFatal("the row has no menu");
    return menu;
}

/// `Sort By` of that menu.
inline QMenu *sortMenu(TableView *table)
{
    const QList<QAction *> actions = rowMenu(table)->actions();
    for (const QAction *action : actions) {
        if (action->menu() && action->text() == QStringLiteral("Sort &By"))
            return action->menu();
    }
    qFatal("the row's menu does not sort");
}

/// The ways in which a person follows the link in a row: the column "way" of a test's data.
inline void addWaysToALink()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"a click", "Ctrl+Return", "the row's menu"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

/// Follows the link in a cell in this row's way; entry: what the row's menu calls it.
inline void followLink(TableView *table, const QModelIndex &cell, const QString &entry)
{
    QFETCH(QString, way);
    table->scrollTo(cell);
    if (way == QLatin1StringView("a click")) {
        QStyleOptionViewItem option;
        option.rect = table->visualRect(cell);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->rows()->linkRect(option, cell).center());
        return;
    }
    table->setFocus();
    table->setCurrentIndex(cell);
    if (way == QLatin1StringView("Ctrl+Return")) {
        QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
        return;
    }
    QMenu *menu = rowMenu(table);
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->text() == entry) {
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            return;
        }
    }
    qFatal("the row's menu has no such entry");
}

} // namespace portico::test
