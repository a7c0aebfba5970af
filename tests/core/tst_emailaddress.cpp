#include "app/core/emailaddress.h"

#include <QTest>

using namespace portico;

class TestEmailAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::addColumn<QString>("wire");
        const auto row = [](const char *name, const QString &entered, const QString &text, const QString &folded,
                            const QString &wire) { QTest::newRow(name) << entered << text << folded << wire; };
        const auto plain = [](const QString &address) {
            QTest::newRow(qPrintable(address)) << address << address << address << address;
        };
        plain(QStringLiteral("jane@harborfinch.example"));
        plain(QStringLiteral("jane.finch+tax@mail.harborfinch.example"));
        plain(QStringLiteral("o'brien@harborfinch.example"));
        plain(QStringLiteral("a@b.co"));
        plain(QStringLiteral("1234@123.example"));
        plain(QStringLiteral("!#$%&'*+-/=?^_`{|}~@harborfinch.example"));
        plain(QStringLiteral("-jane-@harbor-finch.example"));
        plain(QStringLiteral("jane@a--b.example"));

        const QString jane = QStringLiteral("jane@harborfinch.example");
        row("trimmed", QStringLiteral(" \t jane@harborfinch.example \r\n"), jane, jane, jane);
        row("no-break spaces", QStringLiteral("\u00a0jane@harborfinch.example\u3000"), jane, jane, jane);
        row("capitals", QStringLiteral("Jane@HarborFinch.EXAMPLE"), QStringLiteral("Jane@HarborFinch.EXAMPLE"), jane,
            QStringLiteral("Jane@harborfinch.example"));
        row("brackets", QStringLiteral("<jane@harborfinch.example>"), jane, jane, jane);
        row("spaces in brackets", QStringLiteral("< jane@harborfinch.example >"), jane, jane, jane);
        row("name", QStringLiteral("Jane Finch <jane@harborfinch.example>"), jane, jane, jane);
        row("quoted name", QStringLiteral("\"Finch, Jane\" <jane@harborfinch.example>"), jane, jane, jane);
        row("name with comma", QStringLiteral("Finch, Jane <jane@harborfinch.example>"), jane, jane, jane);
        row("name in Hebrew", QStringLiteral("רות <jane@harborfinch.example>"), jane, jane, jane);
        row("address as name", QStringLiteral("Jane@harborfinch.example <jane@harborfinch.example>"), jane, jane, jane);
        row("quoted address as name", QStringLiteral("\"jane@harborfinch.example\" <jane@harborfinch.example>"), jane,
            jane, jane);
        row("IDN", QStringLiteral("jane@Müller.example"), QStringLiteral("jane@Müller.example"),
            QStringLiteral("jane@xn--mller-kva.example"), QStringLiteral("jane@xn--mller-kva.example"));
        row("IDN decomposed", QStringLiteral("jane@mu\u0308ller.example"), QStringLiteral("jane@müller.example"),
            QStringLiteral("jane@xn--mller-kva.example"), QStringLiteral("jane@xn--mller-kva.example"));
        row("IDN in ASCII", QStringLiteral("jane@XN--MLLER-KVA.example"), QStringLiteral("jane@XN--MLLER-KVA.example"),
            QStringLiteral("jane@xn--mller-kva.example"), QStringLiteral("jane@xn--mller-kva.example"));
        row("IDN in Chinese", QStringLiteral("jane@例子.example"), QStringLiteral("jane@例子.example"),
            QStringLiteral("jane@xn--fsqu00a.example"), QStringLiteral("jane@xn--fsqu00a.example"));
        row("local part", QStringLiteral("José@harborfinch.example"), QStringLiteral("José@harborfinch.example"),
            QStringLiteral("josé@harborfinch.example"), QStringLiteral("José@harborfinch.example"));
        row("local part decomposed", QStringLiteral("jose\u0301@harborfinch.example"),
            QStringLiteral("josé@harborfinch.example"), QStringLiteral("josé@harborfinch.example"),
            QStringLiteral("josé@harborfinch.example"));
        row("local part in Chinese", QStringLiteral("小明@例子.example"), QStringLiteral("小明@例子.example"),
            QStringLiteral("小明@xn--fsqu00a.example"), QStringLiteral("小明@xn--fsqu00a.example"));
        const auto ofDomain = [](int last) -> QString {
            return QString(64, u'a') + u'@' + QString(63, u'b') + u'.' + QString(63, u'c') + u'.' + QString(last, u'd')
                + QStringLiteral(".ex");
        };
        QCOMPARE(ofDomain(58).size(), 254);
        row("the longest", ofDomain(58), ofDomain(58), ofDomain(58), ofDomain(58));
    }

    void accepts()
    {
        QFETCH(QString, entered);
        const auto address = EmailAddress::parse(entered);
        QVERIFY2(address.ok(), address.ok() ? "" : qPrintable(address.error().sentence));
        QTEST(address->text(), "text");
        QTEST(address->folded(), "folded");
        QTEST(address->wireText(), "wire");
        QCOMPARE(address->domain(), address->text().section(u'@', 1));
        const auto again = EmailAddress::parse(address->folded());
        QVERIFY(again.ok());
        QCOMPARE(again->folded(), address->folded());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::addColumn<QString>("begin"); // of the sentence
        const auto row = [](const char *name, const QString &entered, const char *begin) {
            QTest::newRow(name) << entered << QString::fromUtf8(begin);
        };
        row("null", QString(), "Enter an email address.");
        row("blank", QStringLiteral(" \t\r\n"), "Enter an email address.");
        row("empty brackets", QStringLiteral("Jane <>"), "Enter an email address.");
        row("no @", QStringLiteral("jane.harborfinch.example"), "An email address needs an @");
        row("a name", QStringLiteral("Jane Finch"), "An email address needs an @");
        row("fullwidth @", QStringLiteral("jane\uff20harborfinch.example"), "An email address needs an @");
        row("two @", QStringLiteral("jane@finch@harborfinch.example"), "An email address has only one @.");
        row("two @ in a row", QStringLiteral("jane@@harborfinch.example"), "An email address has only one @.");
        row("only @", QStringLiteral("@"), "The part before @ is missing.");
        row("nothing before", QStringLiteral("@harborfinch.example"), "The part before @ is missing.");
        row("nothing after", QStringLiteral("jane@"), "The part after @ is missing.");
        row("no dot", QStringLiteral("jane@harborfinch"), "The part after @ needs a dot, as in harborfinch.example.");
        row("localhost", QStringLiteral("root@localhost"), "The part after @ needs a dot, as in harborfinch.example.");
        row("IDN without dot", QStringLiteral("jane@müller"), "The part after @ needs a dot");
        row("space", QStringLiteral("jane finch@harborfinch.example"), "An email address has no spaces in it.");
        row("space after @", QStringLiteral("jane@ harborfinch.example"), "An email address has no spaces in it.");
        row("tab", QStringLiteral("jane\t@harborfinch.example"), "An email address has no spaces in it.");
        row("no-break space", QStringLiteral("jane\u00a0f@harborfinch.example"), "An email address has no spaces in it.");

        row("header by CR LF", QStringLiteral("jane@harborfinch.example\r\nBcc: all@harborfinch.example"),
            "An email address has no line breaks");
        row("header by LF", QStringLiteral("jane@harborfinch.example\nBcc: x@y.example"), "An email address has no line");
        row("header by CR", QStringLiteral("jane@harborfinch.example\rX: y"), "An email address has no line breaks");
        row("header by the name", QStringLiteral("Jane\r\nBcc: x@y.example <jane@harborfinch.example>"),
            "An email address has no line breaks");
        row("line separator", QStringLiteral("jane\u2028@harborfinch.example"), "An email address has no line breaks");
        row("next line", QStringLiteral("jane\u0085@harborfinch.example"), "An email address has no line breaks");
        row("NUL", QStringLiteral("jane@harborfinch.example\u0000.evil.example"), "There is a control character");
        row("escape", QStringLiteral("jane\u001b[2J@harborfinch.example"), "There is a control character");
        row("delete", QStringLiteral("jan\u007fe@harborfinch.example"), "There is a control character");
        row("C1", QStringLiteral("jan\u009be@harborfinch.example"), "There is a control character");

        row("zero width space", QStringLiteral("ja\u200bne@harborfinch.example"), "There is an invisible character");
        row("at the end", QStringLiteral("jane@harborfinch.example\u200b"), "There is an invisible character");
        row("byte order mark", QStringLiteral("\ufeffjane@harborfinch.example"), "There is an invisible character");
        row("right-to-left override", QStringLiteral("\u202ejane@harborfinch.example"), "There is an invisible");
        row("isolate in the domain", QStringLiteral("jane@\u2067harborfinch.example"), "There is an invisible");
        row("override in the name", QStringLiteral("Jane \u202e <jane@harborfinch.example>"), "There is an invisible");
        row("soft hyphen", QStringLiteral("jane@harbor\u00adfinch.example"), "There is an invisible character");
        row("joiner", QStringLiteral("ja\u200dne@harborfinch.example"), "There is an invisible character");
        row("Hangul filler", QStringLiteral("ja\u3164ne@harborfinch.example"), "There is an invisible character");
        row("variation selector", QStringLiteral("jane\ufe0f@harborfinch.example"), "There is an invisible character");
        row("tag", QStringLiteral("jane\U000e0041@harborfinch.example"), "There is an invisible character");
        row("private use", QStringLiteral("jane\ue000@harborfinch.example"), "There is an invisible character");
        row("lone surrogate", QStringLiteral("jane") + QChar(0xd800) + QStringLiteral("@harborfinch.example"),
            "There is an invisible character");
        row("fullwidth letters", QStringLiteral("ｊane@harborfinch.example"), "There is a character in this address that");
        row("ligature", QStringLiteral("jane@harborﬁnch.example"), "There is a character in this address that only");

        row("list by comma", QStringLiteral("jane@harborfinch.example, tom@harborfinch.example"), "This is more than one");
        row("list by semicolon", QStringLiteral("jane@harborfinch.example;tom@harborfinch.example"), "This is more than");
        row("list by space", QStringLiteral("jane@harborfinch.example tom@harborfinch.example"), "This is more than one");
        row("list of names", QStringLiteral("J <jane@harborfinch.example>, T <tom@harborfinch.example>"), "This is more");
        row("list with a name", QStringLiteral("tom@harborfinch.example, J <jane@harborfinch.example>"), "This is more");
        row("another address as name", QStringLiteral("\"bank@safe.example\" <jane@harborfinch.example>"), "This is more");
        row("comma at the end", QStringLiteral("jane@harborfinch.example,"), "An email address has no comma");
        row("comma for dot", QStringLiteral("jane@harborfinch,example"), "An email address has no comma");
        row("brackets open", QStringLiteral("Jane <jane@harborfinch.example"), "The brackets < and >");
        row("brackets closed", QStringLiteral("jane@harborfinch.example>"), "The brackets < and >");
        row("brackets reversed", QStringLiteral(">jane@harborfinch.example<"), "The brackets < and >");
        row("after the brackets", QStringLiteral("<jane@harborfinch.example> Jane"), "The brackets < and >");
        row("brackets twice", QStringLiteral("<<jane@harborfinch.example>>"), "The brackets < and >");
        row("brackets alone", QStringLiteral("<"), "The brackets < and >");

        row("quoted", QStringLiteral("\"jane finch\"@harborfinch.example"), "Addresses with quotation marks");
        row("quoted @", QStringLiteral("\"jane@home\"@harborfinch.example"), "Addresses with quotation marks");
        row("quoted in brackets", QStringLiteral("J <\"j f\"@harborfinch.example>"), "Addresses with quotation marks");
        row("comment", QStringLiteral("jane(home)@harborfinch.example"), "“(” cannot be part");
        row("backslash", QStringLiteral("jane\\@harborfinch.example"), "“\\” cannot be part");
        row("mailto", QStringLiteral("mailto:jane@harborfinch.example"), "“:” cannot be part");
        row("route", QStringLiteral("<@relay.example:jane@harborfinch.example>"), "An email address has only one @.");

        row("dot first", QStringLiteral(".jane@harborfinch.example"), "The part before @ cannot begin or end with a dot.");
        row("dot last", QStringLiteral("jane.@harborfinch.example"), "The part before @ cannot begin or end with a dot.");
        row("two dots", QStringLiteral("jane..f@harborfinch.example"), "There are two dots in a row");
        row("dot after @", QStringLiteral("jane@.harborfinch.example"), "The part after @ cannot begin or end");
        row("dot at the end", QStringLiteral("jane@harborfinch.example."), "The part after @ cannot begin or end");
        row("two dots in the domain", QStringLiteral("jane@harborfinch..example"), "There are two dots in a row");
        row("ideographic dot at the end", QStringLiteral("jane@例子。"), "The part after @");
        row("hyphen first", QStringLiteral("jane@-harborfinch.example"), "No word of the part after @");
        row("hyphen last", QStringLiteral("jane@harborfinch-.example"), "No word of the part after @");
        row("underscore", QStringLiteral("jane@harbor_finch.example"), "“_” cannot stand in the part after @.");
        row("slash", QStringLiteral("jane@harborfinch.example/x"), "“/” cannot stand in the part after @.");
        row("percent", QStringLiteral("jane@harborfinch%2eexample"), "“%” cannot stand in the part after @.");
        row("short top level", QStringLiteral("jane@harborfinch.e"), "The part after the last dot is too short.");
        row("IP", QStringLiteral("jane@192.0.2.1"), "The part after @ must be a name");
        row("IP literal", QStringLiteral("jane@[192.0.2.1]"), "The part after @ must be a name");
        row("IPv6 literal", QStringLiteral("jane@[IPv6:2001:db8::1]"), "The part after @ must be a name");
        row("port", QStringLiteral("jane@harborfinch.example:25"), "The part after @ must be a name");
        row("broken IDN", QStringLiteral("jane@xn--a.example"), "The part after @ is not the name");
        row("broken IDN in the middle", QStringLiteral("jane@mail.xn--99999999.example"), "The part after @ is not the");
        row("accent first", QStringLiteral("\u0301jane@harborfinch.example"), "An email address cannot begin");

        row("65 before @", QString(65, u'a') + QStringLiteral("@harborfinch.example"), "The part before @ is too long");
        row("65 octets before @", QString(33, u'é') + QStringLiteral("@harborfinch.example"), "The part before @ is too");
        row("label of 64", QStringLiteral("jane@") + QString(64, u'b') + QStringLiteral(".example"),
            "The part after @ is too long");
        row("255 in all", QString(64, u'a') + u'@' + QString(63, u'b') + u'.' + QString(63, u'c') + u'.'
                + QString(59, u'd') + QStringLiteral(".ex"),
            "This address is too long");
        row("a megabyte", QString(1'000'000, u'a') + QStringLiteral("@harborfinch.example"), "This is too long");
        row("a megabyte of dots", QString(1'000'000, u'.'), "This is too long");
    }

    void refuses()
    {
        QFETCH(QString, entered);
        QFETCH(QString, begin);
        const auto address = EmailAddress::parse(entered);
        QVERIFY(!address.ok());
        QCOMPARE(address.error().kind, ErrorKind::invalid);
        QVERIFY2(address.error().sentence.startsWith(begin), qPrintable(address.error().sentence));
        QVERIFY(address.error().sentence.endsWith(u'.'));
        QVERIFY2(!address.error().detail.contains(QLatin1StringView("harborfinch")), "an address in the log");
    }

    void comparesWithoutCase()
    {
        const auto same = [](const QString &one, const QString &other) {
            return *EmailAddress::parse(one) == *EmailAddress::parse(other);
        };
        QVERIFY(same(QStringLiteral("JANE@harborfinch.example"), QStringLiteral("Jane <jane@HARBORFINCH.example>")));
        QVERIFY(same(QStringLiteral("jane@MÜLLER.example"), QStringLiteral("jane@xn--mller-kva.example")));
        QVERIFY(same(QStringLiteral("JOSÉ@harborfinch.example"), QStringLiteral("jose\u0301@harborfinch.example")));
        QVERIFY(same(QStringLiteral("\u212aim@harborfinch.example"), QStringLiteral("kim@harborfinch.example"))); // Kelvin
        QVERIFY(!same(QStringLiteral("jose@harborfinch.example"), QStringLiteral("josé@harborfinch.example")));
        QVERIFY(!same(QStringLiteral("strasse@harborfinch.example"), QStringLiteral("straße@harborfinch.example")));
        QVERIFY(!same(QStringLiteral("mike@harborfinch.example"), QStringLiteral("mıke@harborfinch.example")));
        QVERIFY(!same(QStringLiteral("jane@strasse.example"), QStringLiteral("jane@straße.example")));
    }

    void tellsWhatNeedsSmtpUtf8()
    {
        QVERIFY(!EmailAddress::parse(QStringLiteral("jane@harborfinch.example"))->needsSmtpUtf8());
        QVERIFY(!EmailAddress::parse(QStringLiteral("jane@müller.example"))->needsSmtpUtf8());
        QVERIFY(EmailAddress::parse(QStringLiteral("josé@harborfinch.example"))->needsSmtpUtf8());
    }
};

QTEST_APPLESS_MAIN(TestEmailAddress)
#include "tst_emailaddress.moc"
