#pragma once

#include "app/cli/command.h"

namespace portico {

/// The commands on client records: clients import, clients list.
class ClientCommands
{
public:
    static QList<Command> commands();
};

} // namespace portico
