#include "app/practice/clientreach.h"
#include "app/practice/deleteclienttask.h"
#include "app/practice/mailtasks.h"
#include "tests/support/portalstory.h"

#include <QTest>

using namespace portico;
using portico::test::PortalStory;

namespace {

/// Two clients that share a person; each has another one of its own.
struct Shared : PortalStory
{
    ClientKey going = addClient(QStringLiteral("Harbor & Finch LLC"));
    ClientKey staying = addClient(QStringLiteral("Boatyard"));
    ContactKey jane = addContact(going, QStringLiteral("Jane"), QStringLiteral("jane@x.example"));
    ContactKey both = addContact(going, QStringLiteral("Both"), QStringLiteral("both@x.example"));
    ContactKey own = addContact(staying, QStringLiteral("Own"), QStringLiteral("own@x.example"));

    Shared() { run(LinkContactTask(staying, both, Relation::owner)); }

    MailKey inviteTo(const QList<Invitee> &people)
    {
        InviteRequest request;
        request.people = people;
        return run(InviteTask(request)).queued.first().mail;
    }
    Result<ClientReach> remove(MemberKey by, const QString &name = QStringLiteral("Harbor & Finch LLC"))
    {
        return firm->write(by, DeleteClientTask(going, name)).result();
    }
    qint64 number(const char *sql)
    {
        return read([sql](Connection &c) {
            Statement count(c, sql);
            count.run().next();
            return count.integer(0);
        });
    }
    void signIn(const QString &email)
    {
        run([email](WriteContext &context) -> Result<void> {
            Statement insert(context.connection(),
                             "INSERT INTO web_session (portal_user, id_hash, started_at, seen_at) "
                             "SELECT key, randomblob(32), 1, 1 FROM portal_user WHERE email = :email");
            insert.bind(":email", email).run();
            return {};
        });
    }
};

} // namespace

class TestDeleteClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyAdminsAndOnlyByName()
    {
        Shared firm;
        TeamMember staff = firm.addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"));
        QCOMPARE(firm.remove(staff.key).error().kind, ErrorKind::denied);
        QCOMPARE(firm.remove({}).error().kind, ErrorKind::denied);
        QCOMPARE(firm.remove(firm.admin.key, QStringLiteral("harbor")).error().kind, ErrorKind::invalid);
        QCOMPARE(firm.remove(firm.admin.key, {}).error().kind, ErrorKind::invalid);
        QVERIFY(firm.read([&](Connection &c) { return ClientStore(c).byKey(firm.going); }));
        QVERIFY(firm.remove(firm.admin.key, QStringLiteral("  Harbor &  Finch LLC ")).ok());
        QVERIFY(!firm.read([&](Connection &c) { return ClientStore(c).byKey(firm.going); }));
        QCOMPARE(firm.remove(firm.admin.key).error().kind, ErrorKind::notFound);
    }

    void saysWhatHangsOnIt()
    {
        Shared firm;
        const auto reach = [&firm] { return *firm.read([&](Connection &c) { return reachOf(c, firm.going); }); };
        QCOMPARE(reach().contactsOnlyHere, 1);
        QCOMPARE(reach().contactsShared, 1);
        QCOMPARE(reach().people, 0);
        firm.deliver(firm.inviteTo({{firm.going, firm.jane, {}, {}}}));
        firm.inviteTo({{firm.going, firm.both, {}, {}}, {firm.staying, firm.both, {}, {}}});
        QCOMPARE(reach().people, 2);
        QCOMPARE(reach().peopleElsewhere, 1);
        QCOMPARE(reach().links, 1);
        QCOMPARE(reach().queuedMails, 0); // the one that waits is for the other client too
        firm.inviteTo({{firm.staying, firm.own, {}, {}}});
        QCOMPARE(reach().queuedMails, 0);
        QVERIFY(!firm.read([](Connection &c) { return reachOf(c, ClientKey{4711}); }));
    }

    void leavesNoLinkAndNoQueuedMail()
    {
        Shared firm;
        firm.deliver(firm.inviteTo({{firm.going, firm.jane, {}, {}}}));
        const MailKey waiting = firm.inviteTo({{firm.going, firm.both, {}, {}}});
        const auto gone = firm.remove(firm.admin.key);
        QVERIFY(gone.ok());
        QCOMPARE(gone->links, 1);
        QCOMPARE(gone->queuedMails, 1);
        QCOMPARE(firm.mail(waiting).state, MailState::cancelled);
        QCOMPARE(firm.number("SELECT count(*) FROM link_secret"), 0);
        QCOMPARE(firm.number("SELECT count(*) FROM invitation WHERE state = 'open'"), 0);
        QCOMPARE(firm.number("SELECT count(*) FROM mail WHERE state = 'queued'"), 0);
        QCOMPARE(firm.number("SELECT count(*) FROM access WHERE deleted = 0"), 0);
        QCOMPARE(firm.number("SELECT count(*) FROM access WHERE state = 'granted'"), 0);
        // Every row of the client is marked, none is gone; Jane went with it, the shared contact stays.
        QCOMPARE(firm.number("SELECT count(*) FROM client"), 2);
        QCOMPARE(firm.number("SELECT count(*) FROM client_contact WHERE deleted = 0 AND client = 1"), 0);
        QCOMPARE(firm.number("SELECT count(*) FROM assignment WHERE deleted = 0 AND client = 1"), 0);
        QVERIFY(!firm.read([&](Connection &c) { return ContactStore(c).byKey(firm.jane); }));
        QVERIFY(firm.read([&](Connection &c) { return ContactStore(c).byKey(firm.both); }));
        QCOMPARE(firm.read([&](Connection &c) { return ContactStore(c).ofClient(firm.staying); }).size(), 2);
        QCOMPARE(firm.number("SELECT count(*) FROM activity WHERE kind = 'client_deleted'"), 1);
        QCOMPARE(firm.read([](Connection &c) { return ClientStore(c).count({}); }), 1);
    }

    void aFarewellThatWaitsIsCancelledToo()
    {
        Shared firm;
        firm.deliver(firm.inviteTo({{firm.going, firm.jane, {}, {}}}));
        firm.run(RemoveAccessTask(firm.lines(firm.going).first().access.key, true));
        QCOMPARE(firm.number("SELECT count(*) FROM mail WHERE state = 'queued'"), 1);
        QVERIFY(firm.remove(firm.admin.key).ok());
        QCOMPARE(firm.number("SELECT count(*) FROM mail WHERE state = 'queued'"), 0);
    }

    void peopleKeepTheirOtherClients()
    {
        Shared firm;
        const MailKey mail = firm.inviteTo({{firm.going, firm.both, {}, {}}, {firm.staying, firm.both, {}, {}}});
        QVERIFY(firm.remove(firm.admin.key).ok());
        QCOMPARE(firm.mail(mail).state, MailState::queued);
        const QByteArray bytes = firm.deliver(mail).bytes;
        QVERIFY(bytes.contains("Boatyard"));
        QVERIFY(!bytes.contains("Harbor"));
        QCOMPARE(firm.status(firm.staying), QStringLiteral("invited"));
        QCOMPARE(firm.number("SELECT count(*) FROM link_secret"), 1);
    }

    void mailForAnInactiveClientBesideItGoesToo()
    {
        Shared firm;
        const MailKey mail = firm.inviteTo({{firm.going, firm.both, {}, {}}, {firm.staying, firm.both, {}, {}}});
        firm.run(SetClientActiveTask(firm.staying, false));
        QCOMPARE(firm.mail(mail).state, MailState::queued);
        QCOMPARE(firm.read([&](Connection &c) { return reachOf(c, firm.going); })->queuedMails, 1);
        QVERIFY(firm.remove(firm.admin.key).ok());
        QCOMPARE(firm.mail(mail).state, MailState::cancelled);
    }

    void sessionsEndForThoseWhoOpenNothingElse()
    {
        Shared firm;
        firm.deliver(firm.inviteTo({{firm.going, firm.jane, {}, {}}}));
        firm.deliver(firm.inviteTo({{firm.going, firm.both, {}, {}}, {firm.staying, firm.both, {}, {}}}));
        for (const auto &email : {QStringLiteral("jane@x.example"), QStringLiteral("both@x.example")}) {
            firm.signUp(email);
            firm.signIn(email);
        }
        QVERIFY(firm.remove(firm.admin.key).ok());
        QCOMPARE(firm.number("SELECT count(*) FROM web_session WHERE ended_at IS NULL"), 1);
        QCOMPARE(firm.number("SELECT count(*) FROM web_session s JOIN portal_user u ON u.key = s.portal_user "
                             "WHERE s.ended_at IS NOT NULL AND s.id_hash IS NULL AND u.email = 'jane@x.example'"),
                 1);
        QCOMPARE(firm.status(firm.staying), QStringLiteral("active"));
    }

    void anUnconfirmedInviteAsksNobodyAnyMore()
    {
        Shared firm;
        const MailKey mail = firm.inviteTo({{firm.going, firm.jane, {}, {}}});
        firm.claim(mail);
        firm.run([mail](WriteContext &context) -> Result<void> {
            MailStore::markUnconfirmed(context, mail, {});
            return {};
        });
        QVERIFY(firm.remove(firm.admin.key).ok());
        QCOMPARE(firm.mail(mail).state, MailState::cancelled);
        QCOMPARE(firm.number("SELECT count(*) FROM link_secret"), 0);
    }

    void aFailureInTheMiddleLeavesAllAsItWas()
    {
        Shared firm;
        firm.inviteTo({{firm.going, firm.jane, {}, {}}});
        const auto half = firm.firm->write(firm.admin.key, [&](WriteContext &context) -> Result<void> {
            auto done = DeleteClientTask(firm.going, QStringLiteral("Harbor & Finch LLC"))(context);
            if (!done)
                return done.error();
            return Error{ErrorKind::internal, QStringLiteral("the disk is full"), {}};
        });
        QVERIFY(!half.result().ok());
        QCOMPARE(firm.status(firm.going), QStringLiteral("queued"));
        QCOMPARE(firm.read([&](Connection &c) { return ContactStore(c).ofClient(firm.going); }).size(), 2);
    }

    void theSamePeopleCanComeBack()
    {
        Shared firm;
        firm.deliver(firm.inviteTo({{firm.going, firm.jane, {}, {}}}));
        QVERIFY(firm.remove(firm.admin.key).ok());
        const ClientKey again = firm.addClient(QStringLiteral("Harbor & Finch LLC"));
        const ContactKey jane = firm.addContact(again, QStringLiteral("Jane"), QStringLiteral("jane@x.example"));
        QVERIFY(jane != firm.jane);
        firm.deliver(firm.inviteTo({{again, jane, {}, {}}}));
        QCOMPARE(firm.status(again), QStringLiteral("invited"));
    }
};

QTEST_GUILESS_MAIN(TestDeleteClient)
#include "tst_deleteclient.moc"
