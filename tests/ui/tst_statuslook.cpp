#include <QSet>
#include <QTest>

#include "ui/look/statuslook.h"
#include "ui/widgets/statuslabel.h"

using namespace portico;

class TestStatusLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void portalStatus_data();
    void portalStatus();
    void mailState_data();
    void mailState();
    void noTwoStatusesLookAlike();
    void fromAModelsValue();
    void labelSpeaks();
};

void TestStatusLook::portalStatus_data()
{
    QTest::addColumn<PortalStatus>("status");
    QTest::addColumn<QString>("word");
    QTest::addColumn<IconName>("icon");
    QTest::addColumn<Token>("text");
    using S = PortalStatus;
    QTest::newRow("active") << S::active << QStringLiteral("Active") << IconName::check << Token::active;
    QTest::newRow("invited") << S::invited << QStringLiteral("Invited") << IconName::mail << Token::invited;
    QTest::newRow("queued") << S::queued << QStringLiteral("Queued") << IconName::clock << Token::queued;
    QTest::newRow("sending") << S::sending << QStringLiteral("Sending") << IconName::sending << Token::queued;
    QTest::newRow("expired") << S::expired << QStringLiteral("Expired") << IconName::calendar << Token::expired;
    QTest::newRow("undeliverable") << S::undeliverable << QStringLiteral("Undeliverable") << IconName::warning
                                   << Token::undeliverable;
    QTest::newRow("unconfirmed") << S::unconfirmed << QStringLiteral("Unconfirmed") << IconName::question
                                 << Token::unconfirmed;
    QTest::newRow("none") << S::none << QStringLiteral("No invite sent") << IconName::none << Token::none;
    QTest::newRow("removed") << S::removed << QStringLiteral("Access removed") << IconName::ban << Token::removed;
}

void TestStatusLook::portalStatus()
{
    QFETCH(PortalStatus, status);
    const StatusLook look = statusLook(status);
    QTEST(look.word, "word");
    QTEST(look.icon, "icon");
    QTEST(look.text, "text");
    // Tint and bar belong to the same status as the text.
    const QString name = Tokens::nameOf(look.text);
    QCOMPARE(Tokens::nameOf(look.tint), name + QStringLiteral("Tint"));
    QCOMPARE(Tokens::nameOf(look.bar), name + QStringLiteral("Bar"));
}

void TestStatusLook::mailState_data()
{
    QTest::addColumn<MailState>("state");
    QTest::addColumn<QString>("word");
    QTest::addColumn<IconName>("icon");
    QTest::addColumn<Token>("text");
    using S = MailState;
    QTest::newRow("queued") << S::queued << QStringLiteral("Queued") << IconName::clock << Token::queued;
    QTest::newRow("sending") << S::sending << QStringLiteral("Sending") << IconName::sending << Token::queued;
    QTest::newRow("sent") << S::sent << QStringLiteral("Sent") << IconName::mail << Token::invited;
    QTest::newRow("failed") << S::failed << QStringLiteral("Failed") << IconName::warning << Token::undeliverable;
    QTest::newRow("unconfirmed") << S::unconfirmed << QStringLiteral("Unconfirmed") << IconName::question
                                 << Token::unconfirmed;
    QTest::newRow("cancelled") << S::cancelled << QStringLiteral("Cancelled") << IconName::ban << Token::none;
}

void TestStatusLook::mailState()
{
    QFETCH(MailState, state);
    const StatusLook look = statusLook(state);
    QTEST(look.word, "word");
    QTEST(look.icon, "icon");
    QTEST(look.text, "text");
}

void TestStatusLook::noTwoStatusesLookAlike()
{
    QSet<QString> words;
    QSet<int> icons;
    for (int i = 0; i <= int(PortalStatus::none); ++i) {
        const StatusLook look = statusLook(PortalStatus(i));
        words.insert(look.word);
        icons.insert(int(look.icon));
    }
    QCOMPARE(words.size(), 9);
    QCOMPARE(icons.size(), 9);
}

void TestStatusLook::fromAModelsValue()
{
    QCOMPARE(statusLook(QVariant::fromValue(PortalStatus::expired)), std::optional(statusLook(PortalStatus::expired)));
    QCOMPARE(statusLook(QVariant::fromValue(MailState::sent)), std::optional(statusLook(MailState::sent)));
    QVERIFY(!statusLook(QVariant()));
    QVERIFY(!statusLook(QVariant(3)));
}

void TestStatusLook::labelSpeaks()
{
    StatusLabel label(statusLook(PortalStatus::invited), QStringLiteral("12 Nov 2026, expires 12 Dec 2026"));
    QCOMPARE(label.accessibleName(), QStringLiteral("Invited"));
    QCOMPARE(label.accessibleDescription(), QStringLiteral("12 Nov 2026, expires 12 Dec 2026"));
    const int withDetail = label.sizeHint().height();
    label.setStatus(PortalStatus::none);
    label.setDetail({});
    QCOMPARE(label.accessibleName(), QStringLiteral("No invite sent"));
    QVERIFY(label.sizeHint().height() < withDetail);
}

QTEST_MAIN(TestStatusLook)
#include "tst_statuslook.moc"
