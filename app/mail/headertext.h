#pragma once

#include <QByteArray>
#include <QString>

namespace portico {

/// Text fit for a header value: control characters (line ends and tabs become one space) and
/// invisible or direction-changing format characters are dropped, runs of white space become one space. The joiners
/// U+200C and U+200D stay: names and emoji of several languages need them.
QString cleanHeaderText(const QString &text);

/// `Name: text` with its CRLF, cleaned, folded at 78 bytes, with RFC 2047 encoded words where ASCII does not do.
QByteArray textHeader(const QByteArray &name, const QString &text);

/// `Name: Display Name <address>` with its CRLF; without a display name the bare address. address is trusted to be
/// what wireAddress() made.
QByteArray mailboxHeader(const QByteArray &name, const QString &displayName, const QByteArray &address);

} // namespace portico
