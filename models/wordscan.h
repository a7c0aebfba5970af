#pragma once

#include <QtGlobal>

#include <array>
#include <bit>
#include <cstddef>
#include <string_view>

namespace portico {

/// How often each byte stands in a text, roughly: told by parts of it. A value; any thread.
class ByteCounts
{
public:
    ByteCounts() { m_counts.fill(1); }
    /// Counts a part of the text.
    void add(std::string_view text);
    quint32 of(char byte) const { return m_counts[static_cast<unsigned char>(byte)]; }

private:
    std::array<quint32, 256> m_counts;
};

/// Which bytes stand in a text, as 64 bits: those of the most usual letters, digits and signs have a bit for themselves.
/// A value; any thread.
class ByteSet
{
public:
    ByteSet() = default;
    explicit ByteSet(std::string_view text) { add(text); }
    void add(std::string_view text)
    {
        for (const char byte : text)
            m_bits |= bitOf(byte);
    }
    /// Whether the byte may stand in the text.
    bool mayHave(char byte) const { return (m_bits & bitOf(byte)) != 0; }
    /// Whether all bytes of the other set may stand in the text.
    bool mayHold(ByteSet other) const { return (other.m_bits & ~m_bits) == 0; }
    /// Whether mayHave() is sure of this byte.
    static bool isSureOf(char byte) { return placeOf(byte) < kSure; }

private:
    static constexpr int kSure = 48;
    static constexpr int placeOf(char byte)
    {
        if (byte >= 'a' && byte <= 'z')
            return byte - 'a';
        if (byte >= '0' && byte <= '9')
            return 26 + byte - '0';
        constexpr std::string_view signs = " @.-_'&()+,/";
        const size_t sign = signs.find(byte);
        return sign != std::string_view::npos ? 36 + int(sign) : kSure + static_cast<unsigned char>(byte) % 16;
    }
    static quint64 bitOf(char byte)
    {
        static constexpr auto bits = [] {
            std::array<quint64, 256> made{};
            for (int value = 0; value < 256; ++value)
                made[size_t(value)] = quint64(1) << placeOf(static_cast<char>(value));
            return made;
        }();
        return bits[static_cast<unsigned char>(byte)];
    }

    quint64 m_bits = 0;
};

/// Looks for one word, byte for byte. Most places are ruled out by the two bytes of the word that are the rarest in the
/// text, compared at 64 places at a time with vector instructions. A value; the word must
/// outlive it; any thread.
class WordScan
{
public:
    /// How many places are looked at at a time.
    static constexpr size_t kPlaces = 64;

    /// counts: of the text to be searched, or of one like it. word: not empty.
    WordScan(std::string_view word, const ByteCounts &counts);

    bool isIn(std::string_view text) const;
    /// Calls found(place) for the places in text, from `from` on and ascending, where the word begins and stands whole;
    /// found says from where to look on, which lies behind place.
    template <typename Found> void forEach(std::string_view text, size_t from, const Found &found) const
    {
        Window window{text.data(), from, text.size() < m_word.size() ? 0 : text.size() - m_word.size() + 1, 0};
        while (nextWindow(window)) {
            const size_t begin = window.next - kPlaces;
            while (window.hits != 0) {
                const auto bit = size_t(std::countr_zero(window.hits));
                window.hits &= window.hits - 1;
                if (!standsAt(text.data() + begin + bit))
                    continue;
                const size_t on = found(begin + bit);
                if (on >= window.next) {
                    window.next = on;
                    break;
                }
                window.hits &= ~quint64(0) << (on - begin);
            }
        }
    }

private:
    /// A stretch of kPlaces places in a text.
    struct Window
    {
        const char *text;
        size_t next;  ///< the place behind it
        size_t end;   ///< places from here on have no room for the word
        quint64 hits; ///< a bit for each place that may have the word, the lowest for the first
    };
    /// Goes on to a stretch with such places; false where there are no more.
    bool nextWindow(Window &window) const;
    bool standsAt(const char *place) const;

    std::string_view m_word;
    size_t m_rarest = 0; ///< places in the word
    size_t m_second = 0;
};

} // namespace portico
