#include "translations/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace portico {

namespace {

const QString kName = QStringLiteral("porticoTranslation");

/// Later translators are asked first.
void install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    translator->setObjectName(kName);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    // A translator that is destroyed removes itself.
    qDeleteAll(application.findChildren<QTranslator *>(kName, Qt::FindDirectChildrenOnly));
    QLocale::setDefault(locale);

    const QString ours = QStringLiteral(":/portico/translations");
    const QString name = QStringLiteral("portico");
    install(application, QLocale(QLocale::English), name, ours);
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return;
    install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, name, ours);
}

QLocale localeOfLanguage(const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale::Language wanted = QLocale::codeToLanguage(language);
    if (wanted == QLocale::AnyLanguage || wanted == system.language())
        return system;
    return QLocale(wanted, system.territory());
}

} // namespace portico
