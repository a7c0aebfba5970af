#include "app/core/platform.h"
#include "app/store/firmfolder.h"
#include "app/store/sqlitedriver.h"
#include "app/store/statement.h"
#include "tests/store/storetesting.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace portico;
using namespace portico::testing;

namespace {

Result<void> addSetting(Firm &firm, const QString &name, int size = 0)
{
    return firm.write(MemberKey(), [&](WriteContext &context) -> Result<void> {
        Statement insert(context.connection(), "INSERT INTO device_setting (name, value) VALUES (:name, :value)");
        insert.bind(":name", name).bind(":value", QString(size, u'x')).run();
        return {};
    }).result();
}

qint64 countSettings(Firm &firm)
{
    return firm.readHere([](Connection &connection) -> Result<qint64> {
        Statement count(connection, "SELECT count(*) FROM device_setting");
        count.run().next();
        return count.integer(0);
    }).value();
}

/// A small file system of its own; needs root on Linux.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &place, const char *size) : m_place(place)
    {
        QDir().mkpath(place);
        mounted = run({QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                       QStringLiteral("size=") + QLatin1StringView(size), QStringLiteral("portico-test"), place});
    }
    ~SmallDisk()
    {
        if (mounted)
            QProcess::execute(QStringLiteral("umount"), {m_place});
    }
    bool makeReadOnly() const { return run({QStringLiteral("-o"), QStringLiteral("remount,ro"), m_place}); }
    bool mounted = false;

private:
    static bool run(const QStringList &arguments)
    {
        QProcess mount;
        mount.start(QStringLiteral("mount"), arguments);
        return mount.waitForFinished() && mount.exitStatus() == QProcess::NormalExit && mount.exitCode() == 0;
    }
    const QString m_place;
};

const char noDisk[] = "A file system of its own can only be mounted by root on Linux.";

} // namespace

/// What goes wrong with a firm's folder: each is told in a sentence that says what to do, and changes nothing on disk.
class TestStoreFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryKeyStore m_keys;

    QString path(const char *name) const { return m_dir->filePath(QLatin1StringView(name)); }
    Firm::Options options() const { return optionsIn(path("firm")); }

    /// A closed firm with some rows.
    void makeFirm(const Firm::Options &where)
    {
        const auto made = FirmFolder(where).create(m_keys, cheapKeys());
        PORTICO_VERIFY(made);
        for (int i = 0; i < 30; ++i)
            PORTICO_VERIFY(addSetting(*made->firm, QStringLiteral("row %1").arg(i), 3000));
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_dir.reset();
        m_keys.secrets.clear();
    }

    void aFirmThatCannotBeOpenedIsNotTouched_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("wrong key") << "wrong key" << ErrorKind::denied << "recovery key";
        QTest::newRow("wrong key, no firm.keys to tell by") << "bare wrong key" << ErrorKind::denied << "recovery key";
        QTest::newRow("missing key") << "missing key" << ErrorKind::denied << "No such key.";
        QTest::newRow("firm.keys missing") << "no keys" << ErrorKind::notFound << "firm.keys";
        QTest::newRow("firm.keys damaged") << "bad keys" << ErrorKind::internal << "firm.keys";
        QTest::newRow("firm.db missing") << "no database" << ErrorKind::notFound << "no firm in this folder";
        QTest::newRow("firm.db empty") << "empty" << ErrorKind::internal << "newest backup";
        QTest::newRow("firm.db cut off") << "cut off" << ErrorKind::internal << "newest backup";
        QTest::newRow("damaged first page") << "first page" << ErrorKind::internal << "newest backup";
        QTest::newRow("newer schema") << "newer" << ErrorKind::invalid << "newer Portico";
        QTest::newRow("foreign SQLite file") << "foreign" << ErrorKind::invalid << "not encrypted";
        QTest::newRow("foreign encrypted file") << "foreign encrypted" << ErrorKind::invalid << "not made by Portico";
        QTest::newRow("something else") << "letter" << ErrorKind::internal << "newest backup";
        QTest::newRow("network file system") << "network" << ErrorKind::invalid << "network drive";
        QTest::newRow("not made to the end") << "begun" << ErrorKind::internal << "not made to the end";
    }
    void aFirmThatCannotBeOpenedIsNotTouched()
    {
        QFETCH(QString, fault);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, says);
        auto where = options();
        makeFirm(where);
        const FirmFolder folder(where);
        const QByteArray key = *folder.databaseKey(m_keys);
        const QString database = folder.databaseFile();
        QFile file(database);
        const auto connect = [&](bool createNew = false) {
            return Connection::open(database, key, Connection::Mode::readWrite, createNew);
        };

        if (fault == QLatin1StringView("wrong key") || fault == QLatin1StringView("bare wrong key")) {
            m_keys.secrets.first() = QByteArray(32, 'w');
        } else if (fault == QLatin1StringView("missing key")) {
            m_keys.secrets.clear();
        } else if (fault == QLatin1StringView("no keys")) {
            QVERIFY(QFile::remove(folder.keysFile()));
        } else if (fault == QLatin1StringView("bad keys")) {
            PORTICO_VERIFY(platform::writePrivateFile(folder.keysFile(), "{}"));
        } else if (fault == QLatin1StringView("no database")) {
            QVERIFY(file.remove());
        } else if (fault == QLatin1StringView("empty")) {
            QVERIFY(file.resize(0));
        } else if (fault == QLatin1StringView("cut off")) {
            QVERIFY(file.resize(4096 + 100));
        } else if (fault == QLatin1StringView("first page")) {
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(1000));
            QVERIFY(file.putChar('!'));
            QVERIFY(file.putChar('?'));
        } else if (fault == QLatin1StringView("newer")) {
            const auto connection = connect();
            PORTICO_VERIFY(connection);
            (*connection)->execute("PRAGMA user_version = 1000");
        } else if (fault == QLatin1StringView("foreign")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("SQLite format 3", 16);
            file.write(QByteArray(4080, '\0'));
        } else if (fault == QLatin1StringView("foreign encrypted")) {
            QVERIFY(file.remove());
            const auto connection = connect(true);
            PORTICO_VERIFY(connection);
            (*connection)->executeScript(QStringLiteral("CREATE TABLE theirs (a); PRAGMA user_version = 1"));
        } else if (fault == QLatin1StringView("letter")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray("Dear Sir or Madam, ").repeated(1000));
        } else if (fault == QLatin1StringView("network")) {
            where.isOnNetwork = [](const QString &) { return true; };
        } else if (fault == QLatin1StringView("begun")) {
            QVERIFY(file.remove());
            const auto connection = connect(true);
            PORTICO_VERIFY(connection);
            // What is there after the first write, before the schema.
            (*connection)->execute("VACUUM");
        }
        file.close();

        const auto before = hashOf(m_dir->path());
        Result<std::unique_ptr<Firm>> opened = Error();
        if (fault == QLatin1StringView("bare wrong key")) {
            QVERIFY(QFile::rename(folder.keysFile(), path("aside")));
            where.key = m_keys.secrets.first();
            opened = Firm::open(where);
            QVERIFY(QFile::rename(path("aside"), folder.keysFile()));
        } else {
            opened = FirmFolder(where).open(m_keys);
        }
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, kind);
        QVERIFY2(opened.error().sentence.contains(says), qPrintable(opened.error().sentence));
        QVERIFY(opened.error().sentence.endsWith(u'.'));
        QCOMPARE(hashOf(m_dir->path()).keys(), before.keys());
        QCOMPARE(hashOf(m_dir->path()), before);
    }

    void networkFoldersAreRefusedForNewFirms()
    {
        auto where = options();
        where.isOnNetwork = [](const QString &) { return true; };
        const auto made = FirmFolder(where).create(m_keys, cheapKeys());
        QVERIFY(!made.ok());
        QCOMPARE(made.error().kind, ErrorKind::invalid);
        QVERIFY(m_keys.secrets.isEmpty());
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    void aDamagedPageIsTold_data()
    {
        QTest::addColumn<int>("part"); // of a hundred of the file
        for (const int part : {5, 20, 40, 60, 80, 99})
            QTest::addRow("at %d percent", part) << part;
    }
    void aDamagedPageIsTold()
    {
        QFETCH(int, part);
        makeFirm(options());
        const FirmFolder folder(options());
        QFile file(folder.databaseFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 page = file.size() / 4096 * part / 100;
        char byte = 0;
        QVERIFY(file.seek(page * 4096 + 2000));
        QVERIFY(file.getChar(&byte));
        QVERIFY(file.seek(page * 4096 + 2000));
        QVERIFY(file.putChar(char(byte ^ 1)));
        file.close();
        const auto before = hashOf(folder.path());
        const auto check = folder.check(m_keys);
        QVERIFY(!check.ok());
        QCOMPARE(check.error().kind, ErrorKind::internal);
        QVERIFY2(check.error().sentence.contains(QLatin1StringView("damaged")), qPrintable(check.error().sentence));
        QVERIFY(!folder.backup(m_keys, path("damaged.portico-backup")).ok());
        QVERIFY(!QFile::exists(path("damaged.portico-backup")));
        QCOMPARE(hashOf(folder.path()), before);
    }

    void aFullDiskLosesNothingSaved()
    {
        // "size" is what the file system may hold; the firm fills it.
        const SmallDisk disk(path("disk"), "3m");
        if (!disk.mounted)
            QSKIP(noDisk);
        const auto where = optionsIn(path("disk/firm"));
        const FirmFolder folder(where);
        auto made = folder.create(m_keys, cheapKeys());
        PORTICO_VERIFY(made);
        int saved = 0;
        Error error;
        for (int i = 0; i < 1000; ++i) {
            const auto written = addSetting(*made->firm, QStringLiteral("row %1").arg(i), 20000);
            if (!written) {
                error = written.error();
                break;
            }
            ++saved;
        }
        QVERIFY(saved > 0);
        QCOMPARE(error.kind, ErrorKind::internal);
        QVERIFY2(error.sentence.contains(QLatin1StringView("disk is full")), qPrintable(error.sentence + error.detail));
        QCOMPARE(countSettings(*made->firm), saved);
        // Backing up onto the full disk says so too, and leaves nothing half done.
        const auto backup = folder.backup(m_keys, path("disk/firm.portico-backup"));
        QVERIFY(!backup.ok());
        QVERIFY2(backup.error().sentence.contains(QLatin1StringView("disk")), qPrintable(backup.error().sentence));
        QCOMPARE(QDir(path("disk")).entryList(QDir::Files), QStringList());
        made->firm.reset();
        const auto again = folder.open(m_keys);
        PORTICO_VERIFY(again);
        QCOMPARE(countSettings(**again), saved);
    }

    void aFullDatabaseIsToldAsAFullDisk()
    {
        makeFirm(options());
        const auto firm = FirmFolder(options()).open(m_keys);
        PORTICO_VERIFY(firm);
        const auto limit = (*firm)->write(MemberKey(), [](WriteContext &context) -> Result<void> {
            context.connection().execute("PRAGMA max_page_count = 1");
            return {};
        }).result();
        PORTICO_VERIFY(limit);
        const auto written = addSetting(**firm, QStringLiteral("large"), 200000);
        QVERIFY(!written.ok());
        QVERIFY(written.error().sentence.contains(QLatin1StringView("disk is full")));
        QCOMPARE(countSettings(**firm), 30);
        // The next change that fits is saved.
        const auto smaller = (*firm)->write(MemberKey(), [](WriteContext &context) -> Result<void> {
            context.connection().execute("DELETE FROM device_setting WHERE name = 'row 1'");
            return {};
        }).result();
        PORTICO_VERIFY(smaller);
        QCOMPARE(countSettings(**firm), 29);
    }

    void aReadOnlyDiskIsTold()
    {
        const SmallDisk disk(path("disk"), "3m");
        if (!disk.mounted)
            QSKIP(noDisk);
        const auto where = optionsIn(path("disk/firm"));
        makeFirm(where);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(disk.makeReadOnly());
        const auto before = hashOf(m_dir->path());
        const auto opened = FirmFolder(where).open(m_keys);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, ErrorKind::denied);
        QVERIFY2(opened.error().sentence.contains(QLatin1StringView("may not write into the firm's folder")),
                 qPrintable(opened.error().sentence));
        const auto made = FirmFolder(optionsIn(path("disk/other"))).create(m_keys, cheapKeys());
        QVERIFY(!made.ok());
        QCOMPARE(made.error().kind, ErrorKind::denied);
        QCOMPARE(m_keys.secrets.size(), 1);
        QCOMPARE(hashOf(m_dir->path()), before);
    }

    void aReadOnlyFolderIsTold()
    {
        makeFirm(options());
        const QString folder = path("firm");
        const auto owned = QFile::permissions(folder);
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        const bool effective = !platform::isWritableFolder(folder);
        const auto opened = effective ? FirmFolder(options()).open(m_keys) : Result<std::unique_ptr<Firm>>(Error());
        QVERIFY(QFile::setPermissions(folder, owned));
        if (!effective)
            QSKIP("Root writes into any folder.");
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, ErrorKind::denied);
    }

    void nothingTypedStandsInClear()
    {
        const QByteArray canary("Kanarienvogel-Ωmega-7731");
        const auto where = options();
        const FirmFolder folder(where);
        const auto made = folder.create(m_keys, cheapKeys());
        PORTICO_VERIFY(made);
        for (int i = 0; i < 50; ++i)
            PORTICO_VERIFY(addSetting(*made->firm, QStringLiteral("%1 %2").arg(QString::fromUtf8(canary)).arg(i), 500));
        // Sorting what is larger than the cache would go to a temporary file, were there any.
        PORTICO_VERIFY((*made).firm->read([](Connection &connection, const std::atomic_bool &) -> Result<qint64> {
            Statement sort(connection, "SELECT a.name FROM device_setting a, device_setting b ORDER BY b.value, a.name");
            for (sort.run(); sort.next();) { }
            return 0;
        }).result());
        PORTICO_VERIFY(folder.backup(m_keys, folder.backupsFolder() + QStringLiteral("/canary.portico-backup")));
        PORTICO_VERIFY(folder.backup(m_keys, path("outside.portico-backup")));
        // The log holds the newest changes while the firm is open.
        QVERIFY(QFileInfo(folder.databaseFile() + QStringLiteral("-wal")).size() > 0);
        QVERIFY(QFileInfo::exists(folder.databaseFile() + QStringLiteral("-shm")));
        QCOMPARE(filesWith(m_dir->path(), canary), QStringList());
        QCOMPARE(filesWith(m_dir->path(), canary.left(13)), QStringList());
        QCOMPARE(filesWith(m_dir->path(), QByteArray("device_setting")), QStringList());
        QCOMPARE(filesWith(m_dir->path(), QByteArray("SQLite format 3")), QStringList());
        const QByteArray key = *folder.databaseKey(m_keys);
        QCOMPARE(filesWith(m_dir->path(), key), QStringList());
        QCOMPARE(filesWith(m_dir->path(), key.toHex()), QStringList());
    }

    void withoutAKeyTheCanaryIsFound()
    {
        // The control of the test above: the same engine, the same driver, no key.
        const QByteArray canary("Kanarienvogel-Ωmega-7731");
        const QString database = path("plain.db");
        PORTICO_VERIFY(platform::createPrivateFile(database));
        SqliteOptions plain;
        plain.file = database;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(new SqliteDriver(plain), QStringLiteral("plain"));
            QVERIFY(db.open());
            QSqlQuery query(db);
            QVERIFY(query.exec(QStringLiteral("CREATE TABLE device_setting (name TEXT)")));
            QVERIFY(query.prepare(QStringLiteral("INSERT INTO device_setting VALUES (:name)")));
            query.bindValue(QStringLiteral(":name"), QString::fromUtf8(canary));
            QVERIFY(query.exec());
            query.clear();
            QCOMPARE(filesWith(m_dir->path(), canary), QStringList(database + QStringLiteral("-wal")));
            db.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("plain"));
        QCOMPARE(filesWith(m_dir->path(), canary), QStringList(database));
        QCOMPARE(filesWith(m_dir->path(), QByteArray("SQLite format 3")), QStringList(database));
        // And such a file is never taken for a firm's.
        const auto opened = Connection::open(database, QByteArray(32, 'k'), Connection::Mode::readWrite);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, ErrorKind::invalid);
    }
};

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_storefaults.moc"
