// The bulk form, driven as a person would: the exact list, each merged mail, nothing written before Send and in the ten
// seconds after it.

#include "tests/support/rowmenu.h"
#include "tests/ui/bulk/bulkworld.h"
#include "ui/bulk/bulkinvitepanel.h"
#include "ui/bulk/bulkinvitewindow.h"
#include "ui/bulk/recipientsmodel.h"
#include "ui/look/tableview.h"
#include "ui/look/theme.h"
#include "ui/portal/mailbodyview.h"
#include "ui/portal/mailpreview.h"
#include "ui/portal/messageeditor.h"
#include "ui/portal/questiondialog.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/switch.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace portico;
using namespace portico::test;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 30'000;

/// Three people of four clients, an address that two share, a client without an address, one whose address is dead.
struct Office : BulkWorld
{
    Office()
    {
        MailAccount account;
        account.transport = MailTransportKind::folder;
        account.folder = mailFolder.path();
        account.fromAddress = QStringLiteral("portal@alderpryce.example");
        account.perMinute = 2;
        firm.run(SaveMailAccountTask(account));
        clients = {add(QStringLiteral("Cartwright Joinery"), QStringLiteral("Neil Cartwright"), QStringLiteral("neil@joinery.example")),
                   add(QStringLiteral("Cartwright Pension"), QStringLiteral("Neil Cartwright"), QStringLiteral("NEIL@joinery.example")),
                   add(QStringLiteral("Harbor & Finch"), QStringLiteral("Jane Finch"), QStringLiteral("office@finch.example")),
                   add(QStringLiteral("Finch Trust"), QStringLiteral("Tom Finch"), QStringLiteral("office@finch.example")),
                   add(QStringLiteral("Okonkwo"), QStringLiteral("Chiamaka Okonkwo"), QStringLiteral("chiamaka@example.net")),
                   add(QStringLiteral("Amberley Hall"), QStringLiteral("Peter Loxley"), QString())};
        window.resize(1280, 800);
        window.show();
    }

    BulkInviteWindow *open()
    {
        BulkInviteWindow *form = acts->sendInvite(clients);
        return QTest::qWaitFor([form] { return form->sendButton()->isEnabled() && form->form()->recipients()->rowCount() > 0; }, kPatience)
            ? form : nullptr;
    }

    QList<ClientKey> clients;
};

} // namespace

class BulkInviteWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theListIsExact();
    void likelyTypingErrorsAreAskedAbout();
    void eachMailIsPreviewed();
    void theListIsSortedAndThePreviewFollows();
    void theMessageIsInEveryPreview();
    void byKeyboardAlone();
    void nothingIsWrittenBeforeTheTenSecondsAreOver();
    void undoBringsTheFormBack();
    void typedTextIsNotLostUnasked();
    void withoutAPortalAddress();
    void resendSkipsPeopleWithAnAccount();
    void theListFollowsTheFirm();
    void longListsStayOutOfTheWay();
    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<Theme> m_theme;
};

void BulkInviteWindowTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{.scheme = Scheme::light, .fontScale = 1.0, .cacheFolder = {}});
}

void BulkInviteWindowTest::theListIsExact()
{
    Office office;
    BulkInviteWindow *form = office.open();
    QVERIFY(form);
    const RecipientList &list = *form->form()->offer().list;
    QCOMPARE(list.mails().size(), 3);
    QCOMPARE(list.sharedCount(), 1);
    QCOMPARE(list.leftOut().size(), 1);
    QCOMPARE(form->sendButton()->text(), QStringLiteral("Send 3 Invites"));
    QCOMPARE(form->footerText(), QStringLiteral("3 mails. It takes about a minute, at 2 mails a minute."));
    QVERIFY(form->form()->leftOutStrip()->isVisibleTo(form));
    QVERIFY(form->form()->leftOutStrip()->sentence().contains(QStringLiteral("No email address: 1")));

    // The strip leads to who they are.
    QTest::mouseClick(form->form()->leftOutStrip()->actionButton(), Qt::LeftButton);
    QTRY_COMPARE(form->form()->recipients()->part(), RecipientList::Part::leftOut);
    const RecipientsModel *model = form->form()->recipients();
    QCOMPARE(model->index(0, RecipientsModel::clients).data().toString(), QStringLiteral("Amberley Hall"));
    form->form()->parts()->setCurrent(int(RecipientList::Part::shared));
    QTRY_COMPARE(model->part(), RecipientList::Part::shared);
    QVERIFY(model->index(0, RecipientsModel::note).data().toString().contains(QStringLiteral("Tom Finch")));
    QCOMPARE(office.mails(), 0);
}

void BulkInviteWindowTest::likelyTypingErrorsAreAskedAbout()
{
    Office office;
    office.clients.append(office.add(QStringLiteral("Harbor"), QStringLiteral("Tom Harbor"), QStringLiteral("tom@gmial.com")));
    BulkInviteWindow *form = office.open();
    QVERIFY(form);
    MessageStrip *strip = form->form()->mistypedStrip();
    QVERIFY(strip->isVisibleTo(form));
    QVERIFY2(strip->sentence().startsWith(QStringLiteral("1 address looks mistyped.")), qPrintable(strip->sentence()));
    QTest::mouseClick(strip->actionButton(), Qt::LeftButton);
    const RecipientsModel *model = form->form()->recipients();
    QTRY_COMPARE(model->part(), RecipientList::Part::mistyped);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, RecipientsModel::note).data().toString(), QStringLiteral("Did you mean tom@gmail.com?"));
    QVERIFY(form->form()->parts()->segment(int(RecipientList::Part::mistyped))->isChecked());
    // A question, no more: it can be sent as it stands.
    QVERIFY(form->sendButton()->isEnabled());
    QCOMPARE(form->sendButton()->text(), QStringLiteral("Send 4 Invites"));
}

void BulkInviteWindowTest::eachMailIsPreviewed()
{
    Office office;
    BulkInviteWindow *form = office.open();
    QVERIFY(form);
    form->resize(1200, 720);
    form->openPreview();
    MailPreview *preview = form->preview();
    QCOMPARE(preview->count(), 3);
    QStringList seen;
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE(preview->current(), i);
        seen += preview->body()->toPlainText();
        // The row of the mail that shows is the current one.
        QCOMPARE(form->form()->recipients()->placeAt(form->form()->table()->currentIndex().row()), i);
        if (i < 2)
            QTest::mouseClick(preview->nextButton(), Qt::LeftButton);
    }
    QVERIFY(!preview->nextButton()->isEnabled());
    QVERIFY2(seen[0].contains(QStringLiteral("Cartwright Joinery")) && seen[0].contains(QStringLiteral("Cartwright Pension")),
             "one mail names all the clients that it opens");
    QVERIFY(seen[2].contains(QStringLiteral("Okonkwo")));
    QTest::mouseClick(preview->previousButton(), Qt::LeftButton);
    QCOMPARE(preview->current(), 1);
    // And a row chosen in the list shows its mail.
    form->form()->table()->setCurrentIndex(form->form()->recipients()->index(2, 0));
    QCOMPARE(preview->current(), 2);
}

void BulkInviteWindowTest::theListIsSortedAndThePreviewFollows()
{
    Office office;
    BulkInviteWindow *form = office.open();
    QVERIFY(form);
    form->openPreview();
    const RecipientsModel *model = form->form()->recipients();
    TableView *table = form->form()->table();
    const auto names = [model] {
        QStringList shown;
        for (int row = 0; row < model->rowCount(); ++row)
            shown += model->index(row, RecipientsModel::name).data().toString();
        return shown.join(u'|');
    };
    table->setCurrentIndex(model->index(0, 0)); // Neil
    QHeaderView *header = table->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(RecipientsModel::name) + 14, header->height() / 2));
    QTRY_COMPARE(names(), QStringLiteral("Chiamaka Okonkwo|Jane Finch|Neil Cartwright"));
    QCOMPARE(header->sortIndicatorSection(), int(RecipientsModel::name));
    // Whoever looked at Neil's mail looks at it still; the one before it is the row above.
    QTRY_COMPARE(form->preview()->current(), 2);
    QCOMPARE(table->currentIndex().row(), 2);
    QTest::mouseClick(form->preview()->previousButton(), Qt::LeftButton);
    QCOMPARE(table->currentIndex().row(), 1);
    QVERIFY(form->preview()->body()->toPlainText().contains(QStringLiteral("Harbor & Finch")));
    // By keyboard, the other way round; and it stays so when the list is worked out again.
    sortMenu(table)->actions().at(RecipientsModel::name)->trigger();
    QTRY_COMPARE(names(), QStringLiteral("Neil Cartwright|Jane Finch|Chiamaka Okonkwo"));
    office.invite(office.clients.at(4), {});
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringLiteral("Neil Cartwright|Jane Finch"), kPatience);
}

void BulkInviteWindowTest::theMessageIsInEveryPreview()
{
    Office office;
    BulkInviteWindow *form = office.open();
    QVERIFY(form);
    form->openPreview();
    MessageEditor *message = form->form()->message();
    QCOMPARE(message->edit()->placeholderText(), QStringLiteral("Start typing your message…"));
    message->messageSwitch()->setChecked(true);
    message->edit()->setPlainText(QStringLiteral("Dear {{contact_name}}, your papers are ready."));
    QVERIFY(form->preview()->body()->toPlainText().contains(QStringLiteral("Dear Neil Cartwright, your papers are ready.")));
    form->preview()->setCurrent(2);
    QVERIFY(form->preview()->body()->toPlainText().contains(QStringLiteral("Dear Chiamaka Okonkwo, your papers are ready.")));
    message->messageSwitch()->setChecked(false);
    QVERIFY(!form->preview()->body()->toPlainText().contains(QStringLiteral("papers")));
    message->messageSwitch()->setChecked(true);
    message->edit()->setPlainText(QString(MessageEditor::kLimit + 1, u'a'));
    QVERIFY2(!form->sendButton()->isEnabled() && !form->sendButton()->toolTip().isEmpty(), "too long is said, not cut");
}

void BulkInviteWindowTest::byKeyboardAlone()
{
    Office office;
    BulkInviteWindow *form = office.open();
    QVERIFY(form);
    form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(form));
    QVERIFY2(form->form()->table()->hasFocus(), "the list is where work begins");
    form->openPreview();
    QTest::keyClick(form, Qt::Key_PageDown, Qt::AltModifier);
    QCOMPARE(form->preview()->current(), 1);
    QTest::keyClick(form, Qt::Key_PageUp, Qt::AltModifier);
    QCOMPARE(form->preview()->current(), 0);
    form->form()->table()->setFocus();
    QTest::keyClick(form->form()->table(), Qt::Key_Down);
    QCOMPARE(form->preview()->current(), 1);
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.acts->held().what(), QStringLiteral("3 invites"));
    office.acts->held().dropAll();
}

void BulkInviteWindowTest::nothingIsWrittenBeforeTheTenSecondsAreOver()
{
    Office office;
    QPointer<BulkInviteWindow> form = office.open();
    QVERIFY(form);
    HeldSends &held = office.acts->held();
    held.setWaiting(true); // the clock stands, however long the form takes to close
    QTest::mouseClick(form->sendButton(), Qt::LeftButton);
    QTRY_VERIFY(!form);
    QCOMPARE(held.secondsLeft(), 10);
    QCOMPARE(office.mails(), 0);
    QCOMPARE(office.openSends().size(), 0);
    held.writeNow(); // as when they are over
    QTRY_COMPARE_WITH_TIMEOUT(office.openSends().size(), 1, kPatience);
    QCOMPARE(office.counts(office.openSends().first().key).mails(), 3);
    QCOMPARE(office.counts(office.openSends().first().key).leftOut, 1);
    QTRY_COMPARE(office.told.value(0), QStringLiteral("3 invites queued"));
}

void BulkInviteWindowTest::undoBringsTheFormBack()
{
    Office office;
    QPointer<BulkInviteWindow> form = office.open();
    QVERIFY(form);
    form->form()->message()->messageSwitch()->setChecked(true);
    form->form()->message()->edit()->setPlainText(QStringLiteral("Bring the papers."));
    office.acts->held().setWaiting(true);
    QTest::mouseClick(form->sendButton(), Qt::LeftButton);
    QTRY_VERIFY(!form);
    office.acts->held().undo();
    auto *again = office.window.findChild<BulkInviteWindow *>();
    QVERIFY(again);
    QCOMPARE(again->form()->ask().sentMessage(), QStringLiteral("Bring the papers."));
    QCOMPARE(again->form()->ask().clients, office.clients);
    QTRY_VERIFY_WITH_TIMEOUT(again->sendButton()->isEnabled(), kPatience);
    QCOMPARE(office.mails(), 0);
}

void BulkInviteWindowTest::typedTextIsNotLostUnasked()
{
    Office office;
    QPointer<BulkInviteWindow> form = office.open();
    QVERIFY(form);
    form->form()->message()->messageSwitch()->setChecked(true);
    form->form()->message()->edit()->setPlainText(QStringLiteral("Half a thought"));
    QTest::keyClick(form, Qt::Key_Escape);
    auto *question = form->findChild<QuestionDialog *>();
    QVERIFY(question);
    QTest::mouseClick(question->noButton(), Qt::LeftButton);
    QVERIFY(form && form->isVisible());
    form->form()->message()->edit()->clear();
    QTest::keyClick(form, Qt::Key_Escape);
    QTRY_VERIFY(!form);
}

void BulkInviteWindowTest::withoutAPortalAddress()
{
    Office office;
    auto record = office.firm.read([](Connection &connection) { return *FirmStore(connection).load(); });
    record.portalUrl.clear();
    office.firm.run([record](WriteContext &context) -> Result<void> {
        FirmStore::update(context, record);
        return {};
    });
    BulkInviteWindow *form = office.acts->sendInvite(office.clients);
    QTRY_VERIFY_WITH_TIMEOUT(form->form()->isReady(), kPatience);
    QVERIFY(!form->sendButton()->isEnabled());
    QVERIFY(form->form()->trouble()->isVisibleTo(form));
    QVERIFY(!form->form()->trouble()->sentence().isEmpty());
}

void BulkInviteWindowTest::resendSkipsPeopleWithAnAccount()
{
    Office office;
    office.sender.start();
    office.firm.run(BulkInviteTask({office.clients, {}, {}}));
    office.sender.wake();
    QTRY_COMPARE_WITH_TIMEOUT(office.mailFiles().size(), 2, kPatience); // two a minute
    office.sender.stop();
    office.firm.run([](WriteContext &context) -> Result<void> {
        Statement update(context.connection(), "UPDATE portal_user SET account_at = :now WHERE email_folded = :email");
        update.bind(":now", context.now()).bind(":email", QStringLiteral("office@finch.example")).run();
        return {};
    });
    BulkInviteWindow *form = office.acts->resendInvite(
        {office.user(QStringLiteral("neil@joinery.example")), office.user(QStringLiteral("office@finch.example"))});
    QTRY_VERIFY_WITH_TIMEOUT(form->sendButton()->isEnabled(), kPatience);
    QCOMPARE(form->windowTitle(), QStringLiteral("Resend Invite"));
    QCOMPARE(form->sendButton()->text(), QStringLiteral("Resend 1 Invite"));
    QVERIFY2(form->form()->leftOutStrip()->sentence().startsWith(QStringLiteral("1 person gets no mail.")),
             qPrintable(form->form()->leftOutStrip()->sentence()));
    QVERIFY(form->form()->leftOutStrip()->sentence().contains(describe(InviteRefusal::hasAccount)));
    QTest::mouseClick(form->sendButton(), Qt::LeftButton);
    office.acts->held().writeNow();
    QTRY_COMPARE_WITH_TIMEOUT(office.openSends().size(), 2, kPatience);
    QCOMPARE(office.openSends().first().kind, BulkSendKind::resend);
    QCOMPARE(office.counts(office.openSends().first().key).mails(), 1);
}

void BulkInviteWindowTest::theListFollowsTheFirm()
{
    Office office;
    BulkInviteWindow *form = office.open();
    QVERIFY(form);
    office.firm.run(BulkInviteTask({{office.clients.last(), office.clients.at(4)}, {}, {}}));
    // Chiamaka was invited by somebody else meanwhile.
    QTRY_COMPARE_WITH_TIMEOUT(form->form()->offer().list->mails().size(), 2, kPatience);
    QCOMPARE(form->sendButton()->text(), QStringLiteral("Send 2 Invites"));
    QCOMPARE(form->form()->offer().list->leftOut().size(), 2);
}

void BulkInviteWindowTest::longListsStayOutOfTheWay()
{
    BulkWorld world;
    world.useFolder();
    const QList<ClientKey> clients = world.addMany(3000);
    BulkInviteWindow *form = world.acts->sendInvite(clients);
    QVERIFY2(!form->form()->isReady(), "the list is worked out elsewhere");
    QVERIFY(!form->sendButton()->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(form->sendButton()->isEnabled(), kPatience);
    QTRY_COMPARE(form->form()->recipients()->rowCount(), 3000);
    form->form()->search()->setText(QStringLiteral("person 2999"));
    QTRY_COMPARE(form->form()->recipients()->rowCount(), 1);
    QCOMPARE(form->preview()->current(), 2998);
    // Closed while it is being worked out, nothing is left behind.
    QPointer<BulkInviteWindow> second = world.acts->sendInvite(clients);
    second->reject();
    QTRY_VERIFY(!second);
}

QTEST_MAIN(BulkInviteWindowTest)
#include "tst_bulkinvitewindow.moc"
