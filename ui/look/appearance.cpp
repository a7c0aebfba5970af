#include "ui/look/appearance.h"

#include <QSettings>

namespace portico {

namespace {

const QString kLanguage = QStringLiteral("appearance/language");
const QString kColours = QStringLiteral("appearance/colours");
const QString kSystem = QStringLiteral("system");
const QString kLight = QStringLiteral("light");
const QString kDark = QStringLiteral("dark");

} // namespace

Appearance Appearance::load()
{
    const QSettings settings;
    Appearance appearance;
    const QString language = settings.value(kLanguage).toString();
    if (language == QLatin1StringView("en") || language == QLatin1StringView("es"))
        appearance.language = language;
    const QString colours = settings.value(kColours).toString();
    if (colours == kLight)
        appearance.scheme = Scheme::light;
    else if (colours == kDark)
        appearance.scheme = Scheme::dark;
    return appearance;
}

void Appearance::save() const
{
    QSettings settings;
    settings.setValue(kLanguage, language.isEmpty() ? kSystem : language);
    settings.setValue(kColours, !scheme ? kSystem : *scheme == Scheme::dark ? kDark : kLight);
}

} // namespace portico
