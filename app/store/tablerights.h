#pragma once

#include <QByteArray>
#include <QHash>

namespace portico {

/// What a connection may do with a table. write includes read.
enum class TableRight { read, write };

/// Which tables a connection may touch; those that are not named may not be touched at all. A table that another one
/// refers to must be readable where that other one is written.
using TableRights = QHash<QByteArray, TableRight>;

} // namespace portico
