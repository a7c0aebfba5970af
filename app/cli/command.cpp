#include "app/cli/command.h"

#include "app/cli/clientcommands.h"
#include "app/cli/firmcommands.h"
#include "app/cli/invitecommands.h"
#include "app/cli/mailcommands.h"
#include "app/cli/outboxcommands.h"

#include <QCoreApplication>

namespace portico {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

const QList<Command> &allCommands()
{
    static const QList<Command> commands = FirmCommands::commands() + MailCommands::commands()
        + ClientCommands::commands() + InviteCommands::commands() + OutboxCommands::commands();
    return commands;
}

const QList<CommandOption> &globalOptions()
{
    static const QList<CommandOption> options{
        {QStringLiteral("firm"), QStringLiteral("DIR"), tr("the firm's folder")},
        {QStringLiteral("key-file"), QStringLiteral("FILE"),
         tr("the file with the firm's key, where there is no key store; never in the firm's folder")},
        {QStringLiteral("recovery-key-file"), QStringLiteral("FILE"),
         tr("a file with the recovery key, where the firm's key is lost; the key is then kept anew")},
        {QStringLiteral("as"), QStringLiteral("EMAIL"),
         tr("the team member who acts; else the one whom this account is bound to, else the only admin")},
        {QStringLiteral("json"), {}, tr("print one JSON object a line")},
        {QStringLiteral("help"), {}, tr("say how a command is used")},
        {QStringLiteral("version"), {}, tr("say which Portico this is")},
    };
    return options;
}

} // namespace portico
