#include "models/searchquery.h"

#include <QTest>

using namespace portico;

class TestSearchQuery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("digits");
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("blank") << QStringLiteral(" \t ") << QString() << QString();
        QTest::newRow("case and accents") << QStringLiteral("José") << QStringLiteral("jose") << QString();
        QTest::newRow("longest first") << QStringLiteral("li Papadopoulos") << QStringLiteral("papadopoulos|li") << QString();
        QTest::newRow("the same twice") << QStringLiteral("Ann ann") << QStringLiteral("ann") << QString();
        QTest::newRow("a phone") << QStringLiteral("(555) 555-0142") << QStringLiteral("555-0142|(555)") << QStringLiteral("5555550142");
        QTest::newRow("a phone with a plus") << QStringLiteral("+44 20.7") << QStringLiteral("20.7|+44") << QStringLiteral("44207");
        QTest::newRow("two digits") << QStringLiteral("55") << QStringLiteral("55") << QString();
        QTest::newRow("digits and letters") << QStringLiteral("555-0142x") << QStringLiteral("555-0142x") << QString();
    }
    void readsWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, words);
        QFETCH(QString, digits);
        const SearchQuery query(typed);
        QCOMPARE(QString::fromUtf8(query.words().join('|')), words);
        QCOMPARE(QString::fromLatin1(query.digits()), digits);
        QCOMPARE(query.isEmpty(), words.isEmpty());
    }

    void knowsWhenItNarrows_data()
    {
        QTest::addColumn<QString>("earlier");
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("narrows");
        QTest::newRow("one letter more") << QStringLiteral("fin") << QStringLiteral("finc") << true;
        QTest::newRow("one letter before") << QStringLiteral("inch") << QStringLiteral("finch") << true;
        QTest::newRow("one letter less") << QStringLiteral("finc") << QStringLiteral("fin") << false;
        QTest::newRow("another word") << QStringLiteral("finch") << QStringLiteral("finch har") << true;
        QTest::newRow("word given up") << QStringLiteral("finch har") << QStringLiteral("finch") << false;
        QTest::newRow("from nothing") << QStringLiteral("") << QStringLiteral("f") << true;
        QTest::newRow("two words become one") << QStringLiteral("fin ch") << QStringLiteral("finch") << true;
        QTest::newRow("other text") << QStringLiteral("finch") << QStringLiteral("harbor") << false;
        QTest::newRow("a digit more") << QStringLiteral("5550") << QStringLiteral("55501") << true;
        QTest::newRow("a dash more") << QStringLiteral("555") << QStringLiteral("555-") << true;
        QTest::newRow("becomes a phone") << QStringLiteral("55") << QStringLiteral("555") << false;
        QTest::newRow("a bracket gets its digits") << QStringLiteral("harbor (") << QStringLiteral("harbor (5") << false;
        QTest::newRow("digits get a dash") << QStringLiteral("harbor 555") << QStringLiteral("harbor 555-") << true;
        QTest::newRow("a dash gets digits") << QStringLiteral("harbor 555-") << QStringLiteral("harbor 555-01") << true;
        QTest::newRow("is a phone no longer") << QStringLiteral("555-0142") << QStringLiteral("555-0142x") << true;
    }
    void knowsWhenItNarrows()
    {
        QFETCH(QString, earlier);
        QFETCH(QString, now);
        QFETCH(bool, narrows);
        QCOMPARE(SearchQuery(now).narrows(SearchQuery(earlier)), narrows);
    }
};

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
