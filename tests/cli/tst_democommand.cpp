#include "tests/cli/ctl.h"

#include <QDir>
#include <QTest>

using namespace portico;
using namespace portico::test;

class TestDemoCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAFirmThatWorks()
    {
        const Ctl ctl;
        const CtlRun made = ctl.run({QStringLiteral("firm"), QStringLiteral("demo"), QStringLiteral("--clients"),
                                     QStringLiteral("120"), QStringLiteral("--json")});
        QCOMPARE(made.err, QString());
        QCOMPARE(made.status, 0);
        const QList<QJsonObject> told = made.objects();
        QCOMPARE(told.size(), 2);
        QVERIFY(!told[0].value(QStringLiteral("recovery_key")).toString().isEmpty());
        QCOMPARE(told[1].value(QStringLiteral("clients")).toInt(), 120);

        const CtlRun check = ctl.run({QStringLiteral("firm"), QStringLiteral("check"), QStringLiteral("--json")});
        QCOMPARE(check.status, 0);
        QCOMPARE(check.object().value(QStringLiteral("clients")).toInt(), 120);
        QCOMPARE(check.object().value(QStringLiteral("mails")), told[1].value(QStringLiteral("mails")));
        QCOMPARE(ctl.run({QStringLiteral("clients"), QStringLiteral("list")}).lines().size(), 120);

        // The queued ones go out into the mail folder, and they are few.
        QCOMPARE(ctl.run({QStringLiteral("outbox"), QStringLiteral("send")}).status, 0);
        const QString mailFolder = told[1].value(QStringLiteral("mail_folder")).toString();
        const qsizetype mails = QDir(mailFolder).entryList({QStringLiteral("*.eml")}).size();
        QVERIFY(mails > 0 && mails <= 12);
        QVERIFY(!mailFolder.startsWith(ctl.firm() + u'/'));
    }

    void sameSeedSameClients()
    {
        const auto clients = [](const QString &seed) {
            const Ctl ctl;
            const CtlRun made = ctl.run({QStringLiteral("firm"), QStringLiteral("demo"), QStringLiteral("--clients"),
                                         QStringLiteral("40"), QStringLiteral("--seed"), seed});
            return made.status == 0 ? ctl.run({QStringLiteral("clients"), QStringLiteral("list")}).out : made.err;
        };
        const QString first = clients(QStringLiteral("8"));
        QCOMPARE(first.count(u'\n'), 40);
        QCOMPARE(clients(QStringLiteral("8")), first);
        QVERIFY(clients(QStringLiteral("9")) != first);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("no number") << QStringList();
        QTest::newRow("nobody") << QStringList{QStringLiteral("--clients"), QStringLiteral("0")};
        QTest::newRow("too many") << QStringList{QStringLiteral("--clients"), QStringLiteral("2000000000")};
        QTest::newRow("no figure") << QStringList{QStringLiteral("--clients"), QStringLiteral("many")};
        QTest::newRow("a seed that is none") << QStringList{QStringLiteral("--clients"), QStringLiteral("5"),
                                                            QStringLiteral("--seed"), QStringLiteral("-1")};
    }

    void wrongUsage()
    {
        QFETCH(QStringList, options);
        const Ctl ctl;
        const CtlRun run = ctl.run(QStringList{QStringLiteral("firm"), QStringLiteral("demo")} + options);
        QCOMPARE(run.status, 2);
        QVERIFY(!run.err.isEmpty());
        QVERIFY(!QDir(ctl.firm()).exists());
    }

    void leavesAFirmAlone()
    {
        const Ctl ctl;
        ctl.createFirm();
        const CtlRun run = ctl.run({QStringLiteral("firm"), QStringLiteral("demo"), QStringLiteral("--clients"),
                                    QStringLiteral("5")});
        QCOMPARE(run.status, 1);
        QVERIFY(run.err.contains(QStringLiteral("There is")));
        QVERIFY(ctl.open() != nullptr);
    }
};

QTEST_GUILESS_MAIN(TestDemoCommand)
#include "tst_democommand.moc"
