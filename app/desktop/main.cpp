#include "app/core/freememory.h"
#include "app/core/logfile.h"
#include "app/core/platform_ending.h"
#include "app/core/platform_thread.h"
#include "app/desktop/desktopoptions.h"
#include "app/desktop/desktopprogram.h"
#include "app/desktop/paintteller.h"
#include "app/desktop/tour.h"
#include "translations/translations.h"
#include "ui/look/appearance.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>

namespace {

/// What is asked of the program without windows, which needs no display; nothing where windows are wanted.
std::optional<portico::DesktopText> answerWithoutWindows(int argc, char *argv[])
{
    const auto asks = [](const char *argument) {
        return qstrcmp(argument, "--help") == 0 || qstrcmp(argument, "-h") == 0 || qstrcmp(argument, "--version") == 0;
    };
    if (!std::any_of(argv + 1, argv + argc, asks))
        return std::nullopt;
    QCoreApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Portico"));
    QCoreApplication::setApplicationName(QStringLiteral("Portico"));
    portico::installTranslations(app, portico::localeOfLanguage(portico::Appearance::load().language));
    const auto parsed = portico::parseDesktopOptions(QCoreApplication::arguments());
    const auto *text = std::get_if<portico::DesktopText>(&parsed);
    return text ? std::optional(*text) : std::nullopt;
}

/// A tour neither shows what this account has chosen nor changes it: its settings lie in a folder that goes with it.
/// Nothing where no tour is asked for.
std::unique_ptr<QTemporaryDir> settingsOfTour()
{
    const auto parsed = portico::parseDesktopOptions(QApplication::arguments());
    const auto *options = std::get_if<portico::DesktopOptions>(&parsed);
    if (!options || options->tour.isEmpty())
        return nullptr;
    auto folder = std::make_unique<QTemporaryDir>();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder->path());
    return folder;
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace portico;
    platform::keepLittleFreeMemory();
    platform::putWindowsFirst();
    if (const auto answer = answerWithoutWindows(argc, argv)) {
        QTextStream(answer->status == 0 ? stdout : stderr) << answer->text;
        return answer->status;
    }
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Portico"));
    QApplication::setApplicationName(QStringLiteral("Portico"));
    QApplication::setApplicationVersion(QStringLiteral(PORTICO_VERSION));
    const auto tourSettings = settingsOfTour();
    const Appearance appearance = Appearance::load();
    installTranslations(app, localeOfLanguage(appearance.language));

    const auto parsed = parseDesktopOptions(QApplication::arguments());
    if (const auto *text = std::get_if<DesktopText>(&parsed)) {
        QTextStream(text->status == 0 ? stdout : stderr) << text->text;
        return text->status;
    }
    const auto &options = std::get<DesktopOptions>(parsed);
    const bool tour = !options.tour.isEmpty();
    const auto scheme = options.scheme || tour ? options.scheme : appearance.scheme;
    if (!options.language.isEmpty())
        installTranslations(app, localeOfLanguage(options.language));
    Theme theme(app, {scheme, options.fontScale > 0 ? options.fontScale : tour ? 1.0 : 0.0, {}});
    if (tour)
        return runTour(app, theme, options);
    // Without a log the program runs all the same.
    std::unique_ptr<LogInstallation> log;
    if (auto file = LogFile::open(LogFile::folderOfThisAccount()))
        log = std::make_unique<LogInstallation>(std::move(file).value());
    logEvent("program.started", {{"qt", QLibraryInfo::version().segments().value(0) * 10'000
                                            + QLibraryInfo::version().segments().value(1) * 100
                                            + QLibraryInfo::version().segments().value(2)}});
    if (options.tellPainted)
        new PaintTeller(&app);
    DesktopProgram program(options);
    QObject::connect(&program, &DesktopProgram::appearanceChanged, &app, [&](const Appearance &chosen) {
        theme.setForcedScheme(chosen.scheme);
        installTranslations(app, localeOfLanguage(chosen.language));
    });
    // A logout must find nobody waiting for an answer: what is unsaved is not asked about, the firm is closed in order.
    platform::whenAskedToEnd(&app, [] {
        logEvent("program.askedToEnd");
        QCoreApplication::exit(0);
    });
    const int status = program.start() ? QApplication::exec() : 0;
    logEvent("program.ended", {{"status", status}});
    return status;
}
