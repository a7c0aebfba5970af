#include "app/practice/export/csvfile.h"
#include "app/practice/export/exportrun.h"
#include "app/practice/export/xlsxfile.h"
#include "tests/practice/readtable.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace portico;
using portico::test::readsXlsx;
using portico::test::readTable;

namespace {

/// How many files this process has open; -1 where the system does not tell.
int openFiles()
{
    const QDir own(QStringLiteral("/proc/self/fd"));
    return own.exists() ? int(own.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System).size()) : -1;
}

QByteArray bytesOf(const QString &file)
{
    QFile open(file);
    return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray("not there");
}

} // namespace

/// Tables written to files, read back by programs that are not ours.
class TestTableFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Europe/Berlin"); }

    void saysWhatIsThere_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("csv") << QStringLiteral("csv");
        QTest::newRow("xlsx") << QStringLiteral("xlsx");
    }
    void saysWhatIsThere()
    {
        QFETCH(QString, ending);
        if (ending == QLatin1StringView("xlsx") && !readsXlsx())
            QSKIP("openpyxl is not on this machine.");
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("Ünïcode list.") % ending);
        auto table = TableFile::create(file);
        QVERIFY(table.ok());
        const QDateTime time(QDate(2026, 11, 12), QTime(13, 5, 59), Qt::UTC);
        QVERIFY((*table)->header({QStringLiteral("Name"), QStringLiteral("Number"), QStringLiteral("Time"), QStringLiteral("Day")}).ok());
        const QStringList texts{QStringLiteral("Brückner & Søn, \"Ltd\""), QStringLiteral("two\nlines"), QStringLiteral(" edges "),
                                QStringLiteral("日本 😀"), QString()};
        for (const QString &text : texts)
            QVERIFY((*table)->row({text, qint64(1'234'567), time, QDate(2026, 2, 1)}).ok());
        QVERIFY((*table)->row({QStringLiteral("none"), qint64(0), QDateTime(), QDate()}).ok());
        QVERIFY(!QFile::exists(file));
        QVERIFY((*table)->finish().ok());

        const QList<QStringList> rows = readTable(file);
        QCOMPARE(rows.size(), texts.size() + 2);
        QCOMPARE(rows.first().first(), QStringLiteral("Name"));
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QCOMPARE(rows[i + 1][0], texts[i]);
            QCOMPARE(rows[i + 1][1], QStringLiteral("1234567"));
            // Excel keeps seconds; both are read as the same minute.
            QVERIFY2(rows[i + 1][2].startsWith(QStringLiteral("2026-11-12 14:05")), qPrintable(rows[i + 1][2]));
            QVERIFY2(rows[i + 1][3].startsWith(QStringLiteral("2026-02-01")), qPrintable(rows[i + 1][3]));
        }
        QCOMPARE(rows.last(), QStringList({QStringLiteral("none"), QStringLiteral("0"), QString(), QString()}));
    }

    void formulasAreTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("inCsv");
        const auto risky = [](const char *name, const QString &text) { QTest::newRow(name) << text << QString(u'\'' + text); };
        risky("equals", QStringLiteral("=1+1"));
        risky("plus", QStringLiteral("+1"));
        risky("minus", QStringLiteral("-cmd"));
        risky("at", QStringLiteral("@SUM(A1)"));
        risky("tab", QStringLiteral("\t=1+1"));
        risky("return", QStringLiteral("\r=1+1"));
        risky("line feed", QStringLiteral("\n=1+1"));
        risky("wide equals", QStringLiteral("＝1+1"));
        QTest::newRow("in the middle") << QStringLiteral("a=1+1") << QStringLiteral("a=1+1");
        QTest::newRow("a name") << QStringLiteral("O'Hara") << QStringLiteral("O'Hara");
    }
    void formulasAreTexts()
    {
        QFETCH(QString, text);
        QFETCH(QString, inCsv);
        QCOMPARE(CsvFile::harmless(text), inCsv);
        const QTemporaryDir folder;
        for (const QString &name : {QStringLiteral("a.csv"), QStringLiteral("a.xlsx")}) {
            const bool csv = name.endsWith(QLatin1StringView("csv"));
            if (!csv && !readsXlsx())
                QSKIP("openpyxl is not on this machine.");
            auto table = TableFile::create(folder.filePath(name));
            QVERIFY((*table)->header({QStringLiteral("Text")}).ok());
            QVERIFY((*table)->row({text}).ok());
            QVERIFY((*table)->finish().ok());
            const QList<QStringList> rows = readTable(folder.filePath(name));
            QCOMPARE(rows.size(), 2);
            // A workbook says of a return that it is one, and Python reads the mark as it stands.
            QString read = rows[1][0];
            read.replace(QStringLiteral("_x000D_"), QStringLiteral("\r"));
            QCOMPARE(read, csv ? inCsv : text);
        }
    }

    void aFileIsWholeOrAsItWas_data()
    {
        saysWhatIsThere_data();
    }
    void aFileIsWholeOrAsItWas()
    {
        QFETCH(QString, ending);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("list.") % ending);
        QFile before(file);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("before");
        before.close();
        const int open = openFiles();
        {
            auto table = TableFile::create(file);
            QVERIFY((*table)->header({QStringLiteral("Name")}).ok());
            QVERIFY((*table)->row({QStringLiteral("Jane")}).ok());
        }
        QCOMPARE(openFiles(), open);
        QCOMPARE(bytesOf(file), QByteArray("before"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("list.") % ending});

        std::atomic_bool cancelled = false;
        QList<qint64> told;
        ExportRun run({file, [&](qint64 done, qint64) { told.append(done); }}, cancelled);
        QVERIFY(run.begin({QStringLiteral("Name")}, 3000).ok());
        for (int i = 0; i < 2500; ++i)
            QVERIFY(run.row({QStringLiteral("Jane")}));
        QCOMPARE(told, (QList<qint64>{1000, 2000}));
        cancelled = true;
        QVERIFY(!run.row({QStringLiteral("Jane")}));
        const auto stopped = run.finish();
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().kind, ErrorKind::conflict);
        QCOMPARE(bytesOf(file), QByteArray("before"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("list.") % ending});
    }

    void moreRowsThanASheetHoldsStandOnTheNext()
    {
        if (!readsXlsx())
            QSKIP("openpyxl is not on this machine.");
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("list.xlsx"));
        auto table = TableFile::create(file);
        QVERIFY(table.ok());
        dynamic_cast<XlsxFile &>(**table).setRowsPerSheet(2);
        QVERIFY((*table)->header({QStringLiteral("Number")}).ok());
        for (qint64 i = 1; i <= 5; ++i)
            QVERIFY((*table)->row({i}).ok());
        QVERIFY((*table)->finish().ok());
        QStringList cells;
        const QList<QStringList> rows = readTable(file);
        for (const QStringList &row : rows)
            cells += row;
        const QString head = QStringLiteral("Number");
        QCOMPARE(cells, QStringList({head, QStringLiteral("1"), QStringLiteral("2"), head, QStringLiteral("3"), QStringLiteral("4"),
                                     head, QStringLiteral("5")}));
    }

    void refusesWhatCannotBeWritten()
    {
        QCOMPARE(TableFile::create(QStringLiteral("list.txt")).error().kind, ErrorKind::invalid);
        for (const QString &name : {QStringLiteral("a.csv"), QStringLiteral("a.xlsx")}) {
            const auto table = TableFile::create(QStringLiteral("/nowhere/at/all/") % name);
            QVERIFY(!table.ok());
            QVERIFY(table.error().sentence.contains(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestTableFile)
#include "tst_tablefile.moc"
