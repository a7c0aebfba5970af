#pragma once

class QSaveFile;

namespace portico {

/// Puts what was written in its place, or leaves what stands there. QSaveFile::commit() alone writes the rest of its
/// buffer first and says nothing where that fails (Qt 6.4): on a full disk a file of no bytes would count as saved. False:
/// QFileDevice::errorString() says why. Any thread.
bool commitWhole(QSaveFile &file);

} // namespace portico
