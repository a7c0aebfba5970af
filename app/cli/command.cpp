#include "app/cli/command.h"

#include "app/cli/bouncecommands.h"
#include "app/cli/clientcommands.h"
#include "app/cli/firmcommands.h"
#include "app/cli/invitecommands.h"
#include "app/cli/mailcommands.h"
#include "app/cli/outboxcommands.h"
#include "app/cli/portalusercommands.h"
#include "app/cli/text.h"

namespace portico {

const QList<Command> &allCommands()
{
    static const QList<Command> commands = FirmCommands::commands() + MailCommands::commands()
        + ClientCommands::commands() + InviteCommands::commands() + OutboxCommands::commands()
        + PortalUserCommands::commands() + BounceCommands::commands();
    return commands;
}

const QList<CommandOption> &globalOptions()
{
    static const QList<CommandOption> options{
        {QStringLiteral("firm"), QStringLiteral("DIR"), Text::tr("the firm's folder")},
        {QStringLiteral("key-file"), QStringLiteral("FILE"),
         Text::tr("the file with the firm's key, where there is no key store; never in the firm's folder")},
        {QStringLiteral("recovery-key-file"), QStringLiteral("FILE"),
         Text::tr("a file with the recovery key, where the firm's key is lost; the key is then kept anew")},
        {QStringLiteral("as"), QStringLiteral("EMAIL"),
         Text::tr("the team member who acts; else the one whom this account is bound to, else the only admin")},
        {QStringLiteral("as-password-file"), QStringLiteral("FILE"),
         Text::tr("a file with the password of that team member, where there is one and this account is another's")},
        {QStringLiteral("json"), {}, Text::tr("print one JSON object a line")},
        {QStringLiteral("help"), {}, Text::tr("say how a command is used")},
        {QStringLiteral("version"), {}, Text::tr("say which Portico this is")},
    };
    return options;
}

} // namespace portico
