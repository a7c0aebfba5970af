#include "app/practice/bulkremoval.h"
#include "app/practice/membertasks.h"
#include "app/store/statement.h"
#include "tests/cli/ctl.h"
#include "tests/practice/readtable.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QString kGroup = QStringLiteral("portal-users");
const QStringList kList{kGroup, QStringLiteral("list"), QStringLiteral("--json")};

/// A firm of four who were invited: Ann's mail waits, Bea's went, Cy has an account, Dee's access was removed; and Eve,
/// who was not invited.
void createPortals(const Ctl &ctl)
{
    ctl.createReadyFirm();
    ctl.import("Ash,Ann Ash,ann@ash.example,\nAsh Trust,Ann Ash,ANN@ash.example,\nBirch,Bea Birch,bea@birch.example,\n"
               "Cedar,Cy Cedar,cy@cedar.example,\nDogwood,Dee Wood,dee@wood.example,\n");
    QCOMPARE(ctl.run({QStringLiteral("invite"), QStringLiteral("--without-portal")}).status, 0);
    ctl.import("Elm,Eve Elm,eve@elm.example,\n");
    const auto firm = ctl.open();
    const auto done = firm->write(MemberKey{1}, [](WriteContext &context) -> Result<void> {
        Statement sent(context.connection(), "UPDATE mail SET state = 'sent', sent_at = :now, message_id = recipient "
                                             "WHERE recipient LIKE 'bea%'");
        sent.bind(":now", context.now()).run();
        Statement opened(context.connection(), "UPDATE invitation SET opened_at = :now, expires_at = :then WHERE portal_user = "
                                               "(SELECT key FROM portal_user WHERE email LIKE 'bea%')");
        opened.bind(":now", context.now()).bind(":then", context.now().addDays(3)).run();
        Statement account(context.connection(), "UPDATE portal_user SET account_at = :now, last_login_at = :now "
                                                "WHERE email LIKE 'cy%'");
        account.bind(":now", context.now()).run();
        Statement session(context.connection(), "INSERT INTO web_session (portal_user, started_at, seen_at) SELECT key, :now, "
                                                ":now FROM portal_user WHERE email LIKE 'cy%'");
        session.bind(":now", context.now()).run();
        Statement dee(context.connection(), "SELECT a.key FROM access a JOIN portal_user u ON u.key = a.portal_user "
                                            "WHERE u.email LIKE 'dee%'");
        dee.run().next();
        const auto removed = RemoveAccessesTask({dee.key<AccessKey>(0)}, false)(context);
        return removed ? Result<void>() : Result<void>(removed.error());
    }).result();
    QVERIFY(done.ok());
}

QStringList emailsOf(const CtlRun &run)
{
    QStringList emails;
    const QList<QJsonObject> users = run.objects();
    for (const QJsonObject &user : users)
        emails.append(user.value(QStringLiteral("email")).toString().section(u'@', 0, 0));
    emails.sort();
    return emails;
}

} // namespace

/// portal-users.
class TestPortalUserCommands : public QObject
{
    Q_OBJECT

    const Ctl m_ctl;

private Q_SLOTS:
    void initTestCase() { createPortals(m_ctl); }

    void saysWhatTheTableShows()
    {
        const CtlRun run = m_ctl.run(kList);
        QCOMPARE(run.status, 0);
        const QList<QJsonObject> users = run.objects();
        QCOMPARE(users.size(), 4);
        for (const QJsonObject &user : users) {
            QCOMPARE(keysOf(user), QStringLiteral("clients,email,email_health,expires_at,invited_at,last_login,name,status,web_sessions"));
            QCOMPARE(user.value(QStringLiteral("email_health")).toString(), QStringLiteral("active"));
        }
        const QJsonObject &ann = users[0];
        QCOMPARE(ann.value(QStringLiteral("clients")).toArray(), QJsonArray({QStringLiteral("Ash"), QStringLiteral("Ash Trust")}));
        QCOMPARE(ann.value(QStringLiteral("status")).toString(), QStringLiteral("queued"));
        QVERIFY(ann.value(QStringLiteral("expires_at")).isNull());
        const QJsonObject &bea = users[1];
        QCOMPARE(bea.value(QStringLiteral("status")).toString(), QStringLiteral("invited"));
        QVERIFY(bea.value(QStringLiteral("expires_at")).toString().endsWith(u'Z'));
        const QJsonObject &cy = users[2];
        QCOMPARE(cy.value(QStringLiteral("status")).toString(), QStringLiteral("active"));
        QCOMPARE(cy.value(QStringLiteral("web_sessions")).toInt(), 1);
        QVERIFY(!cy.value(QStringLiteral("last_login")).isNull());
        QCOMPARE(users[3].value(QStringLiteral("status")).toString(), QStringLiteral("removed"));
    }

    void showsWhomItIsAskedFor_data()
    {
        QTest::addColumn<QString>("show");
        QTest::addColumn<QStringList>("emails");
        const auto row = [](const char *show, const QStringList &emails) { QTest::newRow(show) << QString::fromLatin1(show) << emails; };
        row("all", {QStringLiteral("ann"), QStringLiteral("bea"), QStringLiteral("cy"), QStringLiteral("dee")});
        row("invited", {QStringLiteral("ann"), QStringLiteral("bea")});
        row("logged-in", {QStringLiteral("cy")});
        row("expired", {});
        row("expiring", {QStringLiteral("bea")});
        row("undeliverable", {});
        row("inactive", {});
        row("idle", {});
        row("removed", {QStringLiteral("dee")});
    }
    void showsWhomItIsAskedFor()
    {
        QFETCH(QString, show);
        QFETCH(QStringList, emails);
        const CtlRun run = m_ctl.run(kList + QStringList{QStringLiteral("--show"), show});
        QCOMPARE(run.status, 0);
        QCOMPARE(emailsOf(run), emails);
    }

    void refusesWhatIsWrong()
    {
        QCOMPARE(m_ctl.run(kList + QStringList{QStringLiteral("--show"), QStringLiteral("nobody")}).status, 2);
        QCOMPARE(m_ctl.run({kGroup, QStringLiteral("export")}).status, 2);
        const CtlRun wrong = m_ctl.run({kGroup, QStringLiteral("export"), m_ctl.path(QStringLiteral("list.pdf"))});
        QCOMPARE(wrong.status, 1);
        QVERIFY(wrong.err.contains(QStringLiteral(".xlsx")));
    }

    void exports_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << QStringLiteral("portal users.csv");
        QTest::newRow("xlsx") << QStringLiteral("portal users.XLSX");
    }
    void exports()
    {
        QFETCH(QString, name);
        const QString file = m_ctl.path(name);
        const CtlRun run = m_ctl.run({kGroup, QStringLiteral("export"), file, QStringLiteral("--json")});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.object().value(QStringLiteral("exported")).toInt(), 4);
        if (!name.endsWith(QStringLiteral("csv"))) {
            if (!readsXlsx())
                QSKIP("openpyxl is not on this machine.");
            QVERIFY(QFile::rename(file, m_ctl.path(QStringLiteral("renamed.xlsx"))));
        }
        const QList<QStringList> rows = readTable(name.endsWith(QStringLiteral("csv")) ? file : m_ctl.path(QStringLiteral("renamed.xlsx")));
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[0].first(), QStringLiteral("Name"));
        QCOMPARE(rows[1].mid(0, 4), QStringList({QStringLiteral("Ann Ash"), QStringLiteral("ann@ash.example"),
                                                 QStringLiteral("Ash; Ash Trust"), QStringLiteral("Queued")}));
        QCOMPARE(rows[3][7], QStringLiteral("1"));
    }

    void theRightIsAsked()
    {
        m_ctl.addMember(QStringLiteral("Tom"), QStringLiteral("tom@firm.example"), Role::staff, true);
        const QStringList as{QStringLiteral("--as"), QStringLiteral("tom@firm.example")};
        const CtlRun listed = m_ctl.run(as + kList);
        QCOMPARE(listed.status, 1);
        QVERIFY(listed.out.isEmpty());
        QVERIFY(listed.err.contains(QStringLiteral("Manage Client Portals")));
        const QString file = m_ctl.path(QStringLiteral("tom.csv"));
        QCOMPARE(m_ctl.run(as + QStringList{kGroup, QStringLiteral("export"), file}).status, 1);
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_GUILESS_MAIN(TestPortalUserCommands)
#include "tst_portalusercommands.moc"
