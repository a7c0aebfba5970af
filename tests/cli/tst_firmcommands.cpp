#include "tests/cli/ctl.h"

#include "app/core/platform.h"
#include "app/store/firmstore.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QStringList kCreate{QStringLiteral("firm"), QStringLiteral("create"), QStringLiteral("--name"), QStringLiteral("Alder"),
                          QStringLiteral("--admin-name"), QStringLiteral("Priya"), QStringLiteral("--admin-email"),
                          QStringLiteral("priya@alder.example")};

} // namespace

/// The commands on the firm as a whole, who acts, and how the firm is opened.
class TestFirmCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createMakesAWholeFirm();
    void createPrintsTheRecoveryKeyOnALineOfItsOwn();
    void createRefuses_data();
    void createRefuses();
    void createKeepsOffAFirmThatIsThere();
    void ofTwoThatCreateAtOnceOneDoes();
    void optionsStandAnywhere();
    void withoutAKeyFileTheAccountKeepsTheKey();
    void setWritesAndRefuses_data();
    void setWritesAndRefuses();
    void namesHoldNoInvisibleCharacters();
    void checkTellsWhatItFound();
    void aFirmDoesNotOpenByWrongKeys();
    void theRecoveryKeyIsTheWayOut();
    void whoeverAsksIsToldWhatFailed();
    void whoActs();
    void backupAndRestore();
    void restoreIntoTheFirmsOwnFolder();
    void aPipeIsNoFile_data();
    void aPipeIsNoFile();
};

void TestFirmCommands::createMakesAWholeFirm()
{
    const Ctl ctl;
    const CtlRun made = ctl.run(kCreate + QStringList{QStringLiteral("--portal-url"), QStringLiteral("https://p.example/x/"),
                                                      QStringLiteral("--json")});
    QCOMPARE(made.status, 0);
    QCOMPARE(made.err, QString());
    QCOMPARE(keysOf(made.object()), QStringLiteral("folder,id,name,recovery_key"));
    QCOMPARE(made.object().value(QStringLiteral("name")).toString(), QStringLiteral("Alder"));
    QCOMPARE(QFile::permissions(ctl.keyFile()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    const auto firm = ctl.open();
    const auto record = firm->readHere([](Connection &connection) -> Result<FirmRecord> {
        return FirmStore(connection).load().value_or(FirmRecord());
    });
    QVERIFY(record.ok());
    QCOMPARE(record->portalUrl, QStringLiteral("https://p.example/x"));
}

void TestFirmCommands::createPrintsTheRecoveryKeyOnALineOfItsOwn()
{
    const Ctl ctl;
    const CtlRun made = ctl.run(kCreate);
    QCOMPARE(made.status, 0);
    const QRegularExpression key(QStringLiteral("^([A-Z2-9]{5}-){6}[A-Z2-9]{5}$"));
    QCOMPARE(made.lines().filter(key).size(), 1);
    // It is in no file: nobody but the reader has it.
    const QByteArray recovery = made.lines().filter(key).first().toUtf8();
    QVERIFY(!contentOf(ctl.keyFile()).contains(recovery));
    QVERIFY(!contentOf(ctl.firm() + QStringLiteral("/firm.keys")).contains(recovery));
}

void TestFirmCommands::createRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto create = [](const char *name, const char *admin, const char *email) {
        return QStringList{QStringLiteral("firm"), QStringLiteral("create"), QStringLiteral("--name"), QString::fromUtf8(name),
                           QStringLiteral("--admin-name"), QString::fromUtf8(admin), QStringLiteral("--admin-email"),
                           QString::fromUtf8(email)};
    };
    QTest::newRow("empty name") << create(" ", "Priya", "priya@alder.example");
    QTest::newRow("empty admin") << create("Alder", "", "priya@alder.example");
    QTest::newRow("no address") << create("Alder", "Priya", "priya");
    QTest::newRow("portal in the clear")
        << create("Alder", "Priya", "priya@alder.example") + QStringList{QStringLiteral("--portal-url"), QStringLiteral("http://p.example")};
}

void TestFirmCommands::createRefuses()
{
    QFETCH(QStringList, arguments);
    const Ctl ctl;
    const CtlRun run = ctl.run(arguments);
    QCOMPARE(run.status, 1);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(!QFileInfo::exists(ctl.firm()));
    QVERIFY(!QFileInfo::exists(ctl.keyFile()));
}

void TestFirmCommands::createKeepsOffAFirmThatIsThere()
{
    const Ctl ctl;
    QCOMPARE(ctl.run(kCreate).status, 0);
    const QByteArray before = contentOf(ctl.firm() + QStringLiteral("/firm.keys"));
    QCOMPARE(ctl.run(kCreate).status, 1);
    QCOMPARE(contentOf(ctl.firm() + QStringLiteral("/firm.keys")), before);
    QCOMPARE(ctl.run({QStringLiteral("firm"), QStringLiteral("check")}).status, 0);

    // A key beside the lock protects nothing.
    const QString other = ctl.path(QStringLiteral("other"));
    const CtlRun inside = ctl.runBare(QStringList{QStringLiteral("--firm"), other, QStringLiteral("--key-file"), other + QStringLiteral("/key")} + kCreate);
    QCOMPARE(inside.status, 1);
    QVERIFY(!QFileInfo::exists(other));
}

void TestFirmCommands::ofTwoThatCreateAtOnceOneDoes()
{
    const Ctl ctl;
    const auto one = ctl.start(kCreate);
    const auto two = ctl.start(kCreate);
    const CtlRun first = Ctl::wait(*one);
    const CtlRun second = Ctl::wait(*two);
    QCOMPARE(qMin(first.status, second.status), 0);
    QCOMPARE(qMax(first.status, second.status), 1);
    const CtlRun &loser = first.status == 0 ? second : first;
    QVERIFY2(loser.err.contains(QStringLiteral("taken")) || loser.err.contains(QStringLiteral("a firm in this folder already")),
             qPrintable(loser.err));
    QCOMPARE(loser.out, QString()); // no recovery key of a firm that is not there
    QCOMPARE(ctl.run(words("firm check")).status, 0);
    QCOMPARE(QDir(ctl.path(QString())).entryList({QStringLiteral("firm*")}, QDir::AllEntries | QDir::Hidden), QStringList{QStringLiteral("firm")});
}

void TestFirmCommands::optionsStandAnywhere()
{
    const Ctl ctl;
    ctl.createFirm();
    const QStringList firm{QStringLiteral("--firm"), ctl.firm()};
    const QStringList key{QStringLiteral("--key-file=") + ctl.keyFile()};
    const QStringList as{QStringLiteral("--as"), QStringLiteral("PRIYA@alderpryce.example")};
    const QStringList list{QStringLiteral("clients"), QStringLiteral("list")};
    QList<QStringList> orders;
    orders << firm + key + as + list << list + as + firm + key << key + list + firm + as
           << key + list.first(1) + firm + list.last(1) + as;
    for (const QStringList &arguments : orders) {
        const CtlRun run = ctl.runBare(arguments);
        QCOMPARE(run.err, QString());
        QCOMPARE(run.status, 0);
    }
}

void TestFirmCommands::withoutAKeyFileTheAccountKeepsTheKey()
{
    const Ctl ctl;
    const QStringList firm{QStringLiteral("--firm"), ctl.firm()};
    QCOMPARE(ctl.runBare(firm + kCreate).status, 0);
    QCOMPARE(ctl.runBare(firm + QStringList{QStringLiteral("firm"), QStringLiteral("check")}).status, 0);
    const QString keys = ctl.path(QStringLiteral("home-data/portico/firm-keys")); // where there is no key store
    if (!QFileInfo::exists(keys))
        QSKIP("this computer has a key store that answers");
    QVERIFY(platform::isPrivate(keys));
    QVERIFY(QFile::remove(keys));
    const CtlRun lost = ctl.runBare(firm + QStringList{QStringLiteral("firm"), QStringLiteral("check")});
    QCOMPARE(lost.status, 1);
    QVERIFY2(lost.err.contains(QStringLiteral("recovery key")), qPrintable(lost.err));
}

void TestFirmCommands::setWritesAndRefuses_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::newRow("days") << QStringLiteral("--invite-days") << QStringLiteral("90") << 0;
    QTest::newRow("no days") << QStringLiteral("--invite-days") << QStringLiteral("0") << 2;
    QTest::newRow("too many days") << QStringLiteral("--invite-days") << QStringLiteral("91") << 2;
    QTest::newRow("month") << QStringLiteral("--sessions-since") << QStringLiteral("2020-12") << 0;
    QTest::newRow("no month") << QStringLiteral("--sessions-since") << QStringLiteral("2020-13") << 1;
    QTest::newRow("name") << QStringLiteral("--name") << QStringLiteral("Żabka & Søn") << 0;
    QTest::newRow("no name") << QStringLiteral("--name") << QStringLiteral("") << 1;
    QTest::newRow("https") << QStringLiteral("--portal-url") << QStringLiteral("https://portal.example") << 0;
    QTest::newRow("http") << QStringLiteral("--portal-url") << QStringLiteral("http://portal.example") << 1;
    QTest::newRow("no address") << QStringLiteral("--portal-url") << QStringLiteral("portal") << 1;
}

void TestFirmCommands::setWritesAndRefuses()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(int, status);
    const Ctl ctl;
    ctl.createFirm();
    const auto stored = [&ctl] {
        const auto record = ctl.open()->readHere([](Connection &connection) -> Result<FirmRecord> {
            return FirmStore(connection).load().value_or(FirmRecord());
        });
        QStringList values;
        if (record)
            values << record->name << record->portalUrl << QString::number(record->inviteDays) << record->sessionsSince;
        return values;
    };
    const QStringList before = stored();
    const CtlRun run = ctl.run({QStringLiteral("firm"), QStringLiteral("set"), option, value});
    QCOMPARE(run.status, status);
    QCOMPARE(run.err.isEmpty(), status == 0);
    QCOMPARE(stored().contains(value) && stored() != before, status == 0);
    QCOMPARE(stored() == before, status != 0);
}

void TestFirmCommands::namesHoldNoInvisibleCharacters()
{
    const Ctl ctl;
    ctl.createFirm();
    QCOMPARE(ctl.run({QStringLiteral("firm"), QStringLiteral("set"), QStringLiteral("--name"), QStringLiteral("Al\u200bder \u202e& Pryce\u202c")}).status, 0);
    const auto name = ctl.open()->readHere([](Connection &connection) -> Result<QString> { return FirmStore(connection).load()->name; });
    QCOMPARE(name.value(), QStringLiteral("Alder & Pryce"));
    QCOMPARE(ctl.run({QStringLiteral("firm"), QStringLiteral("set"), QStringLiteral("--name"), QStringLiteral("\u202e\u200b")}).status, 1);
    ctl.import("\xe2\x80\xaeOak\xe2\x80\x8b Ltd,To\xc2\xadm Oak\xe2\x80\x8e,tom@oak.example,\n");
    const QJsonObject client = ctl.run({QStringLiteral("clients"), QStringLiteral("list"), QStringLiteral("--json")}).object();
    QCOMPARE(client.value(QStringLiteral("name")).toString(), QStringLiteral("Oak Ltd"));
    QCOMPARE(client.value(QStringLiteral("primary_contact")).toString(), QStringLiteral("Tom Oak"));
}

void TestFirmCommands::checkTellsWhatItFound()
{
    const Ctl ctl;
    ctl.createFirm();
    const CtlRun sound = ctl.run({QStringLiteral("firm"), QStringLiteral("check"), QStringLiteral("--json")});
    QCOMPARE(sound.status, 0);
    const QJsonObject object = sound.object();
    QCOMPARE(object.value(QStringLiteral("sound")).toBool(), true);
    QCOMPARE(object.value(QStringLiteral("encrypted")).toBool(), true);
    QCOMPARE(object.value(QStringLiteral("members")).toInt(), 1);
    QCOMPARE(object.value(QStringLiteral("cipher")).toString(), QStringLiteral("chacha20"));

    QFile database(ctl.firm() + QStringLiteral("/firm.db"));
    QVERIFY(database.open(QIODevice::ReadWrite));
    QVERIFY(database.seek(database.size() / 2));
    QCOMPARE(database.write(QByteArray(4096, 'x')), qint64(4096));
    database.close();
    const CtlRun damaged = ctl.run({QStringLiteral("firm"), QStringLiteral("check")});
    QCOMPARE(damaged.status, 1);
    QVERIFY(!damaged.err.isEmpty());
}

void TestFirmCommands::aFirmDoesNotOpenByWrongKeys()
{
    const Ctl ctl;
    ctl.createFirm();
    const Ctl other;
    other.createFirm();
    const QByteArray before = contentOf(ctl.firm() + QStringLiteral("/firm.db"));
    const auto listBy = [&ctl](const QString &keyFile) {
        return ctl.runBare({QStringLiteral("--firm"), ctl.firm(), QStringLiteral("--key-file"), keyFile, QStringLiteral("clients"),
                            QStringLiteral("list")});
    };
    QFile readable(ctl.path(QStringLiteral("readable.key")));
    QVERIFY(QFile::copy(ctl.keyFile(), readable.fileName()));
    QVERIFY(readable.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QStringList wrongOnes;
    wrongOnes << other.keyFile() << ctl.path(QStringLiteral("none")) << readable.fileName()
              << ctl.write(QStringLiteral("no-key"), "x\n");
    for (const QString &keyFile : wrongOnes) {
        const CtlRun run = listBy(keyFile);
        QCOMPARE(run.status, 1);
        QVERIFY(!run.err.isEmpty());
    }
    QVERIFY(!QFileInfo::exists(ctl.path(QStringLiteral("none"))));
    QCOMPARE(contentOf(ctl.firm() + QStringLiteral("/firm.db")), before);
    QCOMPARE(ctl.runBare({QStringLiteral("--firm"), ctl.path(QStringLiteral("nothing")), QStringLiteral("clients"), QStringLiteral("list")}).status, 1);
}

void TestFirmCommands::theRecoveryKeyIsTheWayOut()
{
    const Ctl ctl;
    const QString recovery = ctl.createFirm();
    QVERIFY(QFile::remove(ctl.keyFile()));
    QCOMPARE(ctl.run({QStringLiteral("clients"), QStringLiteral("list")}).status, 1);
    const QString wrong = ctl.write(QStringLiteral("wrong.txt"), "AAAAA-AAAAA\n");
    QCOMPARE(ctl.run({QStringLiteral("firm"), QStringLiteral("check"), QStringLiteral("--recovery-key-file"), wrong}).status, 1);
    const QString right = ctl.write(QStringLiteral("right.txt"), recovery.toLower().toUtf8() + "\n");
    QCOMPARE(ctl.run({QStringLiteral("firm"), QStringLiteral("check"), QStringLiteral("--recovery-key-file"), right}).status, 0);
    QCOMPARE(ctl.run({QStringLiteral("clients"), QStringLiteral("list")}).status, 0); // the key was kept anew
}

void TestFirmCommands::whoeverAsksIsToldWhatFailed()
{
    const Ctl ctl;
    ctl.createFirm();
    QVERIFY(QFile::remove(ctl.keyFile()));
    const CtlRun lost = ctl.run(words("firm check --as priya@alderpryce.example"));
    QCOMPARE(lost.status, 1);
    QVERIFY2(lost.err.contains(QStringLiteral("recovery key")), qPrintable(lost.err));
}

void TestFirmCommands::whoActs()
{
    const Ctl ctl;
    ctl.createFirm();
    ctl.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"));
    const QStringList as{QStringLiteral("--as"), QStringLiteral("sam@alderpryce.example")};
    for (const char *command : {"firm set --invite-days 7", "firm backup b.portico", "clients import x.csv", "mail set --folder m",
                                "mail test --to a@b.example", "invite --without-portal"}) {
        const CtlRun run = ctl.run(as + words(command));
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains(QStringLiteral("Admin")), qPrintable(run.err));
    }
    QVERIFY(!QFileInfo::exists(ctl.path(QStringLiteral("b.portico"))));
    QCOMPARE(ctl.run(as + words("clients list")).status, 0);
    QCOMPARE(ctl.run(words("--as nobody@alderpryce.example clients list")).status, 1);

    // Bound to somebody who left: nobody acts by that. Bound to nobody, with two admins: somebody has to say who it is.
    const auto bindTo = [&ctl](const QString &email, bool active) {
        const auto bound = ctl.open()->write({}, [email, active](WriteContext &context) -> Result<void> {
                                    auto member = *MemberStore(context.connection()).byEmail(email);
                                    member.active = active;
                                    MemberStore::update(context, member);
                                    MemberStore::bind(context, platform::accountName(), member.key);
                                    return {};
                                }).result();
        return bound.ok();
    };
    QVERIFY(bindTo(QStringLiteral("sam@alderpryce.example"), true));
    QCOMPARE(ctl.run(words("firm set --invite-days 7")).status, 1);
    QVERIFY(bindTo(QStringLiteral("sam@alderpryce.example"), false));
    const CtlRun gone = ctl.run(words("firm set --invite-days 7"));
    QCOMPARE(gone.status, 1);
    QVERIFY2(gone.err.contains(QStringLiteral("sam@alderpryce.example")), qPrintable(gone.err));
    const auto unbound = ctl.open()->write({}, [](WriteContext &context) -> Result<void> {
                                 context.connection().execute("DELETE FROM device_binding");
                                 return {};
                             }).result();
    QVERIFY(unbound.ok());
    QCOMPARE(ctl.run(words("firm set --invite-days 7")).status, 0);
    ctl.addMember(QStringLiteral("Ada Second"), QStringLiteral("ada@alderpryce.example"), Role::admin);
    const CtlRun unclear = ctl.run(words("firm set --invite-days 8"));
    QCOMPARE(unclear.status, 1);
    QVERIFY2(unclear.err.contains(QStringLiteral("--as")), qPrintable(unclear.err));
    QCOMPARE(ctl.run(words("firm set --invite-days 8 --as ada@alderpryce.example")).status, 0);
    QCOMPARE(ctl.run(words("clients list --as sam@alderpryce.example")).status, 1); // no longer works here

    const auto left = ctl.open()->write({}, [](WriteContext &context) -> Result<void> {
                              const QList<TeamMember> all = MemberStore(context.connection()).all();
                              for (TeamMember member : all) {
                                  member.active = false;
                                  MemberStore::update(context, member);
                              }
                              return {};
                          }).result();
    QVERIFY(left.ok());
    const CtlRun nobody = ctl.run(words("clients list"));
    QCOMPARE(nobody.status, 1);
    QVERIFY2(nobody.err.contains(QStringLiteral("no active admin")), qPrintable(nobody.err));
}

void TestFirmCommands::backupAndRestore()
{
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("Finch,Jane Finch,jane@finch.example,\n");
    QCOMPARE(ctl.run(words("invite --without-portal")).status, 0);
    const QString file = ctl.path(QStringLiteral("firm.portico-backup"));
    const CtlRun saved = ctl.run({QStringLiteral("firm"), QStringLiteral("backup"), file, QStringLiteral("--json")});
    QCOMPARE(saved.status, 0);
    QCOMPARE(saved.object().value(QStringLiteral("mails")).toInt(), 1);
    QVERIFY(!contentOf(file).contains("finch"));

    const QString place = ctl.path(QStringLiteral("restored"));
    const QStringList there{QStringLiteral("--firm"), place, QStringLiteral("--key-file"), ctl.keyFile()};
    QVERIFY(QDir().mkpath(place)); // an empty folder is as good as none
    const CtlRun restored = ctl.runBare(there + QStringList{QStringLiteral("firm"), QStringLiteral("restore"), file});
    QCOMPARE(restored.err, QString());
    QCOMPARE(restored.status, 0);
    QVERIFY2(!restored.out.contains(QStringLiteral("before")), qPrintable(restored.out));
    QCOMPARE(ctl.runBare(there + words("clients list --json")).object().value(QStringLiteral("name")).toString(), QStringLiteral("Finch"));
    // Its queue is paused: the firm that it was made of may have sent this mail long ago.
    const CtlRun send = ctl.runBare(there + words("outbox send"));
    QCOMPARE(send.status, 1);
    QVERIFY2(send.err.contains(QStringLiteral("paused")), qPrintable(send.err));
    // Whoever pauses it, too, takes nobody's warning away.
    QCOMPARE(ctl.runBare(there + words("outbox pause")).status, 0);
    const CtlRun warned = ctl.runBare(there + words("outbox send"));
    QVERIFY2(warned.err.contains(QStringLiteral("restored")), qPrintable(warned.err));
    QCOMPARE(ctl.runBare(there + words("outbox list --json")).object().value(QStringLiteral("state")).toString(), QStringLiteral("queued"));
    QCOMPARE(ctl.mails().size(), 0);

    const QString broken = ctl.write(QStringLiteral("broken"), contentOf(file).chopped(100));
    const QStringList elsewhere{QStringLiteral("--firm"), ctl.path(QStringLiteral("elsewhere")), QStringLiteral("--key-file"), ctl.keyFile()};
    QCOMPARE(ctl.runBare(elsewhere + QStringList{QStringLiteral("firm"), QStringLiteral("restore"), broken}).status, 1);
    QVERIFY(!QFileInfo::exists(ctl.path(QStringLiteral("elsewhere/firm.db"))));
}

void TestFirmCommands::restoreIntoTheFirmsOwnFolder()
{
    const Ctl ctl;
    ctl.createFirm();
    ctl.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"));
    const QString file = ctl.path(QStringLiteral("before"));
    QCOMPARE(ctl.run({QStringLiteral("firm"), QStringLiteral("backup"), file}).status, 0);
    ctl.import("Finch,,,\n");
    const QStringList restore{QStringLiteral("firm"), QStringLiteral("restore"), file};
    QCOMPARE(ctl.run(restore + words("--as sam@alderpryce.example")).status, 1);
    QCOMPARE(ctl.run(words("clients list --json")).objects().size(), 1);
    const CtlRun restored = ctl.run(restore);
    QCOMPARE(restored.status, 0);
    QVERIFY2(restored.out.contains(QStringLiteral("before")), qPrintable(restored.out));
    QCOMPARE(ctl.run(words("clients list --json")).objects().size(), 0);
    QCOMPARE(QDir(ctl.firm() + QStringLiteral("/backups")).entryList({QStringLiteral("replaced-*")}, QDir::Dirs).size(), 1);
    const Ctl other;
    other.createFirm();
    QCOMPARE(other.run(restore).status, 1); // another firm's backup
}

void TestFirmCommands::aPipeIsNoFile_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"firm restore", "firm backup", "clients import", "bounces classify", "invite --without-portal --message-file",
                                "clients list --recovery-key-file"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

/// Nobody will ever write into it: whoever opened it would wait for ever.
void TestFirmCommands::aPipeIsNoFile()
{
    QFETCH(QString, command);
    const Ctl ctl;
    ctl.createReadyFirm();
    const QString pipe = ctl.path(QStringLiteral("pipe"));
    if (QProcess::execute(QStringLiteral("mkfifo"), {QStringLiteral("-m"), QStringLiteral("600"), pipe}) != 0)
        QSKIP("There are no pipes with names here.");
    const CtlRun run = ctl.run(words(qPrintable(command)) + QStringList{pipe});
    QCOMPARE(run.status, 1);
    QVERIFY(!run.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestFirmCommands)
#include "tst_firmcommands.moc"
