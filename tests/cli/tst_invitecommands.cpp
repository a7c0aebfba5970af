#include "tests/cli/ctl.h"

#include "app/core/uuid.h"
#include "app/store/clientstore.h"
#include "app/store/contactstore.h"

#include <QJsonArray>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QString kInvite = QStringLiteral("invite");
const QString kJson = QStringLiteral("--json");
const QStringList kWithoutPortal{kInvite, QStringLiteral("--without-portal"), kJson};
const QStringList kMails{QStringLiteral("outbox"), QStringLiteral("list"), kJson};

int queued(const CtlRun &run)
{
    return run.status == 0 ? run.object().value(QStringLiteral("queued")).toInt(-1) : -1;
}

QStringList recipients(const CtlRun &list)
{
    QStringList recipients;
    const QList<QJsonObject> mails = list.objects();
    for (const QJsonObject &mail : mails)
        recipients.append(mail.value(QStringLiteral("recipient")).toString());
    return recipients;
}

} // namespace

/// invite.
class TestInviteCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsAPortalAddress();
    void invitesThePrimaryContact();
    void asksAboutAMistypedAddress();
    void invitesNamedAndNewPeople();
    void keepsTheNameBesideAnAddress();
    void refusesWhatIsWrong();
    void invitesAllWithoutAPortal();
    void theLimitCountsThoseWhoCanBeInvited();
    void takesAMessageAndATemplate();
    void staffInviteOnlyTheirs();
};

void TestInviteCommands::needsAPortalAddress()
{
    const Ctl ctl;
    ctl.createFirm();
    ctl.import("Finch,Jane Finch,jane@finch.example,\n");
    const CtlRun run = ctl.run({kInvite, QStringLiteral("--client"), ctl.clientId(QStringLiteral("Finch"))});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(QStringLiteral("--portal-url")), qPrintable(run.err));
    QCOMPARE(ctl.run(kMails).objects().size(), 0);
}

void TestInviteCommands::invitesThePrimaryContact()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("Finch,Jane Finch,jane@finch.example,\nFinch,Tom Finch,tom@finch.example,\nOak,Tom Oak,,\n");
    const QStringList invite{kInvite, QStringLiteral("--client"), ctl.clientId(QStringLiteral("Finch")), kJson};
    const CtlRun run = ctl.run(invite);
    QCOMPARE(run.err, QString());
    QCOMPARE(run.status, 0);
    QCOMPARE(keysOf(run.object()), QStringLiteral("queued,skipped"));
    QCOMPARE(queued(run), 1);
    QCOMPARE(recipients(ctl.run(kMails)), QStringList{QStringLiteral("jane@finch.example")});
    // While the mail waits the client is Queued, and inviting again is told, not done.
    QCOMPARE(ctl.run({QStringLiteral("clients"), QStringLiteral("list"), kJson, QStringLiteral("--search"), QStringLiteral("finch")}).object()
                 .value(QStringLiteral("portal")).toString(), QStringLiteral("invited"));
    const CtlRun again = ctl.run(invite);
    QCOMPARE(queued(again), 0);
    QCOMPARE(again.object().value(QStringLiteral("skipped")).toArray().size(), 1);

    const CtlRun none = ctl.run({kInvite, QStringLiteral("--client"), ctl.clientId(QStringLiteral("Oak")), kJson});
    QCOMPARE(queued(none), 0);
    const QJsonObject skipped = none.object().value(QStringLiteral("skipped")).toArray()[0].toObject();
    QCOMPARE(keysOf(skipped), QStringLiteral("client,reason"));
    QCOMPARE(skipped.value(QStringLiteral("client")).toString(), ctl.clientId(QStringLiteral("Oak")));
    QCOMPARE(skipped.value(QStringLiteral("reason")).toString(), QStringLiteral("No email address"));
}

void TestInviteCommands::asksAboutAMistypedAddress()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("Finch,Jane Finch,jane@finch.example,\n");
    const QString email = QStringLiteral("--email");
    const QStringList invite{kInvite, QStringLiteral("--client"), ctl.clientId(QStringLiteral("Finch"))};
    const CtlRun run = ctl.run(invite + QStringList{email, QStringLiteral("joe@gmial.com"), email, QStringLiteral("jane@finch.example")});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.lines().contains(QStringLiteral("joe@gmial.com: did you mean joe@gmail.com?")), qPrintable(run.out));
    QCOMPARE(run.out.count(QStringLiteral("did you mean")), 1);
    const QJsonObject told = ctl.run(invite + QStringList{email, QStringLiteral("ann@hotmial.com"), kJson}).object();
    const QJsonObject meant = told.value(QStringLiteral("did_you_mean")).toArray()[0].toObject();
    QCOMPARE(meant.value(QStringLiteral("email")).toString(), QStringLiteral("ann@hotmial.com"));
    QCOMPARE(meant.value(QStringLiteral("did_you_mean")).toString(), QStringLiteral("ann@hotmail.com"));
}

void TestInviteCommands::invitesNamedAndNewPeople()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("Finch,Jane Finch,jane@finch.example,\nFinch,Tom Finch,tom@finch.example,\n");
    const CtlRun run = ctl.run({kInvite, QStringLiteral("--client"), ctl.clientId(QStringLiteral("Finch")), QStringLiteral("--email"),
                                QStringLiteral("TOM@finch.example"), QStringLiteral("--email"), QStringLiteral("ann.lee@lee.example"), kJson});
    QCOMPARE(queued(run), 2);
    QCOMPARE(recipients(ctl.run(kMails)), QStringList({QStringLiteral("tom@finch.example"), QStringLiteral("ann.lee@lee.example")}));
    // The new person is a contact now.
    QCOMPARE(ctl.run({QStringLiteral("clients"), QStringLiteral("list"), kJson, QStringLiteral("--search"), QStringLiteral("ann lee")}).objects().size(), 1);
}

void TestInviteCommands::keepsTheNameBesideAnAddress()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("Finch,,,\n");
    const QString id = ctl.clientId(QStringLiteral("Finch"));
    const QStringList invite{kInvite, QStringLiteral("--client"), id, kJson, QStringLiteral("--email")};
    QCOMPARE(queued(ctl.run(invite + QStringList{QStringLiteral("Ann Lee <a.l@finch.example>")})), 1);
    QCOMPARE(queued(ctl.run(invite + QStringList{QStringLiteral("tom.oak@finch.example")})), 1);
    const auto found = ctl.open()->readHere([id](Connection &connection) -> Result<QStringList> {
        QStringList names;
        const QList<ClientContact> contacts = ContactStore(connection).ofClient(*ClientStore(connection).keyOf(*uuidFromText(id)));
        for (const ClientContact &contact : contacts)
            names.append(contact.contact.name % u' ' % contact.contact.email);
        return names;
    });
    QCOMPARE(found.value(), (QStringList{QStringLiteral("Ann Lee a.l@finch.example"), QStringLiteral("Tom Oak tom.oak@finch.example")}));
}

void TestInviteCommands::refusesWhatIsWrong()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("Finch,Jane Finch,jane@finch.example,\n");
    const QString id = ctl.clientId(QStringLiteral("Finch"));
    const QString latin1 = ctl.write(QStringLiteral("latin1.txt"), "Gr\xfc\xdf Gott");
    const QString empty = ctl.write(QStringLiteral("long.txt"), QByteArray(20'000, 'x'));
    const QList<QStringList> cases{
        {QStringLiteral("--client"), QStringLiteral("finch")},
        {QStringLiteral("--client"), QStringLiteral("01890000-0000-7000-8000-000000000000")},
        {QStringLiteral("--client"), id, QStringLiteral("--email"), QStringLiteral("jane")},
        {QStringLiteral("--client"), id, QStringLiteral("--email"), QStringLiteral("a@b.example, c@d.example")},
        {QStringLiteral("--client"), id, QStringLiteral("--template"), QStringLiteral("No such")},
        {QStringLiteral("--client"), id, QStringLiteral("--message-file"), ctl.path(QStringLiteral("missing"))},
        {QStringLiteral("--client"), id, QStringLiteral("--message-file"), latin1},
        {QStringLiteral("--client"), id, QStringLiteral("--message-file"), empty},
    };
    for (const QStringList &arguments : cases) {
        const CtlRun run = ctl.run(QStringList{kInvite} + arguments);
        QCOMPARE(run.status, 1);
        QVERIFY(!run.err.isEmpty());
        QCOMPARE(run.out, QString());
    }
    QCOMPARE(ctl.run(kMails).objects().size(), 0);
}

void TestInviteCommands::invitesAllWithoutAPortal()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("Ash,Ann Ash,family@ash.example,\nAsh Trust,Bob Ash,family@ash.example,\nBirch,Bea Birch,bea@birch.example,\n"
               "Cedar,Cy Cedar,,\nElm,,,\n");
    const CtlRun run = ctl.run(kWithoutPortal);
    QCOMPARE(queued(run), 2); // the couple's one address gets one mail
    QCOMPARE(run.object().value(QStringLiteral("skipped")).toArray().size(), 2);
    QCOMPARE(recipients(ctl.run(kMails)), QStringList({QStringLiteral("family@ash.example"), QStringLiteral("bea@birch.example")}));
    QCOMPARE(queued(ctl.run(kWithoutPortal)), 0);
}

void TestInviteCommands::theLimitCountsThoseWhoCanBeInvited()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("Ash,Ann Ash,,\nBirch,Bea Birch,bea@birch.example,\nCedar,Cy Cedar,,\nElm,Eve Elm,eve@elm.example,\nFir,Fay Fir,fay@fir.example,\n");
    const QStringList one = kWithoutPortal + QStringList{QStringLiteral("--limit"), QStringLiteral("1")};
    for (const char *expected : {"bea@birch.example", "eve@elm.example", "fay@fir.example"}) {
        QCOMPARE(queued(ctl.run(one)), 1);
        QCOMPARE(recipients(ctl.run(kMails)).last(), QString::fromLatin1(expected));
    }
    QCOMPARE(queued(ctl.run(one)), 0);
    QCOMPARE(queued(ctl.run(kWithoutPortal + QStringList{QStringLiteral("--limit"), QStringLiteral("0")})), 0);
}

void TestInviteCommands::takesAMessageAndATemplate()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("Finch,Jane Finch,jane@finch.example,\n");
    const CtlRun run = ctl.run(kWithoutPortal + QStringList{QStringLiteral("--template"), QStringLiteral("invitation"), QStringLiteral("--message-file"),
                                                            ctl.write(QStringLiteral("m.txt"), "Hello from the canary\n")});
    QCOMPARE(run.err, QString());
    QCOMPARE(queued(run), 1);
    QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("send")}).status, 0);
    QCOMPARE(ctl.mails().size(), 1);
    QVERIFY(ctl.mails().first().contains("Hello from the canary"));
}

void TestInviteCommands::staffInviteOnlyTheirs()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"), Role::staff, false);
    ctl.import("Finch,Jane Finch,jane@finch.example,Sam Staff\nOak,Tom Oak,tom@oak.example,\n");
    const QStringList as{QStringLiteral("--as"), QStringLiteral("sam@alderpryce.example")};
    const CtlRun other = ctl.run(QStringList{kInvite, QStringLiteral("--client"), ctl.clientId(QStringLiteral("Oak"))} + as);
    QCOMPARE(other.status, 1);
    QVERIFY2(other.err.contains(QStringLiteral("no such client")), qPrintable(other.err));
    QCOMPARE(queued(ctl.run(QStringList{kInvite, QStringLiteral("--client"), ctl.clientId(QStringLiteral("Finch")), kJson} + as)), 1);
    QCOMPARE(queued(ctl.run(kWithoutPortal)), 1);
    // Of the outbox they see what goes to people of their own.
    QCOMPARE(recipients(ctl.run(kMails + as)), QStringList{QStringLiteral("jane@finch.example")});
    QCOMPARE(ctl.run(kMails).objects().size(), 2);
}

QTEST_GUILESS_MAIN(TestInviteCommands)
#include "tst_invitecommands.moc"
