#include "app/mail/dailyquota.h"
#include "app/mail/recordoutcometask.h"
#include "ui/sendingstatus.h"

#include <QCoreApplication>
#include <QTest>

#include "translations/translations.h"

using namespace portico;

class TestSendingLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }

    void saysWhatIsTrue_data()
    {
        QTest::addColumn<SendingState>("state");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>("done");
        QTest::addColumn<int>("total");
        const auto row = [](const char *name, const SendingState &state, SendingLine::Kind kind, const QString &sentence,
                            int done = 0, int total = 0) {
            QTest::newRow(name) << state << int(kind) << sentence << done << total;
        };
        using Kind = SendingLine::Kind;
        SendingState state;
        row("nothing to send", state, Kind::nothing, QString());
        state.sender.offline = QStringLiteral("No route.");
        row("offline, but nothing waits", state, Kind::nothing, QString());
        state = {};
        state.attention.queued = 3;
        state.attention.sending = 1;
        state.batch = 10;
        row("sending", state, Kind::sending, QStringLiteral("Sending 7 of 10"), 6, 10);
        state.batch = 0;
        row("sending, the run just began", state, Kind::sending, QStringLiteral("Sending 1 of 4"), 0, 4);
        state.sender.offline = QStringLiteral("No route.");
        row("offline", state, Kind::waiting,
            QStringLiteral("The mail server cannot be reached. 4 mails wait and are sent when it can."));
        state.attention = {1, 0, 0, 0};
        row("offline with one", state, Kind::waiting,
            QStringLiteral("The mail server cannot be reached. 1 mail waits and is sent when it can."));
        state.facts.control.state = QueueState::paused;
        row("paused, and offline", state, Kind::halted, QStringLiteral("Sending is paused. 1 mail waits."));
        state.attention = {};
        row("paused with nothing queued", state, Kind::halted, QStringLiteral("Sending is paused."));
        state.facts.control.state = QueueState::stopped;
        state.facts.control.reason = QStringLiteral("quota");
        row("stopped", state, Kind::halted, QStringLiteral("Sending was stopped: %1.").arg(mailReasonSentence(QStringLiteral("quota"), {})));
        state.facts.control.reason.clear();
        row("stopped for no reason that is known", state, Kind::halted, QStringLiteral("Sending was stopped."));
        state = {};
        state.attention.queued = 2;
        state.sender.ended = QStringLiteral("The disk is full.");
        row("ended by itself", state, Kind::halted, QStringLiteral("The disk is full. 2 mails wait."));
        state.facts.control = {QueueState::paused, QStringLiteral("person"), {}, {}};
        row("ended, and paused: resuming would not help", state, Kind::halted, QStringLiteral("The disk is full. 2 mails wait."));
        state.facts.control = {};
        state.sender.ended.clear();
        const QDateTime now(QDate(2026, 11, 12), QTime(14, 12));
        state.now = now;
        state.facts.quotaUntil = DailyQuota{2, 2, 0}.heldUntil(now);
        row("the day's limit is used up", state, Kind::waiting,
            QStringLiteral("The mail account’s limit a day is used up: continues tomorrow at 08:00. 2 mails wait."));
        state.sender.offline = QStringLiteral("No route.");
        row("the same, and offline", state, Kind::waiting,
            QStringLiteral("The mail server cannot be reached. 2 mails wait and are sent when it can."));
        state.sender.offline.clear();
        state.facts.quotaUntil = {};
        state.facts.accountSet = false;
        row("no account", state, Kind::waiting, QStringLiteral("No mail account is set up yet. 2 mails wait."));
        state.attention.queued = 0;
        row("no account, but nothing waits", state, Kind::nothing, QString());
    }
    void saysWhatIsTrue()
    {
        QFETCH(SendingState, state);
        const SendingLine line = sendingLine(state);
        QTEST(int(line.kind), "kind");
        QTEST(line.sentence, "sentence");
        QTEST(int(line.done), "done");
        QTEST(int(line.total), "total");
    }

    void ofSeveralReasonsTheFirstIsTold()
    {
        // Everything is in the way; one after the other is mended.
        const QDateTime now(QDate(2026, 11, 12), QTime(14, 12));
        SendingFacts facts{{QueueState::paused, {}, {}, {}}, false, now.addSecs(3600)};
        SenderWords sender{QStringLiteral("The disk is full."), QStringLiteral("No route.")};
        QCOMPARE(standstillOf(facts, sender, now), Standstill::ended);
        sender.ended.clear();
        QCOMPARE(standstillOf(facts, sender, now), Standstill::paused);
        facts.control.state = QueueState::stopped;
        QCOMPARE(standstillOf(facts, sender, now), Standstill::stopped);
        facts.control.state = QueueState::running;
        QCOMPARE(standstillOf(facts, sender, now), Standstill::noAccount);
        facts.accountSet = true;
        QCOMPARE(standstillOf(facts, sender, now), Standstill::offline);
        sender.offline.clear();
        QCOMPARE(standstillOf(facts, sender, now), Standstill::quota);
        QCOMPARE(standstillOf(facts, sender, facts.quotaUntil), Standstill::none);
    }
};

QTEST_GUILESS_MAIN(TestSendingLine)
#include "tst_sendingline.moc"
