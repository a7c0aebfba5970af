#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <memory>
#include <vector>

namespace portico {

/// A set of rows' keys, a bit for each key up to the largest: keys are small and lie close together. A value; any
/// thread.
class KeySet
{
public:
    KeySet() = default;
    explicit KeySet(const std::vector<qint64> &keys)
    {
        for (const qint64 key : keys)
            insert(key);
    }

    bool contains(qint64 key) const
    {
        const auto word = size_t(key) / 64;
        return word < m_bits.size() && (m_bits[word] >> (size_t(key) % 64) & 1) != 0;
    }
    void insert(qint64 key)
    {
        const auto word = size_t(key) / 64;
        if (word >= m_bits.size())
            m_bits.resize(word + 1 + word / 4);
        m_bits[word] |= quint64(1) << (size_t(key) % 64);
    }
    void remove(qint64 key)
    {
        if (contains(key))
            m_bits[size_t(key) / 64] &= ~(quint64(1) << (size_t(key) % 64));
    }
    /// How many there are. Looks at every word.
    qsizetype count() const
    {
        qsizetype all = 0;
        for (const quint64 word : m_bits)
            all += std::popcount(word);
        return all;
    }
    /// Takes those away that the other one has.
    void subtract(const KeySet &other)
    {
        for (size_t word = 0; word < std::min(m_bits.size(), other.m_bits.size()); ++word)
            m_bits[word] &= ~other.m_bits[word];
    }
    /// Takes those away that the other one has not.
    void intersect(const KeySet &other)
    {
        for (size_t word = 0; word < m_bits.size(); ++word)
            m_bits[word] &= word < other.m_bits.size() ? other.m_bits[word] : 0;
    }
    /// Hands over every key, ascending.
    template <typename Each>
    void forEach(Each each) const
    {
        for (size_t word = 0; word < m_bits.size(); ++word) {
            for (quint64 bits = m_bits[word]; bits != 0; bits &= bits - 1)
                each(qint64(word * 64 + size_t(std::countr_zero(bits))));
        }
    }
    bool isEmpty() const
    {
        return std::all_of(m_bits.begin(), m_bits.end(), [](quint64 word) { return word == 0; });
    }

private:
    std::vector<quint64> m_bits;
};

using KeySetPointer = std::shared_ptr<const KeySet>;

} // namespace portico
