#pragma once

class QFile;

namespace portico {

/// What became of opening a file that somebody named.
enum class FileOpening {
    done,
    notOrdinary, ///< there is something of this name, which is no ordinary file; it was not touched
    failed,      ///< QFile::errorString() says why
};

/// Opens an ordinary file for reading, or what a link to one leads to. Nothing else: opening a pipe would wait until
/// somebody writes into it, for ever perhaps. Any thread.
FileOpening openOrdinary(QFile &file);

} // namespace portico
