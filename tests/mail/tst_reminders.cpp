#include "app/mail/reminders.h"

#include "app/core/uuid.h"
#include "app/mail/bounce/bouncereader.h"
#include "app/mail/bounce/recordbouncetask.h"
#include "app/mail/dailyquota.h"
#include "app/practice/firmtasks.h"
#include "app/practice/mailtasks.h"
#include "app/store/firmstore.h"
#include "tests/support/portalstory.h"

#include <QSignalSpy>
#include <QTest>

using namespace portico;
using portico::test::PortalStory;

namespace {

constexpr qint64 kDay = 24 * 3600;

/// A firm that reminds after 3, 7 and 14 days, with one invitation that went out.
struct Reminding : PortalStory
{
    Reminding()
    {
        setDays({3, 7, 14});
        client = addClient(QStringLiteral("Harbor & Finch LLC"));
        addContact(client, QStringLiteral("Jane Finch"), QStringLiteral("jane@x.example"));
        invited = invite(client, {}, QStringLiteral("Welcome!")).queued.first().mail;
        link = linkIn(deliver(invited));
    }

    void setDays(const QList<int> &days)
    {
        FirmRecord record = read([](Connection &c) { return *FirmStore(c).load(); });
        record.reminderDays = days;
        run(SaveFirmTask(record));
    }

    InvitationKey invitation() { return mail(invited).invitation; }

    /// A mail system tells, with these words, that the invite could not be delivered.
    void comeBack(const QByteArray &words)
    {
        const QByteArray message = "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: office@alderpryce.example\n"
                                   "Subject: Undelivered\nContent-Type: multipart/report; report-type=delivery-status; "
                                   "boundary=b\n\n--b\n\nSorry\n--b\nContent-Type: message/delivery-status\n\n"
                                   "Reporting-MTA: dns; mx.example\nOriginal-Envelope-Id: " + uuidText(mail(invited).id).toLatin1()
                                   + "\n\nFinal-Recipient: rfc822; jane@x.example\nAction: failed\nStatus: 5.0.0\n"
                                     "Diagnostic-Code: smtp; " + words + "\n--b\nContent-Type: message/rfc822\n\n"
                                     "From: office@alderpryce.example\nTo: jane@x.example\n\nHello\n--b--\n";
        if (run(RecordBounceTask(readBounce(message), message), MemberKey()).failed != 1)
            qFatal("the report was not understood");
    }

    /// Goes through the invitations as a sender does; gives how many reminders were queued.
    int remind(Firm &by)
    {
        ReminderRound round(by);
        QSignalSpy finished(&round, &ReminderRound::finished);
        round.start();
        if (!finished.wait(20000))
            qFatal("the round did not end");
        return finished.first().first().toInt();
    }
    int remind() { return remind(*firm); }

    QList<Mail> reminders()
    {
        const auto user = mail(invited).portalUser;
        auto all = read([user](Connection &c) { return MailStore(c).ofUser(user); });
        all.removeIf([](const Mail &mail) { return mail.kind != MailKind::reminder; });
        return all;
    }

    ClientKey client;
    MailKey invited;
    QString link;
};

} // namespace

class TestReminders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comeAfterThreeSevenAndFourteenDays()
    {
        Reminding firm;
        QCOMPARE(firm.remind(), 0);
        firm.clock->advance(3 * kDay - 60);
        QCOMPARE(firm.remind(), 0);
        for (const int more : {60, 4 * int(kDay), 7 * int(kDay)}) {
            firm.clock->advance(more);
            QCOMPARE(firm.remind(), 1);
            QCOMPARE(firm.remind(), 0); // never twice
            const Mail reminder = firm.reminders().first();
            QCOMPARE(reminder.priority, MailPriority::reminder);
            QCOMPARE(firm.linkIn(firm.deliver(reminder.key)), firm.link);
            QCOMPARE(firm.remind(), 0);
        }
        firm.clock->advance(10 * kDay);
        QCOMPARE(firm.remind(), 0);
        QCOMPARE(firm.reminders().size(), 3);
    }

    void daysThatNobodySentOnAreMadeUpForOnce()
    {
        Reminding firm;
        firm.clock->advance(20 * kDay);
        QCOMPARE(firm.remind(), 1);
        firm.deliver(firm.reminders().first().key);
        QCOMPARE(firm.remind(), 0);
    }

    void oneWaitsAtATime()
    {
        Reminding firm;
        firm.clock->advance(3 * kDay);
        QCOMPARE(firm.remind(), 1);
        firm.clock->advance(4 * kDay);
        QCOMPARE(firm.remind(), 0); // the first one has not gone yet
        QCOMPARE(firm.reminders().size(), 1);
    }

    void aLateOneIsNotFollowedByTheNextAtOnce()
    {
        Reminding firm;
        firm.clock->advance(3 * kDay);
        QCOMPARE(firm.remind(), 1);
        firm.clock->advance(4 * kDay); // a pause held it
        firm.deliver(firm.reminders().first().key);
        firm.clock->advance(3600);
        QCOMPARE(firm.remind(), 0);
        firm.clock->advance(7 * kDay);
        QCOMPARE(firm.remind(), 1);
    }

    void offMeansOff()
    {
        Reminding firm;
        firm.setDays({});
        firm.clock->advance(20 * kDay);
        QCOMPARE(firm.remind(), 0);
    }

    void endWithTheInvitation_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : {"acceptance", "refusal", "bounce", "bounce that spares the address", "removal", "expiry", "dead address"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }
    void endWithTheInvitation()
    {
        QFETCH(QString, by);
        // Before it is queued, and while it waits.
        for (const bool waits : {false, true}) {
            Reminding firm;
            firm.clock->advance(3 * kDay);
            if (waits)
                QCOMPARE(firm.remind(), 1);
            if (by == QLatin1StringView("acceptance")) {
                firm.signUp(QStringLiteral("jane@x.example"));
            } else if (by == QLatin1StringView("bounce")) {
                firm.comeBack("550 5.1.1 no such user");
            } else if (by == QLatin1StringView("bounce that spares the address")) {
                firm.comeBack("554 5.7.1 message rejected as spam");
                const auto health = firm.read([](Connection &c) { return HealthStore(c).of(QStringLiteral("jane@x.example")); });
                QCOMPARE(health.state, HealthState::active); // so it is the bounce that ends them
            } else if (by == QLatin1StringView("refusal")) {
                firm.run([key = firm.invitation()](WriteContext &context) -> Result<void> {
                    InvitationStore::markRefused(context, key, QStringLiteral("no_such_mailbox"), QStringLiteral("550 5.1.1"));
                    return {};
                });
            } else if (by == QLatin1StringView("removal")) {
                const auto access = firm.read([key = firm.invitation()](Connection &c) { return InvitationStore(c).coverage(key); });
                (void)firm.run(RemoveAccessTask(access.first(), false));
            } else if (by == QLatin1StringView("expiry")) {
                firm.clock->advance(40 * kDay);
            } else {
                firm.run([&firm](WriteContext &context) -> Result<void> {
                    AddressHealth health = HealthStore(context.connection()).of(QStringLiteral("jane@x.example"));
                    health.state = HealthState::inactive;
                    HealthStore::save(context, health);
                    return {};
                });
            }
            if (!waits) {
                QCOMPARE(firm.remind(), 0);
                continue;
            }
            const MailKey reminder = firm.reminders().first().key;
            if (firm.mail(reminder).state == MailState::queued)
                QVERIFY(!firm.claim(reminder));
            QVERIFY(firm.mail(reminder).state == MailState::cancelled || firm.mail(reminder).state == MailState::failed);
        }
    }

    void aRefusalCountsAsTheInvites()
    {
        Reminding firm;
        QCOMPARE(firm.status(firm.client), QStringLiteral("invited"));
        firm.clock->advance(3 * kDay);
        QCOMPARE(firm.remind(), 1);
        const MailKey reminder = firm.reminders().first().key;
        QVERIFY(firm.claim(reminder).has_value());
        firm.answer(reminder, 550, QStringLiteral("5.1.1 No such user"), SmtpStage::rcpt);
        QCOMPARE(firm.status(firm.client), QStringLiteral("undeliverable"));
        firm.clock->advance(10 * kDay);
        QCOMPARE(firm.remind(), 0);
    }

    void twoProcessesRemindOnce()
    {
        Reminding firm;
        firm.clock->advance(3 * kDay);
        const QList<InvitationKey> due{firm.invitation()};
        // Both have looked before either writes.
        Firm::Options options;
        options.folder = firm.folder.path();
        options.key = QByteArray(32, 'k');
        options.clock = firm.clock;
        options.watchOthers = false;
        const auto other = Firm::open(options);
        QVERIFY(other.ok());
        auto ours = firm.firm->write({}, QueueRemindersTask(due));
        auto theirs = (*other)->write({}, QueueRemindersTask(due));
        QVERIFY(ours.result().ok() && theirs.result().ok());
        QCOMPARE(ours.result().value() + theirs.result().value(), 1);
        QCOMPARE(firm.reminders().size(), 1);
    }

    void aDaysLimitGoesOnInTheMorning_data()
    {
        QTest::addColumn<int>("today");
        QTest::addColumn<int>("yesterday");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<int>("inDays");
        QTest::newRow("mails left") << 9 << 0 << QTime(15, 0) << -1;
        QTest::newRow("used up") << 10 << 0 << QTime(15, 0) << 1;
        QTest::newRow("after midnight") << 0 << 10 << QTime(0, 30) << 0;
        QTest::newRow("in the morning") << 0 << 10 << QTime(8, 0) << -1;
        QTest::newRow("night, none used up") << 3 << 9 << QTime(0, 30) << -1;
    }
    void aDaysLimitGoesOnInTheMorning()
    {
        QFETCH(int, today);
        QFETCH(int, yesterday);
        QFETCH(QTime, time);
        QFETCH(int, inDays);
        const QDateTime now(QDate(2026, 11, 12), time);
        const QDateTime until = DailyQuota{10, today, yesterday}.heldUntil(now);
        QCOMPARE(until.isValid(), inDays >= 0);
        if (inDays < 0)
            return;
        QCOMPARE(until.toLocalTime(), QDateTime(now.date().addDays(inDays), QTime(8, 0)));
        const QString said = quotaSentence(until, now);
        QVERIFY2(said.contains(inDays == 1 ? QStringLiteral("continues tomorrow at 08:00") : QStringLiteral("continues at 08:00")),
                 qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestReminders)
#include "tst_reminders.moc"
