#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>

namespace portico {

/// The words under which an enum's values are stored, in the order of the enum. One table serves both directions.
template <typename Enum, size_t N>
class EnumSlugs
{
public:
    template <typename... Words>
    constexpr explicit EnumSlugs(Words... words) : m_words{QLatin1StringView(words)...}
    {
    }

    QLatin1StringView operator[](Enum value) const { return m_words.at(static_cast<size_t>(value)); }

    std::optional<Enum> find(QStringView word) const
    {
        for (size_t i = 0; i < N; ++i) {
            if (word == m_words[i])
                return static_cast<Enum>(i);
        }
        return std::nullopt;
    }

    /// For texts that the schema's CHECK guarantees to be one of the words.
    Enum at(QStringView word) const { return find(word).value_or(Enum{}); }

private:
    std::array<QLatin1StringView, N> m_words;
};

} // namespace portico
