#pragma once

#include "app/cli/commandcontext.h"
#include "app/store/stagedfirm.h"

namespace portico {

/// Prints where a new firm will be, where its key is kept, and its recovery key, this once, and hands that over to the
/// system: to be called before the firm is put in its place. An error where nobody could have read it.
Result<void> showNewFirm(CommandContext &context, const QString &name, const StagedFirm &staged);

/// The last line, once the firm stands there. Nothing with --json.
void tellNewFirm(CommandContext &context, const QString &name);

} // namespace portico
