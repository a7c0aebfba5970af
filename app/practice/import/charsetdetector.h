#pragma once

#include "app/core/result.h"

#include <QByteArray>

class QIODevice;

namespace portico {

/// Finds out in which character set a text file is, because CSV files do not say.
///
/// In this order: a byte order mark; the pattern of zero bytes that UTF-16 has without one; UTF-8, where the whole file
/// is valid as such; what uchardet thinks of the lines that are not ASCII, where that can be trusted on so little text
/// as names are; else whichever of Windows-1252 and Mac Roman makes the more likely words. Where that is a set for
/// Latin letters and other lines are UTF-8, two lists were put together: then the name is TextDecoder's for both.
/// Any thread.
class CharsetDetector
{
public:
    /// Reads all of device (open, not sequential) from its beginning, in pieces: memory does not grow with the file.
    /// Returns a name for TextDecoder; an empty file is UTF-8. Fails where the device does.
    static Result<QByteArray> detect(QIODevice &device);
};

} // namespace portico
