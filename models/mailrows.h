#pragma once

#include "app/store/outboxstore.h"
#include "models/searchquery.h"

#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portico {

/// How many mails there are in each state.
class MailCounts
{
public:
    qint64 of(MailState state) const { return m_counts[size_t(state)]; }
    qint64 all() const;
    void add(MailState state) { ++m_counts[size_t(state)]; }
    bool operator==(const MailCounts &) const = default;

private:
    std::array<qint64, 6> m_counts{};
};

/// The mails of the outbox, the oldest first: 8 bytes of key and one of facts each. Never changed once built, so that
/// any number of threads may look through it while the next one is being made. Keys are shared between versions that
/// differ by states only.
class MailRows
{
public:
    /// Takes the mails by ascending key.
    class Builder
    {
    public:
        void add(const OutboxEntry &entry);
        std::shared_ptr<const MailRows> finish();

    private:
        friend class MailRows;
        std::vector<qint64> m_keys;
        std::vector<quint8> m_facts;
    };

    qsizetype size() const { return m_keys ? qsizetype(m_keys->size()) : 0; }
    MailKey key(qsizetype row) const { return MailKey{(*m_keys)[size_t(row)]}; }
    MailState state(qsizetype row) const { return MailState(m_facts[size_t(row)] & 7); }
    MailSubject subject(qsizetype row) const { return MailSubject(m_facts[size_t(row)] >> 3); }
    /// The row of a mail; -1 where it is not listed. Cheap.
    qsizetype rowOf(MailKey key) const;
    /// The newest mail; the empty key where there is none.
    MailKey last() const { return size() > 0 ? key(size() - 1) : MailKey(); }
    bool hasKeysOf(const MailRows &other) const { return m_keys == other.m_keys; }
    MailCounts counts() const;

    /// The same mails with the changes made.
    std::shared_ptr<const MailRows> with(const QList<OutboxEntry> &changes) const;

private:
    static quint8 factsOf(const OutboxEntry &entry);
    std::shared_ptr<const std::vector<qint64>> m_keys;
    std::vector<quint8> m_facts;
};

/// What the mails are searched by, in blocks of memory (UTF-8), by ascending key. Never changed once built; versions
/// share the blocks that they have in common.
class MailTexts
{
    struct Block
    {
        std::vector<qint64> keys;
        std::vector<quint32> ends;
        std::string text;
    };

public:
    /// The newest mail that it knows; the empty key where it knows none.
    MailKey last() const;

private:
    friend class MailTextCursor;
    friend class MailTextBuilder;
    std::vector<std::shared_ptr<const Block>> m_blocks;
};

/// Makes MailTexts, going on from an older version.
class MailTextBuilder
{
public:
    explicit MailTextBuilder(const MailTexts &base) : m_texts(base) {}
    /// Keys must come in ascending order, above all that are there.
    void append(MailKey key, const QString &folded);
    MailTexts finish() { return std::move(m_texts); }

private:
    MailTexts m_texts;
    std::shared_ptr<MailTexts::Block> m_open; ///< the last block, which nobody else has yet
};

/// Goes through MailTexts by ascending key.
class MailTextCursor
{
public:
    explicit MailTextCursor(const MailTexts &texts) : m_texts(texts) {}
    /// The text of a mail, and an empty one where there is none. Keys must ascend from call to call.
    std::string_view textOf(MailKey key);

private:
    const MailTexts &m_texts;
    size_t m_block = 0;
    size_t m_place = 0;
};

/// Rows of MailRows by their numbers, ascending; 4 bytes a row.
using MailRowNumbers = std::vector<quint32>;

/// What a look through the outbox finds.
struct MailFinding
{
    std::shared_ptr<const MailRowNumbers> rows; ///< none: all of them
    MailCounts counts;                          ///< of what the search finds, in all states
};

/// What is looked for: a state, or all, and words in name, address and the word for what the mail is about.
struct MailQuery
{
    std::optional<MailState> state;
    SearchQuery text;

    bool operator==(const MailQuery &) const = default;
};

/// Looks through all mails; nothing when it was cancelled. Any thread.
std::optional<MailFinding> findMails(const MailRows &rows, const MailTexts &texts, const MailQuery &query,
                                     const std::atomic_bool &cancelled);

} // namespace portico
