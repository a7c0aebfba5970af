#pragma once

#include "app/core/clock.h"
#include "app/core/result.h"
#include "app/store/firmkeys.h"
#include "app/store/storecheck.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace portico {

/// What a backup file says of itself, and what was found in it.
struct BackupFacts
{
    QByteArray firmId;
    QDateTime madeAt;
    int schema = 0;
    StoreCounts counts; ///< only where the database was opened
};

/// A firm's backup in one file: the encrypted database as it was at one moment, and firm.keys.
///
/// Layout: the line "PORTICO BACKUP 1"; a line of JSON (firm, made_at, schema, keys_size, database_size); firm.keys; the
/// database, a SQLite file of the same key and cipher; 32 bytes BLAKE2b of all before. Nothing that a person typed stands
/// in clear in it. Functions block, on any thread; files are written beside their target under another name, put on the
/// disk, looked through, and then renamed, so that a file of the wanted name is always whole.
class BackupFile
{
public:
    /// Backs up the firm in folder, whose database key is key; others may go on reading and writing meanwhile. An
    /// existing file is replaced. The counts are those of the finished file, opened.
    static Result<BackupFacts> write(const QString &file, const QString &folder, const QByteArray &key, const Clock &clock);

    /// Reads the head of a backup. invalid where it is none; internal where it is cut off.
    static Result<BackupFile> open(const QString &file);

    const BackupFacts &facts() const { return m_facts; }
    const FirmKeys &keys() const { return m_keys; }
    /// Copies the database out into target, which must not exist, and puts it on the disk. internal where the file was
    /// damaged since it was written: then target does not exist.
    Result<void> extractDatabase(const QString &target) const;

private:
    BackupFile(QString file, BackupFacts facts, FirmKeys keys, qint64 offset, qint64 size)
        : m_file(std::move(file)), m_facts(std::move(facts)), m_keys(std::move(keys)), m_offset(offset), m_size(size)
    {
    }

    QString m_file;
    BackupFacts m_facts;
    FirmKeys m_keys;
    qint64 m_offset; ///< of the database
    qint64 m_size;   ///< of the database
};

} // namespace portico
