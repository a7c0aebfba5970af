#pragma once

#include <QString>

namespace portico {

/// The versions of the parts that the store is built on, as they are at run time.
struct EngineVersion
{
    QString sqlite;          ///< "3.53.4"
    QString multipleCiphers; ///< "2.3.6"
    QString sodium;          ///< "1.0.18"

    /// Any thread.
    static EngineVersion current();
};

} // namespace portico
