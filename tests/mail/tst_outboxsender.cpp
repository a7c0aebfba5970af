#include "tests/mail/scriptedtransport.h"

#include <QTest>

#include <algorithm>

using namespace portico;
using namespace portico::test;

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

    void whatToDoIsToldOnce_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("code"); // 0: the certificate is not to be trusted
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("wrong password") << int(SmtpStage::auth) << 535 << QByteArray("5.7.8 Authentication failed") << QStringLiteral("sign_in");
        QTest::newRow("refused sender") << int(SmtpStage::mail) << 550 << QByteArray("5.1.8 Sender not owned") << QStringLiteral("sender_refused");
        QTest::newRow("relaying denied") << int(SmtpStage::rcpt) << 550 << QByteArray("5.7.1 Relaying denied") << QStringLiteral("sender_refused");
        QTest::newRow("bad certificate") << int(SmtpStage::connect) << 0 << QByteArray() << QStringLiteral("certificate");
    }
    /// However often somebody sends, a stop stays the one it was, and its server is left alone.
    void whatToDoIsToldOnce()
    {
        QFETCH(int, stage);
        QFETCH(int, code);
        QFETCH(QByteArray, text);
        QFETCH(QString, reason);
        Sending firm;
        const QList<MailKey> mails{firm.queueInvite(QStringLiteral("a@x.example")), firm.queueInvite(QStringLiteral("b@x.example"))};
        firm.log->script = [&](int) {
            const MailOutcome certificate = MailOutcome::lost(SmtpStage::connect, false, TransportFailure::certificate,
                                                              QStringLiteral("The certificate has expired."), {});
            return ScriptedTransport::Answer{code == 0 ? certificate : refused(SmtpStage(stage), code, text.constData()), true};
        };
        const auto control = [&firm] { return firm.read([](Connection &c) { return MailStore(c).control(); }); };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::stopped);
        QVERIFY(!queueAdvice(reason).isEmpty());
        QVERIFY2(firm.sentence.contains(queueAdvice(reason)), qPrintable(firm.sentence));
        const QueueControl told = control();
        QCOMPARE(told.state, QueueState::stopped);
        QCOMPARE(told.reason, reason);
        QCOMPARE(told.since, firm.clock->now());
        const int connections = firm.log->made;
        const qsizetype tried = firm.log->recipients.size();
        for (int again = 0; again < 2; ++again) {
            firm.clock->advance(3600);
            QCOMPARE(firm.sendDue(4), OutboxSender::Ending::stopped);
            QVERIFY2(firm.sentence.contains(queueAdvice(reason)), qPrintable(firm.sentence));
            QCOMPARE(control().since, told.since);
            QCOMPARE(control().detail, told.detail);
            QCOMPARE(firm.log->made, connections);
            QCOMPARE(firm.log->recipients.size(), tried);
        }
        for (const MailKey mail : mails) {
            QCOMPARE(firm.mail(mail).state, MailState::queued);
            QCOMPARE(firm.mail(mail).attempts, 0);
        }
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
        const MailKey code = firm.queueCode(QStringLiteral("b@x.example"));
        firm.run(SetQueueTask(QueueState::paused));
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::stopped);
        QCOMPARE(firm.mail(mail).state, MailState::queued);
        QCOMPARE(firm.mail(code).state, MailState::sent);
        QCOMPARE(firm.log->recipients, QStringList{QStringLiteral("b@x.example")});
    }

    /// Signing in is what proves an address alive.
    void onlyCodesGoToAnInactiveAddress()
    {
        Sending firm;
        const QString email = QStringLiteral("a@x.example");
        const MailKey mail = firm.queueInvite(email);
        const MailKey code = firm.queueCode(email);
        firm.setHealth(email, HealthState::inactive);
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.mail(code).state, MailState::sent);
        QCOMPARE(firm.mail(mail).state, MailState::failed);
        QCOMPARE(firm.mail(mail).reason, QStringLiteral("address_inactive"));
        QCOMPARE(firm.log->messages.size(), 1);
        const auto health = firm.read([&email](Connection &c) { return HealthStore(c).of(email); });
        QCOMPARE(health.state, HealthState::inactive); // the code went out; that somebody used it is another matter
    }

    /// Rule 21: codes, tests, single invites, bulk, reminders; then by time.
    void goesInTheQueuesOrder()
    {
        Sending firm;
        const MailKey reminded = firm.queueInvite(QStringLiteral("reminder@x.example"));
        firm.deliver(reminded);
        const auto later = [&firm] { firm.clock->advance(1); };
        const auto bulk = [&](const char *email) {
            const MailKey key = firm.queueInvite(QString::fromLatin1(email));
            firm.run([key](WriteContext &context) -> Result<void> {
                MailStore::setPriority(context, key, MailPriority::bulk);
                return {};
            });
            later();
        };
        Mail reminder = firm.mail(reminded);
        reminder.kind = MailKind::reminder;
        reminder.priority = MailPriority::reminder;
        firm.run([&reminder](WriteContext &context) -> Result<MailKey> { return MailStore::enqueue(context, reminder); });
        later();
        bulk("bulk1@x.example");
        bulk("bulk2@x.example");
        firm.queueInvite(QStringLiteral("single1@x.example"));
        later();
        firm.queueInvite(QStringLiteral("single2@x.example"));
        later();
        firm.run(QueueTestMailTask(QStringLiteral("test@x.example")));
        later();
        firm.queueCode(QStringLiteral("code1@x.example"));
        later();
        firm.queueCode(QStringLiteral("code2@x.example"));
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QStringList names;
        for (const QString &to : std::as_const(firm.log->recipients))
            names.append(to.section(u'@', 0, 0));
        QCOMPARE(names.join(u' '), QStringLiteral("code1 code2 test single1 single2 bulk1 bulk2 reminder"));
        QCOMPARE(firm.log->messages.size(), 8); // each of them went
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

    /// A server's last word about a mail counts, although another one has stopped the queue a moment ago.
    void aRefusalAtTheMomentOfAStopIsKept()
    {
        Sending firm;
        const MailKey good = firm.queueInvite(QStringLiteral("good@x.example"));
        const MailKey gone = firm.queueInvite(QStringLiteral("gone@x.example"));
        const MailKey other = firm.queueInvite(QStringLiteral("other@x.example"));
        firm.log->holdsFirst = true;
        firm.log->held = 1;
        firm.log->script = [](int mail) {
            return mail == 0   ? ScriptedTransport::Answer{}
                   : mail == 1 ? ScriptedTransport::Answer{refused(SmtpStage::rcpt, 550, "5.1.1 No such user"), true}
                               : ScriptedTransport::Answer{refused(SmtpStage::rcpt, 550, "5.7.1 Relaying denied"), true};
        };
        const auto made = firm.sender();
        made->setConnections(2);
        QSignalSpy finished(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::dueNow);
        const auto state = [&firm] { return firm.read([](Connection &c) { return MailStore(c).control(); }).state; };
        QTRY_VERIFY_WITH_TIMEOUT(firm.log->release && state() == QueueState::stopped, 20000);
        firm.log->release();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        QCOMPARE(finished.first().first().value<OutboxSender::Ending>(), OutboxSender::Ending::stopped);
        QCOMPARE(firm.mail(good).state, MailState::sent);
        QCOMPARE(firm.mail(gone).state, MailState::failed);
        QVERIFY2(firm.mail(gone).reply.contains(QStringLiteral("No such user")), qPrintable(firm.mail(gone).reply));
        QCOMPARE(firm.mail(other).state, MailState::queued); // the fault is ours
        QCOMPARE(firm.mail(other).attempts, 0);
        const auto health = firm.read([](Connection &c) { return HealthStore(c).of(QStringLiteral("gone@x.example")); });
        QCOMPARE(health.state, HealthState::inactive);
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

    void headerAndEnvelopeNameOneSender()
    {
        Sending firm;
        MailAccount account = firm.read([](Connection &connection) { return AccountStore(connection).load(); });
        account.fromAddress = QStringLiteral("office@alderpryce.example");
        firm.run(SaveMailAccountTask(account));
        const MailKey mail = firm.queueInvite(QStringLiteral("ann@x.example"));
        bool changed = false;
        firm.log->onEnvelope = [&] { // the account is changed while an envelope travels
            if (std::exchange(changed, true))
                return;
            account.fromAddress = QStringLiteral("portal@alderpryce.example");
            firm.run(SaveMailAccountTask(account));
        };
        QCOMPARE(firm.sendDue(), OutboxSender::Ending::done);
        QCOMPARE(firm.mail(mail).state, MailState::sent);
        QCOMPARE(firm.mail(mail).attempts, 1);
        QCOMPARE(firm.log->senders, (QStringList{QStringLiteral("office@alderpryce.example"), account.fromAddress}));
        QCOMPARE(firm.log->messages.size(), 1);
        QVERIFY(firm.log->messages.first().contains("<portal@alderpryce.example>"));
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
};

QTEST_GUILESS_MAIN(TestOutboxSender)
#include "tst_outboxsender.moc"
