#include "tests/ui/words/scenes.h"

#include "app/store/engineversion.h"
#include "models/clientindex.h"
#include "ui/bulk/bulkinvitepanel.h"
#include "ui/bulk/bulkinvitewindow.h"
#include "ui/bulk/bulkrunwindow.h"
#include "ui/clients/activeclientdialog.h"
#include "ui/clients/bulkclientdialog.h"
#include "ui/clients/clientdialog.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/clients/contactdialog.h"
#include "ui/clients/deleteclientdialog.h"
#include "ui/clients/linkpersondialog.h"
#include "ui/firstrun/firstrundialog.h"
#include "ui/help/aboutdialog.h"
#include "ui/help/logdialog.h"
#include "ui/help/shortcutsdialog.h"
#include "ui/import/importwindow.h"
#include "ui/look/tableview.h"
#include "ui/mainwindow.h"
#include "ui/manager/manageracts.h"
#include "ui/manager/managerwindow.h"
#include "ui/manager/reactivateemailsdialog.h"
#include "ui/manager/removeaccessesdialog.h"
#include "ui/outbox/maildialog.h"
#include "ui/outbox/outboxpage.h"
#include "ui/portal/addresshealthdialog.h"
#include "ui/portal/clientportalwindow.h"
#include "ui/portal/correctemaildialog.h"
#include "ui/portal/historydialog.h"
#include "ui/portal/inviteformpanel.h"
#include "ui/portal/invitelist.h"
#include "ui/portal/invitelistrow.h"
#include "ui/portal/messageeditor.h"
#include "ui/portal/removeaccessdialog.h"
#include "ui/portal/resendinvitedialog.h"
#include "ui/portaladdressdialog.h"
#include "ui/sendingstatus.h"
#include "ui/settings/confirmrestoredialog.h"
#include "ui/settings/mailaccountform.h"
#include "ui/settings/mailaccountpage.h"
#include "ui/settings/memberdialog.h"
#include "ui/settings/memberpassworddialog.h"
#include "ui/settings/renewrecoverykeydialog.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/unsavedchangesdialog.h"
#include "ui/start/askrecoverykeydialog.h"
#include "ui/start/startwindow.h"
#include "ui/templates/templatespage.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/switch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QMenuBar>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTest>

namespace portico::test {

namespace {

constexpr int kPatience = 20'000;

using Made = std::unique_ptr<QWidget>;
using Page = MainPages::Page;
using Part = SettingsPage::Part;

template <typename Dialog, typename... Args>
Made dialog(Args &&...args)
{
    auto made = std::make_unique<Dialog>(std::forward<Args>(args)...);
    made->setAttribute(Qt::WA_DeleteOnClose, false);
    return made;
}

Made mainWindow(WordsWorld &world)
{
    return std::make_unique<MainWindow>(world.settings(), QStringLiteral("Αλεξίου & Πρωτοπαπάς"));
}
MainWindow *asMain(QWidget *window)
{
    return static_cast<MainWindow *>(window);
}

Scene page(const char *name, Page page)
{
    return {name, mainWindow, [page](QWidget *window) { asMain(window)->openPage(page); }, true};
}

Scene manager(const char *name, ManagerWindow::Tab tab)
{
    return {name,
            [](WordsWorld &world) -> Made {
                auto *index = new ClientIndex(world.services.firm, world.services.scope());
                auto made = std::make_unique<ManagerWindow>(world.services, *index);
                index->setParent(made.get()); // goes last
                return made;
            },
            [tab](QWidget *window) { static_cast<ManagerWindow *>(window)->showTab(tab); },
            true};
}

Scene record(const char *name, ClientKey WordsWorld::*client)
{
    return {name,
            [client](WordsWorld &world) {
                auto made = mainWindow(world);
                asMain(made.get())->openClient(world.*client);
                return made;
            },
            {},
            true};
}

Scene outbox(const char *name, MailKey WordsWorld::*mail)
{
    return {name,
            [mail](WordsWorld &world) {
                auto made = mainWindow(world);
                asMain(made.get())->openPage(Page::outbox);
                asMain(made.get())->pages()->outbox()->select(world.*mail);
                return made;
            },
            {},
            true};
}

Scene settings(const char *name, Part part)
{
    return {name, mainWindow,
            [part](QWidget *window) {
                asMain(window)->openPage(Page::settings);
                asMain(window)->pages()->settings()->open(part);
            },
            true};
}

void fillInvite(QWidget *window)
{
    InviteFormPanel *form = static_cast<ClientPortalWindow *>(window)->form();
    const auto rows = form->list()->rows();
    for (InviteListRow *row : rows) {
        if (row->tickBox()->isEnabled())
            row->tickBox()->setChecked(true);
    }
    form->message()->messageSwitch()->setChecked(true);
}

AccessLine lineOf(WordsWorld &world, const char *email)
{
    const QList<AccessLine> lines = world.people(world.full);
    for (const AccessLine &line : lines) {
        if (line.email == QLatin1StringView(email))
            return line;
    }
    qFatal("nobody is called %s", email);
}

/// The dialogs tell it of an edit that was written; none is here.
EditHistory *const kNoHistory = nullptr;

Client client(WordsWorld &world)
{
    return world.firm.read([&](Connection &connection) { return *ClientStore(connection).byKey(world.full); });
}

QList<Scene> windows()
{
    return {
        page("client list", Page::clientList),
        {"clients that need attention", mainWindow,
         [](QWidget *window) { asMain(window)->showAttention(AttentionStore::Kind::undeliverable); }, true},
        manager("manager, without portals", ManagerWindow::Tab::withoutPortals),
        manager("manager, portal users", ManagerWindow::Tab::portalUsers),
        record("client record", &WordsWorld::full),
        record("inactive client", &WordsWorld::closed),
        page("templates", Page::templates),
        page("outbox", Page::outbox),
        outbox("outbox, queued", &WordsWorld::waiting),
        outbox("outbox, unconfirmed", &WordsWorld::unconfirmed),
        outbox("outbox, failed", &WordsWorld::dead),
        settings("settings, firm", Part::firm),
        settings("settings, mail account", Part::mailAccount),
        settings("settings, returned mail", Part::returnedMail),
        {"settings, mail by server", mainWindow,
         [](QWidget *window) {
             asMain(window)->openPage(Page::settings);
             SettingsPage *settings = asMain(window)->pages()->settings();
             settings->open(Part::mailAccount);
             MailAccountForm *form = static_cast<MailAccountPage *>(settings->part(Part::mailAccount))->accountForm();
             form->folderButton()->parentWidget()->findChild<QRadioButton *>()->setChecked(true);
             form->check();
         },
         true},
        {"settings, mail by the provider", mainWindow,
         [](QWidget *window) {
             asMain(window)->openPage(Page::settings);
             SettingsPage *settings = asMain(window)->pages()->settings();
             settings->open(Part::mailAccount);
             MailAccountForm *form = static_cast<MailAccountPage *>(settings->part(Part::mailAccount))->accountForm();
             form->serverButton()->setChecked(true);
             form->signInBox()->setCurrentIndex(1);
             form->check();
         },
         true},
        settings("settings, team members", Part::teamMembers),
        settings("settings, keyboard", Part::keyboard),
        settings("settings, backup", Part::backup),
        settings("settings, recovery key", Part::recoveryKey),
        settings("settings, appearance", Part::appearance),
        {"nothing assigned",
         [](WordsWorld &world) {
             SettingsServices services = world.settings();
             services.firm.member = world.staff;
             return std::make_unique<MainWindow>(services, QStringLiteral("Αλεξίου & Πρωτοπαπάς"));
         },
         {},
         true},
        {"start", [](WordsWorld &) { return std::make_unique<StartWindow>(); }},
    };
}

QList<Scene> portalWindows()
{
    const auto portal = [](ClientKey WordsWorld::*client) {
        return [client](WordsWorld &world) {
            return dialog<ClientPortalWindow>(world.services, world.*client, Purpose{});
        };
    };
    return {
        {"Client Portal", portal(&WordsWorld::full)},
        {"Client Portal, filled in", portal(&WordsWorld::full), fillInvite},
        {"Client Portal, preview", portal(&WordsWorld::full),
         [](QWidget *window) {
             fillInvite(window);
             static_cast<ClientPortalWindow *>(window)->openPreview();
         }},
        {"Client Portal, a likely typing error",
         [](WordsWorld &world) {
             const ClientKey client = world.firm.addClient(QStringLiteral("Βιαστική ΕΠΕ"));
             world.firm.addContact(client, QStringLiteral("Βίκυ Βιαστική"), QStringLiteral("viky@gmial.com"));
             return dialog<ClientPortalWindow>(world.services, client, Purpose{});
         }},
        {"Client Portal of an inactive client", portal(&WordsWorld::closed)},
        {"correct email",
         [](WordsWorld &world) {
             return dialog<CorrectEmailDialog>(world.services, lineOf(world, "ioanna@limani.example").access.contact);
         }},
        {"remove access",
         [](WordsWorld &world) {
             return dialog<RemoveAccessDialog>(world.services, lineOf(world, "ioanna@limani.example"));
         }},
        {"resend invite",
         [](WordsWorld &world) {
             return dialog<ResendInviteDialog>(world.services, lineOf(world, "lukas@limani.example"));
         }},
        {"history",
         [](WordsWorld &world) {
             return dialog<HistoryDialog>(world.services, lineOf(world, "margarita@limani.example"));
         }},
        {"mail", [](WordsWorld &world) { return dialog<MailDialog>(world.services, world.queued); }},
        {"email health",
         [](WordsWorld &world) {
             return dialog<AddressHealthDialog>(world.services, QStringLiteral("margarita@limani.example"));
         },
         {},
         false,
         {QStringLiteral("no such user")}}, // the server's words
    };
}

QList<Scene> dialogs()
{
    return {
        {"new client", [](WordsWorld &world) { return dialog<ClientDialog>(world.services); }},
        {"edit client", [](WordsWorld &world) { return dialog<ClientDialog>(world.services, client(world), kNoHistory); }},
        {"make inactive",
         [](WordsWorld &world) { return dialog<MakeInactiveDialog>(world.services, client(world), kNoHistory); }},
        {"delete client", [](WordsWorld &world) { return dialog<DeleteClientDialog>(world.services, client(world)); }},
        {"link person",
         [](WordsWorld &world) { return dialog<LinkPersonDialog>(world.services, client(world), kNoHistory); }},
        {"make several inactive",
         [](WordsWorld &world) {
             return dialog<SetActiveDialog>(world.services, QList{world.full, world.closed}, false, nullptr);
         }},
        {"assign several",
         [](WordsWorld &world) {
             return dialog<AssignDialog>(world.services, QList{world.full, world.closed}, nullptr);
         }},
        {"quick chooser", mainWindow, [](QWidget *window) { asMain(window)->chooseClient(); }, true},
        {"new contact",
         [](WordsWorld &world) { return dialog<ContactDialog>(world.services, client(world), kNoHistory); }},
        {"edit contact",
         [](WordsWorld &world) {
             const auto contact = world.firm.read(
                 [&](Connection &connection) { return *ContactStore(connection).primaryOf(world.full); });
             return dialog<ContactDialog>(world.services, client(world), contact, kNoHistory);
         }},
        {"portal address", [](WordsWorld &world) { return dialog<PortalAddressDialog>(world.services); }},
        {"new member", [](WordsWorld &world) { return dialog<MemberDialog>(world.services, TeamMember()); }},
        {"edit member", [](WordsWorld &world) { return dialog<MemberDialog>(world.services, world.staff); }},
        {"password", [](WordsWorld &world) { return dialog<MemberPasswordDialog>(world.services, true); }},
        {"new recovery key", [](WordsWorld &world) { return dialog<RenewRecoveryKeyDialog>(world.settings()); }},
        {"restore",
         [](WordsWorld &world) {
             BackupFacts facts;
             facts.madeAt = world.firm.clock->now();
             return dialog<ConfirmRestoreDialog>(facts);
         }},
        {"unsaved changes", [](WordsWorld &) { return dialog<UnsavedChangesDialog>(QStringLiteral("Σελίδα")); }},
    };
}

/// Several clients: two whose address is shared with nobody, one who was invited, one without an address.
BulkAsk askFor(WordsWorld &world)
{
    BulkAsk ask;
    ask.clients = {world.full, world.closed, world.firm.addClient(QStringLiteral("Ακόμη Ένας")), world.firm.addClient(QStringLiteral("Τελευταίος"))};
    world.firm.addContact(ask.clients[2], QStringLiteral("Μία Κοινή"), QStringLiteral("koini@enas.example"));
    world.firm.addContact(ask.clients[3], QStringLiteral("Άλλη Κοινή"), QStringLiteral("koini@enas.example"));
    return ask;
}

PortalUserKey userOf(WordsWorld &world, const char *email)
{
    return world.firm.read([email](Connection &connection) {
        return PortalStore(connection).userByEmail(QString::fromLatin1(email)).value_or(PortalUser()).key;
    });
}

/// One whose seconds stand still, and that writes nothing.
void holdASend(HeldSends &held)
{
    held.setWaiting(true);
    held.hold({QStringLiteral("Πολλά"),
               [] { return QtFuture::makeReadyFuture(Result<QueuedSend>(Error{ErrorKind::denied, QStringLiteral("Όχι."), {}})); }, {}});
}

/// The main window of another firm like it, whose mails of the day are used up: the status bar tells of the send, and
/// beside it why nothing goes out.
Made sendThatWaits(WordsWorld &)
{
    const auto world = std::make_shared<WordsWorld>();
    world->useUpTheDay(1);
    Made window = mainWindow(*world);
    QObject::connect(window.get(), &QObject::destroyed, window.get(), [world] {}); // goes after all that is in the window
    return window;
}

QList<Scene> manyAtOnce()
{
    const auto ready = [](QWidget *window) {
        (void)QTest::qWaitFor([window] { return static_cast<BulkInviteWindow *>(window)->form()->isReady(); }, kPatience);
    };
    return {
        {"send invite to many",
         [](WordsWorld &world) { return dialog<BulkInviteWindow>(world.services, world.held, askFor(world)); },
         [ready](QWidget *window) {
             ready(window);
             static_cast<BulkInviteWindow *>(window)->form()->message()->messageSwitch()->setChecked(true);
         },
         true},
        {"send invite to many, preview",
         [](WordsWorld &world) { return dialog<BulkInviteWindow>(world.services, world.held, askFor(world)); },
         [ready](QWidget *window) {
             ready(window);
             static_cast<BulkInviteWindow *>(window)->openPreview();
         },
         true},
        {"resend invite to many",
         [](WordsWorld &world) {
             BulkAsk ask;
             ask.kind = BulkSendKind::resend;
             ask.users = {userOf(world, "thomas@limani.example"), userOf(world, "lukas@limani.example")};
             return dialog<BulkInviteWindow>(world.services, world.held, ask);
         },
         ready, true},
        {"bulk run", [](WordsWorld &world) { return dialog<BulkRunWindow>(world.services, world.runs, world.bulk); },
         [](QWidget *window) {
             (void)QTest::qWaitFor([window] { return window->findChild<TableView *>()->model()->rowCount() > 0; }, kPatience);
         },
         true},
        {"remove access of many",
         [](WordsWorld &world) {
             return dialog<RemoveAccessesDialog>(
                 world.services, QList{userOf(world, "thomas@limani.example"), userOf(world, "lukas@limani.example")});
         }},
        {"reactivate emails",
         [](WordsWorld &world) {
             return dialog<ReactivateEmailsDialog>(world.services, QList{userOf(world, "margarita@limani.example")});
         }},
        {"a send that can be undone", mainWindow,
         [](QWidget *window) {
             holdASend(asMain(window)->managerActs()->held());
             (void)QTest::qWaitFor([window] { return asMain(window)->managerActs()->runs().wasRead(); }, kPatience);
         },
         true},
        {"a send that waits", sendThatWaits,
         [](QWidget *window) {
             (void)QTest::qWaitFor([window] { return !asMain(window)->sendingStatus()->sentence().isEmpty(); }, kPatience);
         },
         true},
        {"outbox, the day's limit used up", sendThatWaits,
         [](QWidget *window) {
             asMain(window)->openPage(Page::outbox);
             const OutboxPage *page = asMain(window)->pages()->outbox();
             const auto *strip = page->findChild<MessageStrip *>(QStringLiteral("queueStrip"));
             (void)QTest::qWaitFor([strip] { return strip->isVisible(); }, kPatience);
         },
         true},
        {"closing while a send can be undone", mainWindow,
         [](QWidget *window) {
             ManagerActs *acts = asMain(window)->managerActs();
             holdASend(acts->held());
             acts->settle({});
         },
         true},
    };
}

/// A step of the first run; the later ones are shown without what leads there.
Scene firstRun(const char *name, int step)
{
    return {name,
            [](WordsWorld &) {
                FirstRunServices services;
                services.keysFor = [](const QString &) { return std::shared_ptr<KeyStore>(); };
                services.osAccount = QStringLiteral("χρήστης");
                services.proposedFolder = QStringLiteral("/φάκελος");
                return dialog<FirstRunDialog>(services);
            },
            [step](QWidget *window) { window->findChild<QStackedWidget *>()->setCurrentIndex(step); }};
}

/// A file with a line of every kind: ready, malformed, twice, there already.
QString clientsFile(WordsWorld &world)
{
    const QString name = world.mailFolder.filePath(QStringLiteral("αρχείο.csv"));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file to import");
    file.write("Client,Type,Contact,Email,Phone,Assigned To,Status\n"
               "Νέα ΕΠΕ,Business,Νίκος Νέος,nikos@nea.example,(555) 555-0101,,Active\n"
               "Χαλασμένη,Business,Χάρης,χωρίς διεύθυνση,,,Active\n"
               "Νέα ΕΠΕ,Business,Νίκος Νέος,nikos@nea.example,(555) 555-0101,,Active\n"
               "Κανένας,Trust,,,,,Active\n");
    return name;
}

Scene import(const char *name, int steps)
{
    return {name,
            [steps](WordsWorld &world) {
                auto made = dialog<ImportWindow>(world.services);
                auto *window = static_cast<ImportWindow *>(made.get());
                if (steps > 0)
                    window->fileField()->setPath(clientsFile(world));
                return made;
            },
            [steps](QWidget *made) {
                auto *window = static_cast<ImportWindow *>(made);
                for (int step = 0; step < steps; ++step) {
                    (void)QTest::qWaitFor([&] { return window->nextButton()->isEnabled(); }, kPatience);
                    window->nextButton()->click();
                    (void)QTest::qWaitFor([&] { return window->current() > step && !window->isBusy(); }, kPatience);
                }
            },
            false,
            {QStringLiteral("Client"), QStringLiteral("Type"), QStringLiteral("Contact"), QStringLiteral("Email"),
             QStringLiteral("Phone"), QStringLiteral("Assigned To"), QStringLiteral("Status"), QStringLiteral("Active"),
             QStringLiteral("Business"), QStringLiteral("Trust")}};
}

QList<Scene> beginnings()
{
    return {
        firstRun("first run, firm", FirstRunDialog::firmStep),
        firstRun("first run, mail", FirstRunDialog::mailStep),
        firstRun("first run, place", FirstRunDialog::placeStep),
        firstRun("first run, key", FirstRunDialog::keyStep),
        {"ask recovery key",
         [](WordsWorld &world) {
             return dialog<AskRecoveryKeyDialog>(QStringLiteral("Γιατί."), QList<TeamMember>{world.firm.admin});
         }},
        import("import, file", 0),
        import("import, columns", 1),
        import("import, review", 2),
        {"shortcuts",
         [](WordsWorld &world) {
             auto window = mainWindow(world);
             auto made = dialog<ShortcutsDialog>(asMain(window.get())->menuBar());
             return made;
         }},
        {"log", [](WordsWorld &world) { return dialog<LogDialog>(world.mailFolder.path()); }},
        {"about",
         [](WordsWorld &) { return dialog<AboutDialog>(EngineVersion::current()); },
         {},
         false,
         {QStringLiteral("Qt"), QStringLiteral("SQLite3 Multiple Ciphers"), QStringLiteral("SQLite"),
          QStringLiteral("libsodium"), QStringLiteral("QtKeychain"), QStringLiteral("uchardet"),
          QStringLiteral("libcsv"), QStringLiteral("libxlsxwriter"), QStringLiteral("libcurl"), QStringLiteral("curl"),
          QStringLiteral("Inter"), QStringLiteral("MIT"), QStringLiteral("LGPL"),
          QStringLiteral("ISC"), QStringLiteral("BSD"), QStringLiteral("OFL")}},
    };
}

} // namespace

const QList<Scene> &scenes()
{
    static const QList<Scene> all = windows() + portalWindows() + manyAtOnce() + dialogs() + beginnings();
    return all;
}

} // namespace portico::test
