// The settings as a person uses them: fields with their errors, saving and reverting, what is asked before changes are
// lost, and what others than admins find.

#include "app/practice/membertasks.h"
#include "app/store/accountstore.h"
#include "app/store/memberpasswordstore.h"
#include "tests/support/settingsworld.h"
#include "ui/look/tableview.h"
#include "ui/settings/backuppage.h"
#include "ui/settings/confirmrestoredialog.h"
#include "ui/settings/firmpage.h"
#include "ui/settings/keyboardpage.h"
#include "ui/settings/memberdialog.h"
#include "ui/settings/memberpassworddialog.h"
#include "ui/settings/settingslist.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/teammemberspage.h"
#include "ui/settings/unsavedchangesdialog.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/navigationitem.h"
#include "ui/widgets/switch.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

using Part = SettingsPage::Part;
constexpr int kPatience = 30'000;

/// The settings on the screen.
struct Story
{
    Story() : Story(std::make_unique<SettingsWorld>()) {}
    explicit Story(std::unique_ptr<SettingsWorld> made) : Story(std::move(made), std::nullopt) {}
    Story(std::unique_ptr<SettingsWorld> made, std::optional<TeamMember> as)
        : world(std::move(made)), page(as ? world->servicesOf(*as) : world->services())
    {
        page.resize(1064, 768);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the window does not become active");
    }
    template <typename T>
    T *part(Part part)
    {
        return static_cast<T *>(page.part(part));
    }
    FirmPage *firm() { return part<FirmPage>(Part::firm); }
    FirmRecord stored()
    {
        return world->read([](Connection &connection) { return *FirmStore(connection).load(); });
    }
    template <typename Dialog>
    Dialog *dialog()
    {
        return page.findChild<Dialog *>();
    }
    void press(QDialog *dialog, const char *name)
    {
        dialog->findChild<QPushButton *>(QLatin1StringView(name))->click();
    }

    std::unique_ptr<SettingsWorld> world;
    SettingsPage page;
};

void retype(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savesTheFirm();
    void remindersKeepTheirDays_data();
    void remindersKeepTheirDays();
    void errorsStandBelowTheField_data();
    void errorsStandBelowTheField();
    void reverts();
    void followsOthersUnlessChanged();
    void asksBeforeChangesAreLost();
    void asksWhoeverLeaves();
    void keyboardAlone();
    void othersThanAdmins();
    void addsAndEditsMembers();
    void membersModelIsSound();
    void switchesMembers();
    void ownPassword();
    void dailyBackup();
    void aBackupThatFailedBeforeIsTold();
    void backsUpAndAsksToRestore();
};

void TestSettingsPage::savesTheFirm()
{
    Story story;
    FirmPage *page = story.firm();
    QCOMPARE(page->nameEdit()->text(), QStringLiteral("Alder & Pryce Accountants"));
    QVERIFY(!page->saveButton()->isEnabled());
    QVERIFY(!page->saveButton()->toolTip().isEmpty());
    retype(page->nameEdit(), QStringLiteral("Alder & Partners"));
    retype(page->portalEdit(), QStringLiteral("https://portal.alder.example/"));
    page->daysEdit()->setValue(14);
    page->sinceEdit()->setDate(QDate(2024, 6, 1));
    QVERIFY(page->isDirty());
    QSignalSpy saved(page, &SettingsPart::saved);
    page->saveButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kPatience);
    const FirmRecord firm = story.stored();
    QCOMPARE(firm.name, QStringLiteral("Alder & Partners"));
    QCOMPARE(firm.portalUrl, QStringLiteral("https://portal.alder.example"));
    QCOMPARE(firm.inviteDays, 14);
    QCOMPARE(firm.sessionsSince, QStringLiteral("2024-06"));
    QCOMPARE(page->portalEdit()->text(), firm.portalUrl);
    QVERIFY(!page->isDirty() && !page->saveButton()->isEnabled());
    QCOMPARE(story.world->told, QStringList{QStringLiteral("Firm settings saved")});
}

void TestSettingsPage::remindersKeepTheirDays_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<bool>("on");
    QTest::addColumn<QList<int>>("after");
    const QList<int> usual{3, 7, 14};
    const QList<int> others{5, 10}; // set by the command line
    QTest::newRow("none, switched on") << QList<int>() << true << usual;
    QTest::newRow("none, left off") << QList<int>() << false << QList<int>();
    QTest::newRow("the usual days, switched off") << usual << false << QList<int>();
    QTest::newRow("other days, left on") << others << true << others;
    QTest::newRow("other days, switched off") << others << false << QList<int>();
}

void TestSettingsPage::remindersKeepTheirDays()
{
    QFETCH(QList<int>, before);
    QFETCH(bool, on);
    QFETCH(QList<int>, after);
    Story story;
    FirmRecord firm = story.stored();
    firm.reminderDays = before;
    firm.inviteDays = 20;
    story.world->run(SaveFirmTask(firm));
    FirmPage *page = story.firm();
    QTRY_COMPARE(page->daysEdit()->value(), 20);
    QCOMPARE(page->remindersBox()->isChecked(), !before.isEmpty());
    page->remindersBox()->setChecked(!on); // and back where it was: that changes nothing
    page->remindersBox()->setChecked(on);
    QCOMPARE(page->isDirty(), before != after);
    retype(page->phoneEdit(), QStringLiteral("(555) 555-0199"));
    QSignalSpy saved(page, &SettingsPart::saved);
    page->saveButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kPatience);
    QCOMPARE(story.stored().reminderDays, after);
    QCOMPARE(page->remindersBox()->isChecked(), on);
}

void TestSettingsPage::errorsStandBelowTheField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("portal");
    QTest::addColumn<int>("field");
    QTest::newRow("no name") << "  "
                             << "https://portal.alder.example" << 0;
    QTest::newRow("no https") << "Alder"
                              << "http://portal.alder.example" << 1;
    QTest::newRow("no address") << "Alder"
                                << "portal" << 1;
}

void TestSettingsPage::errorsStandBelowTheField()
{
    QFETCH(QString, name);
    QFETCH(QString, portal);
    QFETCH(int, field);
    Story story;
    FirmPage *page = story.firm();
    retype(page->nameEdit(), name);
    retype(page->portalEdit(), portal);
    QSignalSpy refused(page, &SettingsPart::saveRefused);
    page->saveButton()->click();
    QCOMPARE(refused.size(), 1);
    auto *edit = field == 0 ? page->nameEdit() : page->portalEdit();
    auto *wrong = qobject_cast<FormField *>(edit->parentWidget());
    QVERIFY(wrong && wrong->hasError());
    QCOMPARE(QApplication::focusWidget(), edit);
    QCOMPARE(story.stored().name, QStringLiteral("Alder & Pryce Accountants"));
    QTest::keyClicks(edit, QStringLiteral("x"));
    QVERIFY(!wrong->hasError());
}

void TestSettingsPage::reverts()
{
    Story story;
    retype(story.firm()->phoneEdit(), QStringLiteral("1"));
    story.firm()->revertButton()->click();
    QCOMPARE(story.firm()->phoneEdit()->text(), QStringLiteral("(555) 555-0100"));
    QVERIFY(!story.firm()->isDirty());
}

void TestSettingsPage::followsOthersUnlessChanged()
{
    Story story;
    const auto changePhone = [&](const QString &phone) {
        FirmRecord firm = story.stored();
        firm.phone = phone;
        story.world->run(SaveFirmTask(firm));
    };
    changePhone(QStringLiteral("2"));
    QTRY_COMPARE(story.firm()->phoneEdit()->text(), QStringLiteral("2"));
    retype(story.firm()->nameEdit(), QStringLiteral("Mine"));
    QSignalSpy changed(story.world->firm.get(), &Firm::changed);
    changePhone(QStringLiteral("3"));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(story.firm()->nameEdit()->text(), QStringLiteral("Mine"));
}

void TestSettingsPage::asksBeforeChangesAreLost()
{
    Story story;
    retype(story.firm()->nameEdit(), QStringLiteral("Mine"));
    story.page.open(Part::backup);
    auto *dialog = story.dialog<UnsavedChangesDialog>();
    QVERIFY(dialog);
    QCOMPARE(story.page.current(), Part::firm);
    story.press(dialog, "stay");
    QCOMPARE(story.page.current(), Part::firm);
    QCOMPARE(story.firm()->nameEdit()->text(), QStringLiteral("Mine"));
    QTRY_VERIFY(!story.dialog<UnsavedChangesDialog>());

    story.page.open(Part::backup);
    story.press(story.dialog<UnsavedChangesDialog>(), "save");
    QTRY_COMPARE_WITH_TIMEOUT(story.page.current(), Part::backup, kPatience);
    QCOMPARE(story.stored().name, QStringLiteral("Mine"));
    QTRY_VERIFY(!story.dialog<UnsavedChangesDialog>());

    story.page.open(Part::firm);
    retype(story.firm()->nameEdit(), QStringLiteral("Other"));
    story.page.open(Part::backup);
    story.press(story.dialog<UnsavedChangesDialog>(), "discard");
    QCOMPARE(story.page.current(), Part::backup);
    story.page.open(Part::firm);
    QCOMPARE(story.firm()->nameEdit()->text(), QStringLiteral("Mine"));
}

void TestSettingsPage::asksWhoeverLeaves()
{
    Story story;
    int left = 0;
    story.page.leave([&] { ++left; });
    QCOMPARE(left, 1);
    // What cannot be saved keeps the person here.
    retype(story.firm()->nameEdit(), QStringLiteral(" "));
    story.page.leave([&] { ++left; });
    story.press(story.dialog<UnsavedChangesDialog>(), "save");
    QTRY_VERIFY(!story.dialog<UnsavedChangesDialog>());
    QCOMPARE(left, 1);
    retype(story.firm()->nameEdit(), QStringLiteral("Fine"));
    QSignalSpy saved(story.firm(), &SettingsPart::saved);
    story.firm()->save();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kPatience);
    QCOMPARE(left, 1); // that leave is over
}

void TestSettingsPage::keyboardAlone()
{
    Story story;
    SettingsList *list = story.page.list();
    list->item(0)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list->item(0), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), list->item(1));
    QTest::keyClick(list->item(1), Qt::Key_Return);
    QCOMPARE(story.page.current(), Part::mailAccount);
    QTest::keyClick(list->item(1), Qt::Key_Up);
    QTest::keyClick(list->item(0), Qt::Key_Space);
    QCOMPARE(story.page.current(), Part::firm);
    QVERIFY(list->item(0)->isChecked() && !list->item(1)->isChecked());
}

void TestSettingsPage::othersThanAdmins()
{
    auto world = std::make_unique<SettingsWorld>();
    const TeamMember tom = world->addMember(QStringLiteral("Tom Reed"), QStringLiteral("tom@alderpryce.example"));
    Story story(std::move(world), tom);
    for (const Part part : {Part::firm, Part::mailAccount, Part::teamMembers, Part::backup, Part::recoveryKey}) {
        story.page.open(part);
        QCOMPARE(story.page.part(part)->strip(), QStringLiteral("Only an admin can change this."));
        const auto edits = story.page.part(part)->findChildren<QLineEdit *>();
        for (const QLineEdit *edit : edits)
            QVERIFY2(!edit->isEnabled(), qPrintable(edit->accessibleName()));
    }
    QCOMPARE(story.firm()->nameEdit()->text(), QStringLiteral("Alder & Pryce Accountants"));
    story.page.open(Part::keyboard);
    auto *keyboard = story.part<KeyboardPage>(Part::keyboard);
    QVERIFY(keyboard->strip().isEmpty());
    QVERIFY(keyboard->switchButton()->isEnabled() && keyboard->setPasswordButton()->isEnabled());
}

void TestSettingsPage::addsAndEditsMembers()
{
    Story story;
    story.page.open(Part::teamMembers);
    auto *page = story.part<TeamMembersPage>(Part::teamMembers);
    QCOMPARE(page->model()->rowCount(), 1);
    page->addMember();
    auto *dialog = story.dialog<MemberDialog>();
    QVERIFY(dialog);
    dialog->confirmButton()->click();
    QVERIFY(qobject_cast<FormField *>(dialog->nameEdit()->parentWidget())->hasError());
    QTest::keyClicks(dialog->nameEdit(), QStringLiteral("Tom Reed"));
    QTest::keyClicks(dialog->emailEdit(), QStringLiteral("priya@alderpryce.example"));
    dialog->onlyAssignedButton()->click();
    dialog->portalsBox()->click();
    dialog->confirmButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->trouble(), QStringLiteral("Priya Raman has this address already."), kPatience);
    retype(dialog->emailEdit(), QStringLiteral("tom@alderpryce.example"));
    dialog->confirmButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(page->model()->rowCount(), 2, kPatience);
    QTRY_VERIFY(!story.dialog<MemberDialog>());
    TeamMember tom = page->model()->member(1);
    QVERIFY(tom.managesPortals && !tom.seesAllClients && !tom.isAdmin());
    QCOMPARE(page->table()->currentIndex().row(), 1);

    // Made an admin, everything is open to him.
    QTest::keyClick(page->table(), Qt::Key_Return);
    dialog = story.dialog<MemberDialog>();
    dialog->roleBox()->setCurrentIndex(dialog->roleBox()->findData(int(Role::admin)));
    QVERIFY(!dialog->portalsBox()->isEnabled() && dialog->portalsBox()->isChecked());
    dialog->confirmButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(page->model()->member(1).isAdmin(), kPatience);
    QTRY_VERIFY(!story.dialog<MemberDialog>());

    // The last admin stays one.
    tom = page->model()->member(1);
    tom.role = Role::staff;
    story.world->run(SaveMemberTask(tom));
    QTRY_VERIFY(!page->model()->member(1).isAdmin());
    page->editMember(0);
    dialog = story.dialog<MemberDialog>();
    dialog->roleBox()->setCurrentIndex(dialog->roleBox()->findData(int(Role::staff)));
    dialog->confirmButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->trouble().startsWith(QStringLiteral("A firm keeps at least one active admin")),
                             kPatience);
}

void TestSettingsPage::membersModelIsSound()
{
    MembersModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TeamMember member;
    member.key = MemberKey{7};
    member.name = QStringLiteral("Tom");
    member.active = false;
    model.setMembers({member}, MemberKey{7});
    QCOMPARE(model.rowOf(MemberKey{7}), 0);
    QCOMPARE(model.index(0, MembersModel::name).data().toString(), QStringLiteral("Tom (you)"));
    QCOMPARE(model.index(0, MembersModel::state).data().toString(), QStringLiteral("Inactive"));
    model.setMembers({}, {});
    QCOMPARE(model.rowOf(MemberKey{7}), -1);
}

void TestSettingsPage::switchesMembers()
{
    auto world = std::make_unique<SettingsWorld>();
    const TeamMember tom = world->addMember(QStringLiteral("Tom Reed"), QStringLiteral("tom@alderpryce.example"));
    const auto set =
        world->firm
            ->write(tom.key, SetMemberPasswordTask(tom.key, *hashMemberPassword(QStringLiteral("a quiet harbour")), {}))
            .result();
    QVERIFY(set.ok());
    Story story(std::move(world));
    story.page.open(Part::keyboard);
    auto *page = story.part<KeyboardPage>(Part::keyboard);
    QSignalSpy switched(&story.page, &SettingsPage::memberSwitched);
    QVERIFY(page->passwordEdit()->isVisible());
    QTest::keyClicks(page->passwordEdit(), QStringLiteral("wrong password"));
    page->switchButton()->click();
    auto *field = qobject_cast<FormField *>(page->passwordEdit()->parentWidget());
    QTRY_COMPARE_WITH_TIMEOUT(field->error(), QStringLiteral("The password is wrong."), kPatience);
    QCOMPARE(switched.size(), 0);
    retype(page->passwordEdit(), QStringLiteral("a quiet harbour"));
    QTest::keyClick(page->passwordEdit(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(switched.size(), 1, kPatience);
    QCOMPARE(switched.first().first().value<TeamMember>().name, QStringLiteral("Tom Reed"));
    QCOMPARE(story.world->read([](Connection &connection) {
        return MemberStore(connection).boundTo(SettingsWorld::osAccount())->name;
    }),
             QStringLiteral("Tom Reed"));
}

void TestSettingsPage::ownPassword()
{
    Story story;
    story.page.open(Part::keyboard);
    auto *page = story.part<KeyboardPage>(Part::keyboard);
    const auto hash = [&] {
        return story.world->read(
            [&](Connection &connection) { return MemberPasswordStore(connection).hashOf(story.world->admin.key); });
    };
    page->setPasswordButton()->click();
    auto *dialog = story.dialog<MemberPasswordDialog>();
    QVERIFY(!dialog->oldEdit()->isVisible());
    QTest::keyClicks(dialog->newEdit(), QStringLiteral("a quiet harbour"));
    QTest::keyClicks(dialog->repeatEdit(), QStringLiteral("a quiet"));
    dialog->confirmButton()->click();
    QVERIFY(qobject_cast<FormField *>(dialog->repeatEdit()->parentWidget())->hasError());
    retype(dialog->repeatEdit(), QStringLiteral("a quiet harbour"));
    dialog->confirmButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!hash().isEmpty(), kPatience);
    QTRY_VERIFY(!story.dialog<MemberPasswordDialog>());
    QTRY_COMPARE(page->setPasswordButton()->text(), QStringLiteral("Change Password…"));

    page->setPasswordButton()->click();
    dialog = story.dialog<MemberPasswordDialog>();
    QTest::keyClicks(dialog->oldEdit(), QStringLiteral("wrong"));
    dialog->confirmButton()->click();
    auto *old = qobject_cast<FormField *>(dialog->oldEdit()->parentWidget());
    QTRY_VERIFY_WITH_TIMEOUT(old->hasError(), kPatience);
    retype(dialog->oldEdit(), QStringLiteral("a quiet harbour"));
    dialog->confirmButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(hash().isEmpty(), kPatience);
}

void TestSettingsPage::dailyBackup()
{
    Story story;
    story.page.open(Part::backup);
    auto *page = story.part<BackupPage>(Part::backup);
    QVERIFY(page->dailySwitch()->isChecked());
    // A folder elsewhere, and the first backup goes there at once.
    const QString elsewhere = story.world->place.filePath(QStringLiteral("elsewhere"));
    QVERIFY(QDir().mkpath(elsewhere));
    retype(page->folderField()->edit(), QStringLiteral("relative"));
    page->saveButton()->click();
    QVERIFY(qobject_cast<FormField *>(page->folderField()->parentWidget())->hasError());
    page->folderField()->setPath(story.world->place.filePath(QStringLiteral("missing")));
    page->saveButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!page->strip().isEmpty(), kPatience);
    page->folderField()->setPath(elsewhere);
    page->saveButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(page->kept().size(), 1, kPatience);
    QVERIFY(page->kept().first().file.startsWith(elsewhere));
    QVERIFY2(page->note().contains(QStringLiteral("0 clients")), qPrintable(page->note()));
    // Switched off, nothing more is made.
    page->dailySwitch()->click();
    page->saveButton()->click();
    QTRY_VERIFY(!page->isDirty());
    QVERIFY(!story.world->read([](Connection &connection) { return BackupPlan::load(connection); }).daily);
}

void TestSettingsPage::aBackupThatFailedBeforeIsTold()
{
    Story story;
    // A file lies where the folder of the daily backups was.
    const QString place = story.world->firmFolder() + QStringLiteral("/backups");
    QVERIFY(QDir().rmdir(place));
    QFile file(place);
    QVERIFY(file.open(QFile::WriteOnly));
    QSignalSpy failed(story.world->backups.get(), &DailyBackup::failed);
    story.world->backups->look();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
    story.page.open(Part::backup);
    auto *page = story.part<BackupPage>(Part::backup);
    QVERIFY(!page->note().isEmpty());
    QCOMPARE(page->note(), failed.first().first().value<Error>().sentence);

    QVERIFY(file.remove());
    QVERIFY(QDir().mkdir(place));
    story.world->backups->look();
    QTRY_VERIFY_WITH_TIMEOUT(page->note().contains(QStringLiteral("0 clients")), kPatience);
}

void TestSettingsPage::backsUpAndAsksToRestore()
{
    Story story;
    story.page.open(Part::backup);
    auto *page = story.part<BackupPage>(Part::backup);
    const QString file = story.world->place.filePath(QStringLiteral("mine.portico-backup"));
    page->backUpInto(file);
    QTRY_VERIFY_WITH_TIMEOUT(page->note().startsWith(QStringLiteral("Backed up")), kPatience);
    QVERIFY(BackupFile::open(file).ok());

    QSignalSpy requested(&story.page, &SettingsPage::restoreRequested);
    page->askToRestore(story.world->place.filePath(QStringLiteral("keys")));
    QVERIFY(!story.dialog<ConfirmRestoreDialog>());
    QCOMPARE(page->note(), QStringLiteral("This is not a backup file of Portico."));
    page->askToRestore(file);
    auto *dialog = story.dialog<ConfirmRestoreDialog>();
    QVERIFY(dialog);
    QVERIFY(!dialog->confirmButton()->isEnabled());
    dialog->findChild<QCheckBox *>(QStringLiteral("sure"))->click();
    dialog->confirmButton()->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().toString(), file);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
