#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace portico {

/// What somebody typed into a search box, ready to be looked for in folded texts. A value; any thread.
///
/// Every word must occur, anywhere in the text and in any part of a word, case and accents ignored. What looks like a
/// phone number (three digits or more, and between them only what people write into phone numbers) is found by its
/// digits too, however the number is written; so is a single word of that kind, whatever else is typed.
class SearchQuery
{
public:
    SearchQuery() = default;
    explicit SearchQuery(const QString &typed);

    /// Whether it finds everything.
    bool isEmpty() const { return m_words.isEmpty(); }
    /// Folded, UTF-8, the longest first.
    const QList<QByteArray> &words() const { return m_words; }
    /// The digits of words()[word] where it is written as a part of a phone number is ("(555)", "555-01"); else empty.
    const QByteArray &digitsOfWord(qsizetype word) const { return m_digitsOfWords[word]; }
    /// Whether any word is written so.
    bool hasWrittenDigits() const;
    /// Empty unless it looks like a phone number; then at least three.
    const QByteArray &digits() const { return m_digits; }

    /// Whether all that this one finds was found by the earlier one too, so that its hits are enough to look through.
    bool narrows(const SearchQuery &earlier) const;

    bool operator==(const SearchQuery &) const = default;

private:
    QList<QByteArray> m_words;
    QList<QByteArray> m_digitsOfWords;
    QByteArray m_digits;
};

} // namespace portico
