#include "app/mail/bounce/bouncereader.h"
#include "app/mail/bounce/recordbouncetask.h"
#include "app/mail/bounce/verp.h"
#include "app/core/uuid.h"
#include "app/store/bouncestore.h"
#include "tests/support/portalstory.h"

#include <QTest>

using namespace portico;
using portico::test::PortalStory;

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

/// A report about a mail to that address; what is empty is left out.
QByteArray report(const QByteArray &diagnostic, const QByteArray &envelopeId = {}, const QByteArray &messageId = {},
                  const QByteArray &address = "ann@clients.example", const QByteArray &action = "failed")
{
    return "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: office@alderpryce.example\nSubject: Undelivered\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nSorry\n--b\nContent-Type: "
           "message/delivery-status\n\nReporting-MTA: dns; mx.example\n" +
           (envelopeId.isEmpty() ? QByteArray() : "Original-Envelope-Id: " + envelopeId + "\n") +
           "\nFinal-Recipient: rfc822; " + address + "\nAction: " + action + "\nStatus: " +
           (action == "failed" ? "5.0.0" : "4.0.0") + "\nDiagnostic-Code: smtp; " + diagnostic +
           "\n--b\nContent-Type: message/rfc822\n\nFrom: office@alderpryce.example\nTo: " + address + "\n" +
           (messageId.isEmpty() ? QByteArray() : "Message-ID: " + messageId + "\n") + "\nHello\n--b--\n";
}

const QByteArray kDead = "550 5.1.1 no such user";

} // namespace

/// A report that comes back, and what becomes of the mail, the invitation and the address.
class TestRecordBounce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBounceFindsItsMail_data();
    void aBounceFindsItsMail();
    void theSameReportCountsOnce();
    void strangersChangeNothing();
    void aDelayIsANote();
    void aFullMailboxCountsUp();
    void theMailboxOfSomebodyWhoSignedInStays();
    void aPassedOnAddressIsStillOurs();
    void unconfirmedMailThatCameBackHasFailed();
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

void TestRecordBounce::theMailboxOfSomebodyWhoSignedInStays()
{
    Invited world;
    world.clock->advance(3600);
    world.run([](WriteContext &context) -> Result<void> {
        Statement update(context.connection(), "UPDATE portal_user SET account_at = :now, last_login_at = :now");
        update.bind(":now", context.now()).run();
        return {};
    });
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

void TestRecordBounce::verp()
{
    const QByteArray id = QByteArray::fromHex("0198aabbccddeeff0011223344556677");
    const QString sender = verpSender(QStringLiteral("office@firm.example"), id);
    QCOMPARE(sender, QStringLiteral("office+0198aabbccddeeff0011223344556677@firm.example"));
    QCOMPARE(mailIdInLocalPart(sender.left(sender.indexOf(u'@'))), std::optional(id));
    QCOMPARE(verpSender(QStringLiteral("nobody"), id), QStringLiteral("nobody"));
    for (const char *other : {"", "office", "office+", "office+0198", "+0198aabbccddeeff001122334455667g"})
        QVERIFY(!mailIdInLocalPart(QString::fromLatin1(other)));
}

QTEST_GUILESS_MAIN(TestRecordBounce)
#include "tst_recordbounce.moc"
