#pragma once

#include <QSize>

class QWidget;

namespace portico {

/// A window's first size, given for the 13 px base font: grown with the font, but no larger than the window's screen.
void resizeToFit(QWidget *window, QSize size);

} // namespace portico
