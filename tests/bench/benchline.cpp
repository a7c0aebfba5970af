#include "tests/bench/benchline.h"

#include <QStringList>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <utility>

namespace portico::bench {

namespace {

QString decimal(double value)
{
    return QString::number(value, 'f', value < 10 ? 3 : value < 1000 ? 1 : 0);
}

} // namespace

void print(const BenchLine &line)
{
    const QString none = QStringLiteral("-");
    const bool compared = !line.peer.isEmpty();
    const double ratio = compared && line.peerValue > 0 ? line.value / line.peerValue : 0;
    QString goal = none;
    QString verdict = none;
    if (line.mostRatio) {
        goal = QStringLiteral("<= %1 x").arg(*line.mostRatio);
        verdict = ratio <= *line.mostRatio ? QStringLiteral("ok") : QStringLiteral("short");
    } else if (line.leastRatio) {
        goal = QStringLiteral(">= %1 x").arg(*line.leastRatio);
        verdict = ratio >= *line.leastRatio ? QStringLiteral("ok") : QStringLiteral("short");
    } else if (line.most) {
        goal = QStringLiteral("<= %1 %2").arg(QString::number(*line.most), line.unit);
        verdict = line.value <= *line.most ? QStringLiteral("ok") : QStringLiteral("short");
    }
    const QStringList fields{line.name,
                             decimal(line.value),
                             line.unit,
                             compared ? line.peer : none,
                             compared ? decimal(line.peerValue) : none,
                             compared ? decimal(ratio) : none,
                             goal,
                             verdict};
    QTextStream(stdout) << fields.join(QLatin1Char('\t')) << Qt::endl;
}

double percentile(QList<double> values, double part)
{
    std::sort(values.begin(), values.end());
    const auto place = qsizetype(std::ceil(part * double(values.size()))) - 1;
    return values.at(std::clamp<qsizetype>(place, 0, values.size() - 1));
}

} // namespace portico::bench
