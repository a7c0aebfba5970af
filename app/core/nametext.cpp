#include "app/core/nametext.h"

#include <QList>

namespace portico {

namespace {

/// Looks like nothing at all, although its category would let it pass.
bool isBlankLetter(char32_t character)
{
    switch (character) {
    case 0x034f: case 0x115f: case 0x1160: case 0x17b4: case 0x17b5: case 0x2800: case 0x3164: case 0xffa0:
        return true;
    default:
        return (character >= 0x180b && character <= 0x180f) || (character >= 0xfe00 && character <= 0xfe0f)
            || (character >= 0xe0000 && character <= 0xe0fff);
    }
}

bool isJoiner(char32_t character)
{
    return character == 0x200c || character == 0x200d;
}

/// Persian, the languages of India and others write joiners inside of words; in Latin, Greek and Cyrillic they only hide.
bool takesJoiners(char32_t character)
{
    return character >= 0x0600 && character < 0x1e00 && (QChar::isLetter(character) || QChar::isMark(character));
}

} // namespace

bool isInvisible(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Format: // zero-width characters, bidirectional controls, the byte order mark, soft hyphens
    case QChar::Other_Surrogate:
        return true;
    default:
        return isBlankLetter(character);
    }
}

QString cleanName(const QString &entered)
{
    const auto points = entered.toUcs4();
    QString clean;
    clean.reserve(entered.size());
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t point = points[i];
        const bool joins = isJoiner(point) && i > 0 && i + 1 < points.size() && takesJoiners(points[i - 1])
                           && takesJoiners(points[i + 1]);
        if (QChar::isSpace(point))
            clean += u' ';
        else if (point == QChar::ReplacementCharacter) // half a pair, or bytes that were no text
            continue;
        else if (joins || (!isInvisible(point) && QChar::category(point) != QChar::Other_Control))
            clean += QChar::fromUcs4(point);
    }
    return clean.simplified();
}

QString nameBeforeAddress(const QString &entered)
{
    const QString text = entered.trimmed();
    const qsizetype bracket = text.indexOf(u'<');
    if (bracket <= 0 || !text.endsWith(u'>'))
        return {};
    QString name = cleanName(text.first(bracket));
    if (name.size() > 1 && (name.front() == u'"' || name.front() == u'\'') && name.back() == name.front()) {
        name = name.sliced(1).chopped(1);
        name.replace(QStringLiteral("\\\""), QStringLiteral("\"")).replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
        name = cleanName(name);
    }
    return name.contains(u'@') ? QString() : name;
}

} // namespace portico
