#include "app/store/firmfolder.h"
#include "app/store/firmrestore.h"
#include "app/store/keyfile.h"
#include "app/store/statement.h"
#include "tests/store/storetesting.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

using namespace portico;
using namespace portico::testing;

namespace {

int kills()
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("PORTICO_KILLS", &given);
    return given ? count : 100;
}

/// The change number, and whether every row up to it is there.
Result<qint64> lastRow(Connection &connection)
{
    Statement rows(connection, "SELECT (SELECT local_seq FROM clock), count(*) FROM device_setting WHERE name LIKE 'row %'");
    rows.run().next();
    if (rows.integer(0) != rows.integer(1))
        return Error{ErrorKind::internal, {}, QStringLiteral("%1 changes, %2 rows").arg(rows.integer(0)).arg(rows.integer(1))};
    return rows.integer(0);
}

} // namespace

/// Processes that die (kill -9) in the middle of writing, backing up, restoring and making a firm. PORTICO_KILLS says how
/// often, 100 times where it is not set.
class TestStoreKilled : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString path(const char *name) const { return m_dir.filePath(QLatin1StringView(name)); }
    QString folder() const { return path("firm"); }
    QString keyFile() const { return path("portico.key"); }

    void start(QProcess &process, const QStringList &work) const
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(PORTICO_STORE_HELPER), QStringList{folder(), keyFile()} + work);
    }

    /// Lets a helper begin, kills it after a random time of up to most microseconds, and says whether it had ended before.
    bool killDuring(const QStringList &work, int most) const
    {
        QProcess process;
        start(process, work);
        while (!process.readAllStandardOutput().contains("begun") && process.waitForReadyRead(20000)) { }
        QElapsedTimer timer;
        const qint64 until = qint64(QRandomGenerator::global()->bounded(most)) * 1000;
        for (timer.start(); timer.nsecsElapsed() < until;) { }
        const bool ended = process.waitForFinished(0);
        process.kill();
        process.waitForFinished();
        return ended;
    }

private Q_SLOTS:
    void init()
    {
        QDir(folder()).removeRecursively();
        KeyFile keys(keyFile(), folder());
        PORTICO_VERIFY(FirmFolder(optionsIn(folder())).create(keys, cheapKeys()));
    }

    void nothingAcknowledgedIsLost()
    {
        KeyFile keys(keyFile(), folder());
        const FirmFolder firmFolder(optionsIn(folder()));
        qint64 acknowledged = 0;
        for (int round = 0; round < kills(); ++round) {
            QProcess writer;
            start(writer, {QStringLiteral("write")});
            const int wanted = QRandomGenerator::global()->bounded(1, 25);
            QByteArray said;
            while (said.count('\n') < wanted && writer.waitForReadyRead(20000))
                said += writer.readAllStandardOutput();
            QElapsedTimer timer;
            const qint64 until = QRandomGenerator::global()->bounded(2000) * 1000;
            for (timer.start(); timer.nsecsElapsed() < until;) { }
            writer.kill();
            QVERIFY(writer.waitForFinished());
            said += writer.readAllStandardOutput();
            QVERIFY2(!said.contains("failed"), said.constData());
            // The last line may be cut off.
            const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
            acknowledged = qMax(acknowledged, lines.last().toLongLong());

            const auto key = firmFolder.databaseKey(keys);
            PORTICO_VERIFY(key);
            const auto connection = Connection::open(firmFolder.databaseFile(), *key, Connection::Mode::readOnly);
            PORTICO_VERIFY(connection);
            const auto found = lastRow(**connection);
            PORTICO_VERIFY(found);
            QVERIFY2(*found >= acknowledged, qPrintable(QStringLiteral("round %1: %2 acknowledged, %3 found")
                                                            .arg(round).arg(acknowledged).arg(*found)));
        }
        QVERIFY(acknowledged >= kills());
        const auto check = firmFolder.check(keys);
        PORTICO_VERIFY(check);
        QVERIFY(check->isSound());
    }

    void aBackupIsWholeOrNotThere()
    {
        KeyFile keys(keyFile(), folder());
        const FirmFolder firmFolder(optionsIn(folder()));
        const QString file = path("firm.portico-backup");
        int unfinished = 0;
        for (int round = 0; round < qMax(10, kills() / 5); ++round) {
            QFile::remove(file);
            // The first at once, so that one at least dies early, however fast the machine is.
            unfinished += !killDuring({QStringLiteral("backup"), file}, round == 0 ? 1 : 40000);
            if (!QFile::exists(file))
                continue;
            const auto backup = BackupFile::open(file);
            PORTICO_VERIFY(backup);
            const QString copy = path("copy.db");
            PORTICO_VERIFY(backup->extractDatabase(copy));
            QVERIFY(QFile::remove(copy));
        }
        QVERIFY(unfinished > 0);
        PORTICO_VERIFY(firmFolder.backup(keys, file)); // and takes away what the killed ones left
        QCOMPARE(QFileInfo(file).dir().entryList({QStringLiteral("firm.portico-backup.*")}, QDir::Files | QDir::Hidden), QStringList());
        const auto check = firmFolder.check(keys);
        PORTICO_VERIFY(check);
        QVERIFY(check->isSound());
    }

    void aRestoreLeavesTheOldOrTheNew()
    {
        KeyFile keys(keyFile(), folder());
        const FirmFolder firmFolder(optionsIn(folder()));
        const auto mark = [&firmFolder, &keys](const QString &name) -> Result<void> {
            const auto firm = firmFolder.open(keys);
            if (!firm)
                return firm.error();
            return (*firm)->write(MemberKey(), [&name](WriteContext &context) -> Result<void> {
                context.connection().execute("DELETE FROM device_setting");
                context.connection().execute("UPDATE outbox_control SET state = 'running', reason = ''");
                Statement(context.connection(), "INSERT INTO device_setting (name, value) VALUES (:name, '')").bind(":name", name).run();
                return {};
            }).result();
        };
        PORTICO_VERIFY(mark(QStringLiteral("backed up")));
        const QString file = path("restore.portico-backup");
        PORTICO_VERIFY(firmFolder.backup(keys, file));

        int old = 0;
        int restored = 0;
        for (int round = 0; round < qMax(20, kills() / 5); ++round) {
            PORTICO_VERIFY(mark(QStringLiteral("newer")));
            killDuring({QStringLiteral("restore"), file}, round == 0 ? 1 : 60000);
            const auto firm = firmFolder.open(keys);
            PORTICO_VERIFY(firm);
            const auto found = (*firm)->readHere([](Connection &connection) -> Result<QString> {
                Statement state(connection, "SELECT s.name || ', ' || c.state || ' ' || c.reason FROM device_setting s, outbox_control c");
                state.run().next();
                return state.text(0);
            });
            PORTICO_VERIFY(found);
            if (*found == QLatin1StringView("newer, running "))
                ++old;
            else if (*found == QLatin1StringView("backed up, paused restored"))
                ++restored;
            else
                QFAIL(qPrintable(*found));
            QDir(firmFolder.backupsFolder()).removeRecursively();
        }
        QVERIFY(old > 0);
        // And undisturbed it goes through, whatever lies about.
        PORTICO_VERIFY(FirmRestore(optionsIn(folder())).run(file, keys, {}, FirmRestore::Existing::replace));
        const auto check = firmFolder.check(keys);
        PORTICO_VERIFY(check);
        QVERIFY(check->isSound());
        QVERIFY(!QFile::exists(folder() + QStringLiteral("/firm.db.restoring")));
    }

    void aFirmIsMadeWholeOrNotAtAll()
    {
        KeyFile keys(keyFile(), folder());
        const FirmFolder firmFolder(optionsIn(folder()));
        for (int round = 0; round < qMax(10, kills() / 5); ++round) {
            QDir(folder()).removeRecursively();
            killDuring({QStringLiteral("create")}, 60000);
            if (firmFolder.holdsFirm())
                PORTICO_VERIFY(firmFolder.open(keys));
            else
                PORTICO_VERIFY(firmFolder.create(keys, cheapKeys()));
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreKilled)
#include "tst_storekilled.moc"
