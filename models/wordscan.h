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

/// Looks for one word, byte for byte. Most places are ruled out by the two bytes of the word that are the rarest in the
/// text, compared at 64 places at a time in a way that compilers make vector instructions of. A value; the word must
/// outlive it; any thread.
class WordScan
{
public:
    /// counts: of the text to be searched, or of one like it. word: not empty.
    WordScan(std::string_view word, const ByteCounts &counts);

    std::string_view word() const { return m_word; }
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
    static constexpr size_t kPlaces = 64;

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
