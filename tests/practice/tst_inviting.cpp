#include "app/practice/mailtasks.h"
#include "app/practice/membertasks.h"
#include "tests/support/portalstory.h"

#include <QTest>

using namespace portico;
using portico::test::PortalStory;

/// Jane has an account, and sees one client with it.
struct StoryOfJane : PortalStory
{
    StoryOfJane() : one(clientOfJane(QStringLiteral("One")))
    {
        deliver(invite(one).queued.first().mail);
        signUp(QStringLiteral("jane@x.example"));
    }

    ClientKey clientOfJane(const QString &name)
    {
        const ClientKey client = addClient(name);
        addContact(client, QStringLiteral("Jane"), QStringLiteral("jane@x.example"));
        return client;
    }

    const ClientKey one;
};

/// The rules of inviting, each as one small story on a firm of its own.
class TestInviting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invitesThePrimaryContact()
    {
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Harbor & Finch LLC"));
        firm.addContact(client, QStringLiteral("Jane Finch"), QStringLiteral("Jane@HarborFinch.example"));
        firm.addContact(client, QStringLiteral("Tom Harbor"), QStringLiteral("tom@harborfinch.example"));

        const InviteOutcome outcome = firm.invite(client);
        QCOMPARE(outcome.queued.size(), 1);
        QCOMPARE(outcome.skipped.size(), 0);
        QCOMPARE(outcome.queued.first().kind, MailKind::invitation);
        QCOMPARE(outcome.queued.first().email, QStringLiteral("Jane@HarborFinch.example"));
        QCOMPARE(firm.status(client), QStringLiteral("queued"));

        const ComposedMessage message = firm.deliver(outcome.queued.first().mail);
        QVERIFY(message.bytes.contains("Harbor & Finch LLC"));
        QCOMPARE(PortalStory::linkIn(message).size(), 43);
        QCOMPARE(firm.status(client), QStringLiteral("invited"));
        QCOMPARE(firm.lines(client).first().facts.newest->expiresAt, firm.clock->now().addDays(30));
        firm.clock->advance(30 * 24 * 3600);
        QCOMPARE(firm.status(client), QStringLiteral("expired"));
    }

    void aMailIsShownAndRepeatedAsItWentOut()
    {
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Amberley Trust"));
        firm.addContact(client, QStringLiteral("Peter Loxley"), QStringLiteral("peter@amberley.example"));
        const MailKey mail = firm.invite(client).queued.first().mail;
        const auto view = [&] {
            return firm.read([&](Connection &c) { return viewMail(c, *MailStore(c).byKey(mail), false, firm.clock->now()); });
        };
        const auto rename = [&](const QString &what) {
            firm.run([&, what](WriteContext &context) -> Result<void> {
                FirmRecord record = *FirmStore(context.connection()).load();
                record.name = what;
                record.phone = what;
                record.portalUrl = QStringLiteral("https://elsewhere.example");
                FirmStore::update(context, record);
                TeamMember sender = *MemberStore(context.connection()).byKey(MailStore(context.connection()).byKey(mail)->sender);
                sender.name = what;
                MemberStore::update(context, sender);
                Client known = *ClientStore(context.connection()).byKey(client);
                known.name = what;
                ClientStore::update(context, known);
                return {};
            });
        };
        rename(QStringLiteral("Before"));
        QVERIFY(view().text.contains(QStringLiteral("Before"))); // a recipe is as things are
        const auto first = firm.claim(mail);
        QVERIFY(first.has_value());
        QVERIFY(first->bytes.contains("Before"));
        const MailView shown = view();
        firm.answer(mail, 450, QStringLiteral("4.2.0 later"), SmtpStage::rcpt);
        rename(QStringLiteral("After"));
        firm.clock->advance(3600);
        QCOMPARE(view().html, shown.html);
        QCOMPARE(view().from.name, shown.from.name);
        QCOMPARE(view().replyTo->name, QStringLiteral("Before"));
        const auto again = firm.claim(mail);
        QVERIFY(again.has_value());
        QCOMPARE(again->bytes, first->bytes);
    }

    void answersGoToNobodyWhoHasLeft()
    {
        PortalStory firm;
        TeamMember tom = firm.addMember(QStringLiteral("Tom Hale"), QStringLiteral("tom@alderpryce.example"));
        tom.managesPortals = true;
        firm.run(SaveMemberTask(tom));
        for (const bool left : {false, true}) {
            const ClientKey client = firm.addClient(left ? QStringLiteral("One") : QStringLiteral("Two"));
            firm.addContact(client, QStringLiteral("Peter Loxley"), left ? QStringLiteral("peter@one.example") : QStringLiteral("peter@two.example"));
            InviteRequest request;
            request.people = {{client, {}, {}, {}}};
            const MailKey mail = firm.run(InviteTask(request), tom.key).queued.first().mail;
            if (left) {
                tom.active = false;
                firm.run(SaveMemberTask(tom));
            }
            const auto message = firm.claim(mail);
            QVERIFY(message);
            QCOMPARE(message->bytes.contains("Reply-To: "), !left);
            QVERIFY(message->bytes.contains("Tom Hale")); // who invited them is still true
        }
    }

    void theMessageLosesWhatNobodyTyped()
    {
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Amberley Trust"));
        firm.addContact(client, QStringLiteral("Peter Loxley"), QStringLiteral("peter@amberley.example"));
        const QString typed = QStringLiteral(" \u0000Dear\u0007 Peter,\r\n\n\tsee\u001b[31m you\u202e soon.\u2066\u0085\n");
        const MailKey mail = firm.invite(client, {}, typed).queued.first().mail;
        const QString kept = firm.read([&](Connection &c) { return MailStore(c).messageBody(firm.mail(mail).message); });
        QCOMPARE(kept, QStringLiteral("Dear Peter,\r\n\n\tsee[31m you soon."));
        // One that is nothing else is none.
        QCOMPARE(cleanMessage(QStringLiteral(" \u0007\u202e\n")), QString());
    }

    void waitingInTheQueueCostsNoDay()
    {
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Amberley Trust"));
        firm.addContact(client, QStringLiteral("Peter Loxley"), QStringLiteral("peter@amberley.example"));
        const MailKey mail = firm.invite(client).queued.first().mail;
        firm.clock->advance(21 * 24 * 3600);
        firm.deliver(mail);
        QCOMPARE(firm.lines(client).first().facts.newest->expiresAt, firm.clock->now().addDays(30));
    }

    void aCoupleThatSharesAnAddressGetsOneMail()
    {
        PortalStory firm;
        const ClientKey couple = firm.addClient(QStringLiteral("Åkesson, Björn & Siân"), ClientType::couple);
        const ContactKey siân = firm.addContact(couple, QStringLiteral("Siân Åkesson"), QStringLiteral("home@akesson.example"));
        const ContactKey björn = firm.addContact(couple, QStringLiteral("Björn Åkesson"), QStringLiteral("HOME@akesson.example"));
        const ClientKey business = firm.addClient(QStringLiteral("Åkesson Boats"));
        const ContactKey same = firm.addContact(business, QStringLiteral("Siân Åkesson"), QStringLiteral("home@akesson.example"));
        QCOMPARE(same, siân); // the same name and address on two clients is one contact

        InviteRequest request;
        request.people = {{couple, siân, {}, {}}, {couple, björn, {}, {}}, {business, same, {}, {}}};
        const auto plan = firm.read([&](Connection &connection) {
            return planInvites(connection, firm.admin, request, firm.clock->now()).value();
        });
        QCOMPARE(plan.mails.size(), 1);
        QVERIFY(plan.mails.first().sharedAddress());
        QCOMPARE(plan.mails.first().accesses.size(), 3);

        const InviteOutcome outcome = firm.run(InviteTask(request));
        QCOMPARE(outcome.queued.size(), 1);
        QCOMPARE(firm.lines(couple).size(), 2);
        const ComposedMessage message = firm.deliver(outcome.queued.first().mail);
        QVERIFY(message.bytes.contains("kesson Boats"));
        QCOMPARE(firm.status(business), QStringLiteral("invited"));
        QCOMPARE(firm.status(couple, 1), QStringLiteral("invited"));
    }

    void leavesOutWhomTheRulesLeaveOut()
    {
        PortalStory firm;
        const ClientKey without = firm.addClient(QStringLiteral("No Address"));
        firm.addContact(without, QStringLiteral("Ann Lee"));
        QCOMPARE(firm.invite(without).skipped.first().reason, InviteRefusal::noEmail);

        const ClientKey empty = firm.addClient(QStringLiteral("Nobody"));
        QCOMPARE(firm.invite(empty).skipped.first().reason, InviteRefusal::noContact);
        QCOMPARE(firm.invite(ClientKey{4711}).skipped.first().reason, InviteRefusal::noClient);

        const ClientKey client = firm.addClient(QStringLiteral("Castellano"));
        firm.addContact(client, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));
        const MailKey mail = firm.invite(client).queued.first().mail;
        QCOMPARE(firm.invite(client).skipped.first().reason, InviteRefusal::underWay);
        firm.deliver(mail);
        QCOMPARE(firm.invite(client).skipped.first().reason, InviteRefusal::alreadyInvited);
        firm.signUp(QStringLiteral("giulia@castellano.example"));
        QCOMPARE(firm.invite(client).skipped.first().reason, InviteRefusal::alreadyActive);
        firm.makeInactive(client);
        QCOMPARE(firm.invite(client).skipped.first().reason, InviteRefusal::clientInactive);
    }

    void refusesWithoutAPortalAddress()
    {
        PortalStory firm(QString{});
        const ClientKey client = firm.addClient(QStringLiteral("Castellano"));
        firm.addContact(client, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));
        InviteRequest request;
        request.people = {{client, {}, {}, {}}};
        const auto result = firm.firm->write(firm.admin.key, InviteTask(request)).result();
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::conflict);
    }

    void aNewPersonBecomesAContact()
    {
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Harbor & Finch LLC"));
        InviteRequest request;
        request.people = {{client, {}, QStringLiteral(" owen.pell@Example.com "), {}}};
        const InviteOutcome outcome = firm.run(InviteTask(request));
        QCOMPARE(outcome.queued.size(), 1);
        const auto contacts = firm.read([client](Connection &connection) { return ContactStore(connection).ofClient(client); });
        QCOMPARE(contacts.size(), 1);
        QCOMPARE(contacts.first().contact.name, QStringLiteral("Owen Pell"));
        QVERIFY(contacts.first().primary);

        request.people = {{client, {}, QStringLiteral("jane@x.example\r\nBcc: all@x.example"), {}}};
        QCOMPARE(firm.run(InviteTask(request)).skipped.first().reason, InviteRefusal::badEmail);
    }

    void somebodyWithAnAccountGetsANotice()
    {
        StoryOfJane firm;
        const ClientKey two = firm.clientOfJane(QStringLiteral("Two"));
        const InviteOutcome outcome = firm.invite(two);
        QCOMPARE(outcome.queued.first().kind, MailKind::notice);
        const ComposedMessage message = firm.deliver(outcome.queued.first().mail);
        QVERIFY(!message.bytes.contains("/invite/"));
        QCOMPARE(firm.status(two), QStringLiteral("active"));
    }

    void cancellingItsNoticeWithdrawsTheAccess()
    {
        StoryOfJane firm;
        const ClientKey two = firm.clientOfJane(QStringLiteral("Two"));
        firm.run(CancelMailTask(firm.invite(two).queued.first().mail));
        QCOMPARE(firm.status(two), QStringLiteral("nobody"));
        QCOMPARE(firm.status(firm.one), QStringLiteral("active"));
        QCOMPARE(firm.invite(two).queued.size(), 1);
    }

    void makingAClientInactiveWithdrawsWhatNobodyWasToldOf()
    {
        StoryOfJane firm;
        const ClientKey two = firm.clientOfJane(QStringLiteral("Two"));
        const MailKey notice = firm.invite(two).queued.first().mail;
        firm.makeInactive(two);
        QCOMPARE(firm.mail(notice).state, MailState::cancelled);
        QCOMPARE(firm.status(two), QStringLiteral("nobody"));
        QCOMPARE(firm.status(firm.one), QStringLiteral("active"));
    }

    /// A notice that somebody said to send again may have arrived the first time: then the person uses the access.
    void whatANoticeMayHaveToldOfStays_data()
    {
        QTest::addColumn<bool>("putOff");
        QTest::newRow("as it was settled") << false;
        QTest::newRow("put off since") << true;
    }
    void whatANoticeMayHaveToldOfStays()
    {
        QFETCH(bool, putOff);
        StoryOfJane firm;
        const ClientKey two = firm.clientOfJane(QStringLiteral("Two"));
        const MailKey notice = firm.invite(two).queued.first().mail;
        QVERIFY(firm.claim(notice));
        const auto lost = MailOutcome::lost(SmtpStage::dot, true, TransportFailure::dropped, QStringLiteral("gone"), {});
        QVERIFY(firm.run(RecordOutcomeTask(notice, lost), MemberKey()).state == MailState::unconfirmed);
        firm.run(SettleMailTask(notice, SettleMailTask::Verdict::again));
        if (putOff) {
            QVERIFY(firm.claim(notice));
            QVERIFY(firm.answer(notice, 450, QStringLiteral("4.2.0 later"), SmtpStage::rcpt).state == MailState::queued);
        }
        firm.makeInactive(two);
        QCOMPARE(firm.mail(notice).state, MailState::cancelled);
        QCOMPARE(firm.lines(two).size(), 1);
    }

    void cancellingAFarewellLeavesWhatWasGrantedAgain()
    {
        StoryOfJane firm;
        firm.run(RemoveAccessTask(firm.lines(firm.one).first().access.key, true));
        const PortalUserKey jane = firm.lines(firm.one).first().access.portalUser;
        const MailKey farewell = firm.read([jane](Connection &c) { return MailStore(c).ofUser(jane).first().key; });
        firm.deliver(firm.invite(firm.one).queued.first().mail);
        firm.run(CancelMailTask(farewell));
        QCOMPARE(firm.mail(farewell).state, MailState::cancelled);
        QCOMPARE(firm.status(firm.one), QStringLiteral("active"));
    }

    void joinsAnInviteThatWaits()
    {
        PortalStory firm;
        const ClientKey one = firm.addClient(QStringLiteral("Acme One"));
        firm.addContact(one, QStringLiteral("Jane"), QStringLiteral("jane@x.example"));
        const ClientKey two = firm.addClient(QStringLiteral("Acme Two"));
        firm.addContact(two, QStringLiteral("Jane"), QStringLiteral("jane@x.example"));
        const MailKey first = firm.invite(one, {}, QStringLiteral("Bring the receipts.")).queued.first().mail;
        const MailKey second = firm.invite(two, {}, QStringLiteral("And the bank papers.")).queued.first().mail;
        QCOMPARE(second, first);
        const QByteArray bytes = firm.deliver(first).bytes;
        QVERIFY(bytes.contains("Acme One"));
        QVERIFY(bytes.contains("Acme Two"));
        QVERIFY(bytes.contains("Bring the receipts."));
        QVERIFY(bytes.contains("And the bank papers."));
    }

    void aRetryIsTheSameBytes()
    {
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Castellano"));
        firm.addContact(client, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));
        const MailKey mail = firm.invite(client).queued.first().mail;
        const auto first = firm.claim(mail);
        QVERIFY(first);
        QCOMPARE(firm.status(client), QStringLiteral("sending"));
        const RecordedOutcome put = firm.answer(mail, 451, QStringLiteral("4.7.1 Greylisted, try again"), SmtpStage::rcpt);
        QVERIFY(put.state == MailState::queued);
        QCOMPARE(put.verdict.address, AddressEffect::untouched);
        QCOMPARE(firm.status(client), QStringLiteral("queued"));
        QVERIFY(firm.mail(mail).nextAttemptAt > firm.clock->now());
        firm.clock->advance(400);
        const auto second = firm.claim(mail);
        QVERIFY(second);
        QCOMPARE(second->bytes, first->bytes);
        QCOMPARE(firm.mail(mail).attempts, 2);
    }

    /// However long ago it was tried first: it is given up days after somebody said to send it, not at once.
    void sayingToSendAgainBeginsAnew_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"tried again", "sent again", "put back by a stop"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void sayingToSendAgainBeginsAnew()
    {
        QFETCH(QString, how);
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Castellano"));
        firm.addContact(client, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));
        const MailKey mail = firm.invite(client).queued.first().mail;
        const auto first = firm.claim(mail);
        QVERIFY(first);
        if (how == QLatin1StringView("tried again")) {
            firm.answer(mail, 552, QStringLiteral("5.2.2 Mailbox full"), SmtpStage::rcpt);
        } else if (how == QLatin1StringView("sent again")) {
            firm.run(RecordOutcomeTask(mail, MailOutcome::lost(SmtpStage::dot, true, TransportFailure::dropped, {}, {})), MemberKey());
        } else {
            firm.answer(mail, 535, QStringLiteral("5.7.8 Authentication failed"), SmtpStage::auth);
        }
        firm.clock->advance(8 * 24 * 3600);
        if (how == QLatin1StringView("tried again"))
            firm.run(RetryMailTask(mail));
        else if (how == QLatin1StringView("sent again"))
            firm.run(SettleMailTask(mail, SettleMailTask::Verdict::again));
        else
            firm.run(SetQueueTask(QueueState::running));
        QCOMPARE(firm.mail(mail).state, MailState::queued);
        QCOMPARE(firm.mail(mail).attempts, 0);
        const auto second = firm.claim(mail);
        QVERIFY(second);
        QCOMPARE(second->bytes, first->bytes);
        QVERIFY(firm.answer(mail, 451, QStringLiteral("4.7.1 Greylisted, try again"), SmtpStage::rcpt).state == MailState::queued);
        QCOMPARE(firm.mail(mail).attempts, 1);
        QVERIFY(firm.mail(mail).nextAttemptAt > firm.clock->now());
    }

    void aRefusalIsUndeliverableAndKeepsTheAddressFromMore()
    {
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Castellano"));
        firm.addContact(client, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));
        const MailKey mail = firm.invite(client).queued.first().mail;
        firm.claim(mail);
        firm.answer(mail, 550, QStringLiteral("5.1.1 No such user here"), SmtpStage::rcpt);
        QCOMPARE(firm.status(client), QStringLiteral("undeliverable"));
        QCOMPARE(firm.invite(client).skipped.first().reason, InviteRefusal::addressInactive);
        const auto contact = firm.read([client](Connection &c) { return *ContactStore(c).primaryOf(client); });
        firm.run(ReactivateEmailTask(contact.contact.key));
        QCOMPARE(firm.invite(client).queued.size(), 1);
    }

    void staffOfAssignedClientsFindNoOthers()
    {
        PortalStory firm;
        const TeamMember staff = firm.addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"), false);
        const ClientKey client = firm.addClient(QStringLiteral("Castellano"));
        firm.addContact(client, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));
        InviteRequest request;
        request.people = {{client, {}, {}, {}}};
        const auto outcome = firm.firm->write(staff.key, InviteTask(request)).result();
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->skipped.first().reason, InviteRefusal::noClient);
        QVERIFY(outcome->skipped.first().clientName.isEmpty());
    }

    void cancellingAFirstInviteWithdrawsItsAccess()
    {
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Castellano"));
        firm.addContact(client, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));
        const auto without = [&] {
            return firm.read([](Connection &c) { return PortalStore(c).clientsWithoutPortal({}, false, 0); }).size();
        };
        QCOMPARE(without(), 1);
        const MailKey mail = firm.invite(client).queued.first().mail;
        QCOMPARE(without(), 0);
        firm.run(CancelMailTask(mail));
        QCOMPARE(firm.status(client), QStringLiteral("nobody"));
        QCOMPARE(without(), 1);
        QVERIFY(!firm.claim(mail));
        QCOMPARE(firm.invite(client).queued.size(), 1);
    }

    void unconfirmedIsForAPersonToSettle()
    {
        PortalStory firm;
        const ClientKey client = firm.addClient(QStringLiteral("Castellano"));
        firm.addContact(client, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));
        const MailKey mail = firm.invite(client).queued.first().mail;
        const auto first = firm.claim(mail);
        const auto lost = MailOutcome::lost(SmtpStage::dot, true, TransportFailure::dropped, QStringLiteral("gone"), {});
        QVERIFY(firm.run(RecordOutcomeTask(mail, lost), MemberKey()).state == MailState::unconfirmed);
        QCOMPARE(firm.status(client), QStringLiteral("unconfirmed"));
        QVERIFY(!firm.claim(mail));
        firm.run(SettleMailTask(mail, SettleMailTask::Verdict::again));
        const auto again = firm.claim(mail);
        QVERIFY(again);
        QCOMPARE(again->bytes, first->bytes);
        firm.run(RecordOutcomeTask(mail, lost), MemberKey());
        firm.run(SettleMailTask(mail, SettleMailTask::Verdict::arrived));
        QCOMPARE(firm.status(client), QStringLiteral("invited"));
    }
};

QTEST_GUILESS_MAIN(TestInviting)
#include "tst_inviting.moc"
