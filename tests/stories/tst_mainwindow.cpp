#include "app/practice/firmtasks.h"
#include "app/practice/invitetask.h"
#include "app/practice/mailtasks.h"
#include "app/store/mailstore.h"
#include "tests/support/desktop.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/look/tableview.h"
#include "ui/portaladdressdialog.h"
#include "ui/sendingstatus.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/navigationbar.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTcpServer>
#include <QTest>

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

/// A port of the loopback address where nobody listens.
int deadPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
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

    void remembersItsSize()
    {
        auto firm = std::make_unique<TestFirm>();
        TestFirm *kept = firm.get();
        {
            Desktop desktop(std::move(firm), {}, {1180, 720});
            desktop.window->close();
            firm = std::move(desktop.test);
        }
        Notifier notifier;
        SenderThread sender(*kept->firm, [] { return QByteArray(); });
        MainWindow again({*kept->firm, kept->admin, sender, notifier}, QStringLiteral("Alder & Pryce"));
        QCOMPARE(again.size(), QSize(1180, 720));
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
        account.port = deadPort();
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

private:
    std::unique_ptr<DesktopProgram> m_program;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
