#include "tests/cli/ctl.h"

#include "app/core/platform.h"
#include "app/practice/membertasks.h"
#include "app/store/firmfolder.h"
#include "app/store/keyfile.h"
#include "app/store/memberpasswordstore.h"
#include "app/store/statement.h"

#include <QStandardPaths>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QString kSam = QStringLiteral("sam@alderpryce.example");
const QString kPassword = QStringLiteral("correct horse battery");

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

/// A firm of Priya, to whom this account is bound, and of Sam, who has a password and sees only the client Oak.
struct TwoMembers : Ctl
{
    TwoMembers()
    {
        createFirm();
        addMember(QStringLiteral("Sam Staff"), kSam, Role::staff, false);
        import("Oak,Tom Oak,tom@oak.example,sam@alderpryce.example\nElm,Eve Elm,eve@elm.example,\n"
               "Ash,Ann Ash,ann@ash.example,\n");
    }
    void givePassword(const QString &email) const
    {
        const auto hash = hashMemberPassword(kPassword);
        const auto given = open()->write({}, [&](WriteContext &context) -> Result<void> {
                                     const auto member = MemberStore(context.connection()).byEmail(email);
                                     MemberPasswordStore::set(context, member->key, *hash);
                                     return {};
                                 }).result();
        if (!given)
            qFatal("no password");
    }
};

} // namespace

/// Who a run of porticoctl acts for, and what that person may know.
class TestWhoActs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anothersPasswordIsAskedFor();
    void theOnlyAdminsPasswordToo();
    void aTerminalAsksWithoutShowing();
    void whoeverIsAskedHoldsNothingUp();
    void checkCountsWhatTheMemberSees();
};

void TestWhoActs::anothersPasswordIsAskedFor()
{
    const TwoMembers ctl;
    const QStringList list = words(QStringLiteral("clients list --as ") + kSam);
    QCOMPARE(ctl.run(list).status, 0); // no password yet
    ctl.givePassword(kSam);
    const CtlRun without = ctl.run(list);
    QCOMPARE(without.status, 1);
    QVERIFY2(without.err.contains(QStringLiteral("--as-password-file")), qPrintable(without.err));
    QVERIFY(without.out.isEmpty());
    const QStringList option{QStringLiteral("--as-password-file")};
    const CtlRun wrong = ctl.run(list + option + QStringList{ctl.write(QStringLiteral("wrong"), "correct horse\n")});
    QCOMPARE(wrong.status, 1);
    QVERIFY2(wrong.err.contains(QStringLiteral("password is wrong")), qPrintable(wrong.err));
    const CtlRun right = ctl.run(list + option + QStringList{ctl.write(QStringLiteral("right"), kPassword.toUtf8() + "\n")});
    QVERIFY2(right.status == 0, qPrintable(right.err));
    QVERIFY(right.out.contains(QStringLiteral("Oak")));

    // One's own is not: the account shows who it is.
    ctl.givePassword(QStringLiteral("priya@alderpryce.example"));
    QCOMPARE(ctl.run(words(QStringLiteral("clients list"))).status, 0);
    QCOMPARE(ctl.run(words(QStringLiteral("clients list --as priya@alderpryce.example"))).status, 0);
}

void TestWhoActs::theOnlyAdminsPasswordToo()
{
    const TwoMembers ctl;
    ctl.givePassword(QStringLiteral("priya@alderpryce.example"));
    const auto unbound = ctl.open()->write({}, [](WriteContext &context) -> Result<void> {
                                 context.connection().execute("DELETE FROM device_binding");
                                 return {};
                             }).result();
    QVERIFY(unbound.ok());
    const CtlRun run = ctl.run(words(QStringLiteral("clients list")));
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(QStringLiteral("--as-password-file")), qPrintable(run.err));
}

void TestWhoActs::aTerminalAsksWithoutShowing()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("There is no python3 to make a terminal with.");
    const TwoMembers ctl;
    ctl.givePassword(kSam);
    const auto answer = [&](const QString &typed) {
        QProcess run;
        run.start(python, QStringList{QStringLiteral(PORTICO_TERMINAL), typed, QStringLiteral(PORTICO_BIN_DIR "/porticoctl"),
                                      QStringLiteral("--firm"), ctl.firm(), QStringLiteral("--key-file"), ctl.keyFile()}
                              + words(QStringLiteral("clients list --as ") + kSam));
        return Ctl::wait(run);
    };
    const CtlRun right = answer(kPassword);
    QVERIFY2(right.status == 0, qPrintable(right.out + right.err));
    QVERIFY2(right.out.contains(QStringLiteral("Oak")), qPrintable(right.out));
    QVERIFY2(right.out.contains(QStringLiteral("Password of ") + kSam), qPrintable(right.out));
    QVERIFY2(!right.out.contains(kPassword), qPrintable(right.out));
    const CtlRun wrong = answer(QStringLiteral("something else"));
    QCOMPARE(wrong.status, 1);
    QVERIFY2(!wrong.out.contains(QStringLiteral("something else")), qPrintable(wrong.out));
}

void TestWhoActs::whoeverIsAskedHoldsNothingUp()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("There is no python3 to make a terminal with.");
    const TwoMembers ctl;
    ctl.givePassword(kSam);
    QProcess run;
    run.start(python, QStringList{QStringLiteral(PORTICO_TERMINAL), QStringLiteral("-"), QStringLiteral(PORTICO_BIN_DIR "/porticoctl"),
                                  QStringLiteral("--firm"), ctl.firm(), QStringLiteral("--key-file"), ctl.keyFile()}
                          + words(QStringLiteral("clients list --as ") + kSam));
    QByteArray shown;
    QTRY_VERIFY((shown += run.readAllStandardOutput()).contains("Password of "));

    // While nobody answers, others write, and their log is emptied: whoever were reading would keep it.
    KeyFile keys(ctl.keyFile(), ctl.firm());
    Firm::Options options;
    options.folder = ctl.firm();
    const FirmFolder folder(options);
    const auto key = folder.databaseKey(keys);
    QVERIFY(key.ok());
    const auto connection = Connection::open(folder.databaseFile(), *key, Connection::Mode::readWrite);
    QVERIFY(connection.ok());
    (*connection)->execute("UPDATE team_member SET name = 'Another'");
    Statement checkpoint(**connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    checkpoint.run();
    QVERIFY(checkpoint.next());
    QCOMPARE(checkpoint.integer(0), 0); // not busy

    run.write(kPassword.toUtf8() + '\n');
    const CtlRun done = Ctl::wait(run);
    QVERIFY2(done.status == 0, qPrintable(done.out + done.err));
    QVERIFY2(done.out.contains(QStringLiteral("Oak")), qPrintable(done.out));
}

void TestWhoActs::checkCountsWhatTheMemberSees()
{
    const TwoMembers ctl;
    const QStringList check = words(QStringLiteral("firm check --json"));
    QCOMPARE(ctl.run(check).object().value(QStringLiteral("clients")).toInt(), 3);
    const QJsonObject staff = ctl.run(check + words(QStringLiteral("--as ") + kSam)).object();
    QCOMPARE(keysOf(staff), QStringLiteral("bytes,cipher,clients,encrypted,engine,schema,sound"));
    QCOMPARE(staff.value(QStringLiteral("clients")).toInt(), 1);
    QCOMPARE(staff.value(QStringLiteral("sound")).toBool(), true);
    const CtlRun said = ctl.run(words(QStringLiteral("firm check --as ") + kSam));
    QVERIFY2(said.out.contains(QStringLiteral("Your clients: 1")), qPrintable(said.out));
    QCOMPARE(ctl.run(check + words(QStringLiteral("--as nobody@alderpryce.example"))).status, 1);
}

QTEST_GUILESS_MAIN(TestWhoActs)
#include "tst_whoacts.moc"
