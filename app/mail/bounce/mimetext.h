#pragma once

#include <QByteArray>
#include <QString>

namespace portico {

/// The bytes with every line end as one LF, whether they came as CRLF, LF or the lone CR of old Macs; at most limit
/// bytes of them.
QByteArray withLfLines(QByteArrayView bytes, qsizetype limit);

/// Quoted-printable (RFC 2045, 6.7) and base64 (6.8), decoded as far as they can be read: what is malformed stays.
QByteArray fromQuotedPrintable(QByteArrayView text);
QByteArray fromBase64Text(QByteArrayView text);

/// The bytes as text in the named character set (any that Qt knows). An unknown name, none, or bytes that do not fit
/// are read as UTF-8 where they are that, else as ISO 8859-1: never an error, never empty for bytes that are not.
QString fromCharset(QByteArrayView bytes, QByteArrayView charset);

/// A header's value as text: encoded words (RFC 2047) are decoded, also where mailers broke the rules for them.
QString fromEncodedWords(QByteArrayView value);

/// The words of an HTML text, without its tags, styles and scripts; one line a block.
QString fromHtml(const QString &html);

} // namespace portico
