#pragma once

#include "app/core/result.h"

#include <QString>

#include <memory>

namespace portico {

class FileLock;

/// conflict, with a sentence, unless folder is missing or empty.
Result<void> requireEmptyFolder(const QString &folder);

/// A new folder of a firm that comes into being as a whole: it is filled beside its place under another name, and put
/// there by one rename. What was not committed is removed. A lock file stands beside it as long.
class FolderMove
{
public:
    explicit FolderMove(const QString &target);
    ~FolderMove();
    Q_DISABLE_COPY_MOVE(FolderMove)

    /// Makes the staging folder, with files/ and backups/ in it; throws away what a dead process left of one. conflict
    /// where another process is making a firm in this place, or where there is one now.
    Result<void> prepare();
    const QString &staging() const { return m_staging; }
    /// Puts all files on the disk and the folder in its place. conflict where that is not missing or empty any more.
    Result<void> commit() const;

private:
    const QString m_target;
    const QString m_staging;
    std::unique_ptr<FileLock> m_lock; ///< of all that make a firm in this place, one at a time
};

} // namespace portico
