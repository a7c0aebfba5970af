#include "app/mail/quotedprintable.h"

namespace portico {

namespace {

constexpr qsizetype kLineLimit = 76;

/// Writes one logical line as lines of at most 76 bytes with soft line breaks.
void appendLine(QByteArray &out, const QByteArray &line)
{
    constexpr char kHex[] = "0123456789ABCDEF";
    qsizetype column = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const auto byte = static_cast<unsigned char>(line[i]);
        const bool last = i + 1 == line.size();
        const bool blank = byte == ' ' || byte == '\t';
        bool plain = (byte >= 33 && byte <= 126 && byte != '=') || (blank && !last);
        if (i == 0 && line.startsWith("From "))
            plain = false;
        const qsizetype width = plain ? 1 : 3;
        // The last piece of a line needs no room for the "=" of a soft break.
        if (column + width > (last ? kLineLimit : kLineLimit - 1)) {
            out.append("=\r\n");
            column = 0;
        }
        if (plain) {
            out.append(static_cast<char>(byte));
        } else {
            out.append('=').append(kHex[byte >> 4]).append(kHex[byte & 15]);
        }
        column += width;
    }
    out.append("\r\n");
}

} // namespace

QByteArray quotedPrintable(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    QByteArray out;
    out.reserve(bytes.size() + bytes.size() / 8 + 16);
    qsizetype start = 0;
    while (start < bytes.size()) {
        qsizetype end = start;
        while (end < bytes.size() && bytes[end] != '\r' && bytes[end] != '\n')
            ++end;
        appendLine(out, bytes.mid(start, end - start));
        const bool pair = end + 1 < bytes.size() && bytes[end] == '\r' && bytes[end + 1] == '\n';
        start = end + (pair ? 2 : 1);
    }
    return out;
}

} // namespace portico
