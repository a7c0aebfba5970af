#include "tests/practice/bulkstory.h"

#include <QTest>

using namespace portico;
using portico::test::BulkStory;

namespace {

struct Resend : BulkStory
{
    BulkResendPlan plan(const QList<PortalUserKey> &users, const TeamMember &by)
    {
        return read([&](Connection &connection) {
            const std::atomic_bool cancelled = false;
            return *planBulkResend(connection, by, users, cancelled);
        });
    }

    /// Somebody who was invited, and whose mail went out.
    PortalUserKey invited(const QString &email)
    {
        deliver(invite(client(email, email)).queued.first().mail);
        return user(email);
    }
};

QStringList reasonsOf(const BulkResendPlan &plan)
{
    QStringList reasons;
    for (const SkippedInvite &one : plan.skipped)
        reasons.append(slug(one.reason));
    return reasons;
}

} // namespace

/// New links for many at once.
class TestBulkResend : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onePersonGetsOneNewLinkForAllThatIsOffered()
    {
        Resend firm;
        const QString email = QStringLiteral("jane@x.example");
        const ClientKey first = firm.client(QStringLiteral("Adams"), email);
        const ClientKey second = firm.client(QStringLiteral("Baker"), email);
        const ClientKey closed = firm.client(QStringLiteral("Closed"), email);
        firm.deliver(firm.invite(first).queued.first().mail);
        firm.deliver(firm.invite(second).queued.first().mail);
        firm.deliver(firm.invite(closed).queued.first().mail);
        firm.makeInactive(closed);
        firm.clock->advance(31 * 24 * 3600);
        QCOMPARE(firm.status(first), QStringLiteral("expired"));

        const PortalUserKey jane = firm.user(email);
        const BulkResendPlan plan = firm.plan({jane, jane}, firm.admin);
        QCOMPARE(plan.mails.size(), 1);
        QCOMPARE(plan.mails.first().mail.accesses.size(), 2);
        QCOMPARE(plan.mails.first().covers.size(), 3);
        const BulkSendOutcome outcome = firm.run(BulkResendTask({jane}, QStringLiteral("Once more")));
        QCOMPARE(outcome.mails, 1);
        const BulkSendLine line = firm.lines(outcome.send).first();
        QCOMPARE(line.clients.size(), 3);
        // Until the new mail is claimed the old links stay; then they end.
        QCOMPARE(firm.rows("SELECT count(*) FROM invitation WHERE state = 'open'"), 4);
        QVERIFY(firm.deliver(line.mail).bytes.contains("Once more"));
        QCOMPARE(firm.rows("SELECT count(*) FROM invitation WHERE state = 'open'"), 1);
        QCOMPARE(firm.rows("SELECT count(*) FROM invitation WHERE state = 'replaced'"), 3);
        QCOMPARE(firm.status(first), QStringLiteral("invited"));
        QCOMPARE(firm.status(second), QStringLiteral("invited"));
        QCOMPARE(firm.rows("SELECT count(*) FROM activity WHERE kind = 'resent'"), 2);
    }

    void peopleWhoNeedNoneAreSkipped()
    {
        Resend firm;
        const PortalUserKey account = firm.invited(QStringLiteral("account@x.example"));
        firm.signUp(QStringLiteral("account@x.example"));
        const PortalUserKey dead = firm.invited(QStringLiteral("dead@x.example"));
        firm.setHealth(QStringLiteral("dead@x.example"), HealthState::inactive);
        firm.invite(firm.client(QStringLiteral("w"), QStringLiteral("waits@x.example")));
        const PortalUserKey waits = firm.user(QStringLiteral("waits@x.example"));
        const PortalUserKey closed = firm.invited(QStringLiteral("closed@x.example"));
        firm.makeInactive(firm.read([&](Connection &c) { return PortalStore(c).grantedOf(closed).first().client; }));
        const PortalUserKey removed = firm.invited(QStringLiteral("removed@x.example"));
        firm.run(RemoveAccessesTask({firm.read([&](Connection &c) { return PortalStore(c).grantedOf(removed).first().key; })}, false));
        const PortalUserKey doubtful = firm.invited(QStringLiteral("doubtful@x.example"));
        firm.setHealth(QStringLiteral("doubtful@x.example"), HealthState::doubtful);
        const QList<PortalUserKey> all{account, dead, waits, closed, removed, PortalUserKey{4711}, doubtful};
        const BulkResendPlan plan = firm.plan(all, firm.admin);
        const QStringList expected{QStringLiteral("has_account"), QStringLiteral("address_inactive"), QStringLiteral("under_way"),
                                   QStringLiteral("client_inactive"), QStringLiteral("no_access"), QStringLiteral("no_client")};
        QCOMPARE(reasonsOf(plan), expected);
        const BulkSendOutcome outcome = firm.run(BulkResendTask(all));
        QCOMPARE(outcome.mails, 1);
        QCOMPARE(firm.counts(outcome.send).leftOut, expected.size());
        QCOMPARE(firm.lines(outcome.send, BulkLineFilter::leftOut).first().email, QStringLiteral("account@x.example"));
    }

    void aCancelledResendLeavesTheEarlierInvite()
    {
        Resend firm;
        const PortalUserKey jane = firm.invited(QStringLiteral("jane@x.example"));
        const ClientKey client = firm.read([&](Connection &c) { return PortalStore(c).grantedOf(jane).first().client; });
        const BulkSendOutcome outcome = firm.run(BulkResendTask({jane}));
        QCOMPARE(firm.status(client), QStringLiteral("queued"));
        QCOMPARE(firm.cancel(outcome.send).withdrawn, 1);
        QCOMPARE(firm.status(client), QStringLiteral("invited"));
    }

    void nobodysNameIsToldToWhoMayNotSeeThem()
    {
        Resend firm;
        const PortalUserKey jane = firm.invited(QStringLiteral("jane@x.example"));
        const BulkResendPlan plan = firm.plan({jane}, firm.addManager(QStringLiteral("May"), false));
        QVERIFY(plan.mails.isEmpty());
        QCOMPARE(reasonsOf(plan), QStringList{QStringLiteral("no_client")});
        QVERIFY(plan.skipped.first().person.isEmpty());
        QVERIFY(plan.skipped.first().email.isEmpty());
    }

    void noClientOfOthersIsNamed()
    {
        Resend firm;
        const QString email = QStringLiteral("jane@x.example");
        const ClientKey own = firm.client(QStringLiteral("Adams"), email);
        const ClientKey others = firm.client(QStringLiteral("Baker"), email);
        firm.deliver(firm.invite(own).queued.first().mail);
        firm.deliver(firm.invite(others).queued.first().mail);
        const TeamMember may = firm.addManager(QStringLiteral("May"), false);
        firm.assign(own, may.key);
        const PortalUserKey jane = firm.user(email);

        const BulkResendPlan plan = firm.plan({jane}, may);
        QCOMPARE(plan.mails.size(), 1);
        QCOMPARE(plan.mails.first().mail.accesses.size(), 1);
        QCOMPARE(plan.mails.first().mail.accesses.first().clientName, QStringLiteral("Adams"));
        // The link itself opens what it opened, and both clients' activity tells of it.
        QCOMPARE(plan.mails.first().covers.size(), 2);
        QCOMPARE(firm.run(BulkResendTask({jane}), may.key).mails, 1);
        QCOMPARE(firm.rows("SELECT count(DISTINCT client) FROM activity WHERE kind = 'resent'"), 2);
    }

    void whereOnlyClientsOfOthersAreActiveNothingGoes()
    {
        Resend firm;
        const QString email = QStringLiteral("jane@x.example");
        const ClientKey own = firm.client(QStringLiteral("Adams"), email);
        firm.deliver(firm.invite(own).queued.first().mail);
        firm.deliver(firm.invite(firm.client(QStringLiteral("Baker"), email)).queued.first().mail);
        const TeamMember may = firm.addManager(QStringLiteral("May"), false);
        firm.assign(own, may.key);
        firm.makeInactive(own);
        QCOMPARE(reasonsOf(firm.plan({firm.user(email)}, may)), QStringList{QStringLiteral("client_inactive")});
        QCOMPARE(firm.plan({firm.user(email)}, firm.admin).mails.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBulkResend)
#include "tst_bulkresend.moc"
