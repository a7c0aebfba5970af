#pragma once

#include "app/cli/command.h"

namespace portico {

/// The commands on portal users: portal-users list, portal-users export.
class PortalUserCommands
{
public:
    static QList<Command> commands();
};

} // namespace portico
