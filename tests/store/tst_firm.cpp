#include "app/store/firm.h"
#include "app/store/statement.h"

#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;

namespace {

const QByteArray testKey(32, 'k');

Firm::Options optionsFor(const QTemporaryDir &dir)
{
    Firm::Options options;
    options.folder = dir.filePath(QStringLiteral("firm"));
    options.key = testKey;
    return options;
}

Result<qint64> addSetting(WriteContext &context, const QString &name)
{
    Statement(context.connection(), "INSERT INTO device_setting (name, value) VALUES (:name, 'v')").bind(":name", name).run();
    return context.sequence();
}

Result<qint64> countSettings(Connection &connection)
{
    Statement count(connection, "SELECT count(*) FROM device_setting");
    count.run().next();
    return count.integer(0);
}

} // namespace

/// The firm's threads: what is written, read, announced and refused.
class TestFirm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirmThatLostItsPlaceSavesNothing_data()
    {
        QTest::addColumn<bool>("moved");
        QTest::addColumn<bool>("copied");
        QTest::newRow("deleted") << false << false;
        QTest::newRow("moved away") << true << false;
        QTest::newRow("replaced by a copy") << true << true;
    }
    void aFirmThatLostItsPlaceSavesNothing()
    {
        QFETCH(bool, moved);
        QFETCH(bool, copied);
        QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("firm"));
        const QString other = dir.filePath(QStringLiteral("elsewhere"));
        auto firm = Firm::create(optionsFor(dir));
        QVERIFY(firm.ok());
        QVERIFY((*firm)->write(MemberKey(), [](WriteContext &c) { return addSetting(c, QStringLiteral("a")); }).result().ok());
        if (moved)
            QVERIFY(QDir().rename(folder, other));
        else
            QVERIFY(QDir(folder).removeRecursively());
        if (copied) {
            QVERIFY(QDir().mkpath(folder));
            const QStringList names = QDir(other).entryList(QDir::Files);
            for (const QString &name : names)
                QVERIFY(QFile::copy(other + u'/' + name, folder + u'/' + name));
        }
        const auto lost =
            (*firm)->write(MemberKey(), [](WriteContext &c) { return addSetting(c, QStringLiteral("b")); }).result();
        QVERIFY(!lost.ok());
        QCOMPARE(lost.error().kind, ErrorKind::conflict);
        QVERIFY2(lost.error().sentence.contains(QDir::toNativeSeparators(folder)), qPrintable(lost.error().sentence));
        firm->reset();
        if (!moved)
            return;
        // Where it stands now, it holds what was called saved, and nothing else.
        Firm::Options options = optionsFor(dir);
        options.folder = copied ? folder : other;
        auto again = Firm::open(options);
        QVERIFY2(again.ok(), qPrintable(again.ok() ? QString() : again.error().sentence));
        QCOMPARE(*(*again)->readHere(countSettings), 1);
        QVERIFY((*again)->write(MemberKey(), [](WriteContext &c) { return addSetting(c, QStringLiteral("b")); }).result().ok());
    }

    void writesAndReads()
    {
        QTemporaryDir dir;
        auto firm = Firm::create(optionsFor(dir));
        QVERIFY2(firm.ok(), qPrintable(firm.ok() ? QString() : firm.error().detail));
        QSignalSpy spy(firm->get(), &Firm::changed);
        auto written = (*firm)->write(MemberKey(), [](WriteContext &c) { return addSetting(c, QStringLiteral("a")); });
        QVERIFY2(written.result().ok(), qPrintable(written.result().ok() ? QString() : written.result().error().detail));
        QCOMPARE(*written.result(), 1);
        QTRY_COMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toLongLong(), 1);
        QCOMPARE(*(*firm)->readHere(countSettings), 1);
        auto counted = (*firm)->read([](Connection &c, const std::atomic_bool &) { return countSettings(c); });
        QCOMPARE(*counted.result(), 1);
    }

    void anErrorRollsBack()
    {
        QTemporaryDir dir;
        auto firm = Firm::create(optionsFor(dir));
        QVERIFY(firm.ok());
        QSignalSpy spy(firm->get(), &Firm::changed);
        auto refused = (*firm)->write(MemberKey(), [](WriteContext &c) -> Result<void> {
            (void)addSetting(c, QStringLiteral("a")).ok();
            return Error{ErrorKind::conflict, QStringLiteral("No."), {}};
        });
        QCOMPARE(refused.result().error().kind, ErrorKind::conflict);
        // The engine's refusals come back the same way.
        auto twice = (*firm)->write(MemberKey(), [](WriteContext &c) -> Result<qint64> {
            (void)addSetting(c, QStringLiteral("a")).ok();
            return addSetting(c, QStringLiteral("a"));
        });
        QCOMPARE(twice.result().error().kind, ErrorKind::conflict);
        QVERIFY(!twice.result().error().detail.contains(QLatin1StringView("'a'")));
        QCOMPARE(*(*firm)->readHere(countSettings), 0);
        auto next = (*firm)->write(MemberKey(), [](WriteContext &c) { return addSetting(c, QStringLiteral("b")); });
        QCOMPARE(*next.result(), 1);
        QTRY_COMPARE(spy.count(), 1);
    }

    void acceptedWritesOutliveTheFirm()
    {
        QTemporaryDir dir;
        QList<QFuture<Result<qint64>>> futures;
        {
            auto firm = Firm::create(optionsFor(dir));
            QVERIFY(firm.ok());
            for (int i = 0; i < 50; ++i) {
                futures.append((*firm)->write(MemberKey(), [i](WriteContext &c) {
                    return addSetting(c, QStringLiteral("n%1").arg(i));
                }));
            }
        }
        for (int i = 0; i < futures.size(); ++i) {
            QVERIFY(futures[i].isFinished());
            QCOMPARE(*futures[i].result(), i + 1);
        }
        auto again = Firm::open(optionsFor(dir));
        QVERIFY(again.ok());
        QCOMPARE(*(*again)->readHere(countSettings), 50);
    }

    void destructionInterruptsReaders()
    {
        QTemporaryDir dir;
        QFuture<Result<qint64>> endless;
        QFuture<Result<qint64>> waiting;
        {
            auto firm = Firm::create(optionsFor(dir));
            QVERIFY(firm.ok());
            QSemaphore begun;
            const auto count = [&begun](Connection &connection, const std::atomic_bool &) -> Result<qint64> {
                begun.release();
                Statement all(connection, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
                all.run().next();
                return all.integer(0);
            };
            endless = (*firm)->read(count);
            begun.acquire();
            waiting = (*firm)->read(count);
        }
        QVERIFY(endless.isFinished());
        QCOMPARE(endless.result().error().kind, ErrorKind::busy);
        QVERIFY(waiting.isFinished());
        QVERIFY(!waiting.result().ok());
    }

    void tellsOfOthersCommits()
    {
        QTemporaryDir dir;
        auto here = Firm::create(optionsFor(dir));
        QVERIFY(here.ok());
        auto there = Firm::open(optionsFor(dir));
        QVERIFY(there.ok());
        QSignalSpy spy(here->get(), &Firm::changed);
        auto written = (*there)->write(MemberKey(), [](WriteContext &c) { return addSetting(c, QStringLiteral("a")); });
        QVERIFY2(written.result().ok(), qPrintable(written.result().ok() ? QString() : written.result().error().detail));
        QTRY_COMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toLongLong(), *written.result());
        QCOMPARE(*(*here)->readHere(countSettings), 1);
    }

    void aSecondFirmInTheFolderIsRefused()
    {
        QTemporaryDir dir;
        QVERIFY(Firm::create(optionsFor(dir)).ok());
        const auto second = Firm::create(optionsFor(dir));
        QVERIFY(!second.ok());
        QCOMPARE(second.error().kind, ErrorKind::conflict);
    }

    void allowListedFirmTouchesItsTablesOnly()
    {
        QTemporaryDir dir;
        QVERIFY(Firm::create(optionsFor(dir)).ok());
        auto options = optionsFor(dir);
        options.tables = TableRights{{"clock", TableRight::write}, {"device_setting", TableRight::write}, {"firm", TableRight::read}};
        auto firm = Firm::open(options);
        QVERIFY2(firm.ok(), qPrintable(firm.ok() ? QString() : firm.error().detail));
        QVERIFY((*firm)->write(MemberKey(), [](WriteContext &c) { return addSetting(c, QStringLiteral("a")); }).result().ok());
        QCOMPARE(*(*firm)->readHere(countSettings), 1);
        const auto secrets = (*firm)->readHere([](Connection &c) -> Result<qint64> {
            Statement(c, "SELECT count(token) FROM link_secret").run();
            return 0;
        });
        QVERIFY(!secrets.ok());
        QCOMPARE(secrets.error().kind, ErrorKind::denied);
        const auto readOnlyTable = (*firm)->write(MemberKey(), [](WriteContext &c) -> Result<void> {
            Statement(c.connection(), "DELETE FROM firm").run();
            return {};
        }).result();
        QCOMPARE(readOnlyTable.error().kind, ErrorKind::denied);
        const auto settings = (*firm)->readHere([](Connection &c) -> Result<qint64> {
            c.execute("PRAGMA foreign_keys = OFF");
            return 0;
        });
        QCOMPARE(settings.error().kind, ErrorKind::denied);
    }
};

QTEST_GUILESS_MAIN(TestFirm)
#include "tst_firm.moc"
