#include "app/desktop/desktopoptions.h"
#include "app/desktop/desktopprogram.h"
#include "app/desktop/tour.h"
#include "translations/translations.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QTextStream>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace portico;
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Portico"));
    QApplication::setApplicationName(QStringLiteral("Portico"));
    QApplication::setApplicationVersion(QStringLiteral(PORTICO_VERSION));
    installTranslations(app);

    const auto parsed = parseDesktopOptions(QApplication::arguments());
    if (const auto *text = std::get_if<DesktopText>(&parsed)) {
        QTextStream(text->status == 0 ? stdout : stderr) << text->text;
        return text->status;
    }
    const auto &options = std::get<DesktopOptions>(parsed);
    Theme theme(app, {options.scheme, options.tour.isEmpty() ? 0.0 : 1.0, {}});
    if (!options.tour.isEmpty())
        return runTour(app, theme, options.tour);
    DesktopProgram program(options);
    return program.start() ? QApplication::exec() : 0;
}
