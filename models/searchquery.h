#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace portico {

/// What somebody typed into a search box, ready to be looked for in folded texts. A value; any thread.
///
/// Every word must occur, anywhere in the text and in any part of a word, case and accents ignored. What looks like a
/// phone number (three digits or more, and between them only what people write into phone numbers) is found by its
/// digits too, however the number is written.
class SearchQuery
{
public:
    SearchQuery() = default;
    explicit SearchQuery(const QString &typed);

    /// Whether it finds everything.
    bool isEmpty() const { return m_words.isEmpty(); }
    /// Folded, UTF-8, the longest first.
    const QList<QByteArray> &words() const { return m_words; }
    /// Empty unless it looks like a phone number; then at least three.
    const QByteArray &digits() const { return m_digits; }

    /// Whether all that this one finds was found by the earlier one too, so that its hits are enough to look through.
    bool narrows(const SearchQuery &earlier) const;

    bool operator==(const SearchQuery &) const = default;

private:
    QList<QByteArray> m_words;
    QByteArray m_digits;
};

} // namespace portico
