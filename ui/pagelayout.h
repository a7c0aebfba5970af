#pragma once

class QBoxLayout;
class QWidget;

namespace portico {

/// Whether the page's window is so narrow that the navigation is a rail, margins shrink and cards stand in one column.
bool isNarrow(const QWidget *page);

/// Gives a page's outermost layout the margins and the space between blocks that its window's width asks for. Called
/// from the page's resizeEvent().
void fitPage(const QWidget *page, QBoxLayout *layout);

} // namespace portico
