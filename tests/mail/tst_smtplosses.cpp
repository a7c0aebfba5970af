#include "tests/mail/smtpclient.h"
#include "tests/servers/heldport.h"
#include "tests/servers/testcertificates.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace portico;
using namespace std::chrono_literals;

namespace {

/// Stands between a client and a server, and ends their connection after so many bytes of one direction, whatever they
/// mean: encrypted ones, in the middle of a record. On the thread it lives on.
class CuttingRelay : public QTcpServer
{
public:
    /// cutsAnswers: what the server says is counted, else what it is told.
    CuttingRelay(quint16 target, bool cutsAnswers, qint64 after) : m_left(after)
    {
        connect(this, &QTcpServer::newConnection, this, [this, target, cutsAnswers] {
            QTcpSocket *client = nextPendingConnection();
            auto *server = new QTcpSocket(client);
            connect(client, &QTcpSocket::readyRead, this, [=, this] { pass(client, server, !cutsAnswers); });
            connect(server, &QTcpSocket::readyRead, this, [=, this] { pass(server, client, cutsAnswers); });
            connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
            connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
            server->connectToHost(QHostAddress::LocalHost, target);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port for a relay");
    }

private:
    void pass(QTcpSocket *from, QTcpSocket *to, bool counted)
    {
        QByteArray bytes = from->readAll();
        if (m_over)
            return;
        if (counted) {
            bytes.truncate(std::min<qint64>(bytes.size(), m_left));
            m_left -= bytes.size();
        }
        to->write(bytes);
        m_over = m_left == 0;
        if (m_over) {
            from->disconnectFromHost();
            to->disconnectFromHost();
        }
    }

    qint64 m_left;
    bool m_over = false;
};

} // namespace

Q_DECLARE_METATYPE(portico::MailOutcome::Kind)
Q_DECLARE_METATYPE(portico::SmtpStage)
Q_DECLARE_METATYPE(portico::SmtpTimeouts)
Q_DECLARE_METATYPE(portico::TransportFailure)

class TestSmtpLosses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_certificates.failure().isEmpty(), qPrintable(m_certificates.failure())); }
    void lossesKnowWhetherTheDotWasWritten_data();
    void lossesKnowWhetherTheDotWasWritten();
    void cutAnywhereIsNeverWrong_data();
    void cutAnywhereIsNeverWrong();
    void hostileServersEnd_data();
    void hostileServersEnd();
    void aMissingAnswerToTheDotIsSeen_data();
    void aMissingAnswerToTheDotIsSeen();
    void silentServersEnd_data();
    void silentServersEnd();
    void cannotConnect();

private:
    TestCertificates m_certificates;
};

void TestSmtpLosses::lossesKnowWhetherTheDotWasWritten_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<SmtpStage>("stage");
    QTest::addColumn<bool>("afterDot");
    for (const char *end : {"X", "R"}) {
        const auto row = [end](const char *name, QByteArrayList script, SmtpStage stage, bool afterDot) {
            script.append(end);
            QTest::addRow("%s %s", name, end) << script << stage << afterDot;
        };
        row("hello", {"S 220 mx", "C EHLO"}, SmtpStage::ehlo, false);
        row("mail", kPlainStart + QByteArrayList{"C MAIL"}, SmtpStage::mail, false);
        row("rcpt", kPlainStart + QByteArrayList{"C MAIL", "S 250 ok", "C RCPT"}, SmtpStage::rcpt, false);
        row("data", kPlainStart + QByteArrayList{"C MAIL", "S 250 ok", "C RCPT", "S 250 ok", "C DATA"}, SmtpStage::data,
            false);
        row("dot", kPlainStart + kEnvelope + QByteArrayList{"B"}, SmtpStage::dot, true);
        row("half a reply to the dot", kPlainStart + kEnvelope + QByteArrayList{"B", "s 250 O"}, SmtpStage::dot, true);
        row("pipelined envelope", kPipeliningStart + QByteArrayList{"C MAIL", "C RCPT", "C DATA"}, SmtpStage::mail,
            false);
        row("pipelined dot", kPipeliningStart + kEnvelope + QByteArrayList{"B"}, SmtpStage::dot, true);
    }
}

void TestSmtpLosses::lossesKnowWhetherTheDotWasWritten()
{
    QFETCH(QByteArrayList, script);
    ScriptedServer server(script);
    Client client(accountFor(server));
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1) && client.ended(), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::lost);
    QCOMPARE(client.outcome(1).failure, TransportFailure::dropped);
    QTEST(client.outcome(1).stage, "stage");
    QTEST(client.outcome(1).afterDot, "afterDot");
    QVERIFY(!client.outcome(1).sentence.isEmpty());
}

void TestSmtpLosses::cutAnywhereIsNeverWrong_data()
{
    QTest::addColumn<bool>("pipelining");
    QTest::addColumn<bool>("cutsWhatItSends");
    QTest::addColumn<bool>("tls"); // what is counted is the ciphertext, with its handshake
    for (const bool tls : {false, true}) {
        const char *way = tls ? "TLS, " : "";
        QTest::addRow("%spipelining, cut while sending", way) << true << true << tls;
        QTest::addRow("%spipelining, cut while receiving", way) << true << false << tls;
        QTest::addRow("%splain, cut while sending", way) << false << true << tls;
        QTest::addRow("%splain, cut while receiving", way) << false << false << tls;
    }
}

void TestSmtpLosses::cutAnywhereIsNeverWrong()
{
    QFETCH(bool, pipelining);
    QFETCH(bool, cutsWhatItSends);
    QFETCH(bool, tls);
    const QByteArrayList second{
        "C MAIL", "S 250 2.1.0 ok",   "C RCPT TO:<tom@x.example>", "S 250 2.1.5 ok", "C DATA", "S 354 go",
        "B",      "S 250 2.0.0 taken"};
    const QByteArrayList script =
        (pipelining ? kPipeliningStart : kPlainStart) + kEnvelope + QByteArrayList{"B", "S 250 2.0.0 taken"} + second;

    // A handshake costs some milliseconds, and each record is longer than this.
    const qint64 step = tls ? 11 : 1;
    for (qint64 position = 0; position <= 10'000; position += step) {
        ScriptedServer server(script);
        SmtpAccount account = accountFor(server);
        std::optional<CuttingRelay> relay;
        if (tls) {
            server.setCertificate(m_certificates.good(), true);
            relay.emplace(server.serverPort(), cutsWhatItSends, position);
            account.port = relay->serverPort();
            account.security = SmtpAccount::Security::tls;
            account.caFile = m_certificates.caFile();
        } else {
            server.setCuts(cutsWhatItSends ? position : -1, cutsWhatItSends ? -1 : position);
        }
        Client client(account);
        client.session.begin(1, envelopeTo("jane@x.example"));
        bool begun = false;
        const auto beginSecond = [&] {
            if (!begun && client.session.hasRoom()) {
                begun = true;
                client.session.begin(2, envelopeTo("tom@x.example"));
            }
        };
        QObject::connect(&client.session, &SmtpSession::roomMade, &client.session, beginSecond);
        client.session.open();
        QTRY_VERIFY_WITH_TIMEOUT(client.ended() || client.finished(2), kPatience);

        // What was on its way to the server when the connection was cut still gets there.
        if (tls && client.ended())
            QTRY_VERIFY_WITH_TIMEOUT(server.findChildren<QSslSocket *>().isEmpty(), kPatience);
        const qsizetype delivered = server.bodies().size();
        for (const MailJob job : {MailJob(1), MailJob(2)}) {
            if (job == 2 && !begun)
                continue;
            const MailOutcome outcome = client.outcome(job);
            const QByteArray where = QByteArray::number(position);
            QVERIFY2(client.recorder.endings.value(job) == 1, where.constData());
            const bool taken = delivered >= qsizetype(job);
            const bool accepted = outcome.kind == MailOutcome::Kind::accepted;
            QVERIFY2(accepted || outcome.kind == MailOutcome::Kind::lost, where.constData());
            // Called sent only if it was taken; called not sent only if it was not.
            QVERIFY2(!accepted || taken, where.constData());
            QVERIFY2(!taken || accepted || outcome.afterDot, where.constData());
        }
        if (client.finished(2) && client.outcome(2).kind == MailOutcome::Kind::accepted) {
            QVERIFY2(position > 100, "the cut came to nothing");
            return;
        }
    }
    QFAIL("no position was far enough for both mails");
}

void TestSmtpLosses::hostileServersEnd_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<SmtpStage>("stage");
    const auto row = [](const char *name, const QByteArrayList &script, SmtpStage stage) {
        QTest::newRow(name) << script << stage;
    };
    row("web server", {"S HTTP/1.1 400 Bad Request"}, SmtpStage::greeting);
    row("code is no number", {"S abc hello"}, SmtpStage::greeting);
    row("long line", {"s 220 " + QByteArray(200000, 'x')}, SmtpStage::greeting);
    row("endless greeting", {"s " + QByteArray("220-hello\r\n").repeated(20000)}, SmtpStage::greeting);
    row("binary", {"s " + QByteArray("\x16\x03\x01\x00\xff\n", 6)}, SmtpStage::greeting);
    row("answers before it is asked",
        {"S 220 mx", "C EHLO", "S 250 mx", "S 250 ok", "S 250 ok", "S 354 go", "S 250 taken"}, SmtpStage::data);
    row("takes the message before it came",
        kPipeliningStart +
            QByteArrayList{"C MAIL", "C RCPT", "C DATA", "S 250 ok", "S 250 ok", "S 354 go", "S 250 taken"},
        SmtpStage::data);
    row("250 to DATA", kPlainStart + QByteArrayList{"C MAIL", "S 250 ok", "C RCPT", "S 250 ok", "C DATA", "S 250 ok"},
        SmtpStage::data);
    row("354 to RCPT", kPlainStart + QByteArrayList{"C MAIL", "S 250 ok", "C RCPT", "S 354 go"}, SmtpStage::rcpt);
    row("354 to the dot", kPlainStart + kEnvelope + QByteArrayList{"B", "S 354 more"}, SmtpStage::dot);
    row("goodbye to the dot", kPlainStart + kEnvelope + QByteArrayList{"B", "S 221 2.0.0 bye"}, SmtpStage::dot);
    row("greeting to the dot", kPlainStart + kEnvelope + QByteArrayList{"B", "S 220 mx ESMTP"}, SmtpStage::dot);
    row("garbage to the dot", kPlainStart + kEnvelope + QByteArrayList{"B", "S thanks"}, SmtpStage::dot);
}

void TestSmtpLosses::hostileServersEnd()
{
    QFETCH(QByteArrayList, script);
    QFETCH(SmtpStage, stage);
    ScriptedServer server(script);
    Client client(accountFor(server));
    // A server that speaks up before the message must not find it there already.
    client.recorder.suppliesItself = !script.contains("S 250 taken");
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1) && client.ended(), kPatience);
    const MailOutcome outcome = client.outcome(1);
    QCOMPARE(outcome.kind, MailOutcome::Kind::lost);
    QCOMPARE(outcome.failure, TransportFailure::protocol);
    QCOMPARE(outcome.afterDot, stage == SmtpStage::dot);
    QVERIFY(!outcome.sentence.isEmpty());
}

void TestSmtpLosses::aMissingAnswerToTheDotIsSeen_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<TransportFailure>("failure");
    QTest::addColumn<bool>("taken"); // the first mail
    QTest::newRow("swallowed") << QByteArrayList{"S 250 2.1.0 ok", "S 250 2.1.5 ok", "S 354 go", "W"}
                               << TransportFailure::protocol << false;
    QTest::newRow("swallowed, the next recipient refused")
        << QByteArrayList{"S 250 2.1.0 ok", "S 550 5.1.1 no", "S 554 5.5.1 no valid recipients", "W"}
        << TransportFailure::timeout << false;
    QTest::newRow("none is missing, then the connection breaks")
        << QByteArrayList{"S 250 2.0.0 taken", "S 250 2.1.0 ok", "X"} << TransportFailure::dropped << true;
}

/// The server keeps its word about the first message to itself, so what it says of the next envelope comes one too early:
/// that is seen before anybody is told that the first mail was taken, and before anything of the next message has left.
void TestSmtpLosses::aMissingAnswerToTheDotIsSeen()
{
    QFETCH(QByteArrayList, answers);
    QFETCH(bool, taken);
    ScriptedServer server(kPipeliningStart + kEnvelope + QByteArrayList{"B", "C MAIL", "C RCPT", "C DATA"} + answers);
    SmtpAccount account = accountFor(server);
    account.timeouts.dataStart = 3s;
    Client client(account);
    client.session.begin(1, envelopeTo("jane@x.example"));
    bool begun = false;
    QObject::connect(&client.session, &SmtpSession::roomMade, &client.session, [&] {
        if (!begun && client.session.hasRoom()) {
            begun = true;
            client.session.begin(2, envelopeTo("tom@x.example"));
        }
    });
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(2) && client.ended(), kPatience);
    QCOMPARE(client.outcome(1).kind == MailOutcome::Kind::accepted, taken);
    QCOMPARE(client.outcome(1).afterDot, !taken);
    QCOMPARE(client.outcome(2).kind, MailOutcome::Kind::lost);
    QTEST(client.outcome(2).failure, "failure");
    QVERIFY(!client.outcome(2).afterDot);
    QCOMPARE(server.bodies().size(), 1);
}

void TestSmtpLosses::silentServersEnd_data()
{
    // Only the wait that is to end is short: on a busy machine another one might end first.
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<SmtpTimeouts>("timeouts");
    QTest::addColumn<SmtpStage>("stage");
    const auto row = [](const char *name, const QByteArrayList &script, const SmtpTimeouts &timeouts, SmtpStage stage) {
        QTest::newRow(name) << script << timeouts << stage;
    };
    row("greeting", {"W"}, {.greeting = 300ms}, SmtpStage::greeting);
    row("half a greeting", {"s 220 he", "W"}, {.greeting = 300ms}, SmtpStage::greeting);
    row("hello", {"S 220 mx", "C EHLO", "S 250-mx", "W"}, {.command = 300ms}, SmtpStage::ehlo);
    row("mail", kPlainStart + QByteArrayList{"W"}, {.command = 3s}, SmtpStage::mail); // EHLO has the same limit
    row("data", kPipeliningStart + QByteArrayList{"C MAIL", "S 250 ok", "C RCPT", "S 250 ok", "W"}, {.dataStart = 300ms},
        SmtpStage::data);
    row("dot", kPlainStart + kEnvelope + QByteArrayList{"B", "W"}, {.dataEnd = 300ms}, SmtpStage::dot);
}

void TestSmtpLosses::silentServersEnd()
{
    QFETCH(QByteArrayList, script);
    QFETCH(SmtpTimeouts, timeouts);
    ScriptedServer server(script);
    SmtpAccount account = accountFor(server);
    account.timeouts = timeouts;
    Client client(account);
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1) && client.ended(), kPatience);
    QCOMPARE(client.outcome(1).failure, TransportFailure::timeout);
    QTEST(client.outcome(1).stage, "stage");
    QCOMPARE(client.outcome(1).afterDot, client.outcome(1).stage == SmtpStage::dot);
}

void TestSmtpLosses::cannotConnect()
{
    SmtpAccount account;
    account.host = QStringLiteral("127.0.0.1");
    const HeldPort nobody;
    account.port = nobody.number();
    account.security = SmtpAccount::Security::none;
    Client client(account);
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1) && client.ended(), kPatience);
    QCOMPARE(client.outcome(1).failure, TransportFailure::unreachable);
    QCOMPARE(client.outcome(1).stage, SmtpStage::connect);
    QVERIFY(client.recorder.sent.isEmpty());

    account.host = QStringLiteral("no-such-host.invalid");
    account.timeouts.connect = 3s; // a resolver without a network may take its time
    Client lost(account);
    lost.session.begin(1, envelopeTo("jane@x.example"));
    lost.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(lost.finished(1), 60000);
    QCOMPARE(lost.outcome(1).failure, TransportFailure::unreachable);
    QVERIFY(lost.outcome(1).sentence.contains(account.host));
}

QTEST_GUILESS_MAIN(TestSmtpLosses)
#include "tst_smtplosses.moc"
