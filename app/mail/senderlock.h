#pragma once

#include "app/core/platform.h"
#include "app/store/firm.h"

#include <QDir>

#include <memory>

namespace portico {

/// The lock that says who sends a firm's mail: a sender holds it alone; whoever asks whether somebody sends shares it for a
/// moment. Error `busy`: somebody sends. Other errors: the folder's.
inline Result<std::unique_ptr<FileLock>> takeSenderLock(const Firm &firm, FileLock::Mode mode)
{
    return FileLock::take(QDir(firm.folder()).filePath(QStringLiteral("sender.lock")), mode);
}

} // namespace portico
