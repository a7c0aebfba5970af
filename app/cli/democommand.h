#pragma once

#include "app/cli/command.h"

namespace portico {

/// The command "firm demo": a made-up firm, for trying out and for measuring.
class DemoCommand
{
public:
    static Command command();
};

} // namespace portico
