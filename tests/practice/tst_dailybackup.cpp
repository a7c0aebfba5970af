// A firm backed up every day by itself: once a day, counted, the last seven kept; and restored from one of them.

#include "app/practice/dailybackup.h"
#include "app/practice/makefirm.h"
#include "app/practice/recoverykeytasks.h"
#include "app/store/firmfolder.h"
#include "app/store/firmrestore.h"
#include "app/store/keyfile.h"
#include "tests/support/testfirm.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

constexpr int kPatience = 30'000;
const FirmKeys::Cost kCheap{1, 8192};

/// A whole firm in a folder, with its keys in a file.
struct World
{
    World() : keys(place.filePath(QStringLiteral("keys")), firmFolder())
    {
        NewFirmPlan plan;
        plan.firm.name = QStringLiteral("Alder & Pryce");
        plan.admin.name = QStringLiteral("Priya Raman");
        plan.admin.email = QStringLiteral("priya@alderpryce.example");
        plan.folder = firmFolder();
        auto result = makeFirm(plan, keys, nullptr, QStringLiteral("tester"), kCheap);
        if (!result.ok())
            qFatal("no firm: %s", qPrintable(result.error().sentence));
        if (!result->commit().ok())
            qFatal("the firm was not put in its place");
        made = *std::move(result);
        open();
    }
    QString firmFolder() const { return place.filePath(QStringLiteral("firm")); }
    Firm::Options options() const
    {
        Firm::Options options;
        options.folder = firmFolder();
        options.clock = clock;
        options.watchOthers = false;
        return options;
    }
    void open()
    {
        auto opened = FirmFolder(options()).open(keys);
        if (!opened.ok())
            qFatal("not opened: %s", qPrintable(opened.error().sentence));
        firm = *std::move(opened);
        admin = firm->readHere([](Connection &connection) -> Result<MemberKey> {
                        return MemberStore(connection).boundTo(QStringLiteral("tester"))->key;
                    })
                    .value();
    }
    void addClient(const QString &name)
    {
        Client client;
        client.name = name;
        QVERIFY(firm->write(admin, SaveClientTask(client)).result().ok());
    }
    qint64 clients()
    {
        return firm
            ->readHere([](Connection &connection) -> Result<qint64> { return ClientStore(connection).count({}); })
            .value();
    }
    QList<KeptBackup> kept() const { return DailyBackup::keptIn(firmFolder() + QStringLiteral("/backups"), made->id()); }

    QTemporaryDir place;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>();
    KeyFile keys;
    std::optional<StagedFirm> made;
    std::unique_ptr<Firm> firm;
    MemberKey admin;
};

} // namespace

class TestDailyBackup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onceADay();
    void keepsSeven();
    void switchedOff();
    void saysWhenItCannot();
    void sweepsUpAfterAKilledOne();
    void planNeedsAnAdmin();
    void backUpNowAndRestore();
    void renewsTheRecoveryKey();
    void makesAWholeFirmOrNone();
};

void TestDailyBackup::onceADay()
{
    World world;
    world.addClient(QStringLiteral("Harbor & Finch LLC"));
    DailyBackup backup(*world.firm, world.keys);
    QSignalSpy made(&backup, &DailyBackup::backedUp);
    backup.start();
    QVERIFY(backup.running());
    QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, kPatience);
    const auto facts = made.first().at(1).value<BackupFacts>();
    QCOMPARE(facts.counts.clients, 1);
    QCOMPARE(facts.counts.members, 1);
    QCOMPARE(facts.madeAt, world.clock->now());
    QCOMPARE(world.kept().size(), 1);
    QVERIFY(world.kept().first().bytes > 0);

    // Later the same day: not due.
    world.clock->advance(8 * 3600);
    backup.look();
    QTRY_VERIFY_WITH_TIMEOUT(!backup.running(), kPatience);
    QCOMPARE(made.size(), 1);
    // The next day, also by a new process.
    world.clock->advance(8 * 3600);
    DailyBackup another(*world.firm, world.keys);
    QSignalSpy madeByOther(&another, &DailyBackup::backedUp);
    another.look();
    QTRY_COMPARE_WITH_TIMEOUT(madeByOther.size(), 1, kPatience);
    QCOMPARE(world.kept().size(), 2);
    QVERIFY(world.kept().first().madeAt > world.kept().last().madeAt);
}

void TestDailyBackup::keepsSeven()
{
    World world;
    DailyBackup backup(*world.firm, world.keys);
    QSignalSpy made(&backup, &DailyBackup::backedUp);
    const QString mine = world.firmFolder() + QStringLiteral("/backups/before-the-move.portico-backup");
    QVERIFY(backup.backUpNow(world.admin, mine).result().ok());
    for (int day = 1; day <= DailyBackup::kept + 2; ++day) {
        backup.look();
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), day, kPatience);
        world.clock->advance(24 * 3600);
    }
    QCOMPARE(world.kept().size(), DailyBackup::kept);
    QCOMPARE(world.kept().first().file, made.last().first().toString());
    QVERIFY(QFile::exists(mine)); // what a person made stays
}

void TestDailyBackup::switchedOff()
{
    World world;
    QVERIFY(world.firm->write(world.admin, SaveBackupPlanTask({false, {}})).result().ok());
    DailyBackup backup(*world.firm, world.keys);
    backup.look();
    QVERIFY(!backup.running());
    QCOMPARE(world.kept().size(), 0);
}

void TestDailyBackup::saysWhenItCannot()
{
    World world;
    QVERIFY(world.keys.remove(KeyStore::keyNameOf(world.made->id())).ok());
    DailyBackup backup(*world.firm, world.keys);
    QSignalSpy failed(&backup, &DailyBackup::failed);
    backup.look();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
    QVERIFY(!failed.first().first().value<Error>().sentence.isEmpty());
    QVERIFY(!backup.running());
}

void TestDailyBackup::sweepsUpAfterAKilledOne()
{
    World world;
    const QString rest = world.firmFolder() + QStringLiteral("/backups/daily-20261101T000000.portico-backup.4711.part");
    QFile file(rest);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    DailyBackup backup(*world.firm, world.keys);
    QSignalSpy made(&backup, &DailyBackup::backedUp);
    backup.look();
    QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, kPatience);
    QVERIFY(!QFile::exists(rest));
}

void TestDailyBackup::planNeedsAnAdmin()
{
    World world;
    TeamMember tom;
    tom.name = QStringLiteral("Tom");
    tom.email = QStringLiteral("tom@alderpryce.example");
    tom.key =
        world.firm
            ->write(world.admin,
                    [tom](WriteContext &context) -> Result<MemberKey> { return MemberStore::insert(context, tom); })
            .result()
            .value();
    QCOMPARE(world.firm->write(tom.key, SaveBackupPlanTask({false, {}})).result().error().kind, ErrorKind::denied);
    DailyBackup backup(*world.firm, world.keys);
    const QString file = world.place.filePath(QStringLiteral("x.portico-backup"));
    QCOMPARE(backup.backUpNow(tom.key, file).result().error().kind, ErrorKind::denied);
    QVERIFY(!QFile::exists(file));
    QCOMPARE(
        world.firm->write(world.admin, SaveBackupPlanTask({true, QStringLiteral("relative")})).result().error().kind,
        ErrorKind::invalid);
    QVERIFY(world.firm->write(world.admin, SaveBackupPlanTask({true, world.place.path()})).result().ok());
    const auto plan =
        world.firm->readHere([](Connection &connection) -> Result<BackupPlan> { return BackupPlan::load(connection); });
    QCOMPARE(plan->folder, QDir::cleanPath(world.place.path()));
    QCOMPARE(backup.folderOf(*plan), plan->folder);
}

void TestDailyBackup::backUpNowAndRestore()
{
    World world;
    world.addClient(QStringLiteral("Harbor & Finch LLC"));
    const QString file = world.place.filePath(QStringLiteral("now.portico-backup"));
    {
        DailyBackup backup(*world.firm, world.keys);
        const auto facts = backup.backUpNow(world.admin, file).result();
        QVERIFY(facts.ok());
        QCOMPARE(facts->counts.clients, 1);
    }
    world.addClient(QStringLiteral("Added Later"));
    QCOMPARE(world.clients(), 2);
    world.firm.reset();
    const auto restored =
        FirmRestore(world.options()).run(file, world.keys, std::nullopt, FirmRestore::Existing::replace);
    QVERIFY(restored.ok());
    world.open();
    QCOMPARE(world.clients(), 1);
}

void TestDailyBackup::renewsTheRecoveryKey()
{
    World world;
    const RecoveryKey old = world.made->recovery();
    QVERIFY(checkRecoveryKey(world.firmFolder(), old).ok());
    const RecoveryKey fresh = RecoveryKey::generate();
    QCOMPARE(checkRecoveryKey(world.firmFolder(), fresh).error().kind, ErrorKind::denied);
    QCOMPARE(renewRecoveryKey(*world.firm, MemberKey{99}, world.keys, fresh, kCheap).error().kind, ErrorKind::denied);
    QVERIFY(renewRecoveryKey(*world.firm, world.admin, world.keys, fresh, kCheap).ok());
    QVERIFY(checkRecoveryKey(world.firmFolder(), fresh).ok());
    QVERIFY(!checkRecoveryKey(world.firmFolder(), old).ok());
    world.firm.reset();
    QVERIFY(FirmFolder(world.options()).open(fresh, world.keys).ok());
}

void TestDailyBackup::makesAWholeFirmOrNone()
{
    QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("firm"));
    KeyFile keys(place.filePath(QStringLiteral("keys")), folder);
    NewFirmPlan plan;
    plan.firm.name = QStringLiteral("Alder & Pryce");
    plan.admin.name = QStringLiteral("Priya Raman");
    plan.admin.email = QStringLiteral("priya@alderpryce.example");
    plan.folder = folder;
    plan.account.transport = MailTransportKind::smtp; // without a server: refused after the firm was made
    QVERIFY(checkFirmFolder(folder).ok());
    QVERIFY(!makeFirm(plan, keys, nullptr, QStringLiteral("tester"), kCheap).ok());
    QVERIFY(!QFile::exists(folder));
    plan.account.transport = MailTransportKind::folder;
    plan.account.folder = place.filePath(QStringLiteral("mail"));
    {
        auto made = makeFirm(plan, keys, nullptr, QStringLiteral("tester"), kCheap);
        QVERIFY2(made.ok(), qPrintable(made.ok() ? QString() : made.error().sentence));
        QVERIFY(made->commit().ok());
    }
    QVERIFY(QDir(plan.account.folder).exists());
    QCOMPARE(checkFirmFolder(folder).error().kind, ErrorKind::conflict);
    QCOMPARE(checkFirmFolder(QStringLiteral("here")).error().kind, ErrorKind::invalid);
    Firm::Options options;
    options.folder = folder;
    const auto firm = FirmFolder(options).open(keys);
    QVERIFY(firm.ok());
    const auto account = (*firm)->readHere(
        [](Connection &connection) -> Result<MailAccount> { return AccountStore(connection).load(); });
    QCOMPARE(account->folder, plan.account.folder);
}

QTEST_GUILESS_MAIN(TestDailyBackup)
#include "tst_dailybackup.moc"
