#include "models/clienttexts.h"

#include "models/sharedwork.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>

namespace portico {

namespace {

/// How many rows one thread looks through at a time, and between two questions whether to go on.
constexpr qsizetype kRowsAtOnce = 16384;
/// How many rows behind the last hit are looked at one by one.
constexpr int kNear = 8;
/// Hits that are more than one in this many rows are no shorter way than going through the block again.
constexpr qsizetype kDense = 16;
/// How much of the block is counted to know its bytes: so many in so many.
constexpr size_t kCountBytes = 1024;
constexpr size_t kCountEvery = 65536;
/// How many rows are looked at to know which words are rare.
constexpr qsizetype kTriedRows = 512;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

std::string_view firstLine(std::string_view text)
{
    return text.substr(0, text.find('\n'));
}

/// Whether a line holds a phone as somebody wrote it, and nothing that its digits do not say: what a search for it comes
/// to is found in the digits' line behind it.
bool saysOnly(std::string_view written, std::string_view digits)
{
    size_t next = 0;
    for (const char character : written) {
        if (character >= '0' && character <= '9') {
            if (next >= digits.size() || digits[next++] != character)
                return false;
        } else if (std::string_view("+-()./ ").find(character) == std::string_view::npos) {
            return false;
        }
    }
    return next == digits.size() && next > 0;
}

/// Appends a text without what a search does not need: words that stand in other words of the text (names in addresses,
/// contacts in the names of their clients), because no query has a word with a space in it, and phones as they were
/// written. The first line, the name, stays whole.
void appendCompact(std::string &block, std::string_view text)
{
    const size_t start = block.size();
    size_t begin = std::min(text.find('\n'), text.size());
    block.append(text.substr(0, begin));
    while (begin < text.size()) {
        const size_t end = std::min(text.find('\n', ++begin), text.size());
        const std::string_view following = firstLine(text.substr(std::min(end + 1, text.size())));
        if (saysOnly(text.substr(begin, end - begin), following))
            begin = end;
        char before = '\n';
        while (begin < end) {
            const size_t space = std::min(text.find(' ', begin), end);
            const std::string_view word = text.substr(begin, space - begin);
            const bool known = std::string_view(block).find(word, start) != std::string_view::npos
                || text.find(word, space) != std::string_view::npos;
            if (!known) {
                block.push_back(before);
                block.append(word);
                before = ' ';
            }
            begin = std::min(space + 1, end);
        }
        begin = end;
    }
}

/// Written without a branch: which rows pass cannot be foretold.
void keepPassing(ClientRowNumbers &rows, const RowSet &passing)
{
    if (passing.empty())
        return;
    size_t kept = 0;
    for (const quint32 row : rows) {
        rows[kept] = row;
        kept += passing[row / 64] >> (row % 64) & 1;
    }
    rows.resize(kept);
}

/// A changed row that is listed, ready to be put in its place.
struct NewRow
{
    ClientKey key;
    QByteArray text;
};

/// The order of the list: SQLite's BINARY order of the folded name, then the key.
bool before(std::string_view nameA, ClientKey keyA, std::string_view nameB, ClientKey keyB)
{
    const int order = nameA.compare(nameB);
    return order != 0 ? order < 0 : keyA < keyB;
}

} // namespace

ClientTexts::Builder::Builder() : m_texts(std::make_shared<ClientTexts>())
{
    m_texts->m_starts.push_back(0);
}

void ClientTexts::Builder::add(ClientKey key, const QString &text)
{
    add(key, view(text.toUtf8()));
}

void ClientTexts::Builder::add(ClientKey key, std::string_view utf8)
{
    ClientTexts &texts = *m_texts;
    // 4 GiB hold the texts of some sixty million clients; what lies beyond is listed, but not searched.
    const bool fits = texts.m_block.size() + utf8.size() < std::numeric_limits<quint32>::max();
    if (fits) {
        appendCompact(texts.m_block, utf8);
        texts.m_block.push_back('\n');
    }
    addRow(key);
}

void ClientTexts::Builder::copy(const ClientTexts &other, qsizetype row)
{
    ClientTexts &texts = *m_texts;
    const std::string_view text = other.text(row);
    if (texts.m_block.size() + text.size() < std::numeric_limits<quint32>::max())
        texts.m_block.append(text).push_back('\n');
    addRow(other.key(row));
}

void ClientTexts::Builder::addRow(ClientKey key)
{
    ClientTexts &texts = *m_texts;
    texts.m_keys.push_back(key.value);
    texts.m_starts.push_back(quint32(texts.m_block.size()));
    texts.m_bytes.emplace_back(texts.text(texts.size() - 1));
}

std::shared_ptr<const ClientTexts> ClientTexts::Builder::finish()
{
    m_texts->m_block.shrink_to_fit();
    for (size_t place = 0; place < m_texts->m_block.size(); place += kCountEvery)
        m_texts->m_counts.add(std::string_view(m_texts->m_block).substr(place, kCountBytes));
    m_texts->m_keys.shrink_to_fit();
    m_texts->m_starts.shrink_to_fit();
    m_texts->m_bytes.shrink_to_fit();
    return std::move(m_texts);
}

std::shared_ptr<const ClientTexts> ClientTexts::ofKeys(std::vector<qint64> keys)
{
    auto texts = std::make_shared<ClientTexts>();
    texts->m_keys = std::move(keys);
    texts->m_starts.assign(texts->m_keys.size() + 1, 0);
    texts->m_bytes.resize(texts->m_keys.size());
    return texts;
}

std::string_view ClientTexts::text(qsizetype row) const
{
    const size_t start = m_starts[size_t(row)];
    const size_t end = m_starts[size_t(row) + 1];
    return end > start ? std::string_view(m_block).substr(start, end - start - 1) : std::string_view();
}

std::string_view ClientTexts::name(qsizetype row) const
{
    return firstLine(text(row));
}

qint64 ClientTexts::bytes() const
{
    return qint64(m_keys.capacity() * sizeof(qint64) + m_starts.capacity() * sizeof(quint32)
                  + m_bytes.capacity() * sizeof(ByteSet) + m_block.capacity());
}

/// One query in these texts, for any number of threads. Words are looked for in the block as a whole, without a look at each
/// row; only where few rows are left these are looked at one by one.
class ClientTexts::Search
{
public:
    Search(const ClientTexts &texts, const SearchQuery &query) : m_texts(texts)
    {
        for (qsizetype i = 0; i < query.words().size(); ++i) {
            const std::string_view written = view(query.words()[i]);
            Word word{WordScan(written, texts.m_counts), {}, {}, 0};
            const std::string_view digits = view(query.digitsOfWord(i));
            if (!digits.empty())
                word.digits.emplace(digits, texts.m_counts);
            // A text with the word as it is written has its digits, too.
            const std::string_view least = digits.empty() ? written : digits;
            m_bytes.add(least);
            if (least.size() == 1 && ByteSet::isSureOf(least.front()))
                word.byte = least.front();
            m_words.push_back(word);
        }
        if (m_words.size() > 1)
            sortByRarity();
        const bool known = m_words.size() == 1
            && (query.digits() == query.words().front() || query.digits() == query.digitsOfWord(0));
        if (!query.digits().isEmpty() && !known)
            m_digits.emplace(view(query.digits()), texts.m_counts);
    }

    /// The rows from first to before last that are found.
    ClientRowNumbers rows(qsizetype first, qsizetype last) const
    {
        ClientRowNumbers found;
        if (m_words.empty()) {
            found.resize(size_t(last - first));
            std::iota(found.begin(), found.end(), quint32(first));
            return found;
        }
        found = rowsWith(m_words.front(), first, last);
        for (auto word = m_words.begin() + 1; word != m_words.end(); ++word) {
            if (qsizetype(found.size()) > (last - first) / kDense)
                found = common(found, rowsWith(*word, first, last));
            else
                std::erase_if(found, [&](quint32 row) { return !word->isIn(m_texts.text(row)); });
        }
        return m_digits ? united(found, rowsWith(*m_digits, first, last)) : found;
    }

    bool matches(quint32 row) const
    {
        if (!m_digits && !m_texts.m_bytes[row].mayHold(m_bytes))
            return false;
        const std::string_view text = m_texts.text(row);
        return std::all_of(m_words.begin(), m_words.end(), [text](const Word &word) { return word.isIn(text); })
            || (m_digits && m_digits->isIn(text));
    }

private:
    struct Word
    {
        WordScan written;
        std::optional<WordScan> digits;
        std::optional<char> byte; ///< where having it is enough, and is known without a look at the text
        int tried = 0; ///< of some rows, how many have it

        bool isIn(std::string_view text) const { return written.isIn(text) || (digits && digits->isIn(text)); }
    };

    /// A look at some rows, from all over the list, says which word leaves the fewest.
    void sortByRarity()
    {
        const qsizetype step = std::max<qsizetype>(1, m_texts.size() / kTriedRows);
        for (qsizetype row = 0; row < m_texts.size(); row += step) {
            for (Word &word : m_words)
                word.tried += word.isIn(m_texts.text(row)) ? 1 : 0;
        }
        std::stable_sort(m_words.begin(), m_words.end(), [](const Word &a, const Word &b) { return a.tried < b.tried; });
    }

    static ClientRowNumbers united(const ClientRowNumbers &a, const ClientRowNumbers &b)
    {
        ClientRowNumbers both;
        both.reserve(a.size() + b.size());
        std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
        return both;
    }

    static ClientRowNumbers common(const ClientRowNumbers &a, const ClientRowNumbers &b)
    {
        ClientRowNumbers both;
        both.reserve(std::min(a.size(), b.size()));
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
        return both;
    }

    ClientRowNumbers rowsWith(const Word &word, qsizetype first, qsizetype last) const
    {
        if (word.byte) {
            ClientRowNumbers rows(size_t(last - first));
            size_t taken = 0;
            for (qsizetype row = first; row < last; ++row) {
                rows[taken] = quint32(row);
                taken += m_texts.m_bytes[size_t(row)].mayHave(*word.byte) ? 1 : 0;
            }
            rows.resize(taken);
            return rows;
        }
        const ClientRowNumbers written = rowsWith(word.written, first, last);
        return word.digits ? united(written, rowsWith(*word.digits, first, last)) : written;
    }

    ClientRowNumbers rowsWith(const WordScan &word, qsizetype first, qsizetype last) const
    {
        ClientRowNumbers rows;
        const auto begin = m_texts.m_starts.begin();
        const auto end = begin + last;
        auto row = begin + first;
        const std::string_view text = std::string_view(m_texts.m_block).substr(0, *end);
        word.forEach(text, *row, [&](size_t place) {
            // The row is the last one that begins at or before the place, which is near where hits are frequent; the
            // next look begins behind it.
            auto behind = row + 1;
            for (int steps = 0; steps < kNear && behind != end && *behind <= place; ++steps)
                ++behind;
            if (behind != end && *behind <= place)
                behind = std::upper_bound(behind, end, quint32(place));
            rows.push_back(quint32(behind - 1 - begin));
            row = behind;
            return size_t(*behind);
        });
        return rows;
    }

    const ClientTexts &m_texts;
    std::vector<Word> m_words;        ///< the rarest first
    ByteSet m_bytes;                  ///< that a text must have for all words
    std::optional<WordScan> m_digits; ///< which stand for all words, where no word says them
};

std::optional<ClientRowNumbers> ClientTexts::find(const SearchQuery &query, const ClientRowNumbers *within,
                                                  const std::atomic_bool &cancelled, const RowSet &passing) const
{
    const Search search(*this, query);
    if (within && qsizetype(within->size()) > size() / kDense)
        within = nullptr;
    const qsizetype count = within ? qsizetype(within->size()) : size();
    std::vector<ClientRowNumbers> parts(size_t((count + kRowsAtOnce - 1) / kRowsAtOnce));
    shareWork(qsizetype(parts.size()), [&](qsizetype part) {
        if (cancelled.load(std::memory_order_relaxed))
            return;
        ClientRowNumbers &rows = parts[size_t(part)];
        const qsizetype first = part * kRowsAtOnce;
        const qsizetype last = std::min(first + kRowsAtOnce, count);
        if (within)
            std::copy_if(within->begin() + first, within->begin() + last, std::back_inserter(rows),
                         [&](quint32 row) { return search.matches(row); });
        else
            rows = search.rows(first, last);
        keepPassing(rows, passing);
    });
    if (cancelled.load(std::memory_order_relaxed))
        return std::nullopt;
    ClientRowNumbers found;
    found.reserve(std::accumulate(parts.begin(), parts.end(), size_t(0),
                                  [](size_t sum, const ClientRowNumbers &rows) { return sum + rows.size(); }));
    for (const ClientRowNumbers &rows : parts)
        found.insert(found.end(), rows.begin(), rows.end());
    return found;
}

std::shared_ptr<const ClientRowNumbers> ClientTexts::rowsOf(const QSet<ClientKey> &clients) const
{
    auto rows = std::make_shared<ClientRowNumbers>();
    for (qsizetype row = 0; row < size(); ++row) {
        if (clients.contains(key(row)))
            rows->push_back(quint32(row));
    }
    return rows;
}

std::shared_ptr<const ClientTexts> ClientTexts::with(const QList<ClientTextChange> &changes) const
{
    QSet<qint64> changed;
    std::vector<NewRow> added;
    for (const ClientTextChange &change : changes) {
        changed.insert(change.key.value);
        if (change.text)
            added.push_back({change.key, change.text->toUtf8()});
    }
    std::sort(added.begin(), added.end(), [](const NewRow &a, const NewRow &b) {
        return before(firstLine(view(a.text)), a.key, firstLine(view(b.text)), b.key);
    });

    Builder builder;
    builder.m_texts->m_keys.reserve(m_keys.size() + added.size());
    builder.m_texts->m_starts.reserve(m_starts.size() + added.size());
    builder.m_texts->m_bytes.reserve(m_bytes.size() + added.size());
    builder.m_texts->m_block.reserve(m_block.size() + added.size() * 128);
    auto next = added.begin();
    for (qsizetype row = 0; row < size(); ++row) {
        if (changed.contains(m_keys[size_t(row)]))
            continue;
        for (; next != added.end() && before(firstLine(view(next->text)), next->key, name(row), key(row)); ++next)
            builder.add(next->key, view(next->text));
        builder.copy(*this, row);
    }
    for (; next != added.end(); ++next)
        builder.add(next->key, view(next->text));
    return builder.finish();
}

} // namespace portico
