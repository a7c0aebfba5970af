#pragma once

#include <QString>

#include <QtGlobal>

namespace portico {

/// Password hashes by Argon2id, in libsodium's text format, which carries its own salt and cost. Both functions take a
/// fifth of a second and 64 MiB at the usual cost: not for the GUI thread, nor inside a write transaction. Any thread.
namespace passwordhash {

/// What Argon2id costs: passes, and bytes of memory.
struct Cost
{
    quint64 passes = 2;
    quint64 memory = 64 * 1024 * 1024;
};

/// A new hash of a password, whose letters are composed (NFC) first. Empty only where there is no memory for it.
QString make(const QString &password, Cost cost = Cost());
/// Whether a hash made by make() is that of this password.
bool fits(const QString &hash, const QString &password);

} // namespace passwordhash

} // namespace portico
