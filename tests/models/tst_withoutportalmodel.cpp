#include "app/store/healthstore.h"
#include "models/withoutportalmodel.h"
#include "tests/support/testfirm.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

/// Four clients: the first and the last can be invited, the second has no address, the third one that takes no mail.
struct Story : TestFirm
{
    Story()
    {
        for (const char *name : {"ann", "bob", "cid", "dan"}) {
            const QString text = QString::fromLatin1(name);
            clients.append(addClient(text));
            addContact(clients.last(), text, clients.size() == 2 ? QString() : text % QStringLiteral("@mail.example"));
        }
        run([](WriteContext &context) -> Result<void> {
            AddressHealth health;
            health.emailFolded = QStringLiteral("cid@mail.example");
            health.state = HealthState::inactive;
            HealthStore::save(context, health);
            return {};
        });
        std::vector<qint64> keys;
        for (const ClientKey client : std::as_const(clients))
            keys.push_back(client.value);
        model.setHits(ClientHits(std::make_shared<const std::vector<qint64>>(std::move(keys))));
    }
    static KeySetPointer setOf(const QList<ClientKey> &keys)
    {
        auto set = std::make_shared<KeySet>();
        for (const ClientKey key : keys)
            set->insert(key.value);
        return set;
    }
    ClientFacts facts() const
    {
        ClientFacts facts;
        facts.withAccess = setOf({});
        facts.accessRemoved = setOf({});
        facts.addressed = setOf({clients[0], clients[2], clients[3]});
        facts.addressInactive = setOf({clients[2]});
        return facts;
    }
    bool tick(int row) { return model.setData(model.index(row, 0), Qt::Checked, Qt::CheckStateRole); }
    QString tickable() const
    {
        QString rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows += model.flags(model.index(row, 0)).testFlag(Qt::ItemIsUserCheckable) ? u'x' : u'-';
        return rows;
    }

    QList<ClientKey> clients;
    WithoutPortalModel model{*firm};
};

} // namespace

/// Which clients without a portal can be ticked, before and after it is known of all of them.
class TestWithoutPortalModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowThatShowsIsTickedAtOnce()
    {
        Story story;
        const QAbstractItemModelTester tester(&story.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(story.tickable(), QStringLiteral("x--x"));
        QVERIFY(story.tick(0));
        QVERIFY(!story.tick(1));
        QVERIFY(!story.tick(2));
        QCOMPARE(story.model.ticked(), QList<ClientKey>{story.clients[0]});
    }

    /// Many rows wait until it is known of all: none of them is asked for by itself.
    void manyAreTickedOnceItIsKnown()
    {
        Story story;
        QVERIFY(story.tick(0));
        story.model.tickTo(3);
        QCOMPARE(story.model.tickedCount(), 1);
        story.model.tickShown();
        QCOMPARE(story.model.tickedCount(), 0); // what was ticked is all that can be
        story.model.setFacts(story.facts());
        QCOMPARE(story.tickable(), QStringLiteral("x--x"));
        QVERIFY(story.tick(0));
        story.model.tickTo(3);
        QCOMPARE(story.model.ticked(), (QList<ClientKey>{story.clients[0], story.clients[3]}));
    }

    void ticksEndWithWhatTheyNeed()
    {
        Story story;
        story.model.setFacts(story.facts());
        story.model.tickShown();
        QCOMPARE(story.model.tickedCount(), 2);
        ClientFacts facts = story.facts();
        facts.addressInactive = Story::setOf({story.clients[2], story.clients[3]});
        QSignalSpy told(&story.model, &WithoutPortalModel::ticksChanged);
        story.model.setFacts(facts);
        QCOMPARE(told.size(), 1);
        QCOMPARE(story.model.ticked(), QList<ClientKey>{story.clients[0]});
    }
};

QTEST_GUILESS_MAIN(TestWithoutPortalModel)
#include "tst_withoutportalmodel.moc"
