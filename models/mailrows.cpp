#include "models/mailrows.h"

#include "app/core/textfolding.h"
#include "models/mailwords.h"

#include <algorithm>
#include <numeric>

namespace portico {

namespace {

constexpr size_t kBlockRows = 16384;
/// How many rows are looked through between two questions whether to go on.
constexpr qsizetype kRowsAtOnce = 16384;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// For each word of a query, which subjects' names it occurs in: a bit each.
std::vector<quint8> subjectsNamed(const SearchQuery &query)
{
    std::vector<quint8> masks;
    for (const QByteArray &word : query.words()) {
        quint8 mask = 0;
        for (int subject = int(MailSubject::invitation); subject <= int(MailSubject::test); ++subject) {
            if (folded(describe(MailSubject(subject))).toUtf8().contains(word))
                mask = quint8(mask | (1 << subject));
        }
        masks.push_back(mask);
    }
    return masks;
}

} // namespace

qint64 MailCounts::all() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), qint64(0));
}

quint8 MailRows::factsOf(const OutboxEntry &entry)
{
    return quint8(int(entry.state) | int(entry.subject) << 3);
}

void MailRows::Builder::add(const OutboxEntry &entry)
{
    m_keys.push_back(entry.key.value);
    m_facts.push_back(factsOf(entry));
}

std::shared_ptr<const MailRows> MailRows::Builder::finish()
{
    auto rows = std::make_shared<MailRows>();
    m_keys.shrink_to_fit();
    m_facts.shrink_to_fit();
    rows->m_keys = std::make_shared<const std::vector<qint64>>(std::move(m_keys));
    rows->m_facts = std::move(m_facts);
    return rows;
}

qsizetype MailRows::rowOf(MailKey key) const
{
    if (!m_keys)
        return -1;
    const auto place = std::lower_bound(m_keys->begin(), m_keys->end(), key.value);
    return place != m_keys->end() && *place == key.value ? qsizetype(place - m_keys->begin()) : -1;
}

MailCounts MailRows::counts() const
{
    MailCounts counts;
    for (qsizetype row = 0; row < size(); ++row)
        counts.add(state(row));
    return counts;
}

std::shared_ptr<const MailRows> MailRows::with(const QList<OutboxEntry> &changes) const
{
    auto rows = std::make_shared<MailRows>(*this);
    std::vector<OutboxEntry> added;
    std::vector<size_t> gone;
    for (const OutboxEntry &entry : changes) {
        const qsizetype row = rowOf(entry.key);
        if (row >= 0 && entry.listed)
            rows->m_facts[size_t(row)] = factsOf(entry);
        else if (row >= 0)
            gone.push_back(size_t(row));
        else if (entry.listed)
            added.push_back(entry);
    }
    if (added.empty() && gone.empty())
        return rows;

    std::sort(added.begin(), added.end(), [](const OutboxEntry &a, const OutboxEntry &b) { return a.key < b.key; });
    std::sort(gone.begin(), gone.end());
    Builder builder;
    builder.m_keys.reserve(size_t(size()) + added.size());
    builder.m_facts.reserve(size_t(size()) + added.size());
    auto next = added.begin();
    auto hole = gone.begin();
    for (size_t row = 0; row < size_t(size()); ++row) {
        for (; next != added.end() && next->key < key(qsizetype(row)); ++next)
            builder.add(*next);
        if (hole != gone.end() && *hole == row) {
            ++hole;
            continue;
        }
        builder.m_keys.push_back((*m_keys)[row]);
        builder.m_facts.push_back(rows->m_facts[row]);
    }
    for (; next != added.end(); ++next)
        builder.add(*next);
    return builder.finish();
}

void MailTextBuilder::append(MailKey key, const QString &text)
{
    auto &blocks = m_texts.m_blocks;
    if (!m_open || m_open->keys.size() >= kBlockRows) {
        // A small last block is copied and filled up, so that mails that come one by one do not make a block each.
        const bool fillUp = !m_open && !blocks.empty() && blocks.back()->keys.size() < kBlockRows / 16;
        m_open = fillUp ? std::make_shared<MailTexts::Block>(*blocks.back()) : std::make_shared<MailTexts::Block>();
        if (fillUp)
            blocks.back() = m_open;
        else
            blocks.push_back(m_open);
    }
    const QByteArray bytes = text.toUtf8();
    m_open->text.append(bytes.constData(), size_t(bytes.size()));
    m_open->keys.push_back(key.value);
    m_open->ends.push_back(quint32(m_open->text.size()));
}

MailKey MailTexts::last() const
{
    return m_blocks.empty() ? MailKey() : MailKey{m_blocks.back()->keys.back()};
}

std::string_view MailTextCursor::textOf(MailKey key)
{
    for (; m_block < m_texts.m_blocks.size(); ++m_block, m_place = 0) {
        const MailTexts::Block &block = *m_texts.m_blocks[m_block];
        if (block.keys.back() < key.value)
            continue;
        while (block.keys[m_place] < key.value)
            ++m_place;
        if (block.keys[m_place] != key.value)
            return {};
        const size_t start = m_place == 0 ? 0 : block.ends[m_place - 1];
        return std::string_view(block.text).substr(start, block.ends[m_place] - start);
    }
    return {};
}

std::optional<MailFinding> findMails(const MailRows &rows, const MailTexts &texts, const MailQuery &query,
                                     const std::atomic_bool &cancelled)
{
    const std::vector<quint8> named = subjectsNamed(query.text);
    const QList<QByteArray> &words = query.text.words();
    const bool everything = !query.state && query.text.isEmpty();
    MailTextCursor cursor(texts);
    MailFinding finding;
    auto found = std::make_shared<MailRowNumbers>();
    for (qsizetype row = 0; row < rows.size(); ++row) {
        if (row % kRowsAtOnce == 0 && cancelled.load(std::memory_order_relaxed))
            return std::nullopt;
        if (!words.isEmpty()) {
            const std::string_view text = cursor.textOf(rows.key(row));
            const quint8 subject = quint8(1 << int(rows.subject(row)));
            bool all = true;
            for (qsizetype i = 0; i < words.size() && all; ++i)
                all = (named[size_t(i)] & subject) != 0 || text.find(view(words[i])) != std::string_view::npos;
            if (!all)
                continue;
        }
        const MailState state = rows.state(row);
        finding.counts.add(state);
        if (!everything && (!query.state || *query.state == state))
            found->push_back(quint32(row));
    }
    if (!everything) {
        found->shrink_to_fit();
        finding.rows = std::move(found);
    }
    return finding;
}

} // namespace portico
