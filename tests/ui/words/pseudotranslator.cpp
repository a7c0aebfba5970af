#include "tests/ui/words/pseudotranslator.h"

#include <QRegularExpression>

namespace portico::test {

namespace {

const QString kPlain = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
const QString kAccented = QStringLiteral("ÅƁÇĎÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçďéƒĝĥîĵķļḿñöþǫŕšţûṽŵẋýž");
/// Longer by about a third, as translations are.
constexpr double kLonger = 1.35;

} // namespace

QString PseudoTranslator::translate(const char *context, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    // Qt's own classes have their own files; those are not ours to write.
    static const QRegularExpression qts(QStringLiteral("^Q[A-Z]"));
    // Formats of dates, names of keys, and texts without a letter of their own.
    static const QRegularExpression kept(QStringLiteral("^(Ctrl\\+.*|[dMyHhms:,. ]+|(%L?[0-9n]|[^A-Za-z])*)$"));
    if (qts.match(QLatin1StringView(context)).hasMatch() || kept.match(text).hasMatch())
        return {};
    return pseudo(text);
}

QString PseudoTranslator::pseudo(const QString &source)
{
    // What a translator leaves as it is: arguments, placeholders of mail, patterns of file dialogs.
    static const QRegularExpression kept(QStringLiteral("%L?[0-9n]+|%Ln|\\{\\{\\w+\\}\\}|\\(\\*[^)]*\\)"));
    QString text;
    qsizetype at = 0;
    const auto accent = [&](qsizetype end) {
        for (; at < end; ++at) {
            const qsizetype letter = kPlain.indexOf(source[at]);
            text += letter < 0 ? source[at] : kAccented[letter];
        }
    };
    for (auto matches = kept.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        accent(match.capturedStart());
        text += match.captured();
        at = match.capturedEnd();
    }
    accent(source.size());
    const QStringList words{QStringLiteral("öñé"), QStringLiteral("ţŵö"), QStringLiteral("ţĥŕéé")};
    const qsizetype wanted = qsizetype(double(source.size()) * kLonger);
    for (qsizetype word = 0; text.size() < wanted; ++word)
        text += QLatin1Char(' ') + words[word % words.size()];
    // Blanks at the ends belong to the text around it.
    const QString inside = text.trimmed();
    const qsizetype first = text.indexOf(inside);
    return text.left(first) + QStringLiteral("⟦") + inside + QStringLiteral("⟧") + text.mid(first + inside.size());
}

} // namespace portico::test
