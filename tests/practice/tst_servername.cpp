#include "app/practice/mailtasks.h"

#include <QTest>

using namespace portico;

/// What may be entered as a mail server's name, and as a user's.
class TestServerName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNames_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *entered, const char *kept) {
            QTest::newRow(entered) << QString::fromUtf8(entered) << QString::fromUtf8(kept);
        };
        QTest::newRow("none") << QString() << QString();
        row("localhost", "localhost");
        row(" smtp.office365.com ", "smtp.office365.com");
        row("mail_out.alder-pryce.example", "mail_out.alder-pryce.example");
        row("post.müller.example", "post.müller.example");
        row("xn--mller-kva.example", "xn--mller-kva.example");
        row("192.0.2.7", "192.0.2.7");
        row("2001:db8::25", "2001:db8::25");
        row("[2001:db8::25]", "2001:db8::25");
    }
    void keepsNames()
    {
        QFETCH(QString, entered);
        const auto name = serverName(entered);
        QVERIFY(name.ok());
        QTEST(*name, "kept");
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::newRow("with a port") << QStringLiteral("mail.example.com:25");
        QTest::newRow("a link") << QStringLiteral("http://mail.example.com/");
        QTest::newRow("a hyphen") << QStringLiteral("-");
        QTest::newRow("a hyphen before") << QStringLiteral("mail.-example.com");
        QTest::newRow("a hyphen behind") << QStringLiteral("mail-.example.com");
        QTest::newRow("a semicolon") << QStringLiteral("a;b");
        QTest::newRow("two dots") << QStringLiteral("a..b");
        QTest::newRow("a dot before") << QStringLiteral(".example.com");
        QTest::newRow("an address") << QStringLiteral("office@mail.example.com");
        QTest::newRow("a blank") << QStringLiteral("mail example.com");
        QTest::newRow("a line end") << QStringLiteral("mail\nexample.com");
        QTest::newRow("a long label") << QString(64, u'x');
        QTest::newRow("too long") << QString(QStringLiteral("abcde.").repeated(50) + QStringLiteral("com"));
        QTest::newRow("brackets around a name") << QStringLiteral("[mail.example.com]");
    }
    void refusesWhatIsNone()
    {
        QFETCH(QString, entered);
        const auto name = serverName(entered);
        QVERIFY(!name.ok());
        QCOMPARE(name.error().kind, ErrorKind::invalid);
        QVERIFY(!name.error().sentence.isEmpty());
    }

    void aUserNameIsOneLine()
    {
        QVERIFY(checkUserName(QStringLiteral("office@alderpryce.example")).ok());
        QVERIFY(checkUserName(QStringLiteral("ALDER\\jörg müller")).ok());
        QVERIFY(!checkUserName(QStringLiteral("office\r\nMAIL FROM:<x@y.example>")).ok());
        QVERIFY(!checkUserName(QStringLiteral("office\n")).ok());
    }
};

QTEST_GUILESS_MAIN(TestServerName)
#include "tst_servername.moc"
