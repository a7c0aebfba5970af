#pragma once

#include "app/cli/command.h"

namespace portico {

/// The commands on the mail account: mail set, mail test.
class MailCommands
{
public:
    static QList<Command> commands();
};

} // namespace portico
