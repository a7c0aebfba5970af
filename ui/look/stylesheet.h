#pragma once

#include <QString>

#include "ui/look/tokens.h"

namespace portico {

/// The program's style sheet, resources/styles/portico.qss, with its placeholders filled in:
/// `@name` becomes the colour of a token, `@px(32)` a length grown with the font, `@round(14)` the radius of a circle as
/// wide as that, `@font(12)` a font size grown too, `@glyph(tick)` the file of a control's glyph in `glyphFolder`.
///
/// A placeholder that is unknown stays as it is and is reported in `unknown`, if given; the tests hold it empty.
QString filledStyleSheet(const QString &source, Scheme scheme, const QString &glyphFolder,
                         QStringList *unknown = nullptr);

/// The style sheet as it stands in the resources.
QString styleSheetSource();

/// Writes the glyphs that style sheets can only take from files (tick, dash, dot, arrows, switch), coloured for a
/// scheme, into a folder of that scheme below `cacheFolder`, and returns that folder; empty where it cannot be written.
QString writeGlyphs(const QString &cacheFolder, Scheme scheme);

} // namespace portico
