#pragma once

#include "ui/look/fonts.h"

#include <QStringList>

namespace portico {

/// How wide a column has to be in this language, at the 13 px base font, so that none of these words is cut off; beside:
/// what stands beside them, the cell's padding among it.
int columnWidth(const QStringList &words, TextStyle style, int beside);
/// The same for a column of statuses, with their icons: of a client's portal, and of a mail.
int portalColumnWidth();
/// The same of a portal user.
int portalUserColumnWidth();
int mailStateColumnWidth();

} // namespace portico
