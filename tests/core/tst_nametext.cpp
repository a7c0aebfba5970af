#include "app/core/nametext.h"

#include <QTest>

using namespace portico;

/// Names as they are kept, and the name beside an address.
class TestNameText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleans_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::addColumn<QString>("kept");
        QTest::newRow("as it is") << QStringLiteral("Jane O’Finch-Núñez (née Ødegård)") << QStringLiteral("Jane O’Finch-Núñez (née Ødegård)");
        QTest::newRow("spaces") << QStringLiteral("  Jane \t Finch\u00a0\n") << QStringLiteral("Jane Finch");
        QTest::newRow("right-to-left override") << QStringLiteral("Jane \u202ehcniF\u202c") << QStringLiteral("Jane hcniF");
        QTest::newRow("isolates and marks") << QStringLiteral("\u200f\u2067Jane\u2069\u200e") << QStringLiteral("Jane");
        QTest::newRow("zero width") << QStringLiteral("Ja\u200bne\u2060 Fi\ufeffnch\u00ad") << QStringLiteral("Jane Finch");
        QTest::newRow("joiners that only hide") << QStringLiteral("Ja\u200dne\u200c") << QStringLiteral("Jane");
        QTest::newRow("a joiner of Persian") << QStringLiteral("علی\u200cرضا") << QStringLiteral("علی\u200cرضا");
        QTest::newRow("a joiner of Sinhala") << QStringLiteral("ශ්\u200dරී") << QStringLiteral("ශ්\u200dරී");
        QTest::newRow("a joiner at the edge") << QStringLiteral("علی\u200c") << QStringLiteral("علی");
        QTest::newRow("fillers") << QStringLiteral("\u3164Jane\u2800\uffa0") << QStringLiteral("Jane");
        QTest::newRow("controls") << QStringLiteral("Ja\u0007ne\u001b[31m\u0085Finch") << QStringLiteral("Jane[31m Finch");
        QTest::newRow("tags") << QString::fromUtf8("Jane\xf3\xa0\x81\x81") << QStringLiteral("Jane");
        QTest::newRow("half a pair") << (QStringLiteral("Jane") + QChar(0xd800)) << QStringLiteral("Jane");
        QTest::newRow("beyond the first plane") << QString::fromUtf8("\xf0\xa0\xae\xb7\xe9\x87\x8e") << QString::fromUtf8("\xf0\xa0\xae\xb7\xe9\x87\x8e");
        QTest::newRow("a letter of old spelling") << QStringLiteral("\ufa19") << QStringLiteral("\ufa19");
        QTest::newRow("nothing to be seen") << QStringLiteral("\u202e \u200b") << QString();
    }
    void cleans()
    {
        QFETCH(QString, entered);
        QFETCH(QString, kept);
        QCOMPARE(cleanName(entered), kept);
        QCOMPARE(cleanName(cleanName(entered)), kept);
    }

    void findsTheNameBesideAnAddress_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::addColumn<QString>("name");
        QTest::newRow("name") << QStringLiteral(" Ann Lee <a@x.example> ") << QStringLiteral("Ann Lee");
        QTest::newRow("quoted") << QStringLiteral("\"Lee, Ann\" <a@x.example>") << QStringLiteral("Lee, Ann");
        QTest::newRow("quotes in quotes") << QStringLiteral("\"Ann \\\"Bee\\\" Lee\" <a@x.example>") << QStringLiteral("Ann \"Bee\" Lee");
        QTest::newRow("apostrophes") << QStringLiteral("'Ann Lee' <a@x.example>") << QStringLiteral("Ann Lee");
        QTest::newRow("invisible") << QStringLiteral("Ann\u202e Lee <a@x.example>") << QStringLiteral("Ann Lee");
        QTest::newRow("address alone") << QStringLiteral("a@x.example") << QString();
        QTest::newRow("in brackets") << QStringLiteral("<a@x.example>") << QString();
        QTest::newRow("the address again") << QStringLiteral("\"a@x.example\" <a@x.example>") << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void findsTheNameBesideAnAddress()
    {
        QFETCH(QString, entered);
        QFETCH(QString, name);
        QCOMPARE(nameBeforeAddress(entered), name);
    }
};

QTEST_APPLESS_MAIN(TestNameText)
#include "tst_nametext.moc"
