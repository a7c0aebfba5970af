#include "app/core/platform.h"
#include "app/store/firmfolder.h"
#include "app/store/firmrestore.h"
#include "app/store/keyfile.h"
#include "app/store/migrations.h"
#include "app/store/statement.h"
#include "tests/store/storetesting.h"

using namespace portico;
using namespace portico::testing;

namespace {

Result<void> addSetting(Firm &firm, const QString &name)
{
    return firm.write(MemberKey(), [&](WriteContext &context) -> Result<void> {
        Statement(context.connection(), "INSERT INTO device_setting (name, value) VALUES (:name, '')").bind(":name", name).run();
        return {};
    }).result();
}

QStringList settings(Firm &firm)
{
    return firm.readHere([](Connection &connection) -> Result<QStringList> {
        QStringList names;
        Statement all(connection, "SELECT name FROM device_setting ORDER BY name");
        for (all.run(); all.next();)
            names.append(all.text(0));
        return names;
    }).value();
}

QString outboxState(Firm &firm)
{
    return firm.readHere([](Connection &connection) -> Result<QString> {
        Statement control(connection, "SELECT state || ' ' || reason FROM outbox_control WHERE one = 1");
        control.run().next();
        return control.text(0);
    }).value();
}

} // namespace

/// Making, opening, checking, backing up and restoring a firm's folder.
class TestFirmFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAndOpens()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const FirmFolder folder(optionsIn(dir.filePath(QStringLiteral("a/firm"))));
        QVERIFY(!folder.holdsFirm());
        QCOMPARE(folder.open(keys).error().kind, ErrorKind::notFound);
        {
            const auto made = folder.create(keys, cheapKeys());
            PORTICO_VERIFY(made);
            QCOMPARE(made->id.size(), 16);
            PORTICO_VERIFY(addSetting(*made->firm, QStringLiteral("one")));
        }
        QVERIFY(folder.holdsFirm());
        QStringList names = QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
        QCOMPARE(names, (QStringList{QStringLiteral("backups"), QStringLiteral("files"), QStringLiteral("firm.db"),
                                     QStringLiteral("firm.keys"), QStringLiteral("firm.lock")}));
        QVERIFY(platform::isPrivate(folder.path()));
        QVERIFY(platform::isPrivate(folder.databaseFile()));
        QVERIFY(platform::isPrivate(folder.keysFile()));
        const auto firm = folder.open(keys);
        PORTICO_VERIFY(firm);
        QCOMPARE(settings(**firm), QStringList(QStringLiteral("one")));
        QCOMPARE(outboxState(**firm), QStringLiteral("running "));
    }

    void createRefusesWhatIsNotEmpty()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const FirmFolder folder(optionsIn(dir.path()));
        PORTICO_VERIFY(folder.create(keys, cheapKeys())); // empty, but there
        const auto before = hashOf(dir.path());
        QCOMPARE(folder.create(keys, cheapKeys()).error().kind, ErrorKind::conflict);
        QCOMPARE(hashOf(dir.path()), before);
        QCOMPARE(keys.secrets.size(), 1);
    }

    void createThrowsAwayNothingOfSomebodyElse()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const FirmFolder folder(optionsIn(dir.filePath(QStringLiteral("firm"))));
        const QString beside = dir.filePath(QStringLiteral("firm.unfinished"));
        PORTICO_VERIFY(platform::createPrivateFolder(beside));
        PORTICO_VERIFY(platform::writePrivateFile(beside + QStringLiteral("/taxes.txt"), "all of 2025"));
        const auto before = hashOf(dir.path());
        QCOMPARE(folder.create(keys, cheapKeys()).error().kind, ErrorKind::conflict);
        QCOMPARE(hashOf(dir.path()), before);
        // What a dead process left of a firm is in nobody's way.
        QVERIFY(QFile::rename(beside + QStringLiteral("/taxes.txt"), beside + QStringLiteral("/firm.db")));
        PORTICO_VERIFY(folder.create(keys, cheapKeys()));
        QVERIFY(!QDir(beside).exists());
    }

    void createLeavesNothingWhereTheKeyCannotBeKept()
    {
        class NoStore final : public KeyStore
        {
        public:
            Result<QByteArray> read(const QString &) override { return error(); }
            Result<void> write(const QString &, const QByteArray &) override { return error(); }
            Result<void> remove(const QString &) override { return error(); }
            Error error() const { return {ErrorKind::offline, QStringLiteral("No key store."), {}}; }
        };
        QTemporaryDir dir;
        NoStore none;
        const FirmFolder folder(optionsIn(dir.filePath(QStringLiteral("firm"))));
        QCOMPARE(folder.create(none, cheapKeys()).error().kind, ErrorKind::offline);
        QVERIFY(QDir(dir.path()).isEmpty());
    }

    void aFillingThatFailsLeavesNothing()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const FirmFolder folder(optionsIn(dir.filePath(QStringLiteral("firm"))));
        bool whole = false;
        const auto made = folder.create(keys, cheapKeys(), [&](Firm &firm, const QByteArray &id) -> Result<void> {
            whole = id.size() == 16 && addSetting(firm, QStringLiteral("one")).ok() && !folder.holdsFirm();
            return Error{ErrorKind::invalid, QStringLiteral("No."), {}};
        });
        QVERIFY(whole); // it was filled beside its place
        QCOMPARE(made.error().kind, ErrorKind::invalid);
        QVERIFY(QDir(dir.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QVERIFY(keys.secrets.isEmpty());
        PORTICO_VERIFY(folder.create(keys, cheapKeys()));
    }

    void theRecoveryKeyIsShownBeforeTheFirmStands()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const FirmFolder folder(optionsIn(dir.filePath(QStringLiteral("firm"))));
        int takenBack = 0;
        {
            auto unseen = folder.stage(keys, cheapKeys());
            PORTICO_VERIFY(unseen);
            unseen->whenDiscarded([&] { ++takenBack; });
            StagedFirm moved = std::move(unseen).value(); // is not thrown away by that
            QVERIFY(keys.secrets.contains(KeyStore::keyNameOf(moved.id())));
            QCOMPARE(takenBack, 0);
            QCOMPARE(folder.stage(keys, cheapKeys()).error().kind, ErrorKind::conflict); // its place is taken
        }
        QCOMPARE(takenBack, 1);
        QVERIFY(QDir(dir.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QVERIFY(keys.secrets.isEmpty());

        QString shown;
        {
            auto staged = folder.stage(keys, cheapKeys(), [](Firm &firm, const QByteArray &) {
                return addSetting(firm, QStringLiteral("kept"));
            });
            PORTICO_VERIFY(staged);
            staged->whenDiscarded([&] { ++takenBack; });
            QVERIFY(!folder.holdsFirm());
            QCOMPARE(staged->folder(), folder.path());
            shown = staged->recovery().text();
            PORTICO_VERIFY(staged->commit());
            QVERIFY(folder.holdsFirm());
        }
        QCOMPARE(takenBack, 1);
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList(QStringLiteral("firm")));
        const auto recovery = RecoveryKey::fromText(shown);
        PORTICO_VERIFY(recovery);
        const auto firm = folder.open(*recovery, keys);
        PORTICO_VERIFY(firm);
        QCOMPARE(settings(**firm), QStringList(QStringLiteral("kept")));
    }

    void ofTwoInOnePlaceOneIsMade()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const FirmFolder folder(optionsIn(dir.filePath(QStringLiteral("firm"))));
        Error second;
        const auto first = folder.create(keys, cheapKeys(), [&](Firm &firm, const QByteArray &) {
            MemoryKeyStore others;
            second = FirmFolder(optionsIn(folder.path())).create(others, cheapKeys()).error();
            return addSetting(firm, QStringLiteral("first"));
        });
        PORTICO_VERIFY(first);
        QCOMPARE(second.kind, ErrorKind::conflict);
        QVERIFY2(second.sentence.contains(QStringLiteral("taken")), qPrintable(second.sentence));
        QCOMPARE(settings(*first->firm), QStringList(QStringLiteral("first")));
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList(QStringLiteral("firm")));
    }

    void aBackupTakesAwayWhatADeadOneLeft()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const FirmFolder folder(optionsIn(dir.filePath(QStringLiteral("firm"))));
        PORTICO_VERIFY(folder.create(keys, cheapKeys()));
        const QString file = dir.filePath(QStringLiteral("x.bak"));
        const QString dead = QStringLiteral("4999999"); // beyond every system's process ids
        const QString alive = QString::number(QCoreApplication::applicationPid());
        const QStringList litter{file + u'.' + dead + QStringLiteral(".copy"), file + u'.' + dead + QStringLiteral(".copy-wal"),
                                 file + u'.' + dead + QStringLiteral(".copy-shm"), file + u'.' + dead + QStringLiteral(".part")};
        // Another backup's, a person's, and what may just be a beginning.
        const QStringList others{dir.filePath(QStringLiteral("y.bak.")) + dead + QStringLiteral(".copy"), file + QStringLiteral(".notes"),
                                 file + QStringLiteral(".2024.copy.txt"), file + u'.' + alive + QStringLiteral(".copy2")};
        for (const QString &name : litter + others)
            PORTICO_VERIFY(platform::writePrivateFile(name, "x"));
        PORTICO_VERIFY(folder.backup(keys, file));
        for (const QString &name : litter)
            QVERIFY2(!QFile::exists(name), qPrintable(name));
        for (const QString &name : others)
            QVERIFY2(QFile::exists(name), qPrintable(name));
        PORTICO_VERIFY(BackupFile::open(file));
    }

    void missingKeyHasAWayOut()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const FirmFolder folder(optionsIn(dir.filePath(QStringLiteral("firm"))));
        auto made = folder.create(keys, cheapKeys());
        PORTICO_VERIFY(made);
        const RecoveryKey recovery = made->recovery;
        PORTICO_VERIFY(addSetting(*made->firm, QStringLiteral("one")));
        made->firm.reset();
        const auto before = hashOf(dir.path());

        MemoryKeyStore other;
        QCOMPARE(folder.open(other).error().kind, ErrorKind::denied);
        QVERIFY(other.secrets.isEmpty());
        QCOMPARE(folder.open(RecoveryKey::generate(), other).error().kind, ErrorKind::denied);
        QCOMPARE(hashOf(dir.path()), before);
        const auto firm = folder.open(recovery, other);
        PORTICO_VERIFY(firm);
        QCOMPARE(settings(**firm), QStringList(QStringLiteral("one")));
        QCOMPARE(other.secrets, keys.secrets);
    }

    void checkTellsOfEngineAndCipher()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const FirmFolder folder(optionsIn(dir.filePath(QStringLiteral("firm"))));
        const auto made = folder.create(keys, cheapKeys());
        PORTICO_VERIFY(made);
        const auto check = folder.check(keys);
        PORTICO_VERIFY(check);
        QVERIFY(check->isSound());
        QVERIFY(check->encrypted);
        QCOMPARE(check->cipher, QStringLiteral("chacha20"));
        QVERIFY(check->engine.startsWith(QLatin1StringView("3.")));
        QCOMPARE(check->schema, Migrations().newest());
        QCOMPARE(check->counts, StoreCounts());
        QVERIFY(check->bytes > 0);
        // Whoever asks may be refused, and then nothing is told.
        const auto refused = folder.check(keys, [](Connection &) -> Result<void> {
            return Error{ErrorKind::denied, QStringLiteral("nobody"), {}};
        });
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::denied);
    }

    void backupOfAnOpenFirmRestoresElsewhere()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const FirmFolder folder(optionsIn(dir.filePath(QStringLiteral("firm"))));
        const auto made = folder.create(keys, cheapKeys());
        PORTICO_VERIFY(made);
        PORTICO_VERIFY(addSetting(*made->firm, QStringLiteral("one")));
        const QString file = dir.filePath(QStringLiteral("firm.portico-backup"));
        const auto written = folder.backup(keys, file);
        PORTICO_VERIFY(written);
        QCOMPARE(written->firmId, made->id);
        QCOMPARE(written->schema, Migrations().newest());
        PORTICO_VERIFY(addSetting(*made->firm, QStringLiteral("two")));
        // Nothing half-made stays beside it.
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList(QStringLiteral("firm.portico-backup")));
        QVERIFY(platform::isPrivate(file));

        MemoryKeyStore elsewhere;
        const FirmRestore restore(optionsIn(dir.filePath(QStringLiteral("restored"))));
        QCOMPARE(restore.run(file, elsewhere, {}, FirmRestore::Existing::keep).error().kind, ErrorKind::denied);
        QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("restored"))));
        PORTICO_VERIFY(restore.run(file, elsewhere, made->recovery, FirmRestore::Existing::keep));
        const FirmFolder restored(optionsIn(dir.filePath(QStringLiteral("restored"))));
        const auto firm = restored.open(elsewhere);
        PORTICO_VERIFY(firm);
        QCOMPARE(settings(**firm), QStringList(QStringLiteral("one")));
        QCOMPARE(outboxState(**firm), QStringLiteral("paused restored"));
        QCOMPARE(outboxState(*made->firm), QStringLiteral("running "));
    }

    void backupTakesThePlaceOfBackupsOnly()
    {
        QTemporaryDir dir;
        const QString keyFile = dir.filePath(QStringLiteral("firm.key"));
        KeyFile keys(keyFile, dir.filePath(QStringLiteral("firm")));
        const FirmFolder folder(optionsIn(dir.filePath(QStringLiteral("firm"))));
        auto made = folder.create(keys, cheapKeys());
        PORTICO_VERIFY(made);
        PORTICO_VERIFY(addSetting(*made->firm, QStringLiteral("one")));
        made->firm.reset();
        const auto before = hashOf(dir.path());
        const QStringList taken{keyFile, folder.databaseFile(), folder.keysFile(), folder.path() + QStringLiteral("/firm.lock"),
                                folder.path()};
        for (const QString &file : taken) {
            const auto written = folder.backup(keys, file);
            QVERIFY2(!written, qPrintable(file));
            QCOMPARE(written.error().kind, ErrorKind::conflict);
        }
        QCOMPARE(hashOf(dir.path()), before);
        const QString file = dir.filePath(QStringLiteral("firm.portico-backup"));
        PORTICO_VERIFY(folder.backup(keys, file));
        PORTICO_VERIFY(folder.backup(keys, file));
    }

    void restoreReplacesOnlyWhenConfirmedAndClosed()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const auto options = optionsIn(dir.filePath(QStringLiteral("firm")));
        const FirmFolder folder(options);
        auto made = folder.create(keys, cheapKeys());
        PORTICO_VERIFY(made);
        PORTICO_VERIFY(addSetting(*made->firm, QStringLiteral("one")));
        const QString file = dir.filePath(QStringLiteral("firm.portico-backup"));
        PORTICO_VERIFY(folder.backup(keys, file));
        PORTICO_VERIFY(addSetting(*made->firm, QStringLiteral("two")));

        const FirmRestore restore(options);
        QCOMPARE(restore.run(file, keys, {}, FirmRestore::Existing::keep).error().kind, ErrorKind::conflict);
        QCOMPARE(restore.run(file, keys, {}, FirmRestore::Existing::replace).error().kind, ErrorKind::busy);
        QCOMPARE(settings(*made->firm).size(), 2);
        made->firm.reset();
        PORTICO_VERIFY(restore.run(file, keys, {}, FirmRestore::Existing::replace));
        const auto firm = folder.open(keys);
        PORTICO_VERIFY(firm);
        QCOMPARE(settings(**firm), QStringList(QStringLiteral("one")));
        QCOMPARE(outboxState(**firm), QStringLiteral("paused restored"));
        // What was replaced is still there.
        const QStringList replaced = QDir(folder.backupsFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(replaced.size(), 1);
        QVERIFY(QFile::exists(folder.backupsFolder() + u'/' + replaced.first() + QStringLiteral("/firm.db")));
    }

    void restoreHelpsADamagedFirm()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const auto options = optionsIn(dir.filePath(QStringLiteral("firm")));
        const FirmFolder folder(options);
        auto made = folder.create(keys, cheapKeys());
        PORTICO_VERIFY(made);
        PORTICO_VERIFY(addSetting(*made->firm, QStringLiteral("one")));
        const QString file = dir.filePath(QStringLiteral("firm.portico-backup"));
        PORTICO_VERIFY(folder.backup(keys, file));
        made->firm.reset();
        QFile database(folder.databaseFile());
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.seek(100));
        database.write(QByteArray(2000, 'x'));
        database.close();
        QCOMPARE(folder.open(keys).error().kind, ErrorKind::internal);
        PORTICO_VERIFY(FirmRestore(options).run(file, keys, {}, FirmRestore::Existing::replace));
        const auto firm = folder.open(keys);
        PORTICO_VERIFY(firm);
        QCOMPARE(settings(**firm), QStringList(QStringLiteral("one")));
    }

    void anOlderFirmIsBackedUpAndMigratedAlone()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        auto options = optionsIn(dir.filePath(QStringLiteral("firm")));
        auto made = FirmFolder(options).create(keys, cheapKeys());
        PORTICO_VERIFY(made);
        PORTICO_VERIFY(addSetting(*made->firm, QStringLiteral("one")));
        auto steps = Migrations::builtIn();
        const int next = steps.last().version + 1;
        steps.append({next, QStringLiteral("CREATE TABLE of_a_later_version (a INTEGER) STRICT")});
        options.migrations = Migrations(steps);
        const FirmFolder newer(options);
        // Not while an older program has it open.
        QCOMPARE(newer.open(keys).error().kind, ErrorKind::busy);
        QCOMPARE(settings(*made->firm), QStringList(QStringLiteral("one")));
        made->firm.reset();
        {
            const auto firm = newer.open(keys);
            PORTICO_VERIFY(firm);
            QCOMPARE(settings(**firm), QStringList(QStringLiteral("one")));
        }
        QCOMPARE(newer.check(keys)->schema, next);
        const QStringList backups = QDir(newer.backupsFolder()).entryList(QDir::Files);
        QCOMPARE(backups.size(), 1);
        const auto backup = BackupFile::open(newer.backupsFolder() + u'/' + backups.first());
        PORTICO_VERIFY(backup);
        QCOMPARE(backup->facts().schema, next - 1);
        // The older program finds a newer schema, and says so.
        const auto refused = FirmFolder(optionsIn(options.folder)).open(keys);
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().sentence.contains(QLatin1StringView("newer Portico")));
    }

    void withoutRoomForTheBackupNothingIsMigrated()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        auto options = optionsIn(dir.filePath(QStringLiteral("firm")));
        const FirmFolder folder(options);
        PORTICO_VERIFY(folder.create(keys, cheapKeys()));
        // A file in the way of the backups folder.
        QVERIFY(QDir(folder.backupsFolder()).removeRecursively());
        PORTICO_VERIFY(platform::writePrivateFile(folder.backupsFolder(), "in the way"));
        const auto before = hashOf(dir.path());
        auto steps = Migrations::builtIn();
        steps.append({int(steps.size()) + 1, QStringLiteral("CREATE TABLE of_a_later_version (a INTEGER) STRICT")});
        options.migrations = Migrations(steps);
        QVERIFY(!FirmFolder(options).open(keys).ok());
        QCOMPARE(hashOf(dir.path()), before);
    }

    void anotherFirmsBackupIsRefused()
    {
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const FirmFolder one(optionsIn(dir.filePath(QStringLiteral("one"))));
        const auto two = optionsIn(dir.filePath(QStringLiteral("two")));
        PORTICO_VERIFY(one.create(keys, cheapKeys()));
        PORTICO_VERIFY(FirmFolder(two).create(keys, cheapKeys()));
        const QString file = dir.filePath(QStringLiteral("one.portico-backup"));
        PORTICO_VERIFY(one.backup(keys, file));
        const auto before = hashOf(dir.path());
        QCOMPARE(FirmRestore(two).run(file, keys, {}, FirmRestore::Existing::replace).error().kind, ErrorKind::conflict);
        QCOMPARE(hashOf(dir.path()), before);
    }

    void damagedBackupsAreRefused_data()
    {
        QTest::addColumn<int>("at");       // a part of a thousand of the file
        QTest::addColumn<bool>("cut");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("first byte") << 0 << false << ErrorKind::invalid;
        QTest::newRow("early") << 30 << false << ErrorKind::internal;
        QTest::newRow("middle") << 500 << false << ErrorKind::internal;
        QTest::newRow("end") << 999 << false << ErrorKind::internal;
        QTest::newRow("half") << 500 << true << ErrorKind::internal;
        QTest::newRow("nothing") << 0 << true << ErrorKind::invalid;
    }
    void damagedBackupsAreRefused()
    {
        QFETCH(int, at);
        QFETCH(bool, cut);
        QFETCH(ErrorKind, kind);
        QTemporaryDir dir;
        MemoryKeyStore keys;
        const FirmFolder folder(optionsIn(dir.filePath(QStringLiteral("firm"))));
        PORTICO_VERIFY(folder.create(keys, cheapKeys()));
        const QString path = dir.filePath(QStringLiteral("firm.portico-backup"));
        PORTICO_VERIFY(folder.backup(keys, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 place = file.size() * at / 1000;
        if (cut) {
            QVERIFY(file.resize(place));
        } else {
            QVERIFY(file.seek(place));
            char byte = 0;
            QVERIFY(file.getChar(&byte));
            QVERIFY(file.seek(place));
            QVERIFY(file.putChar(char(byte ^ 0x20)));
        }
        file.close();
        const auto before = hashOf(dir.path());
        const auto restored = FirmRestore(optionsIn(dir.filePath(QStringLiteral("new")))).run(path, keys, {}, FirmRestore::Existing::keep);
        QVERIFY(!restored.ok());
        QCOMPARE(restored.error().kind, kind);
        QCOMPARE(hashOf(dir.path()), before);
    }
};

QTEST_GUILESS_MAIN(TestFirmFolder)
#include "tst_firmfolder.moc"
