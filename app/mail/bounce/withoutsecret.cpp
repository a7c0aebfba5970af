#include "app/mail/bounce/withoutsecret.h"

#include <QRegularExpression>
#include <QStringList>

namespace portico {

namespace {

constexpr qsizetype kShortest = 16;

/// A line may end between any two characters: as a soft break, or as base64's lines do; what quotes may begin the next.
const QString kBreak = QStringLiteral("(?:=?[ \\t]*\\r?\\n[ \\t>]*)*");

QString withBreaks(const QStringList &characters)
{
    return characters.join(kBreak);
}

/// The secret itself, and with any of its characters written as =XX.
QString quotedPrintable(const QByteArray &secret)
{
    QStringList characters;
    for (const char c : secret)
        characters += QStringLiteral("(?:%1|=%2)").arg(QRegularExpression::escape(QString(QLatin1Char(c))),
                                                       QString::number(uchar(c), 16).toUpper());
    return withBreaks(characters);
}

/// The characters of base64 that the secret alone decides, where so many bytes (0 to 2) of its first group of three
/// stand before it.
QString base64(const QByteArray &secret, qsizetype before)
{
    const qsizetype skipped = (3 - before) % 3;
    const qsizetype whole = (secret.size() - skipped) / 3 * 3;
    QStringList characters;
    for (const char c : secret.mid(skipped, whole).toBase64())
        characters += QRegularExpression::escape(QString(QLatin1Char(c)));
    return withBreaks(characters);
}

} // namespace

QString withoutSecret(const QString &report, const QString &secret)
{
    const QByteArray bytes = secret.toLatin1();
    if (bytes.size() < kShortest)
        return report;
    QString kept = report;
    kept.replace(QRegularExpression(quotedPrintable(bytes), QRegularExpression::CaseInsensitiveOption), QStringLiteral("…"));
    for (const qsizetype before : {0, 1, 2})
        kept.replace(QRegularExpression(base64(bytes, before)), QStringLiteral("…"));
    return kept;
}

} // namespace portico
