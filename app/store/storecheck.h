#pragma once

#include "app/core/result.h"
#include "app/store/connection.h"

#include <QString>
#include <QStringList>

namespace portico {

/// How many there are of what a firm holds, deleted ones left out.
struct StoreCounts
{
    qint64 members = 0;
    qint64 clients = 0;
    qint64 contacts = 0;
    qint64 portalUsers = 0;
    qint64 invitations = 0;
    qint64 mails = 0;

    bool operator==(const StoreCounts &) const = default;
};

/// What was found on looking through a database.
struct StoreCheck
{
    QString engine;        ///< SQLite's version
    QString cipher;
    bool encrypted = false; ///< the bytes on the disk do not begin as a plain SQLite file's
    int schema = 0;
    qint64 bytes = 0;      ///< of the database file
    StoreCounts counts;
    QStringList problems;  ///< what the integrity and foreign key checks found; for the log, in English

    bool isSound() const { return encrypted && problems.isEmpty(); }
};

/// Counts only. Throws StoreFailure.
StoreCounts countStore(Connection &connection);

/// Reads every page of the database at file, which connection has open. Takes minutes for a gigabyte; blocks. A page that
/// cannot be read is an Error.
Result<StoreCheck> checkStore(Connection &connection, const QString &file);

} // namespace portico
