#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace portico::bench {

/// One measured figure, to be printed as one line.
struct BenchLine
{
    QString name;
    double value = 0;
    QString unit;           ///< the goal's: "ms", "MB", "x"
    QString peer;           ///< what it is compared with, measured in the same run; empty: nothing
    double peerValue = 0;   ///< in the same unit
    std::optional<double> most;      ///< the goal, for value; nothing: for comparison only
    std::optional<double> mostRatio; ///< the goal, for value divided by peerValue
    std::optional<double> leastRatio = {}; ///< the same, where more is better
};

/// Prints "name, value, unit, compared with, its value, ratio, goal, ok|short", separated by tabs, to standard output.
/// What is missing is a hyphen.
void print(const BenchLine &line);

/// The value below which a part (0 to 1) of the values lies; the nearest one that was measured. Values must not be empty.
double percentile(QList<double> values, double part);
inline double median(const QList<double> &values) { return percentile(values, 0.5); }

} // namespace portico::bench
