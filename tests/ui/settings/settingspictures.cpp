// Draws the settings with their dialogs, the import window and the first run into pictures: portico_settings_pictures
// DIR [settings|import|firstrun|all] [font scale]. For eyes to compare with the drawn target; the tests check what can be computed.

#include "app/practice/membertasks.h"
#include "app/store/keyfile.h"
#include "tests/support/settingsworld.h"
#include "translations/translations.h"
#include "ui/firstrun/firstrundialog.h"
#include "ui/firstrun/firststeps.h"
#include "ui/import/importcolumns.h"
#include "ui/import/importrunpage.h"
#include "ui/import/importwindow.h"
#include "ui/look/tableview.h"
#include "ui/look/theme.h"
#include "ui/settings/confirmrestoredialog.h"
#include "ui/settings/keyboardpage.h"
#include "ui/settings/mailaccountform.h"
#include "ui/settings/mailaccountpage.h"
#include "ui/settings/memberdialog.h"
#include "ui/settings/memberpassworddialog.h"
#include "ui/settings/renewrecoverykeydialog.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/settingspart.h"
#include "ui/settings/teammemberspage.h"
#include "ui/recovery/recoverykeycheck.h"
#include "ui/settings/testmailline.h"
#include "ui/settings/unsavedchangesdialog.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/navigationbar.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextStream>
#include <QVBoxLayout>

#include <functional>

using namespace portico;
using namespace portico::test;

namespace {

QString folder;
QString suffix;

void draw(QWidget &widget, const QString &name)
{
    widget.show();
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
    const QString path = QStringLiteral("%1/%2-%3.png").arg(folder, name, suffix);
    QTextStream(stdout) << (widget.grab().save(path) ? "drawn " : "cannot write ") << path << '\n';
}

/// The page as the main window shows it: beside the navigation.
struct Frame
{
    Frame(QWidget *page, QSize size)
    {
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        auto *bar = new NavigationBar(&window);
        bar->addEntry(QStringLiteral("settings"), QStringLiteral("Settings"), IconName::settings);
        bar->setCurrent(QStringLiteral("settings"));
        bar->setPerson(QStringLiteral("Priya Raman"), QStringLiteral("Alder & Pryce"));
        row->addWidget(bar);
        row->addWidget(page, 1);
        window.resize(size);
        window.show();
    }
    QWidget window;
};

template <typename Dialog, typename... Args>
void drawDialog(const QString &name, Args &&...args)
{
    Dialog dialog(std::forward<Args>(args)...);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    draw(dialog, name);
}

void drawSettings()
{
    SettingsWorld world;
    const TeamMember tom = world.addMember(QStringLiteral("Tom Reed"), QStringLiteral("tom@alderpryce.example"));
    TeamMember ann =
        world.addMember(QStringLiteral("Ann-Marguerite Delacroix-Whittingstall"),
                        QStringLiteral("ann-marguerite.delacroix-whittingstall@alderpryce.example"), Role::admin);
    TeamMember lukasz = world.addMember(QStringLiteral("Łukasz Wójcik"), QStringLiteral("lukasz@alderpryce.example"));
    lukasz.seesAllClients = false;
    lukasz.active = false;
    world.run(SaveMemberTask(lukasz));
    world.run(SetMemberPasswordTask(world.admin.key, *hashMemberPassword(QStringLiteral("a quiet harbour")), {}));
    world.firm
        ->write(ann.key, SetMemberPasswordTask(ann.key, *hashMemberPassword(QStringLiteral("a quiet harbour")), {}))
        .result()
        .ok();
    QSignalSpy backedUp(world.backups.get(), &DailyBackup::backedUp);
    for (int day = 0; day < 3; ++day) {
        world.backups->look();
        backedUp.wait(20'000);
        world.clock->advance(24 * 3600);
    }
    struct Name
    {
        SettingsPage::Part part;
        const char *name;
    };
    for (const QSize size : {QSize(1280, 800), QSize(1024, 680)}) {
        const QString width = QString::number(size.width());
        auto *page = new SettingsPage(world.services());
        Frame frame(page, size);
        for (const Name &name : {Name{SettingsPage::Part::firm, "firm"},
                                 {SettingsPage::Part::mailAccount, "mail"},
                                 {SettingsPage::Part::teamMembers, "members"},
                                 {SettingsPage::Part::keyboard, "keyboard"},
                                 {SettingsPage::Part::backup, "backup"},
                                 {SettingsPage::Part::recoveryKey, "recovery"}}) {
            page->open(name.part);
            if (name.part == SettingsPage::Part::backup) {
                QCoreApplication::processEvents();
                QThread::msleep(100);
            }
            if (name.part == SettingsPage::Part::teamMembers) {
                auto *members = static_cast<TeamMembersPage *>(page->part(name.part));
                members->table()->setCurrentIndex(members->model()->index(1, 0));
            }
            draw(frame.window, QStringLiteral("settings-%1-%2").arg(QLatin1StringView(name.name), width));
        }
        page->open(SettingsPage::Part::mailAccount);
        MailAccountForm *form =
            static_cast<MailAccountPage *>(page->part(SettingsPage::Part::mailAccount))->accountForm();
        form->providerBox()->setCurrentIndex(2);
        Q_EMIT form->providerBox()->activated(2);
        form->userEdit()->setText(QStringLiteral("portal@alderpryce.example"));
        form->test()->showRefusal(QStringLiteral("The certificate is for another name: mail.elsewhere.example, and the "
                                                 "server was asked for as smtp.office365.com."));
        draw(frame.window, QStringLiteral("settings-mail-trouble-%1").arg(width));
        form->check();
        draw(frame.window, QStringLiteral("settings-mail-errors-%1").arg(width));
        form->folderButton()->setChecked(true);
        draw(frame.window, QStringLiteral("settings-mail-folder-%1").arg(width));
    }
    auto *staff = new SettingsPage(world.servicesOf(tom));
    Frame frame(staff, QSize(1280, 800));
    draw(frame.window, QStringLiteral("settings-staff"));
    drawDialog<MemberDialog>(QStringLiteral("dialog-member"), world.services().firm, ann);
    drawDialog<MemberDialog>(QStringLiteral("dialog-member-new"), world.services().firm, TeamMember());
    drawDialog<MemberPasswordDialog>(QStringLiteral("dialog-password"), world.services().firm, true);
    drawDialog<RenewRecoveryKeyDialog>(QStringLiteral("dialog-renew"), world.services());
    drawDialog<UnsavedChangesDialog>(QStringLiteral("dialog-unsaved"), QStringLiteral("Mail Account"));
    BackupFacts facts;
    facts.madeAt = world.clock->now();
    drawDialog<ConfirmRestoreDialog>(QStringLiteral("dialog-restore"), facts);
}

/// Lets workers end.
void waitFor(const std::function<bool()> &done)
{
    for (int i = 0; i < 600 && !done(); ++i)
        QTest::qWait(20);
}

void drawImport()
{
    SettingsWorld world;
    const QString path = world.place.filePath(QStringLiteral("clients of ours 2026.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("Kunde,Type,First Name,Last Name,E-Mail,Phone,Assigned To,Fax\n"
               "Harbor & Finch LLC,business,Jane,Finch,jane@harborfinch.example,(555) 555-0101,Priya Raman,1\n"
               "Harbor & Finch LLC,business,Jane,Finch,jane@harborfinch.example,(555) 555-0101,Priya Raman,1\n"
               "Brightwater Veterinary Group Holdings (North West) Limited,business,Łukasz,Wójcik,lukasz@brightwater,,Tom Unknown,\n"
               "Old Client,individual,Old,Client,old@client.example,,,\n"
               "Cole Family Trust,trust,Marguerite,Delacroix-Whittingstall,marguerite.delacroix-whittingstall@cole.example,,Bob,\n"
               ",business,No,Name,no@name.example,,,\n"
               "Ελένη Παπαδοπούλου,individual,Ελένη,Παπαδοπούλου,eleni@brightwater.example,,,\n");
    file.close();
    Client old;
    old.name = QStringLiteral("Old Client");
    world.run(SaveClientTask(old));
    for (const QSize size : {QSize(960, 620), QSize(1024, 648)}) {
        const QString width = QString::number(size.width());
        ImportWindow window(world.services().firm);
        window.resize(size);
        draw(window, QStringLiteral("import-file-%1").arg(width));
        window.fileField()->setPath(path);
        window.nextButton()->click();
        waitFor([&] { return window.current() == ImportWindow::columnsStep; });
        draw(window, QStringLiteral("import-columns-none-%1").arg(width));
        window.columns()->boxOf(ImportColumn::client)->setCurrentIndex(1);
        Q_EMIT window.columns()->boxOf(ImportColumn::client)->activated(1);
        draw(window, QStringLiteral("import-columns-%1").arg(width));
        window.nextButton()->click();
        waitFor([&] { return window.current() == ImportWindow::reviewStep; });
        draw(window, QStringLiteral("import-review-%1").arg(width));
        window.nextButton()->click();
        waitFor([&] { return window.current() == ImportWindow::runStep && !window.isBusy(); });
        draw(window, QStringLiteral("import-done-%1").arg(width));
        window.run()->showProgress(QStringLiteral("Importing…"), 12'400, 100'000);
        draw(window, QStringLiteral("import-progress-%1").arg(width));
        window.undo();
        waitFor([&] { return !window.isBusy(); });
        draw(window, QStringLiteral("import-undone-%1").arg(width));
    }
}

void drawFirstRun()
{
    QTemporaryDir place;
    FirstRunServices services;
    services.keysFor = [&](const QString &firm) { return std::make_shared<KeyFile>(place.filePath(QStringLiteral("keys")), firm); };
    services.osAccount = QStringLiteral("priya");
    services.proposedFolder = place.filePath(QStringLiteral("Portico"));
    services.keyCost = FirmKeys::Cost{1, 8192};
    FirstRunDialog dialog(services);
    dialog.resize(800, 568);
    draw(dialog, QStringLiteral("firstrun-empty"));
    dialog.nextButton()->click();
    draw(dialog, QStringLiteral("firstrun-errors"));
    dialog.firmEdit()->setText(QStringLiteral("Alder & Pryce Accountants"));
    dialog.nameEdit()->setText(QStringLiteral("Priya Raman"));
    dialog.emailEdit()->setText(QStringLiteral("priya@alderpryce.example"));
    dialog.nextButton()->click();
    draw(dialog, QStringLiteral("firstrun-mail"));
    dialog.mailForm()->hostEdit()->setText(QStringLiteral("smtp.gmail.com"));
    dialog.mailForm()->userEdit()->setText(QStringLiteral("portal@alderpryce.example"));
    dialog.mailForm()->test()->showRefusal(QStringLiteral("The server refused the password"));
    draw(dialog, QStringLiteral("firstrun-mail-trouble"));
    dialog.mailForm()->folderButton()->setChecked(true);
    draw(dialog, QStringLiteral("firstrun-folder"));
    dialog.nextButton()->click();
    draw(dialog, QStringLiteral("firstrun-place"));
    dialog.nextButton()->click();
    waitFor([&] { return dialog.current() == FirstRunDialog::keyStep; });
    draw(dialog, QStringLiteral("firstrun-key"));
    dialog.keyCheck()->edit(0)->setText(QStringLiteral("ABCDE"));
    draw(dialog, QStringLiteral("firstrun-key-wrong"));
    SettingsWorld world;
    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    layout->addWidget(new FirstSteps(world.services().firm));
    layout->addStretch(1);
    page.resize(1016, 100);
    draw(page, QStringLiteral("firststeps"));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    folder = app.arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    installTranslations(app);
    const QString wanted = app.arguments().value(2, QStringLiteral("all"));
    const double fontScale = app.arguments().value(3, QStringLiteral("1")).toDouble();
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        suffix = scheme == Scheme::light ? QStringLiteral("light") : QStringLiteral("dark");
        Theme theme(app, {.scheme = scheme, .fontScale = fontScale, .cacheFolder = folder});
        if (wanted == QStringLiteral("all") || wanted == QStringLiteral("settings"))
            drawSettings();
        if (wanted == QStringLiteral("all") || wanted == QStringLiteral("import"))
            drawImport();
        if (wanted == QStringLiteral("all") || wanted == QStringLiteral("firstrun"))
            drawFirstRun();
    }
    return 0;
}
