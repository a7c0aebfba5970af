#pragma once

#include "app/core/result.h"

class QSqlError;

namespace portico {

/// What the engine's result code (SQLite's extended code) means to people: a kind, and a sentence that says what to do.
/// engineText goes into the detail; SQLite's messages name tables and columns, never values. Any thread.
Error storeError(int extendedCode, const QString &engineText);

/// The same for what a query or the driver reports, on a database that the key has opened.
Error storeError(const QSqlError &error);

} // namespace portico
