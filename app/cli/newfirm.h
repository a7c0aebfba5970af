#pragma once

#include "app/cli/commandcontext.h"

namespace portico {

/// Prints where a new firm will be, where its key is kept, and its recovery key, this once, and hands that over to the
/// system: for the moment before the firm stands in its place. An error where nobody could have read it.
FirmFolder::Show showNewFirm(CommandContext &context, const QString &name);

/// The last line, once the firm stands there. Nothing with --json.
void tellNewFirm(CommandContext &context, const QString &name);

} // namespace portico
