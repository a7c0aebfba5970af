#include "ui/mainwindow.h"

#include "app/core/logfile.h"
#include "app/store/firmstore.h"
#include "ui/bulk/runbar.h"
#include "ui/bulk/undobar.h"
#include "ui/clients/clientdialog.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/clients/quickchooser.h"
#include "ui/firstrun/firststeps.h"
#include "ui/help/aboutdialog.h"
#include "ui/help/logdialog.h"
#include "ui/help/shortcutsdialog.h"
#include "ui/import/importwindow.h"
#include "ui/mainmenu.h"
#include "ui/manager/manageracts.h"
#include "ui/manager/managerwindow.h"
#include "ui/noticetoast.h"
#include "ui/outbox/outboxpage.h"
#include "ui/portaladdressdialog.h"
#include "ui/sendingstatus.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/navigationbar.h"
#include "ui/widgets/toast.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QStatusBar>

#include <memory>

namespace portico {

namespace {

using Page = MainPages::Page;

constexpr QSize kSmallest{1024, 680};
constexpr QSize kFirst{1280, 800};
const QString kGeometry = QStringLiteral("mainWindow/geometry");
const QString kPage = QStringLiteral("mainWindow/page");
const QString kClients = QStringLiteral("clients");
const QString kManagePortals = QStringLiteral("managePortals");

} // namespace

MainWindow::MainWindow(const SettingsServices &services, const QString &firmName, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_firmName(firmName),
      m_recent(services.firm.firm.folder(), services.firm.member.key)
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kSmallest);
    buildPages();
    m_menu = new MainMenu(m_services.firm, this);
    m_acts = new ManagerActs(m_services.firm, this);
    buildStatusBar();
    connectParts();
    restoreWindow();
}

MainWindow::~MainWindow()
{
    delete m_manager; // it looks at what the client list reads
}

void MainWindow::buildPages()
{
    // Each part is made where it stays: a widget that moves is given its looks again, and all that is in it.
    auto *content = new QWidget(this);
    m_navigation = new NavigationBar(content);
    m_navigation->addGroup(kClients, tr("Clients"), IconName::clients);
    m_navigation->addEntry(MainPages::idOf(Page::clientList), tr("Client List"), IconName::clients, kClients);
    m_navigation->addEntry(kManagePortals, tr("Manage Client Portals"), IconName::portal, kClients);
    m_navigation->setDisabledReason(kManagePortals, MainMenu::whyNoPortalManager(m_services.firm.member));
    m_navigation->addEntry(MainPages::idOf(Page::templates), tr("Templates"), IconName::templates);
    m_navigation->addEntry(MainPages::idOf(Page::outbox), tr("Outbox"), IconName::outbox);
    m_navigation->addEntry(MainPages::idOf(Page::settings), tr("Settings"), IconName::settings);
    m_navigation->setPerson(m_services.firm.member.name, m_firmName);

    m_pages = new MainPages(m_services, content);
    m_toast = new Toast(m_pages);
    auto *steps = new FirstSteps(m_services.firm, clientListPage());
    clientListPage()->addStrip(steps);
    connect(steps, &FirstSteps::importRequested, this, &MainWindow::importClients);
    connect(steps, &FirstSteps::focusLost, clientListPage(), &ClientListPage::focusSearch);

    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_pages, 1);
    setCentralWidget(content);
}

void MainWindow::buildStatusBar()
{
    m_sending = new SendingStatus(m_services.firm, this);
    auto *undo = new UndoBar(m_acts->held(), UndoBar::Place::statusBar, this);
    auto *run = new RunBar(m_acts->runs(), RunBar::Place::statusBar, this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(undo);
    statusBar()->addWidget(run);
    statusBar()->addWidget(m_sending, 1);
    connect(run, &RunBar::openRequested, m_acts, &ManagerActs::openRun);
    // A narrow status bar has no room for both, and what can be undone is there for ten seconds only.
    connect(&m_acts->held(), &HeldSends::changed, run, [this, run] { run->setAside(!m_acts->held().isEmpty()); });
    connect(&m_acts->runs(), &BulkRuns::changed, m_sending,
            [this] { m_sending->setAside(m_acts->runs().underWay().has_value()); });
    connect(m_acts, &ManagerActs::clientOpened, this, &MainWindow::comeToClient);
}

void MainWindow::connectParts()
{
    connect(m_navigation, &NavigationBar::entryActivated, this, [this](const QString &id) {
        if (id == kManagePortals)
            openManager();
        else if (const auto page = MainPages::pageOf(id))
            openPage(*page);
    });
    connect(m_navigation, &NavigationBar::personActivated, this, &MainWindow::openKeyboardSettings);
    connect(m_pages, &MainPages::shown, this, &MainWindow::arrive);
    connect(m_pages, &MainPages::clientOpened, this, &MainWindow::openClient);
    connect(m_pages, &MainPages::memberSwitched, this, &MainWindow::memberSwitched);
    connect(m_pages, &MainPages::restoreRequested, this, &MainWindow::restoreRequested);
    connect(m_pages, &MainPages::appearanceChanged, this, &MainWindow::appearanceChanged);
    connect(clientListPage(), &ClientListPage::newClientRequested, this, &MainWindow::newClient);
    connect(m_pages, &MainPages::recordMade, this, &MainWindow::connectRecord);
    connect(m_sending, &SendingStatus::attentionRequested, this, &MainWindow::showAttention);
    connect(m_sending, &SendingStatus::queueRead, m_menu, &MainMenu::showQueue);
    connect(m_sending, &SendingStatus::attentionRead, this, [this](const Attention &attention) {
        const int count = int(attention.undeliverable + attention.unconfirmed);
        m_navigation->setBadge(MainPages::idOf(Page::outbox), count, tr("%Ln need(s) attention", nullptr, count));
    });
    connect(&m_services.firm.firm, &Firm::changed, this, &MainWindow::showFirmName);
    new NoticeToast(m_services.firm.notifier, m_toast);
}

void MainWindow::connectRecord(ClientRecordPage *record)
{
    m_menu->followRecord(record);
    connect(record, &ClientRecordPage::backRequested, this, &MainWindow::openClientList);
    connect(record, &ClientRecordPage::titleChanged, this, &MainWindow::showTitle);
    connect(record, &ClientRecordPage::portalAddressWanted, this, &MainWindow::editPortalAddress);
    connect(record, &ClientRecordPage::clientGone, this, [this] {
        if (showsRecord())
            openClientList();
        m_services.firm.notifier.failed(tr("That client is not there any more."));
    });
}

void MainWindow::openPage(Page page)
{
    const ClientKey last = showsRecord() ? clientRecordPage()->client() : ClientKey();
    m_pages->go(page, [this, page, last] {
        if (page == Page::clientList && last)
            clientListPage()->select(last);
        m_pages->focusPage();
    });
}

void MainWindow::openClientList()
{
    openPage(Page::clientList);
}

void MainWindow::openClient(ClientKey client)
{
    m_pages->leave([this, client] {
        if (!clientRecordPage()->showClient(client))
            return;
        if (!showsRecord())
            m_openedFrom = m_pages->current();
        m_recent.add(client);
        m_pages->go(Page::clientRecord, [this] { m_pages->focusPage(); });
    });
}

void MainWindow::openKeyboardSettings()
{
    m_pages->go(Page::settings, [this] { m_pages->settings()->open(SettingsPage::Part::keyboard); });
}

void MainWindow::openAppearanceSettings()
{
    m_pages->go(Page::settings, [this] { m_pages->settings()->open(SettingsPage::Part::appearance); });
}

void MainWindow::goBack()
{
    const bool toOutbox = showsRecord() && m_openedFrom == Page::outbox;
    openPage(toOutbox ? Page::outbox : Page::clientList);
}

void MainWindow::showAttention(AttentionStore::Kind kind)
{
    if (kind == AttentionStore::Kind::unconfirmed) {
        m_pages->go(Page::outbox, [this] { m_pages->outbox()->showState(MailState::unconfirmed); });
        return;
    }
    m_pages->go(Page::clientList, [this, kind] {
        clientListPage()->showAttention(kind);
        clientListPage()->focusSearch();
    });
}

/// Another page shows: everything around the pages says so.
void MainWindow::arrive(Page page)
{
    m_navigation->setCurrent(MainPages::idOf(page));
    m_menu->showPage(page);
    m_toast->raise(); // above a page that was made just now
    showTitle();
}

void MainWindow::chooseClient()
{
    auto *chooser = new QuickChooser(m_services.firm, clientListPage()->index(), m_recent, this);
    connect(chooser, &QuickChooser::clientChosen, this, &MainWindow::openClient);
    chooser->show();
    chooser->activateWindow();
}

ManagerWindow *MainWindow::manager() const
{
    return m_manager;
}

void MainWindow::comeToClient(ClientKey client)
{
    openClient(client);
    raise();
    activateWindow();
}

void MainWindow::openManager()
{
    if (!MainMenu::whyNoPortalManager(m_services.firm.member).isEmpty())
        return;
    if (!m_manager) {
        m_manager = new ManagerWindow(m_services.firm, *clientListPage()->index());
        m_manager->setAttribute(Qt::WA_DeleteOnClose);
        m_acts->serve(m_manager);
        connect(m_manager, &ManagerWindow::clientOpened, this, &MainWindow::comeToClient);
    }
    m_manager->setWindowState(m_manager->windowState() & ~Qt::WindowMinimized);
    m_manager->show();
    m_manager->raise();
    m_manager->activateWindow();
    m_navigation->setCurrent(MainPages::idOf(m_pages->current())); // another window has opened, not another page
}

void MainWindow::newClient()
{
    auto *dialog = new ClientDialog(m_services.firm, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ClientDialog::saved, this, &MainWindow::openClient);
    dialog->open();
}

void MainWindow::search()
{
    if (!m_pages->search())
        openClientList();
}

void MainWindow::refresh()
{
    m_pages->refresh();
    m_sending->refresh();
    m_services.firm.sender.wake();
}

void MainWindow::importClients()
{
    if (auto *open = findChild<ImportWindow *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *window = new ImportWindow(m_services.firm, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->open();
}

void MainWindow::settle(const std::function<void()> &go)
{
    m_pages->leave([this, go] { m_acts->settle(go); });
}

void MainWindow::openFirm(const QString &folder)
{
    settle([this, folder] {
        saveWindow();
        Q_EMIT openFirmRequested(folder);
    });
}

void MainWindow::closeFirm()
{
    settle([this] {
        saveWindow();
        Q_EMIT closeFirmRequested();
    });
}

void MainWindow::showShortcuts()
{
    (new ShortcutsDialog(menuBar(), this))->open();
}

void MainWindow::showLog()
{
    (new LogDialog(LogFile::folderOfThisAccount(), this))->open();
}

void MainWindow::showAbout()
{
    (new AboutDialog(EngineVersion::current(), this))->open();
}

void MainWindow::editPortalAddress()
{
    auto *dialog = new PortalAddressDialog(m_services.firm, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showTitle()
{
    setWindowTitle(showsRecord() ? tr("%1 – Portico").arg(clientRecordPage()->clientName()) : tr("Portico"));
}

void MainWindow::showFirmName()
{
    const auto name = m_services.firm.firm.readHere([](Connection &connection) -> Result<QString> {
        const auto record = FirmStore(connection).load();
        return record ? record->name : QString();
    });
    if (!name.ok() || *name == m_firmName || name->isEmpty())
        return;
    m_firmName = *name;
    m_navigation->setPerson(m_services.firm.member.name, m_firmName);
}

void MainWindow::restoreWindow()
{
    const QSettings settings;
    resize(kFirst);
    restoreGeometry(settings.value(kGeometry).toByteArray());
    openPage(MainPages::pageOf(settings.value(kPage).toString()).value_or(Page::clientList));
}

void MainWindow::saveWindow() const
{
    QSettings settings;
    settings.setValue(kGeometry, saveGeometry());
    settings.setValue(kPage, MainPages::idOf(m_pages->current()));
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Not on pages with forms: there Escape must not carry anybody away from what is being written.
    if (event->key() == Qt::Key_Escape && (showsRecord() || m_pages->current() == Page::outbox))
        goBack();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing) {
        // The answer comes now where nothing is unsaved or held, else when the question is answered, and the window then
        // closes itself.
        const auto asked = std::make_shared<bool>(false);
        settle([this, asked] {
            m_closing = true;
            if (*asked)
                close();
        });
        *asked = true;
    }
    if (!m_closing) {
        event->ignore();
        return;
    }
    saveWindow();
    if (m_manager)
        m_manager->close();
    QMainWindow::closeEvent(event);
    m_closing = false; // it may be shown again
}

} // namespace portico
