#pragma once

#include <QtGlobal>

#include <initializer_list>

namespace portico {

/// Numbers that only look random: the same on every system and with every compiler, unlike those of the standard
/// library's distributions. SplitMix64 (Steele, Lea, Flood 2014). Not for secrets.
///
/// Compilers may evaluate the parts of an expression in any order, so no expression may draw twice: draw into variables.
class DemoRandom
{
public:
    /// Numbers of one stream of a seed; different streams have nothing in common.
    explicit DemoRandom(quint64 seed, quint64 stream = 0) : m_state(mixed(seed) ^ mixed(stream + kStep)) {}

    quint64 next() { return mixed(m_state += kStep); }

    /// 0 to limit - 1; limit > 0.
    int below(int limit) { return int((next() >> 32) * quint64(limit) >> 32); }
    /// first to last, both included.
    int between(int first, int last) { return first + below(last - first + 1); }
    bool chance(int perMille) { return below(1000) < perMille; }

    /// An index, each as likely as its weight says.
    int weighted(std::initializer_list<int> weights)
    {
        int sum = 0;
        for (const int weight : weights)
            sum += weight;
        int place = below(sum);
        int index = 0;
        for (const int weight : weights) {
            if (place < weight)
                return index;
            place -= weight;
            ++index;
        }
        return 0;
    }

    template <typename List>
    const auto &pick(const List &list)
    {
        return list[decltype(list.size())(below(int(list.size())))];
    }

    /// One number of (seed, table, ordinal), without a stream: what the ids are made of.
    static quint64 at(quint64 seed, quint64 table, quint64 ordinal)
    {
        return mixed(mixed(seed + table * kStep) + ordinal * kStep);
    }

private:
    static constexpr quint64 kStep = 0x9e3779b97f4a7c15;

    static quint64 mixed(quint64 value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }

    quint64 m_state;
};

} // namespace portico
