#include "app/practice/mailtasks.h"
#include "app/practice/recordsignintask.h"
#include "app/store/activitystore.h"
#include "tests/support/portalstory.h"

#include <QTest>

using namespace portico;
using portico::test::PortalStory;

/// Resend, copy link, correct, remove, and inactive clients.
class TestPortalTasks : public QObject
{
    Q_OBJECT

    /// A firm with one client whose primary contact was invited, and a server took the mail.
    struct Invited : PortalStory
    {
        ClientKey client = addClient(QStringLiteral("Castellano"));
        ContactKey giulia = addContact(client, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));
        MailKey mail = invite(client).queued.first().mail;
        QString link = linkIn(deliver(mail));

        AccessKey access() { return lines(client).first().access.key; }
        InvitationKey invitation() { return lines(client).first().invitation; }
        template <typename Task>
        Error refused(Task task)
        {
            const auto result = firm->write(admin.key, std::move(task)).result();
            return result.ok() ? Error{} : result.error();
        }
        InvitationState state(InvitationKey key)
        {
            return read([key](Connection &c) { return InvitationStore(c).byKey(key)->state; });
        }
    };

private Q_SLOTS:
    void resendReplacesTheLinkWhenItIsClaimed()
    {
        Invited firm;
        const InvitationKey old = firm.invitation();
        QCOMPARE(firm.run(CopyInviteLinkTask(firm.access())), QStringLiteral("https://portal.alderpryce.example/invite/") % firm.link);
        firm.clock->advance(3600);
        const QueuedInvite again = firm.run(ResendInviteTask(firm.access()));
        QCOMPARE(firm.status(firm.client), QStringLiteral("queued"));
        QCOMPARE(firm.state(old), InvitationState::open);
        const QString link = PortalStory::linkIn(firm.deliver(again.mail));
        QVERIFY(link != firm.link);
        QCOMPARE(firm.state(old), InvitationState::replaced);
        QCOMPARE(firm.status(firm.client), QStringLiteral("invited"));
        QCOMPARE(firm.lines(firm.client).first().facts.newest->expiresAt, firm.clock->now().addDays(30));
        QVERIFY(firm.read([old](Connection &c) { return InvitationStore(c).linkSecret(old); }).isEmpty());
        QVERIFY(firm.run(CopyInviteLinkTask(firm.access())).endsWith(link));
    }

    void aResendsMessageHasALimit()
    {
        Invited firm;
        QCOMPARE(firm.refused(ResendInviteTask(firm.access(), QString(10'001, u'x'))).kind, ErrorKind::invalid);
        QVERIFY(firm.deliver(firm.run(ResendInviteTask(firm.access(), QStringLiteral("Once more"))).mail).bytes.contains("Once more"));
    }

    void aCancelledResendLeavesTheEarlierInviteTheNewest()
    {
        Invited firm;
        const InvitationKey old = firm.invitation();
        const QueuedInvite again = firm.run(ResendInviteTask(firm.access()));
        firm.run(CancelMailTask(again.mail));
        QCOMPARE(firm.invitation(), old);
        QCOMPARE(firm.status(firm.client), QStringLiteral("invited"));
        QVERIFY(firm.run(CopyInviteLinkTask(firm.access())).endsWith(firm.link));
    }

    void resendIsRefusedWhereItMakesNoSense()
    {
        Invited firm;
        firm.run(ResendInviteTask(firm.access()));
        QCOMPARE(firm.refused(ResendInviteTask(firm.access())).kind, ErrorKind::conflict);
        Invited account;
        account.signUp(QStringLiteral("giulia@castellano.example"));
        QCOMPARE(account.refused(ResendInviteTask(account.access())).kind, ErrorKind::conflict);
        QCOMPARE(account.refused(CopyInviteLinkTask(account.access())).kind, ErrorKind::conflict);
    }

    void removedAndInvitedAgainAnyNumberOfTimes()
    {
        Invited firm;
        const AccessKey access = firm.access();
        for (int round = 0; round < 3; ++round) {
            const InvitationKey open = firm.invitation();
            QCOMPARE(firm.run(RemoveAccessTask(access, false)).linksEnded, 1);
            QCOMPARE(firm.status(firm.client), QStringLiteral("removed"));
            QCOMPARE(firm.state(open), InvitationState::removed);
            QCOMPARE(firm.refused(RemoveAccessTask(access, false)).kind, ErrorKind::conflict);
            const InviteOutcome outcome = firm.invite(firm.client);
            QCOMPARE(outcome.queued.size(), 1);
            QCOMPARE(firm.status(firm.client), QStringLiteral("queued"));
            firm.deliver(outcome.queued.first().mail);
            QCOMPARE(firm.status(firm.client), QStringLiteral("invited"));
            QCOMPARE(firm.access(), access);
        }
    }

    void reinvitedAndCancelledIsRemovedAgain()
    {
        Invited firm;
        firm.run(RemoveAccessTask(firm.access(), false));
        firm.run(CancelMailTask(firm.invite(firm.client).queued.first().mail));
        QCOMPARE(firm.status(firm.client), QStringLiteral("removed"));
    }

    void removingOneClientLeavesTheLinkForTheOthers()
    {
        PortalStory firm;
        const ClientKey one = firm.addClient(QStringLiteral("Acme One"));
        firm.addContact(one, QStringLiteral("Jane"), QStringLiteral("jane@x.example"));
        const ClientKey two = firm.addClient(QStringLiteral("Acme Two"));
        firm.addContact(two, QStringLiteral("Jane"), QStringLiteral("jane@x.example"));
        InviteRequest request;
        request.people = {{one, {}, {}, {}}, {two, {}, {}, {}}};
        const MailKey mail = firm.run(InviteTask(request)).queued.first().mail;
        const AccessRemoval removal = firm.run(RemoveAccessTask(firm.lines(one).first().access.key, false));
        QCOMPARE(removal.queuedMailsCancelled, 0);
        const QByteArray bytes = firm.deliver(mail).bytes;
        QVERIFY(!bytes.contains("Acme One"));
        QVERIFY(bytes.contains("Acme Two"));
        QCOMPARE(firm.status(two), QStringLiteral("invited"));
        QCOMPARE(firm.status(one), QStringLiteral("removed"));
    }

    void removingWithAnUnconfirmedInviteDoesNotBlockTheNext()
    {
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Castellano"));
        firm.addContact(client, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));
        const MailKey mail = firm.invite(client).queued.first().mail;
        firm.claim(mail);
        firm.run(RecordOutcomeTask(mail, MailOutcome::lost(SmtpStage::dot, true, TransportFailure::dropped, {}, {})), MemberKey());
        firm.run(RemoveAccessTask(firm.lines(client).first().access.key, false));
        QCOMPARE(firm.invite(client).queued.size(), 1);
    }

    void removalTellsOnlyWhereAsked()
    {
        Invited firm;
        firm.run(RemoveAccessTask(firm.access(), true));
        const auto mails = firm.read([&](Connection &c) { return MailStore(c).page(MailState::queued, {}, 10, false); });
        QCOMPARE(mails.size(), 1);
        QCOMPARE(mails.first().kind, MailKind::notice);
        const QByteArray bytes = firm.deliver(mails.first().key).bytes;
        QVERIFY(bytes.contains("Castellano"));
        QVERIFY(!bytes.contains("/invite/"));
    }

    void aCorrectedAddressEndsTheOldAndInvitesTheNew()
    {
        Invited firm;
        const ClientKey second = firm.addClient(QStringLiteral("Castellano Oil"));
        firm.addContact(second, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));
        firm.deliver(firm.invite(second).queued.first().mail);
        firm.signUp(QStringLiteral("giulia@castellano.example"));

        const EmailCorrection done = firm.run(CorrectEmailTask(firm.giulia, QStringLiteral("giulia@castellano-oil.example")));
        QCOMPARE(done.clients, 2);
        QCOMPARE(done.queued.size(), 1); // one person, one mail
        QCOMPARE(done.queued.first().kind, MailKind::invitation); // the account stays with the old address
        const QList<AccessLine> people = firm.lines(firm.client);
        QCOMPARE(people.size(), 2);
        QCOMPARE(people[0].status(firm.clock->now()), PortalStatus::removed);
        QCOMPARE(people[1].email, QStringLiteral("giulia@castellano-oil.example"));
        QCOMPARE(people[1].status(firm.clock->now()), PortalStatus::queued);
        QCOMPARE(firm.status(second, 1), QStringLiteral("queued"));
    }

    void correctingToAnotherCaseChangesNothingElse()
    {
        Invited firm;
        const EmailCorrection done = firm.run(CorrectEmailTask(firm.giulia, QStringLiteral("Giulia@Castellano.example")));
        QCOMPARE(done.queued.size(), 0);
        QCOMPARE(firm.status(firm.client), QStringLiteral("invited"));
        QVERIFY(firm.refused(CorrectEmailTask(firm.giulia, QStringLiteral("nonsense"))).kind == ErrorKind::invalid);
    }

    void aQueuedInviteToTheOldAddressIsCancelled()
    {
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Castellano"));
        const ContactKey giulia = firm.addContact(client, QStringLiteral("Giulia"), QStringLiteral("giulia@castelano.example"));
        const MailKey old = firm.invite(client).queued.first().mail;
        firm.run(CorrectEmailTask(giulia, QStringLiteral("giulia@castellano.example")));
        QCOMPARE(firm.mail(old).state, MailState::cancelled);
        QVERIFY(!firm.claim(old));
    }

    void correctingIntoAKnownContactMergesThem()
    {
        PortalStory firm;
        const ClientKey one = firm.addClient(QStringLiteral("One"));
        const ContactKey typo = firm.addContact(one, QStringLiteral("Jane"), QStringLiteral("jane@gmial.example"));
        const ClientKey two = firm.addClient(QStringLiteral("Two"));
        const ContactKey right = firm.addContact(two, QStringLiteral("Jane"), QStringLiteral("jane@gmail.example"));
        firm.run(CorrectEmailTask(typo, QStringLiteral("jane@gmail.example")));
        const auto contacts = firm.read([one](Connection &c) { return ContactStore(c).ofClient(one); });
        QCOMPARE(contacts.size(), 1);
        QCOMPARE(contacts.first().contact.key, right);
        QVERIFY(contacts.first().primary);
    }

    void anInactiveClientsPortalIsClosed()
    {
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Castellano"));
        firm.addContact(client, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));
        const MailKey mail = firm.invite(client).queued.first().mail;
        firm.makeInactive(client);
        QCOMPARE(firm.mail(mail).state, MailState::cancelled);
        QVERIFY(!firm.claim(mail));

        Invited sent;
        sent.makeInactive(sent.client);
        QCOMPARE(sent.state(sent.invitation()), InvitationState::open); // the link stays, but opens nothing meanwhile
        QCOMPARE(sent.refused(ResendInviteTask(sent.access())).kind, ErrorKind::conflict);
    }

    void aSignInProvesTheAddressAlive_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("lines"); // in the client's activity
        QTest::newRow("inactive") << QStringLiteral("inactive") << 2;
        QTest::newRow("doubtful") << QStringLiteral("doubtful") << 2;
        QTest::newRow("active") << QStringLiteral("active") << 1;
    }
    void aSignInProvesTheAddressAlive()
    {
        QFETCH(QString, state);
        QFETCH(int, lines);
        const QString email = QStringLiteral("giulia@castellano.example");
        Invited firm;
        const PortalUserKey user = firm.lines(firm.client).first().access.portalUser;
        const ContactKey office = firm.addContact(firm.client, QStringLiteral("Giulia at the office"), email);
        firm.run([&](WriteContext &context) -> Result<AccessKey> { // a second access, but no second line
            return PortalStore::grant(context, user, firm.client, office);
        });
        firm.signUp(email);
        firm.setHealth(email, healthStateFromSlug(state));
        const auto activity = [&] {
            return firm.read([&](Connection &c) { return ActivityStore(c).ofClient(firm.client, {}, 100); });
        };
        const qsizetype before = activity().size();
        firm.clock->advance(3600);
        firm.run(RecordSignInTask(user), MemberKey());

        const AddressHealth health = firm.read([&](Connection &c) { return HealthStore(c).of(email); });
        QCOMPARE(health.state, HealthState::active);
        QCOMPARE(firm.read([user](Connection &c) { return PortalStore(c).user(user)->lastLoginAt; }), firm.clock->now());
        const QList<Activity> after = activity();
        QCOMPARE(after.size() - before, lines);
        QCOMPARE(after.at(lines - 1).kind, ActivityKind::signedIn);
        QCOMPARE(after.at(lines - 1).portalUser, user);
        QCOMPARE(after.at(lines - 1).by, QString());
        if (lines == 2)
            QCOMPARE(after.first().kind, ActivityKind::emailReactivated);

        // It gets mail again: the notice of one more portal.
        const ClientKey other = firm.addClient(QStringLiteral("Castellano Oil"));
        firm.addContact(other, QStringLiteral("Giulia"), email);
        QCOMPARE(firm.invite(other).queued.size(), 1);
    }

    void nobodySignsInWithoutAnAccount()
    {
        Invited firm;
        firm.setHealth(QStringLiteral("giulia@castellano.example"), HealthState::inactive);
        const PortalUserKey user = firm.lines(firm.client).first().access.portalUser;
        QCOMPARE(firm.refused(RecordSignInTask(user)).kind, ErrorKind::notFound);
        QCOMPARE(firm.refused(RecordSignInTask(PortalUserKey())).kind, ErrorKind::notFound);
        const auto health = firm.read([](Connection &c) { return HealthStore(c).of(QStringLiteral("giulia@castellano.example")); });
        QCOMPARE(health.state, HealthState::inactive);
    }

    void staffCannotTouchOthersClients()
    {
        Invited firm;
        const TeamMember staff = firm.addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"), false);
        const auto result = firm.firm->write(staff.key, RemoveAccessTask(firm.access(), false)).result();
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::notFound);
        QCOMPARE(firm.status(firm.client), QStringLiteral("invited"));
    }
};

QTEST_GUILESS_MAIN(TestPortalTasks)
#include "tst_portaltasks.moc"
