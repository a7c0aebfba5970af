// Processes that die (kill -9) while they import a file, or take an import back: the firm is as it was, or as it was to
// be, never between the two. PORTICO_KILLS says how often, 20 times each where it is not set.

#include "app/practice/firmtasks.h"
#include "app/practice/import/importfile.h"
#include "app/practice/undoimporttask.h"
#include "app/store/firmfolder.h"
#include "app/store/keyfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;

namespace {

constexpr int kClients = 2000;
constexpr int kContacts = kClients / 2; // each is on two clients

int kills()
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("PORTICO_KILLS", &given);
    return given ? count : 20;
}

/// What a firm holds that an import changes.
struct Holdings
{
    qint64 clients = 0;
    qint64 contacts = 0;
    bool canUndo = false;

    bool operator==(const Holdings &) const = default;
};

const Holdings kBefore{0, 0, false};
const Holdings kImported{kClients, kContacts, true};

} // namespace

class TestImportKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void importLeavesTheOldOrTheNew();
    void undoLeavesTheOldOrTheNew();

private:
    enum class End { killed, done };

    QString folder() const { return m_dir.filePath(QStringLiteral("firm")); }
    QString keyFile() const { return m_dir.filePath(QStringLiteral("portico.key")); }
    QString csv() const { return m_dir.filePath(QStringLiteral("clients.csv")); }
    FirmFolder firmFolder() const
    {
        Firm::Options options;
        options.folder = folder();
        options.watchOthers = false;
        return FirmFolder(options);
    }

    /// Lets a helper begin to write and kills it after a random time of up to most microseconds; 0 for never. Says
    /// whether it had called its work done before.
    End run(const QStringList &work, int most) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(PORTICO_IMPORT_HELPER), QStringList{folder(), keyFile()} + work);
        QByteArray said;
        while (!said.contains("begun") && process.waitForReadyRead(60'000))
            said += process.readAllStandardOutput();
        if (!said.contains("begun") || said.contains("failed"))
            qFatal("the helper did not begin: %s", said.constData());
        if (most > 0) {
            QElapsedTimer timer;
            const qint64 until = qint64(QRandomGenerator::global()->bounded(most)) * 1000;
            for (timer.start(); timer.nsecsElapsed() < until;) { }
            process.kill();
        }
        process.waitForFinished(60'000);
        said += process.readAllStandardOutput();
        return said.contains("done") ? End::done : End::killed;
    }

    Holdings holdings() const
    {
        KeyFile keys(keyFile(), folder());
        const auto firm = firmFolder().open(keys);
        if (!firm)
            qFatal("the firm does not open: %s", qPrintable(firm.error().sentence));
        const auto found = (*firm)->readHere([](Connection &connection) -> Result<Holdings> {
            const StoreCounts counts = countStore(connection);
            return Holdings{counts.clients, counts.contacts, ImportedRows::last(connection).has_value()};
        });
        if (!found)
            qFatal("the firm cannot be read: %s", qPrintable(found.error().sentence));
        return *found;
    }

    /// Kills one way of changing the firm until it was seen often enough; reset brings the old state back.
    void strike(const QStringList &work, const Holdings &old, const Holdings &wanted, const QStringList &reset);

    QTemporaryDir m_dir;
};

void TestImportKilled::initTestCase()
{
    KeyFile keys(keyFile(), folder());
    const auto made = firmFolder().create(keys, {1, 8192}, [](Firm &firm, const QByteArray &id) -> Result<void> {
        FirmRecord record;
        record.id = id;
        record.name = QStringLiteral("Alder & Pryce");
        TeamMember admin;
        admin.name = QStringLiteral("Priya Raman");
        admin.email = QStringLiteral("priya@alderpryce.example");
        const auto filled = firm.write({}, SetUpFirmTask(record, admin, QStringLiteral("tester"))).result();
        return filled ? Result<void>() : Result<void>(filled.error());
    });
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().sentence));
    QFile file(csv());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Client,Contact,Email\n");
    for (int i = 0; i < kClients; ++i)
        file.write(QStringLiteral("Client %1,Person %2,person%2@clients.example\n").arg(i).arg(i % kContacts).toUtf8());
    QCOMPARE(holdings(), kBefore);
}

void TestImportKilled::strike(const QStringList &work, const Holdings &old, const Holdings &wanted, const QStringList &reset)
{
    int kept = 0;
    for (int round = 0; round < kills(); ++round) {
        // The first at once, so that one at least dies early, however fast the machine is.
        const End end = run(work, round == 0 ? 1 : 150'000);
        const Holdings found = holdings();
        if (found == old) {
            QVERIFY2(end == End::killed, "what was called done is gone");
            ++kept;
            continue;
        }
        QVERIFY2(found == wanted, qPrintable(QStringLiteral("round %1: %2 clients, %3 contacts, undo %4")
                                                 .arg(round).arg(found.clients).arg(found.contacts).arg(found.canUndo)));
        QVERIFY(run(reset, 0) == End::done);
        QCOMPARE(holdings(), old);
    }
    QVERIFY(kept > 0);
    // And undisturbed it goes through, whatever lies about.
    QVERIFY(run(work, 0) == End::done);
    QCOMPARE(holdings(), wanted);
    KeyFile keys(keyFile(), folder());
    const auto check = firmFolder().check(keys);
    QVERIFY(check.ok());
    QVERIFY(check->isSound());
}

void TestImportKilled::importLeavesTheOldOrTheNew()
{
    strike({QStringLiteral("import"), csv()}, kBefore, kImported, {QStringLiteral("undo")});
}

void TestImportKilled::undoLeavesTheOldOrTheNew()
{
    if (holdings() == kBefore)
        run({QStringLiteral("import"), csv()}, 0);
    QCOMPARE(holdings(), kImported);
    strike({QStringLiteral("undo")}, kImported, kBefore, {QStringLiteral("import"), csv()});
}

QTEST_GUILESS_MAIN(TestImportKilled)
#include "tst_importkilled.moc"
