#include "app/mail/replyverdict.h"
#include "tests/mail/smtpclient.h"
#include "tests/servers/serverprocess.h"

#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(portico::MailOutcome::Kind)
Q_DECLARE_METATYPE(portico::SmtpStage)
Q_DECLARE_METATYPE(portico::TransportFailure)

class TestSmtpSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deliversOneCommandAtATime();
    void deliversByPipelining();
    void readsRepliesByteByByte();
    void sendsTheNextEnvelopeBehindTheDot();
    void sendsMessageAndNextEnvelopeInOneWrite();
    void nothingOfTheMessageGoesBeforeItIsSupplied();
    void withoutPipeliningDataWaitsForTheMessage();
    void stuffsDotsAndMendsLineEnds_data();
    void stuffsDotsAndMendsLineEnds();
    void longMessagesGoInBlocks();
    void refusals_data();
    void refusals();
    void resetsAfterARefusalAndGoesOn_data();
    void resetsAfterARefusalAndGoesOn();
    void endsAnUnwantedDataWithAnEmptyMessage();
    void withdrawnBeforeDataGoesOnOverTheConnection();
    void withdrawnBehind354EndsTheConnection();
    void parametersWhereOffered_data();
    void parametersWhereOffered();
    void reportsNameTheMail();
    void refusesWhatTheServerCannotTake_data();
    void refusesWhatTheServerCannotTake();
    void aSenderThatTheServerCannotTake();
    void fallsBackToHelo();
    void closesWithQuit();
    void greetsWithAnAddressLiteral();
};

void TestSmtpSession::deliversOneCommandAtATime()
{
    ScriptedServer server(QByteArrayList(kPlainStart) + QByteArrayList{"P", "C MAIL FROM:<portal@firm.example>", "P",
                                                                       "S 250 ok", "C RCPT TO:<jane@x.example>", "P",
                                                                       "S 250 ok", "C DATA", "P", "S 354 go", "B",
                                                                       "S 250 2.0.0 queued"});
    Client client(accountFor(server));
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::accepted);
    QCOMPARE(client.outcome(1).reply.text(), QStringLiteral("250 2.0.0 queued"));
    QCOMPARE(server.bodies(), QList<QByteArray>{kMessage});
    QCOMPARE(server.complaints(), QStringList());
}

void TestSmtpSession::deliversByPipelining()
{
    // Nothing is answered before all three commands came.
    ScriptedServer server(kPipeliningStart + QByteArrayList{"C MAIL FROM:<portal@firm.example>",
                                                            "C RCPT TO:<jane@x.example>", "C DATA", "P", "S 250 ok",
                                                            "S 250 ok", "S 354 go", "B", "S 250 queued"});
    Client client(accountFor(server));
    client.session.open();
    QSignalSpy ready(&client.session, &SmtpSession::ready);
    QVERIFY(ready.wait(kPatience));
    client.session.begin(1, envelopeTo("jane@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::accepted);
    QCOMPARE(server.bodies(), QList<QByteArray>{kMessage});
    QCOMPARE(server.complaints(), QStringList());
}

void TestSmtpSession::readsRepliesByteByByte()
{
    ScriptedServer server(kPipeliningStart + kEnvelope +
                          QByteArrayList{"B", "S 250-2.0.0 line one", "S 250 2.0.0 line two"});
    server.setByteWise(true);
    Client client(accountFor(server));
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::accepted);
    QCOMPARE(client.outcome(1).reply.lines.size(), 2);
}

void TestSmtpSession::sendsTheNextEnvelopeBehindTheDot()
{
    // The server takes two whole mails before it says a word about the first.
    ScriptedServer server(kPipeliningStart + kEnvelope +
                          QByteArrayList{"B", "C MAIL", "C RCPT TO:<tom@x.example>", "C DATA", "S 250 first",
                                         "S 250 ok", "S 250 ok", "S 354 go", "B", "S 250 second"});
    Client client(accountFor(server));
    client.session.open();
    client.session.begin(1, envelopeTo("jane@x.example"));
    QObject::connect(&client.session, &SmtpSession::roomMade, &client.session, [&] {
        if (client.session.hasRoom() && !client.recorder.sent.contains(2) && client.recorder.order.isEmpty())
            client.session.begin(2, envelopeTo("tom@x.example"));
    });
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(2), kPatience);
    QCOMPARE(client.recorder.order, (QList<MailJob>{1, 2}));
    QCOMPARE(client.outcome(1).reply.text(), QStringLiteral("250 first"));
    QCOMPARE(client.outcome(2).reply.text(), QStringLiteral("250 second"));
    QCOMPARE(server.complaints(), QStringList());
}

void TestSmtpSession::sendsMessageAndNextEnvelopeInOneWrite()
{
    // All words about the first mail and the second's envelope come at once, and the second message is at hand: the
    // third envelope leaves with it, although there is room for it only since those words.
    ScriptedServer server(kPipeliningStart + kEnvelope +
                          QByteArrayList{"B", "C MAIL", "C RCPT TO:<tom@x.example>", "C DATA",
                                         "s 250 first\r\n250 ok\r\n250 ok\r\n354 go\r\n", "B", "C MAIL",
                                         "C RCPT TO:<sue@x.example>", "C DATA",
                                         "s 250 second\r\n250 ok\r\n250 ok\r\n354 go\r\n", "B", "S 250 third"});
    Client client(accountFor(server));
    const QByteArrayList others{"tom@x.example", "sue@x.example"};
    QObject::connect(&client.session, &SmtpSession::roomMade, &client.session, [&, begun = 0]() mutable {
        if (begun < others.size() && client.session.hasRoom()) {
            client.session.begin(MailJob(begun + 2), envelopeTo(others.at(begun).constData()));
            ++begun;
        }
    });
    QList<qint64> writes;
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QCoreApplication::processEvents(); // makes the socket
    const auto *socket = client.session.findChild<QAbstractSocket *>();
    QVERIFY(socket);
    QObject::connect(socket, &QAbstractSocket::bytesWritten, &client.session, [&](qint64 bytes) { writes.append(bytes); });
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(3), kPatience);
    QCOMPARE(server.complaints(), QStringList());
    const qint64 message = kMessage.size() + QByteArray(".\r\n").size();
    const qint64 envelope = QByteArray("MAIL FROM:<portal@firm.example>\r\nRCPT TO:<sue@x.example>\r\nDATA\r\n").size();
    QCOMPARE(writes.count(message + envelope), 2); // the second envelope, and the third
}

void TestSmtpSession::nothingOfTheMessageGoesBeforeItIsSupplied()
{
    ScriptedServer server(kPipeliningStart + kEnvelope + QByteArrayList{"P", "B", "S 250 ok"});
    Client client(accountFor(server));
    client.recorder.suppliesItself = false;
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(server.received().contains("DATA\r\n"), kPatience);
    QCOMPARE(client.recorder.sent, QList<MailJob>{1});
    // Several turns of both event loops, in which a defect would send something.
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    QVERIFY(server.received().endsWith("DATA\r\n"));
    QVERIFY(client.finished(0));
    client.session.supply(1, kMessage);
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::accepted);
    QCOMPARE(server.complaints(), QStringList());
}

void TestSmtpSession::withoutPipeliningDataWaitsForTheMessage()
{
    ScriptedServer server(kPlainStart + kEnvelope + QByteArrayList{"B", "S 250 ok"});
    Client client(accountFor(server));
    client.recorder.suppliesItself = false;
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(server.received().contains("RCPT"), kPatience);
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    QVERIFY(!server.received().contains("DATA"));
    client.session.supply(1, kMessage);
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::accepted);
}

void TestSmtpSession::stuffsDotsAndMendsLineEnds_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("wire");
    const auto row = [](const char *name, const QByteArray &message, const QByteArray &wire) {
        QTest::newRow(name) << message << wire;
    };
    row("dots", "a\r\n.\r\n..\r\n.b\r\n", "a\r\n..\r\n...\r\n..b\r\n");
    row("first line", ".a\r\n", "..a\r\n");
    row("no line end", "a", "a\r\n");
    row("end mark with bare line feeds", "a\n.\nb", "a\r\n..\r\nb\r\n");
    row("end mark with bare returns", "a\r.\rb", "a\r\n..\r\nb\r\n");
    row("smuggling", "a\r\n.\nMAIL FROM:<x@y.example>\n", "a\r\n..\r\nMAIL FROM:<x@y.example>\r\n");
    row("return, return, feed", "a\r\r\nb\r\n", "a\r\n\r\nb\r\n");
}

void TestSmtpSession::stuffsDotsAndMendsLineEnds()
{
    QFETCH(QByteArray, message);
    ScriptedServer server(kPipeliningStart + kEnvelope + QByteArrayList{"B", "S 250 ok"});
    Client client(accountFor(server));
    client.message = message;
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(server.bodies().size(), 1);
    QTEST(server.bodies().first(), "wire");
}

void TestSmtpSession::longMessagesGoInBlocks()
{
    ScriptedServer server(kPipeliningStart + kEnvelope + QByteArrayList{"B", "S 250 ok"});
    Client client(accountFor(server));
    client.message = QByteArray("." + QByteArray(70, 'x') + "\r\n").repeated(40000);
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::accepted);
    QCOMPARE(server.bodies().size(), 1);
    QVERIFY(server.bodies().first() == QByteArray(client.message).replace(".x", "..x"));
}

void TestSmtpSession::refusals_data()
{
    using Stage = SmtpStage;
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("reply");
    const auto row = [](const char *name, const QByteArrayList &script, Stage stage, const char *reply) {
        QTest::newRow(name) << script << stage << QString::fromLatin1(reply);
    };
    row("greeting", {"S 554 5.7.1 go away"}, Stage::greeting, "554 5.7.1 go away");
    row("busy", {"S 421 4.3.2 busy"}, Stage::greeting, "421 4.3.2 busy");
    row("hello", {"S 220 mx", "C EHLO", "S 421 not now"}, Stage::ehlo, "421 not now");
    row("mail", kPlainStart + QByteArrayList{"C MAIL", "S 550 5.1.8 no"}, Stage::mail, "550 5.1.8 no");
    row("rcpt", kPlainStart + QByteArrayList{"C MAIL", "S 250 ok", "C RCPT", "S 550 5.1.1 no"}, Stage::rcpt,
        "550 5.1.1 no");
    row("data", kPlainStart + QByteArrayList{"C MAIL", "S 250 ok", "C RCPT", "S 250 ok", "C DATA", "S 451 no"},
        Stage::data, "451 no");
    row("dot", kPlainStart + kEnvelope + QByteArrayList{"B", "S 554 5.6.0 no"}, Stage::dot, "554 5.6.0 no");
    row("dot 421", kPlainStart + kEnvelope + QByteArrayList{"B", "S 421 4.3.2 bye", "X"}, Stage::dot, "421 4.3.2 bye");
    row("mail 421", kPlainStart + QByteArrayList{"C MAIL", "S 421 4.7.0 bye", "X"}, Stage::mail, "421 4.7.0 bye");
    row("pipelined mail",
        kPipeliningStart + QByteArrayList{"C MAIL", "S 550 5.1.8 no", "C RCPT", "S 503 x", "C DATA", "S 503 x"},
        Stage::mail, "550 5.1.8 no");
    row("pipelined rcpt",
        kPipeliningStart + QByteArrayList{"C MAIL", "S 250 ok", "C RCPT", "S 550 5.1.1 no", "C DATA", "S 554 x"},
        Stage::rcpt, "550 5.1.1 no");
    row("pipelined data",
        kPipeliningStart + QByteArrayList{"C MAIL", "S 250 ok", "C RCPT", "S 250 ok", "C DATA", "S 452 full"},
        Stage::data, "452 full");
    row("in the message", kPipeliningStart + kEnvelope + QByteArrayList{"S 552 too much", "X"}, Stage::data,
        "552 too much");
    row("refused, then lost", kPipeliningStart + QByteArrayList{"C MAIL", "S 250 ok", "C RCPT", "S 550 5.1.1 no", "X"},
        Stage::rcpt, "550 5.1.1 no");
}

void TestSmtpSession::refusals()
{
    QFETCH(QByteArrayList, script);
    ScriptedServer server(script);
    Client client(accountFor(server));
    // The message never comes where the server speaks up before it could.
    client.recorder.suppliesItself = !script.contains("S 552 too much");
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    const MailOutcome outcome = client.outcome(1);
    QCOMPARE(outcome.kind, MailOutcome::Kind::refused);
    QTEST(outcome.stage, "stage");
    QTEST(outcome.reply.text(), "reply");
    QVERIFY(!outcome.afterDot);
    QCOMPARE(server.complaints(), QStringList());
}

void TestSmtpSession::resetsAfterARefusalAndGoesOn_data()
{
    QTest::addColumn<QByteArrayList>("script");
    const QByteArrayList rest{"C RSET",   "S 250 ok", "C MAIL",   "S 250 ok", "C RCPT TO:<tom@x.example>",
                              "S 250 ok", "C DATA",   "S 354 go", "B",        "S 250 ok"};
    QTest::newRow("plain") << kPlainStart + QByteArrayList{"C MAIL", "S 250 ok", "C RCPT", "S 550 5.1.1 no"} + rest;
    QTest::newRow("pipelined") << kPipeliningStart + QByteArrayList{"C MAIL",   "C RCPT",         "C DATA",
                                                                    "S 250 ok", "S 550 5.1.1 no", "S 554 x"} +
                                      rest;
    QTest::newRow("pipelined, RSET in the same write")
        << kPipeliningStart + QByteArrayList{"C MAIL",   "C RCPT",   "C DATA", "S 250 ok", "S 550 5.1.1 no", "S 554 x",
                                             "C RSET",   "C MAIL",   "C RCPT", "C DATA",   "S 250 ok",       "S 250 ok",
                                             "S 250 ok", "S 354 go", "B",      "S 250 ok"};
    QTest::newRow("a refused dot needs none")
        << kPipeliningStart + kEnvelope +
               QByteArrayList{"B",        "S 554 no", "C MAIL",   "S 250 ok", "C RCPT TO:<tom@x.example>",
                              "S 250 ok", "C DATA",   "S 354 go", "B",        "S 250 ok"};
    QTest::newRow("a refused sender needs none")
        << kPlainStart + QByteArrayList{"C MAIL",   "S 452 no", "C MAIL",   "S 250 ok", "C RCPT TO:<tom@x.example>",
                                        "S 250 ok", "C DATA",   "S 354 go", "B",        "S 250 ok"};
}

void TestSmtpSession::resetsAfterARefusalAndGoesOn()
{
    QFETCH(QByteArrayList, script);
    ScriptedServer server(script);
    Client client(accountFor(server));
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::refused);
    QVERIFY(client.session.hasRoom());
    client.session.begin(2, envelopeTo("tom@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(2), kPatience);
    QCOMPARE(client.outcome(2).kind, MailOutcome::Kind::accepted);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.complaints(), QStringList());
}

void TestSmtpSession::endsAnUnwantedDataWithAnEmptyMessage()
{
    ScriptedServer server(kPipeliningStart + QByteArrayList{"C MAIL", "C RCPT", "C DATA", "S 250 ok", "S 550 5.1.1 no",
                                                            "S 354 go anyway", "B", "S 554 no recipients", "C MAIL",
                                                            "S 250 ok", "C RCPT", "S 250 ok", "C DATA", "S 354 go", "B",
                                                            "S 250 ok"});
    Client client(accountFor(server));
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.outcome(1).stage, SmtpStage::rcpt);
    client.session.begin(2, envelopeTo("tom@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(2), kPatience);
    QCOMPARE(client.outcome(2).kind, MailOutcome::Kind::accepted);
    QCOMPARE(server.bodies(), (QList<QByteArray>{"", kMessage}));
    QCOMPARE(server.complaints(), QStringList());
}

void TestSmtpSession::withdrawnBeforeDataGoesOnOverTheConnection()
{
    ScriptedServer server(
        kPlainStart +
        QByteArrayList{"C MAIL", "S 250 ok", "C RCPT TO:<jane@x.example>", "S 250 ok", "C RSET", "S 250 ok"} +
        QByteArrayList{"C MAIL", "S 250 ok", "C RCPT TO:<tom@x.example>", "S 250 ok", "C DATA", "S 354 go", "B",
                       "S 250 ok"});
    Client client(accountFor(server));
    client.recorder.suppliesItself = false;
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_COMPARE_WITH_TIMEOUT(client.recorder.sent, QList<MailJob>{1}, kPatience);
    client.session.withdraw(1);
    client.session.supply(1, kMessage); // too late, and ignored
    client.recorder.suppliesItself = true;
    QTRY_VERIFY_WITH_TIMEOUT(client.session.hasRoom(), kPatience);
    client.session.begin(2, envelopeTo("tom@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.recorder.order, QList<MailJob>{2});
    QCOMPARE(client.outcome(2).kind, MailOutcome::Kind::accepted);
    QCOMPARE(server.complaints(), QStringList());
}

void TestSmtpSession::withdrawnBehind354EndsTheConnection()
{
    ScriptedServer server(kPipeliningStart + kEnvelope + QByteArrayList{"W"});
    Client client(accountFor(server));
    client.recorder.suppliesItself = false;
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_COMPARE_WITH_TIMEOUT(client.recorder.sent, QList<MailJob>{1}, kPatience);
    client.session.withdraw(1);
    QTRY_VERIFY_WITH_TIMEOUT(client.ended(), kPatience);
    QVERIFY(client.finished(0));
    QVERIFY(server.received().endsWith("DATA\r\n"));
}

void TestSmtpSession::parametersWhereOffered_data()
{
    QTest::addColumn<QByteArray>("offer");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("mail");
    QTest::newRow("none") << QByteArray("HELP") << QByteArray("jane@x.example")
                          << QByteArray("MAIL FROM:<portal@firm.example>\r\n");
    QTest::newRow("size") << QByteArray("SIZE 100000") << QByteArray("jane@x.example")
                          << QByteArray("MAIL FROM:<portal@firm.example> SIZE=4321\r\n");
    QTest::newRow("size without limit") << QByteArray("size") << QByteArray("jane@x.example")
                                        << QByteArray("MAIL FROM:<portal@firm.example> SIZE=4321\r\n");
    QTest::newRow("size absurd") << QByteArray("SIZE 99999999999999999999999999") << QByteArray("jane@x.example")
                                 << QByteArray("MAIL FROM:<portal@firm.example> SIZE=4321\r\n");
    QTest::newRow("7 bit needs no word") << QByteArray("8BITMIME") << QByteArray("jane@x.example")
                                         << QByteArray("MAIL FROM:<portal@firm.example>\r\n");
    QTest::newRow("utf-8")
        << QByteArray("8BITMIME\r\nS 250-SMTPUTF8") << QByteArray("jürgen@x.example")
        << QByteArray("MAIL FROM:<portal@firm.example> BODY=8BITMIME SMTPUTF8\r\nRCPT TO:<jürgen@x.example>");
    QTest::newRow("domain only") << QByteArray("SMTPUTF8") << QByteArray("jane@bücher.example")
                                 << QByteArray(
                                        "MAIL FROM:<portal@firm.example>\r\nRCPT TO:<jane@xn--bcher-kva.example>");
}

void TestSmtpSession::parametersWhereOffered()
{
    QFETCH(QByteArray, offer);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, mail);
    ScriptedServer server(QByteArrayList{
        "S 220 mx", "C EHLO", "S 250-mx", "S 250-" + QByteArray(offer).replace("S 250-", "250-"), "S 250 PIPELINING",
        "C MAIL", "C RCPT", "C DATA", "S 250 ok", "S 250 ok", "S 354 go", "B", "S 250 ok"});
    Client client(accountFor(server));
    client.session.begin(1, envelopeTo(to.constData(), 4321));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::accepted);
    QVERIFY2(server.received().contains(mail), server.received().constData());
}

void TestSmtpSession::reportsNameTheMail()
{
    for (const bool offered : {true, false}) {
        ScriptedServer server(QByteArrayList{
            "S 220 mx", "C EHLO", "S 250-mx", offered ? "S 250-DSN" : "S 250-HELP", "S 250 PIPELINING", "C MAIL", "C RCPT",
            "C DATA", "S 250 ok", "S 250 ok", "S 354 go", "B", "S 250 ok"});
        Client client(accountFor(server));
        MailEnvelope envelope = envelopeTo("jane@x.example");
        envelope.id = "0198aabb+x";
        client.session.begin(1, envelope);
        client.session.open();
        QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
        QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::accepted);
        QCOMPARE(server.received().contains("MAIL FROM:<portal@firm.example> RET=HDRS ENVID=0198aabb+2Bx\r\n"), offered);
        QCOMPARE(server.received().contains("RCPT TO:<jane@x.example> NOTIFY=FAILURE,DELAY\r\n"), offered);
        QCOMPARE(server.received().contains("ENVID"), offered);
    }
}

void TestSmtpSession::refusesWhatTheServerCannotTake_data()
{
    QTest::addColumn<QByteArray>("offer");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<TransportFailure>("failure");
    QTest::newRow("smtputf8") << QByteArray("8BITMIME") << QByteArray("jürgen@x.example")
                              << TransportFailure::needsSmtpUtf8;
    QTest::newRow("size") << QByteArray("SIZE 1") << QByteArray("jane@x.example") << TransportFailure::tooLarge;
    QTest::newRow("injection") << QByteArray("HELP") << QByteArray("a@x.example>\r\nRCPT TO:<b@x.example")
                               << TransportFailure::badAddress;
    QTest::newRow("empty") << QByteArray("HELP") << QByteArray("") << TransportFailure::badAddress;
}

void TestSmtpSession::refusesWhatTheServerCannotTake()
{
    QFETCH(QByteArray, offer);
    QFETCH(QByteArray, to);
    ScriptedServer server({"S 220 mx", "C EHLO", "S 250-mx", "S 250 " + offer, "C MAIL FROM:<portal@firm.example>",
                           "S 250 ok", "C RCPT TO:<tom@x.example>", "S 250 ok", "C DATA", "S 354 go", "B", "S 250 ok"});
    Client client(accountFor(server));
    client.session.begin(1, envelopeTo(to.constData(), 4321));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::lost);
    QTEST(client.outcome(1).failure, "failure");
    QVERIFY(!client.outcome(1).sentence.isEmpty());
    QVERIFY(client.recorder.sent.isEmpty());
    QVERIFY(!server.received().contains("MAIL"));
    if (offer == "SIZE 1")
        return;
    client.session.begin(2, envelopeTo("tom@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(2), kPatience);
    QCOMPARE(client.outcome(2).kind, MailOutcome::Kind::accepted);
}

void TestSmtpSession::aSenderThatTheServerCannotTake()
{
    // It would be so with every mail of this account: that is no word about the recipient.
    ScriptedServer server(kPipeliningStart);
    Client client(accountFor(server));
    client.session.open();
    client.session.begin(1, {QStringLiteral("b\u00fcro@firm.example"), QStringLiteral("jane@x.example"), false, 0});
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    const ReplyVerdict verdict = judge(client.outcome(1));
    QCOMPARE(verdict.reason, ReplyReason::senderRefused);
    QCOMPARE(verdict.message, MessageFate::staysQueued);
    QCOMPARE(verdict.address, AddressEffect::untouched);
    QCOMPARE(verdict.queue, QueueEffect::stops);
    QVERIFY(verdict.sentence.contains(QStringLiteral("SMTPUTF8")));
}

void TestSmtpSession::fallsBackToHelo()
{
    ScriptedServer server(QByteArrayList{"S 220 mx", "C EHLO", "S 502 what", "C HELO client.example", "S 250 mx"} +
                          kEnvelope + QByteArrayList{"B", "S 250 ok"});
    Client client(accountFor(server));
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::accepted);
}

void TestSmtpSession::closesWithQuit()
{
    ScriptedServer server(kPlainStart + kEnvelope + QByteArrayList{"B", "S 250 ok", "C QUIT", "S 221 bye", "X"});
    Client client(accountFor(server));
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    client.session.close(); // waits for the mail under way
    QVERIFY(!client.session.hasRoom());
    QTRY_VERIFY_WITH_TIMEOUT(client.ended(), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::accepted);
    QCOMPARE(client.recorder.ends.size(), 1);
    QCOMPARE(client.recorder.ends.first().kind, MailOutcome::Kind::closed);
    QVERIFY(server.received().endsWith("QUIT\r\n"));
}

void TestSmtpSession::greetsWithAnAddressLiteral()
{
    ScriptedServer server({"S 220 mx", "C EHLO [127.0.0.1]", "S 421 enough"});
    SmtpAccount account = accountFor(server);
    account.host = QStringLiteral("127.0.0.1");
    account.ehloName = QStringLiteral("Jane's PC\r\n");
    Client client(account);
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.ended(), kPatience);
    QCOMPARE(server.complaints(), QStringList());
}

QTEST_GUILESS_MAIN(TestSmtpSession)
#include "tst_smtpsession.moc"
