// Stories of the Client Portal window, driven as a person would: real windows, real keys and clicks, a real firm, mail
// into a folder.

#include "tests/ui/portal/littleserver.h"
#include "tests/ui/portal/portaldesk.h"
#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/portal/correctemaildialog.h"
#include "ui/portal/emailfield.h"
#include "ui/portal/inviteformpanel.h"
#include "ui/portal/invitelist.h"
#include "ui/portal/invitelistrow.h"
#include "ui/portal/mailbodyview.h"
#include "ui/portal/mailpreview.h"
#include "ui/portal/messageeditor.h"
#include "ui/portal/questiondialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/personrow.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/switch.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>

using namespace portico;
using namespace portico::test;

class ClientPortalWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void invite();
    void nothingIsWrittenBeforeSend();
    void keyboardAlone();
    void addAnotherPerson();
    void wrongAddressesAreExplained_data();
    void wrongAddressesAreExplained();
    void typingErrorIsAskedAbout();
    void typingErrorOfAContactIsAskedAbout();
    void contactWithoutAddress();
    void typedButNotAddedIsNotLeftOut();
    void deadAddressOfSomebodyNew();
    void inactiveAddress();
    void personalMessage();
    void templateIsNotLostAndDoesNotOverwrite();
    void messageThatIsTooLong();
    void previewGoesFromPersonToPerson();
    void previewIsOpenAsItWasLeft_data();
    void previewIsOpenAsItWasLeft();
    void sharedAddressIsPointedOut();
    void joinsAnInviteThatWaits();
    void offlineThenOnline();
    void closingLosesNothingUnasked();
    void closedWhileSendingStillTells();
    void init()
    {
        QSettings().clear();
        m_theme.reset();
        m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{.scheme = Scheme::light, .fontScale = 1.0, .cacheFolder = {}});
    }
    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<Theme> m_theme;
};

void ClientPortalWindowTest::initTestCase()
{
    useOwnPlaces(); // before the first world, because init() clears the settings
}

void ClientPortalWindowTest::invite()
{
    Desk desk;
    desk.world.sender.start();
    ClientPortalWindow *window = desk.openWindow();
    QVERIFY(window);
    QCOMPARE(window->form()->list()->rows().size(), 2);
    QVERIFY(!window->sendButton()->isEnabled());
    QVERIFY(!window->sendButton()->toolTip().isEmpty());

    QTest::mouseClick(window->form()->list()->rows().first(), Qt::LeftButton, {}, QPoint(200, 20));
    QVERIFY(window->form()->list()->rows().first()->tickBox()->isChecked());
    QCOMPARE(window->sendButton()->text(), QStringLiteral("Send 1 Invite"));
    QCOMPARE(window->footerLabel()->text(), QStringLiteral("1 person, 1 mail. Expires 30 days after it is sent."));
    QCOMPARE(window->form()->visibility()->sentence(),
             QStringLiteral("Jane Finch will see what you share with Harbor & Finch LLC, and nothing of any other client."));

    QPointer<ClientPortalWindow> alive(window);
    QTest::mouseClick(window->sendButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.world.told.isEmpty(), 20'000);
    QCOMPARE(desk.world.told, QStringList{QStringLiteral("Invite sent to jane@harborfinch.example")});
    QVERIFY(desk.world.failed.isEmpty());
    QTRY_VERIFY(!alive);
    QCOMPARE(desk.world.mailFiles().size(), 1);
    QVERIFY(desk.world.textOf(desk.world.mailFiles().first()).contains(kJane));
    QTRY_COMPARE(desk.statusOf(kJane), PortalStatus::invited);
    QCOMPARE(desk.card->rows().first()->status()->detail(), QStringLiteral("12 Nov 2026, expires 12 Dec 2026"));
    // Somebody who is invited already is not ticked a second time.
    window = desk.openWindow();
    QVERIFY(!window->form()->list()->rows().first()->tickBox()->isEnabled());
    QVERIFY(window->form()->list()->rows().first()->tickBox()->toolTip().contains(QStringLiteral("Resend Invite")));
}

void ClientPortalWindowTest::nothingIsWrittenBeforeSend()
{
    Desk desk;
    ClientPortalWindow *window = desk.openWindow();
    const auto contacts = [&] { return desk.world.firm.read([&](Connection &c) { return ContactStore(c).ofClient(desk.client); }); };
    const QList<ClientContact> before = contacts();
    window->form()->list()->rows().first()->tickBox()->click();
    window->form()->addPersonLink()->click();
    type(window->form()->newPersonField()->edit(), QStringLiteral("new@harborfinch.example"));
    QTest::keyClick(window->form()->newPersonField()->edit(), Qt::Key_Return);
    QCOMPARE(window->form()->draft().tickedCount(), 2);
    QCOMPARE(contacts(), before);
    QVERIFY(desk.world.people(desk.client).isEmpty());
}

void ClientPortalWindowTest::keyboardAlone()
{
    Desk desk;
    desk.world.sender.start();
    ClientPortalWindow *window = desk.openWindow();
    QTRY_COMPARE(window->focusWidget(), static_cast<QWidget *>(window->form()->list()->rows().first()->tickBox()));
    QTest::keyClick(window->focusWidget(), Qt::Key_Space);
    QVERIFY(window->form()->list()->rows().first()->tickBox()->isChecked());
    // From the tick boxes to the buttons by Tab alone, and every stop has a name.
    QSet<QWidget *> seen;
    while (window->focusWidget() != window->sendButton() && seen.size() < 30) {
        seen.insert(window->focusWidget());
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(window->focusWidget());
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), window->focusWidget()->metaObject()->className());
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(seen.contains(window->form()->addPersonLink()));
    QVERIFY(seen.contains(window->form()->message()->messageSwitch()));
    QVERIFY(seen.contains(window->form()->previewLink()));
    QVERIFY(seen.contains(window->cancelButton()));
    QCOMPARE(window->focusWidget(), static_cast<QWidget *>(window->sendButton()));
    QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(desk.world.told, QStringList{QStringLiteral("Invite sent to jane@harborfinch.example")}, 20'000);
}

void ClientPortalWindowTest::addAnotherPerson()
{
    Desk desk;
    desk.world.sender.start();
    ClientPortalWindow *window = desk.openWindow();
    QVERIFY(!window->form()->newPersonField()->isVisible());
    QTest::mouseClick(window->form()->addPersonLink(), Qt::LeftButton);
    EmailField *field = window->form()->newPersonField();
    QVERIFY(field->isVisible());
    QCOMPARE(field->edit()->placeholderText(), QStringLiteral("Enter the Email of a New Person"));
    type(field->edit(), QStringLiteral("  ann.o_lee@harborfinch.example "));
    QTest::keyClick(field->edit(), Qt::Key_Return);
    QCOMPARE(window->form()->list()->rows().size(), 3);
    QVERIFY(window->form()->list()->rows().last()->tickBox()->isChecked());
    QVERIFY(field->text().isEmpty());
    // The same address again, in other letters: no second line.
    type(field->edit(), QStringLiteral("ANN.O_LEE@HarborFinch.example"));
    QTest::keyClick(field->edit(), Qt::Key_Return);
    QCOMPARE(window->form()->list()->rows().size(), 3);

    QTest::mouseClick(window->sendButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(desk.world.told, QStringList{QStringLiteral("Invite sent to ann.o_lee@harborfinch.example")}, 20'000);
    const auto contacts = desk.world.firm.read([&](Connection &c) { return ContactStore(c).ofClient(desk.client); });
    QCOMPARE(contacts.size(), 3);
    QCOMPARE(contacts.last().contact.name, QStringLiteral("Ann O Lee"));
}

void ClientPortalWindowTest::wrongAddressesAreExplained_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("no dot") << QStringLiteral("jane@harborfinch");
    QTest::newRow("no at") << QStringLiteral("jane.harborfinch.example");
    QTest::newRow("two") << QStringLiteral("a@b.example, c@d.example");
}

void ClientPortalWindowTest::wrongAddressesAreExplained()
{
    QFETCH(QString, typed);
    Desk desk;
    ClientPortalWindow *window = desk.openWindow();
    window->form()->addPersonLink()->click();
    EmailField *field = window->form()->newPersonField();
    type(field->edit(), typed);
    QTest::keyClick(field->edit(), Qt::Key_Return);
    QVERIFY(!field->error().isEmpty());
    QCOMPARE(field->edit()->accessibleDescription(), field->error());
    QCOMPARE(window->form()->list()->rows().size(), 2);
    // What is still wrong in the field is not silently left out by Send either.
    window->form()->list()->rows().first()->tickBox()->click();
    QTest::mouseClick(window->sendButton(), Qt::LeftButton);
    QVERIFY(!window->isSending());
    type(field->edit(), QStringLiteral("x"));
    QVERIFY(field->error().isEmpty());
}

void ClientPortalWindowTest::typingErrorIsAskedAbout()
{
    Desk desk;
    ClientPortalWindow *window = desk.openWindow();
    window->form()->addPersonLink()->click();
    EmailField *field = window->form()->newPersonField();
    type(field->edit(), QStringLiteral("ann@gmial.com"));
    QTest::keyClick(field->edit(), Qt::Key_Return);
    QVERIFY(field->suggestion().contains(QStringLiteral("ann@gmail.com")));
    QCOMPARE(window->form()->list()->rows().size(), 2);
    // It is only a question: whoever insists is right.
    QTest::keyClick(field->edit(), Qt::Key_Return);
    QCOMPARE(window->form()->list()->rows().size(), 3);
    QCOMPARE(window->form()->draft().people().last().email(), QStringLiteral("ann@gmial.com"));
}

/// One whose address was imported, or stored long ago: nobody was asked when it was typed.
void ClientPortalWindowTest::typingErrorOfAContactIsAskedAbout()
{
    Desk desk;
    const ContactKey tom = desk.world.firm.addContact(desk.client, QStringLiteral("Tom Harbor"), QStringLiteral("tom@gmial.com"));
    ClientPortalWindow *window = desk.openWindow();
    const auto row = [window] { return window->form()->list()->rows().last(); }; // made anew when the firm changes
    QVERIFY(window->form()->list()->rows().first()->question().isEmpty());
    QCOMPARE(row()->contact(), tom);
    QCOMPARE(row()->question(), QStringLiteral("Did you mean tom@gmail.com?"));
    QVERIFY(row()->tickBox()->accessibleDescription().contains(row()->question()));
    row()->tickBox()->click(); // whoever insists is right
    QVERIFY(window->sendButton()->isEnabled());
    auto *link = row()->findChild<LinkButton *>();
    QCOMPARE(link->text(), QStringLiteral("Correct Email…"));
    QTest::mouseClick(link, Qt::LeftButton);
    auto *dialog = window->findChild<CorrectEmailDialog *>();
    QVERIFY(dialog);
    dialog->field()->setText(QStringLiteral("tom@gmail.com"));
    QTest::mouseClick(dialog->yesButton(), Qt::LeftButton);
    QTRY_VERIFY(row()->question().isEmpty());
    QCOMPARE(window->form()->draft().people().last().email(), QStringLiteral("tom@gmail.com"));
    QVERIFY(desk.world.failed.isEmpty());
}

void ClientPortalWindowTest::contactWithoutAddress()
{
    Desk desk;
    desk.world.sender.start();
    ClientPortalWindow *window = desk.openWindow();
    InviteListRow *row = window->form()->list()->rows().at(1);
    QVERIFY(!row->tickBox()->isEnabled());
    QCOMPARE(row->tickBox()->toolTip(), QStringLiteral("No email address"));
    auto *add = row->findChild<QPushButton *>();
    QCOMPARE(add->text(), QStringLiteral("Add email…"));
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY(row->emailField());
    type(row->emailField()->edit(), QStringLiteral("ann@harborfinch.example"));
    QTest::keyClick(row->emailField()->edit(), Qt::Key_Return);
    row = window->form()->list()->rows().at(1);
    QVERIFY(row->tickBox()->isChecked());

    QTest::mouseClick(window->sendButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(desk.world.told, QStringList{QStringLiteral("Invite sent to ann@harborfinch.example")}, 20'000);
    const auto ann = desk.world.firm.read([&](Connection &c) { return ContactStore(c).byKey(desk.ann); });
    QCOMPARE(ann->email, QStringLiteral("ann@harborfinch.example"));
    QCOMPARE(desk.world.people(desk.client).first().access.contact, desk.ann);
}

void ClientPortalWindowTest::typedButNotAddedIsNotLeftOut()
{
    Desk desk;
    desk.world.sender.start();
    ClientPortalWindow *window = desk.openWindow();
    window->form()->list()->rows().at(0)->tickBox()->click();
    window->form()->list()->rows().at(1)->startTypingEmail();
    type(window->form()->list()->rows().at(1)->emailField()->edit(), QStringLiteral("ann@harborfinch"));
    QTest::mouseClick(window->sendButton(), Qt::LeftButton);
    QVERIFY(!window->isSending());
    QVERIFY(!window->form()->list()->rows().at(1)->emailField()->error().isEmpty());
    type(window->form()->list()->rows().at(1)->emailField()->edit(), QStringLiteral(".example"));
    window->form()->addPersonLink()->click();
    type(window->form()->newPersonField()->edit(), QStringLiteral("tom@harborfinch.example"));
    QTest::mouseClick(window->sendButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(desk.world.told, QStringList{QStringLiteral("3 invites sent")}, 20'000);
    QCOMPARE(desk.world.mailFiles().size(), 3);
}

void ClientPortalWindowTest::deadAddressOfSomebodyNew()
{
    Desk desk;
    desk.world.makeAddressInactive(QStringLiteral("dead@harborfinch.example"));
    ClientPortalWindow *window = desk.openWindow();
    window->form()->list()->rows().at(0)->tickBox()->click();
    // Send takes what was typed, sees that it cannot go, and sends nothing to the others behind somebody's back.
    window->form()->addPersonLink()->click();
    type(window->form()->newPersonField()->edit(), QStringLiteral("dead@harborfinch.example"));
    QTest::mouseClick(window->sendButton(), Qt::LeftButton);
    QVERIFY(!window->isSending());
    QCOMPARE(window->form()->draft().tickedCount(), 1);
    auto *remove = window->form()->list()->rows().last()->findChild<QToolButton *>();
    QVERIFY(remove->accessibleName().contains(QStringLiteral("dead@harborfinch.example")));
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(window->form()->list()->rows().size(), 2);

    // The same for a contact that was given it: the contact stays, the address goes.
    window->form()->list()->rows().at(1)->startTypingEmail();
    type(window->form()->list()->rows().at(1)->emailField()->edit(), QStringLiteral("dead@harborfinch.example"));
    QTest::keyClick(window->form()->list()->rows().at(1)->emailField()->edit(), Qt::Key_Return);
    QVERIFY(!window->form()->list()->rows().at(1)->tickBox()->isEnabled());
    QTest::mouseClick(window->form()->list()->rows().at(1)->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(window->form()->draft().people().at(1).email().isEmpty());
}

void ClientPortalWindowTest::inactiveAddress()
{
    Desk desk;
    desk.world.makeAddressInactive(kJane);
    ClientPortalWindow *window = desk.openWindow();
    InviteListRow *row = window->form()->list()->rows().first();
    QVERIFY(!row->tickBox()->isEnabled());
    QStringList links;
    for (const LinkButton *link : row->findChildren<LinkButton *>())
        links += link->text();
    QCOMPARE(links, (QStringList{QStringLiteral("Correct Email…"), QStringLiteral("Reactivate")}));
    QTest::mouseClick(row->findChildren<LinkButton *>().last(), Qt::LeftButton);
    QTRY_VERIFY(window->form()->list()->rows().first()->tickBox()->isEnabled());
}

void ClientPortalWindowTest::personalMessage()
{
    Desk desk;
    desk.world.sender.start();
    ClientPortalWindow *window = desk.openWindow();
    window->form()->list()->rows().first()->tickBox()->click();
    window->openPreview();
    QVERIFY(window->previewIsOpen());
    QCOMPARE(window->preview()->mails().size(), 1);
    QCOMPARE(window->preview()->mails().first().to, kJane);
    window->form()->message()->messageSwitch()->setChecked(true);
    QPlainTextEdit *edit = window->form()->message()->edit();
    QCOMPARE(edit->placeholderText(), QStringLiteral("Start typing your message…"));
    // The preview follows each keystroke, and fills the placeholders as the mail will.
    type(edit, QStringLiteral("Dear {{contact_name}}, a"));
    QVERIFY(window->preview()->body()->toPlainText().contains(QStringLiteral("Dear Jane Finch, a")));
    type(edit, QStringLiteral(" word."));
    QVERIFY(window->preview()->body()->toPlainText().contains(QStringLiteral("Dear Jane Finch, a word.")));

    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(desk.world.told.size(), 1, 20'000);
    QVERIFY(desk.world.textOf(desk.world.mailFiles().first()).contains(QStringLiteral("Dear Jane Finch, a word.")));
}

void ClientPortalWindowTest::templateIsNotLostAndDoesNotOverwrite()
{
    Desk desk;
    ClientPortalWindow *window = desk.openWindow();
    MessageEditor *message = window->form()->message();
    const QList<QAction *> offered = message->templatesButton()->menu()->actions();
    QVERIFY(offered.size() >= 3);
    offered.at(0)->trigger();
    QVERIFY(message->isOn());
    const QString first = message->text();
    QVERIFY(first.contains(QStringLiteral("{{contact_name}}")));
    offered.at(1)->trigger();
    QVERIFY(message->text() != first);
    QVERIFY(!message->text().contains(first));
    // What somebody wrote stays.
    message->edit()->setPlainText(QStringLiteral("My own words."));
    offered.at(0)->trigger();
    QVERIFY(message->text().contains(QStringLiteral("My own words.")));
    QVERIFY(message->text().contains(first));
}

void ClientPortalWindowTest::messageThatIsTooLong()
{
    Desk desk;
    ClientPortalWindow *window = desk.openWindow();
    window->form()->list()->rows().first()->tickBox()->click();
    MessageEditor *message = window->form()->message();
    message->messageSwitch()->setChecked(true);
    message->edit()->setPlainText(QString(2000, u'x'));
    QVERIFY(window->sendButton()->isEnabled());
    message->edit()->setPlainText(QString(2001, u'x'));
    QVERIFY(!window->sendButton()->isEnabled());
    QVERIFY(window->sendButton()->toolTip().contains(QStringLiteral("too long")));
    QCOMPARE(message->text().size(), 2001); // nothing is cut off
    message->messageSwitch()->setChecked(false);
    QVERIFY(window->sendButton()->isEnabled());
}

void ClientPortalWindowTest::previewGoesFromPersonToPerson()
{
    Desk desk;
    desk.world.firm.addContact(desk.client, QStringLiteral("Tom Harbor"), QStringLiteral("tom@harborfinch.example"));
    ClientPortalWindow *window = desk.openWindow();
    window->form()->list()->rows().at(0)->tickBox()->click();
    window->form()->list()->rows().at(2)->tickBox()->click();
    QCOMPARE(window->sendButton()->text(), QStringLiteral("Send 2 Invites"));
    window->openPreview();
    MailPreview *preview = window->preview();
    QCOMPARE(preview->current(), 0);
    QVERIFY(!preview->previousButton()->isEnabled());
    QTest::mouseClick(preview->nextButton(), Qt::LeftButton);
    QCOMPARE(preview->mails().at(preview->current()).to, QStringLiteral("tom@harborfinch.example"));
    QVERIFY(!preview->nextButton()->isEnabled());
    // Where somebody is taken off, the one who shows stays.
    window->closePreview();
    window->form()->list()->rows().at(0)->tickBox()->click();
    window->openPreview();
    QCOMPARE(preview->mails().size(), 1);
    QCOMPARE(preview->mails().first().to, QStringLiteral("tom@harborfinch.example"));
}

void ClientPortalWindowTest::previewIsOpenAsItWasLeft_data()
{
    QTest::addColumn<qreal>("fontScale");
    QTest::addColumn<bool>("reopens");
    QTest::newRow("room for both") << 0.9 << true;
    QTest::newRow("it would take the form's place") << 1.0 << false;
}

void ClientPortalWindowTest::previewIsOpenAsItWasLeft()
{
    QFETCH(qreal, fontScale);
    QFETCH(bool, reopens);
    m_theme.reset();
    m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{.scheme = Scheme::light, .fontScale = fontScale, .cacheFolder = {}});
    Desk desk;
    QPointer<ClientPortalWindow> window = desk.openWindow();
    QVERIFY(!window->previewIsOpen());
    window->openPreview();
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!window);

    window = desk.openWindow();
    QCOMPARE(window->previewIsOpen(), reopens);
    if (reopens) {
        QVERIFY(window->form()->isVisible());
        QTRY_COMPARE(window->focusWidget(), static_cast<QWidget *>(window->form()->list()->rows().first()->tickBox()));
        QTest::mouseClick(window->preview()->closeButton(), Qt::LeftButton);
        QCOMPARE(window->width(), scaled(584));
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(!window);
        window = desk.openWindow();
        QVERIFY(!window->previewIsOpen());
    }
}

void ClientPortalWindowTest::sharedAddressIsPointedOut()
{
    Desk desk;
    desk.world.firm.addContact(desk.client, QStringLiteral("John Finch"), kJane);
    ClientPortalWindow *window = desk.openWindow();
    window->form()->list()->rows().at(0)->tickBox()->click();
    window->form()->list()->rows().at(2)->tickBox()->click();
    QCOMPARE(window->footerLabel()->text(), QStringLiteral("2 people, 1 mail. Expires 30 days after it is sent."));
    QCOMPARE(window->sendButton()->text(), QStringLiteral("Send 1 Invite"));
    QVERIFY(window->form()->visibility()->sentence().contains(QStringLiteral("share jane@harborfinch.example")));
}

void ClientPortalWindowTest::joinsAnInviteThatWaits()
{
    Desk desk;
    // Jane's address waits for an invite to another client's portal already: the two become one mail.
    const ClientKey other = desk.world.firm.addClient(QStringLiteral("Finch Family Trust"), ClientType::trust);
    const ContactKey there = desk.world.firm.addContact(other, QStringLiteral("Jane Finch"), kJane);
    desk.world.invite(other, there);
    ClientPortalWindow *window = desk.openWindow();
    window->form()->list()->rows().first()->tickBox()->click();
    QVERIFY(window->form()->visibility()->sentence().contains(QStringLiteral("waits already")));
    window->openPreview();
    const QString shown = window->preview()->body()->toPlainText();
    QVERIFY2(shown.contains(QStringLiteral("Finch Family Trust")) && shown.contains(QStringLiteral("Harbor & Finch LLC")), qPrintable(shown));

    window->closePreview();
    QTest::mouseClick(window->sendButton(), Qt::LeftButton);
    desk.world.sender.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.world.told, QStringList{QStringLiteral("Invite sent to jane@harborfinch.example")}, 20'000);
    QCOMPARE(desk.world.mailFiles().size(), 1);
}

void ClientPortalWindowTest::offlineThenOnline()
{
    Desk desk;
    LittleServer server;
    server.stop();
    desk.world.useServer(server.port());
    desk.world.sender.start();
    QPointer<ClientPortalWindow> window = desk.openWindow();
    window->form()->list()->rows().first()->tickBox()->click();
    QTest::mouseClick(window->sendButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(desk.world.told,
                              QStringList{QStringLiteral("Invite queued: the mail server cannot be reached. It will be sent when it can")}, 20'000);
    QTRY_VERIFY(!window);
    QTRY_COMPARE(desk.statusOf(kJane), PortalStatus::queued);
    QTRY_COMPARE(desk.card->rows().first()->status()->detail(), QStringLiteral("The mail server cannot be reached"));

    QVERIFY(server.start());
    desk.world.firm.clock->advance(600);
    desk.world.sender.wake();
    QTRY_COMPARE_WITH_TIMEOUT(desk.statusOf(kJane), PortalStatus::invited, 20'000);
    QCOMPARE(server.recipients.size(), 1);
}

void ClientPortalWindowTest::closingLosesNothingUnasked()
{
    Desk desk;
    QPointer<ClientPortalWindow> window = desk.openWindow();
    window->form()->list()->rows().first()->tickBox()->click();
    QTest::keyClick(window, Qt::Key_Escape); // a tick is no work lost
    QTRY_VERIFY(!window);

    window = desk.openWindow();
    window->form()->message()->messageSwitch()->setChecked(true);
    type(window->form()->message()->edit(), QStringLiteral("Dear Jane,"));
    QTest::keyClick(window, Qt::Key_Escape);
    auto *question = window->findChild<QuestionDialog *>();
    QVERIFY(question);
    QTest::mouseClick(question->noButton(), Qt::LeftButton);
    QTRY_VERIFY(!window->findChild<QuestionDialog *>());
    QVERIFY(window->isVisible());
    QTest::keyClick(window, Qt::Key_Escape);
    question = window->findChild<QuestionDialog *>();
    QTest::mouseClick(question->yesButton(), Qt::LeftButton);
    QTRY_VERIFY(!window);
    QVERIFY(desk.world.people(desk.client).isEmpty());
}

void ClientPortalWindowTest::closedWhileSendingStillTells()
{
    Desk desk;
    QPointer<ClientPortalWindow> window = desk.openWindow();
    window->form()->list()->rows().first()->tickBox()->click();
    QTest::mouseClick(window->sendButton(), Qt::LeftButton);
    QTRY_COMPARE(window->cancelButton()->text(), QStringLiteral("Close"));
    QTest::mouseClick(window->cancelButton(), Qt::LeftButton);
    QTRY_VERIFY(!window);
    QVERIFY(desk.world.told.isEmpty());
    desk.world.sender.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.world.told, QStringList{QStringLiteral("Invite sent to jane@harborfinch.example")}, 20'000);
}

QTEST_MAIN(ClientPortalWindowTest)
#include "tst_clientportalwindow.moc"
