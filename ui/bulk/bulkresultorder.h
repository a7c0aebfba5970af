#pragma once

#include "app/store/bulksendstore.h"

#include <QtCore/qnamespace.h>

#include <atomic>
#include <memory>
#include <vector>

namespace portico {

/// By what the lines of a result list are ordered: as they were written, or by what a column shows.
struct BulkResultOrder
{
    enum class By { written, name, email, clients, status, outcome, time };
    By by = By::written;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const BulkResultOrder &) const = default;
    /// Whether lines keep their places whatever becomes of the mails.
    bool lasts() const { return by != By::status && by != By::outcome && by != By::time; }
};

using BulkLineKeys = std::vector<qint64>;

/// The keys of all lines of a send, from small to great; lines that are alike in that as they were written. Reads every
/// line: for a worker. What comes back after a cancel is good for nothing.
BulkLineKeys orderedLines(Connection &connection, BulkSendKey bulk, const ClientScope &scope, BulkResultOrder::By by,
                          const QDateTime &now, const std::atomic_bool &cancelled);

/// The keys, which ascend, as they stand in ordered, or in ordered from its end. Pure.
std::shared_ptr<const BulkLineKeys> inOrder(const BulkLineKeys &keys, const BulkLineKeys &ordered, Qt::SortOrder order);

} // namespace portico
