#include "app/store/migrations.h"

#include "app/store/statement.h"
#include "app/store/storefailure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

static void initSqlResource()
{
    // A resource in a static library is linked in only where somebody asks for it.
    Q_INIT_RESOURCE(sql);
}

namespace portico {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

qint64 number(Connection &connection, const char *sql)
{
    Statement statement(connection, sql);
    statement.run().next();
    return statement.integer(0);
}

} // namespace

QList<Migrations::Step> Migrations::builtIn()
{
    initSqlResource();
    QList<Step> steps;
    const QDir folder(QStringLiteral(":/portico/sql"));
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const bool readable = file.open(QIODevice::ReadOnly);
        Q_ASSERT(readable);
        Q_UNUSED(readable)
        steps.append({name.left(4).toInt(), QString::fromUtf8(file.readAll())});
        Q_ASSERT(steps.last().version == steps.size());
    }
    return steps;
}

MigrationReport Migrations::look(Connection &connection) const
{
    MigrationReport report;
    try {
        report.from = report.to = int(number(connection, "PRAGMA user_version"));
        const bool hasTables = number(connection, "SELECT count(*) FROM sqlite_schema") > 0;
        const bool ours = number(connection, "PRAGMA application_id") == applicationId;
        if (!ours && (hasTables || report.from != 0)) {
            report.outcome = MigrationOutcome::foreign;
            report.error = {ErrorKind::invalid,
                            say(QT_TRANSLATE_NOOP("Store", "The file firm.db in this folder was not made by Portico. Choose "
                                                           "the folder of a firm, or restore a backup.")),
                            QStringLiteral("schema %1, no mark of Portico").arg(report.from)};
        } else if (report.from > newest()) {
            report.outcome = MigrationOutcome::newer;
            report.error = {ErrorKind::invalid,
                            say(QT_TRANSLATE_NOOP("Store", "A newer Portico has worked with this firm. Install the newest "
                                                           "Portico on this computer and open the firm with it.")),
                            QStringLiteral("schema %1, this program knows %2").arg(report.from).arg(newest())};
        } else if (report.from == newest()) {
            report.outcome = MigrationOutcome::current;
        } else {
            report.outcome = report.from == 0 ? MigrationOutcome::created : MigrationOutcome::migrated;
        }
    } catch (const StoreFailure &failure) {
        report.outcome = MigrationOutcome::failed;
        report.error = failure.error();
    }
    return report;
}

MigrationReport Migrations::run(Connection &connection, const std::function<Result<void>()> &backup) const
{
    MigrationReport report = look(connection);
    if (report.outcome != MigrationOutcome::created && report.outcome != MigrationOutcome::migrated)
        return report;
    if (report.outcome == MigrationOutcome::migrated && backup) {
        if (const auto kept = backup(); !kept) {
            report.outcome = MigrationOutcome::noBackup;
            report.error = kept.error();
            return report;
        }
    }
    for (const Step &step : m_steps) {
        if (step.version <= report.to)
            continue;
        try {
            connection.execute("BEGIN IMMEDIATE");
            // Another process may have taken the same step while this one waited.
            const int now = int(number(connection, "PRAGMA user_version"));
            if (now < step.version) {
                connection.executeScript(step.script);
                connection.executeScript(QStringLiteral("PRAGMA application_id = %1; PRAGMA user_version = %2")
                                             .arg(applicationId).arg(step.version));
            }
            connection.execute("COMMIT");
            report.to = qMax(now, step.version);
        } catch (const StoreFailure &failure) {
            connection.rollback();
            report.outcome = MigrationOutcome::failed;
            report.error = failure.error();
            return report;
        }
    }
    return report;
}

} // namespace portico
