#include "ui/look/stylesheet.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStringList>

#include <array>

#include "app/core/wholefile.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"

namespace portico {

namespace {

struct Glyph
{
    const char *file;
    QByteArray svg;
};

QByteArray colorName(Scheme scheme, Token token)
{
    return Tokens::of(scheme)[token].name().toLatin1();
}

/// One of the program's control icons, in a colour.
QByteArray tinted(IconName name, const QByteArray &color)
{
    QFile file(Icons::path(name));
    if (!file.open(QFile::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color);
}

QByteArray svg(int width, int height, const QByteArray &body)
{
    const QByteArray w = QByteArray::number(width);
    const QByteArray h = QByteArray::number(height);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "\" height=\"" + h + "\" viewBox=\"0 0 " + w +
           " " + h + "\">" + body + "</svg>\n";
}

QByteArray switchSvg(const QByteArray &fill, const QByteArray &edge, const QByteArray &knob, bool on)
{
    return svg(36, 20,
               "<rect x=\".5\" y=\".5\" width=\"35\" height=\"19\" rx=\"9.5\" fill=\"" + fill + "\" stroke=\"" + edge +
                   "\"/><circle cx=\"" + (on ? "26" : "10") + "\" cy=\"10\" r=\"7\" fill=\"" + knob + "\"/>");
}

QByteArray dotSvg(const QByteArray &color)
{
    return svg(14, 14, "<circle cx=\"7\" cy=\"7\" r=\"3\" fill=\"" + color + "\"/>");
}

std::array<Glyph, 15> glyphsOf(Scheme scheme)
{
    const QByteArray onAccent = colorName(scheme, Token::onAccent);
    const QByteArray disabled = colorName(scheme, Token::disabled);
    const QByteArray text2 = colorName(scheme, Token::text2);
    const QByteArray window = colorName(scheme, Token::window);
    const QByteArray border = colorName(scheme, Token::border);
    const QByteArray control = colorName(scheme, Token::borderControl);
    return {{
        {"tick.svg", tinted(IconName::tick, onAccent)},
        {"tick-disabled.svg", tinted(IconName::tick, disabled)},
        {"dash.svg", tinted(IconName::dash, onAccent)},
        {"dash-disabled.svg", tinted(IconName::dash, disabled)},
        {"dot.svg", dotSvg(onAccent)},
        {"dot-disabled.svg", dotSvg(disabled)},
        {"down.svg", tinted(IconName::down, text2)},
        {"up.svg", tinted(IconName::up, text2)},
        {"down-disabled.svg", tinted(IconName::down, disabled)},
        {"right.svg", tinted(IconName::right, text2)},
        {"left.svg", tinted(IconName::left, text2)},
        {"switch-on.svg",
         switchSvg(colorName(scheme, Token::accentFill), colorName(scheme, Token::accentEdge), onAccent, true)},
        {"switch-off.svg", switchSvg(colorName(scheme, Token::surface), control, control, false)},
        {"switch-on-disabled.svg", switchSvg(window, border, disabled, true)},
        {"switch-off-disabled.svg", switchSvg(window, border, border, false)},
    }};
}

} // namespace

QString styleSheetSource()
{
    QFile file(QStringLiteral(":/portico/styles/portico.qss"));
    if (!file.open(QFile::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

QString filledStyleSheet(const QString &source, Scheme scheme, const QString &glyphFolder, QStringList *unknown)
{
    static const QRegularExpression placeholder(QStringLiteral("@([A-Za-z0-9]+)(?:\\(([^)]*)\\))?"));
    const auto valueOf = [&](const QRegularExpressionMatch &match) -> QString {
        const QString name = match.captured(1);
        const QString argument = match.captured(2);
        if (name == QLatin1String("px") || name == QLatin1String("font"))
            return QString::number(scaled(argument.toInt())) + QStringLiteral("px");
        // Of a circle within a border of 1 px: a radius that is more than half would draw a square.
        if (name == QLatin1String("round"))
            return QString::number(scaled(argument.toInt()) / 2 + 1) + QStringLiteral("px");
        if (name == QLatin1String("glyph"))
            return QStringLiteral("url(\"%1/%2.svg\")").arg(glyphFolder, argument);
        if (const std::optional<Token> token = Tokens::byName(name))
            return Tokens::of(scheme)[*token].name();
        if (unknown)
            unknown->append(match.captured());
        return match.captured();
    };

    QString filled;
    qsizetype done = 0;
    QRegularExpressionMatchIterator matches = placeholder.globalMatch(source);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        filled += QStringView(source).mid(done, match.capturedStart() - done);
        filled += valueOf(match);
        done = match.capturedEnd();
    }
    filled += QStringView(source).mid(done);

    // Text in the colour of any token: see setTextTone().
    for (int i = 0; i < Tokens::count; ++i) {
        const QString name = Tokens::nameOf(Token(i));
        filled += QStringLiteral("\n*[tone=\"%1\"] { color: %2 }").arg(name, Tokens::of(scheme)[Token(i)].name());
    }
    return filled;
}

QString writeGlyphs(const QString &cacheFolder, Scheme scheme)
{
    const QString folder =
        QStringLiteral("%1/glyphs-%2")
            .arg(cacheFolder, scheme == Scheme::dark ? QStringLiteral("dark") : QStringLiteral("light"));
    if (!QDir().mkpath(folder))
        return {};
    for (const Glyph &glyph : glyphsOf(scheme)) {
        const QString path = folder + QLatin1Char('/') + QLatin1String(glyph.file);
        QFile existing(path);
        if (existing.open(QFile::ReadOnly) && existing.readAll() == glyph.svg)
            continue;
        existing.close();
        // Whole or not at all: another Portico may be reading it.
        QSaveFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(glyph.svg) != glyph.svg.size() || !commitWhole(file))
            return {};
    }
    return folder;
}

} // namespace portico
