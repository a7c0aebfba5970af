#include "app/store/backupfile.h"
#include "app/store/firmfolder.h"
#include "app/store/migrations.h"
#include "app/store/statement.h"
#include "tests/store/storetesting.h"

using namespace portico;
using namespace portico::testing;

namespace {

const QByteArray goodKey(32, 'k');

Migrations::Step step(int version, const char *sql)
{
    return {version, QString::fromUtf8(sql)};
}

const Migrations::Step first = step(1, "CREATE TABLE one (a INTEGER) STRICT; INSERT INTO one VALUES (1);");
const Migrations::Step second = step(2, "ALTER TABLE one ADD COLUMN b TEXT NOT NULL DEFAULT ''; CREATE TABLE two (a INTEGER) STRICT;");
const Migrations::Step broken = step(3, "CREATE TABLE three (a INTEGER) STRICT; INSERT INTO nowhere VALUES (1);");

qint64 number(Connection &connection, const char *sql)
{
    Statement statement(connection, sql);
    statement.run().next();
    return statement.integer(0);
}

QStringList schemaOf(Connection &connection)
{
    QStringList all;
    Statement objects(connection, "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name");
    for (objects.run(); objects.next();)
        all.append(objects.text(0).simplified());
    return all;
}

} // namespace

/// Schema steps: each outcome, and each landed schema brought to today's.
class TestMigrations : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_connection;
    int m_backups = 0;

    std::function<Result<void>()> counting()
    {
        return [this]() -> Result<void> {
            ++m_backups;
            return {};
        };
    }

private Q_SLOTS:
    void init()
    {
        m_backups = 0;
        m_dir = std::make_unique<QTemporaryDir>();
        auto opened = Connection::open(m_dir->filePath(QStringLiteral("firm.db")), goodKey, Connection::Mode::readWrite, true);
        PORTICO_VERIFY(opened);
        m_connection = std::move(opened).value();
    }
    void cleanup()
    {
        m_connection.reset();
        m_dir.reset();
    }

    void stepsOfTheProgramAreNumberedWithoutGap()
    {
        const auto steps = Migrations::builtIn();
        QVERIFY(!steps.isEmpty());
        for (int i = 0; i < steps.size(); ++i) {
            QCOMPARE(steps[i].version, i + 1);
            QVERIFY(!steps[i].script.isEmpty());
        }
    }

    void anEmptyDatabaseIsCreated()
    {
        const auto report = Migrations({first, second}).run(*m_connection, counting());
        QCOMPARE(report.outcome, MigrationOutcome::created);
        QCOMPARE(report.from, 0);
        QCOMPARE(report.to, 2);
        QVERIFY(report.ok());
        QCOMPARE(m_backups, 0);
        QCOMPARE(number(*m_connection, "PRAGMA user_version"), 2);
        QCOMPARE(number(*m_connection, "PRAGMA application_id"), Migrations::applicationId);
    }

    void aCurrentOneIsLeftAlone()
    {
        QVERIFY(Migrations({first}).run(*m_connection, {}).ok());
        const qint64 version = number(*m_connection, "PRAGMA schema_version");
        const auto report = Migrations({first}).run(*m_connection, counting());
        QCOMPARE(report.outcome, MigrationOutcome::current);
        QCOMPARE(m_backups, 0);
        QCOMPARE(number(*m_connection, "PRAGMA schema_version"), version);
    }

    void anOlderOneIsBackedUpAndMigrated()
    {
        QVERIFY(Migrations({first}).run(*m_connection, {}).ok());
        QCOMPARE(Migrations({first, second}).look(*m_connection).outcome, MigrationOutcome::migrated);
        QCOMPARE(number(*m_connection, "PRAGMA user_version"), 1);
        const auto report = Migrations({first, second}).run(*m_connection, [this]() -> Result<void> {
            ++m_backups;
            // Nothing has happened yet when the backup is made.
            return number(*m_connection, "PRAGMA user_version") == 1 ? Result<void>() : Result<void>(Error());
        });
        QCOMPARE(report.outcome, MigrationOutcome::migrated);
        QCOMPARE(report.from, 1);
        QCOMPARE(report.to, 2);
        QCOMPARE(m_backups, 1);
        QCOMPARE(number(*m_connection, "SELECT count(*) FROM one WHERE b = ''"), 1);
    }

    void withoutABackupNothingIsMigrated()
    {
        QVERIFY(Migrations({first}).run(*m_connection, {}).ok());
        const auto report = Migrations({first, second}).run(*m_connection, []() -> Result<void> {
            return Error{ErrorKind::internal, QStringLiteral("The disk is full."), {}};
        });
        QCOMPARE(report.outcome, MigrationOutcome::noBackup);
        QCOMPARE(report.error.sentence, QStringLiteral("The disk is full."));
        QVERIFY(!report.ok());
        QCOMPARE(number(*m_connection, "PRAGMA user_version"), 1);
    }

    void aNewerOneIsRefused()
    {
        QVERIFY(Migrations({first, second}).run(*m_connection, {}).ok());
        const auto report = Migrations({first}).run(*m_connection, counting());
        QCOMPARE(report.outcome, MigrationOutcome::newer);
        QVERIFY(report.error.sentence.contains(QLatin1StringView("newer Portico")));
        QCOMPARE(m_backups, 0);
        QCOMPARE(number(*m_connection, "PRAGMA user_version"), 2);
    }

    void aForeignOneIsRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("tables") << "CREATE TABLE theirs (a)";
        QTest::newRow("tables and a number") << "CREATE TABLE theirs (a); PRAGMA user_version = 1";
        QTest::newRow("a number") << "PRAGMA user_version = 1";
        QTest::newRow("another mark") << "CREATE TABLE theirs (a); PRAGMA application_id = 17; PRAGMA user_version = 1";
    }
    void aForeignOneIsRefused()
    {
        QFETCH(QString, sql);
        m_connection->executeScript(sql);
        const QStringList before = schemaOf(*m_connection);
        const auto report = Migrations({first, second}).run(*m_connection, counting());
        QCOMPARE(report.outcome, MigrationOutcome::foreign);
        QCOMPARE(report.error.kind, ErrorKind::invalid);
        QCOMPARE(schemaOf(*m_connection), before);
        QCOMPARE(m_backups, 0);
    }

    void aStepThatFailsLeavesNoTrace()
    {
        QVERIFY(Migrations({first}).run(*m_connection, {}).ok());
        const auto report = Migrations({first, second, broken}).run(*m_connection, counting());
        QCOMPARE(report.outcome, MigrationOutcome::failed);
        QCOMPARE(report.to, 2);
        QCOMPARE(number(*m_connection, "PRAGMA user_version"), 2);
        QCOMPARE(number(*m_connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'three'"), 0);
        // It can be tried again.
        QCOMPARE(Migrations({first, second}).run(*m_connection, counting()).outcome, MigrationOutcome::current);
    }

    void everyLandedSchemaBecomesTodays_data()
    {
        QTest::addColumn<int>("version");
        for (const Migrations::Step &landed : Migrations::builtIn())
            QTest::addRow("schema %d", landed.version) << landed.version;
    }
    void everyLandedSchemaBecomesTodays()
    {
        QFETCH(int, version);
        QFile rows(QStringLiteral(PORTICO_SOURCE_DIR "/tests/store/schemas/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
        QVERIFY2(rows.open(QIODevice::ReadOnly), "Every landed schema has its rows in tests/store/schemas.");
        const auto steps = Migrations::builtIn();
        QVERIFY(Migrations(steps.mid(0, version)).run(*m_connection, {}).ok());
        m_connection->executeScript(QString::fromUtf8(rows.readAll()));
        const qint64 sequence = number(*m_connection, "SELECT local_seq FROM clock");
        const auto report = Migrations().run(*m_connection, counting());
        QVERIFY(report.ok());
        QCOMPARE(m_backups, version < steps.last().version ? 1 : 0);

        auto fresh = Connection::open(m_dir->filePath(QStringLiteral("fresh.db")), goodKey, Connection::Mode::readWrite, true);
        PORTICO_VERIFY(fresh);
        QVERIFY(Migrations().run(**fresh, {}).ok());
        QStringList tables;
        QStringList expected;
        Statement here(*m_connection, "SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c ORDER BY 1");
        for (here.run(); here.next();)
            tables.append(here.text(0));
        Statement there(**fresh, "SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c ORDER BY 1");
        for (there.run(); there.next();)
            expected.append(there.text(0));
        QCOMPARE(tables, expected);
        // What people had typed is still there.
        QCOMPARE(number(*m_connection, "SELECT local_seq FROM clock"), sequence);
        Statement name(*m_connection, "SELECT c.name FROM client c JOIN client_contact l ON l.client = c.key WHERE l.is_primary = 1");
        name.run();
        QVERIFY(name.next());
        QCOMPARE(name.text(0), QStringLiteral("Østergård Ltd"));
        QCOMPARE(number(*m_connection, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
        QCOMPARE(number(*m_connection, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), 0);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
