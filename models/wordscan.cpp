#include "models/wordscan.h"

#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#    include <emmintrin.h>
#    define PORTICO_SSE2
#endif

namespace portico {

namespace {

constexpr size_t kPlaces = WordScan::kPlaces;

/// A bit for each of kPlaces places where one byte stands at a and another one at b, the lowest for the first place.
#ifdef PORTICO_SSE2
quint64 hitsAt(const char *a, char byteAtA, const char *b, char byteAtB)
{
    const __m128i wantedAtA = _mm_set1_epi8(byteAtA);
    const __m128i wantedAtB = _mm_set1_epi8(byteAtB);
    quint64 hits = 0;
    for (size_t i = 0; i < kPlaces; i += sizeof(__m128i)) {
        const __m128i atA = _mm_loadu_si128(reinterpret_cast<const __m128i *>(a + i));
        const __m128i atB = _mm_loadu_si128(reinterpret_cast<const __m128i *>(b + i));
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(atA, wantedAtA), _mm_cmpeq_epi8(atB, wantedAtB));
        hits |= quint64(quint32(_mm_movemask_epi8(both))) << i;
    }
    return hits;
}
#else
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

quint64 hitsAt(const char *a, char byteAtA, const char *b, char byteAtB)
{
    unsigned char flags[kPlaces];
    for (size_t i = 0; i < kPlaces; ++i)
        flags[i] = static_cast<unsigned char>((a[i] == byteAtA) & (b[i] == byteAtB));
    quint64 words[kPlaces / sizeof(quint64)];
    std::memcpy(words, flags, sizeof words);
    quint64 any = 0;
    for (const quint64 word : words)
        any |= word;
    quint64 hits = 0;
    for (size_t i = 0; any != 0 && i < kPlaces; i += 8)
        hits |= bitsOf(flags + i) << i;
    return hits;
}
#endif

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
    while (window.next < window.end) {
        const size_t begin = window.next;
        window.next += kPlaces;
        window.hits = 0;
        if (window.next <= window.end) {
            window.hits = hitsAt(rarestAt + begin, rarest, secondAt + begin, second);
        } else {
            for (size_t i = begin; i < window.end; ++i)
                window.hits |= quint64((rarestAt[i] == rarest) & (secondAt[i] == second)) << (i - begin);
        }
        if (window.hits != 0)
            return true;
    }
    return false;
}

} // namespace portico
