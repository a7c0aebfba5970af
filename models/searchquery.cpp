#include "models/searchquery.h"

#include "app/core/textfolding.h"

#include <algorithm>
#include <utility>

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
    for (const QByteArray &word : std::as_const(m_words)) {
        const QString written = QString::fromUtf8(word);
        const QString digits = looksLikePhone(written) ? digitsOf(written) : QString();
        m_digitsOfWords.append(digits == written ? QByteArray() : digits.toLatin1());
    }
    if (looksLikePhone(text)) {
        const QByteArray digits = digitsOf(text).toLatin1();
        if (digits.size() >= kFewestDigits)
            m_digits = digits;
    }
}

bool SearchQuery::hasWrittenDigits() const
{
    return std::any_of(m_digitsOfWords.begin(), m_digitsOfWords.end(), [](const QByteArray &digits) { return !digits.isEmpty(); });
}

bool SearchQuery::narrows(const SearchQuery &earlier) const
{
    // Whether whatever has the word has the older word too, by either of the two ways in which it may have them.
    const auto implies = [&](qsizetype word, qsizetype old) {
        const QByteArray &digits = m_digitsOfWords[word];
        const QByteArray &oldDigits = earlier.m_digitsOfWords[old];
        return m_words[word].contains(earlier.m_words[old])
            && (digits.isEmpty() || digits.contains(earlier.m_words[old])
                || (!oldDigits.isEmpty() && digits.contains(oldDigits)));
    };
    bool byWords = true;
    for (qsizetype old = 0; old < earlier.m_words.size() && byWords; ++old) {
        byWords = false;
        for (qsizetype word = 0; word < m_words.size() && !byWords; ++word)
            byWords = implies(word, old);
    }
    const bool byDigits = m_digits.isEmpty() || earlier.isEmpty()
        || (!earlier.m_digits.isEmpty() && m_digits.contains(earlier.m_digits));
    return byWords && byDigits;
}

} // namespace portico
