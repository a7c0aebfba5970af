// What a hostile or broken mail server can do to the outbox, one row for each thing: the sender ends within its time and
// in bounded memory, the mails stand as they should, a plain sentence says why, and no password went where it must not.

#include "app/mail/outboxsender.h"
#include "app/mail/recordoutcometask.h"
#include "app/mail/smtptransport.h"
#include "app/practice/mailtasks.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/stubbornserver.h"
#include "tests/support/portalstory.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace portico;
using namespace std::chrono_literals;
using portico::test::PortalStory;

namespace {

constexpr int kPatience = 60'000;
const QByteArray kPassword = "correct horse";
/// What a connection may take in before it gives up: the reply's limit, and what the system holds for it.
constexpr qint64 kMostTaken = 16 * 1024 * 1024;
constexpr qint64 kFlood = 100 * 1024 * 1024;
constexpr int kDripPause = ScriptedServer::kDripPause;

const QByteArrayList kHello{"S 220 mx", "C EHLO", "S 250 mx"};
const QByteArrayList kOffer{"S 220 mx", "C EHLO", "S 250-mx", "S 250 STARTTLS", "C STARTTLS"};
const QByteArrayList kToData{"C MAIL", "S 250 ok", "C RCPT", "S 250 ok", "C DATA"};

enum class Certificate { good, expired, selfSigned, otherName, unknownAuthority };

/// How the queue ends up, beside the mails.
enum class Queue {
    waits,   ///< it is tried again later
    stopped, ///< until a person has done something about it
    runs,
};

/// What the sender meets, and what has to come of it.
struct Case
{
    QByteArrayList script; ///< for ScriptedServer; empty: begin and again, for StubbornServer
    QByteArray begin = {};
    QByteArray again = {};
    int pauseMs = 0;
    bool impatient = false; ///< with all times a thousandth: a minute is 60 ms
    SmtpAccount::Security security = SmtpAccount::Security::none;
    Certificate certificate = Certificate::good;
    MailState first = MailState::queued;
    MailState others = MailState::queued;
    Queue queue = Queue::waits;
    std::chrono::milliseconds SmtpTimeouts::*drips = nullptr; ///< the limit that a dripping server meets: a thousandth
};

SmtpTimeouts thousandth()
{
    const SmtpTimeouts whole;
    return {5s, 5s, whole.greeting / 1000, whole.command / 1000, whole.dataStart / 1000, whole.dataBlock / 1000,
            whole.dataEnd / 1000, whole.quit / 1000};
}

/// The first words of a server that knows nothing newer than TLS 1.0 (RFC 2246, 7.4.1.3).
QByteArray oldHello()
{
    const QByteArray body = QByteArray::fromHex("0301") + QByteArray(32, 'r') + QByteArray::fromHex("00002f00");
    const QByteArray hello = QByteArray::fromHex("020000") + char(body.size()) + body;
    return QByteArray::fromHex("16030100") + char(hello.size()) + hello;
}

bool isPlain(const QString &sentence)
{
    return !sentence.isEmpty() && std::none_of(sentence.begin(), sentence.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
}

/// A firm with three invitations in its outbox, and an account at that server.
struct Sending : PortalStory
{
    explicit Sending(quint16 port)
    {
        server.host = QStringLiteral("localhost");
        server.port = port;
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = server.host;
        account.port = port;
        account.fromAddress = QStringLiteral("portal@alderpryce.example");
        run(SaveMailAccountTask(account));
        for (const char *name : {"ann", "ben", "cid"}) {
            const ClientKey client = addClient(QString::fromLatin1(name));
            addContact(client, QString::fromLatin1(name), QString::fromLatin1(name) + QStringLiteral("@clients.example"));
            mails.append(invite(client).queued.first().mail);
        }
    }

    /// A sign-in code, as the portal queues it.
    MailKey queueCode()
    {
        return run([](WriteContext &context) -> Result<MailKey> {
            Mail mail;
            mail.kind = MailKind::code;
            mail.priority = MailPriority::code;
            mail.recipient = QStringLiteral("ann@clients.example");
            return MailStore::enqueue(context, mail);
        });
    }

    /// The sentence with which a run ended.
    QString send(int connections = 1)
    {
        OutboxSender sender(*firm, [this](const MailAccount &) { return std::make_unique<SmtpTransport>(server); });
        sender.setConnections(connections);
        QSignalSpy ended(&sender, &OutboxSender::finished);
        sender.start(OutboxSender::Mode::dueNow);
        if (!ended.wait(kPatience))
            return {};
        return ended.first().at(1).toString();
    }

    MailState state(qsizetype number) { return mail(mails[number]).state; }
    QueueControl control()
    {
        return read([](Connection &connection) { return MailStore(connection).control(); });
    }

    SmtpAccount server;
    QList<MailKey> mails;
};

} // namespace

Q_DECLARE_METATYPE(Case)

class TestHostileServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_certificates.failure().isEmpty(), qPrintable(m_certificates.failure())); }
    void endsWell_data();
    void endsWell();
    void aCertificateStopsTheQueueOnce();
    void aStopDoesNotWaitForASilentServer_data();
    void aStopDoesNotWaitForASilentServer();
    void aStopLosesNoCode();
    void aWrongPasswordIsTriedOnce_data();
    void aWrongPasswordIsTriedOnce();

private:
    TestCertificates::Pair pairOf(Certificate which) const
    {
        switch (which) {
        case Certificate::expired:
            return m_certificates.expired();
        case Certificate::selfSigned:
            return m_certificates.selfSigned();
        case Certificate::otherName:
            return m_certificates.otherName();
        case Certificate::good:
        case Certificate::unknownAuthority:
            break;
        }
        return m_certificates.good();
    }

    TestCertificates m_certificates;
};

void TestHostileServers::endsWell_data()
{
    QTest::addColumn<Case>("met");
    const auto row = [](const char *name, const Case &met) { QTest::newRow(name) << met; };
    using Security = SmtpAccount::Security;

    row("no greeting", {.script = {"W"}, .impatient = true});
    row("one byte every 30 s, greeting",
        {.script = {}, .again = "220-hello\r\n", .pauseMs = kDripPause, .drips = &SmtpTimeouts::greeting});
    row("one byte every 30 s, later",
        {.script = {}, .begin = "220 mx\r\n", .again = "250-mx.example\r\n", .pauseMs = kDripPause, .drips = &SmtpTimeouts::command});
    row("one byte every 30 s, after DATA",
        {.script = kHello + kToData + QByteArrayList{"D 354-go"}, .drips = &SmtpTimeouts::dataStart});
    row("one byte every 30 s, behind the dot",
        {.script = kHello + kToData + QByteArrayList{"S 354 go", "B", "D 250-taken"}, .first = MailState::unconfirmed,
         .drips = &SmtpTimeouts::dataEnd});
    row("endless 220-", {.script = {}, .again = "220-hello\r\n"});
    row("endless 250-", {.script = {}, .begin = "220 mx\r\n", .again = "250-HELP\r\n"});
    row("a reply line of 100 MB", {.script = {}, .begin = "220 ", .again = QByteArray(997, 'x')});
    row("a code that is no number, greeting", {.script = {"S abc hello"}});
    row("a code that is no number, later", {.script = kHello + QByteArrayList{"C MAIL", "S 2x0 ok", "W"}});
    row("a code that is none", {.script = kHello + QByteArrayList{"C MAIL", "S 999 ok", "W"}});
    row("replies before commands, at once",
        {.script = {"s 220 mx\r\n250 mx\r\n250 ok\r\n250 ok\r\n354 go\r\n250 taken\r\n", "W"}});
    row("replies before commands, later", {.script = kHello + QByteArrayList{"S 250 ok", "S 250 ok", "S 354 go", "S 250 taken", "W"}});
    row("NUL and escape sequences",
        {.script = QByteArrayList{QByteArray("S 220 mx\0\x1b]0;owned\x07\x1b[2J", 23), "C EHLO", QByteArray("S 250 \x1b[31mmx\0", 14)}
             + QByteArrayList{"C MAIL", "S 250 ok", "C RCPT", QByteArray("S 550 5.1.1 no \0such \x1b[2J\x9buser", 30), "C RSET",
                              "S 250 ok", "C MAIL", "S 250 ok", "C RCPT", "S 550 5.1.1 no", "C RSET", "S 250 ok", "C MAIL",
                              "S 250 ok", "C RCPT", "S 550 5.1.1 no", "C RSET", "S 250 ok"},
         .first = MailState::failed, .others = MailState::failed, .queue = Queue::runs});
    row("half a reply behind the greeting", {.script = {"S 220 mx", "C EHLO", "s 250 mx\r\n250-x\r\n", "W"}, .impatient = true});
    row("a digit behind the greeting", {.script = {"S 220 mx", "C EHLO", "s 250 mx\r\n4", "W"}, .impatient = true});
    row("half a reply while it has nothing to do",
        {.script = kHello + kToData + QByteArrayList{"S 354 go", "B", "s 250 taken\r\n250-x\r\n", "W"}, .impatient = true,
         .first = MailState::sent});
    row("STARTTLS missing", {.script = {"S 220 mx", "C EHLO", "S 250-mx", "S 250 AUTH PLAIN LOGIN", "W"}, .security = Security::startTls});
    row("STARTTLS refused", {.script = kOffer + QByteArrayList{"S 454 4.7.0 not now", "W"}, .security = Security::startTls});
    row("STARTTLS refused for good", {.script = kOffer + QByteArrayList{"S 502 5.5.1 no", "W"}, .security = Security::startTls});
    row("STARTTLS with injected commands",
        {.script = kOffer + QByteArrayList{"s 220 go\r\n250-mx\r\n250 AUTH PLAIN\r\n235 ok\r\n", "T", "W"}, .security = Security::startTls});
    for (const bool first : {false, true}) {
        const QByteArrayList script = first ? QByteArrayList{"S 220 mx", "W"}
                                            : kOffer + QByteArrayList{"S 220 go", "T", "C EHLO", "S 250-mx", "S 250 AUTH PLAIN", "W"};
        const std::pair<const char *, Certificate> untrusted[] = {{"certificate expired", Certificate::expired},
                                                                  {"certificate self-signed", Certificate::selfSigned},
                                                                  {"certificate for another name", Certificate::otherName},
                                                                  {"certificate from an unknown authority", Certificate::unknownAuthority}};
        for (const auto &[name, certificate] : untrusted) {
            QTest::addRow("%s, %s", name, first ? "TLS" : "STARTTLS")
                << Case{.script = script, .security = first ? Security::tls : Security::startTls, .certificate = certificate,
                        .queue = Queue::stopped};
        }
    }
    row("TLS 1.0", {.script = {"s " + oldHello(), "W"}, .security = Security::tls});
    const QByteArrayList unsent{"C MAIL", "S 250 ok", "C RCPT", "S 250 ok", "C RSET", "S 250 ok"};
    row("SIZE 1", {.script = QByteArrayList{"S 220 mx", "C EHLO", "S 250-mx", "S 250 SIZE 1"} + unsent + unsent + unsent,
                   .first = MailState::failed, .others = MailState::failed, .queue = Queue::runs});
    row("503 to every DATA", {.script = kHello + kToData + QByteArrayList{"S 503 5.5.1 Bad sequence of commands", "W"}, .queue = Queue::stopped});
    row("a reset after DATA", {.script = kHello + kToData + QByteArrayList{"R"}});
    row("a reset after the dot", {.script = kHello + kToData + QByteArrayList{"S 354 go", "B", "R"}, .first = MailState::unconfirmed});
    row("garbage after the dot", {.script = kHello + kToData + QByteArrayList{"S 354 go", "B", "S thanks", "W"}, .first = MailState::unconfirmed});
    row("silence after the dot",
        {.script = kHello + kToData + QByteArrayList{"S 354 go", "B", "W"}, .impatient = true, .first = MailState::unconfirmed});
}

void TestHostileServers::endsWell()
{
    QFETCH(Case, met);
    ScriptedServer scripted(met.script);
    const bool tlsFirst = met.security == SmtpAccount::Security::tls && !met.script.first().startsWith("s ");
    if (met.security != SmtpAccount::Security::none)
        scripted.setCertificate(pairOf(met.certificate), tlsFirst);
    StubbornServer stubborn(met.begin, met.again.isEmpty() ? QByteArray("x") : met.again, met.pauseMs, kFlood);
    const bool endless = met.script.isEmpty();

    Sending firm(endless ? stubborn.serverPort() : scripted.serverPort());
    firm.server.security = met.security;
    if (met.security != SmtpAccount::Security::none) {
        firm.server.user = QStringLiteral("portal");
        firm.server.password = kPassword;
        // Where nothing is trusted but the system's authorities, ours is an unknown one.
        firm.server.caFile = met.certificate == Certificate::unknownAuthority ? QString() : m_certificates.caFile();
    }
    if (met.impatient)
        firm.server.timeouts = thousandth();
    // Only this one is short: on a busy machine another one might end first.
    const auto limit = met.drips ? SmtpTimeouts().*met.drips / 1000 : 0ms;
    if (met.drips)
        firm.server.timeouts.*met.drips = limit;
    const QString sentence = firm.send();

    QCOMPARE(firm.state(0), met.first);
    QCOMPARE(firm.state(1), met.others);
    QCOMPARE(firm.state(2), met.others);
    QCOMPARE(firm.control().state, met.queue == Queue::stopped ? QueueState::stopped : QueueState::running);
    if (met.queue != Queue::runs)
        QVERIFY2(isPlain(sentence), qPrintable(sentence));
    const Mail first = firm.mail(firm.mails.first());
    if (first.state != MailState::queued && first.state != MailState::sent)
        QVERIFY2(isPlain(mailReasonSentence(first.reason, first.reply)), qPrintable(first.reason));
    QVERIFY2(first.reply.isEmpty() || isPlain(first.reply), qPrintable(first.reply));
    QVERIFY2(stubborn.taken() < kMostTaken, qPrintable(QString::number(stubborn.taken())));
    if (met.drips) {
        // How long it took, told in bytes: server and limit share a thread, so a machine that is busy holds up both. Qt
        // keeps such times to a twentieth.
        const qint64 dripped = stubborn.taken() + scripted.dripped();
        QVERIFY2(dripped > 0 && dripped <= limit.count() * 11 / 10 / kDripPause + 2, qPrintable(QString::number(dripped)));
    }
    const QByteArray heard = scripted.received() + stubborn.received();
    QVERIFY(!heard.contains("AUTH") && !heard.contains(kPassword) && !heard.contains(kPassword.toBase64()));
    if (met.script.value(0).startsWith("s \x16"))
        QVERIFY(heard.contains(QByteArray::fromHex("0246"))); // the fatal alert protocol_version (RFC 5246, 7.2)
}

/// All is kept, what to do is said, and nobody knocks again before a person has resumed.
void TestHostileServers::aCertificateStopsTheQueueOnce()
{
    ScriptedServer server(kOffer + QByteArrayList{"S 220 go", "T", "W"});
    server.setCertificate(m_certificates.selfSigned());
    Sending firm(server.serverPort());
    firm.server.security = SmtpAccount::Security::startTls;
    firm.server.user = QStringLiteral("portal");
    firm.server.password = kPassword;
    firm.server.caFile = m_certificates.caFile();
    const QString first = firm.send();
    QVERIFY2(first.contains(QStringLiteral("signed by itself")), qPrintable(first));
    QVERIFY2(first.contains(QStringLiteral("then resume. Nothing was lost.")), qPrintable(first));
    QCOMPARE(server.connections(), 1);
    const QDateTime since = firm.control().since;
    firm.clock->advance(24 * 3600);
    QCOMPARE(firm.send(), first);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(firm.control().since, since);
    for (const MailKey mail : std::as_const(firm.mails)) {
        QCOMPARE(firm.mail(mail).state, MailState::queued);
        QVERIFY(!firm.mail(mail).nextAttemptAt.isValid()); // it goes as soon as the queue does
    }

    // The server has a good certificate now, and a person resumes.
    ScriptedServer mended(kOffer + QByteArrayList{"S 220 go", "T", "C EHLO", "S 250-mx", "S 250 AUTH PLAIN", "C AUTH PLAIN", "S 235 ok"}
                          + kToData + QByteArrayList{"S 354 go", "B", "S 250 ok"} + kToData
                          + QByteArrayList{"S 354 go", "B", "S 250 ok"} + kToData + QByteArrayList{"S 354 go", "B", "S 250 ok"});
    mended.setCertificate(m_certificates.good());
    firm.server.port = mended.serverPort();
    firm.run(SetQueueTask(QueueState::running));
    QCOMPARE(firm.send(), QString());
    QCOMPARE(mended.complaints(), QStringList());
    QCOMPARE(mended.bodies().size(), 3);
    for (qsizetype number = 0; number < 3; ++number)
        QCOMPARE(firm.state(number), MailState::sent);
}

void TestHostileServers::aStopDoesNotWaitForASilentServer_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<QByteArray>("heard"); // when it is stopped
    QTest::addColumn<MailState>("first");
    QTest::newRow("before the greeting") << QByteArrayList{"W"} << QByteArray() << MailState::queued;
    QTest::newRow("before the envelope") << kHello + QByteArrayList{"C MAIL", "W"} << QByteArray("MAIL FROM") << MailState::queued;
    QTest::newRow("before the message") << kHello + kToData + QByteArrayList{"W"} << QByteArray("DATA") << MailState::queued;
    QTest::newRow("behind the dot") << kHello + kToData + QByteArrayList{"S 354 go", "B", "W"} << QByteArray("\r\n.\r\n")
                                    << MailState::unconfirmed;
}

/// With the time limits of RFC 5321 a server may take ten minutes; nobody who closes a window waits for that.
void TestHostileServers::aStopDoesNotWaitForASilentServer()
{
    QFETCH(QByteArrayList, script);
    QFETCH(QByteArray, heard);
    QFETCH(MailState, first);
    ScriptedServer server(script);
    Sending firm(server.serverPort());
    firm.server.security = SmtpAccount::Security::none;
    OutboxSender sender(*firm.firm, [&firm](const MailAccount &) { return std::make_unique<SmtpTransport>(firm.server); });
    sender.setConnections(1);
    QSignalSpy ended(&sender, &OutboxSender::finished);
    QSignalSpy unreachable(&sender, &OutboxSender::reachabilityChanged);
    sender.start(OutboxSender::Mode::forever);
    QTRY_VERIFY_WITH_TIMEOUT(server.connections() == 1 && server.received().contains(heard), kPatience);
    sender.stop(100ms);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kPatience);
    QCOMPARE(ended.first().first().value<OutboxSender::Ending>(), OutboxSender::Ending::stopped);
    QCOMPARE(firm.state(0), first);
    QCOMPARE(firm.state(1), MailState::queued);
    QCOMPARE(firm.state(2), MailState::queued);
    if (first == MailState::queued) { // the fault is not the mail's
        const Mail mail = firm.mail(firm.mails.first());
        QCOMPARE(mail.attempts, 0);
        QVERIFY(!mail.nextAttemptAt.isValid());
    }
    QVERIFY(!sender.heldUntil().isValid()); // nor the server's
    QCOMPARE(server.connections(), 1);      // none was tried again
    QCOMPARE(unreachable.size(), 0);        // it was us
}

/// A code that a server puts off is given up at once; one that we ourselves cut off goes with the next run.
void TestHostileServers::aStopLosesNoCode()
{
    ScriptedServer server(kHello + kToData + QByteArrayList{"W"});
    Sending firm(server.serverPort());
    firm.server.security = SmtpAccount::Security::none;
    const MailKey code = firm.queueCode();
    OutboxSender sender(*firm.firm, [&firm](const MailAccount &) { return std::make_unique<SmtpTransport>(firm.server); });
    sender.setConnections(1);
    QSignalSpy ended(&sender, &OutboxSender::finished);
    sender.start(OutboxSender::Mode::forever);
    QTRY_VERIFY_WITH_TIMEOUT(server.received().contains("DATA"), kPatience);
    QCOMPARE(firm.mail(code).state, MailState::sending);
    sender.stop(0ms);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kPatience);
    QCOMPARE(firm.mail(code).state, MailState::queued);
    QCOMPARE(firm.mail(code).reason, QStringLiteral("stopped"));

    ScriptedServer answers(kHello + kToData + QByteArrayList{"S 354 go", "B", "S 250 ok"} + kToData
                           + QByteArrayList{"S 354 go", "B", "S 250 ok"} + kToData + QByteArrayList{"S 354 go", "B", "S 250 ok"}
                           + kToData + QByteArrayList{"S 354 go", "B", "S 250 ok"});
    firm.server.port = answers.serverPort();
    QCOMPARE(firm.send(), QString());
    QCOMPARE(firm.mail(code).state, MailState::sent);
    QCOMPARE(answers.bodies().size(), 4);
}

void TestHostileServers::aWrongPasswordIsTriedOnce_data()
{
    QTest::addColumn<bool>("code"); // which no stop of the queue holds back
    QTest::newRow("invitations") << false;
    QTest::newRow("a code among them") << true;
}

/// A provider locks an account after a few: so one connection signs in first, whatever number there may be.
void TestHostileServers::aWrongPasswordIsTriedOnce()
{
    QFETCH(bool, code);
    ScriptedServer server({"S 220 mx", "C EHLO", "S 250-mx", "S 250 AUTH PLAIN", "C AUTH PLAIN", "S 535 5.7.8 Wrong password", "W"});
    server.setCertificate(m_certificates.good(), true);
    Sending firm(server.serverPort());
    firm.server.security = SmtpAccount::Security::tls;
    firm.server.user = QStringLiteral("portal");
    firm.server.password = kPassword;
    firm.server.caFile = m_certificates.caFile();
    if (code)
        firm.queueCode();
    QVERIFY(!firm.send(4).isEmpty());
    QCOMPARE(firm.control().state, QueueState::stopped);
    QCOMPARE(server.received().count("AUTH PLAIN"), 1);
    QCOMPARE(server.connections(), 1);
    for (qsizetype number = 0; number < 3; ++number)
        QCOMPARE(firm.state(number), MailState::queued);
}

QTEST_GUILESS_MAIN(TestHostileServers)
#include "tst_hostileservers.moc"
