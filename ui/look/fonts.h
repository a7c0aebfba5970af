#pragma once

#include <QFont>
#include <QLabel>

#include "ui/look/tokens.h"

namespace portico {

/// The text styles of the look. Sizes are multiples of the base font, so that everything grows with it.
enum class TextStyle {
    title,       ///< the page's or record's name, once a page: 20, semibold
    figure,      ///< counts in summaries: 22, semibold
    heading,     ///< cards and sections: 15, semibold
    body,        ///< everything else: 13
    bodyMedium,  ///< names in tables, buttons: 13, medium
    strong,      ///< names in lists: 13, semibold
    small,       ///< second lines: 12; nothing is smaller
    smallMedium, ///< table headers: 12, medium
    smallStrong, ///< chips, badges, day headings: 12, semibold
};

/// The base size in device-independent pixels; 13 until a Theme takes it from the system.
int baseFontSize();
/// The program's body font. Also what Theme sets on the application.
QFont textFont(TextStyle style);

/// A length of the look, given for the 13 px base font, grown with the font in force: scaled(36) is a table row.
/// For heights, paddings and minimum widths; lines, radii and ring widths stay as they are.
int scaled(int px);

/// Sets a style's font on a widget.
void setTextStyle(QWidget *widget, TextStyle style);
/// Colours a widget's text by token through the style sheet, so that it follows the scheme. Not for fields (QLineEdit,
/// QPlainTextEdit, QComboBox): there a colour from the style sheet would fade the placeholder.
void setTextTone(QWidget *widget, Token tone);

/// A label in a style and a tone; plain text, never rich, so that a person's name can never become markup.
QLabel *makeLabel(const QString &text, TextStyle style = TextStyle::body, Token tone = Token::text,
                  QWidget *parent = nullptr);
/// The same, wrapping.
QLabel *makeWrappedLabel(const QString &text, TextStyle style = TextStyle::body, Token tone = Token::text,
                         QWidget *parent = nullptr);

namespace detail {
/// Only Theme calls these. loadFonts() adds the bundled font files, where the build has them.
void loadFonts();
void setBaseFontSize(int px);
} // namespace detail

} // namespace portico
