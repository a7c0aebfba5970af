#pragma once

#include "app/cli/command.h"

#include <QString>

namespace portico {

/// What --help prints: of one command, of the commands of a group, or, where group is empty too, of all of them.
QString helpText(const Command *command, const QString &group);

} // namespace portico
