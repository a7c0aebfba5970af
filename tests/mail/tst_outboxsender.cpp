#include "app/mail/outboxsender.h"
#include "app/practice/mailtasks.h"
#include "tests/support/portalstory.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace portico;
using portico::test::PortalStory;

namespace {

/// A transport whose server answers as the test says, by the number of the mail. It tells what it was given.
class ScriptedTransport final : public MailTransport
{
    Q_OBJECT
public:
    /// What becomes of the job; empty: it goes well. early: the answer comes at the envelope.
    struct Answer
    {
        std::optional<MailOutcome> outcome;
        bool atConnect = false;
    };
    struct Log
    {
        QStringList recipients;
        QList<QByteArray> messages;
        std::function<Answer(int)> script = [](int) { return Answer{}; };
        std::function<void()> onEnvelope = [] {};
        bool holdsFirst = false;            ///< the first message gets no answer before release()
        std::function<void()> release = {}; ///< set once it was handed over
        int withdrawn = 0;
        int closes = 0;
        std::function<void()> letClose = {}; ///< set when a connection is asked to end; it does when this is called
        bool closesSlowly = false;
        qsizetype givenAtRefusal = -1; ///< messages handed over when the first refusal came
    };

    explicit ScriptedTransport(std::shared_ptr<Log> log) : m_log(std::move(log)) {}

    bool hasRoom() const override { return !m_busy && !m_closing; }
    void begin(MailJob job, const MailEnvelope &envelope) override
    {
        m_busy = true;
        const Answer answer = m_log->script(int(m_log->recipients.size()));
        m_log->recipients.append(envelope.to);
        m_answer = answer.outcome;
        QTimer::singleShot(0, this, [this, job, answer] {
            if (answer.atConnect) {
                end(job, *answer.outcome);
                return;
            }
            m_log->onEnvelope();
            Q_EMIT envelopeSent(job);
        });
    }
    void supply(MailJob job, const ComposedMessage &message) override
    {
        m_log->messages.append(message.bytes);
        const MailOutcome outcome = m_answer.value_or(MailOutcome::accepted(SmtpReply::make(250, QStringLiteral("2.0.0 Ok"))));
        const auto answer = [this, job, outcome] { QTimer::singleShot(0, this, [this, job, outcome] { end(job, outcome); }); };
        if (m_log->holdsFirst && m_log->messages.size() == 1)
            m_log->release = answer;
        else
            answer();
    }
    void withdraw(MailJob) override
    {
        ++m_log->withdrawn;
        m_busy = false;
    }
    void close() override
    {
        ++m_log->closes;
        m_closing = true;
        const auto end = [this] {
            m_closing = false;
            Q_EMIT closed();
            Q_EMIT roomMade();
        };
        if (m_log->closesSlowly)
            m_log->letClose = end;
        else
            QTimer::singleShot(0, this, end);
    }

private:
    void end(MailJob job, const MailOutcome &outcome)
    {
        m_busy = false;
        if (outcome.kind == MailOutcome::Kind::refused && m_log->givenAtRefusal < 0)
            m_log->givenAtRefusal = m_log->messages.size();
        Q_EMIT finished(job, outcome);
        Q_EMIT roomMade();
    }

    std::shared_ptr<Log> m_log;
    std::optional<MailOutcome> m_answer;
    bool m_busy = false;
    bool m_closing = false;
};

struct Sending : PortalStory
{
    Sending()
    {
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("mail.example");
        account.fromAddress = QStringLiteral("portal@alderpryce.example");
        run(SaveMailAccountTask(account));
    }

    std::unique_ptr<OutboxSender> sender()
    {
        return std::make_unique<OutboxSender>(*firm, [log = log](const MailAccount &) {
            return std::make_unique<ScriptedTransport>(log);
        });
    }

    OutboxSender::Ending sendDue(int connections = 1)
    {
        const auto made = sender();
        made->setConnections(connections);
        QSignalSpy ended(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::dueNow);
        if (!ended.wait(20000))
            qFatal("the sender did not end");
        sentence = ended.first().at(1).toString();
        heldUntil = made->heldUntil();
        return ended.first().first().value<OutboxSender::Ending>();
    }

    std::shared_ptr<ScriptedTransport::Log> log = std::make_shared<ScriptedTransport::Log>();
    QString sentence;
    QDateTime heldUntil;
};

MailOutcome refused(SmtpStage stage, int code, const char *text)
{
    return MailOutcome::refused(stage, SmtpReply::make(code, QString::fromLatin1(text)));
}

} // namespace

class TestOutboxSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusalsFasterThanTheDiskStopTheQueueSoon()
    {
        Sending firm;
        for (int i = 0; i < 40; ++i)
            firm.queueInvite(QStringLiteral("person%1@x.example").arg(i));
        firm.log->script = [](int) {
            return ScriptedTransport::Answer{refused(SmtpStage::rcpt, 550, "5.7.1 Blocked"), true};
        };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::stopped);
        // Three in a row stop it; what was on its way by then is no more than one connection carries.
        QVERIFY2(firm.log->recipients.size() <= 6, qPrintable(QString::number(firm.log->recipients.size())));
    }

    void sendsWhatIsDueInItsOrderAndEnds()
    {
        Sending firm;
        QList<MailKey> mails;
        for (int i = 0; i < 150; ++i) // more than one look at the queue
            mails.append(firm.queueInvite(QStringLiteral("person%1@x.example").arg(i)));
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.log->recipients.size(), 150);
        QCOMPARE(firm.log->recipients.first(), QStringLiteral("person0@x.example"));
        QCOMPARE(QSet<QString>(firm.log->recipients.begin(), firm.log->recipients.end()).size(), 150);
        for (const MailKey mail : std::as_const(mails))
            QCOMPARE(firm.mail(mail).state, MailState::sent);
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.log->recipients.size(), 150);
    }

    void theClaimIsOnDiskBeforeTheMessageLeaves()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        MailState atEnvelope = MailState::sent;
        firm.log->onEnvelope = [&] { atEnvelope = firm.mail(mail).state; };
        MailState atSupply = MailState::queued;
        firm.log->script = [&](int) -> ScriptedTransport::Answer { return {}; };
        const auto made = firm.sender();
        QSignalSpy ended(made.get(), &OutboxSender::mailEnded);
        made->start(OutboxSender::Mode::dueNow);
        QTRY_VERIFY_WITH_TIMEOUT(!firm.log->messages.isEmpty(), 10000);
        atSupply = firm.mail(mail).state;
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 10000);
        QCOMPARE(atEnvelope, MailState::queued);
        QVERIFY(atSupply == MailState::sending || atSupply == MailState::sent);
        QCOMPARE(firm.mail(mail).state, MailState::sent);
    }

    void aMailWithdrawnMeanwhileDoesNotLeave()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        firm.log->onEnvelope = [&] { firm.run(CancelMailTask(mail)); };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.log->messages.size(), 0);
        QCOMPARE(firm.log->withdrawn, 1);
        QCOMPARE(firm.mail(mail).state, MailState::cancelled);
    }

    void keepsEverythingWhileTheServerCannotBeReached()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        firm.log->script = [](int) {
            return ScriptedTransport::Answer{MailOutcome::lost(SmtpStage::connect, false, TransportFailure::unreachable,
                                                               QStringLiteral("The mail server cannot be reached."), {}), true};
        };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::offline);
        QVERIFY(!firm.sentence.isEmpty());
        QCOMPARE(firm.mail(mail).state, MailState::queued);
        QCOMPARE(firm.mail(mail).attempts, 0);
        firm.log->script = [](int) { return ScriptedTransport::Answer{}; };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.mail(mail).state, MailState::sent);
    }

    void aRefusedSignInStopsTheQueueAndKeepsItAll()
    {
        Sending firm;
        const MailKey first = firm.queueInvite(QStringLiteral("a@x.example"));
        const MailKey second = firm.queueInvite(QStringLiteral("b@x.example"));
        firm.log->script = [](int) {
            return ScriptedTransport::Answer{refused(SmtpStage::auth, 535, "5.7.8 Authentication failed"), true};
        };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::stopped);
        QCOMPARE(firm.log->recipients.size(), 1);
        QCOMPARE(firm.mail(first).state, MailState::queued);
        QCOMPARE(firm.mail(second).state, MailState::queued);
        const QueueControl control = firm.read([](Connection &c) { return MailStore(c).control(); });
        QCOMPARE(control.state, QueueState::stopped);
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::stopped);
        QCOMPARE(firm.log->recipients.size(), 1); // nothing is tried before a person says so
        firm.log->script = [](int) { return ScriptedTransport::Answer{}; };
        firm.run(SetQueueTask(QueueState::running));
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.mail(second).state, MailState::sent);
    }

    void aRefusedRecipientFailsAloneAndTheNextGoes()
    {
        Sending firm;
        const MailKey bad = firm.queueInvite(QStringLiteral("gone@x.example"));
        const MailKey good = firm.queueInvite(QStringLiteral("b@x.example"));
        firm.log->script = [](int mail) {
            return mail == 0 ? ScriptedTransport::Answer{refused(SmtpStage::rcpt, 550, "5.1.1 No such user"), true}
                             : ScriptedTransport::Answer{};
        };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.mail(bad).state, MailState::failed);
        QCOMPARE(firm.mail(bad).attempts, 1);
        QCOMPARE(firm.mail(good).state, MailState::sent);
        const auto health = firm.read([](Connection &c) { return HealthStore(c).of(QStringLiteral("gone@x.example")); });
        QCOMPARE(health.state, HealthState::inactive);
    }

    void lostAfterTheDotIsNeverResentByItself()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        firm.log->script = [](int) {
            return ScriptedTransport::Answer{MailOutcome::lost(SmtpStage::dot, true, TransportFailure::dropped, QStringLiteral("cut"), {}), false};
        };
        firm.sendDue();
        QCOMPARE(firm.mail(mail).state, MailState::unconfirmed);
        firm.log->script = [](int) { return ScriptedTransport::Answer{}; };
        firm.sendDue();
        QCOMPARE(firm.log->recipients.size(), 1);
        QCOMPARE(firm.mail(mail).state, MailState::unconfirmed);
    }

    void lostBeforeTheDotIsQueuedAgain()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        firm.log->script = [](int) {
            return ScriptedTransport::Answer{MailOutcome::lost(SmtpStage::data, false, TransportFailure::dropped, QStringLiteral("cut"), {}), false};
        };
        firm.sendDue();
        QCOMPARE(firm.mail(mail).state, MailState::queued);
        const QByteArray first = firm.log->messages.first();
        firm.clock->advance(3600);
        firm.log->script = [](int) { return ScriptedTransport::Answer{}; };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.mail(mail).state, MailState::sent);
        QCOMPARE(firm.log->messages.last(), first);
    }

    void whatADeadSenderLeftIsUnconfirmed()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        QVERIFY(firm.claim(mail));
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.mail(mail).state, MailState::unconfirmed);
        QCOMPARE(firm.log->recipients.size(), 0);
    }

    void onlyOneSenderAFirm()
    {
        Sending firm;
        const auto lock = FileLock::take(firm.firm->folder() + QStringLiteral("/sender.lock"));
        QVERIFY(lock.ok());
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::lockedElsewhere);
    }

    void aPausedQueueLetsOnlyCodesThrough()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        firm.run(SetQueueTask(QueueState::paused));
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::stopped);
        QCOMPARE(firm.mail(mail).state, MailState::queued);
        QCOMPARE(firm.log->recipients.size(), 0);
    }

    void threePolicyBlocksInARowStopTheQueueAndTouchNoAddress()
    {
        Sending firm;
        for (int i = 0; i < 5; ++i)
            firm.queueInvite(QStringLiteral("person%1@x.example").arg(i));
        firm.log->script = [](int) {
            return ScriptedTransport::Answer{refused(SmtpStage::dot, 550, "5.7.1 Message blocked due to spam content"), false};
        };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::stopped);
        const qsizetype tried = firm.log->recipients.size();
        QVERIFY(tried == 3 || tried == 4); // the next may have been on its way when the third word came
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::stopped);
        QCOMPARE(firm.log->recipients.size(), tried);
        const auto health = firm.read([](Connection &c) { return HealthStore(c).of(QStringLiteral("person0@x.example")); });
        QCOMPARE(health.state, HealthState::active);
    }

    void nothingLeavesOnceAStopIsKnown()
    {
        Sending firm;
        QList<MailKey> mails;
        for (int i = 0; i < 30; ++i)
            mails.append(firm.queueInvite(QStringLiteral("person%1@x.example").arg(i)));
        firm.log->script = [](int mail) {
            return mail == 1 ? ScriptedTransport::Answer{refused(SmtpStage::dot, 550, "5.7.1 Relaying denied"), false}
                             : ScriptedTransport::Answer{};
        };
        QCOMPARE(firm.sendDue(8), OutboxSender::Ending::stopped);
        QVERIFY(firm.log->givenAtRefusal > 0);
        QCOMPARE(firm.log->messages.size(), firm.log->givenAtRefusal);
        int sent = 0;
        for (const MailKey key : std::as_const(mails)) {
            const Mail mail = firm.mail(key);
            if (mail.state == MailState::sent) {
                ++sent;
                continue;
            }
            // The one that was refused as well as those that were put back: the fault is ours, and no attempt counts.
            QCOMPARE(mail.state, MailState::queued);
            QCOMPARE(mail.attempts, 0);
            QVERIFY(!mail.nextAttemptAt.isValid());
        }
        QCOMPARE(sent, firm.log->givenAtRefusal - 1);

        // They go, each once, when somebody has mended it.
        firm.log->script = [](int) { return ScriptedTransport::Answer{}; };
        firm.run(SetQueueTask(QueueState::running));
        QCOMPARE(firm.sendDue(8), OutboxSender::Ending::done);
        for (const MailKey key : std::as_const(mails)) {
            QCOMPARE(firm.mail(key).state, MailState::sent);
            QCOMPARE(firm.mail(key).attempts, 1);
        }
    }

    void aPauseHoldsBackWhatWasOffered()
    {
        Sending firm;
        const MailKey mail = firm.queueInvite(QStringLiteral("a@x.example"));
        firm.log->onEnvelope = [&] { firm.run(SetQueueTask(QueueState::paused)); };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::stopped);
        QCOMPARE(firm.log->messages.size(), 0);
        QCOMPARE(firm.mail(mail).state, MailState::queued);
        QCOMPARE(firm.mail(mail).attempts, 0);
        QVERIFY(!firm.claim(mail)); // nor does anybody else's claim go through
        QCOMPARE(firm.mail(mail).state, MailState::queued);
    }

    void aServerThatWantsMailToWaitIsNamed_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("seconds");
        QTest::newRow("busy") << 421 << QStringLiteral("4.3.2 Too busy") << 60;
        QTest::newRow("too many a day") << 550 << QStringLiteral("5.4.5 Daily sending quota exceeded") << 3600;
    }
    void aServerThatWantsMailToWaitIsNamed()
    {
        QFETCH(int, code);
        QFETCH(QString, text);
        QFETCH(int, seconds);
        Sending firm;
        const MailKey first = firm.queueInvite(QStringLiteral("a@x.example"));
        const MailKey second = firm.queueInvite(QStringLiteral("b@x.example"));
        firm.log->script = [&](int) {
            return ScriptedTransport::Answer{refused(SmtpStage::mail, code, qPrintable(text)), true};
        };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QVERIFY2(firm.sentence.contains(text.left(5)), qPrintable(firm.sentence));
        QCOMPARE(firm.heldUntil, firm.clock->now().addSecs(seconds));
        QCOMPARE(firm.log->recipients.size(), 1);
        QCOMPARE(firm.mail(first).state, MailState::queued);
        QCOMPARE(firm.mail(second).attempts, 0);
        firm.log->script = [](int) { return ScriptedTransport::Answer{}; };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.sentence, QString());
        QVERIFY(!firm.heldUntil.isValid());
    }

    void aDaysLimitHoldsTheRestUntilTheMorning()
    {
        Sending firm;
        MailAccount account = firm.read([](Connection &connection) { return AccountStore(connection).load(); });
        account.perDay = 2;
        firm.run(SaveMailAccountTask(account));
        QList<MailKey> mails;
        for (const char *name : {"a", "b", "c", "d", "e"})
            mails.append(firm.queueInvite(QString::fromLatin1(name) + QStringLiteral("@x.example")));
        const auto sent = [&] {
            return std::count_if(mails.begin(), mails.end(), [&](MailKey key) { return firm.mail(key).state == MailState::sent; });
        };
        // However many connections would like to begin one.
        QCOMPARE(firm.sendDue(4), OutboxSender::Ending::done);
        QCOMPARE(sent(), 2);
        QVERIFY2(firm.sentence.contains(QStringLiteral("continues tomorrow at 08:00")), qPrintable(firm.sentence));
        const QDate today = firm.clock->now().toLocalTime().date();
        const QDateTime morning(today.addDays(1), QTime(8, 0));
        QCOMPARE(firm.heldUntil, morning.toUTC());
        QCOMPARE(firm.sendDue(4), OutboxSender::Ending::done);
        QCOMPARE(sent(), 2);
        // That day's mails are free at midnight, but nobody is invited then.
        firm.clock->set(QDateTime(today.addDays(1), QTime(7, 59)));
        firm.sendDue(4);
        QCOMPARE(sent(), 2);
        QVERIFY2(firm.sentence.contains(QStringLiteral("continues at 08:00")), qPrintable(firm.sentence));
        firm.clock->set(morning);
        firm.sendDue(4);
        QCOMPARE(sent(), 4);
        // Nothing is lost on the way, and nothing is held that has no limit any more.
        account.perDay = 0;
        firm.run(SaveMailAccountTask(account));
        firm.sendDue(4);
        QCOMPARE(sent(), 5);
        QCOMPARE(firm.log->messages.size(), 5);
    }

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
        const MailKey slow = firm.queueInvite(QStringLiteral("a@x.example"));
        const MailKey other = firm.queueInvite(QStringLiteral("b@x.example"));
        firm.log->holdsFirst = true;
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
        // The store is asked again while the first one still waits for its server; then its word comes.
        auto *timer = made->findChild<QTimer *>(QStringLiteral("next"));
        QVERIFY(timer && timer->isActive());
        timer->start(0);
        QTRY_VERIFY_WITH_TIMEOUT(!timer->isActive(), 10000);
        QCOMPARE(firm.mail(slow).state, MailState::sending);
        firm.log->release();
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

QTEST_GUILESS_MAIN(TestOutboxSender)
#include "tst_outboxsender.moc"
