#include "app/mail/sendingpace.h"
#include "tests/mail/scriptedtransport.h"

#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

/// A firm whose account allows so many mails a minute.
struct Paced : Sending
{
    explicit Paced(int perMinute)
    {
        MailAccount account = read([](Connection &connection) { return AccountStore(connection).load(); });
        account.perMinute = perMinute;
        run(SaveMailAccountTask(account));
    }
};

} // namespace

/// How many mails begin in a minute: the window by itself, and a sender that keeps to it.
class TestSendingPace : public QObject
{
    Q_OBJECT

    const QDateTime m_start = QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC);

private Q_SLOTS:
    void theWindowSlides()
    {
        SendingPace pace;
        QCOMPARE(pace.pause(2, m_start), 0);
        pace.count(m_start);
        QCOMPARE(pace.pause(2, m_start), 0);
        pace.count(m_start.addSecs(10));
        QCOMPARE(pace.pause(2, m_start.addSecs(10)), 50'000);
        QCOMPARE(pace.pause(2, m_start.addMSecs(59'999)), 1);
        QCOMPARE(pace.pause(2, m_start.addSecs(60)), 0); // the first one has left it
        pace.count(m_start.addSecs(60));
        QCOMPARE(pace.pause(2, m_start.addSecs(60)), 10'000);
        QCOMPARE(pace.pause(2, m_start.addSecs(600)), 0);
    }

    void noLimitIsNoPause()
    {
        SendingPace pace;
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(pace.pause(0, m_start), 0);
            pace.count(m_start);
        }
        // One that is set now counts what went before: the account's server does.
        QCOMPARE(pace.pause(10, m_start.addSecs(20)), 40'000);
    }

    void aLowerLimitHoldsAtOnce()
    {
        SendingPace pace;
        for (int i = 0; i < 5; ++i)
            pace.count(m_start.addSecs(i));
        QCOMPARE(pace.pause(10, m_start.addSecs(5)), 0);
        QCOMPARE(pace.pause(1, m_start.addSecs(5)), 59'000);
    }

    void aClockThatIsSetBackHoldsNothingForLonger_data()
    {
        QTest::addColumn<qint64>("back");
        QTest::newRow("a second") << qint64(1);
        QTest::newRow("an hour") << qint64(3600);
        QTest::newRow("a year") << qint64(365) * 24 * 3600;
    }
    void aClockThatIsSetBackHoldsNothingForLonger()
    {
        QFETCH(qint64, back);
        SendingPace pace;
        pace.count(m_start);
        pace.count(m_start.addSecs(1));
        const QDateTime then = m_start.addSecs(1 - back);
        const int pause = pace.pause(2, then);
        QVERIFY2(pause > 0 && pause <= 60'000, qPrintable(QString::number(pause)));
        QCOMPARE(pace.pause(2, then.addMSecs(pause)), 0);

        SendingPace codes; // which ask for no pause
        codes.count(m_start);
        codes.count(then);
        codes.count(then);
        QCOMPARE(codes.pause(3, then.addSecs(30)), 30'000);
        QCOMPARE(codes.pause(3, then.addSecs(60)), 0);
    }

    void aSenderKeepsToIt()
    {
        Paced firm(2);
        for (const char *name : {"a", "b", "c", "d", "e"})
            firm.queueInvite(QString::fromLatin1(name) + QStringLiteral("@x.example"));
        const auto made = firm.sender();
        made->setConnections(4); // however many would like to begin one
        QSignalSpy ended(made.get(), &OutboxSender::mailEnded);
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::untilEmpty);
        auto *timer = made->findChild<QTimer *>(QStringLiteral("next"));
        QVERIFY(timer);
        for (const int sent : {2, 4}) {
            QTRY_COMPARE_WITH_TIMEOUT(ended.size(), sent, 10000);
            QTRY_VERIFY_WITH_TIMEOUT(timer->isActive(), 10000);
            QVERIFY2(timer->interval() > 0 && timer->interval() <= 60'000, qPrintable(QString::number(timer->interval())));
            firm.clock->advance(59);
            timer->stop();
            made->wake();
            QTRY_VERIFY_WITH_TIMEOUT(timer->isActive(), 10000); // it has looked
            QCOMPARE(firm.log->recipients.size(), sent);
            firm.clock->advance(1);
            made->wake();
        }
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
        QCOMPARE(ended.size(), 5);
        QCOMPARE(firm.log->messages.size(), 5);
    }

    void codesDoNotWaitForIt()
    {
        Paced firm(1);
        firm.queueInvite(QStringLiteral("a@x.example"));
        const MailKey waits = firm.queueInvite(QStringLiteral("b@x.example"));
        const auto made = firm.sender();
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::forever);
        QTRY_COMPARE_WITH_TIMEOUT(firm.log->messages.size(), 1, 10000);
        for (const char *name : {"c", "d"}) {
            const MailKey code = firm.queueCode(QString::fromLatin1(name) + QStringLiteral("@x.example"));
            QTRY_COMPARE_WITH_TIMEOUT(firm.mail(code).state, MailState::sent, 10000);
        }
        QCOMPARE(firm.mail(waits).state, MailState::queued);
        QCOMPARE(firm.log->recipients.size(), 3);
        made->stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
    }
};

QTEST_GUILESS_MAIN(TestSendingPace)
#include "tst_sendingpace.moc"
