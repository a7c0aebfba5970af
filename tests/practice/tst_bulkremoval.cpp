#include "app/store/activitystore.h"
#include "tests/practice/bulkstory.h"

#include <QTest>

using namespace portico;
using portico::test::BulkStory;

namespace {

struct Removal : BulkStory
{
    ClientKey adams = client(QStringLiteral("Adams"), QStringLiteral("jane@x.example"));
    ClientKey baker = client(QStringLiteral("Baker"), QStringLiteral("jane@x.example"));
    ClientKey clay = client(QStringLiteral("Clay"), QStringLiteral("tom@x.example"), QStringLiteral("Tom"));
    PortalUserKey jane;
    PortalUserKey tom;

    Removal()
    {
        for (const ClientKey key : {adams, baker, clay})
            deliver(invite(key).queued.first().mail);
        jane = user(QStringLiteral("jane@x.example"));
        tom = user(QStringLiteral("tom@x.example"));
    }

    QList<PlannedRemoval> plan(const TeamMember &by)
    {
        return read([&](Connection &connection) {
            const std::atomic_bool cancelled = false;
            return *planRemoval(connection, by, {jane, tom, PortalUserKey{4711}}, cancelled);
        });
    }
    QList<AccessKey> accesses(PortalUserKey who)
    {
        QList<AccessKey> keys;
        const auto granted = read([who](Connection &connection) { return PortalStore(connection).grantedOf(who); });
        for (const Access &access : granted)
            keys.append(access.key);
        return keys;
    }
};

} // namespace

/// Access removed from many at once.
class TestBulkRemoval : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysFirstWhatEachPersonLoses()
    {
        Removal firm;
        const QList<PlannedRemoval> people = firm.plan(firm.admin);
        QCOMPARE(people.size(), 2);
        QCOMPARE(people[0].accesses.size(), 2);
        QCOMPARE(people[0].accesses[0].clientName, QStringLiteral("Adams"));
        QCOMPARE(people[0].accesses[1].clientName, QStringLiteral("Baker"));
        QCOMPARE(people[1].name, QStringLiteral("Tom"));
        // Whoever sees only Baker loses sight of the rest, and says so.
        const TeamMember may = firm.addManager(QStringLiteral("May"), false);
        firm.assign(firm.baker, may.key);
        const QList<PlannedRemoval> theirs = firm.plan(may);
        QCOMPARE(theirs.size(), 1);
        QCOMPARE(theirs[0].accesses.size(), 1);
        QCOMPARE(theirs[0].kept, 1);
    }

    void oneOfSeveralClientsCanBeChosen()
    {
        Removal firm;
        const QList<AccessKey> janes = firm.accesses(firm.jane);
        const BulkRemovalOutcome outcome = firm.run(RemoveAccessesTask({janes[0], firm.accesses(firm.tom).first()}, false));
        QCOMPARE(outcome.people, 2);
        QCOMPARE(outcome.accesses, 2);
        QCOMPARE(outcome.linksEnded, 2);
        QCOMPARE(firm.status(firm.adams), QStringLiteral("removed"));
        QCOMPARE(firm.status(firm.baker), QStringLiteral("invited"));
        QCOMPARE(firm.status(firm.clay), QStringLiteral("removed"));
        QCOMPARE(firm.rows("SELECT count(*) FROM mail WHERE state = 'queued'"), 0);
        QCOMPARE(firm.rows("SELECT count(*) FROM activity WHERE kind = 'removed'"), 2);
        // What was removed already is no reason to refuse the rest.
        const BulkRemovalOutcome rest = firm.run(RemoveAccessesTask(janes, false));
        QCOMPARE(rest.already, 1);
        QCOMPARE(rest.accesses, 1);
    }

    void onePersonIsToldOnce()
    {
        Removal firm;
        firm.run(RemoveAccessesTask(firm.accesses(firm.jane) + firm.accesses(firm.tom), true));
        QCOMPARE(firm.rows("SELECT count(*) FROM mail WHERE state = 'queued' AND kind = 'notice'"), 2);
        QCOMPARE(firm.rows("SELECT count(*) FROM mail_access"), 3);
        const auto mails = firm.read([&](Connection &connection) { return MailStore(connection).ofUser(firm.jane); });
        const QByteArray bytes = firm.deliver(mails.first().key).bytes;
        QVERIFY(bytes.contains("Adams"));
        QVERIFY(bytes.contains("Baker"));
    }

    void aFarewellThatWaitsTellsOfTheOthersToo()
    {
        Removal firm;
        const QList<AccessKey> janes = firm.accesses(firm.jane);
        firm.run(RemoveAccessesTask({janes[0]}, true));
        firm.invite(firm.adams);
        firm.run(RemoveAccessesTask(janes, true));
        QCOMPARE(firm.rows("SELECT count(*) FROM mail WHERE state = 'queued' AND kind = 'notice'"), 1);
        const auto mails = firm.read([&](Connection &connection) { return MailStore(connection).ofUser(firm.jane); });
        const auto farewell = std::find_if(mails.begin(), mails.end(), [](const Mail &mail) { return mail.kind == MailKind::notice; });
        const QByteArray bytes = firm.deliver(farewell->key).bytes;
        QVERIFY(bytes.contains("Adams"));
        QVERIFY(bytes.contains("Baker"));
    }

    void afterAFarewellThatIsFixedAnotherGoes()
    {
        Removal firm;
        const QList<AccessKey> janes = firm.accesses(firm.jane);
        firm.run(RemoveAccessesTask({janes[0]}, true));
        const auto first = firm.read([&](Connection &connection) { return MailStore(connection).ofUser(firm.jane).first(); });
        QVERIFY(firm.claim(first.key));
        firm.invite(firm.adams);
        firm.run(RemoveAccessesTask(janes, true));
        const auto second = firm.read([&](Connection &connection) { return MailStore(connection).ofUser(firm.jane).first(); });
        QVERIFY(second.key != first.key);
        QCOMPARE(second.kind, MailKind::notice);
        QVERIFY(firm.deliver(second.key).bytes.contains("Baker"));
    }

    void allOrNone()
    {
        Removal firm;
        const TeamMember may = firm.addManager(QStringLiteral("May"), false);
        firm.assign(firm.baker, may.key);
        const QList<AccessKey> janes = firm.accesses(firm.jane);
        const auto refused = firm.firm->write(may.key, RemoveAccessesTask({janes[1], janes[0]}, false)).result();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::notFound);
        QCOMPARE(firm.accesses(firm.jane), janes);
        QCOMPARE(firm.run(RemoveAccessesTask({janes[1]}, false), may.key).accesses, 1);
    }

    void addressesGetMailAgain()
    {
        Removal firm;
        firm.setHealth(QStringLiteral("jane@x.example"), HealthState::inactive);
        QCOMPARE(firm.run(ReactivateEmailsTask({firm.jane, firm.tom})), 1);
        QCOMPARE(firm.read([](Connection &c) { return HealthStore(c).of(QStringLiteral("jane@x.example")).state; }), HealthState::active);
        QCOMPARE(firm.rows("SELECT count(*) FROM activity WHERE kind = 'email_reactivated'"), 2);
        const TeamMember may = firm.addManager(QStringLiteral("May"), false);
        firm.setHealth(QStringLiteral("tom@x.example"), HealthState::inactive);
        QCOMPARE(firm.firm->write(may.key, ReactivateEmailsTask({firm.tom})).result().error().kind, ErrorKind::notFound);
        QCOMPARE(firm.read([](Connection &c) { return HealthStore(c).of(QStringLiteral("tom@x.example")).state; }), HealthState::inactive);
    }
};

QTEST_GUILESS_MAIN(TestBulkRemoval)
#include "tst_bulkremoval.moc"
