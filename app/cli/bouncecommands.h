#pragma once

#include "app/cli/command.h"

namespace portico {

/// The commands on mail that came back: bounces classify, bounces read.
class BounceCommands
{
public:
    static QList<Command> commands();
};

} // namespace portico
