#pragma once

#include <QtGlobal>

#include <algorithm>
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
    bool isEmpty() const
    {
        return std::all_of(m_bits.begin(), m_bits.end(), [](quint64 word) { return word == 0; });
    }

private:
    std::vector<quint64> m_bits;
};

using KeySetPointer = std::shared_ptr<const KeySet>;

} // namespace portico
