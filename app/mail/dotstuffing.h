#pragma once

#include <QByteArray>

namespace portico {

/// A message as it goes behind DATA (RFC 5321, 4.5.2): a dot more before each line that starts with one, CRLF at the
/// end, and every line end CRLF: a bare CR or LF must never reach a server, some of which take it for one. The end mark
/// itself is not part of it.
QByteArray dotStuffed(const QByteArray &message);

} // namespace portico
