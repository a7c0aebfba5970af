// Draws the bulk form, the run with its result list, and the dialogs into pictures: portico_bulk_pictures DIR
// [light|dark|es-light|200-light]. For eyes to compare with the drawn target; the tests check what can be computed.

#include "tests/ui/bulk/bulkworld.h"
#include "translations/translations.h"
#include "ui/bulk/bulkinvitepanel.h"
#include "ui/bulk/bulkinvitewindow.h"
#include "ui/bulk/bulkresultsmodel.h"
#include "ui/bulk/bulkrunwindow.h"
#include "ui/bulk/recipientsmodel.h"
#include "ui/bulk/runbar.h"
#include "ui/bulk/undobar.h"
#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/manager/reactivateemailsdialog.h"
#include "ui/manager/removeaccessesdialog.h"
#include "ui/portal/mailpreview.h"
#include "ui/portal/messageeditor.h"
#include "ui/widgets/switch.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace portico;
using namespace portico::test;

namespace {

struct Picture
{
    const char *suffix;
    Scheme scheme;
    qreal fontScale;
    const char *language;
};

constexpr Picture pictures[] = {
    {"light", Scheme::light, 1.0, "en"},
    {"dark", Scheme::dark, 1.0, "en"},
    {"es-light", Scheme::light, 1.0, "es"},
    {"200-light", Scheme::light, 2.0, "en"},
};

constexpr int kPatience = 60'000;

QString folder;
QString suffix;

void draw(QWidget &widget, const char *name)
{
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
    const QString path = QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1StringView(name), suffix);
    QTextStream(stdout) << (widget.grab().save(path) ? "drawn " : "cannot write ") << path << '\n';
}

/// Clients of every kind.
QList<ClientKey> fill(BulkWorld &world)
{
    const auto add = [&world](const char *client, const char *contact, const char *email) {
        return world.add(QString::fromUtf8(client), QString::fromUtf8(contact), QString::fromUtf8(email));
    };
    QList<ClientKey> keys{
        add("Beaumont, Théodore & Inès", "Inès Beaumont", "ines.beaumont@example.com"),
        add("Cartwright Joinery", "Neil Cartwright", "neil@cartwrightjoinery.example"),
        add("Cartwright Joinery Pension Scheme", "Neil Cartwright", "neil@cartwrightjoinery.example"),
        add("Cartwright Family Trust", "Neil Cartwright", "neil@cartwrightjoinery.example"),
        add("Hollingsworth-Featherstonehaugh Discretionary Will Trust (1987 settlement)", "Margaret Hollingsworth-Featherstonehaugh",
            "m.hollingsworth-featherstonehaugh.trustee@example.com"),
        add("Harbor & Finch LLC", "Jane Finch", "office@harborfinch.example"),
        add("Finch Trust", "Tom Finch", "office@harborfinch.example"),
        add("Okonkwo, Chiamaka", "Chiamaka Okonkwo", "chiamaka@example.net"),
        add("Şahin, Emre & Elif", "Emre Şahin", "emre.sahin@example.com"),
        add("Яковлева, Ольга", "Ольга Яковлева", "o.yakovleva@example.org"),
        add("Mizrahi Architects", "נועה מזרחי", "noa@mizrahi.example"),
        add("Γεωργίου, Νίκος", "Νίκος Γεωργίου", "nikos.georgiou@example.org"),
        add("Marsh Lane Bakery", "Sunita Rao", "orders@marshlane.example"),
        add("Amberley Parish Hall Trust", "Rev. Peter Loxley", ""),
        add("Thornbury Allotment Society", "Harold Nakamura", ""),
    };
    keys += world.addMany(400);
    MailAccount account;
    account.transport = MailTransportKind::folder;
    account.folder = world.mailFolder.path();
    account.fromAddress = QStringLiteral("portal@alderpryce.example");
    account.perMinute = 60;
    world.firm.run(SaveMailAccountTask(account));
    return keys;
}

void drawForm(BulkWorld &world, const QList<ClientKey> &clients)
{
    BulkInviteWindow *form = world.acts->sendInvite(clients);
    (void)QTest::qWaitFor([form] { return form->sendButton()->isEnabled() && form->form()->recipients()->rowCount() > 0; }, kPatience);
    form->preview()->setCurrent(1);
    form->form()->message()->messageSwitch()->setChecked(true);
    form->form()->message()->edit()->setPlainText(
        QStringLiteral("Dear {{contact_name}},\nyour 2026 year-end papers can now be uploaded in one place.\nRing me if anything is unclear."));
    draw(*form, "form");
    form->resize(1024, 680);
    draw(*form, "form-1024");
    form->closePreview();
    form->form()->message()->messageSwitch()->setChecked(false);
    draw(*form, "form-1024-list");
    delete form;
}

void drawRun(BulkWorld &world, const QList<ClientKey> &clients)
{
    UndoBar undo(world.acts->held(), UndoBar::Place::window);
    world.acts->held().hold({QStringLiteral("412 invites"), {}, {}}); // dropped before anybody writes it
    draw(undo, "undo");
    world.acts->held().dropAll();
    const BulkSendKey bulk = world.firm.run(BulkInviteTask({clients, {}, {}})).send;
    BulkRunWindow *run = world.acts->openRun(bulk);
    world.sender.start();
    (void)QTest::qWaitFor([&] { return run->results()->rowCount() > 0 && world.counts(bulk).sent >= 20; }, kPatience);
    QTest::qWait(1200);
    draw(*run, "run");
    RunBar bar(world.acts->runs(), RunBar::Place::window);
    bar.resize(bar.sizeHint());
    draw(bar, "bar");
    world.firm.run(SetQueueTask(QueueState::paused));
    QTest::qWait(1500);
    run->resize(1024, 680);
    run->showOnly(BulkLineFilter::leftOut);
    QTest::qWait(800);
    draw(*run, "run-paused-1024");
    world.sender.stop();
    delete run;
}

void drawDialogs(BulkWorld &world)
{
    const QList<PortalUserKey> users{world.user(QStringLiteral("neil@cartwrightjoinery.example")),
                                     world.user(QStringLiteral("office@harborfinch.example")),
                                     world.user(QStringLiteral("m.hollingsworth-featherstonehaugh.trustee@example.com"))};
    world.acts->removeAccess(users);
    auto *removal = world.window.findChild<RemoveAccessesDialog *>();
    (void)QTest::qWaitFor([removal] { return removal->isReady(); }, kPatience);
    draw(*removal, "remove");
    delete removal;
    world.acts->reactivateEmail(users);
    auto *reactivate = world.window.findChild<ReactivateEmailsDialog *>();
    draw(*reactivate, "reactivate");
    delete reactivate;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication program(argc, argv);
    folder = program.arguments().value(1, QStringLiteral("."));
    suffix = program.arguments().value(2, QStringLiteral("light"));
    const auto *picture = std::find_if(std::begin(pictures), std::end(pictures),
                                       [](const Picture &one) { return suffix == QLatin1StringView(one.suffix); });
    if (picture == std::end(pictures) || !QDir().mkpath(folder))
        return 2;
    QTemporaryDir cache;
    Theme theme(program, ThemeOptions{picture->scheme, picture->fontScale, cache.path()});
    installTranslations(program, QLocale(QString::fromLatin1(picture->language)));
    BulkWorld world;
    const QList<ClientKey> clients = fill(world);
    drawForm(world, clients);
    drawRun(world, clients);
    drawDialogs(world);
    return 0;
}
