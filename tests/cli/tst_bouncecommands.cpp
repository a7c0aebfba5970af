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
    void aFolderWithNothingInItIsTold();
    void theLineEndsOfEverySystemSayTheSame();
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

void TestBounceCommands::aFolderWithNothingInItIsTold()
{
    const Ctl ctl;
    ctl.createFirm();
    const QString folder = ctl.path(QStringLiteral("nothing"));
    QVERIFY(QDir().mkpath(folder));
    const QString bounce = ctl.write(QStringLiteral("bounce.eml"), kBounce);
    const CtlRun beside = ctl.runBare(classify({folder, bounce}));
    QCOMPARE(beside.status, 0);
    QVERIFY2(beside.err.contains(folder), qPrintable(beside.err));
    QCOMPARE(beside.objects().size(), 1);
    const CtlRun alone = ctl.run({QStringLiteral("bounces"), QStringLiteral("read"), folder});
    QCOMPARE(alone.status, 0); // nothing had to be done, and nothing failed
    QVERIFY2(alone.err.contains(folder), qPrintable(alone.err));
    QCOMPARE(alone.out, QString());
}

/// Real bounces as this system, Windows and an old Mac would have written them: the program says the same of each.
void TestBounceCommands::theLineEndsOfEverySystemSayTheSame()
{
    const QString corpus = QStringLiteral(PORTICO_SOURCE_DIR "/../shared/corpus/bounces");
    QFile expected(corpus + QStringLiteral("/expected.tsv"));
    if (!expected.open(QIODevice::ReadOnly))
        QSKIP("The collection of real bounces is not beside the project: nothing is read of it.");
    const QByteArrayList rows = expected.readAll().split('\n');
    const Ctl ctl;
    QStringList files;
    QStringList verdicts; // must, must-not, either or not-a-bounce, as the collection has it
    constexpr qsizetype kEach = 9; // some three dozen, of every kind of system
    for (qsizetype number = 1; number < rows.size(); ++number) {
        const QList<QByteArray> fields = rows[number].trimmed().split('\t');
        if (fields.size() != 6 || (number % kEach != 1 && fields.last() != "not-a-bounce"))
            continue;
        QFile file(corpus + u'/' + QString::fromUtf8(fields.first()));
        QVERIFY2(file.open(QIODevice::ReadOnly), fields.first().constData());
        const QByteArray message = file.readAll().replace("\r\n", "\n");
        const QString name = QStringLiteral("%1.eml").arg(files.size(), 3, 10, QLatin1Char('0'));
        files.append(ctl.write(u'a' + name, message));
        ctl.write(u'b' + name, QByteArray(message).replace("\n", "\r\n"));
        ctl.write(u'c' + name, QByteArray(message).replace('\n', '\r'));
        verdicts.append(QString::fromUtf8(fields.last()));
    }
    QVERIFY(files.size() > 20 && verdicts.contains(QStringLiteral("not-a-bounce")));
    QList<QJsonObject> first;
    for (const char *kind : {"a", "b", "c"}) {
        QStringList copies;
        for (const QString &file : std::as_const(files))
            copies.append(QFileInfo(file).path() + u'/' + QString::fromLatin1(kind) + QFileInfo(file).fileName().sliced(1));
        const CtlRun run = ctl.runBare(classify(copies));
        QCOMPARE(run.status, 0);
        QList<QJsonObject> said = run.objects();
        QCOMPARE(said.size(), files.size());
        for (qsizetype number = 0; number < said.size(); ++number) {
            QCOMPARE(said[number].value(QStringLiteral("file")).toString(), copies[number]);
            said[number].remove(QStringLiteral("file"));
            if (verdicts[number] == QLatin1StringView("not-a-bounce"))
                QVERIFY2(!said[number].value(QStringLiteral("is_bounce")).toBool(true), qPrintable(copies[number]));
        }
        if (first.isEmpty())
            first = said;
        for (qsizetype number = 0; number < said.size(); ++number)
            QVERIFY2(said[number] == first[number], qPrintable(copies[number]));
    }
    // It is the collection's own verdict too, and not nothing three times.
    const auto is = [&first](qsizetype number, const char *verdict) {
        const QJsonArray recipients = first[number].value(QStringLiteral("recipients")).toArray();
        return !recipients.isEmpty()
            && recipients.first().toObject().value(QStringLiteral("verdict")).toString() == QLatin1StringView(verdict);
    };
    int dead = 0;
    for (qsizetype number = 0; number < files.size(); ++number)
        dead += verdicts[number] == QLatin1StringView("must") && is(number, "inactive");
    QVERIFY2(dead * 2 > verdicts.count(QStringLiteral("must")), qPrintable(QString::number(dead)));
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
