#include "models/clientindex.h"
#include "tests/support/testfirm.h"

#include <QSignalSpy>
#include <QTest>

using namespace portico;
using portico::test::TestFirm;

namespace {

/// Keeps the last hits, as the names of the clients.
class Found : public QObject
{
public:
    Found(TestFirm &firm, ClientIndex &index)
    {
        connect(&index, &ClientIndex::found, this, [this, &firm](const ClientHits &hits) {
            QList<ClientKey> keys;
            for (qsizetype row = 0; row < hits.size(); ++row)
                keys.append(hits.key(row));
            QStringList list;
            const auto rows = firm.read([&](Connection &c) { return ClientStore(c).rows(keys, firm.clock->now()); });
            for (const ClientRow &row : rows)
                list.append(row.name);
            names = list.join(QLatin1Char('|'));
            ++count;
        });
    }
    QString names = QStringLiteral("(not yet)");
    int count = 0;
};

} // namespace

class TestClientIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsAllInOrder()
    {
        TestFirm firm;
        for (const auto &name : {QStringLiteral("Zimmer"), QStringLiteral("Åkesson"), QStringLiteral("baker")})
            firm.addClient(name);
        ClientIndex index(*firm.firm, {});
        Found found(firm, index);
        QVERIFY(!index.isReady());
        QTRY_COMPARE(found.names, QStringLiteral("Åkesson|baker|Zimmer"));
        QTRY_VERIFY(index.isReady());
        QCOMPARE(found.names, QStringLiteral("Åkesson|baker|Zimmer"));
        QCOMPARE(index.count(), 3);
    }

    void findsByNameContactAddressAndPhone_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("names");
        QTest::newRow("accent") << QStringLiteral("akes") << QStringLiteral("Åkesson, Björn & Siân");
        QTest::newRow("contact") << QStringLiteral("finch") << QStringLiteral("Harbor LLC");
        QTest::newRow("address") << QStringLiteral("JANE@") << QStringLiteral("Harbor LLC");
        QTest::newRow("phone") << QStringLiteral("5550142") << QStringLiteral("Harbor LLC");
        QTest::newRow("both") << QStringLiteral("b") << QStringLiteral("Åkesson, Björn & Siân|Harbor LLC");
        QTest::newRow("none") << QStringLiteral("qqq") << QString();
    }
    void findsByNameContactAddressAndPhone()
    {
        QFETCH(QString, typed);
        QFETCH(QString, names);
        TestFirm firm;
        firm.addClient(QStringLiteral("Åkesson, Björn & Siân"));
        const ClientKey harbor = firm.addClient(QStringLiteral("Harbor LLC"));
        firm.addContact(harbor, QStringLiteral("Jane Finch"), QStringLiteral("jane@harbor.example"), Relation::owner,
                        QStringLiteral("(555) 555-0142"));
        ClientIndex index(*firm.firm, {});
        Found found(firm, index);
        index.search(typed);
        QTRY_COMPARE(found.names, names);
    }

    void onlyTheLastSearchCounts()
    {
        TestFirm firm;
        firm.addClient(QStringLiteral("Baker"));
        firm.addClient(QStringLiteral("Cole"));
        ClientIndex index(*firm.firm, {});
        Found found(firm, index);
        QTRY_VERIFY(index.isReady());
        const int before = found.count;
        for (const QString &typed : {QStringLiteral("b"), QStringLiteral("ba"), QStringLiteral("c"), QStringLiteral("co")})
            index.search(typed);
        QTRY_COMPARE(found.names, QStringLiteral("Cole"));
        QCOMPARE(found.count, before + 1);
    }

    void followsWhatIsWritten()
    {
        TestFirm firm;
        const ClientKey cole = firm.addClient(QStringLiteral("Cole"));
        ClientIndex index(*firm.firm, {});
        Found found(firm, index);
        QTRY_COMPARE(found.names, QStringLiteral("Cole"));
        firm.addClient(QStringLiteral("Baker"));
        QTRY_COMPARE(found.names, QStringLiteral("Baker|Cole"));
        // A contact's name is part of what its client is found by.
        index.search(QStringLiteral("finch"));
        QTRY_COMPARE(found.names, QString());
        firm.addContact(cole, QStringLiteral("Jane Finch"));
        QTRY_COMPARE(found.names, QStringLiteral("Cole"));
        index.search({});
        auto client = *firm.read([&](Connection &c) { return ClientStore(c).byKey(cole); });
        client.name = QStringLiteral("Adams");
        firm.run(SaveClientTask(client));
        QTRY_COMPARE(found.names, QStringLiteral("Adams|Baker"));
    }

    void looksAmongSomeOnly()
    {
        TestFirm firm;
        const ClientKey adams = firm.addClient(QStringLiteral("Adams"));
        firm.addClient(QStringLiteral("Baker"));
        const ClientKey cole = firm.addClient(QStringLiteral("Cole"));
        ClientIndex index(*firm.firm, {});
        Found found(firm, index);
        index.search(QStringLiteral("a"));
        QTRY_COMPARE(found.names, QStringLiteral("Adams|Baker"));
        index.restrictTo(QSet<ClientKey>{adams, cole});
        QTRY_COMPARE(found.names, QStringLiteral("Adams"));
        index.search({});
        QTRY_COMPARE(found.names, QStringLiteral("Adams|Cole"));
        QVERIFY(index.isRestricted());
        index.restrictTo(std::nullopt);
        QTRY_COMPARE(found.names, QStringLiteral("Adams|Baker|Cole"));
    }

    void showsOnlyTheAssigned()
    {
        TestFirm firm;
        const TeamMember tom = firm.addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"), false);
        const ClientKey baker = firm.addClient(QStringLiteral("Baker"));
        firm.addClient(QStringLiteral("Cole"));
        ClientIndex index(*firm.firm, ClientScope::of(tom));
        Found found(firm, index);
        QTRY_COMPARE(found.names, QString());
        auto client = *firm.read([&](Connection &c) { return ClientStore(c).byKey(baker); });
        client.assignedTo = {tom.key};
        firm.run(SaveClientTask(client));
        QTRY_COMPARE(found.names, QStringLiteral("Baker"));
        client.assignedTo = {};
        firm.run(SaveClientTask(client));
        QTRY_COMPARE(found.names, QString());
    }
};

QTEST_GUILESS_MAIN(TestClientIndex)
#include "tst_clientindex.moc"
