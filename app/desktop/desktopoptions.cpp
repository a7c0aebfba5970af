#include "app/desktop/desktopoptions.h"

#include "ui/look/theme.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DesktopOptions)
};

QString absolute(const QString &path)
{
    return path.isEmpty() ? QString() : QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

} // namespace

std::variant<DesktopOptions, DesktopText> parseDesktopOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Practice management for accounting firms, with a portal for their clients."));
    const QCommandLineOption firm(QStringLiteral("firm"), Text::tr("Opens the firm in this folder."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption keyFile(QStringLiteral("key-file"),
                                     Text::tr("The file with the firm's key, where there is no key store."),
                                     QStringLiteral("FILE"));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  Text::tr("Opens a firm that is made up; makes it the first time."));
    const QCommandLineOption tour(
        QStringLiteral("tour"),
        Text::tr("Invites a client through the windows of a fresh demo firm, and leaves pictures."),
        QStringLiteral("DIR"));
    const QCommandLineOption scheme(QStringLiteral("scheme"),
                                    Text::tr("Colours: light or dark; without it, the system's."),
                                    QStringLiteral("NAME"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      Text::tr("Language: en or es; without it, as in the settings."),
                                      QStringLiteral("NAME"));
    const QCommandLineOption fontScale(QStringLiteral("font-scale"),
                                       Text::tr("Size of the letters, from 1 (usual) to 3; without it, the system's."),
                                       QStringLiteral("NUMBER"));
    const QCommandLineOption tellPainted(
        QStringLiteral("tell-painted"),
        Text::tr("Says when the first window and the first rows of the client list are painted, to measure the start."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Shows this help."));
    const QCommandLineOption version(QStringLiteral("version"), Text::tr("Shows the version."));
    parser.addOptions({firm, keyFile, demo, tour, scheme, language, fontScale, tellPainted, help, version});

    const auto wrong = [](const QString &sentence) { return DesktopText{sentence + QLatin1Char('\n'), 2}; };
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return DesktopText{parser.helpText(), 0};
    if (parser.isSet(version))
        return DesktopText{QStringLiteral("portico %1\n").arg(QStringLiteral(PORTICO_VERSION)), 0};
    if (!parser.positionalArguments().isEmpty())
        return wrong(
            Text::tr("%1 is no option. A firm's folder is named by --firm.").arg(parser.positionalArguments().first()));

    DesktopOptions options;
    options.firm = absolute(parser.value(firm));
    options.keyFile = absolute(parser.value(keyFile));
    options.tour = absolute(parser.value(tour));
    options.demo = parser.isSet(demo);
    options.tellPainted = parser.isSet(tellPainted);
    if (int(parser.isSet(firm)) + int(options.demo) + int(parser.isSet(tour)) > 1)
        return wrong(Text::tr("Only one of --firm, --demo and --tour can be given."));
    for (const QCommandLineOption &option : {firm, keyFile, tour}) {
        if (parser.isSet(option) && parser.value(option).isEmpty())
            return wrong(Text::tr("--%1 needs a value.").arg(option.names().first()));
    }
    if (parser.isSet(keyFile) && !parser.isSet(firm))
        return wrong(Text::tr("--key-file needs --firm."));
    if (parser.isSet(scheme)) {
        options.scheme = schemeFromText(parser.value(scheme));
        if (!options.scheme)
            return wrong(Text::tr("--scheme is light or dark."));
    }
    if (parser.isSet(language)) {
        options.language = parser.value(language);
        if (options.language != QLatin1StringView("en") && options.language != QLatin1StringView("es"))
            return wrong(Text::tr("--language is en or es."));
    }
    if (parser.isSet(fontScale)) {
        options.fontScale = parser.value(fontScale).toDouble();
        if (!(options.fontScale >= 1 && options.fontScale <= 3))
            return wrong(Text::tr("--font-scale is a number from 1 to 3."));
    }
    return options;
}

} // namespace portico
