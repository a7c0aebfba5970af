#include "app/practice/bulkinvite.h"
#include "app/practice/bulksendtasks.h"
#include "app/practice/membertasks.h"
#include "tests/support/portalstory.h"

#include <QTest>

using namespace portico;
using portico::test::PortalStory;

namespace {

struct Bulk : PortalStory
{
    /// A client with one contact; without an address where email is empty.
    ClientKey client(const QString &name, const QString &email, const QString &person = QStringLiteral("Jane Finch"))
    {
        const ClientKey key = addClient(name);
        addContact(key, person, email);
        return key;
    }

    InvitePlan plan(const QList<ClientKey> &clients)
    {
        return read([&](Connection &connection) {
            const std::atomic_bool cancelled = false;
            auto made = planBulkInvite(connection, admin, clients, clock->now(), cancelled);
            if (!made.ok())
                qFatal("%s", qPrintable(made.error().sentence));
            return *made;
        });
    }

    BulkSendOutcome send(const QList<ClientKey> &clients, const QString &message = {})
    {
        return run(BulkInviteTask({clients, message, {}}));
    }

    BulkSendCounts counts(BulkSendKey send)
    {
        return read([send](Connection &connection) { return BulkSendStore(connection).counts(send); });
    }

    QList<BulkSendLine> lines(BulkSendKey send, BulkLineFilter filter = BulkLineFilter::all, const ClientScope &scope = {})
    {
        return read([&](Connection &connection) { return BulkSendStore(connection).lines(send, scope, {}, 1000, filter); });
    }

    /// How many rows a table holds.
    qint64 rows(const char *sql)
    {
        return read([sql](Connection &connection) {
            Statement count(connection, sql);
            count.run().next();
            return count.integer(0);
        });
    }
};

QStringList reasonsOf(const QList<SkippedInvite> &skipped)
{
    QStringList reasons;
    for (const SkippedInvite &one : skipped)
        reasons.append(one.clientName % QLatin1Char(':') % slug(one.reason));
    return reasons;
}

} // namespace

/// Inviting many at once: the plan, what is written, and cancelling it again.
class TestBulkInvite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onePersonGetsOneMail()
    {
        Bulk firm;
        const ClientKey first = firm.client(QStringLiteral("Adams"), QStringLiteral("jane@x.example"));
        const ClientKey second = firm.client(QStringLiteral("Baker"), QStringLiteral("JANE@X.example"));
        const ClientKey third = firm.client(QStringLiteral("Clay"), QStringLiteral("jane@x.example"), QStringLiteral("Tom Clay"));
        const InvitePlan plan = firm.plan({third, first, second, first});
        QCOMPARE(plan.mails.size(), 1);
        QCOMPARE(plan.mails.first().accesses.size(), 3);
        QCOMPARE(plan.mails.first().accesses.first().client, third);
        QVERIFY(plan.mails.first().sharedAddress());
        QVERIFY(!firm.plan({first, second}).mails.first().sharedAddress());

        const BulkSendOutcome outcome = firm.send({first, second, third}, QStringLiteral("Welcome"));
        QCOMPARE(outcome.mails, 1);
        QCOMPARE(firm.counts(outcome.send).queued, 1);
        const QList<BulkSendLine> lines = firm.lines(outcome.send);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().clients, QStringList({QStringLiteral("Adams"), QStringLiteral("Baker"), QStringLiteral("Clay")}));
        QCOMPARE(lines.first().state, MailState::queued);
        const Mail mail = firm.mail(lines.first().mail);
        QCOMPARE(mail.priority, MailPriority::bulk);
        QCOMPARE(mail.bulkSend, outcome.send);
        QVERIFY(firm.deliver(mail.key).bytes.contains("Welcome"));
        QCOMPARE(firm.counts(outcome.send).sent, 1);
    }

    void whoCannotBeInvitedIsLeftOut()
    {
        Bulk firm;
        const ClientKey none = firm.client(QStringLiteral("None"), {});
        const ClientKey nobody = firm.addClient(QStringLiteral("Nobody"));
        const ClientKey closed = firm.client(QStringLiteral("Closed"), QStringLiteral("closed@x.example"));
        firm.makeInactive(closed);
        const ClientKey dead = firm.client(QStringLiteral("Dead"), QStringLiteral("dead@x.example"));
        firm.run([](WriteContext &context) -> Result<void> {
            AddressHealth health;
            health.emailFolded = QStringLiteral("dead@x.example");
            health.state = HealthState::inactive;
            health.reason = QStringLiteral("no_such_mailbox");
            HealthStore::save(context, health);
            return {};
        });
        const ClientKey active = firm.client(QStringLiteral("Active"), QStringLiteral("active@x.example"));
        firm.invite(active);
        firm.signUp(QStringLiteral("active@x.example"));
        const ClientKey invited = firm.client(QStringLiteral("Invited"), QStringLiteral("invited@x.example"));
        firm.deliver(firm.invite(invited).queued.first().mail);
        const ClientKey waiting = firm.client(QStringLiteral("Waiting"), QStringLiteral("waiting@x.example"));
        firm.invite(waiting);
        const ClientKey good = firm.client(QStringLiteral("Good"), QStringLiteral("good@x.example"));
        const QList<ClientKey> all{none, nobody, closed, dead, active, invited, waiting, ClientKey{4711}, good};
        const QStringList expected{QStringLiteral("None:no_email"), QStringLiteral("Nobody:no_contact"),
                                   QStringLiteral("Closed:client_inactive"), QStringLiteral("Dead:address_inactive"),
                                   QStringLiteral("Active:already_active"), QStringLiteral("Invited:already_invited"),
                                   QStringLiteral("Waiting:under_way"), QStringLiteral(":no_client")};
        QCOMPARE(reasonsOf(firm.plan(all).skipped), expected);

        const BulkSendOutcome outcome = firm.send(all);
        QCOMPARE(outcome.mails, 1);
        QCOMPARE(reasonsOf(outcome.leftOut), expected);
        const BulkSendCounts counts = firm.counts(outcome.send);
        QCOMPARE(counts.queued, 1);
        QCOMPARE(counts.leftOut, expected.size());
        const QList<BulkSendLine> left = firm.lines(outcome.send, BulkLineFilter::leftOut);
        QCOMPARE(left.size(), expected.size());
        QCOMPARE(left.at(3).email, QStringLiteral("dead@x.example"));
        QVERIFY(whyOf(left.at(3)).startsWith(QStringLiteral("This address takes no mail")));
    }
};

QTEST_GUILESS_MAIN(TestBulkInvite)
#include "tst_bulkinvite.moc"
