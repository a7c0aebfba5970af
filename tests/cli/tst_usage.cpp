#include "tests/cli/ctl.h"

#include <QDir>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// porticoctl itself: what it says where it is asked wrongly, and its help.
class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsage_data();
    void wrongUsage();
    void numbersSayTheirRange_data();
    void numbersSayTheirRange();
    void help_data();
    void help();
};

void TestUsage::wrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no such command") << QStringLiteral("--firm f clients burn");
    QTest::newRow("no such group") << QStringLiteral("--firm f taxes");
    QTest::newRow("group alone") << QStringLiteral("--firm f firm");
    QTest::newRow("no firm") << QStringLiteral("clients list");
    QTest::newRow("no such option") << QStringLiteral("--firm f clients list --colour red");
    QTest::newRow("another command's option") << QStringLiteral("--firm f clients list --dry-run");
    QTest::newRow("option before its command") << QStringLiteral("--firm f --search x clients list");
    QTest::newRow("no value") << QStringLiteral("clients list --firm");
    QTest::newRow("option for a value") << QStringLiteral("clients list --search --firm f");
    QTest::newRow("value for a switch") << QStringLiteral("--firm f clients list --json=yes");
    QTest::newRow("twice") << QStringLiteral("--firm f --firm g clients list");
    QTest::newRow("operand missing") << QStringLiteral("--firm f clients import");
    QTest::newRow("operand too much") << QStringLiteral("--firm f clients list now");
    QTest::newRow("one operand of two") << QStringLiteral("--firm f outbox settle x");
    QTest::newRow("create without a name") << QStringLiteral("--firm f firm create --admin-name A --admin-email a@b.example");
    QTest::newRow("set without anything") << QStringLiteral("--firm f firm set");
    QTest::newRow("no number") << QStringLiteral("--firm f firm set --invite-days soon");
    QTest::newRow("no state") << QStringLiteral("--firm f outbox list --state lost");
    QTest::newRow("no verdict") << QStringLiteral("--firm f outbox settle 0 perhaps");
    QTest::newRow("no connections") << QStringLiteral("--firm f outbox send --connections 0");
    QTest::newRow("invite nobody") << QStringLiteral("--firm f invite");
    QTest::newRow("invite two ways") << QStringLiteral("--firm f invite --client x --without-portal");
    QTest::newRow("limit for one client") << QStringLiteral("--firm f invite --client x --limit 3");
    QTest::newRow("mail test to nobody") << QStringLiteral("--firm f mail test");
}

void TestUsage::wrongUsage()
{
    QFETCH(QString, arguments);
    const Ctl ctl;
    const CtlRun run = ctl.runBare(words(qPrintable(arguments)));
    QCOMPARE(run.status, 2);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(run.out, QString());
    QVERIFY(!QDir(ctl.path(QStringLiteral("f"))).exists());
}

void TestUsage::numbersSayTheirRange_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("says");
    const QString account = QStringLiteral("mail set --host h --port %1 --security none --from a@b.example");
    QTest::newRow("no port") << account.arg(0) << QStringLiteral("from 1 to 65,535");
    QTest::newRow("past the last port") << account.arg(65536) << QStringLiteral("from 1 to 65,535");
    QTest::newRow("less than nothing") << QString(account.arg(25) + QStringLiteral(" --per-minute=-1")) << QStringLiteral("from 0 to 1,000,000");
    QTest::newRow("more than any number") << QString(account.arg(25) + QStringLiteral(" --per-day 99999999999")) << QStringLiteral("from 0 to 1,000,000");
    QTest::newRow("connections") << QStringLiteral("outbox send --connections 65") << QStringLiteral("from 1 to 64");
    QTest::newRow("days of an invite") << QStringLiteral("firm set --invite-days 91") << QStringLiteral("from 1 to 90");
    QTest::newRow("days of reminders") << QStringLiteral("firm set --reminders 3,90") << QStringLiteral("from 1 to 89");
    QTest::newRow("clients of a demo firm") << QStringLiteral("firm demo --clients 0") << QStringLiteral("from 1 to 5,000,000");
}

void TestUsage::numbersSayTheirRange()
{
    QFETCH(QString, arguments);
    QFETCH(QString, says);
    const Ctl ctl;
    const CtlRun run = ctl.runBare(words("--firm f") + words(qPrintable(arguments)));
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
}

void TestUsage::help_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("says");
    QTest::newRow("all") << QString() << QStringLiteral("outbox settle");
    QTest::newRow("as a word") << QStringLiteral("help firm set") << QStringLiteral("--invite-days N");
    QTest::newRow("group") << QStringLiteral("mail") << QStringLiteral("mail test");
    QTest::newRow("firm create") << QStringLiteral("firm create") << QStringLiteral("--admin-email E");
    QTest::newRow("firm set") << QStringLiteral("firm set") << QStringLiteral("--sessions-since YYYY-MM");
    QTest::newRow("firm demo") << QStringLiteral("firm demo") << QStringLiteral("--seed S");
    QTest::newRow("firm check") << QStringLiteral("firm check") << QStringLiteral("--key-file FILE");
    QTest::newRow("firm backup") << QStringLiteral("firm backup") << QStringLiteral("FILE");
    QTest::newRow("firm restore") << QStringLiteral("firm restore") << QStringLiteral("FILE");
    QTest::newRow("mail set") << QStringLiteral("mail set") << QStringLiteral("--folder DIR");
    QTest::newRow("mail test") << QStringLiteral("mail test") << QStringLiteral("--to ADDR");
    QTest::newRow("clients import") << QStringLiteral("clients import") << QStringLiteral("--dry-run");
    QTest::newRow("clients list") << QStringLiteral("clients list") << QStringLiteral("--search TEXT");
    QTest::newRow("invite") << QStringLiteral("invite") << QStringLiteral("--message-file F");
    QTest::newRow("outbox list") << QStringLiteral("outbox list") << QStringLiteral("--state S");
    QTest::newRow("outbox send") << QStringLiteral("outbox send") << QStringLiteral("--until-empty");
    QTest::newRow("outbox settle") << QStringLiteral("outbox settle") << QStringLiteral("arrived|again");
}

void TestUsage::help()
{
    QFETCH(QString, command);
    QFETCH(QString, says);
    const CtlRun run = Ctl().runBare(words(qPrintable(command)) + QStringList{QStringLiteral("--help")});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QString());
    QVERIFY2(run.out.contains(says), qPrintable(run.out));
}

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
