#include "models/wordscan.h"

#include <cstring>

namespace portico {

namespace {

/// Eight bytes of 0 or 1 as eight bits, the lowest for the first byte.
quint64 bitsOf(const unsigned char *flags)
{
    quint64 eight = 0;
    std::memcpy(&eight, flags, sizeof eight);
    if constexpr (std::endian::native == std::endian::little)
        return (eight * 0x0102040810204080ULL) >> 56;
    else
        return (eight * 0x8040201008040201ULL) >> 56;
}

} // namespace

void ByteCounts::add(std::string_view text)
{
    for (const char byte : text)
        ++m_counts[static_cast<unsigned char>(byte)];
}

WordScan::WordScan(std::string_view word, const ByteCounts &counts) : m_word(word)
{
    for (size_t place = 1; place < m_word.size(); ++place) {
        if (counts.of(m_word[place]) < counts.of(m_word[m_rarest]))
            m_rarest = place;
    }
    m_second = m_rarest == 0 ? m_word.size() - 1 : 0;
    for (size_t place = 0; place < m_word.size(); ++place) {
        if (place != m_rarest && counts.of(m_word[place]) < counts.of(m_word[m_second]))
            m_second = place;
    }
}

bool WordScan::standsAt(const char *place) const
{
    return m_word.size() <= 2 || std::memcmp(place, m_word.data(), m_word.size()) == 0;
}

bool WordScan::isIn(std::string_view text) const
{
    bool found = false;
    forEach(text, 0, [&](size_t) {
        found = true;
        return text.size();
    });
    return found;
}

bool WordScan::nextWindow(Window &window) const
{
    const char rarest = m_word[m_rarest];
    const char second = m_word[m_second];
    const char *rarestAt = window.text + m_rarest;
    const char *secondAt = window.text + m_second;
    unsigned char flags[kPlaces];
    while (window.next < window.end) {
        const size_t begin = window.next;
        window.next += kPlaces;
        if (window.next <= window.end) {
            for (size_t i = 0; i < kPlaces; ++i)
                flags[i] = static_cast<unsigned char>((rarestAt[begin + i] == rarest) & (secondAt[begin + i] == second));
        } else {
            for (size_t i = 0; i < kPlaces; ++i)
                flags[i] = begin + i < window.end && rarestAt[begin + i] == rarest && secondAt[begin + i] == second ? 1 : 0;
        }
        quint64 words[kPlaces / sizeof(quint64)];
        std::memcpy(words, flags, sizeof words);
        quint64 any = 0;
        for (const quint64 word : words)
            any |= word;
        if (any == 0)
            continue;
        window.hits = 0;
        for (size_t i = 0; i < kPlaces; i += 8)
            window.hits |= bitsOf(flags + i) << i;
        return true;
    }
    return false;
}

} // namespace portico
