#pragma once

#include "app/core/keys.h"
#include "models/searchquery.h"
#include "models/wordscan.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portico {

/// Rows of ClientTexts by their numbers, ascending; 4 bytes a row.
using ClientRowNumbers = std::vector<quint32>;

/// Rows of ClientTexts, a bit for each; empty for all of them.
using RowSet = std::vector<quint64>;

/// One client that was added or changed (text), or that is no longer listed (no text).
struct ClientTextChange
{
    ClientKey key;
    std::optional<QString> text;
};

/// The keys of the listed clients in the order of the list, 8 bytes a row, and all their search texts in one block of
/// memory (UTF-8). Never changed once built, so that any number of threads may look through it while the next one is
/// being made.
///
/// A client's search text is what ClientStore keeps: lines of folded text, the first of which is the name, by which
/// (and then by key) the rows are in order, byte for byte. Of the other lines only what a search needs is kept: no word
/// that stands in another one of the same text, and of a phone its digits, where these say all.
class ClientTexts
{
public:
    /// Takes the rows in their order.
    class Builder
    {
    public:
        Builder();
        void add(ClientKey key, const QString &text);
        void add(ClientKey key, std::string_view utf8);
        /// Takes a row of others, which is compact already.
        void copy(const ClientTexts &other, qsizetype row);
        std::shared_ptr<const ClientTexts> finish();

    private:
        friend class ClientTexts;
        /// A row whose text stands at the end of the block.
        void addRow(ClientKey key);

        std::shared_ptr<ClientTexts> m_texts;
    };

    /// Rows of keys alone, in their order: enough to list them, but not to search.
    static std::shared_ptr<const ClientTexts> ofKeys(std::vector<qint64> keys);

    qsizetype size() const { return qsizetype(m_keys.size()); }
    ClientKey key(qsizetype row) const { return ClientKey{m_keys[size_t(row)]}; }
    std::string_view text(qsizetype row) const;
    /// The folded name: the first line of the text.
    std::string_view name(qsizetype row) const;
    /// The memory that it holds, in bytes.
    qint64 bytes() const;

    /// The rows that the query finds, among all or among those of within (whoever gives it knows that there are no
    /// others), and among those only that pass; ascending; nothing when it was cancelled. Several threads share the work,
    /// see shareWork().
    std::optional<ClientRowNumbers> find(const SearchQuery &query, const ClientRowNumbers *within,
                                         const std::atomic_bool &cancelled, const RowSet &passing = {}) const;
    /// The rows of these clients; those that are not listed are left out.
    std::shared_ptr<const ClientRowNumbers> rowsOf(const QSet<ClientKey> &clients) const;
    /// The same rows with the changes made, in order.
    std::shared_ptr<const ClientTexts> with(const QList<ClientTextChange> &changes) const;

private:
    class Search;

    std::vector<qint64> m_keys;
    std::vector<quint32> m_starts; ///< where a row's text begins; one more than there are rows
    std::vector<ByteSet> m_bytes;  ///< of each row's text
    std::string m_block;           ///< each text with a line end after it, which no query contains
    ByteCounts m_counts;           ///< of the block
};

} // namespace portico
