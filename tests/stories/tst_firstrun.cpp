// The first run, by keyboard alone: a firm in four steps, what is refused on the way, and the hint what to do next.

#include "app/practice/mailsecret.h"
#include "app/store/firmfolder.h"
#include "app/store/firmstore.h"
#include "app/store/keyfile.h"
#include "tests/store/storetesting.h"
#include "tests/support/desktop.h"
#include "ui/clients/clientlistpage.h"
#include "ui/firstrun/firstrundialog.h"
#include "ui/firstrun/firststeps.h"
#include "ui/import/importwindow.h"
#include "ui/recovery/recoverykeycheck.h"
#include "ui/recovery/recoverykeyview.h"
#include "ui/settings/mailaccountform.h"
#include "ui/start/recentfirms.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/searchfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace portico;
using namespace portico::test;

namespace {

struct FirstRun
{
    FirstRun()
    {
        FirstRunServices services;
        services.keysFor = [this](const QString &folder) { return std::make_shared<KeyFile>(keyFile(), folder); };
        services.system = system;
        services.osAccount = QStringLiteral("priya");
        services.proposedFolder = firm();
        services.keyCost = FirmKeys::Cost{1, 8192};
        dialog = std::make_unique<FirstRunDialog>(services);
        dialog->show();
        dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(dialog.get()))
            qFatal("no first run");
    }
    QString firm() const { return place.filePath(QStringLiteral("firm")); }
    QString keyFile() const { return place.filePath(QStringLiteral("key")); }
    /// Types into whatever has the focus, and goes to the next field or page.
    void type(const QString &text, Qt::Key then)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        press(then);
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    bool comesTo(FirstRunDialog::Step step)
    {
        return QTest::qWaitFor([&] { return dialog->current() == step; }, 20'000);
    }
    void answerFirm()
    {
        type(QStringLiteral("Alder & Pryce"), Qt::Key_Tab);
        type(QStringLiteral("Priya Raman"), Qt::Key_Tab);
        type(QStringLiteral("priya@alderpryce.example"), Qt::Key_Return);
    }
    void keepMailInFolder()
    {
        dialog->mailForm()->serverButton()->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Down);
    }
    /// What stands on the paper, group by group.
    QStringList groups() const
    {
        return child<QLabel>(dialog->keyView(), "recoveryKey")->text().split(QLatin1Char('-'));
    }
    void typeGroups()
    {
        for (int i = 0; i < 2; ++i)
            QTest::keyClicks(dialog->keyCheck()->edit(i), groups().at(dialog->keyCheck()->asked().at(i)).toLower());
    }

    QTemporaryDir place;
    std::shared_ptr<testing::MemoryKeyStore> system = std::make_shared<testing::MemoryKeyStore>();
    std::unique_ptr<FirstRunDialog> dialog;
};

} // namespace

class TestFirstRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_program = std::make_unique<portico::test::DesktopProgram>(); }
    void cleanupTestCase() { m_program.reset(); }
    void cleanup() { QSettings().clear(); }

    void makesAFirmByKeyboard()
    {
        FirstRun run;
        FirstRunDialog *dialog = run.dialog.get();
        QSignalSpy made(dialog, &FirstRunDialog::firmMade);
        QVERIFY(dialog->firmEdit()->hasFocus());
        run.answerFirm();
        QVERIFY(run.comesTo(FirstRunDialog::mailStep));
        QVERIFY(dialog->mailForm()->hostEdit()->hasFocus());
        run.keepMailInFolder();
        QVERIFY(dialog->mailForm()->folderButton()->isChecked());
        run.press(Qt::Key_Return);
        QVERIFY(run.comesTo(FirstRunDialog::placeStep));
        QCOMPARE(dialog->placeField()->path(), run.firm());
        QVERIFY(dialog->placeField()->edit()->hasFocus());
        run.press(Qt::Key_Return);
        QVERIFY(run.comesTo(FirstRunDialog::keyStep));

        // The firm stands only when the key was checked, and the window does not go before.
        QVERIFY(!QFile::exists(run.firm() + QStringLiteral("/firm.db")));
        QCOMPARE(run.groups().size(), 7);
        QVERIFY(!dialog->nextButton()->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->backButton()->isEnabled());
        m_program->picture(dialog, QStringLiteral("h5-recovery-key"));
        run.typeGroups();
        QVERIFY(dialog->nextButton()->isEnabled());
        QTest::keyClick(dialog->keyCheck()->edit(1), Qt::Key_Return);
        QTRY_COMPARE(made.size(), 1);
        QVERIFY(QFile::exists(run.firm() + QStringLiteral("/firm.db")));
        QCOMPARE(made.first().first().toString(), run.firm());
        QVERIFY(!dialog->isVisible());

        Firm::Options options;
        options.folder = run.firm();
        options.watchOthers = false;
        KeyFile keys(run.keyFile(), run.firm());
        const auto firm = FirmFolder(options).open(keys);
        QVERIFY(firm.ok());
        const auto found = (*firm)->readHere([](Connection &connection) -> Result<std::pair<QString, TeamMember>> {
            const auto member = MemberStore(connection).boundTo(QStringLiteral("priya"));
            return std::pair(FirmStore(connection).load()->name, member.value_or(TeamMember()));
        });
        QVERIFY(found.ok());
        QCOMPARE(found->first, QStringLiteral("Alder & Pryce"));
        QCOMPARE(found->second.email, QStringLiteral("priya@alderpryce.example"));
        QVERIFY(found->second.isAdmin());
    }

    void saysWhatIsMissing()
    {
        FirstRun run;
        FirstRunDialog *dialog = run.dialog.get();
        run.press(Qt::Key_Return);
        QVERIFY(dialog->firmEdit()->property("invalid").toBool());
        QVERIFY(dialog->firmEdit()->hasFocus());
        run.type(QStringLiteral("Alder"), Qt::Key_Tab);
        QVERIFY(!dialog->firmEdit()->property("invalid").toBool());
        run.type(QStringLiteral("Priya"), Qt::Key_Tab);
        run.type(QStringLiteral("priya@"), Qt::Key_Return);
        QVERIFY(dialog->emailEdit()->property("invalid").toBool());
        QCOMPARE(dialog->current(), int(FirstRunDialog::firmStep));
        run.type(QStringLiteral("alder.example"), Qt::Key_Return);
        QVERIFY(run.comesTo(FirstRunDialog::mailStep));
        // A server without a name is not gone past; back loses nothing.
        run.press(Qt::Key_Return);
        QCOMPARE(dialog->current(), int(FirstRunDialog::mailStep));
        QTest::mouseClick(dialog->backButton(), Qt::LeftButton);
        QCOMPARE(dialog->emailEdit()->text(), QStringLiteral("priya@alder.example"));
    }

    void refusesAFolderThatIsTaken()
    {
        FirstRun run;
        QVERIFY(QDir().mkpath(run.firm() + QStringLiteral("/something")));
        run.answerFirm();
        QVERIFY(run.comesTo(FirstRunDialog::mailStep));
        run.keepMailInFolder();
        run.press(Qt::Key_Return);
        QVERIFY(run.comesTo(FirstRunDialog::placeStep));
        run.press(Qt::Key_Return);
        QTRY_VERIFY(run.dialog->placeField()->edit()->property("invalid").toBool());
        QVERIFY(!run.dialog->staged());
        run.dialog->placeField()->edit()->selectAll();
        run.type(run.firm() + QStringLiteral(" 2"), Qt::Key_Return);
        QVERIFY(run.comesTo(FirstRunDialog::keyStep));
        run.typeGroups();
        QTest::keyClick(run.dialog->keyCheck()->edit(1), Qt::Key_Return);
        QTRY_VERIFY(!run.dialog->isVisible());
        QVERIFY(QFile::exists(run.firm() + QStringLiteral(" 2/firm.db")));
        // The folder for mail that was proposed went along.
        QVERIFY(QDir(run.firm() + QStringLiteral(" 2 mail")).exists());
        QVERIFY(!QDir(run.firm() + QStringLiteral(" mail")).exists());
    }

    /// A program that ends while the recovery key shows leaves no firm whose key nobody has kept.
    void leavesNothingWithoutTheKeyChecked()
    {
        FirstRun run;
        run.answerFirm();
        QVERIFY(run.comesTo(FirstRunDialog::mailStep));
        QTest::keyClicks(run.dialog->mailForm()->hostEdit(), QStringLiteral("mail.alder.example"));
        QTest::keyClicks(run.dialog->mailForm()->passwordEdit(), QStringLiteral("a password"));
        run.dialog->mailForm()->passwordEdit()->setFocus();
        run.press(Qt::Key_Return);
        QVERIFY(run.comesTo(FirstRunDialog::placeStep));
        run.press(Qt::Key_Return);
        QVERIFY(run.comesTo(FirstRunDialog::keyStep));
        const QByteArray id = run.dialog->staged()->id();
        QCOMPARE(run.system->secrets.keys(), QStringList(MailSecret::nameInKeyStore(id)));
        QVERIFY(KeyFile(run.keyFile(), run.firm()).read(KeyStore::keyNameOf(id)).ok());
        run.dialog.reset();
        QVERIFY(run.system->secrets.isEmpty());
        QVERIFY(!KeyFile(run.keyFile(), run.firm()).read(KeyStore::keyNameOf(id)).ok());
        QCOMPARE(QDir(run.place.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
        QVERIFY(RecentFirms::list().isEmpty());
    }

    /// Somebody else was faster: the recovery key on the paper opens nothing, and another place is asked for.
    void asksForAnotherPlaceWhereTheFirmCannotStand()
    {
        FirstRun run;
        run.answerFirm();
        QVERIFY(run.comesTo(FirstRunDialog::mailStep));
        run.keepMailInFolder();
        run.press(Qt::Key_Return);
        QVERIFY(run.comesTo(FirstRunDialog::placeStep));
        run.press(Qt::Key_Return);
        QVERIFY(run.comesTo(FirstRunDialog::keyStep));
        QVERIFY(QDir().mkpath(run.firm() + QStringLiteral("/something")));
        const QStringList old = run.groups();
        run.typeGroups();
        QTest::keyClick(run.dialog->keyCheck()->edit(1), Qt::Key_Return);
        QVERIFY(run.comesTo(FirstRunDialog::placeStep));
        QVERIFY(!run.dialog->trouble().isEmpty());
        run.dialog->placeField()->edit()->setFocus();
        run.dialog->placeField()->edit()->selectAll();
        run.type(run.firm() + QStringLiteral(" 2"), Qt::Key_Return);
        QVERIFY(run.comesTo(FirstRunDialog::keyStep));
        QVERIFY(run.groups() != old);
        QVERIFY(!run.dialog->keyCheck()->passed());
    }

    void offersTheDemoFirmOnTheFirstPageOnly()
    {
        FirstRun run;
        auto *demo = child<QPushButton>(run.dialog.get(), "openDemo");
        QVERIFY(demo->isVisible());
        m_program->picture(run.dialog.get(), QStringLiteral("h1-first-run"));
        QSignalSpy asked(run.dialog.get(), &FirstRunDialog::demoRequested);
        demo->setFocus(Qt::TabFocusReason);
        run.press(Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        run.dialog->firmEdit()->setFocus();
        run.answerFirm();
        QVERIFY(run.comesTo(FirstRunDialog::mailStep));
        QVERIFY(!demo->isVisible());
        QTest::keyClick(run.dialog.get(), Qt::Key_Escape);
        QVERIFY(!run.dialog->isVisible());
    }

    /// An empty firm says what to do first, until there is a client.
    void hintsWhatToDoFirst()
    {
        Desktop desktop;
        auto *steps = child<FirstSteps>(desktop.window.get(), "firstSteps");
        QVERIFY(steps->isVisible());
        m_program->picture(desktop.window.get(), QStringLiteral("h6-first-steps"));
        QTest::mouseClick(steps->actionButton(), Qt::LeftButton);
        auto *import = desktop.window->findChild<ImportWindow *>();
        QVERIFY(import && import->isVisible());
        QTest::keyClick(import, Qt::Key_Escape);
        steps->actionButton()->setFocus(Qt::TabFocusReason);
        desktop.test->addClient(QStringLiteral("Harbor"));
        QTRY_VERIFY(!steps->isVisible());
        // The keyboard is where it can be used, not wherever Tab would lead.
        QCOMPARE(desktop.window->focusWidget(), static_cast<QWidget *>(child<SearchField>(desktop.window.get(), "clientSearch")));
    }

    void theHintCanBeDismissed()
    {
        Desktop desktop;
        auto *steps = child<FirstSteps>(desktop.window.get(), "firstSteps");
        steps->dismissButton()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(steps->dismissButton(), Qt::Key_Space);
        QVERIFY(!steps->isVisible());
        const auto dismissed = [&] {
            return desktop.test->read([](Connection &connection) {
                return !FirmStore(connection).deviceSetting(QStringLiteral("firststeps.dismissed")).isEmpty();
            });
        };
        QTRY_VERIFY(dismissed());
        // The next time the firm is opened, too.
        const FirstSteps again(desktop.services);
        QVERIFY(again.testAttribute(Qt::WA_WState_ExplicitShowHide)); // it hid itself, before anybody showed it
    }

    void staffSeeNoHint()
    {
        auto firm = std::make_unique<TestFirm>();
        const TeamMember staff = firm->addMember(QStringLiteral("Sam"), QStringLiteral("sam@alderpryce.example"));
        Desktop desktop(std::move(firm), staff);
        QVERIFY(!child<FirstSteps>(desktop.window.get(), "firstSteps")->isVisible());
    }

private:
    std::unique_ptr<portico::test::DesktopProgram> m_program;
};

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
