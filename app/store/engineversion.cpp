#include "app/store/engineversion.h"

#include <QStringList>
#include <sodium.h>
#include <sqlite3.h>

namespace portico {

EngineVersion EngineVersion::current()
{
    // "SQLite3 Multiple Ciphers 2.3.6": the name is said elsewhere.
    const QStringList words = QString::fromLatin1(sqlite3mc_version()).split(QLatin1Char(' '));
    return {QString::fromLatin1(sqlite3_libversion()), words.last(), QString::fromLatin1(sodium_version_string())};
}

} // namespace portico
