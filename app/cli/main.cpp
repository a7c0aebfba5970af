#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/helptext.h"
#include "app/cli/interruption.h"
#include "app/cli/output.h"
#include "app/cli/text.h"
#include "translations/translations.h"

#include <QCoreApplication>

namespace {

using namespace portico;

CommandEnd run(const Arguments &arguments, Output &output)
{
    if (arguments.has(QStringLiteral("version"))) {
        output.text(QStringLiteral("porticoctl " PORTICO_VERSION "\n"));
        return {};
    }
    if (arguments.has(QStringLiteral("help"))) {
        output.text(helpText(arguments.command(), arguments.group()));
        return {};
    }
    if (const QString wrong = arguments.complete(); !wrong.isEmpty())
        return CommandEnd::usage(wrong);
    CommandContext context(arguments, output);
    return arguments.command()->run(context);
}

int finish(const CommandEnd &end, Output &output)
{
    if (!end.sentence().isEmpty())
        Output::complain(end.sentence());
    if (end.status() == CommandEnd::wrongUsage)
        Output::complain(Text::tr("“porticoctl --help” says how it is used."));
    if (!output.finish()) {
        Output::complain(Text::tr("The result could not be written to standard output."));
        return CommandEnd::refused;
    }
    return end.status();
}

} // namespace

int main(int argc, char *argv[])
{
    watchForInterruption();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("porticoctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PORTICO_VERSION));
    installTranslations(application);
    const auto parsed = Arguments::parse(QCoreApplication::arguments().sliced(1));
    if (const auto *wrong = std::get_if<QString>(&parsed)) {
        Output output(false);
        return finish(CommandEnd::usage(*wrong), output);
    }
    const auto &arguments = std::get<Arguments>(parsed);
    Output output(arguments.has(QStringLiteral("json")));
    return finish(run(arguments, output), output);
}
