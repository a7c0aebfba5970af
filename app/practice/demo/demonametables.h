#pragma once

#include <QStringView>

#include <span>

namespace portico {

/// The names of one language, as text that DemoNames takes apart.
///
/// Lists are words between spaces; an underscore stands for a space inside a word. "A/B" gives a family name's male
/// and female form; "word=latin" how the word is written in an e-mail address (without it: the folded word).
/// Business patterns stand between bars and may hold {f} and {g} (family names), {t} (a trade) and {p} (a place).
struct DemoLanguage
{
    const char *tag;         ///< BCP 47
    int weight;              ///< how often, of all weights
    bool familyFirst;        ///< how the full name is written
    bool latin;              ///< written in Latin letters
    const char16_t *between; ///< between the parts of the full name
    const char16_t *female;
    const char16_t *male;
    const char16_t *family;
    const char16_t *businesses; ///< patterns of this language's own; may be empty
};

/// Languages written in Latin letters, the most frequent one first.
std::span<const DemoLanguage> demoLatinLanguages();
/// Languages of other scripts.
std::span<const DemoLanguage> demoOtherLanguages();

/// Words of trades, places, streets and towns, in the format of the lists above.
struct DemoPlaceWords
{
    const char16_t *trades;
    const char16_t *places;
    const char16_t *streets;
    const char16_t *towns;      ///< name, state and first three digits of the postal code, with commas between
    const char16_t *businesses; ///< patterns
    const char16_t *trusts;     ///< patterns; {n} is a given name, {y} a year
};
const DemoPlaceWords &demoPlaceWords();

} // namespace portico
