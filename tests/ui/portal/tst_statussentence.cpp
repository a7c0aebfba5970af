#include "ui/portal/statussentence.h"

#include <QTest>

using namespace portico;

namespace {

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

const QDateTime kNow = utc("2026-11-22T12:00:00Z");
const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);

AccessLine lineWith(const InvitationFacts &newest)
{
    AccessLine line;
    line.facts.newest = newest;
    return line;
}

AccessLine invited(MailState mail)
{
    InvitationFacts newest;
    newest.mail = mail;
    newest.sentAt = utc("2026-11-12T09:30:00Z");
    newest.expiresAt = utc("2026-12-12T09:30:00Z");
    return lineWith(newest);
}

} // namespace

class StatusSentenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void line_data();
    void line();
    void tooltipSaysWhyItWaits_data();
    void tooltipSaysWhyItWaits();
    void offlineIsSaidWithItsReason();
    void shortLine_data();
    void shortLine();
    void refusal_data();
    void refusal();
};

void StatusSentenceTest::line_data()
{
    QTest::addColumn<AccessLine>("access");
    QTest::addColumn<QString>("expected");

    AccessLine removed;
    removed.facts.removed = true;
    removed.facts.removedBy = QStringLiteral("Priya Raman");
    removed.facts.removedAt = utc("2026-10-02T16:30:00Z");
    QTest::newRow("removed") << removed << QStringLiteral("By Priya Raman, 2 Oct 2026");
    removed.facts.removedBy.clear();
    QTest::newRow("removed by nobody known") << removed << QStringLiteral("2 Oct 2026");

    AccessLine active;
    active.facts.hasAccount = true;
    QTest::newRow("never logged in") << active << QStringLiteral("Never logged in");
    active.facts.lastLoginAt = utc("2026-11-03T14:05:00Z");
    QTest::newRow("active") << active << QStringLiteral("Last login 3 Nov 2026, 14:05");

    QTest::newRow("invited") << invited(MailState::sent) << QStringLiteral("12 Nov 2026, expires 12 Dec 2026");

    AccessLine expired = invited(MailState::sent);
    expired.facts.newest->expiresAt = utc("2026-11-22T12:00:00Z");
    QTest::newRow("expired this very moment") << expired << QStringLiteral("12 Nov 2026, expired 22 Nov 2026");

    AccessLine refused = invited(MailState::failed);
    refused.facts.newest->endedBadlyAt = utc("2026-11-12T09:31:00Z");
    refused.mailReason = QStringLiteral("no_such_mailbox");
    refused.mailReply = QStringLiteral("550 5.1.1 <x@y.example>: Recipient address rejected");
    QTest::newRow("undeliverable") << refused << QStringLiteral("No such mailbox (550 5.1.1), 12 Nov 2026");
    AccessLine bounced = refused;
    bounced.facts.newest->mail = MailState::sent;
    bounced.facts.newest->refused = true;
    QTest::newRow("a bounce overturns invited") << bounced << QStringLiteral("No such mailbox (550 5.1.1), 12 Nov 2026");

    QTest::newRow("queued") << invited(MailState::queued) << QStringLiteral("Waits for its turn");
    AccessLine later = invited(MailState::queued);
    later.nextAttemptAt = utc("2026-11-22T14:05:00Z");
    QTest::newRow("another attempt today") << later << QStringLiteral("Another attempt at 14:05");
    later.nextAttemptAt = utc("2026-11-23T08:00:00Z");
    QTest::newRow("another attempt tomorrow") << later << QStringLiteral("Another attempt at 23 Nov 2026, 08:00");

    QTest::newRow("sending") << invited(MailState::sending) << QStringLiteral("On its way right now");
    AccessLine lost = invited(MailState::unconfirmed);
    lost.facts.newest->endedBadlyAt = utc("2026-11-22T11:58:00Z");
    QTest::newRow("unconfirmed") << lost << QStringLiteral("Did it arrive? 22 Nov 2026");
    QTest::newRow("cancelled") << invited(MailState::cancelled) << QStringLiteral("The invite was cancelled before it went");
    QTest::newRow("never invited") << AccessLine() << QStringLiteral("The invite was cancelled before it went");
}

void StatusSentenceTest::line()
{
    QFETCH(AccessLine, access);
    QFETCH(QString, expected);
    const StatusSentence sentence = statusSentence(access, kNow, kEnglish);
    QCOMPARE(sentence.line, expected);
    QVERIFY(!sentence.tooltip.isEmpty());
}

void StatusSentenceTest::tooltipSaysWhyItWaits_data()
{
    QTest::addColumn<QueueControl>("queue");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("inTooltip");

    QueueControl paused;
    paused.state = QueueState::paused;
    QTest::newRow("paused") << paused << QStringLiteral("Sending is paused") << QStringLiteral("somebody resumes it");
    QueueControl stopped;
    stopped.state = QueueState::stopped;
    stopped.detail = QStringLiteral("535 5.7.8 bad password");
    QTest::newRow("stopped") << stopped << QStringLiteral("Sending has stopped") << QStringLiteral("535 5.7.8 bad password");
    QTest::newRow("running") << QueueControl() << QStringLiteral("Waits for its turn") << QStringLiteral("not sent yet");
}

void StatusSentenceTest::tooltipSaysWhyItWaits()
{
    QFETCH(QueueControl, queue);
    QFETCH(QString, line);
    QFETCH(QString, inTooltip);
    const StatusSentence sentence = statusSentence(invited(MailState::queued), kNow, kEnglish, queue);
    QCOMPARE(sentence.line, line);
    QVERIFY2(sentence.tooltip.contains(inTooltip), qPrintable(sentence.tooltip));
}

void StatusSentenceTest::offlineIsSaidWithItsReason()
{
    const QString why = QStringLiteral("No connection to mail.alderpryce.example.");
    const StatusSentence waits = statusSentence(invited(MailState::queued), kNow, kEnglish, {}, why);
    QCOMPARE(waits.line, QStringLiteral("The mail server cannot be reached"));
    QVERIFY(waits.tooltip.contains(why));
    // It is a matter of mail that waits only.
    QCOMPARE(statusSentence(invited(MailState::sent), kNow, kEnglish, {}, why).line, QStringLiteral("12 Nov 2026, expires 12 Dec 2026"));
}

void StatusSentenceTest::shortLine_data()
{
    QTest::addColumn<AccessLine>("access");
    QTest::addColumn<QString>("expected");

    AccessLine active;
    active.facts.hasAccount = true;
    QTest::newRow("never logged in") << active << QStringLiteral("Active, never logged in");
    active.facts.lastLoginAt = utc("2026-11-03T14:05:00Z");
    QTest::newRow("this year") << active << QStringLiteral("Active, last login 3 Nov");
    active.facts.lastLoginAt = utc("2025-11-03T14:05:00Z");
    QTest::newRow("another year") << active << QStringLiteral("Active, last login 3 Nov 2025");
    QTest::newRow("invited") << invited(MailState::sent) << QStringLiteral("Invited, expires 12 Dec");
    QTest::newRow("queued") << invited(MailState::queued) << QStringLiteral("Queued");
    QTest::newRow("none") << AccessLine() << QStringLiteral("No invite sent");
}

void StatusSentenceTest::shortLine()
{
    QFETCH(AccessLine, access);
    QFETCH(QString, expected);
    QCOMPARE(shortStatus(access, kNow, kEnglish), expected);
}

void StatusSentenceTest::refusal_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("expected");
    QTest::newRow("both codes") << QStringLiteral("no_such_mailbox") << QStringLiteral("550 5.1.1 no such user")
                                << QStringLiteral("No such mailbox (550 5.1.1)");
    QTest::newRow("one code") << QStringLiteral("no_such_mailbox") << QStringLiteral("550 no such user here")
                              << QStringLiteral("No such mailbox (550)");
    QTest::newRow("no code") << QStringLiteral("no_such_mailbox") << QString() << QStringLiteral("No such mailbox");
    QTest::newRow("nothing known") << QString() << QString() << QStringLiteral("The recipient's server refused it");
    QTest::newRow("a number that is no code") << QString() << QStringLiteral("5500 things") << QStringLiteral("The recipient's server refused it");
}

void StatusSentenceTest::refusal()
{
    QFETCH(QString, reason);
    QFETCH(QString, reply);
    QFETCH(QString, expected);
    QCOMPARE(refusalText(reason, reply), expected);
}


QTEST_APPLESS_MAIN(StatusSentenceTest)
#include "tst_statussentence.moc"
