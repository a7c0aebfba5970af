#include "app/core/platform.h"
#include "app/mail/foldertransport.h"
#include "app/mail/smtptransport.h"
#include "tests/mail/smtpclient.h"
#include "tests/servers/serverprocess.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <csignal>
#include <sys/resource.h>

using namespace portico;
using namespace std::chrono_literals;

namespace {

ComposedMessage composed()
{
    return {kMessage, QStringLiteral("<0190-1@firm.example>"),
            QDateTime(QDate(2026, 11, 3), QTime(14, 5, 9), QTimeZone::utc()), false};
}

/// A transport with its records, driven as an outbox does it.
template <typename Transport>
struct Sender
{
    template <typename Setting>
    explicit Sender(const Setting &setting) : transport(setting)
    {
        recorder.watch(&transport);
        QObject::connect(&recorder, &MailRecorder::wantsMessage, &transport,
                         [this](MailJob job) { transport.supply(job, composed()); });
    }
    MailOutcome outcome(MailJob job) const { return recorder.outcomes.value(job); }
    bool finished(int count) const { return recorder.order.size() == count; }

    MailRecorder recorder;
    Transport transport;
};

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

/// No file of this process grows beyond so many bytes.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SmallFiles)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

const QByteArrayList kSecondEnvelope{"C MAIL",   "S 250 ok", "C RCPT TO:<tom@x.example>",
                                     "S 250 ok", "C DATA",   "S 354 go"};
const QByteArrayList kTaken{"B", "S 250 taken"};

} // namespace

class TestMailTransports : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void connectsAgainAfterTheServerLeft_data();
    void connectsAgainAfterTheServerLeft();
    void aFreshConnectionIsNotTriedTwice();
    void neverTriesAgainBehindTheDot();
    void theMailBehindTheDotMovesOn();
    void bothMailsOfAConnectionMoveOn_data();
    void bothMailsOfAConnectionMoveOn();
    void twoMailsMoveOnTogether_data();
    void twoMailsMoveOnTogether();
    void aServerThatTakesOneMailEachTime();
    void withdrawnMailsLeaveRoomForOthers_data();
    void withdrawnMailsLeaveRoomForOthers();
    void closesAndOpensAgain();
    void folderGetsWholeFiles();
    void folderKeepsOneFileOfOneMail();
    void folderThatCannotBeWritten();
    void folderWithoutRoom();
    void folderWithdrawnAndRefused();
    void fileNamesAreSafe_data();
    void fileNamesAreSafe();
};

void TestMailTransports::connectsAgainAfterTheServerLeft_data()
{
    QTest::addColumn<QByteArrayList>("leaves");
    QTest::newRow("closed while idle") << QByteArrayList{"X"};
    QTest::newRow("421 while idle") << QByteArrayList{"S 421 4.4.2 idle too long", "X"};
    QTest::newRow("421 to MAIL") << QByteArrayList{"C MAIL", "S 421 4.7.0 that is enough", "X"};
    QTest::newRow("closed at MAIL") << QByteArrayList{"C MAIL", "X"};
    QTest::newRow("reset at MAIL") << QByteArrayList{"C MAIL", "R"};
}

void TestMailTransports::connectsAgainAfterTheServerLeft()
{
    QFETCH(QByteArrayList, leaves);
    ScriptedServer server(kPipeliningStart + kEnvelope + kTaken + leaves);
    server.addScript(kPipeliningStart + kSecondEnvelope + kTaken);
    Sender<SmtpTransport> sender(accountFor(server));
    QVERIFY(sender.transport.hasRoom());
    sender.transport.begin(1, envelopeTo("jane@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(1), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(sender.transport.hasRoom(), kPatience);
    sender.transport.begin(2, envelopeTo("tom@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(2), kPatience);
    QCOMPARE(sender.outcome(1).kind, MailOutcome::Kind::accepted);
    QCOMPARE(sender.outcome(2).kind, MailOutcome::Kind::accepted);
    QCOMPARE(sender.recorder.sent, (QList<MailJob>{1, 2}));
    QCOMPARE(server.connections(), 2);
    QCOMPARE(server.bodies().size(), 2);
    QCOMPARE(server.complaints(), QStringList());
}

void TestMailTransports::aFreshConnectionIsNotTriedTwice()
{
    ScriptedServer server(kPipeliningStart + QByteArrayList{"C MAIL", "S 421 4.7.0 not you", "X"});
    Sender<SmtpTransport> sender(accountFor(server));
    sender.transport.begin(1, envelopeTo("jane@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(1), kPatience);
    QCOMPARE(sender.outcome(1).reply.code, 421);
    QCOMPARE(server.connections(), 1);
}

void TestMailTransports::neverTriesAgainBehindTheDot()
{
    ScriptedServer server(kPipeliningStart + kEnvelope + kTaken + kSecondEnvelope + QByteArrayList{"B", "X"});
    Sender<SmtpTransport> sender(accountFor(server));
    sender.transport.begin(1, envelopeTo("jane@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(1), kPatience);
    sender.transport.begin(2, envelopeTo("tom@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(2), kPatience);
    QVERIFY(sender.outcome(2).afterDot);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.bodies().size(), 2);
}

void TestMailTransports::theMailBehindTheDotMovesOn()
{
    // The first mail is taken, and the server leaves with the second one's envelope unread.
    ScriptedServer server(kPipeliningStart + kEnvelope +
                          QByteArrayList{"B", "C MAIL", "C RCPT", "C DATA", "S 250 taken", "S 421 enough", "X"});
    server.addScript(kPipeliningStart + kSecondEnvelope + kTaken);
    Sender<SmtpTransport> sender(accountFor(server));
    QObject::connect(&sender.transport, &MailTransport::roomMade, &sender.transport, [&] {
        if (!sender.recorder.sent.contains(2) && sender.recorder.order.isEmpty() && sender.transport.hasRoom())
            sender.transport.begin(2, envelopeTo("tom@x.example"));
    });
    sender.transport.begin(1, envelopeTo("jane@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(2), kPatience);
    QCOMPARE(sender.recorder.order, (QList<MailJob>{1, 2}));
    QCOMPARE(sender.outcome(1).kind, MailOutcome::Kind::accepted);
    QCOMPARE(sender.outcome(2).kind, MailOutcome::Kind::accepted);
    QCOMPARE(sender.recorder.sent, (QList<MailJob>{1, 2}));
    QCOMPARE(server.bodies().size(), 2);
    QCOMPARE(server.complaints(), QStringList());
}

void TestMailTransports::bothMailsOfAConnectionMoveOn_data()
{
    const QByteArrayList third{"C MAIL", "S 250 ok", "C RCPT TO:<sue@x.example>", "S 250 ok", "C DATA", "S 354 go"};
    QTest::addColumn<QByteArrayList>("next");
    QTest::newRow("pipelining") << kPipeliningStart + kSecondEnvelope + kTaken + third + kTaken;
    QTest::newRow("one command at a time") << kPlainStart + kSecondEnvelope + kTaken + third + kTaken;
}

void TestMailTransports::bothMailsOfAConnectionMoveOn()
{
    // The first mail is taken with the second one's envelope behind it, and the third is begun at that word; then the
    // server is gone without another.
    QFETCH(QByteArrayList, next);
    ScriptedServer server(kPipeliningStart + kEnvelope +
                          QByteArrayList{"B", "C MAIL", "C RCPT", "C DATA", "S 250 taken", "X"});
    server.addScript(next);
    Sender<SmtpTransport> sender(accountFor(server));
    MailJob begun = 1;
    QObject::connect(&sender.transport, &MailTransport::roomMade, &sender.transport, [&] {
        if (begun < 3 && sender.transport.hasRoom()) {
            ++begun;
            sender.transport.begin(begun, envelopeTo(begun == 2 ? "tom@x.example" : "sue@x.example"));
        }
    });
    sender.transport.begin(1, envelopeTo("jane@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(3), kPatience);
    QCOMPARE(sender.recorder.order, (QList<MailJob>{1, 2, 3}));
    for (const MailJob job : {1, 2, 3})
        QCOMPARE(sender.outcome(job).kind, MailOutcome::Kind::accepted);
    QCOMPARE(server.bodies().size(), 3);
    QCOMPARE(server.complaints(), QStringList());
}

void TestMailTransports::twoMailsMoveOnTogether_data()
{
    QTest::addColumn<QByteArrayList>("leaves");
    QTest::addColumn<bool>("pipelining"); // is offered again
    for (const bool pipelining : {true, false}) {
        const char *next = pipelining ? "pipelining" : "plain";
        QTest::addRow("421 to MAIL, then %s", next) << QByteArrayList{"C MAIL", "S 421 4.7.0 that is enough", "X"} << pipelining;
        QTest::addRow("closed at MAIL, then %s", next) << QByteArrayList{"C MAIL", "X"} << pipelining;
    }
}

/// The server leaves over the envelope of one mail, while another one waits behind it: neither was answered.
void TestMailTransports::twoMailsMoveOnTogether()
{
    QFETCH(QByteArrayList, leaves);
    QFETCH(bool, pipelining);
    ScriptedServer server(kPipeliningStart + kEnvelope + kTaken + leaves);
    QByteArrayList next = (pipelining ? kPipeliningStart : kPlainStart) + kSecondEnvelope + QByteArrayList{"B"};
    if (!pipelining)
        next.append("P"); // nothing follows the dot before it was answered
    next += QByteArrayList{"S 250 taken", "C MAIL", "S 250 ok", "C RCPT TO:<ann@x.example>", "S 250 ok", "C DATA", "S 354 go"} + kTaken;
    server.addScript(next);
    Sender<SmtpTransport> sender(accountFor(server));
    sender.transport.begin(1, envelopeTo("jane@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(1), kPatience);
    QVERIFY(sender.transport.hasRoom());
    sender.transport.begin(2, envelopeTo("tom@x.example"));
    QVERIFY(sender.transport.hasRoom());
    sender.transport.begin(3, envelopeTo("ann@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(3), kPatience);
    QCOMPARE(sender.recorder.order, (QList<MailJob>{1, 2, 3}));
    for (MailJob job = 1; job <= 3; ++job)
        QCOMPARE(sender.outcome(job).kind, MailOutcome::Kind::accepted);
    QCOMPARE(sender.recorder.sent, (QList<MailJob>{1, 2, 3}));
    QCOMPARE(server.connections(), 2);
    QCOMPARE(server.bodies().size(), 3);
    QCOMPARE(server.complaints(), QStringList());
    QTRY_VERIFY_WITH_TIMEOUT(sender.transport.hasRoom(), kPatience);
}

/// Its limit meets each mail twice, at the end of one connection and behind the first mail of the next.
void TestMailTransports::aServerThatTakesOneMailEachTime()
{
    constexpr MailJob kMails = 4;
    const QByteArrayList envelope{"C MAIL", "S 250 ok", "C RCPT", "S 250 ok", "C DATA", "S 354 go"};
    ScriptedServer server(kPipeliningStart + envelope + kTaken + QByteArrayList{"C MAIL", "S 421 4.7.0 that is enough", "X"});
    Sender<SmtpTransport> sender(accountFor(server));
    MailJob last = 1;
    const auto beginMore = [&] {
        while (!sender.recorder.order.isEmpty() && last < kMails && sender.transport.hasRoom())
            sender.transport.begin(++last, envelopeTo("jane@x.example"));
    };
    QObject::connect(&sender.transport, &MailTransport::finished, &sender.transport, beginMore);
    QObject::connect(&sender.transport, &MailTransport::roomMade, &sender.transport, beginMore);
    sender.transport.begin(1, envelopeTo("jane@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(int(kMails)), kPatience);
    for (MailJob job = 1; job <= kMails; ++job) {
        QVERIFY2(sender.outcome(job).kind == MailOutcome::Kind::accepted, qPrintable(sender.outcome(job).reply.text()));
        QCOMPARE(sender.recorder.endings.value(job), 1);
    }
    QCOMPARE(server.connections(), int(kMails));
    QCOMPARE(server.bodies().size(), qsizetype(kMails));
    QCOMPARE(server.complaints(), QStringList());
}

void TestMailTransports::withdrawnMailsLeaveRoomForOthers_data()
{
    QTest::addColumn<QByteArrayList>("first");
    QTest::addColumn<int>("connections");
    QTest::newRow("before DATA") << kPlainStart + QByteArrayList{"C MAIL", "S 250 ok", "C RSET", "S 250 ok"} +
                                        kSecondEnvelope + kTaken
                                 << 1;
    QTest::newRow("behind 354") << kPipeliningStart + kEnvelope + QByteArrayList{"W"} << 2;
    QTest::newRow("refused anyway") << kPipeliningStart + QByteArrayList{"C MAIL",   "C RCPT",   "C DATA", "S 250 ok",
                                                                         "S 550 no", "S 554 no", "C RSET", "S 250 ok"} +
                                           kSecondEnvelope + kTaken
                                    << 1;
}

void TestMailTransports::withdrawnMailsLeaveRoomForOthers()
{
    QFETCH(QByteArrayList, first);
    QFETCH(int, connections);
    ScriptedServer server(first);
    server.addScript(kPipeliningStart + kSecondEnvelope + kTaken);
    Sender<SmtpTransport> sender(accountFor(server));
    sender.recorder.suppliesItself = false;
    QObject::connect(&sender.transport, &MailTransport::envelopeSent, &sender.transport, [&](MailJob job) {
        if (job == 1)
            sender.transport.withdraw(job);
    });
    sender.transport.begin(1, envelopeTo("jane@x.example"));
    QTRY_COMPARE_WITH_TIMEOUT(sender.recorder.sent, QList<MailJob>{1}, kPatience);
    sender.recorder.suppliesItself = true;
    QTRY_VERIFY_WITH_TIMEOUT(sender.transport.hasRoom(), kPatience);
    sender.transport.begin(2, envelopeTo("tom@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(1), kPatience);
    QCOMPARE(sender.recorder.order, QList<MailJob>{2});
    QCOMPARE(sender.outcome(2).kind, MailOutcome::Kind::accepted);
    QCOMPARE(server.connections(), connections);
    QCOMPARE(server.bodies().size(), 1);
    QCOMPARE(server.complaints(), QStringList());
}

void TestMailTransports::closesAndOpensAgain()
{
    ScriptedServer server(kPlainStart + kEnvelope + kTaken);
    server.addScript(kPlainStart + kSecondEnvelope + kTaken);
    Sender<SmtpTransport> sender(accountFor(server));
    QSignalSpy closed(&sender.transport, &MailTransport::closed);
    QSignalSpy room(&sender.transport, &MailTransport::roomMade);
    sender.transport.close(); // nothing is open
    QVERIFY(!sender.transport.hasRoom());
    QVERIFY(closed.wait(kPatience));
    QCOMPARE(room.size(), 1);
    sender.transport.begin(1, envelopeTo("jane@x.example"));
    sender.transport.close();
    QVERIFY(closed.wait(kPatience));
    QCOMPARE(sender.outcome(1).kind, MailOutcome::Kind::accepted);
    QVERIFY(server.received().endsWith("QUIT\r\n"));
    QCOMPARE(room.size(), 2); // mail that came meanwhile waits for it
    sender.transport.begin(2, envelopeTo("tom@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(2), kPatience);
    QCOMPARE(sender.outcome(2).kind, MailOutcome::Kind::accepted);
    QCOMPARE(closed.size(), 2);
}

void TestMailTransports::folderGetsWholeFiles()
{
    QTemporaryDir folder;
    const QString inside = folder.filePath(QStringLiteral("mails/of the firm"));
    Sender<FolderTransport> sender(inside);
    QSignalSpy room(&sender.transport, &MailTransport::roomMade);
    sender.transport.begin(1, envelopeTo("jane@x.example"));
    QVERIFY(!sender.transport.hasRoom());
    QVERIFY(sender.recorder.sent.isEmpty()); // told from the event loop, not from inside the call
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(1), kPatience);
    QCOMPARE(sender.outcome(1).kind, MailOutcome::Kind::accepted);
    QCOMPARE(room.size(), 1);
    QCOMPARE(filesIn(inside), QStringList{QStringLiteral("20261103-140509-0190-1@firm.example.eml")});
    QCOMPARE(readFile(QDir(inside).filePath(filesIn(inside).first())),
             QByteArray("Return-Path: <portal@firm.example>\r\nX-Envelope-To: <jane@x.example>\r\n" + kMessage));
    QVERIFY(platform::isPrivate(QDir(inside).filePath(filesIn(inside).first()))); // it holds a link that lets people in
    QVERIFY(platform::isPrivate(inside));
    QSignalSpy closed(&sender.transport, &MailTransport::closed);
    sender.transport.close();
    QVERIFY(closed.wait(kPatience));
    QCOMPARE(room.size(), 2);
}

void TestMailTransports::folderKeepsOneFileOfOneMail()
{
    QTemporaryDir folder;
    Sender<FolderTransport> sender(folder.path());
    for (MailJob job = 1; job <= 3; ++job) {
        sender.transport.begin(job, envelopeTo("jane@x.example"));
        QTRY_VERIFY_WITH_TIMEOUT(sender.finished(int(job)), kPatience);
    }
    QCOMPARE(filesIn(folder.path()).size(), 1);
}

void TestMailTransports::folderThatCannotBeWritten()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("in the way"));
    QVERIFY(writeFile(file, "x"));
    Sender<FolderTransport> sender(file);
    sender.transport.begin(1, envelopeTo("jane@x.example"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(1), kPatience);
    QCOMPARE(sender.outcome(1).kind, MailOutcome::Kind::lost);
    QCOMPARE(sender.outcome(1).failure, TransportFailure::folder);
    QVERIFY(!sender.outcome(1).afterDot);
    QVERIFY(sender.outcome(1).sentence.contains(QStringLiteral("in the way")));
    QCOMPARE(filesIn(folder.path()).size(), 1);
}

void TestMailTransports::folderWithoutRoom()
{
    QTemporaryDir folder;
    Sender<FolderTransport> sender(folder.path());
    {
        const SmallFiles only(16); // as on a disk that is full
        sender.transport.begin(1, envelopeTo("jane@x.example"));
        QTRY_VERIFY_WITH_TIMEOUT(sender.finished(1), kPatience);
    }
    QCOMPARE(sender.outcome(1).kind, MailOutcome::Kind::lost);
    QCOMPARE(sender.outcome(1).failure, TransportFailure::folder);
    QVERIFY(!sender.outcome(1).afterDot);
    QCOMPARE(filesIn(folder.path()), QStringList());
}

void TestMailTransports::folderWithdrawnAndRefused()
{
    QTemporaryDir folder;
    Sender<FolderTransport> sender(folder.path());
    sender.recorder.suppliesItself = false;
    sender.transport.begin(1, envelopeTo("jane@x.example"));
    QTRY_COMPARE_WITH_TIMEOUT(sender.recorder.sent, QList<MailJob>{1}, kPatience);
    QSignalSpy room(&sender.transport, &MailTransport::roomMade);
    sender.transport.withdraw(1);
    sender.transport.supply(1, composed());
    QVERIFY(room.wait(kPatience));
    sender.transport.begin(2, envelopeTo("jane@x.example\r\nX: y"));
    QTRY_VERIFY_WITH_TIMEOUT(sender.finished(1), kPatience);
    QCOMPARE(sender.recorder.order, QList<MailJob>{2});
    QCOMPARE(sender.outcome(2).failure, TransportFailure::badAddress);
    QCOMPARE(filesIn(folder.path()), QStringList());
}

void TestMailTransports::fileNamesAreSafe_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "<a-1.b@x.example>"
                           << "20261103-140509-a-1.b@x.example.eml";
    QTest::newRow("path") << "<../../etc/passwd@x>"
                          << "20261103-140509-.._.._etc_passwd@x.eml";
    QTest::newRow("windows") << "<a:b\\c|d*e?f\"g@x>"
                             << "20261103-140509-a_b_c_d_e_f_g@x.eml";
    QTest::newRow("empty") << ""
                           << "20261103-140509-.eml";
    QTest::newRow("long") << QString(u'<' + QStringLiteral("a").repeated(300) + u'>')
                          << QString(u"20261103-140509-" + QStringLiteral("a").repeated(120) + u".eml");
}

void TestMailTransports::fileNamesAreSafe()
{
    QFETCH(QString, id);
    ComposedMessage message = composed();
    message.messageId = id;
    QTEST(FolderTransport::fileName(message), "name");
}

QTEST_GUILESS_MAIN(TestMailTransports)
#include "tst_mailtransports.moc"
