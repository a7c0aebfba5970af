#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

namespace portico {

/// The file that a firm was opened from, to notice when it is not there any more: its folder was deleted, moved, or
/// another one was put in its place. What is written into an open file that has lost its name is lost. A value; any thread.
class FirmPlace
{
public:
    FirmPlace() = default;
    /// Remembers what stands at the path now.
    explicit FirmPlace(const QString &databaseFile);

    /// Asks the file system. conflict, with the sentence for people, where another file stands there or none. Always
    /// fine where the system could not tell files apart in the first place.
    Result<void> check() const;

private:
    QString m_file;
    QByteArray m_identity;
};

} // namespace portico
