#pragma once

#include "app/cli/command.h"

namespace portico {

/// The commands on the firm as a whole: firm create, set, check, backup, restore.
class FirmCommands
{
public:
    static QList<Command> commands();
};

} // namespace portico
