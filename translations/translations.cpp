#include "translations/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace portico {

namespace {

/// Later translators are asked first.
void install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication &application)
{
    const QString ours = QStringLiteral(":/portico/translations");
    const QString name = QStringLiteral("portico");
    install(application, QLocale(QLocale::English), name, ours);
    const QLocale system;
    if (system.language() == QLocale::English || system.language() == QLocale::C)
        return;
    install(application, system, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, system, name, ours);
}

} // namespace portico
