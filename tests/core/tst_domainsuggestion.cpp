#include "app/core/domainsuggestion.h"

#include <QTest>

using namespace portico;

class TestDomainSuggestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggests_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *domain, const char *expected) {
            QTest::newRow(*domain ? domain : "empty") << QString::fromUtf8(domain) << QString::fromUtf8(expected);
        };
        // Typing errors.
        row("gmial.com", "gmail.com");
        row("GMIAL.COM", "gmail.com");
        row("gamil.com", "gmail.com");
        row("gmal.com", "gmail.com");
        row("gmaill.com", "gmail.com");
        row("gnail.com", "gmail.com");
        row("gmail.con", "gmail.com");
        row("gmail.co", "gmail.com");
        row("gmail.cm", "gmail.com");
        row("gmail.comm", "gmail.com");
        row("gmai.con", "gmail.com");
        row("hotmial.com", "hotmail.com");
        row("hotmal.com", "hotmail.com");
        row("hotmail.co.ku", "hotmail.co.uk");
        row("outlok.com", "outlook.com");
        row("yaho.com", "yahoo.com");
        row("yhaoo.com", "yahoo.com");
        row("yaho.co.uk", "yahoo.co.uk");
        row("iclod.com", "icloud.com");
        row("aol.con", "aol.com");
        row("comcst.net", "comcast.net");
        row("sbcgloabl.ent", "sbcglobal.net");
        row("btintrnt.com", "btinternet.com");
        row("gmx.nte", "gmx.net");
        // Well known themselves, however near to others.
        row("gmail.com", "");
        row("Gmail.com", "");
        row("mail.com", "");
        row("ymail.com", "");
        row("email.com", "");
        row("gmx.at", "");
        row("gmx.de", "");
        row("cloud.com", "");
        row("hotmail.co.uk", "");
        row("proton.me", "");
        // Domains of their own.
        row("harborfinch.example", "");
        row("compass.com", "");
        row("web.dk", "");
        row("outlook.fr", "");
        row("hail.com", "");
        row("mx.com", "");
        row("abl.com", "");
        row("cix.net", "");
        row("gmail.de", "");
        row("gmail.com.harborfinch.example", "");
        row("xn--gmil-1na.com", "");
        // No domains.
        row("", "");
        row("gmial", "");
        row(".com", "");
        row("gmial.", "");
    }

    void suggests()
    {
        QFETCH(QString, domain);
        QFETCH(QString, expected);
        QCOMPARE(domainSuggestion(domain).value_or(QString()), expected);
    }

    void wholeAddresses()
    {
        QCOMPARE(addressProbablyMeant(QStringLiteral("Ann.O'Neill@gmial.com")), QStringLiteral("Ann.O'Neill@gmail.com"));
        QCOMPARE(addressProbablyMeant(QStringLiteral("\"a@b\"@gmial.com")), QStringLiteral("\"a@b\"@gmail.com"));
        QCOMPARE(addressProbablyMeant(QStringLiteral("ann@gmail.com")), QString());
        QCOMPARE(addressProbablyMeant(QStringLiteral("ann")), QString());
        QCOMPARE(addressProbablyMeant(QStringLiteral("@gmial.com")), QString());
    }

    void longInputIsNotCompared()
    {
        QVERIFY(!domainSuggestion(QString(1'000'000, u'g') + QStringLiteral(".com")));
    }
};

QTEST_APPLESS_MAIN(TestDomainSuggestion)
#include "tst_domainsuggestion.moc"
