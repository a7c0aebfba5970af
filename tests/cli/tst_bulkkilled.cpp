#include "app/store/statement.h"
#include "tests/cli/ctl.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

constexpr int kPeople = 1200;

int kills()
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("PORTICO_KILLS", &given);
    return given ? count : 10;
}

/// Numbers of a firm that a process died in, and whether the file is sound.
QList<qint64> numbersOf(const Ctl &ctl)
{
    const auto firm = ctl.open();
    const auto numbers = firm->readHere([](Connection &connection) -> Result<QList<qint64>> {
        Statement count(connection, "SELECT (SELECT count(*) FROM bulk_send), (SELECT count(*) FROM bulk_send_line), "
                                    "(SELECT count(*) FROM mail WHERE kind = 'invitation' AND bulk_send IS NOT NULL), "
                                    "(SELECT count(*) FROM invitation_access), (SELECT count(*) FROM access WHERE state = 'granted'), "
                                    "(SELECT count(*) FROM mail WHERE kind = 'notice'), "
                                    "(SELECT count(*) FROM activity WHERE kind = 'removed'), "
                                    "(SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok')");
        count.run().next();
        QList<qint64> all;
        for (int column = 0; column < 8; ++column)
            all.append(count.integer(column));
        return all;
    });
    return numbers.ok() ? *numbers : QList<qint64>{-1};
}

/// A state of the firm's folder, to go back to.
void copyFirm(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QVERIFY(QDir().mkpath(to));
    const QStringList files = QDir(from).entryList(QDir::Files);
    for (const QString &file : files)
        QVERIFY(QFile::copy(QDir(from).filePath(file), QDir(to).filePath(file)));
}

/// Waits until the process ends, for at most so many microseconds; then kills it. Says whether it had ended.
bool strike(QProcess &process, qint64 after)
{
    QElapsedTimer timer;
    for (timer.start(); timer.nsecsElapsed() < after * 1000 && !process.waitForFinished(1);) { }
    const bool ended = process.state() == QProcess::NotRunning;
    process.kill();
    process.waitForFinished();
    return ended;
}

} // namespace

/// Processes that die (kill -9) while they invite many, or remove the access of many: all of it is there, or none.
class TestBulkKilled : public QObject
{
    Q_OBJECT

    const Ctl m_ctl;
    const QStringList m_invite{QStringLiteral("invite"), QStringLiteral("--without-portal")};

    QString kept(const char *name) const { return m_ctl.path(QLatin1StringView(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        m_ctl.createReadyFirm();
        QByteArray lines;
        for (int i = 0; i < kPeople; ++i)
            lines += "Client " + QByteArray::number(i) + ",Person,p" + QByteArray::number(i) + "@x.example,\n";
        m_ctl.import(lines);
        copyFirm(m_ctl.firm(), kept("fresh"));
    }

    void aSendIsThereWholeOrNotAtAll()
    {
        const QList<qint64> none{0, 0, 0, 0, 0, 0, 0, 0};
        const QList<qint64> all{1, kPeople, kPeople, kPeople, kPeople, 0, 0, 0};
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_ctl.run(m_invite).status, 0);
        const qint64 whole = timer.nsecsElapsed() / 1000;
        QCOMPARE(numbersOf(m_ctl), all);
        copyFirm(m_ctl.firm(), kept("invited"));
        int unfinished = 0;
        for (int round = 0; round < kills(); ++round) {
            copyFirm(kept("fresh"), m_ctl.firm());
            const auto process = m_ctl.start(m_invite);
            // Ever later, the last ones in the last tenth, where it writes and commits.
            const double share = round % 2 == 0 ? double(round) / kills() : 0.9 + 0.2 * round / kills();
            unfinished += strike(*process, qint64(double(whole) * share)) ? 0 : 1;
            const QList<qint64> found = numbersOf(m_ctl);
            QVERIFY2(found == none || found == all, qPrintable(QStringLiteral("round %1").arg(round)));
        }
        QVERIFY(unfinished > 0);
        // And what the dead one had begun stands in nobody's way.
        const CtlRun again = m_ctl.run(m_invite + QStringList{QStringLiteral("--json")});
        QCOMPARE(again.status, 0);
        QCOMPARE(numbersOf(m_ctl), all);
    }

    void aRemovalIsDoneWholeOrNotAtAll()
    {
        const QList<qint64> none{1, kPeople, kPeople, kPeople, kPeople, 0, 0, 0};
        const QList<qint64> all{1, kPeople, kPeople, kPeople, 0, kPeople, kPeople, 0};
        const QStringList arguments{m_ctl.firm(), m_ctl.keyFile()};
        const auto begin = [&](QProcess &process) {
            process.start(QStringLiteral(PORTICO_REMOVAL_HELPER), arguments);
            while (!process.readAllStandardOutput().contains("begun") && process.waitForReadyRead(20000)) { }
        };
        copyFirm(kept("invited"), m_ctl.firm());
        QProcess undisturbed;
        begin(undisturbed);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(undisturbed.waitForFinished(60000));
        const qint64 whole = timer.nsecsElapsed() / 1000;
        QCOMPARE(numbersOf(m_ctl), all);
        int unfinished = 0;
        for (int round = 0; round < kills(); ++round) {
            copyFirm(kept("invited"), m_ctl.firm());
            QProcess process;
            begin(process);
            unfinished += strike(process, qint64(double(whole) * round / kills())) ? 0 : 1;
            const QList<qint64> found = numbersOf(m_ctl);
            QVERIFY2(found == none || found == all, qPrintable(QStringLiteral("round %1").arg(round)));
        }
        QVERIFY(unfinished > 0);
    }
};

QTEST_GUILESS_MAIN(TestBulkKilled)
#include "tst_bulkkilled.moc"
