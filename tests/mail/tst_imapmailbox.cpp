#include "app/mail/bounce/imapmailbox.h"
#include "tests/servers/scriptedserver.h"

#include <QTest>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrent/QtConcurrentRun>

using namespace portico;

namespace {

constexpr int kPatience = 60'000;
const QByteArray kPassword = "secret words";

/// What comes before the commands of a look: greeting, sign-in, the folder. libcurl numbers its own commands.
QByteArrayList opening()
{
    return {"S * OK ready", "C A001 CAPABILITY", "S * CAPABILITY IMAP4rev1", "S A001 OK", "C A002 LOGIN", "S A002 OK",
            "C p1 EXAMINE", "S * OK [UIDVALIDITY 77] valid", "S p1 OK"};
}

QByteArrayList talk(const QByteArrayList &rest)
{
    return opening() + rest + QByteArrayList{"C p0 LOGOUT"};
}

/// What somebody else's thread made of the mailbox.
struct Look
{
    Result<QList<quint32>> unseen = QList<quint32>();
    Result<QByteArray> message = QByteArray();
    Result<void> opened;
    quint32 validity = 0;
};

} // namespace

/// The client of the bounce mailbox against servers that lie, talk without end, or will not encrypt.
class TestImapMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void looksAndFetches();
    void onlyTheNewestOfAMillion();
    void foldersInAnyLanguage();
    void answersWithoutEnd_data();
    void answersWithoutEnd();
    void stopsInTheMidstOfAnAnswer();
    void aRefusedMessageIsNoEnd();
    void noPasswordInTheClear_data();
    void noPasswordInTheClear();

private:
    enum class Ask { nothing, unseen, message };
    Look look(ScriptedServer &server, Ask ask, const QString &folder = QStringLiteral("INBOX"), bool startTls = false);

    TestCertificates m_certificates;
    QThreadPool m_threads; ///< of its own: its threads have ended, with what OpenSSL keeps for each, before the program does
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

void TestImapMailbox::initTestCase()
{
    QVERIFY2(m_certificates.failure().isEmpty(), qPrintable(m_certificates.failure()));
}

Look TestImapMailbox::look(ScriptedServer &server, Ask ask, const QString &folder, bool startTls)
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    server.setCertificate(m_certificates.good(), !startTls);
    ImapAccount account;
    account.host = QStringLiteral("localhost");
    account.port = server.serverPort();
    account.startTls = startTls;
    account.user = QStringLiteral("office");
    account.password = kPassword;
    account.folder = folder;
    account.caFile = m_certificates.caFile();
    QFuture<Look> looking = QtConcurrent::run(&m_threads, [account, ask, cancelled = m_cancelled] {
        Look look;
        const auto mailbox = ImapMailbox::open(account, cancelled);
        if (!mailbox) {
            look.opened = mailbox.error();
            return look;
        }
        look.validity = (*mailbox)->validity();
        if (ask == Ask::unseen)
            look.unseen = (*mailbox)->unseen();
        if (ask == Ask::message)
            look.message = (*mailbox)->fetch(7);
        return look;
    });
    if (!QTest::qWaitFor([&looking] { return looking.isFinished(); }, kPatience)) {
        *m_cancelled = true;
        qWarning("the look has no end");
    }
    return looking.result();
}

void TestImapMailbox::looksAndFetches()
{
    ScriptedServer server;
    server.addScript(talk({"C p2 UID SEARCH UNSEEN UNDELETED SINCE ", "S * SEARCH 9 7 12", "S p2 OK"}));
    const Look found = look(server, Ask::unseen);
    QVERIFY2(found.unseen, qPrintable(server.complaints().join(u' ')));
    QCOMPARE(*found.unseen, (QList<quint32>{7, 9, 12}));
    QCOMPARE(found.validity, 77U);

    ScriptedServer other;
    other.addScript(talk({"C p2 UID FETCH 7 (BODY.PEEK[]<0.2000000>)", "s * 1 FETCH (UID 7 BODY[]<0> {12}\r\nSubject: {3}",
                          "S  FLAGS ())", "S * 2 EXISTS", "S p2 OK"}));
    const Look fetched = look(other, Ask::message);
    QVERIFY2(fetched.message, qPrintable(other.complaints().join(u' ')));
    QCOMPARE(*fetched.message, QByteArray("Subject: {3}"));
    QCOMPARE(server.complaints() + other.complaints(), QStringList());
}

/// A mailbox that nobody cleans up: its list is one line, and what is new stands at its end.
void TestImapMailbox::onlyTheNewestOfAMillion()
{
    constexpr int messages = 300'000;
    QByteArray line = "S * SEARCH";
    for (int uid = 1; uid <= messages; ++uid)
        line += ' ' + QByteArray::number(uid);
    ScriptedServer server;
    server.addScript(talk({"C p2 UID SEARCH", line, "S p2 OK"}));
    const Look found = look(server, Ask::unseen);
    QVERIFY2(found.unseen, found.unseen ? "" : qPrintable(found.unseen.error().detail));
    QCOMPARE(found.unseen->size(), ImapMailbox::kMessagesLimit);
    QCOMPARE(found.unseen->constLast(), quint32(messages));
    QCOMPARE(found.unseen->constFirst(), quint32(messages - ImapMailbox::kMessagesLimit + 1));
}

/// RFC 3501, 5.1.3.
void TestImapMailbox::foldersInAnyLanguage()
{
    const QList<std::pair<QString, QByteArray>> names{
        {QStringLiteral("INBOX"), "\"INBOX\""},
        {QStringLiteral("Rückläufer"), "\"R&APw-ckl&AOQ-ufer\""},
        {QStringLiteral("Q & A"), "\"Q &- A\""},
        {QStringLiteral("a \"b\" \\c"), "\"a \\\"b\\\" \\\\c\""},
        {QStringLiteral("台北/日本語"), "\"&U,BTFw-/&ZeVnLIqe-\""},
    };
    for (const auto &[name, wire] : names) {
        QByteArrayList script = opening();
        script[6] = "C p1 EXAMINE " + wire;
        ScriptedServer server;
        server.addScript(script + QByteArrayList{"C p0 LOGOUT"});
        QVERIFY(look(server, Ask::nothing, name).opened);
        QCOMPARE(server.complaints(), QStringList());
    }
}

void TestImapMailbox::answersWithoutEnd_data()
{
    QTest::addColumn<QByteArrayList>("answer");
    const QByteArray literal = "s * 1 FETCH (BODY[] {2000000}\r\n" + QByteArray(2'000'000, 'x') + ")\r\n";
    QTest::newRow("many messages") << QByteArrayList(10, literal);
    QTest::newRow("empty literals") << QByteArrayList{"s * 1 FETCH (" + QByteArray("{0}\r\n").repeated(2'000'000)};
    QTest::newRow("a line") << QByteArrayList{"s * OK " + QByteArray(10'000'000, 'x')};
    QTest::newRow("lines") << QByteArrayList{"s " + QByteArray("* 1 EXISTS\r\n").repeated(100'000)};
    QTest::newRow("a literal of 100 GB") << QByteArrayList{"S * 1 FETCH (BODY[] {100000000000}"};
    QTest::newRow("a literal below nothing") << QByteArrayList{"S * 1 FETCH (BODY[] {-5}"};
    QTest::newRow("a literal of words") << QByteArrayList{"S * 1 FETCH (BODY[] {many}"};
    QTest::newRow("a literal that is cut") << QByteArrayList{"S * 1 FETCH (BODY[] {500}", "s Subject", "X"};
    QTest::newRow("goodbye") << QByteArrayList{"S * BYE too busy", "X"};
    QTest::newRow("nothing") << QByteArrayList{"R"};
}

void TestImapMailbox::answersWithoutEnd()
{
    QFETCH(QByteArrayList, answer);
    ScriptedServer server;
    server.addScript(talk(QByteArrayList{"C p2 UID FETCH"} + answer + QByteArrayList{"S p2 OK"}));
    const Look fetched = look(server, Ask::message);
    QVERIFY(!fetched.message);
    QCOMPARE(fetched.message.error().kind, ErrorKind::offline);
    QCOMPARE(fetched.message.error().sentence, QStringLiteral("The connection to the bounce mailbox was lost."));
}

/// Whoever closes the program does not wait for a server that never pauses.
void TestImapMailbox::stopsInTheMidstOfAnAnswer()
{
    ScriptedServer server;
    server.addScript(talk({"C p2 UID FETCH", "s * 1 FETCH (BODY[] {2000000}\r\n" + QByteArray(1'000'000, 'x'), "W"}));
    QTimer stop;
    connect(&stop, &QTimer::timeout, this, [&] {
        if (server.bytesSent() > 1'000'000)
            *m_cancelled = true;
    });
    stop.start(20);
    const Look fetched = look(server, Ask::message);
    QVERIFY(*m_cancelled);
    QVERIFY(!fetched.message);
}

void TestImapMailbox::aRefusedMessageIsNoEnd()
{
    ScriptedServer server;
    server.addScript(talk({"C p2 UID FETCH", "S p2 NO [SERVERBUG] this one is broken"}));
    const Look fetched = look(server, Ask::message);
    QVERIFY(!fetched.message);
    QCOMPARE(fetched.message.error().kind, ErrorKind::conflict);
}

void TestImapMailbox::noPasswordInTheClear_data()
{
    QTest::addColumn<QByteArrayList>("script");
    const QByteArrayList hello{"S * OK ready", "C A001 CAPABILITY"};
    QTest::newRow("no STARTTLS") << hello + QByteArrayList{"S * CAPABILITY IMAP4rev1 AUTH=PLAIN", "S A001 OK", "W"};
    QTest::newRow("STARTTLS refused") << hello + QByteArrayList{"S * CAPABILITY IMAP4rev1 STARTTLS", "S A001 OK",
                                                                "C A002 STARTTLS", "S A002 NO not today", "W"};
    QTest::newRow("signed in already") << QByteArrayList{"S * PREAUTH welcome", "C A001 CAPABILITY",
                                                         "S * CAPABILITY IMAP4rev1", "S A001 OK", "W"};
    QTest::newRow("answers slipped in before the handshake")
        << hello + QByteArrayList{"S * CAPABILITY IMAP4rev1 STARTTLS", "S A001 OK", "C A002 STARTTLS",
                                  "s A002 OK go on\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nA003 OK\r\n", "T", "W"};
    QTest::newRow("no handshake") << hello + QByteArrayList{"S * CAPABILITY IMAP4rev1 STARTTLS", "S A001 OK",
                                                            "C A002 STARTTLS", "S A002 OK go on", "S no TLS here", "X"};
}

void TestImapMailbox::noPasswordInTheClear()
{
    QFETCH(QByteArrayList, script);
    ScriptedServer server(script);
    const Look opened = look(server, Ask::nothing, QStringLiteral("INBOX"), true);
    QVERIFY(!opened.opened);
    QCOMPARE(opened.opened.error().kind, ErrorKind::offline);
    QVERIFY(!opened.opened.error().sentence.isEmpty());
    QVERIFY(!server.received().contains("LOGIN") && !server.received().contains("AUTHENTICATE"));
    QVERIFY(!server.received().contains(kPassword) && !server.received().contains(kPassword.toBase64()));
}

QTEST_GUILESS_MAIN(TestImapMailbox)
#include "tst_imapmailbox.moc"
