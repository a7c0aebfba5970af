#include "tests/cli/ctl.h"
#include "tests/servers/scriptedserver.h"

#include "app/store/healthstore.h"

#include <QTest>

#include <csignal>

using namespace portico;
using namespace portico::test;

namespace {

const QString kJson = QStringLiteral("--json");
const QStringList kList{QStringLiteral("outbox"), QStringLiteral("list"), kJson};
const QStringList kSend{QStringLiteral("outbox"), QStringLiteral("send"), QStringLiteral("--connections"), QStringLiteral("1")};

const QByteArrayList kStart{"S 220 mx ESMTP", "C EHLO", "S 250 mx"};
const QByteArrayList kEnvelope{"C MAIL FROM", "S 250 2.1.0 ok", "C RCPT TO", "S 250 2.1.5 ok", "C DATA", "S 354 go on", "B"};
const QByteArrayList kTaken = kEnvelope + QByteArrayList{"S 250 2.0.0 taken"};

/// A script that takes so many mails.
QByteArrayList taking(int count)
{
    QByteArrayList script = kStart;
    for (int i = 0; i < count; ++i)
        script += kTaken;
    return script;
}

/// A firm whose mails go to server, with so many invitations queued.
void prepare(const Ctl &ctl, const ScriptedServer &server, int mails)
{
    ctl.createReadyFirm();
    const CtlRun set = ctl.run({QStringLiteral("mail"), QStringLiteral("set"), QStringLiteral("--host"), QStringLiteral("localhost"),
                                QStringLiteral("--port"), QString::number(server.serverPort()), QStringLiteral("--security"),
                                QStringLiteral("none"), QStringLiteral("--from"), QStringLiteral("office@alderpryce.example")});
    if (set.status != 0)
        qFatal("no mail account: %s", qPrintable(set.err));
    QByteArray lines;
    for (int i = 0; i < mails; ++i)
        lines += QByteArray("Client %1,Person %1,person%1@clients.example,\n").replace("%1", QByteArray::number(i));
    ctl.import(lines);
    if (ctl.run({QStringLiteral("invite"), QStringLiteral("--without-portal")}).status != 0)
        qFatal("nobody invited");
}

QList<QJsonObject> mailsIn(const Ctl &ctl, const char *state)
{
    return ctl.run(kList + QStringList{QStringLiteral("--state"), QString::fromLatin1(state)}).objects();
}

QByteArray messageIdOf(const QByteArray &body)
{
    const qsizetype at = body.indexOf("Message-ID: ");
    return at < 0 ? QByteArray() : body.mid(at + 12, body.indexOf("\r\n", at) - at - 12);
}

} // namespace

/// outbox list, send and settle, with the sender killed, doubled and interrupted.
class TestOutboxCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listTellsAllOfAMail();
    void listsByState_data();
    void listsByState();
    void listsManyPages();
    void failuresAreNoFailureOfTheRun();
    void mailThatIsNotTriedAnyMoreIsCounted();
    void sendWithoutAnAccount();
    void anUnreachableServerIsSaid();
    void mailThatIsLeftIsExplained_data();
    void mailThatIsLeftIsExplained();
    void pauseAndResumeNeedTheRight();
    void aSecondSenderIsRefused();
    void aKilledSenderLeavesUnconfirmedMailAndNothingGoesTwice();
    void settleRefuses();
    void aRequestToEndIsKept_data();
    void aRequestToEndIsKept();
    void untilEmptyGoesOnUntilEmpty();
};

void TestOutboxCommands::listTellsAllOfAMail()
{
    const Ctl ctl;
    ScriptedServer server(taking(1));
    prepare(ctl, server, 1);
    const QJsonObject queued = ctl.run(kList).object();
    QCOMPARE(keysOf(queued), QStringLiteral("attempts,id,interrupted,kind,message_id,next_attempt_at,queued_at,recipient,reply,sent_at,state"));
    QCOMPARE(queued.value(QStringLiteral("kind")).toString(), QStringLiteral("invitation"));
    QCOMPARE(queued.value(QStringLiteral("state")).toString(), QStringLiteral("queued"));
    QCOMPARE(queued.value(QStringLiteral("attempts")).toInt(-1), 0);
    QVERIFY(queued.value(QStringLiteral("message_id")).isNull());
    QVERIFY(queued.value(QStringLiteral("sent_at")).isNull());
    QVERIFY(queued.value(QStringLiteral("next_attempt_at")).isNull());
    const QRegularExpression utc(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"));
    QVERIFY(utc.match(queued.value(QStringLiteral("queued_at")).toString()).hasMatch());

    QCOMPARE(ctl.run(kSend).status, 0);
    const QJsonObject sent = ctl.run(kList).object();
    QCOMPARE(sent.value(QStringLiteral("id")), queued.value(QStringLiteral("id")));
    QCOMPARE(sent.value(QStringLiteral("state")).toString(), QStringLiteral("sent"));
    QCOMPARE(sent.value(QStringLiteral("attempts")).toInt(-1), 1);
    QCOMPARE(sent.value(QStringLiteral("reply")).toString(), QStringLiteral("250 2.0.0 taken"));
    QVERIFY(utc.match(sent.value(QStringLiteral("sent_at")).toString()).hasMatch());
    QCOMPARE(server.bodies().size(), 1);
    QCOMPARE(sent.value(QStringLiteral("message_id")).toString().toLatin1(), messageIdOf(server.bodies().first()));
    QVERIFY(sent.value(QStringLiteral("message_id")).toString().startsWith(u'<'));
}

void TestOutboxCommands::listsByState_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("count");
    QTest::newRow("queued") << QStringLiteral("queued") << 2;
    QTest::newRow("sending") << QStringLiteral("sending") << 0;
    QTest::newRow("sent") << QStringLiteral("sent") << 1;
    QTest::newRow("failed") << QStringLiteral("failed") << 1;
    QTest::newRow("unconfirmed") << QStringLiteral("unconfirmed") << 0;
    QTest::newRow("cancelled") << QStringLiteral("cancelled") << 0;
}

void TestOutboxCommands::listsByState()
{
    QFETCH(QString, state);
    QFETCH(int, count);
    const Ctl ctl;
    ScriptedServer server(kStart + kTaken + QByteArrayList{"C MAIL FROM", "S 250 ok", "C RCPT TO", "S 550 5.1.1 unknown", "C RSET", "S 250 ok"});
    prepare(ctl, server, 2);
    ctl.run(kSend);
    ctl.import("Late,Person A,a@late.example,\nLater,Person B,b@late.example,\n");
    QCOMPARE(ctl.run({QStringLiteral("invite"), QStringLiteral("--without-portal")}).status, 0);
    QCOMPARE(ctl.run(kList + QStringList{QStringLiteral("--state"), state}).objects().size(), count);
}

void TestOutboxCommands::listsManyPages()
{
    const Ctl ctl;
    ScriptedServer server(taking(1));
    prepare(ctl, server, 1001);
    const QList<QJsonObject> mails = ctl.run(kList).objects();
    QSet<QString> ids;
    for (const QJsonObject &mail : mails)
        ids.insert(mail.value(QStringLiteral("id")).toString());
    QCOMPARE(mails.size(), 1001);
    QCOMPARE(ids.size(), 1001);
}

void TestOutboxCommands::failuresAreNoFailureOfTheRun()
{
    const Ctl ctl;
    ScriptedServer server(kStart + QByteArrayList{"C MAIL FROM", "S 250 ok", "C RCPT TO", "S 550 5.1.1 unknown", "C RSET", "S 250 ok",
                                                  "C MAIL FROM", "S 250 ok", "C RCPT TO", "S 450 4.2.0 later", "C RSET", "S 250 ok"}
                          + kEnvelope + QByteArrayList{"X"});
    prepare(ctl, server, 4);
    const CtlRun run = ctl.run(kSend + QStringList{kJson});
    QCOMPARE(run.status, 0);
    const QJsonObject told = run.object();
    QCOMPARE(told.value(QStringLiteral("sent")).toInt(-1), 0);
    QCOMPARE(told.value(QStringLiteral("failed")).toInt(), 1);
    QCOMPARE(told.value(QStringLiteral("deferred")).toInt(), 1);
    QCOMPARE(told.value(QStringLiteral("unconfirmed")).toInt(), 1);
    QCOMPARE(told.value(QStringLiteral("queued")).toInt(), 2); // nothing is begun at once behind a connection that broke
    QVERIFY(!mailsIn(ctl, "queued").first().value(QStringLiteral("next_attempt_at")).isNull());
    QCOMPARE(server.complaints(), QStringList());
}

/// The sender tells of no mail that it does not begin: its address takes none since it was queued.
void TestOutboxCommands::mailThatIsNotTriedAnyMoreIsCounted()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("One,Person 0,person0@clients.example,\nTwo,Person 1,person1@clients.example,\n"
               "Three,Person 2,person2@clients.example,\n");
    QCOMPARE(ctl.run({QStringLiteral("invite"), QStringLiteral("--without-portal")}).status, 0);
    const auto ended = ctl.open()->write({}, [](WriteContext &context) -> Result<void> {
                               for (const char *email : {"person0@clients.example", "person2@clients.example"}) {
                                   AddressHealth health;
                                   health.emailFolded = QString::fromLatin1(email);
                                   health.state = HealthState::inactive;
                                   health.reason = QStringLiteral("no_such_mailbox");
                                   health.since = context.now();
                                   HealthStore::save(context, health);
                               }
                               return {};
                           }).result();
    QVERIFY(ended.ok());
    const QJsonObject told = ctl.run(kSend + QStringList{kJson}).object();
    QCOMPARE(told.value(QStringLiteral("sent")).toInt(-1), 1);
    QCOMPARE(told.value(QStringLiteral("failed")).toInt(-1), 0);
    QCOMPARE(told.value(QStringLiteral("not_tried")).toInt(-1), 2);
    QCOMPARE(mailsIn(ctl, "failed").size(), 2);
    QCOMPARE(ctl.mails().size(), 1);
    const CtlRun again = ctl.run(kSend + QStringList{kJson}); // told once
    QCOMPARE(again.object().value(QStringLiteral("not_tried")).toInt(-1), 0);
}

void TestOutboxCommands::sendWithoutAnAccount()
{
    const Ctl ctl;
    ctl.createFirm();
    QCOMPARE(ctl.run(kSend).status, 0); // nothing to do
    QCOMPARE(ctl.run({QStringLiteral("firm"), QStringLiteral("set"), QStringLiteral("--portal-url"), QStringLiteral("https://p.example")}).status, 0);
    ctl.import("Finch,Jane Finch,jane@finch.example,\n");
    QCOMPARE(ctl.run({QStringLiteral("invite"), QStringLiteral("--without-portal")}).status, 0);
    const CtlRun run = ctl.run(kSend);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(QStringLiteral("mail account")), qPrintable(run.err));
    QCOMPARE(mailsIn(ctl, "queued").size(), 1);
}

void TestOutboxCommands::anUnreachableServerIsSaid()
{
    const Ctl ctl;
    ScriptedServer server;
    prepare(ctl, server, 1);
    server.close();
    const CtlRun run = ctl.run(kSend);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(QStringLiteral("localhost")), qPrintable(run.err));
    QCOMPARE(mailsIn(ctl, "queued").first().value(QStringLiteral("attempts")).toInt(-1), 0);
}

void TestOutboxCommands::mailThatIsLeftIsExplained_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("held");
    QTest::addColumn<bool>("putOff");
    QTest::newRow("the server is busy") << kStart + QByteArrayList{"C MAIL FROM", "S 421 4.3.2 Too busy now", "X"}
                                        << QStringLiteral("421 4.3.2") << true << true;
    QTest::newRow("busy at the recipient") << kStart + QByteArrayList{"C MAIL FROM", "S 250 ok", "C RCPT TO", "S 421 4.7.0 Slow down", "X"}
                                           << QStringLiteral("421 4.7.0") << true << true;
    QTest::newRow("put off") << kStart + QByteArrayList{"C MAIL FROM", "S 250 ok", "C RCPT TO", "S 450 4.2.0 later", "C RSET", "S 250 ok"} + taking(7).mid(kStart.size())
                             << QStringLiteral("put off") << false << true;
    QTest::newRow("all went") << taking(8) << QString() << false << false;
}

void TestOutboxCommands::mailThatIsLeftIsExplained()
{
    QFETCH(QByteArrayList, script);
    QFETCH(QString, says);
    QFETCH(bool, held);
    QFETCH(bool, putOff);
    const Ctl ctl;
    ScriptedServer server(script);
    prepare(ctl, server, 8); // more than can be on their way at once
    const CtlRun run = ctl.run(kSend + QStringList{kJson});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QCOMPARE(run.err.isEmpty(), says.isEmpty());
    const QRegularExpression utc(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"));
    const QJsonObject told = run.object();
    const QString until = told.value(QStringLiteral("held_until")).toString();
    const QString next = told.value(QStringLiteral("next_attempt_at")).toString();
    QCOMPARE(utc.match(until).hasMatch(), held);
    QCOMPARE(told.value(QStringLiteral("held_because")).toString().contains(QStringLiteral("421")), held);
    QCOMPARE(utc.match(next).hasMatch(), putOff);
    QVERIFY2(run.err.contains(held ? until : next), qPrintable(run.err)); // when it goes on
}

void TestOutboxCommands::pauseAndResumeNeedTheRight()
{
    const Ctl ctl;
    ScriptedServer server(taking(1));
    prepare(ctl, server, 1);
    ctl.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"));
    const auto member = ctl.open()->write({}, [](WriteContext &context) -> Result<MemberKey> {
                                TeamMember mara;
                                mara.name = QStringLiteral("Mara Portals");
                                mara.email = QStringLiteral("mara@alderpryce.example");
                                mara.managesPortals = true;
                                return MemberStore::insert(context, mara);
                            }).result();
    QVERIFY(member.ok());
    const auto set = [&ctl](const char *verb, const QString &by) {
        return ctl.run({QStringLiteral("outbox"), QString::fromLatin1(verb), QStringLiteral("--as"), by});
    };
    const CtlRun refused = set("pause", QStringLiteral("sam@alderpryce.example"));
    QCOMPARE(refused.status, 1);
    QVERIFY(!refused.err.isEmpty());
    QCOMPARE(set("pause", QStringLiteral("mara@alderpryce.example")).status, 0);
    const CtlRun paused = ctl.run(kSend);
    QCOMPARE(paused.status, 1);
    QVERIFY2(paused.err.contains(QStringLiteral("paused")), qPrintable(paused.err));
    QCOMPARE(server.connections(), 0);
    QCOMPARE(set("resume", QStringLiteral("sam@alderpryce.example")).status, 1);
    QCOMPARE(ctl.run(kSend).status, 1);
    QCOMPARE(set("resume", QStringLiteral("priya@alderpryce.example")).status, 0); // the admin
    QCOMPARE(ctl.run(kSend).status, 0);
    QCOMPARE(server.bodies().size(), 1);
}

void TestOutboxCommands::aSecondSenderIsRefused()
{
    const Ctl ctl;
    ScriptedServer server(kStart + kEnvelope + QByteArrayList{"W"});
    prepare(ctl, server, 2);
    const auto first = ctl.start(kSend);
    QTRY_COMPARE_WITH_TIMEOUT(server.bodies().size(), 1, 60'000);
    const CtlRun second = ctl.run(kSend);
    QCOMPARE(second.status, 1);
    QVERIFY2(second.err.contains(QStringLiteral("sending")), qPrintable(second.err));
    QCOMPARE(server.connections(), 1);
    first->kill();
    Ctl::wait(*first);
    server.addScript(taking(1)); // the dead one holds no lock
    QCOMPARE(ctl.run(kSend).status, 0);
    QCOMPARE(server.bodies().size(), 2);
}

void TestOutboxCommands::aKilledSenderLeavesUnconfirmedMailAndNothingGoesTwice()
{
    const Ctl ctl;
    ScriptedServer server(taking(3) + kEnvelope + QByteArrayList{"W"});
    prepare(ctl, server, 6);
    const auto sender = ctl.start(kSend);
    QTRY_COMPARE_WITH_TIMEOUT(server.bodies().size(), 4, 60'000);
    const auto interrupted = [&ctl] { return mailsIn(ctl, "sending").value(0).value(QStringLiteral("interrupted")); };
    QCOMPARE(interrupted(), QJsonValue(false));
    sender->kill();
    QCOMPARE(Ctl::wait(*sender).status, -1);
    QCOMPARE(interrupted(), QJsonValue(true));
    const CtlRun told = ctl.run({QStringLiteral("outbox"), QStringLiteral("list"), QStringLiteral("--state"), QStringLiteral("sending")});
    QVERIFY2(told.out.contains(QStringLiteral("interrupted")), qPrintable(told.out));
    const QString left = mailsIn(ctl, "sending").value(0).value(QStringLiteral("id")).toString();
    const CtlRun early = ctl.run({QStringLiteral("outbox"), QStringLiteral("settle"), left, QStringLiteral("arrived")});
    QCOMPARE(early.status, 1);
    QVERIFY2(early.err.contains(QStringLiteral("outbox send")), qPrintable(early.err)); // which comes first

    server.addScript(taking(2));
    const CtlRun next = ctl.run(kSend);
    QCOMPARE(next.status, 0);
    QVERIFY2(next.out.contains(QStringLiteral("Unconfirmed: 1")), qPrintable(next.out));
    QCOMPARE(server.complaints(), QStringList());
    QCOMPARE(server.bodies().size(), 6);
    QSet<QByteArray> different;
    const QList<QByteArray> bodies = server.bodies();
    for (const QByteArray &body : bodies)
        different.insert(messageIdOf(body));
    QCOMPARE(different.size(), 6);
    QCOMPARE(mailsIn(ctl, "sent").size(), 5);
    const QList<QJsonObject> unconfirmed = mailsIn(ctl, "unconfirmed");
    QCOMPARE(unconfirmed.size(), 1);
    QCOMPARE(unconfirmed.first().value(QStringLiteral("message_id")).toString().toLatin1(), messageIdOf(bodies[3]));

    // A person decides to send it again: the same mail, byte for byte.
    const QString id = unconfirmed.first().value(QStringLiteral("id")).toString();
    QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("settle"), id, QStringLiteral("again")}).status, 0);
    server.addScript(taking(1));
    QCOMPARE(ctl.run(kSend).status, 0);
    QCOMPARE(server.bodies().size(), 7);
    QCOMPARE(server.bodies().last(), bodies[3]);
    QCOMPARE(mailsIn(ctl, "sent").size(), 6);
}

void TestOutboxCommands::settleRefuses()
{
    const Ctl ctl;
    ScriptedServer server(kStart + kEnvelope + QByteArrayList{"X"});
    prepare(ctl, server, 1);
    const QString id = ctl.run(kList).object().value(QStringLiteral("id")).toString();
    const auto settle = [&ctl](const QString &mail, const char *verdict) {
        return ctl.run({QStringLiteral("outbox"), QStringLiteral("settle"), mail, QString::fromLatin1(verdict)});
    };
    QCOMPARE(settle(id, "arrived").status, 1); // it waits; there is nothing to decide
    QCOMPARE(settle(QStringLiteral("no-id"), "arrived").status, 1);
    QCOMPARE(settle(QStringLiteral("01890000-0000-7000-8000-000000000000"), "again").status, 1);
    QCOMPARE(ctl.run(kSend).status, 0);
    ctl.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"), Role::staff, false);
    QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("settle"), id, QStringLiteral("arrived"), QStringLiteral("--as"), QStringLiteral("sam@alderpryce.example")}).status, 1);
    // Nor does whoever sees only assigned clients find it in the list.
    QCOMPARE(ctl.run(kList + QStringList{QStringLiteral("--as"), QStringLiteral("sam@alderpryce.example")}).lines(), QStringList());
    QCOMPARE(mailsIn(ctl, "unconfirmed").size(), 1);
    const CtlRun arrived = settle(id, "arrived");
    QCOMPARE(arrived.err, QString());
    QCOMPARE(arrived.status, 0);
    QCOMPARE(mailsIn(ctl, "sent").size(), 1);
    QCOMPARE(settle(id, "arrived").status, 1);
}

void TestOutboxCommands::aRequestToEndIsKept_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("times");
    QTest::newRow("Ctrl+C") << int(SIGINT) << 1;
    QTest::newRow("logout") << int(SIGTERM) << 1;
    QTest::newRow("the terminal closes") << int(SIGHUP) << 1;
    QTest::newRow("the terminal closes, told twice") << int(SIGHUP) << 2;
}

void TestOutboxCommands::aRequestToEndIsKept()
{
    QFETCH(int, number);
    QFETCH(int, times);
    const Ctl ctl;
    ScriptedServer server(kStart + QByteArrayList{"C MAIL FROM", "S 250 ok", "C RCPT TO", "S 450 4.2.0 later", "C RSET", "S 250 ok"});
    prepare(ctl, server, 1);
    const auto sender = ctl.start(kSend + QStringList{QStringLiteral("--until-empty")});
    // It has been told to come back later, and waits.
    QTRY_VERIFY_WITH_TIMEOUT(!mailsIn(ctl, "queued").value(0).value(QStringLiteral("next_attempt_at")).toString().isEmpty(), 60'000);
    QCOMPARE(sender->state(), QProcess::Running);
    for (int i = 0; i < times; ++i)
        QCOMPARE(::kill(pid_t(sender->processId()), number), 0);
    const CtlRun run = Ctl::wait(*sender);
    QCOMPARE(run.status, 1);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(mailsIn(ctl, "queued").size(), 1);
}

void TestOutboxCommands::untilEmptyGoesOnUntilEmpty()
{
    const Ctl ctl;
    ScriptedServer server(kStart + QByteArrayList{"C MAIL FROM", "S 250 ok", "C RCPT TO", "S 450 4.2.0 later", "C RSET", "S 250 ok"} + kTaken);
    server.addScript(taking(1));
    prepare(ctl, server, 2);
    const auto sender = ctl.start(kSend + QStringList{QStringLiteral("--until-empty"), kJson});
    QTRY_COMPARE_WITH_TIMEOUT(mailsIn(ctl, "sent").size(), 1, 60'000);
    QCOMPARE(sender->state(), QProcess::Running);
    const auto timeComes = [](WriteContext &context) -> Result<void> {
        Statement(context.connection(), "UPDATE mail SET next_attempt_at = NULL WHERE state = 'queued'").run();
        return {};
    };
    QVERIFY(ctl.open()->write({}, timeComes).result().ok());
    const CtlRun run = Ctl::wait(*sender);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.object().value(QStringLiteral("queued")).toInt(-1), 0);
    QCOMPARE(mailsIn(ctl, "sent").size(), 2);
    QCOMPARE(server.bodies().size(), 2);
}

QTEST_GUILESS_MAIN(TestOutboxCommands)
#include "tst_outboxcommands.moc"
