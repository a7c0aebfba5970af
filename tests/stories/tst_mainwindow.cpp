#include "app/practice/firmtasks.h"
#include "app/practice/invitetask.h"
#include "app/practice/mailtasks.h"
#include "app/store/mailstore.h"
#include "tests/servers/heldport.h"
#include "tests/support/desktop.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/look/tableview.h"
#include "ui/portaladdressdialog.h"
#include "ui/sendingstatus.h"
#include "ui/outbox/outboxpage.h"
#include "ui/portal/questiondialog.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/settingspart.h"
#include "ui/settings/unsavedchangesdialog.h"
#include "ui/templates/templateeditor.h"
#include "ui/templates/templatespage.h"
#include "ui/widgets/navigationitem.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/navigationbar.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace portico;
using namespace portico::test;

namespace {

MailKey invite(TestFirm &firm, ClientKey client, ContactKey contact)
{
    InviteRequest request;
    request.people = {{client, contact, {}, {}}};
    return firm.run(InviteTask(request)).queued.first().mail;
}

/// A firm of two clients whose contacts were invited; one of the mails was refused.
std::unique_ptr<TestFirm> withTrouble()
{
    auto firm = std::make_unique<TestFirm>();
    const ClientKey harbor = firm->addClient(QStringLiteral("Harbor"));
    const ClientKey boatyard = firm->addClient(QStringLiteral("Boatyard"));
    firm->addClient(QStringLiteral("Quiet"));
    const MailKey refused = invite(*firm, harbor, firm->addContact(harbor, QStringLiteral("Jane"), QStringLiteral("j@x.example")));
    invite(*firm, boatyard, firm->addContact(boatyard, QStringLiteral("Pell"), QStringLiteral("p@x.example")));
    firm->run([refused](WriteContext &context) -> Result<void> {
        MailStore::claim(context, refused, QStringLiteral("<1@x>"), QStringLiteral("b"));
        MailStore::markFailed(context, refused, QStringLiteral("550 5.1.1 no"), QStringLiteral("no_such_mailbox"));
        return {};
    });
    return firm;
}

QAction *entry(MainWindow *window, const char *menu, const char *text)
{
    const auto menus = window->menuBar()->actions();
    for (QAction *one : menus) {
        if (one->text().remove(QLatin1Char('&')) != QLatin1StringView(menu))
            continue;
        const auto actions = one->menu()->actions();
        for (QAction *action : actions) {
            if (action->text().remove(QLatin1Char('&')) == QString::fromUtf8(text))
                return action;
        }
    }
    qFatal("no entry %s in %s", text, menu);
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_program = std::make_unique<DesktopProgram>(); }
    void cleanupTestCase() { m_program.reset(); }

    void becomesARailWhenNarrow()
    {
        Desktop desktop;
        auto *navigation = desktop.window->findChild<NavigationBar *>();
        QVERIFY(!navigation->isRail());
        QCOMPARE(desktop.window->minimumSize(), QSize(1024, 680));
        desktop.window->resize(1024, 680);
        QTRY_VERIFY(navigation->isRail());
    }

    void makesTheRecordBehindTheFirstList()
    {
        Desktop desktop(std::make_unique<TestFirm>(), {}, {1280, 800}, Desktop::Start::hidden);
        QVERIFY(!desktop.window->findChild<ClientRecordPage *>());
        QVERIFY(!entry(desktop.window.get(), "Edit", "Undo")->isEnabled());
        desktop.window->show();
        QTRY_VERIFY(desktop.window->findChild<ClientRecordPage *>());
        QVERIFY(!desktop.window->findChild<ClientRecordPage *>()->isVisible());
        QCOMPARE(desktop.window->clientRecordPage(), desktop.window->findChild<ClientRecordPage *>());
    }

    void remembersItsSizeAndPage()
    {
        auto firm = std::make_unique<TestFirm>();
        {
            Desktop desktop(std::move(firm), {}, {1180, 720});
            desktop.window->openPage(MainPages::Page::outbox);
            desktop.window->close();
            firm = std::move(desktop.test);
            desktop.window.reset();
        }
        Desktop again(std::move(firm), {}, {});
        QCOMPARE(again.window->size(), QSize(1180, 720));
        QCOMPARE(again.window->pages()->current(), MainPages::Page::outbox);
        QSettings().clear();
    }

    void shortcutsLeadWhereTheySay()
    {
        Desktop desktop(withTrouble());
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        auto *search = child<SearchField>(desktop.window.get(), "clientSearch");
        QTRY_COMPARE(table->model()->rowCount(), 3);
        table->setFocus();
        QTest::keyClick(desktop.window.get(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("quiet"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(desktop.window->showsRecord());
        QTest::keyClick(desktop.window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(!desktop.window->showsRecord());
        // What another connection wrote shows without being asked for; F5 asks all the same.
        QTest::keyClick(desktop.window.get(), Qt::Key_F5);
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    void goesToEveryPage_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("key");
        QTest::addColumn<MainPages::Page>("page");
        QTest::addColumn<QString>("entryText");
        QTest::newRow("templates") << QStringLiteral("templates") << int(Qt::Key_2) << MainPages::Page::templates
                                   << QStringLiteral("Templates");
        QTest::newRow("outbox") << QStringLiteral("outbox") << int(Qt::Key_3) << MainPages::Page::outbox
                                << QStringLiteral("Outbox");
        QTest::newRow("settings") << QStringLiteral("settings") << int(Qt::Key_4) << MainPages::Page::settings
                                  << QStringLiteral("Settings");
    }
    void goesToEveryPage()
    {
        QFETCH(QString, id);
        QFETCH(int, key);
        QFETCH(MainPages::Page, page);
        QFETCH(QString, entryText);
        Desktop desktop(withTrouble());
        MainWindow *window = desktop.window.get();
        auto *navigation = window->findChild<NavigationBar *>();
        QTest::mouseClick(navigation->item(id), Qt::LeftButton);
        QCOMPARE(window->pages()->current(), page);
        QCOMPARE(navigation->current(), id);
        QVERIFY(entry(window, "View", qPrintable(entryText))->isChecked());
        QVERIFY(window->pages()->currentWidget()->isAncestorOf(QApplication::focusWidget()));
        m_program->picture(window, QStringLiteral("g4-") + id);
        QTest::keyClick(window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window->pages()->current(), MainPages::Page::clientList);
        QVERIFY(!entry(window, "View", qPrintable(entryText))->isChecked());
        QTest::keyClick(window, Qt::Key(key), Qt::ControlModifier);
        QCOMPARE(window->pages()->current(), page);
        QTest::keyClick(window, Qt::Key_F5);
        QTest::keyClick(window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window->pages()->current(), MainPages::Page::clientList);
    }

    void goesBackToWhereTheRecordWasOpened()
    {
        auto firm = std::make_unique<TestFirm>();
        const ClientKey harbor = firm->addClient(QStringLiteral("Harbor"));
        Desktop desktop(std::move(firm));
        MainWindow *window = desktop.window.get();
        window->openPage(MainPages::Page::outbox);
        Q_EMIT window->pages()->outbox()->clientOpened(harbor);
        QVERIFY(window->showsRecord());
        QTest::keyClick(window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window->pages()->current(), MainPages::Page::outbox);
        QVERIFY(child<SearchField>(window->pages()->outbox(), "mailSearch")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(window->pages()->current(), MainPages::Page::clientList);
    }

    void leavesNothingUnsavedBehind()
    {
        Desktop desktop;
        MainWindow *window = desktop.window.get();
        window->openPage(MainPages::Page::templates);
        QTRY_VERIFY(window->pages()->templates()->editor()->original().key);
        QTest::keyClicks(window->pages()->templates()->editor()->subjectField(), QStringLiteral("Dear "));
        QTRY_VERIFY(window->pages()->templates()->hasUnsavedChanges());
        QTest::keyClick(window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window->pages()->current(), MainPages::Page::templates);
        auto *question = window->findChild<QuestionDialog *>();
        QVERIFY(question && question->isVisible());
        question->noButton()->click();
        QTRY_VERIFY(!window->findChild<QuestionDialog *>());
        QCOMPARE(window->pages()->current(), MainPages::Page::templates);
        // Closing asks too, and closes when the answer allows it.
        QVERIFY(!window->close());
        QVERIFY(window->isVisible());
        QTRY_VERIFY(window->findChild<QuestionDialog *>());
        child<QPushButton>(window->findChild<QuestionDialog *>(), "discard")->click();
        QTRY_VERIFY(!window->isVisible());
        QSettings().clear();
    }

    void asksBeforeSettingsAreLost()
    {
        Desktop desktop;
        MainWindow *window = desktop.window.get();
        window->openPage(MainPages::Page::settings);
        SettingsPage *settings = window->pages()->settings();
        auto *field = settings->part(SettingsPage::Part::firm)->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral(" & Co"));
        QVERIFY(settings->hasUnsavedChanges());
        QTest::mouseClick(window->findChild<NavigationBar *>()->item(QStringLiteral("clientList")), Qt::LeftButton);
        QCOMPARE(window->pages()->current(), MainPages::Page::settings);
        auto *question = window->findChild<UnsavedChangesDialog *>();
        QVERIFY(question && question->isVisible());
        Q_EMIT question->discardChosen();
        QCOMPARE(window->pages()->current(), MainPages::Page::clientList);
    }

    void menusSayWhyTheyAreDisabled()
    {
        auto firm = std::make_unique<TestFirm>();
        const TeamMember tom = firm->addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"));
        const ClientKey harbor = firm->addClient(QStringLiteral("Harbor"));
        Desktop desktop(std::move(firm), tom);
        MainWindow *window = desktop.window.get();
        QAction *edit = entry(window, "Clients", "Edit Client…");
        QVERIFY(!edit->isEnabled());
        QCOMPARE(edit->toolTip(), QStringLiteral("Open a client first."));
        window->openClient(harbor);
        QVERIFY(edit->isEnabled());
        QVERIFY(!entry(window, "File", "Portal Address…")->isEnabled());
        QAction *manage = entry(window, "View", "Manage Client Portals");
        QVERIFY(!manage->isEnabled());
        QVERIFY(manage->toolTip().contains(QStringLiteral("permission")));
        const auto *item = window->findChild<NavigationBar *>()->item(QStringLiteral("managePortals"));
        QVERIFY(!item->isEnabled());
        QCOMPARE(item->accessibleDescription(), manage->toolTip());
        QVERIFY(!entry(window, "Mail", "Pause All")->isEnabled());
        QVERIFY(!entry(window, "Mail", "Pause All")->toolTip().isEmpty());
    }

    void pausesAndResumesTheQueue()
    {
        Desktop desktop(withTrouble());
        MainWindow *window = desktop.window.get();
        QAction *pause = entry(window, "Mail", "Pause All");
        QAction *resume = entry(window, "Mail", "Resume");
        QTRY_VERIFY(pause->isEnabled());
        QVERIFY(!resume->isEnabled());
        pause->trigger();
        QTRY_COMPARE(window->sendingStatus()->sentence(), QStringLiteral("Sending is paused. 1 mail waits."));
        QTRY_VERIFY(resume->isEnabled());
        QVERIFY(!pause->isEnabled());
        resume->trigger();
        QTRY_VERIFY(pause->isEnabled());
    }

    void saysThatTheServerCannotBeReached()
    {
        auto firm = withTrouble();
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("127.0.0.1");
        const HeldPort nobody;
        account.port = nobody.number();
        account.security = MailSecurity::none;
        account.fromAddress = QStringLiteral("office@alderpryce.example");
        firm->run(SaveMailAccountTask(account));
        Desktop desktop(std::move(firm));
        desktop.sender.start();
        QTRY_COMPARE_WITH_TIMEOUT(
            desktop.window->sendingStatus()->sentence(),
            QStringLiteral("The mail server cannot be reached. 1 mail waits and is sent when it can."), 20000);
        m_program->picture(desktop.window.get(), QStringLiteral("g1-offline"));
    }

    void leadsToThoseWhoNeedAttention()
    {
        Desktop desktop(withTrouble());
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        auto *undeliverable = child<QPushButton>(desktop.window.get(), "undeliverable");
        QTRY_VERIFY(undeliverable->isVisible());
        QCOMPARE(undeliverable->text(), QStringLiteral("1 undeliverable"));
        QVERIFY(!child<QPushButton>(desktop.window.get(), "unconfirmed")->isVisible());
        QTest::mouseClick(undeliverable, Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Harbor"));
        m_program->picture(desktop.window.get(), QStringLiteral("g2-attention"));
        auto *strip = desktop.window->clientListPage()->findChild<MessageStrip *>();
        QVERIFY(strip->isVisible());
        QTest::mouseClick(strip->actionButton(), Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QVERIFY(!strip->isVisible());
    }

    void leadsToTheMailsThatWaitToBeSettled()
    {
        auto firm = std::make_unique<TestFirm>();
        const ClientKey harbor = firm->addClient(QStringLiteral("Harbor"));
        const ContactKey jane = firm->addContact(harbor, QStringLiteral("Jane"), QStringLiteral("j@x.example"));
        const MailKey lost = invite(*firm, harbor, jane);
        const ClientKey quiet = firm->addClient(QStringLiteral("Quiet"));
        invite(*firm, quiet, firm->addContact(quiet, QStringLiteral("Pell"), QStringLiteral("p@x.example")));
        firm->run([lost](WriteContext &context) -> Result<void> {
            MailStore::claim(context, lost, QStringLiteral("<1@x>"), QStringLiteral("b"));
            MailStore::markUnconfirmed(context, lost, QStringLiteral("lost"));
            return {};
        });
        Desktop desktop(std::move(firm));
        MainWindow *window = desktop.window.get();
        auto *unconfirmed = child<QPushButton>(window, "unconfirmed");
        QTRY_VERIFY(unconfirmed->isVisible());
        auto *item = window->findChild<NavigationBar *>()->item(QStringLiteral("outbox"));
        QCOMPARE(item->badge(), 1);
        QCOMPARE(item->accessibleDescription(), QStringLiteral("1 needs attention"));
        QTest::mouseClick(unconfirmed, Qt::LeftButton);
        QCOMPARE(window->pages()->current(), MainPages::Page::outbox);
        auto *mails = child<TableView>(window, "mailTable");
        QTRY_COMPARE(mails->model()->rowCount(), 1);
        m_program->picture(window, QStringLiteral("g5-unconfirmed"));
    }

    void setsThePortalAddress()
    {
        Desktop desktop(std::make_unique<TestFirm>(QString()));
        entry(desktop.window.get(), "File", "Portal Address…")->trigger();
        auto *dialog = child<PortalAddressDialog>(desktop.window.get(), "portalAddressDialog");
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        auto *address = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(address, QStringLiteral("http://portal.example.com"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(address->property("invalid").toBool());
        m_program->picture(dialog, QStringLiteral("g3-portal-address"));
        address->clear();
        QTest::keyClicks(address, QStringLiteral("https://portal.example.com/"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("Portal address saved."));
        const auto firm = *desktop.test->read([](Connection &c) { return FirmStore(c).load(); });
        QCOMPARE(firm.portalUrl, QStringLiteral("https://portal.example.com"));
    }

    void aPortalAddressThatIsNotSavedIsTold()
    {
        Desktop desktop(std::make_unique<TestFirm>(QString()));
        entry(desktop.window.get(), "File", "Portal Address…")->trigger();
        const QPointer<PortalAddressDialog> dialog = child<PortalAddressDialog>(desktop.window.get(), "portalAddressDialog");
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        // Somebody else sets it meanwhile.
        FirmRecord firm = *desktop.test->read([](Connection &c) { return FirmStore(c).load(); });
        firm.portalUrl = QStringLiteral("https://theirs.example.com");
        desktop.test->run(SaveFirmTask(firm));
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("https://ours.example.com"));
        dialog->accept();
        dialog->reject(); // Escape, before it is known what became of it
        QVERIFY(dialog->isVisible());
        const auto told = [&dialog] {
            const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text().startsWith(QStringLiteral("Somebody else changed this meanwhile"));
            });
        };
        QTRY_VERIFY(told());
        dialog->reject();
        QTRY_VERIFY(!dialog);
    }

    void whoMayNotSetThePortalAddressCanCloseItsDialog()
    {
        auto test = std::make_unique<TestFirm>();
        const TeamMember tom = test->addMember(QStringLiteral("Tom Weller"), QStringLiteral("tom@alderpryce.example"));
        Desktop desktop(std::move(test), tom);
        PortalAddressDialog dialog(desktop.services);
        dialog.open();
        dialog.reject();
        QVERIFY(!dialog.isVisible());
    }

private:
    std::unique_ptr<DesktopProgram> m_program;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
