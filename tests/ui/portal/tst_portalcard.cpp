// Stories of the card Client Portal and its dialogs, driven as a person would: real windows, real keys and clicks, a
// real firm, mail into a folder.

#include "tests/ui/portal/portaldesk.h"
#include "ui/look/theme.h"
#include "ui/portal/correctemaildialog.h"
#include "ui/portal/emailfield.h"
#include "ui/portal/historydialog.h"
#include "ui/portal/inviteformpanel.h"
#include "ui/portal/invitelist.h"
#include "ui/portal/invitelistrow.h"
#include "ui/portal/messageeditor.h"
#include "ui/portal/removeaccessdialog.h"
#include "ui/portal/resendinvitedialog.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/personrow.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/switch.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace portico;
using namespace portico::test;

class PortalCardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void resend();
    void aResendThatFails();
    void copyLink();
    void correctTheAddress();
    void removeAndInviteAgain();
    void unconfirmedIsAPersonsDecision();
    void history();
    void inactiveClient();
    void noPortalAddress();
    void narrowCard();
    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<Theme> m_theme;
};

void PortalCardTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{.scheme = Scheme::light, .fontScale = 1.0, .cacheFolder = {}});
}

void PortalCardTest::resend()
{
    Desk desk;
    desk.world.deliver(desk.world.invite(desk.client, desk.jane), MailState::sent);
    desk.world.sender.start();
    QTRY_COMPARE(desk.statusOf(kJane), PortalStatus::invited);
    desk.world.firm.clock->advance(40 * 24 * 3600);
    desk.card->showClient(desk.client);
    QCOMPARE(desk.statusOf(kJane), PortalStatus::expired);
    // The obvious act stands in the row.
    auto *button = desk.card->rows().first()->findChild<QPushButton *>();
    QCOMPARE(button->text(), QStringLiteral("Resend Invite"));
    QTest::mouseClick(button, Qt::LeftButton);
    auto *dialog = desk.dialog<ResendInviteDialog>();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->yesButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(desk.world.told, QStringList{QStringLiteral("Invite sent to jane@harborfinch.example")}, 20'000);
    QTRY_COMPARE(desk.statusOf(kJane), PortalStatus::invited);
    QCOMPARE(desk.card->rows().first()->status()->detail(), QStringLiteral("22 Dec 2026, expires 21 Jan 2027"));
}

void PortalCardTest::aResendThatFails()
{
    Desk desk;
    desk.world.deliver(desk.world.invite(desk.client, desk.jane), MailState::sent);
    const AccessLine line = desk.world.people(desk.client).first();
    auto *dialog = new ResendInviteDialog(desk.world.services, line, desk.card.get());
    dialog->open();
    dialog->message()->messageSwitch()->setChecked(true);
    dialog->message()->edit()->setFocus();
    desk.world.firm.run(RemoveAccessTask(line.access.key, false)); // somebody else, meanwhile
    QTest::mouseClick(dialog->yesButton(), Qt::LeftButton);
    // What is sent is not changed any more; the answers wait.
    QVERIFY(!dialog->message()->isEnabled());
    QVERIFY(!dialog->yesButton()->isEnabled() && !dialog->noButton()->isEnabled());
    dialog->message()->edit()->setPlainText(QString(MessageEditor::kLimit + 1, u'x'));
    QTRY_VERIFY(!dialog->trouble().isEmpty());
    QVERIFY(dialog->message()->isEnabled() && dialog->noButton()->isEnabled());
    QVERIFY2(!dialog->yesButton()->isEnabled(), "a message that is too long is not offered for sending");
    QCOMPARE(dialog->yesButton()->toolTip(), QStringLiteral("The message is too long."));
    dialog->message()->edit()->clear();
    QVERIFY(dialog->yesButton()->isEnabled());
}

void PortalCardTest::copyLink()
{
    Desk desk;
    desk.world.invite(desk.client, desk.jane);
    QTRY_COMPARE(desk.statusOf(kJane), PortalStatus::queued);
    QAction *copy = desk.act(kJane, QStringLiteral("Copy Invite Link"));
    QVERIFY(!copy->isEnabled());
    QVERIFY(!copy->toolTip().isEmpty());
    QVERIFY(desk.card->menuButton(0)->menu()->toolTipsVisible());

    desk.world.sender.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.statusOf(kJane), PortalStatus::invited, 20'000);
    desk.choose(kJane, QStringLiteral("Copy Invite Link"));
    QTRY_COMPARE(desk.world.told.size(), 1);
    const QString link = QGuiApplication::clipboard()->text();
    QVERIFY(link.startsWith(QStringLiteral("https://portal.alderpryce.example/")));
    QVERIFY(!desk.world.told.first().contains(link));
    // It is the link that went out: quoted-printable breaks it, so the soft line ends go first.
    QString mail = desk.world.textOf(desk.world.mailFiles().first());
    mail.remove(QStringLiteral("=\r\n"));
    QVERIFY(mail.contains(link));
}

void PortalCardTest::correctTheAddress()
{
    Desk desk;
    const ClientKey other = desk.world.firm.addClient(QStringLiteral("Finch Family Trust"), ClientType::trust);
    desk.world.firm.addContact(other, QStringLiteral("Jane Finch"), kJane);
    const QueuedInvite invite = desk.world.invite(desk.client, desk.jane);
    desk.world.deliver(invite, MailState::failed, QStringLiteral("550 5.1.1 no such user"), QStringLiteral("no_such_mailbox"));
    desk.world.sender.start();
    QTRY_COMPARE(desk.statusOf(kJane), PortalStatus::undeliverable);
    QCOMPARE(desk.card->rows().first()->status()->detail(), QStringLiteral("No such mailbox (550 5.1.1), 12 Nov 2026"));
    auto *button = desk.card->rows().first()->findChild<QPushButton *>();
    QCOMPARE(button->text(), QStringLiteral("Correct Email…"));
    QTest::mouseClick(button, Qt::LeftButton);
    auto *dialog = desk.dialog<CorrectEmailDialog>();
    QVERIFY(dialog);
    QVERIFY2(dialog->sentence().contains(QStringLiteral("all 2 clients")), qPrintable(dialog->sentence()));
    // The address that stands there is no correction.
    QTest::mouseClick(dialog->yesButton(), Qt::LeftButton);
    QVERIFY(!dialog->field()->error().isEmpty());
    dialog->field()->edit()->selectAll();
    type(dialog->field()->edit(), QStringLiteral("jane.finch@harborfinch.example"));
    QTest::keyClick(dialog->field()->edit(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(desk.world.told, QStringList{QStringLiteral("Invite sent to jane.finch@harborfinch.example")}, 20'000);
    QTRY_COMPARE(desk.statusOf(QStringLiteral("jane.finch@harborfinch.example")), PortalStatus::invited);
    QCOMPARE(desk.statusOf(kJane), PortalStatus::removed);
}

void PortalCardTest::removeAndInviteAgain()
{
    Desk desk;
    desk.world.deliver(desk.world.invite(desk.client, desk.jane), MailState::sent);
    desk.world.sender.start();
    for (int round = 1; round <= 3; ++round) {
        QTRY_COMPARE(desk.statusOf(kJane), PortalStatus::invited);
        desk.choose(kJane, QStringLiteral("Remove Access…"));
        auto *remove = desk.dialog<RemoveAccessDialog>();
        QVERIFY(remove);
        QVERIFY(!remove->tellThem()->isChecked());
        QVERIFY(remove->sentence().contains(QStringLiteral("Harbor & Finch LLC")));
        QTest::mouseClick(remove->yesButton(), Qt::LeftButton);
        QTRY_COMPARE(desk.statusOf(kJane), PortalStatus::removed);
        QTRY_VERIFY(!desk.dialog<RemoveAccessDialog>());
        QCOMPARE(desk.card->rows().first()->status()->detail(), QStringLiteral("By Priya Raman, 12 Nov 2026"));
        QVERIFY(!desk.act(kJane, QStringLiteral("Remove Access…"))->isEnabled());

        desk.world.told.clear();
        ClientPortalWindow *window = desk.openWindow();
        window->form()->list()->rows().first()->tickBox()->click();
        QTest::mouseClick(window->sendButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(desk.world.told, QStringList{QStringLiteral("Invite sent to jane@harborfinch.example")}, 20'000);
        QTRY_VERIFY(!desk.dialog<ClientPortalWindow>());
    }
    QCOMPARE(desk.card->people().size(), 1);
}

void PortalCardTest::unconfirmedIsAPersonsDecision()
{
    Desk desk;
    const QueuedInvite invite = desk.world.invite(desk.client, desk.jane);
    desk.world.deliver(invite, MailState::unconfirmed);
    QTRY_COMPARE(desk.statusOf(kJane), PortalStatus::unconfirmed);
    QStringList buttons;
    for (const QPushButton *button : desk.card->rows().first()->findChildren<QPushButton *>())
        buttons += button->text();
    QCOMPARE(buttons, (QStringList{QStringLiteral("It arrived"), QStringLiteral("Send again")}));
    QVERIFY(!desk.act(kJane, QStringLiteral("Resend Invite"))->isEnabled());
    QTest::mouseClick(desk.card->rows().first()->findChildren<QPushButton *>().first(), Qt::LeftButton);
    QTRY_COMPARE(desk.statusOf(kJane), PortalStatus::invited);
    QTRY_COMPARE(desk.world.told, QStringList{QStringLiteral("Invite to jane@harborfinch.example counted as arrived")});
}

void PortalCardTest::history()
{
    Desk desk;
    const QueuedInvite invite = desk.world.invite(desk.client, desk.jane);
    desk.world.deliver(invite, MailState::failed, QStringLiteral("550 5.1.1 no such user"), QStringLiteral("no_such_mailbox"));
    QTRY_COMPARE(desk.statusOf(kJane), PortalStatus::undeliverable);
    desk.choose(kJane, QStringLiteral("History"));
    auto *dialog = desk.dialog<HistoryDialog>();
    QVERIFY(dialog);
    QStringList lines;
    for (const HistoryLine &line : dialog->lines())
        lines += line.text;
    QVERIFY2(lines.join(u'\n').contains(QStringLiteral("Invite to jane@harborfinch.example refused: No such mailbox (550 5.1.1)")),
             qPrintable(lines.join(u'\n')));
    QVERIFY(lines.join(u'\n').contains(QStringLiteral("Jane Finch")));
}

void PortalCardTest::inactiveClient()
{
    Desk desk;
    desk.world.firm.run([&](WriteContext &context) -> Result<bool> {
        ClientStore::setActive(context, desk.client, false);
        return true;
    });
    QTRY_VERIFY(!desk.card->inviteButton()->isEnabled());
    QVERIFY(desk.card->inviteButton()->toolTip().contains(QStringLiteral("inactive")));
    desk.card->invite();
    QVERIFY(!desk.dialog<ClientPortalWindow>());
}

void PortalCardTest::noPortalAddress()
{
    Desk desk{QString()};
    QVERIFY(!desk.card->inviteButton()->isEnabled());
    auto *strip = desk.card->findChild<MessageStrip *>();
    QVERIFY(strip && strip->isVisible());
    QVERIFY(strip->sentence().contains(QStringLiteral("Settings")));
    QSignalSpy wanted(desk.card.get(), &PortalCard::settingsWanted);
    QTest::mouseClick(strip->actionButton(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void PortalCardTest::narrowCard()
{
    Desk desk;
    QCOMPARE(desk.card->inviteButton()->text(), QStringLiteral("Invite to the Client Portal"));
    desk.card->resize(400, 400);
    QTRY_VERIFY(desk.card->inviteButton()->text().isEmpty());
    QVERIFY(!desk.card->inviteButton()->icon().isNull());
    QCOMPARE(desk.card->inviteButton()->accessibleName(), QStringLiteral("Invite to the Client Portal"));
}

QTEST_MAIN(PortalCardTest)
#include "tst_portalcard.moc"
