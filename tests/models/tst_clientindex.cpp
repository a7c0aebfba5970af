#include "app/practice/invitetask.h"
#include "app/store/statement.h"
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

void invite(TestFirm &firm, ClientKey client)
{
    InviteRequest request;
    request.people = {{client, ContactKey(), {}, {}}};
    firm.run(InviteTask(request));
}

/// Five clients that differ in all that a list can be sorted and filtered by. Priya leads Baker and Dunn, Tom Adams and
/// Cole; nobody looks after Eve. Dunn is inactive.
std::unique_ptr<TestFirm> variety()
{
    auto firm = std::make_unique<TestFirm>();
    const TeamMember tom = firm->addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"));
    struct One
    {
        const char *name;
        ClientType type;
        QList<MemberKey> assignedTo;
        const char *contact;
        const char *email;
    };
    const One ones[] = {
        {"Adams", ClientType::business, {tom.key}, "Zoe", "a@x.example"},
        {"Baker", ClientType::couple, {firm->admin.key, tom.key}, "Mia", ""},
        {"Cole", ClientType::trust, {tom.key}, "Ann", "c@x.example"},
        {"Dunn", ClientType::business, {firm->admin.key}, "", ""},
        {"Eve", ClientType::individual, {}, "", ""},
    };
    QList<ClientKey> keys;
    for (const One &one : ones) {
        Client client;
        client.name = QString::fromUtf8(one.name);
        client.type = one.type;
        client.assignedTo = one.assignedTo;
        keys.append(firm->run(SaveClientTask(client)));
        if (*one.contact)
            firm->addContact(keys.last(), QString::fromUtf8(one.contact), QString::fromUtf8(one.email));
    }
    firm->run([&](WriteContext &context) -> Result<void> {
        ClientStore::setActive(context, keys[3], false);
        return {};
    });
    invite(*firm, keys[0]);
    invite(*firm, keys[2]);
    firm->run([](WriteContext &context) -> Result<void> {
        Statement(context.connection(), "UPDATE portal_user SET account_at = 1 WHERE email = 'c@x.example'").run();
        return {};
    });
    return firm;
}

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

    void showsTheFirstOnesAtOnce()
    {
        TestFirm firm;
        QStringList names;
        firm.run([&names](WriteContext &context) -> Result<void> {
            for (int i = 0; i < 150; ++i) {
                Client client;
                client.name = QStringLiteral("Client %1").arg(i, 3, 10, QLatin1Char('0'));
                client.active = i % 10 != 0;
                ClientStore::insert(context, client);
                if (client.active)
                    names.append(client.name);
            }
            return {};
        });
        ClientIndex index(*firm.firm, {}, nullptr, ClientFilter());
        Found found(firm, index);
        QList<std::pair<qsizetype, qsizetype>> shown; // how many, of how many
        connect(&index, &ClientIndex::found, this,
                [&](const ClientHits &hits) { shown.append({hits.size(), index.count()}); });
        QTRY_VERIFY(!shown.isEmpty());
        QCOMPARE(shown.first(), (std::pair<qsizetype, qsizetype>(100, 0)));
        QTRY_COMPARE(found.names, names.join(QLatin1Char('|')));
        QTRY_VERIFY(index.isReady());
        QCOMPARE(index.count(), 150);
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

    void sortsAndFilters_data()
    {
        using By = ClientSort::By;
        using State = ClientFilter::State;
        QTest::addColumn<ClientFilter>("filter");
        QTest::addColumn<ClientSort>("sort");
        QTest::addColumn<QString>("names");
        const ClientFilter all = ClientIndex::allClients();
        const auto up = [](By by) { return ClientSort{by, Qt::AscendingOrder}; };
        const auto down = [](By by) { return ClientSort{by, Qt::DescendingOrder}; };
        QTest::newRow("names") << all << up(By::client) << QStringLiteral("Adams|Baker|Cole|Dunn|Eve");
        QTest::newRow("names backwards") << all << down(By::client) << QStringLiteral("Eve|Dunn|Cole|Baker|Adams");
        QTest::newRow("types by their words") << all << up(By::type) << QStringLiteral("Adams|Dunn|Baker|Eve|Cole");
        QTest::newRow("types backwards") << all << down(By::type) << QStringLiteral("Cole|Eve|Baker|Adams|Dunn");
        QTest::newRow("contacts, none last") << all << up(By::primaryContact) << QStringLiteral("Cole|Baker|Adams|Dunn|Eve");
        QTest::newRow("contacts backwards") << all << down(By::primaryContact) << QStringLiteral("Adams|Baker|Cole|Dunn|Eve");
        QTest::newRow("addresses") << all << up(By::email) << QStringLiteral("Adams|Cole|Baker|Dunn|Eve");
        QTest::newRow("addresses backwards") << all << down(By::email) << QStringLiteral("Cole|Adams|Baker|Dunn|Eve");
        QTest::newRow("portals") << all << up(By::portal) << QStringLiteral("Cole|Adams|Baker|Dunn|Eve");
        QTest::newRow("portals backwards") << all << down(By::portal) << QStringLiteral("Baker|Dunn|Eve|Adams|Cole");
        QTest::newRow("assigned") << all << up(By::assignedTo) << QStringLiteral("Baker|Dunn|Adams|Cole|Eve");
        QTest::newRow("assigned backwards") << all << down(By::assignedTo) << QStringLiteral("Adams|Cole|Baker|Dunn|Eve");
        QTest::newRow("active") << ClientFilter{State::active, {}, {}} << up(By::client) << QStringLiteral("Adams|Baker|Cole|Eve");
        QTest::newRow("inactive") << ClientFilter{State::inactive, {}, {}} << up(By::client) << QStringLiteral("Dunn");
        QTest::newRow("nobody's") << ClientFilter{State::all, MemberKey(), {}} << up(By::client) << QStringLiteral("Eve");
        QTest::newRow("Priya's") << ClientFilter{State::all, MemberKey{1}, {}} << down(By::type) << QStringLiteral("Baker|Dunn");
        QTest::newRow("Tom's, the second one too") << ClientFilter{State::all, MemberKey{2}, {}} << up(By::client)
                                                    << QStringLiteral("Adams|Baker|Cole");
        QTest::newRow("Tom's active ones that are invited")
            << ClientFilter{State::active, MemberKey{2}, PortalStatus::invited} << up(By::email) << QStringLiteral("Adams");
        QTest::newRow("no invite") << ClientFilter{State::active, {}, PortalStatus::none} << up(By::client)
                                   << QStringLiteral("Baker|Eve");
    }
    void sortsAndFilters()
    {
        QFETCH(ClientFilter, filter);
        QFETCH(ClientSort, sort);
        QFETCH(QString, names);
        const auto firm = variety();
        ClientIndex index(*firm->firm, {});
        Found found(*firm, index);
        QTRY_COMPARE(found.names, QStringLiteral("Adams|Baker|Cole|Dunn|Eve"));
        index.arrange(filter, sort);
        QTRY_VERIFY(!index.isPreparing());
        QTRY_COMPARE(found.names, names);
        // A search in it keeps filter and order.
        index.search(QStringLiteral("a"));
        QStringList some = names.split(QLatin1Char('|'));
        some.removeIf([](const QString &name) { return !name.contains(QLatin1Char('a'), Qt::CaseInsensitive) && name != QLatin1StringView("Cole"); });
        QTRY_COMPARE(found.names, some.join(QLatin1Char('|')));
    }

    void filtersAndOrdersFollowWhatIsWritten()
    {
        const auto firm = variety();
        ClientIndex index(*firm->firm, {});
        Found found(*firm, index);
        index.arrange({ClientFilter::State::active, {}, {}}, {ClientSort::By::email, Qt::AscendingOrder});
        QTRY_COMPARE(found.names, QStringLiteral("Adams|Cole|Baker|Eve"));
        firm->run([](WriteContext &context) -> Result<void> {
            ClientStore::setActive(context, ClientKey{1}, false);
            return {};
        });
        QTRY_COMPARE(found.names, QStringLiteral("Cole|Baker|Eve"));
        firm->addContact(ClientKey{5}, QStringLiteral("New"), QStringLiteral("aa@x.example"));
        QTRY_COMPARE(found.names, QStringLiteral("Eve|Cole|Baker"));
        // The portal's status follows what is written to the portal alone.
        index.arrange({ClientFilter::State::all, {}, PortalStatus::invited}, {});
        QTRY_COMPARE(found.names, QStringLiteral("Adams"));
        invite(*firm, ClientKey{5});
        QTRY_COMPARE(found.names, QStringLiteral("Adams|Eve"));
    }

    /// Of a million clients an order is 8 MB.
    void factsThatWereReplacedAreGone()
    {
        const auto firm = variety();
        ClientIndex index(*firm->firm, {});
        index.keep(ClientFact::contactOrder);
        QTRY_VERIFY(index.facts().contactOrder);
        const std::weak_ptr<const std::vector<qint64>> first = index.facts().contactOrder;
        firm->addClient(QStringLiteral("Fox")); // which is searched for with the first order, before it is read again
        QTRY_VERIFY(first.expired());
        QVERIFY(index.facts().contactOrder);
    }

    void anOrderBeingPreparedCanBeLeft()
    {
        const auto firm = variety();
        ClientIndex index(*firm->firm, {});
        Found found(*firm, index);
        QTRY_VERIFY(index.isReady());
        QTRY_COMPARE(found.names, QStringLiteral("Adams|Baker|Cole|Dunn|Eve"));
        QSignalSpy preparing(&index, &ClientIndex::preparingChanged);
        index.arrange(ClientIndex::allClients(), {ClientSort::By::email, Qt::DescendingOrder});
        QVERIFY(index.isPreparing());
        index.cancel();
        QVERIFY(!index.isPreparing());
        QCOMPARE(index.sort(), ClientSort());
        QCOMPARE(preparing.size(), 2);
        const int before = found.count;
        QTRY_COMPARE(found.count, before + 1);
        QCOMPARE(found.names, QStringLiteral("Adams|Baker|Cole|Dunn|Eve"));
    }

    void findsTheBestFirst()
    {
        TestFirm firm;
        const ClientKey contains = firm.addClient(QStringLiteral("Ashfinch"));
        const ClientKey word = firm.addClient(QStringLiteral("Harbor & Finch"));
        const ClientKey begins = firm.addClient(QStringLiteral("Finchley"));
        const ClientKey contact = firm.addClient(QStringLiteral("Adams"));
        firm.addContact(contact, QStringLiteral("Jane Finch"));
        const ClientKey gone = firm.addClient(QStringLiteral("Finch, formerly"));
        firm.run([gone](WriteContext &context) -> Result<void> {
            ClientStore::setActive(context, gone, false);
            return {};
        });
        ClientIndex index(*firm.firm, {});
        QTRY_VERIFY(index.isReady());
        index.arrange({ClientFilter::State::active, {}, {}}, {});
        Found found(firm, index);
        QTRY_COMPARE(found.count, 1);
        const auto first = [&](int limit) {
            auto future = index.firstHits(QStringLiteral("finch"), limit, makeCancelFlag());
            future.waitForFinished();
            return future.result();
        };
        QCOMPARE(first(12), (QList<ClientKey>{begins, word, contains, contact, gone}));
        QCOMPARE(first(2), (QList<ClientKey>{begins, word}));
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
