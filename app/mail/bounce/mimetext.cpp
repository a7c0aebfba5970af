#include "app/mail/bounce/mimetext.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace portico {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

/// Reads =XX at i; -1 if it is none.
int hexPair(QByteArrayView text, qsizetype i)
{
    if (i + 2 >= text.size())
        return -1;
    const int high = hexValue(text[i + 1]);
    const int low = hexValue(text[i + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/// The `Q` encoding of encoded words: quoted-printable with an underscore for a blank.
QByteArray fromQEncoding(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (const int value = text[i] == '=' ? hexPair(text, i) : -1; value >= 0) {
            bytes.append(char(value));
            i += 2;
        } else {
            bytes.append(text[i] == '_' ? ' ' : text[i]);
        }
    }
    return bytes;
}

} // namespace

QByteArray withLfLines(QByteArrayView bytes, qsizetype limit)
{
    QByteArray lines;
    lines.reserve(std::min(bytes.size(), limit));
    for (qsizetype i = 0; i < bytes.size() && lines.size() < limit; ++i) {
        if (bytes[i] != '\r') {
            lines.append(bytes[i]);
            continue;
        }
        lines.append('\n');
        if (i + 1 < bytes.size() && bytes[i + 1] == '\n')
            ++i;
    }
    return lines;
}

QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes.append(text[i]);
            continue;
        }
        if (const int value = hexPair(text, i); value >= 0) {
            bytes.append(char(value));
            i += 2;
            continue;
        }
        // A soft line break; blanks before the line end are padding of a transport.
        qsizetype end = i + 1;
        while (end < text.size() && (text[end] == ' ' || text[end] == '\t'))
            ++end;
        if (end >= text.size() || text[end] == '\n')
            i = end;
        else
            bytes.append('=');
    }
    return bytes;
}

QByteArray fromBase64Text(QByteArrayView text)
{
    return QByteArray::fromBase64(text.toByteArray(), QByteArray::Base64Encoding | QByteArray::IgnoreBase64DecodingErrors);
}

QString fromCharset(QByteArrayView bytes, QByteArrayView charset)
{
    const QByteArray name = charset.toByteArray().trimmed().toLower();
    if (!name.isEmpty() && name.size() < 40 && name != "us-ascii" && name != "utf-8" && !name.contains('\0')) {
        QStringDecoder decoder(name.constData(), QStringDecoder::Flag::Stateless);
        if (decoder.isValid()) {
            const QString text = decoder.decode(bytes);
            if (!decoder.hasError())
                return text;
        }
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8.decode(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

QString fromEncodedWords(QByteArrayView value)
{
    const QString text = fromCharset(value, {});
    if (!text.contains(QLatin1StringView("=?")))
        return text;
    static const QRegularExpression word(
        QStringLiteral("=\\?([A-Za-z0-9_.:-]{1,40})(?:\\*[A-Za-z-]*)?\\?([BbQq])\\?([^?]*)\\?="));
    QString decoded;
    qsizetype end = 0;
    auto words = word.globalMatch(text);
    while (words.hasNext()) {
        const auto match = words.next();
        const QStringView between = QStringView(text).sliced(end, match.capturedStart() - end);
        // Blanks between two encoded words are no part of the text (RFC 2047, 6.2).
        if (end == 0 || !between.trimmed().isEmpty())
            decoded += between;
        const QByteArray encoded = match.captured(3).toLatin1();
        const QByteArray bytes =
            match.captured(2).compare(u'b', Qt::CaseInsensitive) == 0 ? fromBase64Text(encoded) : fromQEncoding(encoded);
        decoded += fromCharset(bytes, match.captured(1).toLatin1());
        end = match.capturedEnd();
    }
    return decoded + QStringView(text).sliced(end);
}

QString fromHtml(const QString &html)
{
    static const QRegularExpression hidden(QStringLiteral("<(style|script|head)\\b.*?</\\1\\s*>|<!--.*?-->"),
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression blocks(QStringLiteral("<(br|/p|/div|/tr|/li|/h\\d|/td|/pre|hr)\\b[^>]*>"),
                                           QRegularExpression::CaseInsensitiveOption);
    // An address may stand in angle brackets that its writer forgot to escape: a tag has no @.
    static const QRegularExpression tags(QStringLiteral("<[/!a-zA-Z][^>@]*>|<[aA] [^>]*>"));
    // Markup that nobody closes must not be searched to its end again and again.
    QString text = html.left(64 * 1024);
    text.remove(hidden).replace(QLatin1Char('\n'), QLatin1Char(' '));
    text.replace(blocks, QStringLiteral("\n")).remove(tags);
    text.replace(QLatin1StringView("&lt;"), QLatin1StringView("<")).replace(QLatin1StringView("&gt;"), QLatin1StringView(">"));
    text.replace(QLatin1StringView("&nbsp;"), QLatin1StringView(" ")).replace(QLatin1StringView("&quot;"), QLatin1StringView("\""));
    return text.replace(QLatin1StringView("&#39;"), QLatin1StringView("'")).replace(QLatin1StringView("&amp;"), QLatin1StringView("&"));
}

} // namespace portico
