#pragma once

#include <QString>

namespace portico {

/// A character that shows nothing where it stands but changes how the text around it reads or compares: zero-width
/// characters, marks and overrides of direction, fillers, variation selectors, halves of a pair.
bool isInvisible(char32_t character);

/// A name or a phone number, of whatever it is, as it is kept: one line, without white space at its ends, single spaces
/// between words, and without control and invisible characters, however it came in (typed, pasted, imported, on a
/// command line). The joiners U+200C and U+200D stay between letters of the scripts that are written with them.
/// Pure; any thread.
QString cleanName(const QString &entered);

/// How many characters the name of anybody and anything may have: of a firm, a team member, a client, a contact.
inline constexpr qsizetype kLongestName = 200;

/// The name of "Name <address>", without its quotation marks; empty where there is none, or where it is an address itself.
QString nameBeforeAddress(const QString &entered);

} // namespace portico
