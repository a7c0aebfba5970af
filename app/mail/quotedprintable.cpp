#include "app/mail/quotedprintable.h"

#include <algorithm>

namespace portico {

namespace {

constexpr qsizetype kLineLimit = 76;

/// Stands for itself, wherever in a line that goes on behind it.
bool isPlain(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 32 && byte <= 126 && byte != '=') || byte == '\t';
}

/// Writes one logical line as lines of at most 76 bytes with soft line breaks.
void appendLine(QByteArray &out, QByteArrayView line)
{
    constexpr char kHex[] = "0123456789ABCDEF";
    const bool from = line.startsWith("From ");
    qsizetype column = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const auto byte = static_cast<unsigned char>(line[i]);
        // Most of a text stands for itself: it is copied in one piece, as far as the line goes.
        qsizetype run = 0;
        const qsizetype room = std::min(line.size() - 1 - i, kLineLimit - 1 - column);
        while (run < room && isPlain(line[i + run]) && !(i == 0 && from))
            ++run;
        if (run > 0) {
            out.append(line.data() + i, run);
            column += run;
            i += run - 1;
            continue;
        }
        const bool last = i + 1 == line.size();
        const bool blank = byte == ' ' || byte == '\t';
        bool plain = (byte >= 33 && byte <= 126 && byte != '=') || (blank && !last);
        if (i == 0 && from)
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
        appendLine(out, QByteArrayView(bytes).sliced(start, end - start));
        const bool pair = end + 1 < bytes.size() && bytes[end] == '\r' && bytes[end + 1] == '\n';
        start = end + (pair ? 2 : 1);
    }
    return out;
}

} // namespace portico
