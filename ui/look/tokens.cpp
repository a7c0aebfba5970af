#include "ui/look/tokens.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

#include <cmath>

namespace portico {

namespace {

Scheme theScheme = Scheme::light;

QString keyOf(Scheme scheme)
{
    return scheme == Scheme::dark ? QStringLiteral("dark") : QStringLiteral("light");
}

Tokens fromResource(Scheme scheme)
{
    QFile file(QStringLiteral(":/portico/styles/tokens.json"));
    std::optional<Tokens> tokens;
    if (file.open(QFile::ReadOnly))
        tokens = Tokens::fromJson(file.readAll(), scheme);
    // The file is part of the program: where it is wrong, the build is wrong.
    if (!tokens)
        qFatal("tokens.json in the program's resources is missing or incomplete");
    return *tokens;
}

/// Relative luminance of an opaque sRGB colour (WCAG 2.2).
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const QColor rgb = color.toRgb();
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF()) + 0.0722 * linear(rgb.blueF());
}

} // namespace

const Tokens &Tokens::of(Scheme scheme)
{
    static const Tokens light = fromResource(Scheme::light);
    static const Tokens dark = fromResource(Scheme::dark);
    return scheme == Scheme::dark ? dark : light;
}

std::optional<Tokens> Tokens::fromJson(const QByteArray &json, Scheme scheme)
{
    const QJsonObject values = QJsonDocument::fromJson(json).object().value(keyOf(scheme)).toObject();
    if (values.size() != count)
        return std::nullopt;
    Tokens tokens;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const std::optional<Name> name = byName(it.key());
        const QColor color(it.value().toString());
        if (!name || !color.isValid())
            return std::nullopt;
        tokens.m_colors[size_t(*name)] = color;
    }
    return tokens;
}

QString Tokens::nameOf(Name name)
{
    return QString::fromLatin1(QMetaEnum::fromType<Name>().valueToKey(int(name)));
}

std::optional<Tokens::Name> Tokens::byName(QStringView name)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Name>().keyToValue(name.toLatin1().constData(), &known);
    if (!known)
        return std::nullopt;
    return Name(value);
}

Scheme currentScheme()
{
    return theScheme;
}

QColor tokenColor(Token token)
{
    return Tokens::of(theScheme)[token];
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

void detail::setCurrentScheme(Scheme scheme)
{
    theScheme = scheme;
}

} // namespace portico
