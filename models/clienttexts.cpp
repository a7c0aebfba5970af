#include "models/clienttexts.h"

#include <algorithm>
#include <limits>

namespace portico {

namespace {

/// How many rows are looked through between two questions whether to go on.
constexpr qsizetype kRowsAtOnce = 16384;
/// How many rows behind the last hit are looked at one by one.
constexpr int kNear = 8;
/// Hits that are more than one in this many rows are no shorter way than going through the block again.
constexpr qsizetype kDense = 16;

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
    texts.m_keys.push_back(key.value);
    texts.m_starts.push_back(quint32(texts.m_block.size()));
}

void ClientTexts::Builder::copy(const ClientTexts &other, qsizetype row)
{
    ClientTexts &texts = *m_texts;
    const std::string_view text = other.text(row);
    if (texts.m_block.size() + text.size() < std::numeric_limits<quint32>::max())
        texts.m_block.append(text).push_back('\n');
    texts.m_keys.push_back(other.key(row).value);
    texts.m_starts.push_back(quint32(texts.m_block.size()));
}

std::shared_ptr<const ClientTexts> ClientTexts::Builder::finish()
{
    m_texts->m_block.shrink_to_fit();
    m_texts->m_keys.shrink_to_fit();
    m_texts->m_starts.shrink_to_fit();
    return std::move(m_texts);
}

std::shared_ptr<const ClientTexts> ClientTexts::ofKeys(std::vector<qint64> keys)
{
    auto texts = std::make_shared<ClientTexts>();
    texts->m_keys = std::move(keys);
    texts->m_starts.assign(texts->m_keys.size() + 1, 0);
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
    return qint64(m_keys.capacity() * sizeof(qint64) + m_starts.capacity() * sizeof(quint32) + m_block.capacity());
}

bool ClientTexts::matches(qsizetype row, const SearchQuery &query) const
{
    const std::string_view text = this->text(row);
    const auto contains = [text](const QByteArray &word) { return text.find(view(word)) != std::string_view::npos; };
    if (!query.digits().isEmpty() && contains(query.digits()))
        return true;
    for (qsizetype word = 0; word < query.words().size(); ++word) {
        const QByteArray &digits = query.digitsOfWord(word);
        if (!contains(query.words()[word]) && (digits.isEmpty() || !contains(digits)))
            return false;
    }
    return true;
}

void ClientTexts::findInBlock(std::string_view needle, qsizetype first, qsizetype last, ClientRowNumbers &rows) const
{
    const std::string_view block(m_block);
    const size_t end = m_starts[size_t(last)];
    size_t position = m_starts[size_t(first)];
    auto row = m_starts.begin() + first;
    while ((position = block.substr(0, end).find(needle, position)) != std::string_view::npos) {
        // The row is the last one that begins at or before the hit, which is near where hits are frequent; the next look
        // begins behind it.
        auto behind = row + 1;
        for (int steps = 0; steps < kNear && behind != m_starts.begin() + last && *behind <= position; ++steps)
            ++behind;
        if (behind != m_starts.begin() + last && *behind <= position)
            behind = std::upper_bound(behind, m_starts.begin() + last, quint32(position));
        row = behind - 1;
        rows.push_back(quint32(row - m_starts.begin()));
        ++row;
        position = *row;
        if (position >= end)
            return;
    }
}

std::optional<ClientRowNumbers> ClientTexts::find(const SearchQuery &query, const ClientRowNumbers *within,
                                                  const std::atomic_bool &cancelled) const
{
    ClientRowNumbers found;
    // One word that is looked for as it stands is found by one pass over the block, without a look at each row.
    const bool asItStands = query.words().size() == 1 && !query.hasWrittenDigits()
        && (query.digits().isEmpty() || query.digits() == query.words().front());
    if (within && asItStands && qsizetype(within->size()) > size() / kDense)
        within = nullptr;
    const qsizetype count = within ? qsizetype(within->size()) : size();
    for (qsizetype first = 0; first < count; first += kRowsAtOnce) {
        if (cancelled.load(std::memory_order_relaxed))
            return std::nullopt;
        const qsizetype last = std::min(first + kRowsAtOnce, count);
        const bool rowByRow = query.isEmpty() || !query.digits().isEmpty() || query.hasWrittenDigits();
        if (within || (rowByRow && !asItStands)) {
            for (qsizetype i = first; i < last; ++i) {
                const quint32 row = within ? (*within)[size_t(i)] : quint32(i);
                if (matches(row, query))
                    found.push_back(row);
            }
            continue;
        }
        const size_t candidates = found.size();
        findInBlock(view(query.words().front()), first, last, found);
        if (query.words().size() > 1) {
            found.erase(std::remove_if(found.begin() + qptrdiff(candidates), found.end(),
                                       [&](quint32 row) { return !matches(row, query); }),
                        found.end());
        }
    }
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
