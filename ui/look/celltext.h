#pragma once

#include <QFont>
#include <QPainter>
#include <QString>

namespace portico {

/// Draws one line of text into a rectangle, elided where it does not fit. The text keeps its own writing direction
/// (`forceLeftToRight` for addresses), and stands at the side that `alignment` and `layout` say, as a column does.
void paintLine(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color,
               Qt::Alignment alignment, Qt::LayoutDirection layout, Qt::TextElideMode elide,
               bool forceLeftToRight = false);

/// Draws a tick box with its upper left corner at a point; `size` is its outer side.
void paintTickBox(QPainter *painter, const QRect &box, Qt::CheckState state, bool enabled);

} // namespace portico
