// Team members: who may change whom, the last admin, passwords, and who is at the keyboard.

#include "app/practice/membertasks.h"
#include "app/store/memberpasswordstore.h"
#include "app/store/passwordhash.h"
#include "tests/support/testfirm.h"

#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QString kSecret = QStringLiteral("a quiet harbour");

template <typename Task>
auto attempt(TestFirm &firm, Task task, MemberKey by)
{
    return firm.firm->write(by, std::move(task)).result();
}

TeamMember memberNamed(const QString &name, const QString &email, Role role = Role::staff)
{
    TeamMember member;
    member.name = name;
    member.email = email;
    member.role = role;
    return member;
}

Result<PasswordProof> prove(TestFirm &firm, MemberKey member, const QString &password)
{
    return firm.firm->readHere([&](Connection &connection) { return provePassword(connection, member, password); });
}

} // namespace

class TestMemberTasks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void adds();
    void refuses_data();
    void refuses();
    void staffMayNot();
    void keepsAnAdmin();
    void nobodyShutsThemselvesOut();
    void passwords();
    void switches();
};

void TestMemberTasks::adds()
{
    TestFirm firm;
    TeamMember tom = memberNamed(QStringLiteral("  Tom  Reed "), QStringLiteral("Tom@AlderPryce.example"));
    tom.seesAllClients = false;
    tom.key = firm.run(SaveMemberTask(tom));
    auto stored = firm.read([&](Connection &connection) { return *MemberStore(connection).byKey(tom.key); });
    QCOMPARE(stored.name, QStringLiteral("Tom Reed"));
    QVERIFY(!stored.seesAllClients && !stored.managesPortals && stored.active);
    // An admin sees everything, whatever was ticked before.
    tom.role = Role::admin;
    firm.run(SaveMemberTask(tom));
    stored = firm.read([&](Connection &connection) { return *MemberStore(connection).byKey(tom.key); });
    QVERIFY(stored.isAdmin() && stored.seesAllClients && stored.managesPortals);
}

void TestMemberTasks::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<int>("kind");
    QTest::newRow("no name") << QStringLiteral("  ") << QStringLiteral("x@y.example") << int(ErrorKind::invalid);
    QTest::newRow("no address") << QStringLiteral("X") << QStringLiteral("nowhere") << int(ErrorKind::invalid);
    QTest::newRow("taken") << QStringLiteral("X") << QStringLiteral("PRIYA@alderpryce.example")
                           << int(ErrorKind::conflict);
}

void TestMemberTasks::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, email);
    QFETCH(int, kind);
    TestFirm firm;
    const auto result = attempt(firm, SaveMemberTask(memberNamed(name, email)), firm.admin.key);
    QVERIFY(!result.ok());
    QCOMPARE(int(result.error().kind), kind);
    QVERIFY(!result.error().sentence.isEmpty());
    QCOMPARE(firm.read([](Connection &connection) { return MemberStore(connection).all().size(); }), 1);
}

void TestMemberTasks::staffMayNot()
{
    TestFirm firm;
    TeamMember tom = firm.addMember(QStringLiteral("Tom Reed"), QStringLiteral("tom@alderpryce.example"));
    tom.role = Role::admin;
    const auto result = attempt(firm, SaveMemberTask(tom), tom.key);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::denied);
}

void TestMemberTasks::keepsAnAdmin()
{
    TestFirm firm;
    TeamMember priya = firm.admin;
    priya.role = Role::staff;
    auto result = attempt(firm, SaveMemberTask(priya), firm.admin.key);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::conflict);
    // An inactive admin does not count.
    TeamMember ann = memberNamed(QStringLiteral("Ann Lee"), QStringLiteral("ann@alderpryce.example"), Role::admin);
    ann.active = false;
    ann.key = firm.run(SaveMemberTask(ann));
    QVERIFY(!attempt(firm, SaveMemberTask(priya), firm.admin.key).ok());
    ann.active = true;
    firm.run(SaveMemberTask(ann));
    QVERIFY(attempt(firm, SaveMemberTask(priya), firm.admin.key).ok());
    QCOMPARE(firm.read([](Connection &connection) { return MemberStore(connection).activeAdmins(); }), 1);
}

void TestMemberTasks::nobodyShutsThemselvesOut()
{
    TestFirm firm;
    firm.run(
        SaveMemberTask(memberNamed(QStringLiteral("Ann Lee"), QStringLiteral("ann@alderpryce.example"), Role::admin)));
    TeamMember priya = firm.admin;
    priya.active = false;
    const auto result = attempt(firm, SaveMemberTask(priya), firm.admin.key);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::conflict);
}

void TestMemberTasks::passwords()
{
    TestFirm firm;
    const TeamMember tom = firm.addMember(QStringLiteral("Tom Reed"), QStringLiteral("tom@alderpryce.example"));
    QVERIFY(!hashMemberPassword(QStringLiteral("short")).ok());
    const auto hash = hashMemberPassword(kSecret);
    QVERIFY(hash.ok());
    QVERIFY(hash->startsWith(QLatin1StringView("$argon2id$")));
    QVERIFY(!hash->contains(kSecret));
    QVERIFY(attempt(firm, SetMemberPasswordTask(tom.key, *hash, {}), tom.key).ok());

    QVERIFY(prove(firm, tom.key, kSecret).ok());
    QCOMPARE(prove(firm, tom.key, QStringLiteral("a quiet harbor")).error().kind, ErrorKind::denied);
    // Changing it needs the old one; nobody chooses another's; an admin may take it away.
    QCOMPARE(attempt(firm, SetMemberPasswordTask(tom.key, QString(), {}), tom.key).error().kind, ErrorKind::denied);
    QCOMPARE(attempt(firm, SetMemberPasswordTask(tom.key, *hash, {}), firm.admin.key).error().kind,
             ErrorKind::conflict);
    QCOMPARE(attempt(firm, SetMemberPasswordTask(firm.admin.key, QString(), {}), tom.key).error().kind,
             ErrorKind::denied);
    QVERIFY(attempt(firm, SetMemberPasswordTask(tom.key, QString(), {}), firm.admin.key).ok());
    QVERIFY(
        firm.read([&](Connection &connection) { return MemberPasswordStore(connection).hashOf(tom.key); }).isEmpty());
}

void TestMemberTasks::switches()
{
    TestFirm firm;
    TeamMember tom = firm.addMember(QStringLiteral("Tom Reed"), QStringLiteral("tom@alderpryce.example"));
    const QString account = QStringLiteral("tester");
    const auto bound = [&] {
        return firm.read([&](Connection &connection) { return MemberStore(connection).boundTo(account)->name; });
    };
    QVERIFY(attempt(firm, SwitchMemberTask(tom.key, account, {}), firm.admin.key).ok());
    QCOMPARE(bound(), tom.name);
    // Back to the admin, who has a password now.
    firm.run(SetMemberPasswordTask(firm.admin.key, *hashMemberPassword(kSecret), {}));
    QCOMPARE(attempt(firm, SwitchMemberTask(firm.admin.key, account, {}), tom.key).error().kind, ErrorKind::denied);
    QCOMPARE(bound(), tom.name);
    const auto proof = prove(firm, firm.admin.key, kSecret);
    QVERIFY(proof.ok());
    QVERIFY(attempt(firm, SwitchMemberTask(firm.admin.key, account, *proof), tom.key).ok());
    QCOMPARE(bound(), firm.admin.name);
    // Nobody becomes somebody who has left.
    tom.active = false;
    firm.run(SaveMemberTask(tom));
    QCOMPARE(attempt(firm, SwitchMemberTask(tom.key, account, {}), firm.admin.key).error().kind, ErrorKind::notFound);
}

QTEST_GUILESS_MAIN(TestMemberTasks)
#include "tst_membertasks.moc"
