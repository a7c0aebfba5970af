#include "app/practice/mailtasks.h"
#include "app/practice/recordedit.h"
#include "tests/support/portalstory.h"

#include <QTest>

using namespace portico;
using portico::test::PortalStory;

namespace {

const QString kJane = QStringLiteral("Jane Finch");
const QString kAddress = QStringLiteral("jane@finch.example");

/// Jane is a contact of a client of Tom's, who sees only his own, and of one that he does not see.
struct Shared : PortalStory
{
    TeamMember tom = addMember(QStringLiteral("Tom Weller"), QStringLiteral("tom@alderpryce.example"), false);
    ClientKey his = addAssigned(QStringLiteral("Bell"));
    ClientKey other = addClient(QStringLiteral("Castellano"));
    ContactKey jane = addContact(his, kJane, kAddress);

    Shared() { addContact(other, kJane, kAddress); }

    ClientKey addAssigned(const QString &name)
    {
        Client client;
        client.name = name;
        client.assignedTo = {tom.key};
        return run(SaveClientTask(client));
    }
    /// One mail to Jane that offers both portals.
    MailKey inviteToBoth()
    {
        InviteRequest request;
        request.people = {{his, {}, {}, {}}, {other, {}, {}, {}}};
        return run(InviteTask(request)).queued.first().mail;
    }
    template <typename Task>
    Error refused(Task task)
    {
        const auto result = firm->write(tom.key, std::move(task)).result();
        return result.ok() ? Error{ErrorKind::internal, QStringLiteral("done"), {}} : result.error();
    }
    ClientContact contact(ClientKey client)
    {
        return read([client](Connection &c) { return ContactStore(c).ofClient(client).value(0); });
    }
    bool says(const Error &error) { return error.sentence.contains(QStringLiteral("do not look after")); }
};

} // namespace

/// What staff who see only their own clients may do to people and mail that belong to others' clients too.
class TestSharedPeople : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSharedPersonsAddressIsNotTheirsToCorrect()
    {
        Shared firm;
        firm.deliver(firm.inviteToBoth());
        const Error error = firm.refused(CorrectEmailTask(firm.jane, QStringLiteral("tom@elsewhere.example")));
        QCOMPARE(error.kind, ErrorKind::denied);
        QVERIFY2(firm.says(error), qPrintable(error.sentence));
        QCOMPARE(firm.contact(firm.other).contact.email, kAddress);
        QCOMPARE(firm.status(firm.other), QStringLiteral("invited"));
        QCOMPARE(firm.run(CorrectEmailTask(firm.jane, QStringLiteral("jane@new.example"))).clients, 2); // an admin may
    }

    void noPartOfASharedPersonIs_data()
    {
        QTest::addColumn<QString>("part");
        for (const char *part : {"name", "email", "phone"})
            QTest::newRow(part) << QString::fromLatin1(part);
    }
    void noPartOfASharedPersonIs()
    {
        QFETCH(QString, part);
        Shared firm;
        const ClientContact shown = firm.contact(firm.his);
        ClientContact wanted = shown;
        (part == QLatin1StringView("name")    ? wanted.contact.name
         : part == QLatin1StringView("email") ? wanted.contact.email
                                              : wanted.contact.phone) = QStringLiteral("x@y.example");
        for (const SaveContactTask &task : {SaveContactTask(firm.his, wanted), SaveContactTask(firm.his, wanted, shown)}) {
            const Error error = firm.refused(task);
            QCOMPARE(error.kind, ErrorKind::denied);
            QVERIFY2(firm.says(error), qPrintable(error.sentence));
        }
        QCOMPARE(firm.contact(firm.other).contact, shown.contact);
        // What the person is to the own client is the client's.
        wanted = shown;
        wanted.relation = Relation::partner;
        firm.run(SaveContactTask(firm.his, wanted, shown), firm.tom.key);
        QCOMPARE(firm.contact(firm.his).relation, Relation::partner);
        QCOMPARE(firm.contact(firm.other).relation, Relation::owner);
    }

    void aPersonOfOwnClientsOnlyIs()
    {
        Shared firm;
        const ClientKey second = firm.addAssigned(QStringLiteral("Bell Two"));
        const ContactKey jo = firm.addContact(firm.his, QStringLiteral("Jo"), QStringLiteral("jo@bell.example"));
        firm.addContact(second, QStringLiteral("Jo"), QStringLiteral("jo@bell.example"));
        QCOMPARE(firm.run(CorrectEmailTask(jo, QStringLiteral("jo@new.example")), firm.tom.key).clients, 2);
    }

    void addingSomebodyTellsNothingOfUnseenClients()
    {
        Shared firm;
        const ContactKey giulia = firm.addContact(firm.other, QStringLiteral("Giulia"), QStringLiteral("giulia@c.example"));
        ClientContact typed;
        typed.contact.name = QStringLiteral("Giulia");
        typed.contact.email = QStringLiteral("giulia@c.example");
        const SavedContact saved = firm.run(SaveContactTask(firm.his, typed), firm.tom.key);
        QVERIFY(!saved.existed);
        QCOMPARE(saved.contact, giulia); // one person all the same
        const ClientKey second = firm.addAssigned(QStringLiteral("Bell Two"));
        QVERIFY(firm.run(SaveContactTask(second, typed), firm.tom.key).existed); // by now Tom knows Giulia
    }

    void undoChangesNoSharedPerson()
    {
        Shared firm;
        const ContactKey jo = firm.addContact(firm.his, QStringLiteral("Jo"), QStringLiteral("jo@bell.example"));
        ClientContact renamed = firm.read([&](Connection &c) { return ContactStore(c).ofClient(firm.his).value(1); });
        QCOMPARE(renamed.contact.key, jo);
        renamed.contact.phone = QStringLiteral("555 0101");
        const auto edit = firm.run(undoable(firm.his, SaveContactTask(firm.his, renamed)), firm.tom.key).edit;
        firm.run(LinkContactTask(firm.other, jo, Relation::other)); // meanwhile
        QCOMPARE(firm.refused(UndoEditTask(edit)).kind, ErrorKind::conflict);
        QCOMPARE(firm.read([jo](Connection &c) { return ContactStore(c).byKey(jo)->phone; }), QStringLiteral("555 0101"));
        firm.run(UndoEditTask(edit));
        QCOMPARE(firm.read([jo](Connection &c) { return ContactStore(c).byKey(jo)->phone; }), QString());
    }

    void reactivatingNeedsAClientOfThePerson()
    {
        Shared firm;
        const ContactKey giulia = firm.addContact(firm.other, QStringLiteral("Giulia"), QStringLiteral("giulia@c.example"));
        const auto inactive = [](const QString &email) {
            return [email](WriteContext &context) -> Result<void> {
                AddressHealth health = HealthStore(context.connection()).of(email);
                health.state = HealthState::inactive;
                HealthStore::save(context, health);
                return {};
            };
        };
        const auto state = [&](const QString &email) {
            return firm.read([email](Connection &c) { return HealthStore(c).of(email).state; });
        };
        firm.run(inactive(QStringLiteral("giulia@c.example")));
        QCOMPARE(firm.refused(ReactivateEmailTask(giulia)).kind, ErrorKind::notFound);
        QCOMPARE(state(QStringLiteral("giulia@c.example")), HealthState::inactive);
        firm.run(inactive(kAddress));
        firm.run(ReactivateEmailTask(firm.jane), firm.tom.key);
        QCOMPARE(state(kAddress), HealthState::active);
    }

    void aLinkThatOpensOthersPortalsIsNotCopied()
    {
        Shared firm;
        firm.deliver(firm.inviteToBoth());
        const AccessKey access = firm.lines(firm.his).first().access.key;
        const Error error = firm.refused(CopyInviteLinkTask(access));
        QCOMPARE(error.kind, ErrorKind::denied);
        QVERIFY2(firm.says(error), qPrintable(error.sentence));
        QVERIFY(!firm.run(CopyInviteLinkTask(access)).isEmpty());
        firm.run(RemoveAccessTask(firm.lines(firm.other).first().access.key, false));
        QVERIFY(!firm.run(CopyInviteLinkTask(access), firm.tom.key).isEmpty()); // opens only Tom's by now
    }

    void aLoginOfOthersPortalsIsNotCopiedEither()
    {
        Shared firm;
        firm.deliver(firm.invite(firm.other).queued.first().mail);
        firm.deliver(firm.invite(firm.his).queued.first().mail);
        QCOMPARE(firm.refused(CopyInviteLinkTask(firm.lines(firm.his).first().access.key)).kind, ErrorKind::denied);
    }

    void mailThatSpeaksOfOthersClientsIsNeitherReadNorCancelled()
    {
        Shared firm;
        const MailKey mail = firm.inviteToBoth();
        const Error error = firm.refused(CancelMailTask(mail));
        QCOMPARE(error.kind, ErrorKind::denied);
        QVERIFY2(firm.says(error), qPrintable(error.sentence));
        QCOMPARE(firm.status(firm.other), QStringLiteral("queued"));
        const auto why = [&](const TeamMember &member) {
            return firm.read([&](Connection &c) {
                return whyNotWhole(c, *MailStore(c).byKey(mail), ClientScope::of(member));
            });
        };
        QVERIFY(why(firm.tom));
        QVERIFY(!why(firm.admin));

        // The same link to the same person, once more, is fine.
        firm.claim(mail);
        firm.run([mail](WriteContext &context) -> Result<bool> { return MailStore::markUnconfirmed(context, mail, {}); });
        firm.run(SettleMailTask(mail, SettleMailTask::Verdict::again), firm.tom.key);
        firm.claim(mail);
        firm.answer(mail, 550, QStringLiteral("5.7.1 no"));
        firm.run(RetryMailTask(mail), firm.tom.key);
        QCOMPARE(firm.mail(mail).state, MailState::queued);
        firm.run(CancelMailTask(mail));
        QCOMPARE(firm.mail(mail).state, MailState::cancelled);
    }

    void reportsAreKnownAsTheirMailIs()
    {
        Shared firm;
        const MailKey hisMail = firm.invite(firm.his).queued.first().mail;
        firm.deliver(hisMail);
        const MailKey othersMail = firm.invite(firm.other).queued.first().mail;
        firm.deliver(othersMail);
        Shared twice;
        const MailKey bothsMail = twice.inviteToBoth();
        const auto reach = [](Shared &in, MailKey mail, const TeamMember &member) {
            Bounce report;
            report.mail = mail;
            report.email = kAddress;
            return in.read([&](Connection &c) { return reportReach(c, report, ClientScope::of(member)); });
        };
        QVERIFY(reach(firm, hisMail, firm.tom) == ReportReach::source);
        QVERIFY(reach(firm, othersMail, firm.tom) == ReportReach::nothing);
        QVERIFY(reach(twice, bothsMail, twice.tom) == ReportReach::verdict);
        QVERIFY(reach(firm, {}, firm.tom) == ReportReach::verdict); // known by its address alone
        for (const MailKey mail : {hisMail, othersMail, MailKey()})
            QVERIFY(reach(firm, mail, firm.admin) == ReportReach::source);
    }

    void mailOfOwnClientsIsCancelled()
    {
        Shared firm;
        const MailKey mail = firm.invite(firm.his).queued.first().mail;
        firm.run(CancelMailTask(mail), firm.tom.key);
        QCOMPARE(firm.mail(mail).state, MailState::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSharedPeople)
#include "tst_sharedpeople.moc"
