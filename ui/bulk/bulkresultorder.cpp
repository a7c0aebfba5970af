#include "ui/bulk/bulkresultorder.h"

#include "app/core/textfolding.h"
#include "ui/bulk/bulkresultsmodel.h"

#include <QLocale>

#include <algorithm>
#include <functional>
#include <utility>

namespace portico {

namespace {

using By = BulkResultOrder::By;
using Column = BulkResultsModel::Column;

int columnOf(By by)
{
    switch (by) {
    case By::email: return Column::email;
    case By::clients: return Column::clients;
    case By::status: return Column::status;
    case By::outcome: return Column::outcome;
    case By::time: return Column::time;
    case By::written:
    case By::name: break;
    }
    return Column::name;
}

template <typename Value, typename Read>
BulkLineKeys sortedBy(Read read, const std::function<void(const std::function<void(const BulkSendLine &)> &)> &forEach)
{
    std::vector<std::pair<Value, qint64>> lines;
    forEach([&](const BulkSendLine &line) { lines.emplace_back(read(line), line.key.value); });
    std::sort(lines.begin(), lines.end());
    BulkLineKeys keys;
    keys.reserve(lines.size());
    for (const auto &line : lines)
        keys.push_back(line.second);
    return keys;
}

} // namespace

BulkLineKeys orderedLines(Connection &connection, BulkSendKey bulk, const ClientScope &scope, BulkResultOrder::By by,
                          const QDateTime &now, const std::atomic_bool &cancelled)
{
    const auto forEach = [&](const std::function<void(const BulkSendLine &)> &each) {
        BulkSendStore(connection).forEachLine(bulk, scope, BulkLineFilter::all, each, cancelled,
                                              by == By::clients ? BulkSendStore::Naming::clients
                                                                : BulkSendStore::Naming::nothing);
    };
    if (by == By::time)
        return sortedBy<qint64>([](const BulkSendLine &line) { return line.at.isValid() ? line.at.toMSecsSinceEpoch() : 0; }, forEach);
    const QLocale locale;
    return sortedBy<QString>(
        [&](const BulkSendLine &line) { return folded(BulkResultsModel::textOf(line, columnOf(by), now, locale)); }, forEach);
}

std::shared_ptr<const BulkLineKeys> inOrder(const BulkLineKeys &keys, const BulkLineKeys &ordered, Qt::SortOrder order)
{
    auto found = std::make_shared<BulkLineKeys>();
    found->reserve(keys.size());
    const auto take = [&](qint64 key) {
        if (keys.size() == ordered.size() || std::binary_search(keys.begin(), keys.end(), key))
            found->push_back(key);
    };
    if (order == Qt::AscendingOrder)
        std::for_each(ordered.begin(), ordered.end(), take);
    else
        std::for_each(ordered.rbegin(), ordered.rend(), take);
    return found;
}

} // namespace portico
