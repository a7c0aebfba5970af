#include "models/searchquery.h"

#include "app/core/textfolding.h"

#include <algorithm>

namespace portico {

namespace {

constexpr qsizetype kFewestDigits = 3;

bool looksLikePhone(const QString &folded)
{
    return std::all_of(folded.begin(), folded.end(), [](QChar character) {
        return character.isDigit() || QStringLiteral("+-()./ ").contains(character);
    });
}

} // namespace

SearchQuery::SearchQuery(const QString &typed)
{
    const QString text = folded(typed);
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QByteArray bytes = word.toUtf8();
        if (!m_words.contains(bytes))
            m_words.append(bytes);
    }
    // The longest is the rarest, as a rule: looked for first, it leaves the fewest rows for the others.
    std::stable_sort(m_words.begin(), m_words.end(),
                     [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    if (looksLikePhone(text)) {
        const QByteArray digits = digitsOf(text).toLatin1();
        if (digits.size() >= kFewestDigits)
            m_digits = digits;
    }
}

bool SearchQuery::narrows(const SearchQuery &earlier) const
{
    const bool byWords = std::all_of(earlier.m_words.begin(), earlier.m_words.end(), [this](const QByteArray &old) {
        return std::any_of(m_words.begin(), m_words.end(), [&old](const QByteArray &word) { return word.contains(old); });
    });
    const bool byDigits = m_digits.isEmpty() || earlier.isEmpty()
        || (!earlier.m_digits.isEmpty() && m_digits.contains(earlier.m_digits));
    return byWords && byDigits;
}

} // namespace portico
