#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace portico {

/// A new UUID version 7 (RFC 9562, section 5.7) as 16 bytes in network order, so that byte order is time order.
///
/// Its first 48 bits are now in Unix milliseconds. Each value is greater than every earlier one of this process, also
/// within one millisecond and when the clock steps back: the time part then stays where it was. Identity only: the
/// value is unique, not secret, and its time decides nothing. Safe to call from any thread.
QByteArray newUuid(const QDateTime &now);

/// The usual text of 16 bytes: 8-4-4-4-12 lower-case hexadecimal digits; empty for any other length.
QString uuidText(const QByteArray &bytes);

/// The 16 bytes of the usual text, in either case and of any version; nothing for any other text (braces included).
std::optional<QByteArray> uuidFromText(QStringView text);

} // namespace portico
