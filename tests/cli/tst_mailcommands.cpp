#include "tests/cli/ctl.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/testcertificates.h"

#include "app/store/returnmailstore.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QString kMail = QStringLiteral("mail");
const QString kSet = QStringLiteral("set");
const QStringList kTest{kMail, QStringLiteral("test"), QStringLiteral("--to"), QStringLiteral("jane@finch.example")};
const char kPassword[] = "canary-7fQ2 pässwörd";

const QByteArrayList kStart{"S 220 mx ESMTP", "C EHLO", "S 250 mx"};
const QByteArrayList kEnvelope{"C MAIL FROM", "S 250 2.1.0 ok", "C RCPT TO", "S 250 2.1.5 ok", "C DATA", "S 354 go on", "B"};

QStringList serverAt(quint16 port)
{
    return {kMail, kSet, QStringLiteral("--host"), QStringLiteral("localhost"), QStringLiteral("--port"), QString::number(port),
            QStringLiteral("--security"), QStringLiteral("none"), QStringLiteral("--from"), QStringLiteral("office@alderpryce.example")};
}

MailAccount stored(const Ctl &ctl)
{
    return ctl.open()->readHere([](Connection &connection) -> Result<MailAccount> { return AccountStore(connection).load(); }).value();
}

} // namespace

/// mail set and mail test.
class TestMailCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsAServer();
    void setsAFolder();
    void tellsOfAMailboxThatIsReadNoMore();
    void wrongUsage_data();
    void wrongUsage();
    void refuses_data();
    void refuses();
    void thePasswordStandsNowhereInTheClear();
    void testNeedsAnAccount();
    void testGoesIntoTheFolderAndTakesNoOtherMail();
    void testTellsWhatTheServerSaid_data();
    void testTellsWhatTheServerSaid();
    void testTellsThatThereIsNoServer();
    void aStoppedQueueKeepsNoTestMail();
};

void TestMailCommands::setsAServer()
{
    const Ctl ctl;
    ctl.createFirm();
    const TestCertificates certificates;
    if (!certificates.failure().isEmpty())
        QSKIP(qPrintable(certificates.failure()));
    const CtlRun run = ctl.run({kMail, kSet, QStringLiteral("--host"), QStringLiteral("mx.alderpryce.example"), QStringLiteral("--port"),
                                QStringLiteral("465"), QStringLiteral("--security"), QStringLiteral("tls"), QStringLiteral("--user"),
                                QStringLiteral("office"), QStringLiteral("--password-file"), ctl.write(QStringLiteral("p"), kPassword),
                                QStringLiteral("--ca-file"), certificates.caFile(), QStringLiteral("--from"), QStringLiteral("office@alderpryce.example"),
                                QStringLiteral("--per-minute"), QStringLiteral("30"), QStringLiteral("--per-day"), QStringLiteral("2000")});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.status, 0);
    const MailAccount account = stored(ctl);
    QCOMPARE(account.transport, MailTransportKind::smtp);
    QCOMPARE(account.host, QStringLiteral("mx.alderpryce.example"));
    QCOMPARE(account.port, 465);
    QCOMPARE(account.security, MailSecurity::tls);
    QCOMPARE(account.userName, QStringLiteral("office"));
    QCOMPARE(account.caFile, certificates.caFile());
    QCOMPARE(account.fromAddress, QStringLiteral("office@alderpryce.example"));
    QCOMPARE(account.perMinute, 30);
    QCOMPARE(account.perDay, 2000);
    // Chosen anew without limits, there are none.
    QCOMPARE(ctl.run(serverAt(25)).status, 0);
    QCOMPARE(stored(ctl).perMinute, 0);
}

void TestMailCommands::setsAFolder()
{
    const Ctl ctl;
    ctl.createFirm();
    QCOMPARE(ctl.run({kMail, kSet, QStringLiteral("--folder"), QStringLiteral("some/mail")}).status, 0);
    QCOMPARE(stored(ctl).transport, MailTransportKind::folder);
    QCOMPARE(stored(ctl).folder, ctl.path(QStringLiteral("some/mail"))); // whatever folder it is sent from
    // Mail lies there in the clear, with links that let people in: not in the firm's folder.
    QCOMPARE(ctl.run({kMail, kSet, QStringLiteral("--folder=")}).status, 2);
    const CtlRun inside = ctl.run({kMail, kSet, QStringLiteral("--folder"), ctl.firm() + QStringLiteral("/files/mail")});
    QCOMPARE(inside.status, 1);
    QVERIFY2(inside.err.contains(QStringLiteral("elsewhere")), qPrintable(inside.err));
    QVERIFY(!QFileInfo::exists(ctl.firm() + QStringLiteral("/files/mail"))); // refused before anything is made
    QCOMPARE(stored(ctl).folder, ctl.path(QStringLiteral("some/mail")));
}

void TestMailCommands::tellsOfAMailboxThatIsReadNoMore()
{
    const Ctl ctl;
    ctl.createFirm();
    const auto clearedBy = [&ctl](const QStringList &set) {
        const CtlRun run = ctl.run(set + QStringList{QStringLiteral("--json")});
        return run.status == 0 ? run.object().value(QStringLiteral("mailbox_cleared")) : QJsonValue();
    };
    QCOMPARE(clearedBy(serverAt(25)), QJsonValue(false));
    const auto read = ctl.open()->write({}, [](WriteContext &context) -> Result<bool> {
                              ReturnMailbox mailbox; // signs in as the account does
                              mailbox.host = QStringLiteral("imap.alderpryce.example");
                              return ReturnMailStore::save(context, mailbox);
                          }).result();
    QVERIFY(read && *read);
    QCOMPARE(clearedBy(serverAt(25)), QJsonValue(false));
    QStringList moved = serverAt(25);
    moved.replace(moved.indexOf(QStringLiteral("localhost")), QStringLiteral("mx.elsewhere.example"));
    QCOMPARE(clearedBy(moved), QJsonValue(true));
}

void TestMailCommands::wrongUsage_data()
{
    QTest::addColumn<QStringList>("without");
    QTest::addColumn<QStringList>("with");
    QTest::newRow("no host") << QStringList{QStringLiteral("--host"), QStringLiteral("localhost")} << QStringList();
    QTest::newRow("no sender") << QStringList{QStringLiteral("--from"), QStringLiteral("office@alderpryce.example")} << QStringList();
    QTest::newRow("no such security") << QStringList() << QStringList{QStringLiteral("--security=some")};
    QTest::newRow("port in words") << QStringList{QStringLiteral("--port"), QStringLiteral("25")} << QStringList{QStringLiteral("--port=smtp")};
    QTest::newRow("user alone") << QStringList() << QStringList{QStringLiteral("--user=u")};
    QTest::newRow("password alone") << QStringList() << QStringList{QStringLiteral("--password-file=p")};
    QTest::newRow("folder too") << QStringList() << QStringList{QStringLiteral("--folder=m")};
    QTest::newRow("pace in words") << QStringList() << QStringList{QStringLiteral("--per-minute=fast")};
}

void TestMailCommands::wrongUsage()
{
    QFETCH(QStringList, without);
    QFETCH(QStringList, with);
    const Ctl ctl;
    ctl.createFirm();
    QStringList arguments = serverAt(25);
    for (const QString &word : without)
        arguments.removeOne(word);
    const CtlRun run = ctl.run(arguments + with);
    QCOMPARE(run.status, 2);
    QVERIFY(!stored(ctl).isSet());
}

void TestMailCommands::refuses_data()
{
    QTest::addColumn<QStringList>("with");
    QTest::newRow("no such password file") << QStringList{QStringLiteral("--user=u"), QStringLiteral("--password-file=missing")};
    QTest::newRow("empty password file") << QStringList{QStringLiteral("--user=u"), QStringLiteral("--password-file=empty")};
    QTest::newRow("password in the clear") << QStringList{QStringLiteral("--user=u"), QStringLiteral("--password-file=p")};
    QTest::newRow("no such authority") << QStringList{QStringLiteral("--ca-file=missing.pem")};
    QTest::newRow("no certificate in it") << QStringList{QStringLiteral("--ca-file=p")};
}

void TestMailCommands::refuses()
{
    QFETCH(QStringList, with);
    const Ctl ctl;
    ctl.createFirm();
    ctl.write(QStringLiteral("p"), kPassword);
    ctl.write(QStringLiteral("empty"), "\n");
    const CtlRun run = ctl.run(serverAt(25) + with);
    QCOMPARE(run.status, 1);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(!stored(ctl).isSet());
}

void TestMailCommands::thePasswordStandsNowhereInTheClear()
{
    const Ctl ctl;
    ctl.createFirm();
    const QString file = ctl.write(QStringLiteral("p"), QByteArray(kPassword) + "\r\n");
    QStringList account = serverAt(587);
    account.replace(account.indexOf(QStringLiteral("none")), QStringLiteral("starttls"));
    QCOMPARE(ctl.run(account + QStringList{QStringLiteral("--user"), QStringLiteral("office"), QStringLiteral("--password-file"), file}).status, 0);
    int found = 0;
    QDirIterator files(ctl.path(QString()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile one(files.next());
        QVERIFY(one.open(QIODevice::ReadOnly));
        const QByteArray content = one.readAll();
        if (content.contains("canary-7fQ2") || content.contains(QByteArray("canary-7fQ2").toHex())) {
            QCOMPARE(one.fileName(), file); // the one that the test wrote: the look does find it
            ++found;
        }
    }
    QCOMPARE(found, 1);
}

void TestMailCommands::testNeedsAnAccount()
{
    const Ctl ctl;
    ctl.createFirm();
    const CtlRun run = ctl.run(kTest);
    QCOMPARE(run.status, 1);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("list"), QStringLiteral("--json")}).objects().size(), 0);
}

void TestMailCommands::testGoesIntoTheFolderAndTakesNoOtherMail()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("Oak,Tom Oak,tom@oak.example,\n");
    QCOMPARE(ctl.run({QStringLiteral("invite"), QStringLiteral("--without-portal")}).status, 0);
    const CtlRun run = ctl.run(kTest + QStringList{QStringLiteral("--json")});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.status, 0);
    QCOMPARE(run.object().value(QStringLiteral("state")).toString(), QStringLiteral("sent"));
    QCOMPARE(run.object().value(QStringLiteral("kind")).toString(), QStringLiteral("test"));
    QCOMPARE(ctl.mails().size(), 1);
    QVERIFY(ctl.mails().first().contains("jane@finch.example"));
    QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("list"), QStringLiteral("--state"), QStringLiteral("queued"), QStringLiteral("--json")}).objects().size(), 1);
}

void TestMailCommands::testTellsWhatTheServerSaid_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("says");
    QTest::newRow("taken") << kStart + kEnvelope + QByteArrayList{"S 250 2.0.0 Ok: queued as 4711"} << 0 << QStringLiteral("sent")
                           << QStringLiteral("4711");
    QTest::newRow("no such mailbox") << kStart + QByteArrayList{"C MAIL FROM", "S 250 ok", "C RCPT TO", "S 550 5.1.1 No such user here"} << 1
                                     << QStringLiteral("failed") << QStringLiteral("5.1.1");
    QTest::newRow("later") << kStart + QByteArrayList{"C MAIL FROM", "S 250 ok", "C RCPT TO", "S 450 4.2.0 Greylisted"} << 1
                           << QStringLiteral("cancelled") << QStringLiteral("4.2.0");
    QTest::newRow("sender refused") << kStart + QByteArrayList{"C MAIL FROM", "S 550 5.1.8 Not your address"} << 1 << QStringLiteral("cancelled")
                                    << QStringLiteral("5.1.8");
    QTest::newRow("no word after the dot") << kStart + kEnvelope + QByteArrayList{"X"} << 1 << QStringLiteral("unconfirmed")
                                           << QStringLiteral("may have arrived");
}

void TestMailCommands::testTellsWhatTheServerSaid()
{
    QFETCH(QByteArrayList, script);
    QFETCH(int, status);
    QFETCH(QString, state);
    QFETCH(QString, says);
    const Ctl ctl;
    ctl.createFirm();
    ScriptedServer server(script);
    QCOMPARE(ctl.run(serverAt(server.serverPort())).status, 0);
    const CtlRun run = ctl.run(kTest);
    const QString told = run.out + run.err;
    QVERIFY2(told.contains(says), qPrintable(told));
    QCOMPARE(run.status, status);
    QCOMPARE(run.err.isEmpty(), status == 0);
    QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("list"), QStringLiteral("--json")}).object().value(QStringLiteral("state")).toString(), state);
}

void TestMailCommands::testTellsThatThereIsNoServer()
{
    const Ctl ctl;
    ctl.createFirm();
    QCOMPARE(ctl.run(serverAt(1)).status, 0);
    const CtlRun run = ctl.run(kTest);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(QStringLiteral("localhost")), qPrintable(run.err));
    QVERIFY(!run.err.contains(QStringLiteral("Sent")));
    QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("list"), QStringLiteral("--state"), QStringLiteral("queued"), QStringLiteral("--json")}).objects().size(), 0);
}

void TestMailCommands::aStoppedQueueKeepsNoTestMail()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("pause")}).status, 0);
    for (int i = 0; i < 2; ++i) {
        const CtlRun run = ctl.run(kTest + QStringList{QStringLiteral("--json")});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains(QStringLiteral("not sent")) && run.err.contains(QStringLiteral("paused")), qPrintable(run.err));
        QCOMPARE(run.object().value(QStringLiteral("state")).toString(), QStringLiteral("cancelled"));
    }
    QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("list"), QStringLiteral("--state"), QStringLiteral("queued"), QStringLiteral("--json")}).objects().size(), 0);
    QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("resume")}).status, 0);
    QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("send")}).status, 0);
    QCOMPARE(ctl.mails().size(), 0);
}

QTEST_GUILESS_MAIN(TestMailCommands)
#include "tst_mailcommands.moc"
