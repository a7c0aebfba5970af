#include "ui/portal/sendoutcome.h"

#include <QTest>

using namespace portico;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);

InviteDelivery to(const char *email, Delivery delivery)
{
    InviteDelivery mail;
    mail.email = QString::fromLatin1(email);
    mail.delivery = delivery;
    return mail;
}

} // namespace

class SendOutcomeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void delivery_data();
    void delivery();
    void onePerson_data();
    void onePerson();
    void severalAreCounted();
    void nobodyGotAMail();
};

void SendOutcomeTest::delivery_data()
{
    QTest::addColumn<MailState>("state");
    QTest::addColumn<QueueState>("queue");
    QTest::addColumn<int>("nextSeconds");
    QTest::addColumn<bool>("account");
    QTest::addColumn<bool>("offline");
    QTest::addColumn<Delivery>("expected");
    const auto row = [](const char *name, MailState state, QueueState queue, int next, bool account, bool offline,
                        Delivery expected) {
        QTest::newRow(name) << state << queue << next << account << offline << expected;
    };
    using S = MailState;
    using Q = QueueState;
    row("sent, whatever the queue does", S::sent, Q::stopped, 60, false, true, Delivery::sent);
    row("failed", S::failed, Q::running, 0, true, false, Delivery::refused);
    row("unconfirmed", S::unconfirmed, Q::running, 0, true, true, Delivery::unconfirmed);
    row("cancelled", S::cancelled, Q::running, 0, true, false, Delivery::cancelled);
    row("sending", S::sending, Q::running, 0, true, true, Delivery::sending);
    row("just queued", S::queued, Q::running, 0, true, false, Delivery::waiting);
    row("no account", S::queued, Q::running, 0, false, false, Delivery::noAccount);
    row("paused", S::queued, Q::paused, 60, true, true, Delivery::paused);
    row("stopped", S::queued, Q::stopped, 0, true, false, Delivery::stopped);
    row("the sender is offline", S::queued, Q::running, 0, true, true, Delivery::offline);
    row("offline outranks the attempt", S::queued, Q::running, 60, true, true, Delivery::offline);
    row("another attempt", S::queued, Q::running, 300, true, false, Delivery::deferred);
    row("its attempt is due", S::queued, Q::running, -1, true, false, Delivery::waiting);
}

void SendOutcomeTest::delivery()
{
    QFETCH(MailState, state);
    QFETCH(QueueState, queue);
    QFETCH(int, nextSeconds);
    QFETCH(bool, account);
    QFETCH(bool, offline);
    QFETCH(Delivery, expected);
    Mail mail;
    mail.state = state;
    if (nextSeconds)
        mail.nextAttemptAt = kNow.addSecs(nextSeconds);
    QueueControl control;
    control.state = queue;
    QCOMPARE(deliveryOf(mail, control, account, offline, kNow), expected);
}

void SendOutcomeTest::onePerson_data()
{
    QTest::addColumn<InviteDelivery>("mail");
    QTest::addColumn<QString>("expected");

    QTest::newRow("sent") << to("jane@harborfinch.example", Delivery::sent)
                          << QStringLiteral("Invite sent to jane@harborfinch.example");
    QTest::newRow("offline") << to("jane@harborfinch.example", Delivery::offline)
                             << QStringLiteral("Invite queued: the mail server cannot be reached. It will be sent when it can");
    InviteDelivery refused = to("jane@harborfinch.example", Delivery::refused);
    refused.reason = QStringLiteral("No such mailbox (550 5.1.1)");
    QTest::newRow("refused") << refused << QStringLiteral("jane@harborfinch.example refused: No such mailbox (550 5.1.1)");
    QTest::newRow("unconfirmed") << to("jane@harborfinch.example", Delivery::unconfirmed)
                                 << QStringLiteral("Unconfirmed: the connection broke after the message to "
                                                   "jane@harborfinch.example was handed over. It may have arrived");
    InviteDelivery deferred = to("jane@harborfinch.example", Delivery::deferred);
    deferred.nextAttemptAt = kNow.addSecs(300);
    QTest::newRow("deferred") << deferred
                              << QStringLiteral("Invite queued: the server asks to come back later. The next attempt is at 12:05");
    QTest::newRow("paused") << to("j@h.example", Delivery::paused)
                            << QStringLiteral("Invite queued: sending is paused. It will be sent when somebody resumes it");
    QTest::newRow("no account") << to("j@h.example", Delivery::noAccount)
                                << QStringLiteral("Invite queued: no mail account is set up. It will be sent when there is one");
    QTest::newRow("placeholders in an address stay") << to("%1@h.example", Delivery::sent)
                                                     << QStringLiteral("Invite sent to %1@h.example");
}

void SendOutcomeTest::onePerson()
{
    QFETCH(InviteDelivery, mail);
    QFETCH(QString, expected);
    SendOutcome outcome;
    outcome.mails = {mail};
    const QString sentence = outcomeSentence(outcome, kNow, kEnglish);
    QCOMPARE(sentence, expected);
    // What is queued is never called sent.
    if (mail.delivery != Delivery::sent)
        QVERIFY(!sentence.contains(QStringLiteral("Invite sent")));
}

void SendOutcomeTest::severalAreCounted()
{
    SendOutcome outcome;
    outcome.mails = {to("a@h.example", Delivery::sent), to("b@h.example", Delivery::sent)};
    QCOMPARE(outcomeSentence(outcome, kNow, kEnglish), QStringLiteral("2 invites sent"));
    QVERIFY(!outcome.needsAttention());
    outcome.mails += to("c@h.example", Delivery::refused);
    outcome.mails += to("d@h.example", Delivery::offline);
    outcome.skipped += SkippedInvite{};
    QCOMPARE(outcomeSentence(outcome, kNow, kEnglish),
             QStringLiteral("2 invites sent, 1 refused, 1 queued, 1 left out: the mail server cannot be reached. "
                            "What waits will be sent when it can"));
    QVERIFY(outcome.needsAttention());
}

void SendOutcomeTest::nobodyGotAMail()
{
    SendOutcome outcome;
    SkippedInvite skipped;
    skipped.sentence = QStringLiteral("This address takes no mail.");
    outcome.skipped = {skipped};
    QCOMPARE(outcomeSentence(outcome, kNow, kEnglish), QStringLiteral("No invite sent: This address takes no mail."));
    QVERIFY(outcome.needsAttention());
}


QTEST_APPLESS_MAIN(SendOutcomeTest)
#include "tst_sendoutcome.moc"
