#pragma once

#include <QByteArray>
#include <QString>

namespace portico {

/// The text as UTF-8 in quoted-printable (RFC 2045, 6.7): lines of at most 76 bytes, CRLF line ends whatever the text
/// had, one at the end. Beyond what the RFC asks, `From ` at the start of a line is encoded, so that mailboxes in mbox
/// format leave it alone.
QByteArray quotedPrintable(const QString &text);

} // namespace portico
