#pragma once

#include "app/store/connection.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

namespace portico::test {

/// What is wrong with a firm's data, a line each; empty where every rule that can be asked of the whole data holds.
QStringList offencesOf(Connection &connection, const QDateTime &now);

/// How many there are of each status, by the product's own functions.
struct StatusCounts
{
    QMap<QString, int> accesses;      ///< of every access
    QMap<QString, int> activeClients; ///< what the summary bar counts
};
StatusCounts statusesOf(Connection &connection, const QDateTime &now);

/// All rows of all tables as text, each table in the order of its keys, but for the columns named in without.
/// A column is named "column" in every table, or "table.column".
QStringList dumpOf(Connection &connection, const QStringList &without);

/// Tables, views and indexes, as the schema's own text.
QStringList schemaOf(Connection &connection);

} // namespace portico::test
