#include "app/mail/recordoutcometask.h"

#include <QTest>

using namespace portico;

/// The retry schedule and what marks do to an address.
class TestRecordOutcome : public QObject
{
    Q_OBJECT

    const QDateTime m_start = QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC);

private Q_SLOTS:
    void retriesGrowLonger_data()
    {
        QTest::addColumn<int>("attempts");
        QTest::addColumn<int>("minutes");
        QTest::newRow("first") << 1 << 5;
        QTest::newRow("second") << 2 << 30;
        QTest::newRow("third") << 3 << 60;
        QTest::newRow("fourth") << 4 << 120;
        QTest::newRow("fifth") << 5 << 240;
        QTest::newRow("twelfth") << 12 << 240;
    }
    void retriesGrowLonger()
    {
        QFETCH(int, attempts);
        QFETCH(int, minutes);
        QCOMPARE(nextAttempt(attempts, m_start, {}, m_start, 0.5), m_start.addSecs(minutes * 60));
        QCOMPARE(nextAttempt(attempts, m_start, {}, m_start, 0.0), m_start.addSecs(minutes * 54));
    }

    void noReasonIsNoSentence()
    {
        // A mail that waits has none, and must not read as if a server had taken it.
        QCOMPARE(mailReasonSentence({}, {}), QString());
        QCOMPARE(mailReasonSentence({}, QStringLiteral("250 2.0.0 Ok")), QString());
        QVERIFY(mailReasonSentence(QStringLiteral("no_such_mailbox"), QStringLiteral("550 5.1.1 gone")).contains(QStringLiteral("5.1.1")));
        QVERIFY(!mailReasonSentence(QStringLiteral("test_ended"), {}).isEmpty());
    }

    void givesUpAfterHalfTheLinkOrFiveDays()
    {
        QVERIFY(!nextAttempt(30, m_start, m_start.addDays(30), m_start.addDays(5), 0.5).isValid());
        QVERIFY(nextAttempt(30, m_start, m_start.addDays(30), m_start.addDays(4), 0.5).isValid());
        QVERIFY(!nextAttempt(30, m_start, m_start.addDays(1), m_start.addSecs(11 * 3600), 0.5).isValid());
        QVERIFY(nextAttempt(1, m_start, m_start.addDays(1), m_start, 0.5).isValid());
    }

    void marks_data()
    {
        QTest::addColumn<int>("effect");
        QTest::addColumn<QList<int>>("hours"); // when the marks come
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, AddressEffect effect, QList<int> hours, HealthState state) {
            QTest::newRow(name) << int(effect) << hours << int(state);
        };
        row("unknown mailbox", AddressEffect::inactive, {0}, HealthState::inactive);
        row("doubt once", AddressEffect::doubtful, {0}, HealthState::doubtful);
        row("doubt twice, one day", AddressEffect::doubtful, {0, 2}, HealthState::doubtful);
        row("doubt on another day", AddressEffect::doubtful, {0, 24}, HealthState::inactive);
        row("doubt, a quiet week, doubt", AddressEffect::doubtful, {0, 8 * 24}, HealthState::doubtful);
        row("doubt, quiet for just a week, doubt", AddressEffect::doubtful, {0, 7 * 24}, HealthState::doubtful);
        row("doubt, not quite a week, doubt", AddressEffect::doubtful, {0, 7 * 24 - 1}, HealthState::inactive);
        row("a second doubt counts as the first did", AddressEffect::doubtful, {0, 8 * 24, 9 * 24}, HealthState::inactive);
        row("no domain, a quiet week, no domain", AddressEffect::noSuchDomain, {0, 8 * 24}, HealthState::doubtful);
        row("inactive is no doubt", AddressEffect::inactive, {0, 60 * 24}, HealthState::inactive);
        row("no domain once", AddressEffect::noSuchDomain, {0}, HealthState::doubtful);
        row("no domain, next morning", AddressEffect::noSuchDomain, {0, 20}, HealthState::doubtful);
        row("no domain, a day later", AddressEffect::noSuchDomain, {0, 25}, HealthState::inactive);
        row("full three times in a day", AddressEffect::full, {0, 1, 2}, HealthState::active);
        row("full twice in a week", AddressEffect::full, {0, 200}, HealthState::active);
        row("full three times in a week", AddressEffect::full, {0, 80, 200}, HealthState::inactive);
        row("untouched", AddressEffect::untouched, {0, 24, 48}, HealthState::active);
    }
    void marks()
    {
        QFETCH(int, effect);
        QFETCH(QList<int>, hours);
        QFETCH(int, state);
        AddressHealth health;
        for (const int hour : std::as_const(hours))
            health = marked(health, AddressEffect(effect), QStringLiteral("why"), QStringLiteral("words"), m_start.addSecs(hour * 3600));
        QCOMPARE(int(health.state), state);
    }

    void aDoubtThatIsOverLeavesNothing()
    {
        const AddressHealth first = marked({}, AddressEffect::doubtful, QStringLiteral("refused"), {}, m_start);
        QVERIFY(!doubtIsOver(first, m_start.addDays(7).addSecs(-1)));
        QVERIFY(doubtIsOver(first, m_start.addDays(7)));
        const QDateTime later = m_start.addDays(200);
        const AddressHealth second = marked(first, AddressEffect::doubtful, QStringLiteral("refused"), {}, later);
        QCOMPARE(second.marks, 1);
        QCOMPARE(second.firstMark, later);
        QCOMPARE(second.since, later);
        QVERIFY(!doubtIsOver(AddressHealth(), later));
        const AddressHealth dead = marked({}, AddressEffect::inactive, QStringLiteral("refused"), {}, m_start);
        QVERIFY(!doubtIsOver(dead, later));
    }

    void anotherReasonCountsAnew()
    {
        AddressHealth health = marked({}, AddressEffect::doubtful, QStringLiteral("refused"), {}, m_start);
        health = marked(health, AddressEffect::noSuchDomain, QStringLiteral("noSuchDomain"), {}, m_start.addDays(1));
        QCOMPARE(health.marks, 1);
        QCOMPARE(health.state, HealthState::doubtful);
    }
};

QTEST_GUILESS_MAIN(TestRecordOutcome)
#include "tst_recordoutcome.moc"
