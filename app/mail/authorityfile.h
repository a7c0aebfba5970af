#pragma once

#include <QString>

namespace portico {

/// Whether a file holds at least one certificate in PEM form, so that an account can trust it. Reads the file; any
/// thread.
bool holdsAuthority(const QString &file);

} // namespace portico
