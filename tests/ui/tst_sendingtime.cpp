// How long a send takes, and how long it still will: computed, and in words.

#include "ui/sendingtime.h"

#include <QLocale>
#include <QTest>

using namespace portico;

class SendingTimeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void atTheAccountsPace_data();
    void atTheAccountsPace();
    void inWords_data();
    void inWords();
    void sentence_data();
    void sentence();
    void leftOnlyAfterFiveSeconds();
    void leftBeginsAnewWhenMoreIsToDo();
};

void SendingTimeTest::atTheAccountsPace_data()
{
    QTest::addColumn<qint64>("mails");
    QTest::addColumn<int>("perMinute");
    QTest::addColumn<int>("perDay");
    QTest::addColumn<qint64>("seconds"); // -1: cannot be told
    QTest::newRow("nothing") << qint64(0) << 30 << 0 << qint64(0);
    QTest::newRow("no limit") << qint64(5000) << 0 << 0 << qint64(-1);
    QTest::newRow("fits the first minute") << qint64(30) << 30 << 0 << qint64(0);
    QTest::newRow("one more") << qint64(31) << 30 << 0 << qint64(60);
    QTest::newRow("thousands") << qint64(4310) << 30 << 0 << qint64(143 * 60);
    QTest::newRow("by day") << qint64(1001) << 0 << 500 << qint64(2 * 86400);
    QTest::newRow("the slower of both") << qint64(1001) << 30 << 500 << qint64(2 * 86400);
    QTest::newRow("the minute, within a day") << qint64(500) << 30 << 500 << qint64(16 * 60);
}

void SendingTimeTest::atTheAccountsPace()
{
    QFETCH(qint64, mails);
    QFETCH(int, perMinute);
    QFETCH(int, perDay);
    QFETCH(qint64, seconds);
    MailAccount account;
    account.perMinute = perMinute;
    account.perDay = perDay;
    QCOMPARE(secondsToSend(mails, account).value_or(-1), seconds);
}

void SendingTimeTest::inWords_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("moment") << qint64(3) << QStringLiteral("less than a minute");
    QTest::newRow("minute") << qint64(70) << QStringLiteral("about a minute");
    QTest::newRow("minutes") << qint64(250) << QStringLiteral("about 4 minutes");
    QTest::newRow("nearly an hour") << qint64(3599) << QStringLiteral("about 1 h");
    QTest::newRow("hours") << qint64(143 * 60) << QStringLiteral("about 2 h 23 min");
    QTest::newRow("days") << qint64(5 * 86400) << QStringLiteral("about 5 days");
}

void SendingTimeTest::inWords()
{
    QFETCH(qint64, seconds);
    QTEST(aboutSoLong(seconds), "text");
}

void SendingTimeTest::sentence_data()
{
    QTest::addColumn<qint64>("waiting");
    QTest::addColumn<int>("perMinute");
    QTest::addColumn<bool>("isSet");
    QTest::addColumn<QString>("text");
    QTest::newRow("pace") << qint64(0) << 30 << true << QStringLiteral("It takes about 2 h 23 min, at 30 mails a minute.");
    QTest::newRow("no limit") << qint64(0) << 0 << true
                              << QStringLiteral("No limit is set for the mail account: they go as fast as its server takes them.");
    QTest::newRow("no account") << qint64(0) << 30 << false
                                << QStringLiteral("No mail account is set up yet: the mails wait until there is one.");
    QTest::newRow("others first") << qint64(1) << 5000 << true
                                  << QStringLiteral("It takes less than a minute. Before them goes what waits already: 1 mail.");
}

void SendingTimeTest::sentence()
{
    QFETCH(qint64, waiting);
    QFETCH(int, perMinute);
    QFETCH(bool, isSet);
    MailAccount account;
    account.transport = isSet ? MailTransportKind::smtp : MailTransportKind::none;
    account.perMinute = perMinute;
    QTEST(sendingTimeSentence(4310, waiting, account), "text");
}

void SendingTimeTest::leftOnlyAfterFiveSeconds()
{
    TimeLeft time;
    QVERIFY(!time.seconds());
    time.note(1000, 0, 100);
    time.note(5000, 40, 60);
    QVERIFY2(!time.seconds(), "four seconds of data are too few");
    time.note(6000, 50, 50);
    QCOMPARE(time.seconds().value_or(-1), qint64(5));
}

void SendingTimeTest::leftBeginsAnewWhenMoreIsToDo()
{
    TimeLeft time;
    time.note(0, 0, 100);
    time.note(10'000, 50, 50);
    QCOMPARE(time.seconds().value_or(-1), qint64(10));
    time.note(11'000, 50, 150);
    QVERIFY(!time.seconds());
    time.note(16'000, 100, 100);
    QCOMPARE(time.seconds().value_or(-1), qint64(10));
}

QTEST_GUILESS_MAIN(SendingTimeTest)
#include "tst_sendingtime.moc"
