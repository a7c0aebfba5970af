// Draws the settings with their dialogs, the import window and the first run into pictures: portico_settings_pictures
// DIR. For eyes to compare with the drawn target; the tests check what can be computed.

#include "app/practice/membertasks.h"
#include "tests/support/settingsworld.h"
#include "translations/translations.h"
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
#include "ui/settings/testmailline.h"
#include "ui/settings/unsavedchangesdialog.h"
#include "ui/widgets/navigationbar.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTextStream>

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

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    folder = app.arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    installTranslations(app);
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        suffix = scheme == Scheme::light ? QStringLiteral("light") : QStringLiteral("dark");
        Theme theme(app, {.scheme = scheme, .fontScale = 1.0, .cacheFolder = folder});
        drawSettings();
    }
    return 0;
}
