#include "app/store/contactsearch.h"
#include "tests/support/testfirm.h"

#include <QTest>

using namespace portico;
using portico::test::TestFirm;

namespace {

struct Firm1 : TestFirm
{
    TeamMember tom = addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"), false);
    ClientKey his = addFor(QStringLiteral("Zebra Trust"), tom.key);
    ClientKey other = addFor(QStringLiteral("Álamo LLC"), admin.key);
    ContactKey jose = addContact(his, QStringLiteral("José Núñez"), QStringLiteral("jose@nunez.example"),
                                 Relation::self, QStringLiteral("(555) 010-7788"));
    ContactKey lodz = addContact(other, QStringLiteral("Łucja Łódź"), QStringLiteral("Lucja@Lodz.example"));

    ClientKey addFor(const QString &name, MemberKey member)
    {
        Client client;
        client.name = name;
        client.assignedTo = {member};
        return run(SaveClientTask(client));
    }
    QList<FoundPerson> find(const QString &typed, const ClientScope &scope = {}, ClientKey client = {}, int most = 50)
    {
        return read([&](Connection &c) { return ContactSearch(c).find(typed, scope, client, most, false); });
    }
    QString names(const QString &typed, const ClientScope &scope = {})
    {
        QStringList found;
        const auto people = find(typed, scope);
        for (const FoundPerson &person : people)
            found.append(person.contact.name);
        return found.join(QLatin1Char('|'));
    }
};

} // namespace

class TestContactSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsAnyPartOfNameAddressAndPhone_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        const QString jose = QStringLiteral("José Núñez");
        const QString lucja = QStringLiteral("Łucja Łódź");
        QTest::newRow("accents") << QStringLiteral("jose") << jose;
        QTest::newRow("stroke") << QStringLiteral("LODZ") << lucja;
        QTest::newRow("middle") << QStringLiteral("une") << jose;
        QTest::newRow("two words, any order") << QStringLiteral("nunez jos") << jose;
        QTest::newRow("word of each") << QStringLiteral("nunez lodz") << QString();
        QTest::newRow("address") << QStringLiteral("@lodz") << lucja;
        QTest::newRow("both") << QStringLiteral(".example") << jose + QLatin1Char('|') + lucja;
        QTest::newRow("phone as typed") << QStringLiteral("(555) 010") << jose;
        QTest::newRow("phone's digits") << QStringLiteral("0107788") << jose;
        QTest::newRow("two digits are no phone") << QStringLiteral("77") << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("spaces") << QStringLiteral("  ") << QString();
        QTest::newRow("nobody") << QStringLiteral("zzz") << QString();
        QTest::newRow("a sign of patterns") << QStringLiteral("%") << QString();
    }
    void findsAnyPartOfNameAddressAndPhone()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        Firm1 firm;
        QCOMPARE(firm.names(typed), found);
    }

    void staffFindOnlyPeopleOfTheirClients()
    {
        Firm1 firm;
        const ClientScope tom = ClientScope::of(firm.tom);
        QCOMPARE(firm.names(QStringLiteral("example"), tom), QStringLiteral("José Núñez"));
        // The shared contact is found, but nothing is said of the clients that Tom does not see.
        firm.run(LinkContactTask(firm.other, firm.jose, Relation::owner));
        const FoundPerson seen = firm.find(QStringLiteral("jose"), tom).first();
        QCOMPARE(seen.clients, 1);
        QCOMPARE(seen.firstClient, QStringLiteral("Zebra Trust"));
        const FoundPerson all = firm.find(QStringLiteral("jose")).first();
        QCOMPARE(all.clients, 2);
        QCOMPARE(all.firstClient, QStringLiteral("Álamo LLC"));
        // Taken from Tom's client, she is nobody to him.
        firm.run(UnlinkContactTask(firm.his, firm.jose));
        QCOMPARE(firm.names(QStringLiteral("jose"), tom), QString());
        QCOMPARE(firm.names(QStringLiteral("jose")), QStringLiteral("José Núñez"));
    }

    void saysWhoIsLinkedAlready()
    {
        Firm1 firm;
        QVERIFY(firm.find(QStringLiteral("jose"), {}, firm.his).first().linked);
        QVERIFY(!firm.find(QStringLiteral("jose"), {}, firm.other).first().linked);
        // Somebody on no client at all.
        firm.run(UnlinkContactTask(firm.his, firm.jose));
        const FoundPerson person = firm.find(QStringLiteral("jose"), {}, firm.his).first();
        QVERIFY(!person.linked);
        QCOMPARE(person.clients, 0);
        QVERIFY(person.firstClient.isEmpty());
    }

    void endsAtTheMostAndWhenCancelled()
    {
        Firm1 firm;
        QCOMPARE(firm.find(QStringLiteral("example"), {}, {}, 1).size(), 1);
        const auto none = firm.read([&](Connection &c) {
            return ContactSearch(c).find(QStringLiteral("example"), {}, {}, 9, true);
        });
        QVERIFY(none.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestContactSearch)
#include "tst_contactsearch.moc"
