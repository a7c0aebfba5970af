#include "app/mail/bounce/bouncereader.h"
#include "app/mail/bounce/recordbouncetask.h"
#include "app/mail/bounce/verp.h"
#include "app/core/uuid.h"
#include "app/mail/doubtround.h"
#include "app/practice/handinreporttask.h"
#include "app/practice/mailtasks.h"
#include "app/practice/recordsignintask.h"
#include "app/store/bouncestore.h"
#include "app/store/reminderstore.h"
#include "tests/practice/bouncereport.h"
#include "tests/support/portalstory.h"

#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

/// A firm that invited Ann, whose mail a server took.
struct Invited : PortalStory
{
    Invited()
    {
        client = addClient(QStringLiteral("Harbor & Finch"));
        addContact(client, QStringLiteral("Ann Lee"), QStringLiteral("Ann@clients.example"));
        mailKey = invite(client).queued.first().mail;
        deliver(mailKey);
    }

    RecordedBounce read(const QByteArray &message)
    {
        return run(RecordBounceTask(readBounce(message), message), MemberKey());
    }
    AddressHealth health()
    {
        return TestFirm::read([](Connection &c) { return HealthStore(c).of(QStringLiteral("ann@clients.example")); });
    }
    QList<Bounce> bounces()
    {
        return TestFirm::read([](Connection &c) { return BounceStore(c).ofEmail(QStringLiteral("ann@clients.example"), 10); });
    }

    ClientKey client;
    MailKey mailKey;
};

} // namespace

/// A report that comes back, and what becomes of the mail, the invitation and the address.
class TestRecordBounce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBounceFindsItsMail_data();
    void aBounceFindsItsMail();
    void theSameReportCountsOnce();
    void theSameReportCountsOnceHoweverItWasCut();
    void theReturnedLinkIsNotKept_data();
    void theReturnedLinkIsNotKept();
    void strangersChangeNothing();
    void anotherMailsReportChangesNothing_data();
    void anotherMailsReportChangesNothing();
    void aListOfPeopleChangesNothing();
    void aServersOwnMessageIdIsKnown();
    void aReportOverMailUnderWayWaits();
    void aDelayIsANote();
    void aFullMailboxCountsUp();
    void doubtEnds_data();
    void doubtEnds();
    void theMailboxOfSomebodyWhoSignedInStays();
    void aPassedOnAddressIsStillOurs();
    void unconfirmedMailThatCameBackHasFailed();
    void unconfirmedMailThatWasDeliveredIsSent_data();
    void unconfirmedMailThatWasDeliveredIsSent();
    void deliveredProvesOnlyWhatItNames_data();
    void deliveredProvesOnlyWhatItNames();
    void oneThatIsTriedAgainAndTakenHasArrived();
    void whoHandsOneIn_data();
    void whoHandsOneIn();
    void verp();
};

void TestRecordBounce::aBounceFindsItsMail_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("ENVID") << QStringLiteral("envid");
    QTest::newRow("VERP") << QStringLiteral("verp");
    QTest::newRow("Message-ID") << QStringLiteral("message-id");
    QTest::newRow("recipient") << QStringLiteral("recipient");
}

void TestRecordBounce::aBounceFindsItsMail()
{
    QFETCH(QString, by);
    Invited world;
    const Mail sent = world.mail(world.mailKey);
    QCOMPARE(world.status(world.client), QStringLiteral("invited"));

    QByteArray message = report(kDead, by == QLatin1StringView("envid") ? uuidText(sent.id).toLatin1() : QByteArray(),
                                by == QLatin1StringView("message-id") ? sent.messageId.toLatin1() : QByteArray());
    if (by == QLatin1StringView("verp"))
        message.replace("To: office@alderpryce.example\nSubject", QByteArray("To: <office+" + sent.id.toHex() + "@alderpryce.example>\nSubject"));
    if (by != QLatin1StringView("recipient")) // the address that it was passed on to tells nothing here
        message.replace("ann@clients.example", "elsewhere@clients.example");
    const RecordedBounce recorded = world.read(message);
    QCOMPARE(recorded.mails, 1);
    QCOMPARE(recorded.failed, 1);

    const Mail mail = world.mail(world.mailKey);
    QCOMPARE(mail.state, MailState::failed);
    QCOMPARE(mail.reason, QStringLiteral("no_such_mailbox"));
    QCOMPARE(mail.reply, QString::fromLatin1(kDead));
    QCOMPARE(world.status(world.client), QStringLiteral("undeliverable"));
    QVERIFY(world.lines(world.client).first().facts.newest->refused);
    const auto events = world.TestFirm::read([&](Connection &c) { return MailStore(c).events(world.mailKey); });
    QCOMPARE(events.last().kind, QStringLiteral("bounced"));
    QCOMPARE(world.health().state, HealthState::inactive);
    const QList<Bounce> bounces = world.bounces();
    QCOMPARE(bounces.size(), 1);
    QCOMPARE(bounces.first().mail, world.mailKey);
    QCOMPARE(bounces.first().verdict, QStringLiteral("inactive"));
    const QString source = world.TestFirm::read([&](Connection &c) { return BounceStore(c).source(bounces.first().key); });
    QCOMPARE(source, QString::fromLatin1(message));
}

void TestRecordBounce::theSameReportCountsOnce()
{
    Invited world;
    const QByteArray message = report("552 5.2.2 full");
    QCOMPARE(world.read(message).failed, 1);
    const RecordedBounce again = world.read(QByteArray(message).replace("\n", "\r\n"));
    QVERIFY(again.knownBefore);
    QCOMPARE(again.mails, 0);
    QCOMPARE(world.health().marks, 1);
    QCOMPARE(world.bounces().size(), 1);
}

/// A mailbox hands out the first two million bytes, a file the first two MiB; and line ends are one byte or two.
void TestRecordBounce::theSameReportCountsOnceHoweverItWasCut()
{
    Invited world;
    const QByteArray whole = report("552 5.2.2 full") + QByteArray("It goes on\n").repeated(300'000);
    QCOMPARE(world.read(whole.left(2 * 1024 * 1024)).failed, 1);
    for (const QByteArray &again : {whole.left(2'000'000), QByteArray(whole).replace("\n", "\r\n").left(2'000'000)})
        QVERIFY(world.read(again).knownBefore);
    QCOMPARE(world.health().marks, 1);
}

/// Somebody's own mail to the same person came back: the invitation arrived all the same.
void TestRecordBounce::anotherMailsReportChangesNothing_data()
{
    QTest::addColumn<QByteArray>("envelopeId");
    QTest::addColumn<QByteArray>("messageId");
    QTest::newRow("its Message-ID") << QByteArray() << QByteArray("<a.colleagues.attachment@alderpryce.example>");
    QTest::newRow("its ENVID") << QByteArray("0198aabb-0000-7000-8000-000000000000") << QByteArray();
    QTest::newRow("an id of its own") << QByteArray("QQ1234") << QByteArray();
}

void TestRecordBounce::anotherMailsReportChangesNothing()
{
    QFETCH(QByteArray, envelopeId);
    QFETCH(QByteArray, messageId);
    Invited world;
    const RecordedBounce recorded = world.read(report("552 5.3.4 message too large", envelopeId, messageId));
    QCOMPARE(recorded.mails, 0);
    QCOMPARE(world.status(world.client), QStringLiteral("invited"));
    QCOMPARE(world.mail(world.mailKey).state, MailState::sent);
    QCOMPARE(world.health().state, HealthState::active);
}

/// Each of our mails has one recipient: a report that lists many, and names no mail, is about none of them.
void TestRecordBounce::aListOfPeopleChangesNothing()
{
    Invited world;
    QByteArray message = report(kDead);
    message.replace("\n\nFinal-Recipient", "\n\nFinal-Recipient: rfc822; bob@clients.example\nAction: failed\nStatus: 5.1.1\n\n"
                                            "Final-Recipient");
    QCOMPARE(readBounce(message).recipients.size(), 2);
    QCOMPARE(world.read(message).mails, 0);
    QCOMPARE(world.health().state, HealthState::active);
}

/// Amazon SES gives mail its own Message-ID, and names it when it takes the mail.
void TestRecordBounce::aServersOwnMessageIdIsKnown()
{
    PortalStory world;
    const ClientKey client = world.addClient(QStringLiteral("Finch"));
    world.addContact(client, QStringLiteral("Ann Lee"), QStringLiteral("ann@clients.example"));
    const MailKey key = world.invite(client).queued.first().mail;
    QVERIFY(world.claim(key));
    world.answer(key, 250, QStringLiteral("Ok 0102018f3c5e7a11-4218bd58-f11a-4bce-000000"));
    const auto read = [&world](const QByteArray &messageId) {
        const QByteArray message = report(kDead, {}, messageId);
        return world.run(RecordBounceTask(readBounce(message), message), MemberKey());
    };
    QCOMPARE(read("<0102018f3c5e7a11-4218bd58-f11a-4bce-111111@eu-west-1.amazonses.com>").mails, 0);
    QCOMPARE(read("<Ok@eu-west-1.amazonses.com>").mails, 0); // too short to prove anything
    QCOMPARE(read("<0102018f3c5e7a11-4218bd58-f11a-4bce-000000@eu-west-1.amazonses.com>").failed, 1);
    QCOMPARE(world.status(client), QStringLiteral("undeliverable"));
}

/// Some servers are quicker with their report than with their 250: if it counted before, the mail would be called sent.
void TestRecordBounce::aReportOverMailUnderWayWaits()
{
    PortalStory world;
    const ClientKey client = world.addClient(QStringLiteral("Finch"));
    world.addContact(client, QStringLiteral("Ann Lee"), QStringLiteral("ann@clients.example"));
    const MailKey key = world.invite(client).queued.first().mail;
    QVERIFY(world.claim(key));
    for (const QByteArray &message : {report(kDead, uuidText(world.mail(key).id).toLatin1()), report(kDead)}) {
        const auto early = world.firm->write(MemberKey(), RecordBounceTask(readBounce(message), message)).result();
        QVERIFY(!early);
        QCOMPARE(early.error().kind, ErrorKind::busy);
    }
    world.answer(key, 250, QStringLiteral("2.0.0 Ok"));
    const QByteArray message = report(kDead, uuidText(world.mail(key).id).toLatin1());
    QCOMPARE(world.run(RecordBounceTask(readBounce(message), message), MemberKey()).failed, 1);
    QCOMPARE(world.status(client), QStringLiteral("undeliverable"));
}

/// The returned mail's link opens the portal; the report is kept for others to read, too.
void TestRecordBounce::theReturnedLinkIsNotKept_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("kind");
    QTest::newRow("plain") << QByteArray("https://p.example/invite/") << 0;
    QTest::newRow("folded in the middle") << QByteArray("> https://p.example/invite/") << 1;
    QTest::newRow("folded, CRLF") << QByteArray("https://p.example/invite/") << 2;
    QTest::newRow("characters encoded") << QByteArray("https=3A=2F=2Fp.example=2Finvite=2F") << 3;
    for (const char *before : {"https://p.example/invite/", "x https://p.example/invite/", "xy https://p.example/invite/"})
        QTest::addRow("base64, %d bytes before", int(qstrlen(before))) << QByteArray(before) << 4;
    QTest::newRow("half of it where what is kept ends") << QByteArray() << 5;
}

void TestRecordBounce::theReturnedLinkIsNotKept()
{
    QFETCH(QByteArray, before);
    QFETCH(int, kind);
    Invited world;
    const InvitationKey invitation = world.mail(world.mailKey).invitation;
    const QByteArray secret = world.TestFirm::read([invitation](Connection &c) { return InvitationStore(c).linkSecret(invitation); }).toLatin1();
    QCOMPARE(secret.size(), 43);
    QByteArray body = before + secret + " follows";
    if (kind == 1 || kind == 2)
        body.insert(before.size() + 20, kind == 1 ? "=\n> " : "=\r\n");
    if (kind == 3) {
        body = before;
        for (const char c : secret)
            body += '=' + QByteArray(1, c).toHex().toUpper();
    }
    if (kind == 4) {
        body = body.toBase64();
        for (qsizetype at = 76; at < body.size(); at += 77)
            body.insert(at, '\n');
    }
    QByteArray message = report(kDead);
    if (kind == 5)
        body.prepend(QByteArray(Bounce::kSourceLimit - message.indexOf("Hello") - secret.size() / 2, '-'));
    message.replace("Hello", body);
    QCOMPARE(world.read(message).failed, 1);
    const BounceKey kept = world.bounces().first().key;
    QString source = world.TestFirm::read([kept](Connection &c) { return BounceStore(c).source(kept); });
    QVERIFY(source.contains(QLatin1StringView("Reporting-MTA: dns; mx.example")));
    source.remove(QLatin1StringView("=\r\n")).remove(QLatin1StringView("=\n> ")).remove(u'\n');
    QVERIFY(!source.contains(QLatin1StringView(secret.mid(8, 12))));
    QVERIFY(!QString(source).remove(u'=').contains(QLatin1StringView(secret.mid(8, 12).toHex().toUpper())));
    for (const qsizetype at : {8, 9, 10})
        QVERIFY(!source.contains(QLatin1StringView(secret.mid(at, 12).toBase64())));
}

void TestRecordBounce::strangersChangeNothing()
{
    Invited world;
    QCOMPARE(world.read(report(kDead, {}, {}, "bob@elsewhere.example")).mails, 0);
    QCOMPARE(world.read(report(kDead, "0198aabb-0000-7000-8000-000000000000", "<no@such.example>", "bob@elsewhere.example")).mails, 0);
    QCOMPARE(world.status(world.client), QStringLiteral("invited"));
    // Somebody whom nothing was sent for long: a report about that alone proves nothing.
    world.clock->advance(40 * 24 * 3600);
    QCOMPARE(world.read(report(kDead)).mails, 0);
    QCOMPARE(world.health().state, HealthState::active);
}

void TestRecordBounce::aDelayIsANote()
{
    Invited world;
    const RecordedBounce recorded = world.read(report("451 4.4.1 no answer", {}, {}, "ann@clients.example", "delayed"));
    QCOMPARE(recorded.mails, 1);
    QCOMPARE(recorded.failed, 0);
    QCOMPARE(world.mail(world.mailKey).state, MailState::sent);
    QCOMPARE(world.health().state, HealthState::active);
    QCOMPARE(world.bounces().size(), 1);
}

void TestRecordBounce::aFullMailboxCountsUp()
{
    Invited world;
    const QByteArray id = uuidText(world.mail(world.mailKey).id).toLatin1();
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(world.health().state, HealthState::active);
        QCOMPARE(world.read(report("552 5.2.2 full " + QByteArray::number(i), id)).mails, 1);
        QCOMPARE(world.health().marks, i + 1);
        world.clock->advance(4 * 24 * 3600);
    }
    QCOMPARE(world.health().state, HealthState::inactive);
}

void TestRecordBounce::doubtEnds_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("again");
    QTest::addColumn<QString>("state");
    QTest::newRow("again the next day") << 1 << true << QStringLiteral("inactive");
    QTest::newRow("again after a quiet week") << 8 << true << QStringLiteral("doubtful");
    QTest::newRow("nothing, the next day") << 1 << false << QStringLiteral("doubtful");
    QTest::newRow("nothing for a week") << 8 << false << QStringLiteral("active");
}

/// A server that says no without saying why takes an address away at the second time, but not half a year later.
void TestRecordBounce::doubtEnds()
{
    QFETCH(int, days);
    QFETCH(bool, again);
    QFETCH(QString, state);
    Invited world;
    const QByteArray id = uuidText(world.mail(world.mailKey).id).toLatin1();
    QCOMPARE(world.read(report("550 no", id)).failed, 1);
    QCOMPARE(world.health().state, HealthState::doubtful);
    world.clock->advance(days * 24 * 3600);
    if (again) {
        QCOMPARE(world.read(report("550 no, and no", id)).mails, 1);
    } else { // a sender does it each hour
        DoubtRound round(*world.firm);
        QSignalSpy finished(&round, &DoubtRound::finished);
        round.start();
        QVERIFY(finished.wait(20'000));
    }
    const AddressHealth health = world.health();
    QCOMPARE(QString(slug(health.state)), state);
    QCOMPARE(health.reason.isEmpty(), state == QLatin1StringView("active"));
    QCOMPARE(health.marks, state == QLatin1StringView("active") ? 0 : state == QLatin1StringView("inactive") ? 2 : 1);
}

void TestRecordBounce::theMailboxOfSomebodyWhoSignedInStays()
{
    Invited world;
    world.clock->advance(3600);
    const Mail sent = world.mail(world.mailKey);
    world.signUp(sent.recipient);
    world.run(RecordSignInTask(sent.portalUser), MemberKey());
    QCOMPARE(world.read(report(kDead, uuidText(world.mail(world.mailKey).id).toLatin1())).mails, 1);
    QCOMPARE(world.health().state, HealthState::active);
    QCOMPARE(world.status(world.client), QStringLiteral("active"));
}

void TestRecordBounce::aPassedOnAddressIsStillOurs()
{
    Invited world;
    const QByteArray id = uuidText(world.mail(world.mailKey).id).toLatin1();
    QCOMPARE(world.read(report(kDead, id, {}, "ann@private.example")).failed, 1);
    QCOMPARE(world.health().state, HealthState::inactive);
    QCOMPARE(world.TestFirm::read([](Connection &c) { return HealthStore(c).of(QStringLiteral("ann@private.example")); }).state,
             HealthState::active);
}

void TestRecordBounce::unconfirmedMailThatCameBackHasFailed()
{
    PortalStory world;
    const ClientKey client = world.addClient(QStringLiteral("Finch"));
    world.addContact(client, QStringLiteral("Ann Lee"), QStringLiteral("ann@clients.example"));
    const MailKey key = world.invite(client).queued.first().mail;
    QVERIFY(world.claim(key));
    world.run([](WriteContext &context) -> Result<int> { return MailStore::recoverSending(context); }, MemberKey());
    const QByteArray message = report(kDead, uuidText(world.mail(key).id).toLatin1());
    QCOMPARE(world.run(RecordBounceTask(readBounce(message), message), MemberKey()).failed, 1);
    QCOMPARE(world.status(client), QStringLiteral("undeliverable"));
}

void TestRecordBounce::unconfirmedMailThatWasDeliveredIsSent_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<bool>("arrived");
    QTest::newRow("ENVID") << QStringLiteral("envid") << QByteArray("delivered") << true;
    QTest::newRow("VERP") << QStringLiteral("verp") << QByteArray("delivered") << true;
    QTest::newRow("Message-ID") << QStringLiteral("message-id") << QByteArray("delivered") << true;
    QTest::newRow("recipient alone") << QStringLiteral("recipient") << QByteArray("delivered") << false;
    QTest::newRow("passed on to a server that tells nothing") << QStringLiteral("envid") << QByteArray("relayed") << false;
    QTest::newRow("delayed") << QStringLiteral("envid") << QByteArray("delayed") << false;
}

/// Only a report that names the mail says that this one arrived: another to the same person may be meant.
void TestRecordBounce::unconfirmedMailThatWasDeliveredIsSent()
{
    QFETCH(QString, by);
    QFETCH(QByteArray, action);
    QFETCH(bool, arrived);
    PortalStory world;
    const ClientKey client = world.addClient(QStringLiteral("Finch"));
    world.addContact(client, QStringLiteral("Ann Lee"), QStringLiteral("ann@clients.example"));
    const MailKey key = world.invite(client).queued.first().mail;
    QVERIFY(world.claim(key));
    world.run([](WriteContext &context) -> Result<int> { return MailStore::recoverSending(context); }, MemberKey());
    const Mail lost = world.mail(key);
    QByteArray message = report("250 2.1.5 delivered", by == QLatin1StringView("envid") ? uuidText(lost.id).toLatin1() : QByteArray(),
                                by == QLatin1StringView("message-id") ? lost.messageId.toLatin1() : QByteArray(),
                                "ann@clients.example", action);
    if (by == QLatin1StringView("verp"))
        message.replace("To: office@alderpryce.example\nSubject", QByteArray("To: <office+" + lost.id.toHex() + "@alderpryce.example>\nSubject"));
    const RecordedBounce recorded = world.run(RecordBounceTask(readBounce(message), message), MemberKey());
    QCOMPARE(recorded.mails, 1);
    QCOMPARE(recorded.failed, 0);
    QCOMPARE(recorded.arrived, arrived ? 1 : 0);
    const Mail mail = world.mail(key);
    QCOMPARE(mail.state, arrived ? MailState::sent : MailState::unconfirmed);
    QCOMPARE(mail.sentAt.isValid(), arrived);
    if (!arrived)
        return;
    QCOMPARE(mail.reason, QStringLiteral("report_arrived"));
    QVERIFY(!mailReasonSentence(mail.reason, mail.reply).isEmpty());
    const auto events = world.read([&](Connection &c) { return MailStore(c).events(key); });
    QCOMPARE(events.last().kind, QStringLiteral("settled"));
    QCOMPARE(world.status(client), QStringLiteral("invited"));
}

void TestRecordBounce::deliveredProvesOnlyWhatItNames_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("original");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("arrived");
    const QByteArray ann = "ann@clients.example", other = "ben@clients.example", ok = "250 2.1.5 delivered";
    QTest::newRow("hers") << ann << QByteArray() << QByteArray("2.0.0") << ok << true;
    QTest::newRow("hers, written otherwise") << QByteArray("Ann@CLIENTS.example") << QByteArray() << QByteArray("2.0.0") << ok << true;
    QTest::newRow("passed on by her server") << other << ann << QByteArray("2.0.0") << ok << true;
    QTest::newRow("somebody else's") << other << QByteArray() << QByteArray("2.0.0") << ok << false;
    QTest::newRow("somebody else's, both") << other << other << QByteArray("2.0.0") << ok << false;
    QTest::newRow("refused, say the words") << ann << QByteArray() << QByteArray("2.0.0") << QByteArray("550 5.1.1 no such user") << false;
    QTest::newRow("refused, says the status") << ann << QByteArray() << QByteArray("5.1.1") << ok << false;
    QTest::newRow("not yet, says the status") << ann << QByteArray() << QByteArray("4.2.0") << ok << false;
    QTest::newRow("taken, with numbers behind it") << ann << QByteArray() << QByteArray("2.0.0") << QByteArray("250 2.0.0 Ok: queued as 550 x") << true;
}

/// A report may call anything delivered: it has to be this mail, to this person, and no refusal.
void TestRecordBounce::deliveredProvesOnlyWhatItNames()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, original);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, words);
    QFETCH(bool, arrived);
    PortalStory world;
    const ClientKey client = world.addClient(QStringLiteral("Finch"));
    world.addContact(client, QStringLiteral("Ann Lee"), QStringLiteral("ann@clients.example"));
    const MailKey key = world.invite(client).queued.first().mail;
    QVERIFY(world.claim(key));
    world.run([](WriteContext &context) -> Result<int> { return MailStore::recoverSending(context); }, MemberKey());
    QByteArray message = report(words, {}, world.mail(key).messageId.toLatin1(), address, "delivered");
    message.replace("Status: 2.0.0", QByteArray("Status: " + status));
    if (!original.isEmpty())
        message.replace("\nFinal-Recipient", QByteArray("\nOriginal-Recipient: rfc822; " + original + "\nFinal-Recipient"));
    const RecordedBounce recorded = world.run(RecordBounceTask(readBounce(message), message), MemberKey());
    QCOMPARE(recorded.mails, 1);
    QCOMPARE(recorded.arrived, arrived ? 1 : 0);
    QCOMPARE(world.mail(key).state, arrived ? MailState::sent : MailState::unconfirmed);
}

void TestRecordBounce::oneThatIsTriedAgainAndTakenHasArrived()
{
    Invited world;
    world.read(report(kDead, uuidText(world.mail(world.mailKey).id).toLatin1()));
    QCOMPARE(world.status(world.client), QStringLiteral("undeliverable"));
    world.setHealth(QStringLiteral("ann@clients.example"), HealthState::active);
    world.run(RetryMailTask(world.mailKey));
    QCOMPARE(world.status(world.client), QStringLiteral("queued"));
    world.deliver(world.mailKey);
    QCOMPARE(world.status(world.client), QStringLiteral("invited"));
    const auto invitation = world.mail(world.mailKey).invitation;
    QVERIFY(!world.TestFirm::read([&](Connection &c) { return *InvitationStore(c).byKey(invitation); }).refusedAt.isValid());
    const auto pending = world.TestFirm::read([&](Connection &c) { return ReminderStore(c).pending(invitation, world.clock->now()); });
    QVERIFY(pending); // it is reminded of as any other
}

void TestRecordBounce::whoHandsOneIn_data()
{
    QTest::addColumn<bool>("manages");
    QTest::addColumn<bool>("seesAll");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("manages the portals of all clients") << true << true << true;
    QTest::newRow("manages those of assigned clients") << true << false << false;
    QTest::newRow("manages none") << false << true << false;
}

void TestRecordBounce::whoHandsOneIn()
{
    QFETCH(bool, manages);
    QFETCH(bool, seesAll);
    QFETCH(bool, allowed);
    Invited world;
    TeamMember may = world.addMember(QStringLiteral("May"), QStringLiteral("may@alderpryce.example"), seesAll);
    may.managesPortals = manages;
    world.run([&](WriteContext &context) -> Result<void> {
        MemberStore::update(context, may);
        return {};
    });
    const QByteArray message = report(kDead);
    const auto read = world.firm->write(may.key, HandInReportTask(readBounce(message), message)).result();
    QCOMPARE(read.ok(), allowed);
    if (!allowed) {
        QCOMPARE(int(read.error().kind), int(ErrorKind::denied));
        QVERIFY(world.bounces().isEmpty());
        QCOMPARE(world.status(world.client), QStringLiteral("invited"));
    } else {
        QCOMPARE(read->failed, 1);
    }
}

void TestRecordBounce::verp()
{
    const QByteArray id = QByteArray::fromHex("0198aabbccddeeff0011223344556677");
    const QString sender = verpSender(QStringLiteral("office@firm.example"), id);
    QCOMPARE(sender, QStringLiteral("office+0198aabbccddeeff0011223344556677@firm.example"));
    QCOMPARE(mailIdInLocalPart(sender.left(sender.indexOf(u'@'))), std::optional(id));
    QCOMPARE(verpSender(QStringLiteral("nobody"), id), QStringLiteral("nobody"));
    // A local part has 64 bytes at the most.
    const QString longest = QStringLiteral("a").repeated(31) + QStringLiteral("@firm.example");
    QCOMPARE(verpSender(longest, id).indexOf(u'@'), 64);
    QCOMPARE(verpSender(u'a' + longest, id), u'a' + longest);
    for (const char *other : {"", "office", "office+", "office+0198", "+0198aabbccddeeff001122334455667g"})
        QVERIFY(!mailIdInLocalPart(QString::fromLatin1(other)));
}

QTEST_GUILESS_MAIN(TestRecordBounce)
#include "tst_recordbounce.moc"
