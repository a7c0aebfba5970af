#include "app/practice/import/csvseparator.h"

#include <QList>

#include <algorithm>
#include <array>

namespace portico {

namespace {

constexpr std::array kSeparators{',', ';', '\t', '|'};
constexpr qsizetype kLines = 50; // enough to be sure

using Counts = std::array<int, kSeparators.size()>;

/// How often each separator stands outside quotation marks, for each line that is not blank.
QList<Counts> countByLine(QByteArrayView text, bool truncated)
{
    QList<Counts> lines;
    Counts counts{};
    bool quoted = false;
    bool blank = true;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted; // a doubled one toggles twice
            blank = false;
        } else if (!quoted && (c == '\n' || c == '\r')) {
            if (!blank)
                lines.append(counts);
            if (lines.size() == kLines)
                return lines;
            counts = {};
            blank = true;
        } else if (!quoted) {
            const auto found = std::find(kSeparators.begin(), kSeparators.end(), c);
            if (found != kSeparators.end())
                ++counts[size_t(found - kSeparators.begin())];
            blank = blank && c == ' ';
        }
    }
    if (!blank && (!truncated || lines.isEmpty()))
        lines.append(counts);
    return lines;
}

} // namespace

char detectCsvSeparator(QByteArrayView start, bool truncated)
{
    const QList<Counts> lines = countByLine(start, truncated);
    if (lines.isEmpty())
        return kSeparators.front();
    size_t best = 0;
    std::pair<qsizetype, int> bestScore{0, 0};
    for (size_t i = 0; i < kSeparators.size(); ++i) {
        const int inHeader = lines.first()[i];
        if (inHeader == 0)
            continue;
        const auto alike = std::count_if(lines.begin(), lines.end(),
                                         [i, inHeader](const Counts &counts) { return counts[i] == inHeader; });
        if (const std::pair score(qsizetype(alike), inHeader); score > bestScore) {
            bestScore = score;
            best = i;
        }
    }
    return kSeparators[best];
}

char declaredCsvSeparator(QByteArrayView start, qsizetype *length)
{
    *length = 0;
    if (start.size() < 6 || qstrnicmp(start.data(), "sep=", 4) != 0)
        return 0;
    const char separator = start[4];
    const QByteArrayView rest = start.sliced(5);
    if (std::find(kSeparators.begin(), kSeparators.end(), separator) == kSeparators.end())
        return 0;
    if (rest.startsWith("\r\n"))
        *length = 7;
    else if (rest.startsWith('\n') || rest.startsWith('\r'))
        *length = 6;
    return *length > 0 ? separator : 0;
}

} // namespace portico
