#include "app/practice/import/charsetdetector.h"

#include "app/practice/import/textdecoder.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QList>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>

namespace portico {

namespace {

constexpr qint64 kChunk = 64 * 1024;
constexpr qsizetype kMaxSample = 256 * 1024;
/// With that many letters beyond ASCII, uchardet is right about languages that it confuses on less.
constexpr int kManyLetters = 200;
/// So many lines that are UTF-8 beside one that is not are no chance.
constexpr qsizetype kFineForOneBad = 4;

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; });
}

QByteArray byteOrderMark(QByteArrayView start)
{
    if (start.startsWith("\xef\xbb\xbf"))
        return "UTF-8";
    if (start.startsWith(QByteArrayView("\xff\xfe\0\0", 4)))
        return "UTF-32LE";
    if (start.startsWith(QByteArrayView("\0\0\xfe\xff", 4)))
        return "UTF-32BE";
    if (start.startsWith("\xff\xfe"))
        return "UTF-16LE";
    if (start.startsWith("\xfe\xff"))
        return "UTF-16BE";
    return {};
}

/// Separators, digits and line ends are ASCII in every CSV file, and in UTF-16 each has a zero byte on the same side.
QByteArray utf16WithoutMark(QByteArrayView start)
{
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < start.size(); ++i) {
        if (start[i] == 0)
            ++zeros[size_t(i % 2)];
    }
    const qsizetype pairs = start.size() / 2;
    if (zeros[1] * 5 > pairs && zeros[0] * 10 < zeros[1])
        return "UTF-16LE";
    if (zeros[0] * 5 > pairs && zeros[1] * 10 < zeros[0])
        return "UTF-16BE";
    return {};
}

/// Adds the lines of a piece of the file that are not ASCII to sample, whole lines only where the piece has any.
void collect(QByteArrayView piece, bool atLineStart, QByteArray &sample)
{
    const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
    auto start = piece.begin();
    if (!atLineStart) {
        const auto first = std::find_if(piece.begin(), piece.end(), isEnd);
        start = first == piece.end() ? piece.begin() : first;
    }
    while (start != piece.end() && sample.size() < kMaxSample) {
        auto end = std::find_if(start, piece.end(), isEnd);
        const QByteArrayView line(start, end - start);
        const bool cut = end == piece.end() && start != piece.begin() && piece.size() == kChunk;
        if (!cut && !isAscii(line)) {
            sample.append(line.data(), line.size());
            sample.append('\n');
        }
        start = end == piece.end() ? end : end + 1;
    }
}

/// Keeps in decoder whether all so far is UTF-8.
void checkUtf8(QStringDecoder &decoder, QByteArrayView piece)
{
    if (!decoder.hasError())
        [[maybe_unused]] const QString text = decoder.decode(piece);
}

QByteArray askUchardet(const QByteArray &sample)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), sample.constData(), size_t(sample.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return QByteArray(uchardet_get_charset(detector.get())).toUpper();
}

/// Character sets that a few foreign names are enough to be sure of: other scripts, and Central Europe and Turkey.
bool isTrustedOnNames(const QByteArray &charset)
{
    static constexpr std::array trusted{
        "WINDOWS-1251", "KOI8-R", "ISO-8859-5", "MAC-CYRILLIC", "IBM855", "IBM866", "WINDOWS-1253", "ISO-8859-7",
        "WINDOWS-1255", "ISO-8859-8", "WINDOWS-1256", "ISO-8859-6", "TIS-620", "ISO-8859-11", "SHIFT_JIS", "EUC-JP",
        "EUC-KR", "UHC", "EUC-TW", "GB18030", "BIG5", "WINDOWS-1250", "ISO-8859-2", "WINDOWS-1254", "ISO-8859-9",
        "ISO-8859-15",
    };
    return std::any_of(trusted.begin(), trusted.end(), [&charset](const char *name) { return charset == name; });
}

/// The ISO set and the Windows set of one region differ in 0x80 to 0x9f, where only the Windows set has characters.
QByteArray withWindowsPunctuation(const QByteArray &charset, const QByteArray &sample)
{
    const bool windows = std::any_of(sample.begin(), sample.end(), [](char c) {
        return uchar(c) >= 0x80 && uchar(c) < 0xa0;
    });
    if (!windows)
        return charset;
    if (charset == "ISO-8859-15")
        return "WINDOWS-1252";
    if (charset == "ISO-8859-2")
        return "WINDOWS-1250";
    if (charset == "ISO-8859-7")
        return "WINDOWS-1253";
    if (charset == "ISO-8859-9")
        return "WINDOWS-1254";
    return charset;
}

/// How many places of the text no person would have typed so: capitals within words, signs between letters.
int oddities(const QString &text)
{
    int odd = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar before = i > 0 ? text[i - 1] : QChar(u' ');
        const QChar after = i + 1 < text.size() ? text[i + 1] : QChar(u' ');
        const QChar c = text[i];
        if (c.unicode() < 0x80) {
            odd += c.isUpper() && before.isLower() && before.unicode() >= 0x80 ? 1 : 0;
            continue;
        }
        if (c == QChar::ReplacementCharacter || c.category() == QChar::Other_Control)
            odd += 4;
        else if (c.isUpper())
            odd += before.isLower() ? 1 : 0;
        else if (!c.isLetter() && c.unicode() != 0x2019 && c.unicode() != 0x2018)
            odd += before.isLetter() && after.isLower() ? 1 : 0;
    }
    return odd;
}

/// What charset makes of sample; nothing where it is not known here or does not fit.
std::optional<QString> attempt(const QByteArray &charset, const QByteArray &sample)
{
    auto decoder = TextDecoder::make(charset);
    if (!decoder)
        return std::nullopt;
    const QString text = decoder->decode(sample);
    // ICU writes SUB for some of what is none of the old East Asian sets.
    return decoder->hasError() || text.contains(QChar(0x1a)) ? std::nullopt : std::optional(text);
}

/// A line that is UTF-8 beyond doubt: by chance, two capitals of another set are a letter of some other script.
bool isLatinUtf8(const QByteArray &line)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(line);
    return !decoder.hasError() && std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t code = c.unicode();
        return code < 0x180 || (code >= 0x1e00 && code < 0x1f00) || (code >= 0x2000 && code < 0x2070) || code == 0x20ac;
    });
}

/// Takes the lines out of sample that are UTF-8; whether there were any.
bool takeUtf8Lines(QByteArray &sample)
{
    QByteArray others;
    const QList<QByteArray> lines = sample.split('\n');
    for (const QByteArray &line : lines) {
        if (!isLatinUtf8(line))
            others += line + '\n';
    }
    const bool some = others.size() < sample.size();
    if (some)
        sample = others;
    return some;
}

/// Whether nearly all lines of sample are UTF-8, in whatever script: then the others are damaged, or come from elsewhere,
/// and no set of eight bits is what the whole file is in. Leaves in others the lines that are not: none where what is
/// wrong with the file lies behind the sample, or across the border of two pieces.
bool isNearlyUtf8(const QByteArray &sample, QByteArray &others)
{
    qsizetype fine = 0;
    qsizetype bad = 0;
    QByteArray rest;
    const QList<QByteArray> lines = sample.split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        [[maybe_unused]] const QString text = decoder.decode(line);
        if (!decoder.hasError()) {
            ++fine;
        } else {
            ++bad;
            rest += line + '\n';
        }
    }
    if (fine == 0 || fine < kFineForOneBad * bad)
        return false;
    others = rest;
    return true;
}

/// Sets of eight bits for languages in Latin letters; in others a name or two may well pass for UTF-8 and be none.
bool isLatin(const QByteArray &charset)
{
    static constexpr std::array latin{"WINDOWS-1252", "ISO-8859-15", "WINDOWS-1250", "ISO-8859-2", "WINDOWS-1254",
                                      "ISO-8859-9"};
    return std::any_of(latin.begin(), latin.end(), [&charset](const char *name) { return charset == name; });
}

/// What sample, which is not UTF-8, is written in.
QByteArray ofEightBits(const QByteArray &sample)
{
    const QByteArray guess = withWindowsPunctuation(askUchardet(sample), sample);
    const auto letters = std::count_if(sample.begin(), sample.end(), [](char c) { return uchar(c) >= 0x80; });
    const bool many = letters >= kManyLetters && !guess.startsWith("MAC-");
    QList<QByteArray> candidates{"WINDOWS-1252", "ISO-8859-15", "MACINTOSH"};
    if (isTrustedOnNames(guess) || (many && guess != "UTF-8" && guess != "ASCII"))
        candidates.prepend(guess);

    // Of those that fit equally well, the first.
    QByteArray best = "WINDOWS-1252";
    int fewest = std::numeric_limits<int>::max();
    for (const QByteArray &charset : candidates) {
        const auto text = attempt(charset, sample);
        if (text && oddities(*text) < fewest) {
            best = charset;
            fewest = oddities(*text);
        }
    }
    return best;
}

} // namespace

Result<QByteArray> CharsetDetector::detect(QIODevice &device)
{
    const auto unreadable = [&device] {
        return Error{ErrorKind::internal,
                     QCoreApplication::translate("CharsetDetector", "The file cannot be read: %1.")
                         .arg(device.errorString()),
                     QStringLiteral("reading the file failed")};
    };
    if (!device.seek(0))
        return unreadable();

    QStringDecoder utf8(QStringDecoder::Utf8);
    QByteArray sample;
    QByteArray chunk(kChunk, Qt::Uninitialized);
    bool first = true;
    bool atLineStart = true;
    while (true) {
        const qint64 size = device.read(chunk.data(), chunk.size());
        if (size < 0)
            return unreadable();
        if (size == 0)
            break;
        const auto piece = QByteArrayView(chunk).first(size);
        if (first) {
            if (auto marked = byteOrderMark(piece); !marked.isEmpty())
                return marked;
            if (auto wide = utf16WithoutMark(piece); !wide.isEmpty())
                return wide;
            first = false;
        }
        if (!isAscii(piece)) {
            if (sample.size() < kMaxSample)
                collect(piece, atLineStart, sample);
            checkUtf8(utf8, piece);
        } else {
            checkUtf8(utf8, piece.first(1)); // ends a character that was cut before
        }
        atLineStart = piece.back() == '\n' || piece.back() == '\r';
        if (utf8.hasError() && sample.size() >= kMaxSample)
            break;
    }
    checkUtf8(utf8, "\n"); // a character that the end of the file cuts is none
    if (!utf8.hasError())
        return QByteArray("UTF-8");
    QByteArray others = sample;
    if (isNearlyUtf8(sample, others)) {
        const QByteArray charset = ofEightBits(others);
        return QByteArray(TextDecoder::mixedPrefix.toByteArray() + (isLatin(charset) ? charset : "WINDOWS-1252"));
    }
    if (takeUtf8Lines(others)) {
        const QByteArray charset = ofEightBits(others);
        if (isLatin(charset))
            return QByteArray(TextDecoder::mixedPrefix.toByteArray() + charset);
    }
    return ofEightBits(sample);
}

} // namespace portico
