#pragma once

#include <QString>

namespace portico {

/// Text as it is searched, compared and ordered by: without case, accents and width, so that "jose" finds "José" and
/// "lodz" finds "Łódź".
///
/// NFKD; combining marks stripped (vowel signs of Indic and Thai scripts stay: they are letters there); letters that
/// Unicode does not decompose mapped to what a person types for them (ł ø ß æ œ đ ð þ ı ħ ŋ …); case folded; invisible
/// characters dropped; typographic apostrophes and hyphens made plain; white space, line ends included, collapsed to
/// single spaces and trimmed. Folding a folded text changes nothing. Any thread.
QString folded(QStringView text);

/// The digits of a phone number, of any script, as 0 to 9, without anything between them: what phones are searched by.
QString digitsOf(QStringView phone);

} // namespace portico
