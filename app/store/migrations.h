#pragma once

#include "app/core/result.h"
#include "app/store/connection.h"

#include <QList>
#include <QString>

#include <functional>

namespace portico {

/// How bringing a database to this program's schema ended.
enum class MigrationOutcome {
    current,      ///< it was there already; nothing was written
    created,      ///< it was empty and has the newest schema now
    migrated,     ///< it was older, was backed up, and has the newest schema now
    newer,        ///< refused: a newer Portico made it; nothing was written
    foreign,      ///< refused: not a database of Portico; nothing was written
    noBackup,     ///< refused: the backup before it failed; nothing was written
    failed,       ///< a step failed and was rolled back; steps before it stand
};

/// The outcome, the schema numbers before and after, and what to tell people where it was refused or failed.
struct MigrationReport
{
    MigrationOutcome outcome = MigrationOutcome::failed;
    int from = 0; ///< schema before
    int to = 0;   ///< schema after
    Error error;  ///< what to tell people, of a refusal or failure

    bool ok() const
    {
        return outcome == MigrationOutcome::current || outcome == MigrationOutcome::created
            || outcome == MigrationOutcome::migrated;
    }
};

/// Brings a database to the newest schema by the numbered files in resources/sql, each step in a transaction of its own.
/// The schema's number is SQLite's user_version. Used on the connection's thread; blocks.
class Migrations
{
public:
    struct Step
    {
        int version; ///< the schema after it; steps count 1, 2, 3 …
        QString script;
    };

    /// The steps compiled into the program, oldest first.
    static QList<Step> builtIn();
    /// Marks a database as Portico's (SQLite's application_id).
    static constexpr int applicationId = 0x506f7274;

    explicit Migrations(QList<Step> steps = builtIn()) : m_steps(std::move(steps)) {}

    int newest() const { return m_steps.isEmpty() ? 0 : m_steps.last().version; }
    /// backup is called before the first step on a database that holds data.
    MigrationReport run(Connection &connection, const std::function<Result<void>()> &backup) const;
    /// Says without writing what run() would find: current, created (empty), migrated (older), newer or foreign.
    MigrationReport look(Connection &connection) const;

private:
    QList<Step> m_steps;
};

} // namespace portico
