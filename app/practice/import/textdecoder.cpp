#include "app/practice/import/textdecoder.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace portico {

namespace {

/// The bytes 0x80 to 0x9f of Windows-1252; the others are those of ISO 8859-1.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd,
    0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
    0x0153, 0xfffd, 0x017e, 0x0178,
};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = uchar(bytes[i]);
        text[i] = QChar(byte >= 0x80 && byte < 0xa0 ? kWindows1252[byte - 0x80] : char16_t(byte));
    }
    return text;
}

/// A mixed file without line ends is read in pieces of this size after all.
constexpr qsizetype kLongestLine = 1024 * 1024;

bool isUtf8(QByteArrayView line, QString *text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    *text = decoder.decode(line);
    return !decoder.hasError();
}

} // namespace

Result<TextDecoder> TextDecoder::make(const QByteArray &name)
{
    if (name.startsWith(mixedPrefix)) {
        auto decoder = make(name.sliced(mixedPrefix.size()));
        if (decoder)
            decoder->m_mixed = true;
        return decoder;
    }
    TextDecoder decoder;
    const QByteArray lower = name.toLower();
    // Whoever says ISO 8859-1 means this superset, and it must not depend on what Qt was built with.
    decoder.m_windows1252 = lower == "windows-1252" || lower == "cp1252" || lower == "iso-8859-1" || lower == "latin1";
    if (decoder.m_windows1252)
        return decoder;
    decoder.m_decoder = QStringDecoder(lower.constData());
    if (decoder.m_decoder.isValid())
        return decoder;
    return Error{ErrorKind::invalid,
                 QCoreApplication::translate("TextDecoder", "Files in the character set %1 cannot be read here. Save "
                                                            "the file as UTF-8 and try again.")
                     .arg(QString::fromLatin1(name)),
                 QStringLiteral("unknown character set")};
}

QString TextDecoder::decodePlain(QByteArrayView bytes)
{
    QString text = m_windows1252 ? fromWindows1252(bytes) : QString(m_decoder.decode(bytes));
    if (!m_error)
        m_error = text.contains(QChar::ReplacementCharacter) || (!m_windows1252 && m_decoder.hasError());
    return text;
}

/// Decodes whole lines with their ends, each by what it is.
QString TextDecoder::decodeLines(QByteArrayView lines)
{
    QString text;
    text.reserve(lines.size());
    auto start = lines.begin();
    while (start != lines.end()) {
        auto end = std::find_if(start, lines.end(), [](char c) { return c == '\n' || c == '\r'; });
        const bool ends = end != lines.end();
        const bool isLf = ends && *end == '\n';
        if (ends)
            ++end;
        const QByteArrayView line(start, end - start);
        if (isLf && m_afterCr && line.size() == 1)
            --m_line; // the second half of a line end
        const bool ascii = std::all_of(line.begin(), line.end(), [](char c) { return uchar(c) < 0x80; });
        QString decoded;
        if (isUtf8(line, &decoded)) {
            text += decoded;
            if (!ascii && m_lines.utf8++ == 0)
                m_lines.firstUtf8 = m_line;
        } else {
            text += decodePlain(line);
            if (m_lines.other++ == 0)
                m_lines.firstOther = m_line;
        }
        m_line += ends ? 1 : 0;
        m_afterCr = ends && !isLf;
        start = end;
    }
    return text;
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    if (!m_mixed)
        return decodePlain(bytes);
    m_rest.append(bytes.data(), bytes.size());
    const qsizetype lastEnd = std::max(m_rest.lastIndexOf('\n'), m_rest.lastIndexOf('\r'));
    const qsizetype whole = m_rest.size() > kLongestLine ? m_rest.size() : lastEnd + 1;
    const QString text = decodeLines(QByteArrayView(m_rest).first(whole));
    m_rest.remove(0, whole);
    return text;
}

QString TextDecoder::finish()
{
    const QString text = decodeLines(m_rest);
    m_rest.clear();
    return text;
}

} // namespace portico
