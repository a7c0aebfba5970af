#include "app/store/sqlitedriver.h"

#include <QFile>
#include <QSemaphore>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <limits>
#include <memory>

using namespace portico;

namespace {

/// A database of its own, opened through QSqlDatabase as the program does.
class OpenDatabase
{
public:
    explicit OpenDatabase(const QString &file, bool readOnly = false, const QByteArray &key = QByteArray(32, 'k'))
        : m_name(QStringLiteral("test-%1").arg(quintptr(this)))
    {
        if (!readOnly) {
            QFile create(file);
            m_made = create.open(QIODevice::ReadWrite);
        }
        SqliteOptions options;
        options.file = file;
        options.key = key;
        options.readOnly = readOnly;
        options.busyTimeout = 50;
        m_driver = new SqliteDriver(options);
        db = QSqlDatabase::addDatabase(m_driver, m_name);
        opened = db.open();
    }
    ~OpenDatabase()
    {
        db.close();
        db = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    SqliteDriver &driver() { return *m_driver; }
    bool run(const char *sql)
    {
        QSqlQuery query(db);
        return query.exec(QString::fromUtf8(sql));
    }
    qint64 number(const char *sql)
    {
        QSqlQuery query(db);
        query.setForwardOnly(true);
        return query.exec(QString::fromUtf8(sql)) && query.next() ? query.value(0).toLongLong() : -1;
    }

    QSqlDatabase db;
    bool opened = false;

private:
    QString m_name;
    bool m_made = false;
    SqliteDriver *m_driver = nullptr;
};

} // namespace

/// Our Qt SQL driver, used as any QSqlQuery uses one.
class TestSqliteDriver : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<OpenDatabase> m_open;

    QString file() const { return m_dir->filePath(QStringLiteral("test.db")); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_open = std::make_unique<OpenDatabase>(file());
        QVERIFY2(m_open->opened, qPrintable(m_open->db.lastError().text()));
        QVERIFY(m_open->run("CREATE TABLE thing (key INTEGER PRIMARY KEY, value ANY) STRICT"));
    }
    void cleanup()
    {
        m_open.reset();
        m_dir.reset();
    }

    void settingsAreThoseOfADurableStore_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("value");
        QTest::newRow("journal") << "PRAGMA journal_mode" << "wal";
        QTest::newRow("synchronous FULL") << "PRAGMA synchronous" << "2";
        QTest::newRow("foreign keys") << "PRAGMA foreign_keys" << "1";
        QTest::newRow("trusted schema") << "PRAGMA trusted_schema" << "0";
        QTest::newRow("temporary data in memory") << "PRAGMA temp_store" << "2";
        QTest::newRow("cipher") << "PRAGMA cipher" << "chacha20";
        QTest::newRow("encoding") << "PRAGMA encoding" << "UTF-8";
    }
    void settingsAreThoseOfADurableStore()
    {
        QFETCH(QString, sql);
        QFETCH(QString, value);
        QSqlQuery query(m_open->db);
        QVERIFY(query.exec(sql));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toString(), value);
    }

    void defensiveAndStrict()
    {
        // The schema cannot be written by hand, and "x" is a name, never a text.
        m_open->run("PRAGMA writable_schema = ON");
        QVERIFY(!m_open->run("UPDATE sqlite_schema SET sql = 'x'"));
        QVERIFY(!m_open->run("SELECT \"no such column\""));
        QVERIFY(!m_open->run("SELECT load_extension('x')"));
        // No answer at all: the engine was built without.
        QVERIFY(m_open->number("PRAGMA mmap_size") <= 0);
    }

    void valuesComeBackAsTheyWent_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QVariant>("expected");
        QTest::addColumn<QString>("type");
        const auto same = [](const char *name, const QVariant &value, const char *type) {
            QTest::newRow(name) << value << value << QString::fromLatin1(type);
        };
        same("zero", qlonglong(0), "integer");
        same("smallest", std::numeric_limits<qlonglong>::min(), "integer");
        same("largest", std::numeric_limits<qlonglong>::max(), "integer");
        QTest::newRow("int") << QVariant(-7) << QVariant(qlonglong(-7)) << "integer";
        QTest::newRow("unsigned") << QVariant(4000000000u) << QVariant(qlonglong(4000000000)) << "integer";
        QTest::newRow("unsigned long") << QVariant(qulonglong(1) << 62) << QVariant(qlonglong(1) << 62) << "integer";
        QTest::newRow("true") << QVariant(true) << QVariant(qlonglong(1)) << "integer";
        QTest::newRow("false") << QVariant(false) << QVariant(qlonglong(0)) << "integer";
        same("half", 0.5, "real");
        same("tiny", std::numeric_limits<double>::denorm_min(), "real");
        same("huge", std::numeric_limits<double>::max(), "real");
        QTest::newRow("float") << QVariant(0.25f) << QVariant(0.25) << "real";
        same("text", QStringLiteral("Grüße, Ελλάδα, 東京"), "text");
        same("beyond the BMP", QString::fromUtf8("\xf0\x9f\xa7\xbe invoice"), "text");
        same("empty text", QStringLiteral(""), "text");
        same("NUL in the text", QString::fromUtf16(u"a\0b\0", 4), "text");
        same("long text", QString(100000, u'x'), "text");
        same("blob", QByteArray("\0\xff\x01 bytes", 9), "blob");
        same("empty blob", QByteArray(""), "blob");
        same("long blob", QByteArray(1000000, '\x7f'), "blob");
        QTest::newRow("nothing") << QVariant() << QVariant() << "null";
        QTest::newRow("null text") << QVariant(QString()) << QVariant() << "null";
        QTest::newRow("null blob") << QVariant(QByteArray()) << QVariant() << "null";
        QTest::newRow("null number") << QVariant(QMetaType(QMetaType::LongLong)) << QVariant() << "null";
    }
    void valuesComeBackAsTheyWent()
    {
        QFETCH(QVariant, value);
        QFETCH(QVariant, expected);
        QFETCH(QString, type);
        QSqlQuery insert(m_open->db);
        QVERIFY(insert.prepare(QStringLiteral("INSERT INTO thing (value) VALUES (?)")));
        insert.addBindValue(value);
        QVERIFY2(insert.exec(), qPrintable(insert.lastError().text()));
        for (const bool forwardOnly : {true, false}) {
            QSqlQuery query(m_open->db);
            query.setForwardOnly(forwardOnly);
            QVERIFY(query.exec(QStringLiteral("SELECT value, typeof(value) FROM thing")));
            QVERIFY(query.next());
            QCOMPARE(query.value(0), expected);
            QCOMPARE(query.value(0).typeId(), expected.typeId());
            QCOMPARE(query.isNull(0), !expected.isValid());
            QCOMPARE(query.value(1).toString(), type);
            QVERIFY(!query.next());
        }
    }

    void valuesWithMoreThanOneReadingAreRefused_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("time") << QVariant(QDateTime::currentDateTimeUtc());
        QTest::newRow("list") << QVariant(QStringList(QStringLiteral("a")));
        QTest::newRow("too large a number") << QVariant(std::numeric_limits<qulonglong>::max());
    }
    void valuesWithMoreThanOneReadingAreRefused()
    {
        QFETCH(QVariant, value);
        QSqlQuery insert(m_open->db);
        QVERIFY(insert.prepare(QStringLiteral("INSERT INTO thing (value) VALUES (:value)")));
        insert.bindValue(QStringLiteral(":value"), value);
        QVERIFY(!insert.exec());
        QVERIFY(insert.lastError().isValid());
        QCOMPARE(m_open->number("SELECT count(*) FROM thing"), 0);
    }

    void namedValues()
    {
        QSqlQuery query(m_open->db);
        QVERIFY(query.prepare(QStringLiteral("SELECT :b, :a, :b || ':a', :c")));
        query.bindValue(QStringLiteral(":a"), 1);
        query.bindValue(QStringLiteral(":b"), QStringLiteral("x"));
        query.bindValue(QStringLiteral(":c"), QVariant());
        QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toString(), QStringLiteral("x"));
        QCOMPARE(query.value(1).toInt(), 1);
        QCOMPARE(query.value(2).toString(), QStringLiteral("x:a"));
        QVERIFY(query.isNull(3));
        // Run again with one value changed.
        query.bindValue(QStringLiteral(":a"), 2);
        QVERIFY(query.exec());
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toString(), QStringLiteral("x"));
        QCOMPARE(query.value(1).toInt(), 2);
    }

    void positionalValues()
    {
        QSqlQuery query(m_open->db);
        QVERIFY(query.prepare(QStringLiteral("SELECT ?, '?', ?, ?")));
        query.addBindValue(1);
        query.addBindValue(QStringLiteral("two"));
        query.addBindValue(QByteArray("3"));
        QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 1);
        QCOMPARE(query.value(1).toString(), QStringLiteral("?"));
        QCOMPARE(query.value(2).toString(), QStringLiteral("two"));
        QCOMPARE(query.value(3).toByteArray(), QByteArray("3"));
    }

    void aMissingPositionalValueIsRefused()
    {
        QSqlQuery query(m_open->db);
        QVERIFY(query.prepare(QStringLiteral("SELECT ?, ?")));
        query.addBindValue(1);
        QVERIFY(!query.exec());
    }

    void goesBackAndForth()
    {
        QVERIFY(m_open->run("INSERT INTO thing (key, value) VALUES (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')"));
        QSqlQuery query(m_open->db);
        QVERIFY(query.exec(QStringLiteral("SELECT value FROM thing ORDER BY key")));
        QVERIFY(query.isSelect());
        QVERIFY(query.isActive());
        QCOMPARE(query.size(), -1);
        const auto at = [&query] { return query.value(0).toString(); };
        QVERIFY(query.last());
        QCOMPARE(at(), QStringLiteral("d"));
        QCOMPARE(query.at(), 3);
        QVERIFY(query.previous());
        QCOMPARE(at(), QStringLiteral("c"));
        QVERIFY(query.first());
        QCOMPARE(at(), QStringLiteral("a"));
        QVERIFY(!query.previous());
        QVERIFY(query.seek(2));
        QCOMPARE(at(), QStringLiteral("c"));
        QVERIFY(query.next());
        QVERIFY(!query.next());
        QCOMPARE(query.at(), int(QSql::AfterLastRow));
        QVERIFY(!query.seek(17));
        QVERIFY(query.seek(1));
        QCOMPARE(at(), QStringLiteral("b"));
    }

    void forwardOnlyNeverGoesBack()
    {
        QVERIFY(m_open->run("INSERT INTO thing (key, value) VALUES (1, 'a'), (2, 'b'), (3, 'c')"));
        QSqlQuery query(m_open->db);
        query.setForwardOnly(true);
        QVERIFY(query.exec(QStringLiteral("SELECT value FROM thing ORDER BY key")));
        QVERIFY(query.seek(1));
        QCOMPARE(query.value(0).toString(), QStringLiteral("b"));
        QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::seek: cannot seek backwards in a forward only query");
        QVERIFY(!query.seek(0));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toString(), QStringLiteral("c"));
        QVERIFY(!query.next());
        QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::value: not positioned on a valid record");
        QVERIFY(!query.value(0).isValid());
    }

    void tellsColumnsAndTables()
    {
        QVERIFY(m_open->run("CREATE TABLE person (key INTEGER PRIMARY KEY, name TEXT NOT NULL, share REAL, photo BLOB) STRICT"));
        QVERIFY(m_open->run("CREATE VIEW names AS SELECT name FROM person"));
        QCOMPARE(m_open->db.tables(), (QStringList{QStringLiteral("person"), QStringLiteral("thing")}));
        QCOMPARE(m_open->db.tables(QSql::Views), QStringList(QStringLiteral("names")));
        const QSqlRecord columns = m_open->db.record(QStringLiteral("person"));
        QCOMPARE(columns.count(), 4);
        QCOMPARE(columns.field(1).name(), QStringLiteral("name"));
        QCOMPARE(columns.field(1).requiredStatus(), QSqlField::Required);
        QCOMPARE(columns.field(2).metaType().id(), int(QMetaType::Double));
        QCOMPARE(columns.field(3).metaType().id(), int(QMetaType::QByteArray));
        QCOMPARE(m_open->db.primaryIndex(QStringLiteral("person")).fieldName(0), QStringLiteral("key"));
        QSqlQuery query(m_open->db);
        QVERIFY(query.exec(QStringLiteral("SELECT name, key AS number FROM person")));
        QCOMPARE(query.record().fieldName(1), QStringLiteral("number"));
        QCOMPARE(query.record().indexOf(QStringLiteral("name")), 0);
    }

    void tellsRowsAndKeys()
    {
        QSqlQuery query(m_open->db);
        QVERIFY(query.exec(QStringLiteral("INSERT INTO thing (key, value) VALUES (40, 1), (41, 2), (42, 3)")));
        QCOMPARE(query.numRowsAffected(), 3);
        QCOMPARE(query.lastInsertId().toLongLong(), 42);
        QVERIFY(!query.isSelect());
        QVERIFY(query.exec(QStringLiteral("UPDATE thing SET value = 9 WHERE key > 40")));
        QCOMPARE(query.numRowsAffected(), 2);
        QVERIFY(query.exec(QStringLiteral("DELETE FROM thing WHERE key = 1")));
        QCOMPARE(query.numRowsAffected(), 0);
        QVERIFY(query.exec(QStringLiteral("INSERT INTO thing (value) VALUES (7), (8) RETURNING key")));
        QVERIFY(query.isSelect());
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 43);
    }

    void transactions()
    {
        QVERIFY(m_open->db.transaction());
        QVERIFY(m_open->driver().inTransaction());
        QVERIFY(m_open->run("INSERT INTO thing (value) VALUES (1)"));
        QVERIFY(m_open->db.rollback());
        QCOMPARE(m_open->number("SELECT count(*) FROM thing"), 0);
        QVERIFY(m_open->db.transaction());
        QVERIFY(!m_open->db.transaction());
        QVERIFY(m_open->run("INSERT INTO thing (value) VALUES (1)"));
        OpenDatabase other(file(), true);
        QVERIFY(other.opened);
        QCOMPARE(other.number("SELECT count(*) FROM thing"), 0);
        QVERIFY(m_open->db.commit());
        QCOMPARE(other.number("SELECT count(*) FROM thing"), 1);
        QVERIFY(!m_open->driver().inTransaction());
        QVERIFY(!m_open->db.commit());
    }

    void errorsCarryTheEnginesCode_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("code");
        QTest::newRow("syntax") << "SELEKT 1" << "1";
        QTest::newRow("no such table") << "SELECT * FROM nothing" << "1";
        QTest::newRow("unique") << "INSERT INTO thing (key, value) VALUES (1, 'again')" << "1555";
        QTest::newRow("two statements") << "SELECT 1; SELECT 2" << "21";
        QTest::newRow("no statement") << "  -- nothing" << "21";
        QTest::newRow("an integer that is none") << "INSERT INTO counted (number) VALUES ('many')" << "3091";
        QTest::newRow("a parent that is missing") << "INSERT INTO counted (number, parent) VALUES (1, 77)" << "787";
    }
    void errorsCarryTheEnginesCode()
    {
        QFETCH(QString, sql);
        QFETCH(QString, code);
        QVERIFY(m_open->run("INSERT INTO thing (key, value) VALUES (1, 'a secret text')"));
        QVERIFY(m_open->run("CREATE TABLE counted (number INTEGER, parent INTEGER REFERENCES thing (key)) STRICT"));
        QSqlQuery query(m_open->db);
        QVERIFY(!query.exec(sql));
        QCOMPARE(query.lastError().nativeErrorCode(), code);
        QVERIFY(!query.isActive());
        QVERIFY(!query.lastError().text().contains(QLatin1StringView("secret")));
        // The connection goes on.
        QCOMPARE(m_open->number("SELECT count(*) FROM thing"), 1);
    }

    void aSecondWriterIsToldBusy()
    {
        OpenDatabase other(file());
        QVERIFY(other.opened);
        QVERIFY(m_open->run("BEGIN IMMEDIATE"));
        QSqlQuery query(other.db);
        QVERIFY(!query.exec(QStringLiteral("BEGIN IMMEDIATE")));
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("5"));
        QVERIFY(m_open->run("COMMIT"));
        QVERIFY(query.exec(QStringLiteral("BEGIN IMMEDIATE")));
    }

    void readOnlyCannotWrite()
    {
        OpenDatabase reader(file(), true);
        QVERIFY(reader.opened);
        QSqlQuery query(reader.db);
        QVERIFY(!query.exec(QStringLiteral("INSERT INTO thing (value) VALUES (1)")));
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("8"));
    }

    void aWrongKeyDoesNotOpen_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("another") << QByteArray(32, 'x');
        QTest::newRow("none") << QByteArray();
    }
    void aWrongKeyDoesNotOpen()
    {
        QFETCH(QByteArray, key);
        QVERIFY(m_open->run("INSERT INTO thing (value) VALUES (1)"));
        m_open.reset();
        OpenDatabase wrong(file(), false, key);
        QVERIFY(!wrong.opened);
        QCOMPARE(wrong.db.lastError().nativeErrorCode(), QStringLiteral("26"));
        OpenDatabase right(file());
        QCOMPARE(right.number("SELECT count(*) FROM thing"), 1);
    }

    void aForeignThreadIsRefused()
    {
        QSqlQuery query(m_open->db);
        QVERIFY(query.prepare(QStringLiteral("SELECT 1")));
        bool ran = true;
        bool prepared = true;
        bool scripted = true;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            ran = query.exec();
            QSqlQuery own(m_open->driver().createResult());
            prepared = own.prepare(QStringLiteral("SELECT 1"));
            scripted = m_open->driver().executeScript("SELECT 1");
        }));
        thread->start();
        QVERIFY(thread->wait());
        QVERIFY(!ran);
        QVERIFY(!prepared);
        QVERIFY(!scripted);
        QVERIFY(query.exec());
    }

    void eachThreadWorksOnItsOwnConnection()
    {
        QVERIFY(m_open->run("INSERT INTO thing (key, value) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                            "WHERE i < 5000) SELECT i, 'row ' || i FROM n"));
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic<int> good = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back(QThread::create([&] {
                OpenDatabase own(file(), true);
                QSqlQuery query(own.db);
                query.setForwardOnly(true);
                int rows = 0;
                for (query.exec(QStringLiteral("SELECT key, value FROM thing ORDER BY key")); query.next(); ++rows) {
                    if (query.value(1).toString() != QStringLiteral("row %1").arg(query.value(0).toInt()))
                        return;
                }
                good += rows == 5000;
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait());
        QCOMPARE(good.load(), 4);
    }

    void interruptionEndsWhatRuns()
    {
        QSemaphore begun;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            begun.acquire();
            // Interrupting is only heard by what runs: say it until the other thread is through.
            while (!begun.tryAcquire())
                m_open->driver().interrupt();
        }));
        thread->start();
        QSqlQuery query(m_open->db);
        query.setForwardOnly(true);
        begun.release();
        QVERIFY(!query.exec(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")));
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("9"));
        begun.release();
        QVERIFY(thread->wait());
        QCOMPARE(m_open->number("SELECT 5"), 5);
    }

    void finishedQueriesReleaseTheirView()
    {
        QVERIFY(m_open->run("INSERT INTO thing (value) VALUES (1), (2)"));
        OpenDatabase reader(file(), true);
        QSqlQuery query(reader.db);
        query.setForwardOnly(true);
        QVERIFY(query.exec(QStringLiteral("SELECT value FROM thing")));
        QVERIFY(query.next());
        query.finish();
        QVERIFY(m_open->run("INSERT INTO thing (value) VALUES (3)"));
        QCOMPARE(reader.number("SELECT count(*) FROM thing"), 3);
    }

    void closingWithAQueryLeftIsSafe()
    {
        QSqlQuery query(m_open->db);
        QVERIFY(query.exec(QStringLiteral("SELECT 1")));
        m_open->db.close();
        QVERIFY(!query.exec());
        QVERIFY(m_open->db.open());
        QCOMPARE(m_open->number("SELECT 5"), 5);
    }

    void aMillionRowsForwardOnly()
    {
        constexpr int count = 1000000;
        QVERIFY(m_open->run("CREATE TABLE many (key INTEGER PRIMARY KEY, name TEXT NOT NULL, share REAL NOT NULL) STRICT"));
        QVERIFY(m_open->db.transaction());
        QSqlQuery insert(m_open->db);
        QVERIFY(insert.prepare(QStringLiteral("INSERT INTO many (key, name, share) VALUES (:key, :name, :share)")));
        for (int i = 1; i <= count; ++i) {
            insert.bindValue(QStringLiteral(":key"), i);
            insert.bindValue(QStringLiteral(":name"), QString::number(i));
            insert.bindValue(QStringLiteral(":share"), i / 2.0);
            QVERIFY(insert.exec());
        }
        QVERIFY(m_open->db.commit());
        QSqlQuery query(m_open->db);
        query.setForwardOnly(true);
        QVERIFY(query.exec(QStringLiteral("SELECT key, name, share FROM many ORDER BY key")));
        int rows = 0;
        double sum = 0;
        while (query.next()) {
            ++rows;
            if (query.value(0).toInt() != rows || query.value(1).toString() != QString::number(rows))
                QFAIL(qPrintable(QStringLiteral("row %1 is wrong").arg(rows)));
            sum += query.value(2).toDouble();
        }
        QVERIFY(!query.lastError().isValid());
        QCOMPARE(rows, count);
        QCOMPARE(sum, double(count) * (count + 1.0) / 4);
    }
};

QTEST_GUILESS_MAIN(TestSqliteDriver)
#include "tst_sqlitedriver.moc"
