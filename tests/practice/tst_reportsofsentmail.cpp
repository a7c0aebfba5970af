#include "app/mail/bounce/bouncereader.h"
#include "app/mail/bounce/recordbouncetask.h"
#include "app/mail/outboxsender.h"
#include "app/practice/mailtasks.h"
#include "app/store/returnmailstore.h"
#include "tests/practice/bouncereport.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/serverprocess.h"
#include "tests/support/portalstory.h"

#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QString kSender = QStringLiteral("portal@alderpryce.example");
const QByteArrayList kEnvelopeAndBody{"C MAIL", "S 250 ok", "C RCPT", "S 250 ok", "C DATA", "S 354 go", "B", "S 250 taken"};

/// A firm that invited two people over a connection to a mail server that can tell of its mail (DSN).
struct Posted : PortalStory
{
    explicit Posted(bool verp)
        : server(QByteArrayList{"S 220 mx", "C EHLO", "S 250-mx", "S 250 DSN"} + kEnvelopeAndBody + kEnvelopeAndBody)
    {
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("localhost");
        account.port = server.serverPort();
        account.security = MailSecurity::none;
        account.fromAddress = kSender;
        run(SaveMailAccountTask(account));
        run([verp](WriteContext &context) -> Result<bool> {
            ReturnMailbox mailbox;
            mailbox.verp = verp;
            return ReturnMailStore::save(context, mailbox);
        });
        ann = queueInvite(QStringLiteral("ann@clients.example"));
        ben = queueInvite(QStringLiteral("ben@clients.example"));
    }

    /// Sends both, as the program does.
    bool send()
    {
        OutboxSender sender(*firm, defaultTransports([] { return QByteArray(); }));
        sender.setConnections(1);
        QSignalSpy ended(&sender, &OutboxSender::finished);
        sender.start(OutboxSender::Mode::dueNow);
        return ended.wait(60'000);
    }

    /// The MAIL command that came before this recipient was named.
    QByteArray mailCommand(const QByteArray &recipient) const
    {
        QByteArray command;
        const QByteArrayList lines = server.received().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("MAIL FROM:<"))
                command = line.trimmed();
            else if (line.startsWith(QByteArray("RCPT TO:<" + recipient + '>')))
                return command;
        }
        return {};
    }

    ScriptedServer server;
    MailKey ann;
    MailKey ben;
};

} // namespace

/// A report finds its mail by what the sender really said on the wire.
class TestReportsOfSentMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWentOverTheWireFindsItsMail_data();
    void whatWentOverTheWireFindsItsMail();
};

void TestReportsOfSentMail::whatWentOverTheWireFindsItsMail_data()
{
    QTest::addColumn<bool>("verp");
    QTest::addColumn<bool>("byEnvelopeId"); // else by the address that the report comes to
    QTest::newRow("ENVID") << false << true;
    QTest::newRow("ENVID beside VERP") << true << true;
    QTest::newRow("VERP") << true << false;
}

/// A server has nothing but the envelope to tell us with which mail came back: it is what the sender really says.
void TestReportsOfSentMail::whatWentOverTheWireFindsItsMail()
{
    QFETCH(bool, verp);
    QFETCH(bool, byEnvelopeId);
    Posted world(verp);
    QVERIFY(world.send());
    QCOMPARE(world.server.complaints(), QStringList());
    QCOMPARE(world.mail(world.ann).state, MailState::sent);
    QCOMPARE(world.mail(world.ben).state, MailState::sent);

    const QByteArray command = world.mailCommand("ann@clients.example");
    const QByteArray sender = command.mid(11, command.indexOf('>') - 11); // behind MAIL FROM:<
    const qsizetype idAt = command.indexOf(" ENVID=");
    QVERIFY2(idAt > 0, command.constData());
    const QByteArray envelopeId = command.sliced(idAt + 7).split(' ').first();
    QVERIFY(!envelopeId.isEmpty());
    QCOMPARE(sender == kSender.toLatin1(), !verp);
    QVERIFY(world.mailCommand("ben@clients.example") != command);
    // What people see says nothing of it.
    const QList<QByteArray> bodies = world.server.bodies();
    QCOMPARE(bodies.size(), 2);
    for (const QByteArray &body : bodies) {
        TakenMail taken;
        taken.content = body;
        QVERIFY2(taken.header("From").endsWith(QByteArray('<' + kSender.toLatin1() + '>')), taken.header("From").constData());
    }

    // The address that it was passed on to tells nothing, and neither does the office's.
    QByteArray message = report(kDead, byEnvelopeId ? envelopeId : QByteArray());
    message.replace("ann@clients.example", "elsewhere@clients.example");
    if (!byEnvelopeId)
        message.replace("To: office@alderpryce.example\nSubject", QByteArray("To: <" + sender + ">\nSubject"));
    const RecordedBounce recorded = world.run(RecordBounceTask(readBounce(message), message), MemberKey());
    QCOMPARE(recorded.mails, 1);
    QCOMPARE(recorded.failed, 1);
    QCOMPARE(world.mail(world.ann).state, MailState::failed);
    QCOMPARE(world.mail(world.ben).state, MailState::sent);
}

QTEST_GUILESS_MAIN(TestReportsOfSentMail)
#include "tst_reportsofsentmail.moc"
