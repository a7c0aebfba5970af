#include "app/mail/outboxsender.h"
#include "app/practice/mailtasks.h"
#include "tests/cli/ctl.h"
#include "tests/servers/heldport.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/serverprocess.h"
#include "tests/support/portalstory.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

using namespace portico;
using namespace portico::test;

namespace {

constexpr int kConnections = 4;

/// smtp-sink, which writes each message that it takes into a file of its own.
struct KeepingSink
{
    /// Empty, or why it does not run here.
    QString start()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("smtp-sink"), {QStringLiteral("/usr/sbin")});
        if (program.isEmpty())
            return QStringLiteral("smtp-sink (postfix) is not installed");
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
        process.start(program, {QStringLiteral("-u"), QStringLiteral("postfix"), QStringLiteral("-d"),
                                folder.filePath(QStringLiteral("mail.")), QStringLiteral("127.0.0.1:%1").arg(port()),
                                QStringLiteral("100")});
        if (waitUntilListening(process, port()))
            return {};
        return QStringLiteral("smtp-sink does not start: ") + QString::fromLocal8Bit(process.readAllStandardError());
    }

    ~KeepingSink()
    {
        process.kill();
        process.waitForFinished();
    }

    /// How many messages have begun to arrive.
    qsizetype files() const { return QDir(folder.path()).entryList(QDir::Files).size(); }

    /// The Message-IDs of the messages that came to their end, as often as they came.
    QHash<QString, int> arrived() const
    {
        QHash<QString, int> ids;
        const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
        for (const QFileInfo &file : files) {
            TakenMail mail;
            const QByteArray content = readFile(file.filePath());
            const qsizetype start = content.indexOf("Date: ");
            mail.content = start < 0 ? content : content.mid(start);
            if (mail.content.trimmed().endsWith("--")) // the last boundary
                ++ids[QString::fromLatin1(mail.header("Message-ID"))];
        }
        return ids;
    }

    QTemporaryDir folder;
    QProcess process;
    quint16 port() const { return m_port.number(); }

private:
    HeldPort m_port;
};

const QByteArrayList kTwoMails{"S 220 mx ESMTP", "C EHLO", "S 250-mx", "S 250 PIPELINING",
                               "C MAIL", "S 250 2.1.0 ok", "C RCPT", "S 250 2.1.5 ok", "C DATA", "S 354 go", "B", "S 250 2.0.0 taken",
                               "C MAIL", "S 250 2.1.0 ok", "C RCPT", "S 250 2.1.5 ok", "C DATA", "S 354 go", "B", "S 250 2.0.0 taken"};

/// A firm that sends to a server of the test.
struct SendingTo : PortalStory
{
    /// What is due goes to that server, over one connection.
    void send(const ScriptedServer &server)
    {
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("127.0.0.1");
        account.port = server.serverPort();
        account.security = MailSecurity::none;
        account.fromAddress = QStringLiteral("portal@alderpryce.example");
        run(SaveMailAccountTask(account));
        OutboxSender sender(*firm, defaultTransports([] { return QByteArray(); }));
        sender.setConnections(1);
        QSignalSpy ended(&sender, &OutboxSender::finished);
        sender.start(OutboxSender::Mode::dueNow);
        if (!ended.wait(60000))
            qFatal("the sender did not end");
    }
};

/// Where to cut what such a dialogue's server is told: at every byte of the commands, of both ends of each message and of
/// its dot; inside of a message, thousands of bytes that are all alike to the dialogue, at each 97th.
QList<qint64> placesIn(const QByteArray &told)
{
    constexpr qint64 kEnds = 30; // bytes of a message at each of its ends, its dot included
    QList<qint64> places;
    const auto add = [&places](qint64 from, qint64 to, qint64 step) {
        for (qint64 place = from; place < to; place += step)
            places.append(place);
    };
    qint64 at = 0;
    for (int mail = 0; mail < 2; ++mail) {
        const qint64 message = told.indexOf("DATA\r\n", at) + 6;
        const qint64 end = told.indexOf("\r\n.\r\n", message) + 5;
        add(at, message + kEnds, 1);
        add(message + kEnds, end - kEnds, 97);
        at = end - kEnds;
    }
    add(at, told.size() + 2, 1);
    return places;
}

} // namespace

/// What a sender, or a connection, that dies at any moment leaves behind.
class TestSendKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cutAnywhere_data()
    {
        QTest::addColumn<bool>("whatItReceives");
        QTest::newRow("what the server says") << false;
        QTest::newRow("what it is told") << true;
    }
    void cutAnywhere()
    {
        QFETCH(bool, whatItReceives);
        SendingTo firm;
        // Names of one length, so that each dialogue has its parts at the same places as the first one, which is not cut.
        const auto queueTwo = [&firm](qint64 number) {
            const QString name = QStringLiteral("%1@x.example").arg(number, 5, 10, QLatin1Char('0'));
            return QList<MailKey>{firm.queueInvite(QStringLiteral("a") + name), firm.queueInvite(QStringLiteral("b") + name)};
        };
        QList<qint64> places;
        {
            ScriptedServer server(kTwoMails);
            queueTwo(99'999);
            firm.send(server);
            QCOMPARE(server.bodies().size(), 2);
            QCOMPARE(server.complaints(), QStringList());
            if (whatItReceives)
                places = placesIn(server.received());
            for (qint64 place = 0; !whatItReceives && place < server.bytesSent() + 2; ++place)
                places.append(place);
        }
        QVERIFY(places.size() > 100);
        int whole = 0; // the dialogue went to its end, uncut
        for (const qint64 position : std::as_const(places)) {
            const QList<MailKey> mails = queueTwo(position);
            ScriptedServer server(kTwoMails);
            server.addScript({"X"}); // no second chance
            server.setCuts(whatItReceives ? -1 : position, whatItReceives ? position : -1);
            firm.send(server);
            const QList<QByteArray> bodies = server.bodies();
            int sent = 0;
            for (const MailKey key : mails) {
                const Mail mail = firm.mail(key);
                const QByteArray id = mail.messageId.toLatin1();
                const auto delivered = std::count_if(bodies.begin(), bodies.end(), [&id](const QByteArray &body) {
                    return !id.isEmpty() && body.contains(id);
                });
                const QByteArray where = QByteArray::number(position) + ": " + slug(mail.state).data();
                QVERIFY2(delivered <= 1, where.constData());
                QVERIFY2(mail.state == MailState::sent || mail.state == MailState::queued || mail.state == MailState::unconfirmed,
                         where.constData());
                QVERIFY2(mail.state != MailState::sent || delivered == 1, where.constData());
                QVERIFY2(mail.state != MailState::queued || delivered == 0, where.constData());
                sent += mail.state == MailState::sent;
                if (mail.state == MailState::queued)
                    firm.run(CancelMailTask(key));
            }
            whole += sent == 2;
        }
        QVERIFY2(whole > 0, "no place was behind both mails");
        QVERIFY2(whole < places.size() / 2, "most cuts came to nothing");
    }

    void theWordBehindTheDotIsSwallowed()
    {
        SendingTo firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        ScriptedServer server(kTwoMails.first(11) + QByteArrayList{"X"});
        firm.send(server);
        QCOMPARE(firm.mail(mail).state, MailState::unconfirmed);
        ScriptedServer again(kTwoMails);
        firm.send(again);
        QCOMPARE(again.bodies().size(), 0); // nothing is sent twice by itself
        const QString id = firm.mail(mail).messageId;
        firm.run(SettleMailTask(mail, SettleMailTask::Verdict::again));
        ScriptedServer third(kTwoMails);
        firm.send(third);
        QCOMPARE(firm.mail(mail).state, MailState::sent);
        QVERIFY(third.bodies().first().contains(id.toLatin1())); // the same mail, because a person said so
        QCOMPARE(third.bodies(), server.bodies());
    }

    /// A window that waits goes on where a porticoctl that is killed left off, with nobody telling it.
    void aWaitingSenderTakesOver()
    {
        const QByteArrayList start{"S 220 mx ESMTP", "C EHLO", "S 250 mx"};
        const QByteArrayList mail{"C MAIL", "S 250 2.1.0 ok", "C RCPT", "S 250 2.1.5 ok", "C DATA", "S 354 go", "B"};
        const QByteArrayList taken = mail + QByteArrayList{"S 250 2.0.0 taken"};
        ScriptedServer server(start + mail + QByteArrayList{"W"});
        server.addScript(start + taken + taken);
        const Ctl ctl;
        ctl.createReadyFirm();
        ctl.import("One,Ann,ann@x.example,\nTwo,Bob,bob@x.example,\nThree,Cyd,cyd@x.example,\n");
        const auto words = [](const char *line) { return QString::fromLatin1(line).split(u' '); };
        QCOMPARE(ctl.run(words("mail set --host 127.0.0.1 --security none --from portal@alderpryce.example --port")
                         + QStringList{QString::number(server.serverPort())}).status, 0);
        QCOMPARE(ctl.run(words("invite --without-portal")).status, 0);
        const auto dying = ctl.start(words("outbox send --connections 1"));
        QTRY_COMPARE_WITH_TIMEOUT(server.bodies().size(), 1, 60'000);

        const auto firm = ctl.open();
        OutboxSender waiting(*firm, defaultTransports([] { return QByteArray(); }));
        waiting.setConnections(1);
        QSignalSpy ended(&waiting, &OutboxSender::mailEnded);
        QSignalSpy finished(&waiting, &OutboxSender::finished);
        waiting.start(OutboxSender::Mode::forever);
        const auto *timer = waiting.findChild<QTimer *>(QStringLiteral("next"));
        QVERIFY(timer && timer->isActive()); // for the lock
        QCOMPARE(server.connections(), 1);
        dying->kill();
        QCOMPARE(Ctl::wait(*dying).status, -1);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, 60'000);
        waiting.stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);

        QCOMPARE(server.bodies().size(), 3);
        const QList<QByteArray> bodies = server.bodies();
        const QList<QJsonObject> mails = ctl.run(words("outbox list --json")).objects();
        QStringList states;
        for (const QJsonObject &one : mails) {
            states.append(one.value(QLatin1StringView("state")).toString());
            const QByteArray id = one.value(QLatin1StringView("message_id")).toString().toLatin1();
            const auto came = std::count_if(bodies.begin(), bodies.end(), [&id](const QByteArray &body) { return body.contains(id); });
            QCOMPARE(int(came), 1); // each once
        }
        states.sort();
        QCOMPARE(states.join(u' '), QStringLiteral("sent sent unconfirmed"));
    }

    /// PORTICO_SEND_KILLS=100 tries as often, with 100 mails for each.
    void killedAnywhere()
    {
        const int kills = qEnvironmentVariableIsSet("PORTICO_SEND_KILLS") ? qEnvironmentVariableIntValue("PORTICO_SEND_KILLS") : 6;
        const int mails = kills * 100;
        const quint32 seed = qEnvironmentVariableIsSet("PORTICO_SEED") ? quint32(qEnvironmentVariableIntValue("PORTICO_SEED"))
                                                                       : QRandomGenerator::global()->generate() & 0x7fffffff;
        qInfo("PORTICO_SEED=%u, %d kills, %d mails", seed, kills, mails);
        QRandomGenerator random(seed);
        KeepingSink sink;
        if (const QString failure = sink.start(); !failure.isEmpty())
            QSKIP(qPrintable(failure));
        const Ctl ctl;
        ctl.createReadyFirm();
        QByteArray lines;
        for (int i = 0; i < mails; ++i)
            lines += "Client " + QByteArray::number(i) + ",Somebody,person" + QByteArray::number(i) + "@x.example,\n";
        ctl.import(lines);
        const auto words = [](const char *line) { return QString::fromLatin1(line).split(u' '); };
        QCOMPARE(ctl.run(words("mail set --host 127.0.0.1 --security none --from portal@alderpryce.example --port")
                         + QStringList{QString::number(sink.port())}).status, 0);
        QCOMPARE(ctl.run(words("invite --without-portal")).status, 0);

        int killed = 0;
        for (bool ended = false; !ended;) {
            const auto sender = ctl.start(words("outbox send --connections 4"));
            QVERIFY(sender->waitForStarted());
            // Killed in the midst: when so many more have arrived, and at a random moment of the next ones.
            const qsizetype enough = sink.files() + random.bounded(1, 100);
            const auto runsOn = [&sender](int ms) { return sender->state() != QProcess::NotRunning && !sender->waitForFinished(ms); };
            while (killed < kills && sink.files() < enough && runsOn(1)) {
            }
            if (killed < kills && runsOn(int(random.bounded(0, 10)) + 1)) {
                sender->kill();
                ++killed;
                QVERIFY(sender->waitForFinished());
                continue; // the next one takes over at once
            }
            QVERIFY(sender->state() == QProcess::NotRunning || sender->waitForFinished(300'000));
            QCOMPARE(sender->exitCode(), 0);
            ended = true;
        }
        QVERIFY(killed > 0);

        const QHash<QString, int> arrived = sink.arrived();
        for (auto id = arrived.begin(); id != arrived.end(); ++id)
            QVERIFY2(id.value() == 1, qPrintable(id.key()));
        QSet<QString> known;
        int sent = 0;
        int unconfirmed = 0;
        const QList<QJsonObject> all = ctl.run(words("outbox list --json")).objects();
        for (const QJsonObject &mail : all) {
            const QString state = mail.value(QLatin1StringView("state")).toString();
            const QString id = mail.value(QLatin1StringView("message_id")).toString();
            known.insert(id);
            if (state == QLatin1StringView("sent")) {
                ++sent;
                QVERIFY2(arrived.contains(id), qPrintable(id));
            } else {
                QCOMPARE(state, QStringLiteral("unconfirmed"));
                ++unconfirmed;
            }
        }
        QCOMPARE(sent + unconfirmed, mails); // none is gone
        for (auto id = arrived.begin(); id != arrived.end(); ++id)
            QVERIFY2(known.contains(id.key()), qPrintable(id.key()));
        qInfo("%d kills: %d sent, %d unconfirmed", killed, sent, unconfirmed);
        QVERIFY2(unconfirmed <= 2 * kConnections * killed, "one past its dot and one claimed behind it, of each connection");
    }
};

QTEST_GUILESS_MAIN(TestSendKilled)
#include "tst_sendkilled.moc"
