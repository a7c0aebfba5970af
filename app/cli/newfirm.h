#pragma once

#include "app/cli/commandcontext.h"

namespace portico {

/// Says where a new firm is, where its key is kept, and its recovery key, this once.
void tellNewFirm(CommandContext &context, const FirmFolder::NewFirm &made, const QString &name);

} // namespace portico
