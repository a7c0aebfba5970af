#include "tests/cli/ctl.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QByteArray kBounce = "Return-Path: <>\nFrom: MAILER-DAEMON@mx.firm.example\nTo: office@firm.example\nSubject: failure "
                           "notice\n\nCould not deliver to:\n\n<ann@clients.example>:\n550 5.1.1 no such user\n\n--- Below "
                           "this line is a copy of the message.\n\nTo: ann@clients.example\nSubject: x\nFrom: "
                           "office@firm.example\n";

QStringList classify(const QStringList &files)
{
    return QStringList{QStringLiteral("bounces"), QStringLiteral("classify"), QStringLiteral("--json")} + files;
}

} // namespace

/// bounces classify and bounces read.
class TestBounceCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifyNeedsNoFirm();
    void classifyReadsFoldersAndManyFiles();
    void whatCannotBeReadIsTold();
    void readAppliesToTheFirm();
    void whoSeesAssignedClientsOnlyReadsNone();
};

void TestBounceCommands::classifyNeedsNoFirm()
{
    const Ctl ctl;
    const QString bounce = ctl.write(QStringLiteral("bounce.eml"), kBounce);
    const QString letter = ctl.write(QStringLiteral("letter.eml"), "From: ann@clients.example\n\nHello\n");
    const CtlRun run = ctl.runBare(classify({bounce, letter}));
    QCOMPARE(run.status, 0);
    const QList<QJsonObject> objects = run.objects();
    QCOMPARE(objects.size(), 2);
    QCOMPARE(keysOf(objects[0]), QStringLiteral("file,is_bounce,recipients"));
    QCOMPARE(objects[0].value(QStringLiteral("file")).toString(), bounce);
    QCOMPARE(objects[0].value(QStringLiteral("is_bounce")).toBool(), true);
    const QJsonArray recipients = objects[0].value(QStringLiteral("recipients")).toArray();
    QCOMPARE(recipients.size(), 1);
    const QJsonObject recipient = recipients.first().toObject();
    QCOMPARE(keysOf(recipient), QStringLiteral("action,address,reason,reply,status,verdict"));
    QCOMPARE(recipient.value(QStringLiteral("address")).toString(), QStringLiteral("ann@clients.example"));
    QCOMPARE(recipient.value(QStringLiteral("action")).toString(), QStringLiteral("failed"));
    QCOMPARE(recipient.value(QStringLiteral("status")).toString(), QStringLiteral("5.1.1"));
    QCOMPARE(recipient.value(QStringLiteral("reply")).toString(), QStringLiteral("550 5.1.1 no such user"));
    QCOMPARE(recipient.value(QStringLiteral("verdict")).toString(), QStringLiteral("inactive"));
    QCOMPARE(recipient.value(QStringLiteral("reason")).toString(), QStringLiteral("no_such_mailbox"));
    QCOMPARE(objects[1].value(QStringLiteral("is_bounce")).toBool(true), false);
    QVERIFY(objects[1].value(QStringLiteral("recipients")).toArray().isEmpty());
}

void TestBounceCommands::classifyReadsFoldersAndManyFiles()
{
    const Ctl ctl;
    const QString first = ctl.write(QStringLiteral("000.eml"), kBounce);
    const QString folder = QFileInfo(first).path() + QStringLiteral("/many");
    QVERIFY(QDir().mkpath(folder));
    for (int i = 0; i < 1'100; ++i)
        QVERIFY(QFile::copy(first, folder + QStringLiteral("/%1.eml").arg(i, 5, 10, QLatin1Char('0'))));
    const CtlRun run = ctl.runBare(classify({folder, first}));
    QCOMPARE(run.status, 0);
    const QStringList lines = run.lines();
    QCOMPARE(lines.size(), 1'101);
    QCOMPARE(run.err.trimmed(), QStringLiteral("1,000 of 1,101 files"));
    QVERIFY(lines.first().contains(QLatin1StringView("/many/00000.eml")));
    QVERIFY(lines[299].contains(QLatin1StringView("/many/00299.eml")));
}

void TestBounceCommands::whatCannotBeReadIsTold()
{
    const Ctl ctl;
    const QString bounce = ctl.write(QStringLiteral("bounce.eml"), kBounce);
    const CtlRun run = ctl.runBare(classify({QStringLiteral("/nowhere.eml"), bounce}));
    QCOMPARE(run.status, 1);
    QVERIFY(run.err.contains(QLatin1StringView("/nowhere.eml")));
    QCOMPARE(run.objects().size(), 1); // the others are read all the same
    QCOMPARE(ctl.runBare(classify({})).status, 2);
}

void TestBounceCommands::readAppliesToTheFirm()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("Harbor,Ann Lee,ann@clients.example,\n");
    QCOMPARE(ctl.run({QStringLiteral("invite"), QStringLiteral("--without-portal")}).status, 0);
    QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("send")}).status, 0);
    const QString bounce = ctl.write(QStringLiteral("bounce.eml"), kBounce);
    const QStringList read{QStringLiteral("bounces"), QStringLiteral("read"), QStringLiteral("--json"), bounce};
    const QJsonObject first = ctl.run(read).object();
    QCOMPARE(first.value(QStringLiteral("mails")).toInt(-1), 1);
    QCOMPARE(first.value(QStringLiteral("failed")).toInt(-1), 1);
    const QJsonObject mail = ctl.run({QStringLiteral("outbox"), QStringLiteral("list"), QStringLiteral("--json")}).object();
    QCOMPARE(mail.value(QStringLiteral("state")).toString(), QStringLiteral("failed"));
    QCOMPARE(mail.value(QStringLiteral("reply")).toString(), QStringLiteral("550 5.1.1 no such user"));
    const QJsonObject again = ctl.run(read).object();
    QCOMPARE(again.value(QStringLiteral("known_before")).toBool(), true);
    QCOMPARE(again.value(QStringLiteral("failed")).toInt(-1), 0);
}

void TestBounceCommands::whoSeesAssignedClientsOnlyReadsNone()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.addMember(QStringLiteral("Sam Fox"), QStringLiteral("sam@alderpryce.example"), Role::admin, false);
    const QString bounce = ctl.write(QStringLiteral("bounce.eml"), kBounce);
    const QStringList read{QStringLiteral("bounces"), QStringLiteral("read"), QStringLiteral("--as"),
                           QStringLiteral("sam@alderpryce.example"), bounce};
    const CtlRun run = ctl.run(read);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(QLatin1StringView("sees all clients")), qPrintable(run.err));
    QVERIFY(run.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestBounceCommands)
#include "tst_bouncecommands.moc"
