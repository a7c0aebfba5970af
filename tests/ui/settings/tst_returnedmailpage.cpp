// Where returned mail is read: a stored password goes to the server and the user that it was typed for, and to no other;
// and what the last look there came to.

#include "app/practice/bouncemailbox.h"
#include "app/practice/mailtasks.h"
#include "tests/servers/heldport.h"
#include "tests/support/settingsworld.h"
#include "ui/bouncewatch.h"
#include "ui/settings/returnedmailpage.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

/// A firm whose bounce mailbox is set up, and its page.
struct Story
{
    Story()
    {
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("smtp.firm.example");
        account.fromAddress = QStringLiteral("office@firm.example");
        mailbox.host = QStringLiteral("127.0.0.1");
        mailbox.userName = QStringLiteral("office");
        world.run(SaveMailAccountTask(account));
        world.run(SaveReturnMailboxTask(mailbox, QByteArray("secret")));
        page.refresh();
        page.show();
    }
    SettingsServices services()
    {
        SettingsServices all = world.services();
        all.bounces = &watch;
        return all;
    }
    ReturnMailbox stored()
    {
        return world.read([](Connection &connection) { return ReturnMailStore(connection).load(); });
    }
    QByteArray password()
    {
        return world.read([](Connection &connection) { return FirmStore(connection).deviceSecret(QStringLiteral("imap-password")); });
    }

    SettingsWorld world;
    ReturnMailbox mailbox;
    BounceWatch watch{*world.firm, *world.secret};
    ReturnedMailPage page{services()};
};

} // namespace

class TestReturnedMailPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherServerNeedsItsPassword_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("saved");
        QTest::newRow("another server") << QStringLiteral("127.0.0.2") << QStringLiteral("office") << QString() << false;
        QTest::newRow("another user") << QStringLiteral("127.0.0.1") << QStringLiteral("priya") << QString() << false;
        QTest::newRow("another server, with its password")
            << QStringLiteral("127.0.0.2") << QStringLiteral("office") << QStringLiteral("new") << true;
        QTest::newRow("none") << QString() << QStringLiteral("office") << QString() << true;
        QTest::newRow("the mail account's") << QStringLiteral("127.0.0.2") << QString() << QString() << true;
    }
    void anotherServerNeedsItsPassword()
    {
        QFETCH(QString, host);
        QFETCH(QString, user);
        QFETCH(QString, password);
        QFETCH(bool, saved);
        Story story;
        QSignalSpy wrote(&story.page, &SettingsPart::saved);
        QSignalSpy refused(&story.page, &SettingsPart::saveRefused);
        story.page.hostEdit()->setText(host);
        story.page.userEdit()->setText(user);
        story.page.passwordEdit()->setText(password);
        story.page.saveButton()->click();
        QTRY_COMPARE(wrote.size() + refused.size(), 1);
        QCOMPARE(wrote.size(), saved ? 1 : 0);
        QCOMPARE(story.stored().host, saved ? host : story.mailbox.host);
        if (host == story.mailbox.host || !saved)
            QCOMPARE(story.password(), QByteArray("secret"));
        else if (!host.isEmpty())
            QCOMPARE(story.password(), password.toUtf8());
    }

    /// Whoever mistypes the mailbox is told at once, on the page; what does not change is told everybody else once.
    void theLastLookShows()
    {
        Story story;
        const HeldPort nobody;
        QSignalSpy failed(&story.watch, &BounceWatch::failed);
        QCOMPARE(story.page.lookSentence(), QStringLiteral("The mailbox has not been read yet."));
        story.page.portEdit()->setValue(nobody.number());
        QVERIFY2(!story.page.readButton()->isEnabled(), "what is saved is read");
        story.page.passwordEdit()->setText(QStringLiteral("secret"));
        story.page.saveButton()->click();
        QTRY_COMPARE(failed.size(), 1);
        const auto tellsOfIt = [&story] {
            return story.page.lookSentence().endsWith(QStringLiteral("The bounce mailbox at 127.0.0.1 cannot be reached."));
        };
        QVERIFY2(tellsOfIt(), qPrintable(story.page.lookSentence()));

        story.world.clock->advance(60);
        QVERIFY(story.page.readButton()->isEnabled());
        story.page.readButton()->click();
        QCOMPARE(story.page.lookSentence(), QStringLiteral("The mailbox is being read…"));
        QVERIFY(!story.page.readButton()->isEnabled());
        QTRY_VERIFY(tellsOfIt());
        QCOMPARE(story.watch.last()->at, story.world.clock->now());
        QCOMPARE(failed.size(), 1);
    }

    void theSenderAddressIsChosen()
    {
        Story story;
        QVERIFY(!story.page.verpBox()->isChecked());
        for (const bool on : {true, false}) {
            QSignalSpy wrote(&story.page, &SettingsPart::saved);
            story.page.verpBox()->setChecked(on);
            QVERIFY(story.page.isDirty());
            story.page.saveButton()->click();
            QTRY_COMPARE(wrote.size(), 1);
            QCOMPARE(story.stored().verp, on);
            QCOMPARE(story.password(), QByteArray("secret"));
            QCOMPARE(story.page.verpBox()->isChecked(), on);
        }
    }

    /// Another admin moved the mailbox while this page was open.
    void whatOthersChangedIsNotWrittenOver()
    {
        Story story;
        story.page.folderEdit()->setText(QStringLiteral("Reports"));
        ReturnMailbox theirs = story.mailbox;
        theirs.host = QStringLiteral("127.0.0.2");
        story.world.run(SaveReturnMailboxTask(theirs, QByteArray("theirs")));
        QSignalSpy refused(&story.page, &SettingsPart::saveRefused);
        story.page.saveButton()->click();
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(story.stored(), theirs);
        QCOMPARE(story.password(), QByteArray("theirs"));
        QVERIFY2(story.page.strip().startsWith(QStringLiteral("Somebody else changed the bounce mailbox")), qPrintable(story.page.strip()));
    }
};

QTEST_MAIN(TestReturnedMailPage)
#include "tst_returnedmailpage.moc"
