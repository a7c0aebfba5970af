#include "app/practice/invitetask.h"
#include "app/practice/portaltasks.h"
#include "app/store/attentionstore.h"
#include "app/store/invitationstore.h"
#include "app/store/mailconditions.h"
#include "app/store/mailstore.h"
#include "app/store/portalstore.h"
#include "app/store/statement.h"
#include "tests/support/testfirm.h"

#include <QTest>

using namespace portico;
using portico::test::TestFirm;

namespace {

/// A firm with two clients, one of them Tom's, whose contacts were invited.
struct Invited
{
    Invited()
    {
        tom = firm.addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"), false);
        harbor = firm.addClient(QStringLiteral("Harbor"));
        Client boatyard;
        boatyard.name = QStringLiteral("Boatyard");
        boatyard.assignedTo = {tom.key};
        toms = firm.run(SaveClientTask(boatyard));
        jane = firm.addContact(harbor, QStringLiteral("Jane"), QStringLiteral("jane@x.example"));
        pell = firm.addContact(toms, QStringLiteral("Pell"), QStringLiteral("pell@x.example"));
        InviteRequest request;
        request.people = {{harbor, jane, {}, {}}, {toms, pell, {}, {}}};
        const InviteOutcome outcome = firm.run(InviteTask(request));
        for (const QueuedInvite &queued : outcome.queued)
            (queued.clients.contains(harbor) ? janesMail : pellsMail) = queued.mail;
    }

    void claim(MailKey mail)
    {
        firm.run([&](WriteContext &context) -> Result<void> {
            MailStore::claim(context, mail, QStringLiteral("<%1@x>").arg(mail.value), QStringLiteral("b"));
            return {};
        });
    }
    void refuse(MailKey mail)
    {
        claim(mail);
        firm.run([&](WriteContext &context) -> Result<void> {
            MailStore::markFailed(context, mail, QStringLiteral("550 5.1.1 no"), QStringLiteral("no_such_mailbox"));
            InvitationStore::markRefused(context, MailStore(context.connection()).byKey(mail)->invitation,
                                         QStringLiteral("no_such_mailbox"), QStringLiteral("550 5.1.1 no"));
            return {};
        });
    }
    QString counts(MemberKey onlyOf = {})
    {
        const Attention now = firm.read([&](Connection &c) { return AttentionStore(c).count({onlyOf}); });
        return QStringLiteral("%1 %2 %3 %4").arg(now.queued).arg(now.sending).arg(now.undeliverable).arg(now.unconfirmed);
    }
    QList<ClientKey> clients(AttentionStore::Kind kind, MemberKey onlyOf = {}, int limit = 10)
    {
        auto keys = firm.read([&](Connection &c) { return AttentionStore(c).clients(kind, {onlyOf}, limit); });
        std::sort(keys.begin(), keys.end());
        return keys;
    }

    TestFirm firm;
    TeamMember tom;
    ClientKey harbor, toms;
    ContactKey jane, pell;
    MailKey janesMail, pellsMail;
};

} // namespace

class TestAttention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWhatWaitsAndWhatFailed()
    {
        Invited world;
        using Kind = AttentionStore::Kind;
        QCOMPARE(world.counts(), QStringLiteral("2 0 0 0"));
        QCOMPARE(world.counts(world.tom.key), QStringLiteral("1 0 0 0"));
        world.claim(world.janesMail);
        QCOMPARE(world.counts(), QStringLiteral("1 1 0 0"));
        QCOMPARE(world.counts(world.tom.key), QStringLiteral("1 0 0 0"));
        world.firm.run([&](WriteContext &context) -> Result<void> {
            MailStore::markUnconfirmed(context, world.janesMail, QStringLiteral("lost"));
            return {};
        });
        QCOMPARE(world.counts(), QStringLiteral("1 0 0 1"));
        QCOMPARE(world.counts(world.tom.key), QStringLiteral("1 0 0 0"));
        QCOMPARE(world.clients(Kind::unconfirmed), QList<ClientKey>{world.harbor});
        QVERIFY(world.clients(Kind::unconfirmed, world.tom.key).isEmpty());
        world.refuse(world.pellsMail);
        QCOMPARE(world.counts(), QStringLiteral("0 0 1 1"));
        QCOMPARE(world.counts(world.tom.key), QStringLiteral("0 0 1 0"));
        QCOMPARE(world.clients(Kind::undeliverable), QList<ClientKey>{world.toms});
        QCOMPARE(world.clients(Kind::undeliverable, world.tom.key), QList<ClientKey>{world.toms});
        QVERIFY(world.clients(Kind::undeliverable, {}, 0).isEmpty());
    }

    void aCorrectedAddressNeedsNoAttention()
    {
        Invited world;
        world.refuse(world.pellsMail);
        QCOMPARE(world.counts(), QStringLiteral("1 0 1 0"));
        world.firm.run(CorrectEmailTask(world.pell, QStringLiteral("pell@y.example")));
        QCOMPARE(world.counts(), QStringLiteral("2 0 0 0"));
        QVERIFY(world.clients(AttentionStore::Kind::undeliverable).isEmpty());
    }

    void looksOnlyAtMailsThatNeedAnEye()
    {
        TestFirm firm;
        const QString plan = firm.read([](Connection &c) {
            Statement explain(c, "EXPLAIN QUERY PLAN SELECT key FROM mail m WHERE " MAIL_NEEDS_AN_EYE("m.", "sending"));
            explain.run().next();
            return explain.text(3);
        });
        QVERIFY2(plan.contains(QStringLiteral("mail_attention")), qPrintable(plan));
    }

    void removedAccessNeedsNoAttention()
    {
        Invited world;
        world.refuse(world.janesMail);
        QCOMPARE(world.counts(), QStringLiteral("1 0 1 0"));
        const auto lines = world.firm.read([&](Connection &c) { return PortalStore(c).linesOfClient(world.harbor); });
        world.firm.run(RemoveAccessTask(lines.first().access.key, false));
        QCOMPARE(world.counts(), QStringLiteral("1 0 0 0"));
    }
};

QTEST_GUILESS_MAIN(TestAttention)
#include "tst_attention.moc"
