#include "tests/ui/outbox/outboxworld.h"
#include "ui/outbox/maildetails.h"

#include <QLocale>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QDateTime kNow(QDate(2026, 11, 12), QTime(14, 0), Qt::UTC);

MailDetails inState(MailState state)
{
    MailDetails details;
    details.mail.key = MailKey{1};
    details.mail.state = state;
    details.mail.queuedAt = kNow.addSecs(-600);
    details.mail.recipient = QStringLiteral("jane@harborfinch.example");
    details.clients = {{ClientKey{1}, QStringLiteral("Harbor & Finch LLC")}};
    return details;
}

QString wordsOf(const MailExplanation &why)
{
    return QString(why.heading % QStringLiteral(" | ") % why.sentence);
}

} // namespace

class TestMailDetails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatSpeaksOfOthersClientsIsNotOpened()
    {
        MailDetails details = inState(MailState::queued);
        QVERIFY(mailActs(details, kNow).open.allowed());
        details.notWhole = QStringLiteral("This mail also speaks of clients that you do not look after.");
        const MailActs acts = mailActs(details, kNow);
        QVERIFY(acts.open.offered && acts.cancel.offered);
        QCOMPARE(acts.open.whyNot, details.notWhole);
        QCOMPARE(acts.cancel.whyNot, details.notWhole);
        details.mail.nextAttemptAt = kNow.addSecs(300);
        QVERIFY(mailActs(details, kNow).retry.allowed());
    }

    void saysWhyItWaits_data()
    {
        QTest::addColumn<MailDetails>("details");
        QTest::addColumn<MessageStrip::Kind>("kind");
        QTest::addColumn<QString>("words");
        using Kind = MessageStrip::Kind;
        MailDetails details = inState(MailState::queued);
        QTest::newRow("its turn") << details << Kind::queued << QStringLiteral("Waits for its turn | It goes out as soon as it can. It is not sent yet.");
        details.mail.nextAttemptAt = kNow.addSecs(300);
        details.mail.reason = QStringLiteral("greylisted");
        details.mail.reply = QStringLiteral("451 4.7.1 come back later");
        QTest::newRow("another attempt") << details << Kind::queued << QStringLiteral("Another attempt at 14:05 | The recipient's server wants a second attempt later (451 4.7.1).");
        details.mail.nextAttemptAt = kNow.addDays(1);
        QTest::newRow("tomorrow") << details << Kind::queued << QStringLiteral("Another attempt at 13 Nov 2026, 14:00 | The recipient's server wants a second attempt later (451 4.7.1).");
        details.accountSet = false;
        QTest::newRow("no account") << details << Kind::expired << QStringLiteral("No mail account is set up yet | It goes out when there is one to send by.");
        details.queue = {QueueState::paused, QStringLiteral("person"), {}, kNow};
        QTest::newRow("paused") << details << Kind::expired << QStringLiteral("Sending is paused | It goes out when somebody resumes sending.");
        details.queue = {QueueState::stopped, QStringLiteral("sign_in"), QStringLiteral("535 5.7.8 no"), kNow};
        QTest::newRow("stopped") << details << Kind::undeliverable << QString();
        details = inState(MailState::queued);
        details.mail.kind = MailKind::code;
        details.queue = {QueueState::paused, QStringLiteral("person"), {}, kNow};
        QTest::newRow("a code waits for nobody") << details << Kind::queued << QStringLiteral("Waits for its turn | It goes out as soon as it can. It is not sent yet.");
    }
    void saysWhyItWaits()
    {
        QFETCH(MailDetails, details);
        QFETCH(MessageStrip::Kind, kind);
        QFETCH(QString, words);
        const MailExplanation why = explainMail(details, kNow, QLocale::c());
        QCOMPARE(why.kind, kind);
        if (!words.isEmpty())
            QCOMPARE(wordsOf(why), words);
        QVERIFY(!why.heading.isEmpty() && !why.sentence.isEmpty());
    }

    void saysHowItEnded()
    {
        MailDetails details = inState(MailState::unconfirmed);
        QCOMPARE(explainMail(details, kNow, QLocale::c()).kind, MessageStrip::Kind::unconfirmed);
        details = inState(MailState::failed);
        details.mail.reason = QStringLiteral("no_such_mailbox");
        details.mail.reply = QStringLiteral("550 5.1.1 no");
        QCOMPARE(wordsOf(explainMail(details, kNow, QLocale::c())), QStringLiteral("It was not delivered | No such mailbox (550 5.1.1)."));
        details = inState(MailState::cancelled);
        details.mail.reason = QStringLiteral("access_removed");
        QCOMPARE(wordsOf(explainMail(details, kNow, QLocale::c())), QStringLiteral("It was cancelled | The access was removed."));
        details = inState(MailState::sent);
        details.mail.sentAt = kNow;
        QCOMPARE(wordsOf(explainMail(details, kNow, QLocale::c())), QStringLiteral("A mail server took it | On 12 Nov 2026, 14:00."));
        details.mail.reason = QStringLiteral("settled_arrived");
        QVERIFY(explainMail(details, kNow, QLocale::c()).sentence.contains(QStringLiteral("a person said that it arrived")));
    }

    void offersWhatTheStateAllows_data()
    {
        QTest::addColumn<MailState>("state");
        QTest::addColumn<bool>("waits");
        QTest::addColumn<QString>("offered");
        QTest::newRow("queued") << MailState::queued << false << QStringLiteral("cancel");
        QTest::newRow("waiting") << MailState::queued << true << QStringLiteral("retry cancel");
        QTest::newRow("sending") << MailState::sending << false << QString();
        QTest::newRow("unconfirmed") << MailState::unconfirmed << false << QStringLiteral("settle");
        QTest::newRow("failed") << MailState::failed << false << QStringLiteral("retry");
        QTest::newRow("sent") << MailState::sent << false << QString();
        QTest::newRow("cancelled") << MailState::cancelled << false << QString();
    }
    void offersWhatTheStateAllows()
    {
        QFETCH(MailState, state);
        QFETCH(bool, waits);
        QFETCH(QString, offered);
        MailDetails details = inState(state);
        if (waits)
            details.mail.nextAttemptAt = kNow.addSecs(60);
        const MailActs acts = mailActs(details, kNow);
        QStringList names;
        if (acts.settle.allowed())
            names += QStringLiteral("settle");
        if (acts.retry.allowed())
            names += QStringLiteral("retry");
        if (acts.cancel.allowed())
            names += QStringLiteral("cancel");
        QCOMPARE(names.join(u' '), offered);
        QVERIFY(acts.open.allowed() && acts.openClient.allowed());
    }

    void saysWhyNot()
    {
        MailDetails details = inState(MailState::failed);
        details.addressTakesMail = false;
        QVERIFY(mailActs(details, kNow).retry.offered);
        QVERIFY(!mailActs(details, kNow).retry.whyNot.isEmpty());
        details.mail.kind = MailKind::code;
        QVERIFY(!mailActs(details, kNow).open.whyNot.isEmpty());
        QVERIFY(!mailActs(details, kNow).retry.offered);
        details.clients.clear();
        QVERIFY(!mailActs(details, kNow).openClient.whyNot.isEmpty());
    }

    void saysHowTheQueueStands()
    {
        QVERIFY(explainQueue({}, kNow, QLocale::c()).heading.isEmpty());
        const MailExplanation paused = explainQueue({QueueState::paused, QStringLiteral("person"), {}, kNow}, kNow, QLocale::c());
        QVERIFY(paused.sentence.startsWith(QStringLiteral("Since 14:00.")));
        const MailExplanation restored = explainQueue({QueueState::paused, QStringLiteral("restored"), {}, kNow}, kNow, QLocale::c());
        QVERIFY(restored.heading.contains(QStringLiteral("restored from a backup")));
        const MailExplanation stopped = explainQueue({QueueState::stopped, QStringLiteral("sign_in"), QStringLiteral("535 5.7.8 no"), kNow}, kNow, QLocale::c());
        QCOMPARE(stopped.kind, MessageStrip::Kind::undeliverable);
        QVERIFY(stopped.sentence.contains(QStringLiteral("535")));
    }

    void saysWhyNothingGoes_data()
    {
        QTest::addColumn<QueueState>("queue");
        QTest::addColumn<QString>("ended");
        QTest::addColumn<QString>("words");
        QTest::newRow("it goes") << QueueState::running << QString() << QStringLiteral(" | ");
        QTest::newRow("paused") << QueueState::paused << QString()
                                << QStringLiteral("Sending is paused | Nothing goes out until somebody resumes it. Sign-in codes are sent all the same.");
        const QString full = QStringLiteral("The disk is full.");
        QTest::newRow("ended") << QueueState::running << full << QStringLiteral("Nothing is sent from here | The disk is full.");
        QTest::newRow("ended, and paused") << QueueState::paused << full << QStringLiteral("Nothing is sent from here | The disk is full.");
    }
    void saysWhyNothingGoes()
    {
        QFETCH(QueueState, queue);
        QFETCH(QString, ended);
        SendingFacts facts;
        facts.control.state = queue;
        QTEST(wordsOf(explainSending(facts, {ended, {}}, kNow, QLocale::c())), "words");
    }

    void saysWhatToDoAboutAStop_data()
    {
        QTest::addColumn<ReplyReason>("reason");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("toDo");
        QTest::newRow("sign-in") << ReplyReason::signIn << QStringLiteral("535 5.7.8 no")
                                 << QStringLiteral("Correct the sign-in in the mail account’s settings");
        QTest::newRow("sender") << ReplyReason::senderRefused << QStringLiteral("550 5.1.8 not yours")
                                << QStringLiteral("Set a sender’s address that belongs to the mail account");
        QTest::newRow("certificate") << ReplyReason::certificate << QStringLiteral("The certificate has expired")
                                     << QStringLiteral("Check the server’s name in the mail account’s settings");
        QTest::newRow("server") << ReplyReason::serverRefused << QStringLiteral("554 5.3.2 go away")
                                << QStringLiteral("Ask the mail provider why it refuses this computer");
        QTest::newRow("order") << ReplyReason::outOfOrder << QStringLiteral("503 5.5.1 nested MAIL")
                               << QStringLiteral("Ask the mail provider; then resume");
        QTest::newRow("policy") << ReplyReason::policy << QStringLiteral("550 5.7.1 spam")
                                << QStringLiteral("Ask the mail provider about the sender’s reputation");
    }
    void saysWhatToDoAboutAStop()
    {
        QFETCH(ReplyReason, reason);
        QFETCH(QString, words);
        QFETCH(QString, toDo);
        const MailExplanation why = explainQueue({QueueState::stopped, slug(reason), words, kNow}, kNow, QLocale::c());
        QCOMPARE(why.heading, QStringLiteral("Sending has stopped"));
        QVERIFY2(why.sentence.contains(toDo), qPrintable(why.sentence));
        QCOMPARE(why.sentence.count(queueAdvice(slug(reason))), 1);
        const QString first = words.front().isDigit() ? words.section(u' ', 0, 1) : words; // what came is there, too
        QVERIFY2(why.sentence.indexOf(first) >= 0 && why.sentence.indexOf(first) < why.sentence.indexOf(toDo), qPrintable(why.sentence));
    }

    void tellsWhatHappened()
    {
        OutboxWorld world;
        world.fill();
        const auto linesOf = [&](MailKey key) {
            const MailDetails details = world.firm.read([&](Connection &connection) {
                return *MailDetails::read(connection, key, world.services.member);
            });
            QStringList texts;
            const QList<MailEventLine> lines = mailEventLines(details);
            for (const MailEventLine &line : lines)
                texts += line.text;
            return texts.join(QStringLiteral(" < "));
        };
        QCOMPARE(linesOf(world.queued), QStringLiteral("Queued by Priya Raman"));
        QCOMPARE(linesOf(world.sent), QStringLiteral("The mail server took it < Sending began < Queued by Priya Raman"));
        QCOMPARE(linesOf(world.dead), QStringLiteral("Failed: No such mailbox (550 5.1.1) < Sending began < Queued by Priya Raman"));
        QCOMPARE(linesOf(world.cancelled), QStringLiteral("Cancelled by Priya Raman < Queued by Priya Raman"));
        world.firm.run(SettleMailTask(world.unconfirmed, SettleMailTask::Verdict::again));
        world.answer(world.unconfirmed, 250, QStringLiteral("2.0.0 Ok"));
        QCOMPARE(linesOf(world.unconfirmed), QStringLiteral("The mail server took it < Attempt 2 began < Priya Raman said to send it again < "
                                                           "Message handed over, then the connection was lost < Sending began < Queued by Priya Raman"));
        world.firm.run(SettleMailTask(world.unconfirmedToo, SettleMailTask::Verdict::arrived));
        QVERIFY(linesOf(world.unconfirmedToo).startsWith(QStringLiteral("Priya Raman said that it arrived")));
        world.firm.run(RetryMailTask(world.waiting));
        QVERIFY(linesOf(world.waiting).startsWith(QStringLiteral("Queued again by Priya Raman < Put off: ")));
    }

    void whoMayNotSeeItReadsNothing()
    {
        OutboxWorld world;
        world.fill();
        TeamMember sam = world.firm.addMember(QStringLiteral("Sam"), QStringLiteral("sam@alderpryce.example"), false);
        world.firm.read([&](Connection &connection) {
            const auto details = MailDetails::read(connection, world.sent, sam);
            if (details.ok() || details.error().kind != ErrorKind::notFound)
                qFatal("read what is not to be seen");
            return 0;
        });
        const MailDetails mine = world.firm.read([&](Connection &connection) {
            return *MailDetails::read(connection, world.sent, world.services.member);
        });
        QCOMPARE(mine.clients.size(), 1);
        QCOMPARE(mine.clients.first().name, QStringLiteral("Jane Finch Ltd"));
    }
};

QTEST_MAIN(TestMailDetails)
#include "tst_maildetails.moc"
