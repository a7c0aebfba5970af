#include "app/store/connection.h"
#include "app/store/statement.h"
#include "app/store/storefailure.h"
#include "tests/store/storetesting.h"

#include <limits>

using namespace portico;
using namespace portico::testing;

namespace {

const QByteArray goodKey(32, 'k');

/// The error that work throws; empty kind "internal" with no detail where it throws none.
template <typename F>
std::optional<Error> failureOf(F work)
{
    try {
        work();
    } catch (const StoreFailure &failure) {
        return failure.error();
    }
    return {};
}

} // namespace

/// Connection and Statement: what the stores are written with.
class TestStatement : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_connection;

    QString file() const { return m_dir->filePath(QStringLiteral("firm.db")); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto opened = Connection::open(file(), goodKey, Connection::Mode::readWrite, true);
        PORTICO_VERIFY(opened);
        m_connection = std::move(opened).value();
        m_connection->executeScript(QStringLiteral("CREATE TABLE thing (key INTEGER PRIMARY KEY, whole INTEGER, share REAL, "
                                                   "name TEXT, bytes BLOB, at INTEGER) STRICT; -- and\n"
                                                   "CREATE TABLE other (key INTEGER PRIMARY KEY) STRICT;"));
    }
    void cleanup()
    {
        m_connection.reset();
        m_dir.reset();
    }

    void valuesComeBack()
    {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(1795000000123, Qt::UTC);
        Statement insert(*m_connection, "INSERT INTO thing (whole, share, name, bytes, at) VALUES (:whole, :share, :name, :bytes, :at)");
        insert.bind(":whole", std::numeric_limits<qint64>::min()).bind(":share", 0.1).bind(":name", QStringLiteral("Ænne \0 x"))
            .bind(":bytes", QByteArray("\0\1", 2)).bind(":at", at.toLocalTime()).run();
        QCOMPARE(insert.changes(), 1);
        QCOMPARE(insert.lastInsertKey(), 1);
        Statement all(*m_connection, "SELECT whole, share, name, bytes, at, key FROM thing");
        all.run();
        QVERIFY(all.next());
        QCOMPARE(all.integer(0), std::numeric_limits<qint64>::min());
        QCOMPARE(all.real(1), 0.1);
        QCOMPARE(all.text(2), QStringLiteral("Ænne \0 x"));
        QCOMPARE(all.blob(3), QByteArray("\0\1", 2));
        QCOMPARE(all.time(4), at);
        QCOMPARE(all.time(4).timeSpec(), Qt::UTC);
        QCOMPARE(all.key<ClientKey>(5), ClientKey{1});
        QVERIFY(all.boolean(5));
        QVERIFY(!all.next());
    }

    void nullsAndEmptiness()
    {
        Statement insert(*m_connection, "INSERT INTO thing (whole, share, name, bytes, at) VALUES (:whole, :share, :name, :bytes, :at)");
        insert.bind(":whole", ClientKey()).bindNull(":share").bind(":name", QString()).bind(":bytes", QByteArray())
            .bind(":at", QDateTime()).run();
        Statement all(*m_connection, "SELECT whole, share, name, bytes, at, typeof(name) FROM thing");
        all.run();
        QVERIFY(all.next());
        QVERIFY(all.isNull(0));
        QCOMPARE(all.key<ClientKey>(0), ClientKey());
        QVERIFY(all.isNull(1));
        QCOMPARE(all.real(1), 0.0);
        QVERIFY(!all.isNull(2));
        QCOMPARE(all.text(5), QStringLiteral("text"));
        QVERIFY(all.blob(3).isNull());
        QVERIFY(!all.time(4).isValid());
    }

    void outlivesAChangeOfTheSchema()
    {
        // SQLite prepares the statement anew, and frees what belonged to the old one.
        const auto put = [this](const QString &name) {
            Statement insert(*m_connection, "INSERT INTO thing (name, whole) VALUES (:name, :whole)");
            insert.bind(":name", name).bind(":whole", qint64(name.size())).run();
        };
        put(QStringLiteral("before"));
        m_connection->executeScript(QStringLiteral("ALTER TABLE thing ADD COLUMN later TEXT"));
        put(QStringLiteral("at the change"));
        put(QStringLiteral("after"));
        Statement all(*m_connection, "SELECT name, whole FROM thing ORDER BY key");
        all.run();
        for (const auto &name : {QStringLiteral("before"), QStringLiteral("at the change"), QStringLiteral("after")}) {
            QVERIFY(all.next());
            QCOMPARE(all.text(0), name);
            QCOMPARE(all.integer(1), qint64(name.size()));
        }
    }

    void anEmptyBlobIsNotNull()
    {
        Statement(*m_connection, "INSERT INTO thing (bytes) VALUES (:bytes)").bind(":bytes", QByteArray("")).run();
        Statement all(*m_connection, "SELECT bytes FROM thing");
        all.run();
        QVERIFY(all.next());
        QVERIFY(!all.isNull(0));
        QVERIFY(!all.blob(0).isNull());
    }

    void runsAgainWithOtherValues()
    {
        Statement insert(*m_connection, "INSERT INTO thing (whole, name) VALUES (:whole, :name)");
        insert.bind(":name", QStringLiteral("same"));
        for (int i = 0; i < 5; ++i)
            insert.bind(":whole", i).run();
        Statement find(*m_connection, "SELECT name FROM thing WHERE whole = :whole");
        for (int i = 4; i >= 0; --i) {
            find.bind(":whole", i).run();
            QVERIFY(find.next());
            QCOMPARE(find.text(0), QStringLiteral("same"));
            // The next run may come before the last row.
        }
    }

    void aStatementNeedsAllItsValues()
    {
        {
            Statement insert(*m_connection, "INSERT INTO thing (whole, name) VALUES (:whole, :name)");
            insert.bind(":whole", 1).bind(":name", QStringLiteral("a")).run();
        }
        // A later user of the same text starts without the earlier one's values.
        Statement again(*m_connection, "INSERT INTO thing (whole, name) VALUES (:whole, :name)");
        again.bind(":whole", 2);
        const auto failure = failureOf([&] { again.run(); });
        QVERIFY(failure.has_value());
        QCOMPARE(failure->kind, ErrorKind::internal);
        QVERIFY(failureOf([&] { again.bind(":nome", 1); }).has_value());
    }

    void theSameTextTwiceAtOnce()
    {
        m_connection->execute("INSERT INTO thing (whole) VALUES (1), (2), (3)");
        const char *const sql = "SELECT whole FROM thing ORDER BY whole";
        Statement outer(*m_connection, sql);
        int pairs = 0;
        for (outer.run(); outer.next();) {
            Statement inner(*m_connection, sql);
            for (inner.run(); inner.next();)
                ++pairs;
        }
        QCOMPARE(pairs, 9);
    }

    void failuresNeverTellValues_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("unique") << "INSERT INTO thing (key, name) SELECT 1, 'secret' UNION ALL SELECT 1, 'secret'" << ErrorKind::conflict;
        QTest::newRow("no such table") << "INSERT INTO nothing VALUES ('secret')" << ErrorKind::internal;
        QTest::newRow("wrong type") << "INSERT INTO thing (whole) VALUES ('secret')" << ErrorKind::conflict;
    }
    void failuresNeverTellValues()
    {
        QFETCH(QString, sql);
        QFETCH(ErrorKind, kind);
        const auto failure = failureOf([&] { m_connection->executeScript(sql); });
        QVERIFY(failure.has_value());
        QCOMPARE(failure->kind, kind);
        QVERIFY(!failure->sentence.isEmpty());
        QVERIFY(!failure->detail.contains(QLatin1StringView("secret")));
    }

    void readTransactionsNestAndHoldOneView()
    {
        auto reader = Connection::open(file(), goodKey, Connection::Mode::readOnly);
        PORTICO_VERIFY(reader);
        const auto count = [&reader] {
            Statement all(**reader, "SELECT count(*) FROM thing");
            all.run().next();
            return all.integer(0);
        };
        (*reader)->beginRead();
        QCOMPARE(count(), 0);
        m_connection->execute("INSERT INTO thing (whole) VALUES (1)");
        (*reader)->beginRead();
        QCOMPARE(count(), 0);
        (*reader)->endRead();
        QCOMPARE(count(), 0);
        (*reader)->endRead();
        QCOMPARE(count(), 1);
        (*reader)->endRead(); // one too many does nothing
        QCOMPARE(count(), 1);
    }

    void dataVersionMovesForOthersOnly()
    {
        auto other = Connection::open(file(), goodKey, Connection::Mode::readWrite);
        PORTICO_VERIFY(other);
        const qint64 here = m_connection->dataVersion();
        m_connection->execute("INSERT INTO thing (whole) VALUES (1)");
        QCOMPARE(m_connection->dataVersion(), here);
        (*other)->execute("INSERT INTO thing (whole) VALUES (1)");
        QVERIFY(m_connection->dataVersion() != here);
    }

    void openRefuses_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("createNew");
        QTest::addColumn<bool>("otherFile");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("no such file") << goodKey << false << true << ErrorKind::notFound;
        QTest::newRow("exists already") << goodKey << true << false << ErrorKind::conflict;
        QTest::newRow("wrong key") << QByteArray(32, 'w') << false << false << ErrorKind::denied;
        QTest::newRow("no key") << QByteArray() << false << false << ErrorKind::invalid;
        QTest::newRow("short key") << QByteArray(31, 'k') << false << false << ErrorKind::invalid;
        QTest::newRow("no key for a new file") << QByteArray() << true << true << ErrorKind::invalid;
    }
    void openRefuses()
    {
        QFETCH(QByteArray, key);
        QFETCH(bool, createNew);
        QFETCH(bool, otherFile);
        QFETCH(ErrorKind, kind);
        m_connection->execute("INSERT INTO thing (whole) VALUES (1)");
        m_connection.reset();
        const auto before = hashOf(m_dir->path());
        const auto opened = Connection::open(otherFile ? m_dir->filePath(QStringLiteral("other.db")) : file(), key,
                                             Connection::Mode::readWrite, createNew);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, kind);
        QVERIFY(opened.error().sentence.endsWith(u'.'));
        QCOMPARE(hashOf(m_dir->path()), before);
    }

    void copiesAreEncryptedAndWhole()
    {
        m_connection->execute("INSERT INTO thing (name) VALUES ('Zwetschgenröster')");
        const QString copy = m_dir->filePath(QStringLiteral("copy.db"));
        {
            auto target = Connection::open(copy, goodKey, Connection::Mode::readWrite, true);
            PORTICO_VERIFY(target);
            m_connection->copyTo(**target);
        }
        QCOMPARE(filesWith(m_dir->path(), QByteArray("Zwetschgen")), QStringList());
        QVERIFY(!Connection::open(copy, QByteArray(32, 'x'), Connection::Mode::readOnly).ok());
        auto opened = Connection::open(copy, goodKey, Connection::Mode::readOnly);
        PORTICO_VERIFY(opened);
        Statement all(**opened, "SELECT name FROM thing");
        all.run();
        QVERIFY(all.next());
        QCOMPARE(all.text(0), QStringLiteral("Zwetschgenröster"));
    }
};

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
