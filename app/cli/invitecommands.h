#pragma once

#include "app/cli/command.h"

namespace portico {

/// The command that invites clients to their portals.
class InviteCommands
{
public:
    static QList<Command> commands();
};

} // namespace portico
