#pragma once

#include "app/core/result.h"

#include <QString>

namespace portico::platform {

/// Whether somebody can be asked: standard input is a terminal.
bool terminalAnswers();

/// Writes prompt to the terminal and reads a line from it without showing what is typed. Blocks. invalid where nothing
/// comes: the input ended, or Ctrl+C was pressed.
Result<QString> askSecretly(const QString &prompt);

} // namespace portico::platform
