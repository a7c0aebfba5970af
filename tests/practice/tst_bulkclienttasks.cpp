#include "app/practice/bulkclienttasks.h"
#include "app/store/activitystore.h"
#include "tests/support/portalstory.h"

#include <QTest>

using namespace portico;
using portico::test::PortalStory;

namespace {

struct Clients : PortalStory
{
    ClientKey first = addClient(QStringLiteral("Adams"));
    ClientKey second = addClient(QStringLiteral("Baker"));
    ContactKey mia = addContact(second, QStringLiteral("Mia"), QStringLiteral("mia@x.example"));
    TeamMember tom = addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"), false);

    Client client(ClientKey key)
    {
        return read([key](Connection &c) { return *ClientStore(c).byKey(key); });
    }
    QStringList activity(ClientKey key)
    {
        const auto lines = read([key](Connection &c) { return ActivityStore(c).ofClient(key, {}, 50); });
        QStringList kinds;
        for (const Activity &line : lines)
            kinds.append(slug(line.kind));
        return kinds;
    }
};

} // namespace

class TestBulkClientTasks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesInactiveWithWhatFollows()
    {
        Clients firm;
        const MailKey mail = firm.invite(firm.second, firm.mia).queued.first().mail;
        firm.run(SetClientsActiveTask({firm.first}, false));
        // The first is inactive already, the last was never there: one is changed, and its queued mail goes.
        QCOMPARE(firm.run(SetClientsActiveTask({firm.first, firm.second, ClientKey{99}}, false)), 1);
        QVERIFY(!firm.client(firm.second).active);
        QCOMPARE(firm.mail(mail).state, MailState::cancelled);
        QCOMPARE(firm.activity(firm.first).count(QString(slug(ActivityKind::clientMadeInactive))), 1);
        QCOMPARE(firm.activity(firm.second).count(QString(slug(ActivityKind::clientMadeInactive))), 1);
        QCOMPARE(firm.run(SetClientsActiveTask({firm.first, firm.second}, true)), 2);
        QVERIFY(firm.client(firm.first).active);
        QCOMPARE(firm.mail(mail).state, MailState::cancelled);
    }

    void assigns_data()
    {
        QTest::addColumn<AssignMode>("mode");
        QTest::addColumn<int>("members");
        QTest::newRow("instead") << AssignMode::instead << 1;
        QTest::newRow("leading") << AssignMode::leading << 2;
    }
    void assigns()
    {
        QFETCH(AssignMode, mode);
        QFETCH(int, members);
        Clients firm;
        QCOMPARE(firm.run(AssignClientsTask({firm.first, firm.second}, firm.tom.key, mode)), 2);
        QCOMPARE(firm.client(firm.first).assignedTo.first(), firm.tom.key);
        QCOMPARE(firm.client(firm.first).assignedTo.size(), members);
        QCOMPARE(firm.run(AssignClientsTask({firm.first, firm.second}, firm.tom.key, mode)), 0);
        QCOMPARE(firm.activity(firm.first).first(), QString(slug(ActivityKind::clientEdited)));
    }

    void changesNothingWhereOneIsRefused()
    {
        Clients firm;
        firm.run(AssignClientsTask({firm.first}, firm.tom.key, AssignMode::instead));
        const auto refused = firm.firm->write(firm.tom.key, SetClientsActiveTask({firm.first, firm.second}, false)).result();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::notFound);
        QVERIFY(firm.client(firm.first).active);
        const auto nobody = firm.firm->write(firm.admin.key, AssignClientsTask({firm.first}, MemberKey{77}, AssignMode::instead)).result();
        QCOMPARE(nobody.error().kind, ErrorKind::notFound);
        QCOMPARE(firm.client(firm.first).assignedTo, QList<MemberKey>{firm.tom.key});
    }
};

QTEST_GUILESS_MAIN(TestBulkClientTasks)
#include "tst_bulkclienttasks.moc"
