#pragma once

#include "app/cli/command.h"

namespace portico {

/// The commands on the outbox: outbox list, send, settle.
class OutboxCommands
{
public:
    static QList<Command> commands();
};

} // namespace portico
