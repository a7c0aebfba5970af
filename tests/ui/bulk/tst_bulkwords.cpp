// What became of each person, in words, and how a run is called.

#include "ui/bulk/bulkwords.h"

#include <QTest>

using namespace portico;

namespace {

const QDateTime kNow(QDate(2026, 11, 12), QTime(14, 12), Qt::UTC);

BulkSendLine line(std::optional<MailState> state, const char *reason = "", const QString &reply = {})
{
    BulkSendLine made;
    made.key = BulkSendLineKey{1};
    made.mail = state ? MailKey{1} : MailKey();
    made.state = state;
    made.reason = QString::fromLatin1(reason);
    made.reply = reply;
    return made;
}

BulkRun run(qint64 queued, qint64 sent, qint64 failed = 0)
{
    BulkRun made;
    made.counts.queued = queued;
    made.counts.sent = sent;
    made.counts.failed = failed;
    return made;
}

} // namespace

class BulkWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void outcomes();
    void headings();
    void figures();
    void timeLeft();
};

void BulkWordsTest::outcomes()
{
    const QLocale locale;
    const auto text = [&locale](const BulkSendLine &one) { return outcomeText(one, kNow, locale); };
    QCOMPARE(text(line(MailState::sending)), QStringLiteral("On its way"));
    QCOMPARE(text(line(MailState::sent)), QStringLiteral("Taken by the mail server"));
    QCOMPARE(text(line(MailState::queued)), QStringLiteral("Waits for its turn"));
    const QString failed = text(line(MailState::failed, "no_such_mailbox", QStringLiteral("550 5.1.1 User unknown")));
    QVERIFY2(failed.startsWith(QStringLiteral("No such mailbox")), qPrintable(failed));
    BulkSendLine again = line(MailState::queued, "server_busy", QStringLiteral("450 4.2.1 Mailbox busy"));
    again.nextAttemptAt = kNow.addSecs(360);
    QVERIFY2(text(again).contains(locale.toString(again.nextAttemptAt.toLocalTime(), QStringLiteral("HH:mm"))), qPrintable(text(again)));
    BulkSendLine bounced = line(MailState::sent, "no_such_mailbox");
    bounced.bounced = true;
    QVERIFY2(text(bounced).startsWith(QStringLiteral("It came back: ")), qPrintable(text(bounced)));
    QCOMPARE(text(line(std::nullopt, "no_email")), QStringLiteral("No email address"));
    QCOMPARE(text(line(MailState::cancelled, "person")), QStringLiteral("Withdrawn before it went"));
    BulkSendLine joined = line(MailState::sent);
    joined.joined = true;
    QVERIFY(text(joined) != text(line(MailState::sent)));
}

void BulkWordsTest::headings()
{
    using Why = Standstill;
    QCOMPARE(bulkHeading(run(142, 270), Why::none), QStringLiteral("Sending 412 invites"));
    for (const Why why : {Why::ended, Why::noAccount, Why::offline, Why::quota})
        QCOMPARE(bulkHeading(run(142, 270), why), QStringLiteral("412 invites wait"));
    QCOMPARE(bulkHeading(run(142, 270), Why::stopped), QStringLiteral("412 invites: sending has stopped"));
    QCOMPARE(bulkHeading(run(142, 270), Why::paused), QStringLiteral("412 invites: sending is paused"));
    QCOMPARE(bulkHeading(run(0, 412), Why::paused), QStringLiteral("412 invites sent"));
    QCOMPARE(bulkHeading(run(0, 410, 2), Why::paused), QStringLiteral("412 invites: sending has ended"));
    QCOMPARE(bulkSentence(run(0, 412), Why::paused), QStringLiteral("412 invites sent"));
    QCOMPARE(bulkSentence(run(0, 410, 2), Why::paused), QStringLiteral("412 invites: sending has ended: 410 sent, 2 failed"));
    BulkRun cancelled = run(0, 2);
    cancelled.counts.cancelled = 8;
    cancelled.send.cancelledAt = kNow;
    QCOMPARE(bulkHeading(cancelled, Why::none), QStringLiteral("10 invites: sending was cancelled"));
}

void BulkWordsTest::figures()
{
    BulkSendCounts counts = run(141, 267, 2).counts;
    counts.sending = 1;
    counts.unconfirmed = 1;
    QCOMPARE(bulkFigures(counts), QStringLiteral("267 sent, 2 failed, 1 unconfirmed, 142 left"));
    QCOMPARE(bulkFigures(run(0, 1).counts), QStringLiteral("1 sent"));
}

void BulkWordsTest::timeLeft()
{
    BulkRun made = run(142, 270);
    QCOMPARE(bulkTimeLeft(made), QString());
    made.secondsLeft = 240;
    QCOMPARE(bulkTimeLeft(made), QStringLiteral("about 4 minutes left"));
    made.counts.queued = 0;
    QCOMPARE(bulkTimeLeft(made), QString());
}

QTEST_GUILESS_MAIN(BulkWordsTest)
#include "tst_bulkwords.moc"
