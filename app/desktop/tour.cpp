#include "app/desktop/tour.h"

#include "app/desktop/hand.h"
#include "app/core/platform.h"
#include "app/core/textfolding.h"
#include "app/practice/inviteplan.h"
#include "app/store/keyfile.h"
#include "app/store/portalstore.h"
#include "models/clientlistmodel.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/firstrun/firstrundialog.h"
#include "ui/look/tableview.h"
#include "ui/manager/managerwindow.h"
#include "ui/manager/portaltile.h"
#include "ui/manager/portaltiles.h"
#include "ui/manager/portaluserstab.h"
#include "ui/manager/withoutportaltab.h"
#include "ui/portal/clientportalwindow.h"
#include "ui/portal/inviteformpanel.h"
#include "ui/portal/invitelist.h"
#include "ui/portal/invitelistrow.h"
#include "ui/portal/portalcard.h"
#include "ui/runtask.h"
#include "ui/settings/mailaccountform.h"
#include "ui/settings/mailaccountpage.h"
#include "ui/settings/providersignin.h"
#include "ui/settings/settingspage.h"
#include "ui/start/startwindow.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QTextStream>
#include <QToolButton>
#include <QtConcurrent/QtConcurrentRun>

#include <cstdio>

namespace portico {

namespace {

constexpr int kClients = 300;
constexpr int kListedAtLeast = 200; // the list shows the active ones, which are nearly all
constexpr int kTickMs = 40;
constexpr int kAgainMs = 300'000;
constexpr qint64 kPatienceMs = 60'000; // for one stop
constexpr QSize kSmall{1024, 680};
constexpr QSize kUsual{1280, 800};
constexpr QSize kLarge{1920, 1200}; // where the letters are large

/// A client that nobody was invited to yet, and that can be.
struct Candidate
{
    QString name;
    QString email;
};

Result<Candidate> findCandidate(Connection &connection, const TeamMember &member, const QDateTime &now)
{
    const QList<ClientKey> keys = PortalStore(connection).clientsWithoutPortal({}, false, 50);
    for (const ClientKey key : keys) {
        const auto client = ClientStore(connection).byKey(key);
        const auto primary = ContactStore(connection).primaryOf(key);
        if (!client || !primary || primary->contact.email.isEmpty()
            || ClientStore(connection).byFoldedName(folded(client->name)).size() != 1)
            continue;
        InviteRequest request;
        request.people = {{key, primary->contact.key, {}, {}}};
        const auto plan = planInvites(connection, member, request, now);
        if (plan.ok() && plan->mails.size() == 1 && !plan->mails.first().hasAccount)
            return Candidate{client->name, primary->contact.email};
    }
    return Error{ErrorKind::notFound, QStringLiteral("The demo firm has nobody to invite."), {}};
}

/// Ticks the first person who can be invited; true once somebody is ticked.
bool tickFirst(ClientPortalWindow *window)
{
    for (const InviteListRow *row : window->form()->list()->rows()) {
        if (row->tickBox()->isEnabled())
            return row->tickBox()->isChecked() || Hand::click(row->tickBox());
    }
    return false;
}

/// For looking at the first run's window; no firm is made by it.
FirstRunServices firstRunServices()
{
    FirstRunServices services;
    services.proposedFolder = QDir::homePath() + QStringLiteral("/Portico");
    return services;
}

} // namespace

Tour::Tour(Theme &theme, const DesktopOptions &options, QObject *parent)
    : QObject(parent), m_theme(theme), m_pictures(options.tour), m_usual(options.fontScale > 1 ? kLarge : kUsual), m_demo(m_folder.filePath(QStringLiteral("demo")))
{
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &Tour::goOn);
}

Tour::~Tour() = default;

void Tour::start()
{
    if (!QDir().mkpath(m_pictures)) {
        end(1, tr("The folder for pictures cannot be made: %1").arg(m_pictures));
        return;
    }
    runTask(
        this, QtConcurrent::run([demo = m_demo] { return demo.make(kClients, {}); }),
        [this](const DemoCounts &) {
            openFirm();
            if (!m_session)
                return;
            plan();
            m_waiting.start();
            m_tick.start();
        },
        [this](const Error &error) { end(1, error.sentence); });
}

void Tour::openFirm()
{
    auto opened = m_demo.open();
    if (!opened.ok()) {
        end(1, opened.error().sentence);
        return;
    }
    auto firm = std::move(opened).value();
    const auto found = firm->readHere([](Connection &connection) -> Result<TeamMember> {
        const auto member = MemberStore(connection).boundTo(platform::accountName());
        if (member)
            return *member;
        return Error{ErrorKind::notFound, QStringLiteral("The demo firm has nobody at the keyboard."), {}};
    });
    if (!found.ok()) {
        end(1, found.error().sentence);
        return;
    }
    const auto candidate = firm->readHere([&](Connection &connection) {
        return findCandidate(connection, *found, firm->clock().now());
    });
    if (!candidate.ok()) {
        end(1, candidate.error().sentence);
        return;
    }
    m_client = candidate->name;
    m_email = candidate->email;
    m_session = std::make_unique<Session>(
        std::move(firm), std::make_shared<KeyFile>(m_demo.keyFile(), m_demo.firmFolder()), *found, false);
    m_session->window().resize(m_usual);
    m_session->window().show();
    m_session->window().activateWindow();
}

void Tour::plan()
{
    MainWindow *window = &m_session->window();
    auto *table = window->findChild<TableView *>(QStringLiteral("clientTable"));
    m_stops.push_back({tr("the client list"), [table] { return table->model()->rowCount() >= kListedAtLeast; },
                       [this, window] {
                           picture(window, QStringLiteral("client-list"));
                           window->resize(kSmall);
                       }});
    m_stops.push_back({tr("the narrow client list"), [window] { return window->size() == kSmall; },
                       [this, window] {
                           picture(window, QStringLiteral("client-list-1024"));
                           window->resize(m_usual);
                           Hand::click(window->findChild<SearchField *>(QStringLiteral("clientSearch")));
                           Hand::type(window, m_client);
                       }});
    m_stops.push_back({tr("the client that was searched"), [this] { return isListed(); },
                       [this, window] {
                           picture(window, QStringLiteral("client-search"));
                           Hand::press(window, Qt::Key_Return);
                       }});
    m_stops.push_back({tr("the client's record"),
                       [this, window] { return window->showsRecord() && window->clientRecordPage()->clientName() == m_client; },
                       [this, window] {
                           picture(window, QStringLiteral("client-record"));
                           window->resize(kSmall);
                       }});
    m_stops.push_back({tr("the narrow record"), [window] { return window->size() == kSmall; },
                       [this, window] {
                           picture(window, QStringLiteral("client-record-1024"));
                           window->resize(m_usual);
                       }});
    planInvite();
    planManager();
    planOtherWindows();
}

void Tour::planInvite()
{
    MainWindow *window = &m_session->window();
    // The record is made when a client is opened for the first time.
    const auto card = [window] { return window->findChild<PortalCard *>(); };
    const auto portal = [window] { return window->findChild<ClientPortalWindow *>(); };
    m_stops.push_back({tr("the button that invites"), [card] { return Hand::click(card()->inviteButton()); }, [] {}});
    m_stops.push_back({tr("the tick box of the client's contact"), [portal] { return portal() && tickFirst(portal()); },
                       [] {}});
    m_stops.push_back({tr("the Client Portal window"),
                       [portal] { return portal()->isVisible() && portal()->sendButton()->isEnabled(); },
                       [this, portal] {
                           picture(portal(), QStringLiteral("client-portal"));
                           portal()->openPreview();
                       }});
    m_stops.push_back({tr("the preview"), [portal] { return portal() && portal()->previewIsOpen(); },
                       [this, portal] { picture(portal(), QStringLiteral("client-portal-preview")); }});
    m_stops.push_back({tr("the button that sends"), [portal] { return Hand::click(portal()->sendButton()); }, [] {}});
    m_stops.push_back({tr("the mail in the mail folder"), [this] { return !deliveredFile().isEmpty(); }, [] {}});
    m_stops.push_back({tr("what became of the invite"), [window] { return window->toast()->isShowing(); },
                       [this, window] { picture(window, QStringLiteral("client-record-invited")); }});
    m_stops.push_back({tr("the status on the card"),
                       [card] {
                           return !card()->people().isEmpty()
                               && card()->people().last().status(QDateTime::currentDateTimeUtc()) == PortalStatus::invited;
                       },
                       [] {}});
}

void Tour::planManager()
{
    MainWindow *window = &m_session->window();
    const auto counted = [window](ManagerWindow::Tab tab) {
        const ManagerWindow *manager = window->manager();
        return manager && manager->currentTab() == tab && manager->tiles()->tile(PortalStatus::none)->count() >= 0
            && manager->portalUsers()->index()->isReady();
    };
    m_stops.push_back({tr("the manager of portals"), [] { return true; }, [window] { window->openManager(); }});
    m_stops.push_back({tr("the clients without portals"),
                       [counted, window] {
                           if (window->manager())
                               window->manager()->showTab(ManagerWindow::Tab::withoutPortals);
                           return counted(ManagerWindow::Tab::withoutPortals);
                       },
                       [this, window] {
                           picture(window->manager(), QStringLiteral("manager-without-portals"));
                           window->manager()->showTab(ManagerWindow::Tab::portalUsers);
                       }});
    m_stops.push_back({tr("the portal users"), [counted] { return counted(ManagerWindow::Tab::portalUsers); },
                       [this, window] {
                           picture(window->manager(), QStringLiteral("manager-portal-users"));
                           window->manager()->resize(kSmall);
                       }});
    m_stops.push_back({tr("the narrow manager of portals"), [this] { return m_waiting.elapsed() > kSettleMs; },
                       [this, window] {
                           picture(window->manager(), QStringLiteral("manager-portal-users-1024"));
                           window->manager()->close();
                       }});
}

/// The main window's other pages, and each part of the settings.
void Tour::planPages()
{
    MainWindow *window = &m_session->window();
    const auto addPage = [this, window](MainPages::Page page, const QString &file) {
        m_stops.push_back({file, [] { return true; }, [window, page] { window->openPage(page); }});
        // What a page shows comes from a worker; it has come when the page has been left alone for a moment.
        m_stops.push_back({file, [window, page] { return window->pages()->current() == page; }, [] {}});
        m_stops.push_back({file, [this] { return m_waiting.elapsed() > kSettleMs; },
                           [this, window, file] { picture(window, file); }});
    };
    addPage(MainPages::Page::outbox, QStringLiteral("outbox"));
    addPage(MainPages::Page::templates, QStringLiteral("templates"));
    addPage(MainPages::Page::settings, QStringLiteral("settings-firm"));
    using Part = SettingsPage::Part;
    const std::pair<Part, const char *> parts[] = {
        {Part::mailAccount, "settings-mail"}, {Part::returnedMail, "settings-returned-mail"}, {Part::teamMembers, "settings-team"},
        {Part::keyboard, "settings-keyboard"}, {Part::backup, "settings-backup"},
        {Part::recoveryKey, "settings-recovery-key"}, {Part::appearance, "settings-appearance"},
    };
    for (const auto &[part, name] : parts) {
        const QString file = QString::fromLatin1(name);
        m_stops.push_back({file, [] { return true; }, [window, part = part] { window->pages()->settings()->open(part); }});
        m_stops.push_back({file, [window, part = part] { return window->pages()->settings()->current() == part; },
                           [this, window, file] { picture(window, file); }});
    }
    planProvider();
}

/// The mail account of a well-known provider, which signs in by itself; nothing of it is saved.
void Tour::planProvider()
{
    MainWindow *window = &m_session->window();
    const QString file = QStringLiteral("settings-mail-provider");
    const auto settings = [window] { return window->pages()->settings(); };
    const auto page = [settings] { return static_cast<MailAccountPage *>(settings()->part(SettingsPage::Part::mailAccount)); };
    m_stops.push_back({file, [] { return true; }, [settings] { settings()->open(SettingsPage::Part::mailAccount); }});
    m_stops.push_back({file, [settings] { return settings()->current() == SettingsPage::Part::mailAccount; },
                       [page] {
                           MailAccountForm *form = page()->accountForm();
                           form->serverButton()->setChecked(true);
                           const int provider = form->providerBox()->findText(QStringLiteral("Microsoft 365"));
                           form->providerBox()->setCurrentIndex(provider);
                           Q_EMIT form->providerBox()->activated(provider); // as when a person chooses
                           form->userEdit()->setText(QStringLiteral("portal@alderpryce.example"));
                           form->signInBox()->setCurrentIndex(form->signInBox()->findData(int(MailSignIn::oauth)));
                       }});
    m_stops.push_back({file,
                       [this, page] {
                           return page()->isDirty() && page()->accountForm()->account().signIn == MailSignIn::oauth
                               && page()->accountForm()->providerSignIn()->isVisible() && m_waiting.elapsed() > kSettleMs;
                       },
                       [this, window, page, file] {
                           picture(window, file);
                           page()->revert();
                       }});
}

void Tour::planOtherWindows()
{
    MainWindow *window = &m_session->window();
    addDialogStop(tr("the form of a client"), "clientDialog", QStringLiteral("edit-client"),
                  [window] { window->clientRecordPage()->editClient(); });
    addDialogStop(tr("the form of a contact"), "contactDialog", QStringLiteral("new-contact"),
                  [window] { window->clientRecordPage()->addContact(); });
    addDialogStop(tr("the people to link"), "linkPersonDialog", QStringLiteral("link-person"),
                  [window] { window->clientRecordPage()->linkPerson(); });
    addDialogStop(tr("the questions before a client is deleted"), "deleteClientDialog", QStringLiteral("delete-client"),
                  [window] { window->clientRecordPage()->deleteClient(); });
    addDialogStop(tr("the health of an address"), "addressHealthDialog", QStringLiteral("email-health"), [window] {
        if (auto *card = window->clientRecordPage()->findChild<PortalCard *>())
            card->showHealth();
    });
    addDialogStop(tr("the portal address"), "portalAddressDialog", QStringLiteral("portal-address"),
                  [window] { window->editPortalAddress(); });
    addDialogStop(tr("the quick chooser"), "quickChooser", QStringLiteral("quick-chooser"),
                  [window] { window->chooseClient(); });
    addDialogStop(tr("the import of clients"), "importWindow", QStringLiteral("import"),
                  [window] { window->importClients(); });
    addDialogStop(tr("the keyboard shortcuts"), "shortcutsDialog", QStringLiteral("shortcuts"),
                  [window] { window->showShortcuts(); });
    addDialogStop(tr("the program's parts"), "aboutDialog", QStringLiteral("about"), [window] { window->showAbout(); });
    addDialogStop(tr("the log"), "logDialog", QStringLiteral("log"), [window] { window->showLog(); });
    planManyAtOnce();
    planPages();
    auto start = std::make_shared<StartWindow>();
    auto firstRun = std::make_shared<FirstRunDialog>(firstRunServices());
    m_stops.push_back({tr("the start window"), [] { return true; },
                       [this, start, firstRun] {
                           start->show();
                           picture(start.get(), QStringLiteral("start"));
                           start->hide();
                           firstRun->show();
                           picture(firstRun.get(), QStringLiteral("first-run"));
                           firstRun->hide();
                       }});
}

void Tour::addDialogStop(const QString &what, const char *name, const QString &file, const std::function<void()> &open)
{
    m_stops.push_back({what, [this, name] { return !dialog(name); }, open});
    m_stops.push_back({what, [this, name] { return dialog(name) && dialog(name)->isVisible(); },
                       [this, name, file] {
                           picture(dialog(name), file);
                           Hand::press(dialog(name), Qt::Key_Escape);
                       }});
    m_stops.push_back({what, [this, name] { return !dialog(name); }, [] {}});
}

QDialog *Tour::dialog(const char *name) const
{
    return m_session->window().findChild<QDialog *>(QString::fromLatin1(name));
}

bool Tour::isListed() const
{
    const auto *table = m_session->window().findChild<TableView *>(QStringLiteral("clientTable"));
    const QModelIndex first = table->model()->index(0, ClientListModel::client);
    return table->model()->rowCount() < kListedAtLeast && table->currentIndex().row() == 0
        && first.data().toString() == m_client;
}

/// The mail in the mail folder that goes to whom the tour invited; empty while there is none.
QString Tour::deliveredFile() const
{
    QDirIterator files(m_demo.mailFolder(), {QStringLiteral("*.eml")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QFile::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        const QByteArray header = content.first(std::max<qsizetype>(0, content.indexOf("\r\n\r\n")));
        if (header.contains(m_email.toUtf8()))
            return file.fileName();
    }
    return {};
}

void Tour::picture(QWidget *window, const QString &name)
{
    const Scheme before = m_theme.scheme();
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        m_theme.setForcedScheme(scheme);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // what was just resized or shown
        const QString suffix = scheme == Scheme::dark ? QStringLiteral("dark") : QStringLiteral("light");
        if (window->grab().save(QStringLiteral("%1/%2-%3.png").arg(m_pictures, name, suffix)))
            ++m_taken;
        else
            end(1, tr("A picture cannot be kept in %1.").arg(m_pictures));
    }
    m_theme.setForcedScheme(before);
}

void Tour::goOn()
{
    if (m_next == m_stops.size()) {
        end(0, tr("Invited a client of the demo firm; its mail lies in the mail folder. Pictures taken: %1").arg(m_taken));
        return;
    }
    const Stop &stop = m_stops[m_next];
    if (!stop.ready()) {
        if (m_waiting.elapsed() > kPatienceMs)
            end(1, tr("The tour waited in vain for %1.").arg(stop.what));
        return;
    }
    ++m_next;
    m_waiting.restart();
    stop.act();
}

void Tour::end(int status, const QString &sentence)
{
    m_tick.stop();
    Q_EMIT ended(status, sentence);
}

namespace {

/// Takes the same tour again, in a process of its own, because words and sizes are chosen when a program starts.
bool tourAgain(const QString &pictures, const QStringList &options)
{
    QProcess tour;
    tour.setProcessChannelMode(QProcess::ForwardedChannels);
    tour.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--tour"), pictures} + options);
    return tour.waitForFinished(kAgainMs) && tour.exitStatus() == QProcess::NormalExit && tour.exitCode() == 0;
}

} // namespace

int runTour(QApplication &app, Theme &theme, const DesktopOptions &options)
{
    Tour tour(theme, options);
    QApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(&tour, &Tour::ended, &app, [](int status, const QString &sentence) {
        QTextStream(status == 0 ? stdout : stderr) << sentence << '\n';
        QApplication::exit(status);
    });
    QTimer::singleShot(0, &tour, &Tour::start);
    const int status = QApplication::exec();
    if (status != 0 || !options.language.isEmpty() || options.fontScale > 0)
        return status;
    const bool spanish = tourAgain(options.tour + QStringLiteral("/spanish"),
                                   {QStringLiteral("--language"), QStringLiteral("es")});
    const bool large = tourAgain(options.tour + QStringLiteral("/200-percent"),
                                 {QStringLiteral("--font-scale"), QStringLiteral("2")});
    return spanish && large ? 0 : 1;
}

} // namespace portico
