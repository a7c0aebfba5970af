#pragma once

#include <QWidget>

namespace portico::gallery {

/// All components in the states that the look draws, on one page of 1280x832.
QWidget *makeComponents();
/// A page as the main window has it: navigation, title, search, table, status bar.
QWidget *makeClientList();
/// A page with cards, people, form fields with errors, an empty state and a toast.
QWidget *makeRecord();

/// A menu, and a message box: top-level windows of their own.
QWidget *makeMenu();
QWidget *makeMessageBox();

} // namespace portico::gallery
