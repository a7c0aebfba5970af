#include "app/mail/headertext.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <string>

namespace portico {

namespace {

constexpr qsizetype kFoldAt = 78;         // RFC 5322, 2.1.1
constexpr qsizetype kEncodedWordMax = 75; // RFC 2047, 2
constexpr QByteArrayView kBase64Prefix = "=?utf-8?B?";
constexpr QByteArrayView kQPrefix = "=?utf-8?Q?";
constexpr QByteArrayView kSuffix = "?=";
/// Longer plain words would not fold nicely, and are written as encoded words instead.
constexpr qsizetype kPlainWordMax = 60;

bool isDropped(char32_t c)
{
    if (c == 0x200c || c == 0x200d)
        return false;
    // Letters by category that no font shows: Hangul fillers, Khmer inherent vowels, Braille blank.
    if (c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c == 0x2800 || c == 0x3164 || c == 0xffa0)
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
        return true;
    default:
        return false;
    }
}

bool isBlank(char32_t c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 ||
           c == 0x2029;
}

bool isPlain(const QString &text)
{
    if (text.contains(QLatin1StringView("=?")))
        return false;
    qsizetype word = 0;
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7e)
            return false;
        word = c == u' ' ? 0 : word + 1;
        if (word > kPlainWordMax)
            return false;
    }
    return true;
}

/// What may stand for itself in a Q-encoded word inside a phrase (RFC 2047, 5 (3)).
bool isQSafe(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '!' || c == '*' ||
           c == '+' || c == '-' || c == '/';
}

QByteArray qEncoded(const QByteArray &bytes)
{
    QByteArray out;
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        if (isQSafe(c))
            out.append(byte);
        else if (c == ' ')
            out.append('_');
        else
            out.append('=').append(QByteArray::number(c, 16).rightJustified(2, '0').toUpper());
    }
    return out;
}

/// The text's characters as UTF-8, each whole.
QList<QByteArray> utf8Characters(const QString &text)
{
    QList<QByteArray> characters;
    for (const char32_t c : text.toStdU32String())
        characters.append(QString::fromUcs4(&c, 1).toUtf8());
    return characters;
}

/// How many characters from begin on one encoded word of at most limit bytes takes; at least one.
qsizetype charactersThatFit(const QList<QByteArray> &characters, qsizetype begin, bool useQ, qsizetype limit)
{
    const qsizetype room = limit - kQPrefix.size() - kSuffix.size();
    qsizetype payload = 0;
    qsizetype fit = 0;
    qsizetype unpadded = 0;
    for (qsizetype i = begin; i < characters.size(); ++i) {
        payload += useQ ? qEncoded(characters[i]).size() : characters[i].size();
        if ((useQ ? payload : (payload + 2) / 3 * 4) > room)
            return unpadded > 0 ? unpadded : std::max<qsizetype>(fit, 1);
        ++fit;
        // Padding inside a run of base64 words makes some readers (GMime 3.2) lose the words behind it.
        if (useQ || payload % 3 == 0)
            unpadded = fit;
    }
    return fit;
}

/// Encoded words of at most 75 bytes, none of which splits a character. The first one is at most firstMax long.
QList<QByteArray> encodedWords(const QString &text, qsizetype firstMax)
{
    const QList<QByteArray> characters = utf8Characters(text);
    const QByteArray all = characters.join();
    const bool useQ = qEncoded(all).size() <= (all.size() + 2) / 3 * 4;
    QList<QByteArray> words;
    for (qsizetype begin = 0; begin < characters.size();) {
        const qsizetype limit = words.isEmpty() ? std::min(firstMax, kEncodedWordMax) : kEncodedWordMax;
        const qsizetype count = charactersThatFit(characters, begin, useQ, limit);
        const QByteArray raw = characters.mid(begin, count).join();
        words.append((useQ ? kQPrefix.toByteArray() + qEncoded(raw) : kBase64Prefix.toByteArray() + raw.toBase64()) +
                     kSuffix.toByteArray());
        begin += count;
    }
    return words;
}

/// Puts words on lines of at most 78 bytes where they fit.
QByteArray foldedWords(const QByteArray &start, const QList<QByteArray> &words)
{
    QByteArray out = start;
    qsizetype column = start.size();
    for (const QByteArray &word : words) {
        const bool first = &word == &words.first();
        if (!first && column + 1 + word.size() > kFoldAt) {
            out.append("\r\n ");
            column = 1;
        } else {
            out.append(' ');
            ++column;
        }
        out.append(word);
        column += word.size();
    }
    return out;
}

bool needsQuotes(const QByteArray &phrase)
{
    return std::any_of(phrase.begin(), phrase.end(),
                       [](char c) { return std::string_view("()<>[]:;@\\,.\"").find(c) != std::string_view::npos; });
}

} // namespace

QString cleanHeaderText(const QString &text)
{
    std::u32string clean;
    for (const char32_t c : text.toStdU32String()) {
        if (isBlank(c) || QChar::category(c) == QChar::Separator_Space) {
            if (!clean.empty() && clean.back() != U' ')
                clean.push_back(U' ');
        } else if (!isDropped(c)) {
            clean.push_back(c);
        }
    }
    while (!clean.empty() && clean.back() == U' ')
        clean.pop_back();
    return QString::fromStdU32String(clean);
}

QByteArray textHeader(const QByteArray &name, const QString &text)
{
    const QString clean = cleanHeaderText(text);
    const QByteArray start = name + ':';
    if (clean.isEmpty())
        return start + " \r\n";
    const QList<QByteArray> words =
        isPlain(clean) ? clean.toLatin1().split(' ') : encodedWords(clean, kFoldAt - start.size() - 1);
    return foldedWords(start, words) + "\r\n";
}

QByteArray mailboxHeader(const QByteArray &name, const QString &displayName, const QByteArray &address)
{
    const QString clean = cleanHeaderText(displayName);
    const QByteArray start = name + ':';
    if (clean.isEmpty())
        return start + ' ' + address + "\r\n";
    QList<QByteArray> words;
    if (isPlain(clean) && clean.size() <= kPlainWordMax) {
        QByteArray phrase = clean.toLatin1();
        if (needsQuotes(phrase))
            phrase = '"' + phrase.replace('\\', "\\\\").replace('"', "\\\"") + '"';
        words.append(phrase);
    } else {
        words = encodedWords(clean, kFoldAt - start.size() - 1);
    }
    words.append('<' + address + '>');
    return foldedWords(start, words) + "\r\n";
}

} // namespace portico
