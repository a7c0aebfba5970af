#include "app/core/platform.h"
#include "app/practice/firmtasks.h"
#include "app/store/firmstore.h"
#include "tests/mail/scriptedtransport.h"

#include <QCoreApplication>
#include <QTest>

using namespace portico;
using namespace portico::test;

/// A sender that goes on: what it waits for, when it looks again, and what does not end it.
class TestOutboxWaits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retryNowEndsAWait()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        firm.log->script = [](int) {
            return ScriptedTransport::Answer{MailOutcome::lost(SmtpStage::connect, false, TransportFailure::unreachable,
                                                               QStringLiteral("The mail server cannot be reached."), {}), true};
        };
        const auto made = firm.sender();
        QSignalSpy reachable(made.get(), &OutboxSender::reachabilityChanged);
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::untilEmpty);
        QTRY_COMPARE_WITH_TIMEOUT(reachable.size(), 1, 10000);
        QVERIFY(made->heldUntil() > firm.clock->now()); // the clock of the test stands still: it would wait for ever
        firm.log->script = [](int) { return ScriptedTransport::Answer{}; };
        made->wake();
        QCOMPARE(firm.log->recipients.size(), 1);
        made->retryNow();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
        QCOMPARE(firm.mail(mail).state, MailState::sent);
        QCOMPARE(reachable.last().first().toString(), QString());
    }

    /// Neither a server's wish for patience nor the pause between two rounds of reminders lasts until a clock that was set
    /// back has made up for it.
    void aClockThatIsSetBackPutsNothingOff()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        firm.log->script = [](int) {
            return ScriptedTransport::Answer{refused(SmtpStage::mail, 421, "4.3.2 Too busy"), true};
        };
        const auto made = firm.sender();
        made->setConnections(1);
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::forever);
        QTRY_VERIFY_WITH_TIMEOUT(made->heldUntil().isValid(), 10000);
        firm.log->script = [](int) { return ScriptedTransport::Answer{}; };
        firm.clock->advance(-3600);
        QVERIFY(!made->heldUntil().isValid());
        made->wake();
        QTRY_COMPARE_WITH_TIMEOUT(firm.mail(mail).state, MailState::sent, 10000);
        made->stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
    }

    /// Addresses whose doubt cannot be ended now keep nobody from being reminded.
    void remindersDoNotWaitForTheDoubt()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        firm.deliver(mail);
        FirmRecord record = firm.read([](Connection &c) { return *FirmStore(c).load(); });
        record.reminderDays = {3};
        firm.run(SaveFirmTask(record));
        firm.setHealth(QStringLiteral("b@x.example"), HealthState::doubtful);
        firm.clock->advance(8 * 24 * 3600);
        firm.run([](WriteContext &context) -> Result<void> {
            Statement(context.connection(), "CREATE TEMP TRIGGER no_health BEFORE UPDATE ON address_health "
                                            "BEGIN SELECT RAISE(ABORT, 'the disk is full'); END")
                .run();
            return {};
        });
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.log->recipients, QStringList{QStringLiteral("a@x.example")});
    }

    void aNextAttemptThatAWrongClockPutYearsAwayIsDue()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        const QDateTime now = firm.clock->now();
        firm.clock->set(now.addYears(3));
        QVERIFY(firm.claim(mail));
        firm.answer(mail, 451, QStringLiteral("4.7.1 Greylisted, try again"), SmtpStage::rcpt);
        QVERIFY(firm.mail(mail).nextAttemptAt > now.addYears(2));
        firm.clock->set(now.addSecs(60)); // somebody has set it right
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.mail(mail).state, MailState::sent);
        // What is put off by as much as can be still waits.
        QVERIFY(!MailStore::isDue(now.addSecs(MailStore::kLongestPause), now));
        QVERIFY(MailStore::isDue(now.addSecs(MailStore::kLongestPause + 1), now));
        QVERIFY(MailStore::isDue(now, now));
    }

    void aClockThatIsSetBackKeepsNoReminder()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        firm.deliver(mail);
        firm.clock->advance(4 * 24 * 3600);
        const auto made = firm.sender();
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::forever); // nobody is reminded yet
        const auto *timer = made->findChild<QTimer *>(QStringLiteral("next"));
        QVERIFY(timer);
        QTRY_VERIFY_WITH_TIMEOUT(timer->isActive(), 10000);
        firm.clock->advance(-12 * 3600); // by half a day, and the third day is over all the same
        FirmRecord record = firm.read([](Connection &c) { return *FirmStore(c).load(); });
        record.reminderDays = {3};
        firm.run(SaveFirmTask(record));
        made->wake();
        QTRY_COMPARE_WITH_TIMEOUT(firm.log->recipients.size(), 1, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(firm.read([](Connection &c) { return MailStore(c).counts(); }).value(MailState::sent), 2, 10000);
        made->stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
    }

    /// Nobody does anything: the second attempt goes when its time has come, the same bytes, and not a second earlier. The
    /// run goes on until nothing is queued.
    void greylistingPassesByItself()
    {
        Sending firm;
        const MailKey grey = firm.queueInvite(QStringLiteral("grey@x.example"));
        const MailKey other = firm.queueInvite(QStringLiteral("b@x.example"));
        firm.log->script = [](int mail) {
            return mail == 0 ? ScriptedTransport::Answer{refused(SmtpStage::dot, 451, "4.7.1 Greylisted, come back later"), false}
                             : ScriptedTransport::Answer{};
        };
        const auto made = firm.sender();
        made->setConnections(1);
        QSignalSpy ended(made.get(), &OutboxSender::mailEnded);
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::untilEmpty);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, 10000);
        auto *timer = made->findChild<QTimer *>(QStringLiteral("next"));
        QVERIFY(timer);
        QTRY_VERIFY_WITH_TIMEOUT(timer->isActive(), 10000);
        const Mail waits = firm.mail(grey);
        QCOMPARE(waits.state, MailState::queued);
        QCOMPARE(waits.reason, QStringLiteral("greylisted"));
        QCOMPARE(waits.attempts, 1);
        const qint64 pause = firm.clock->now().secsTo(waits.nextAttemptAt);
        QVERIFY2(pause >= 270 && pause <= 330, qPrintable(QString::number(pause))); // five minutes, a tenth more or less
        QCOMPARE(firm.mail(other).state, MailState::sent);

        firm.clock->set(waits.nextAttemptAt.addSecs(-1));
        timer->stop();
        made->wake();
        QTRY_VERIFY_WITH_TIMEOUT(timer->isActive(), 10000); // it has looked
        QCOMPARE(firm.log->recipients.size(), 2);
        const MailKey late = firm.queueInvite(QStringLiteral("late@x.example"));
        QTRY_COMPARE_WITH_TIMEOUT(firm.mail(late).state, MailState::sent, 10000);
        QCOMPARE(finished.size(), 0);

        firm.clock->set(waits.nextAttemptAt);
        made->wake();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
        QCOMPARE(finished.first().first().value<OutboxSender::Ending>(), OutboxSender::Ending::done);
        QCOMPARE(firm.mail(grey).state, MailState::sent);
        QCOMPARE(firm.mail(grey).attempts, 2);
        QCOMPARE(firm.log->recipients.count(QStringLiteral("grey@x.example")), 2);
        QCOMPARE(firm.log->recipients.last(), QStringLiteral("grey@x.example"));
        QCOMPARE(firm.log->messages.last(), firm.log->messages.first());
        const auto health = firm.read([](Connection &c) { return HealthStore(c).of(QStringLiteral("grey@x.example")); });
        QCOMPARE(health.marks, 0);
    }

    void aPausedQueueIsLookedAtSeldom()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        QVERIFY(firm.claim(mail));
        firm.answer(mail, 451, QStringLiteral("4.7.1 Greylisted, try again"), SmtpStage::rcpt);
        firm.clock->advance(3600); // its next attempt is due
        firm.run(SetQueueTask(QueueState::paused));
        const auto made = firm.sender();
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::forever);
        const auto *timer = made->findChild<QTimer *>(QStringLiteral("next"));
        QVERIFY(timer);
        QTRY_VERIFY_WITH_TIMEOUT(timer->isActive(), 10000);
        QVERIFY2(timer->interval() >= 10'000, qPrintable(QString::number(timer->interval())));
        made->stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
        QCOMPARE(firm.mail(mail).state, MailState::queued);
        QCOMPARE(firm.log->recipients.size(), 0);
    }

    void goesOnAfterAStoreThatFailedWhileMailWasUnderWay()
    {
        Sending firm;
        firm.queueInvite(QStringLiteral("first@x.example")); // behind which there may be two connections
        const MailKey slow = firm.queueInvite(QStringLiteral("a@x.example"));
        const MailKey other = firm.queueInvite(QStringLiteral("b@x.example"));
        firm.log->holdsFirst = true;
        firm.log->held = 1;
        firm.log->script = [](int mail) {
            return mail == 1 ? ScriptedTransport::Answer{MailOutcome::lost(SmtpStage::connect, false, TransportFailure::unreachable,
                                                                           QStringLiteral("The mail server cannot be reached."), {}), true}
                             : ScriptedTransport::Answer{};
        };
        firm.run([](WriteContext &context) -> Result<void> {
            Statement(context.connection(),
                      "CREATE TEMP TRIGGER full_disk BEFORE UPDATE ON mail WHEN NEW.recipient = 'b@x.example' "
                      "AND NEW.state = 'sending' BEGIN SELECT RAISE(ABORT, 'the disk is full'); END")
                .run();
            return {};
        });
        const auto made = firm.sender();
        made->setConnections(2);
        QSignalSpy reachable(made.get(), &OutboxSender::reachabilityChanged);
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::forever);
        QTRY_VERIFY_WITH_TIMEOUT(firm.log->release && !reachable.isEmpty(), 20000);
        firm.run([](WriteContext &context) -> Result<void> {
            Statement(context.connection(), "DROP TRIGGER full_disk").run();
            return {};
        });
        // The store is asked again while the slow one still waits for its server, which then cannot be reached. Nothing
        // is written of that, so nothing else wakes the sender.
        auto *timer = made->findChild<QTimer *>(QStringLiteral("next"));
        QVERIFY(timer && timer->isActive());
        timer->start(0);
        QTRY_VERIFY_WITH_TIMEOUT(!timer->isActive(), 10000);
        firm.log->release();
        firm.log->holdsFirst = false;
        QTRY_VERIFY_WITH_TIMEOUT(timer->isActive(), 10000);
        firm.clock->advance(3600);
        made->wake();
        QTRY_COMPARE_WITH_TIMEOUT(firm.mail(slow).state, MailState::sent, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(firm.mail(other).state, MailState::sent, 20000);
        made->stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
    }

    /// The connection says goodbye when a mail is queued: it goes as soon as that is done, not after a minute.
    void whatComesWhileConnectionsEndGoesThen()
    {
        Sending firm;
        firm.log->closesSlowly = true;
        const MailKey first = firm.queueInvite(QStringLiteral("a@x.example"));
        const auto made = firm.sender();
        made->setConnections(1);
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::forever);
        QTRY_COMPARE_WITH_TIMEOUT(firm.log->closes, 1, 10000);
        QCOMPARE(firm.mail(first).state, MailState::sent);
        const MailKey second = firm.queueInvite(QStringLiteral("b@x.example"));
        QTimer *timer = made->findChild<QTimer *>(QStringLiteral("next"));
        QVERIFY(timer);
        timer->stop();
        QTRY_VERIFY_WITH_TIMEOUT(timer->isActive(), 10000); // it has looked, and found no room
        QCOMPARE(firm.log->recipients.size(), 1);
        firm.log->letClose();
        QTRY_COMPARE_WITH_TIMEOUT(firm.mail(second).state, MailState::sent, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(firm.log->closes, 2, 10000); // it rests again, once
        firm.log->letClose();
        QCoreApplication::processEvents();
        QCOMPARE(firm.log->closes, 2);
        made->stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
    }

    void aMailThatIsDeletedOnItsWayStopsNothing()
    {
        Sending firm;
        const MailKey gone = firm.queueInvite(QStringLiteral("a@x.example"));
        const MailKey next = firm.queueInvite(QStringLiteral("b@x.example"));
        firm.log->holdsFirst = true;
        firm.log->script = [](int mail) {
            return mail == 0 ? ScriptedTransport::Answer{refused(SmtpStage::dot, 550, "5.6.0 No"), false} : ScriptedTransport::Answer{};
        };
        const auto made = firm.sender();
        made->setConnections(1);
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::dueNow);
        QTRY_VERIFY_WITH_TIMEOUT(bool(firm.log->release), 10000);
        firm.run([gone](WriteContext &context) -> Result<void> {
            Statement update(context.connection(), "UPDATE mail SET deleted = 1 WHERE key = :key");
            update.bind(":key", gone).run();
            return {};
        });
        firm.log->release();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        QCOMPARE(finished.first().first().value<OutboxSender::Ending>(), OutboxSender::Ending::done);
        QCOMPARE(firm.mail(next).state, MailState::sent);
    }

    /// The window waits while porticoctl sends, and goes on where that ended.
    void takesTheLockOfOneThatEnds()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        auto other = FileLock::take(firm.firm->folder() + QStringLiteral("/sender.lock"));
        QVERIFY(other.ok());
        const auto made = firm.sender();
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::forever);
        const auto *timer = made->findChild<QTimer *>(QStringLiteral("next"));
        QVERIFY(timer && timer->isActive());
        QVERIFY2(timer->interval() <= 1000, qPrintable(QString::number(timer->interval()))); // "at once" to whoever watches
        QCOMPARE(firm.log->recipients.size(), 0);
        other->reset();
        QTRY_COMPARE_WITH_TIMEOUT(firm.mail(mail).state, MailState::sent, 10000);
        made->stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
    }

    void foreverSendsWhatComesLater()
    {
        Sending firm;
        const auto made = firm.sender();
        QSignalSpy ended(made.get(), &OutboxSender::mailEnded);
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::forever);
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 10000);
        QCOMPARE(firm.mail(mail).state, MailState::sent);
        made->stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
        QVERIFY(!made->running());
    }
};

QTEST_GUILESS_MAIN(TestOutboxWaits)
#include "tst_outboxwaits.moc"
