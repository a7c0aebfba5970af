#include "app/core/textfolding.h"

#include <QStringBuilder>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace portico {

namespace {

/// Appends text that is already folded but for white space, which it collapses.
class FoldedText
{
public:
    explicit FoldedText(qsizetype size) { m_text.reserve(size); }

    void append(char16_t character)
    {
        if (m_spacePending && !m_text.isEmpty())
            m_text.append(u' ');
        m_spacePending = false;
        m_text.append(character);
    }

    void append(QStringView text)
    {
        for (const QChar character : text)
            append(character.unicode());
    }

    void space() { m_spacePending = true; }
    QString take() const { return QString(reinterpret_cast<const QChar *>(m_text.constData()), m_text.size()); }

private:
    QVarLengthArray<char16_t, 256> m_text;
    bool m_spacePending = false;
};

/// What stands for a letter or sign that NFKD leaves as it is; empty where it may stay. Lower case only: the text is
/// case-folded before.
QStringView replacement(char16_t character)
{
    switch (character) {
    case u'ß': return u"ss";
    case u'æ': return u"ae";
    case u'œ': return u"oe";
    case u'ø': case u'ɵ': return u"o";
    case u'ł': case u'ƚ': return u"l";
    case u'đ': case u'ð': case u'ɖ': case u'ɗ': return u"d";
    case u'þ': return u"th";
    case u'ı': case u'ɨ': return u"i";
    case u'ħ': return u"h";
    case u'ŋ': case u'ɲ': return u"n";
    case u'ŧ': return u"t";
    case u'ĸ': case u'ƙ': return u"k";
    case u'ɓ': case u'ƀ': return u"b";
    case u'ə': case u'ǝ': case u'ɛ': case u'ɇ': return u"e";
    case u'ɔ': return u"o";
    case u'ǥ': return u"g";
    case u'ʉ': return u"u";
    case u'ƴ': case u'ɏ': return u"y";
    case u'ƶ': return u"z";
    case 0x2018: case 0x2019: case 0x201b: case 0x02bb: case 0x02bc: case 0x02b9: case u'`': case 0x00b4:
        return u"'";
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
        return u"-";
    default: return {};
    }
}

/// The code point at index, which moves to its last unit; a lone surrogate comes as it is.
char32_t codePointAt(QStringView text, qsizetype &index)
{
    const QChar first = text[index];
    if (!first.isHighSurrogate() || index + 1 == text.size() || !text[index + 1].isLowSurrogate())
        return first.unicode();
    ++index;
    return QChar::surrogateToUcs4(first, text[index]);
}

bool isDropped(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
        // Class 0 are vowel signs, which are letters, but also the variation selectors and the grapheme joiner.
        return QChar::combiningClass(character) != 0 || (character >= 0xfe00 && character <= 0xfe0f)
            || (character >= 0xe0100 && character <= 0xe01ef) || character == 0x034f;
    case QChar::Mark_SpacingCombining:
        return QChar::combiningClass(character) != 0;
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
        return true;
    case QChar::Other_Control:
        return !QChar::isSpace(character);
    default:
        return character == 0x0640; // the Arabic tatweel only stretches a word
    }
}

QString foldedUnicode(const QString &text)
{
    // Folding case may bring back what decomposes (and decomposing, what has case); twice reaches the end of it.
    QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    plain = plain.normalized(QString::NormalizationForm_KD).toCaseFolded();

    FoldedText out(plain.size());
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const char32_t character = codePointAt(plain, i);
        if (isDropped(character))
            continue;
        if (QChar::isSpace(character)) {
            out.space();
        } else if (character > 0xffff) {
            out.append(QChar::highSurrogate(character));
            out.append(QChar::lowSurrogate(character));
        } else if (const QStringView other = replacement(char16_t(character)); !other.isEmpty()) {
            out.append(other);
        } else {
            out.append(char16_t(character));
        }
    }
    return out.take();
}

/// Below it lie the letters of most names: ASCII, Latin-1, Latin Extended A and B.
constexpr char16_t kEndOfLatin = 0x250;

/// Each Latin character's folded form, with a space for white space. Folding looks at one character at a time, except that
/// marks are put in order, and they are dropped.
using LatinTable = std::array<QString, kEndOfLatin>;

LatinTable makeLatinTable()
{
    LatinTable table;
    for (char16_t character = 0; character < kEndOfLatin; ++character) {
        // Between letters, because white space at the ends is dropped.
        const QString between = foldedUnicode(QChar(u'a') % QChar(character) % QChar(u'a'));
        table[character] = between.mid(1, between.size() - 2);
    }
    return table;
}

QString foldedLatin(QStringView text)
{
    static const LatinTable table = makeLatinTable();
    FoldedText out(text.size());
    for (const QChar character : text) {
        for (const QChar unit : table[character.unicode()]) {
            if (unit == u' ')
                out.space();
            else
                out.append(unit.unicode());
        }
    }
    return out.take();
}

} // namespace

QString folded(QStringView text)
{
    const bool latin = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < kEndOfLatin; });
    return latin ? foldedLatin(text) : foldedUnicode(text.toString());
}

QString digitsOf(QStringView phone)
{
    QString digits;
    for (qsizetype i = 0; i < phone.size(); ++i) {
        const char32_t character = codePointAt(phone, i);
        if (QChar::category(character) == QChar::Number_DecimalDigit)
            digits.append(QChar(char16_t(u'0' + QChar::digitValue(character))));
    }
    return digits;
}

} // namespace portico
