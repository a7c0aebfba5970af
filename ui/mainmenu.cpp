#include "ui/mainmenu.h"

#include "ui/clients/clientcommands.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/clients/edithistory.h"
#include "ui/mainwindow.h"
#include "ui/outbox/mailcommands.h"
#include "ui/portal/portalcard.h"
#include "ui/start/recentfirms.h"
#include "ui/tablecolumns.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace portico {

namespace {

void disable(QAction *action, const QString &reason)
{
    action->setEnabled(reason.isEmpty());
    action->setToolTip(reason.isEmpty() ? action->iconText() : reason);
    action->setStatusTip(QString());
}

/// Asks the field that has the focus to do what fields do ("copy"); nothing where it has no such slot.
void askFocus(const char *slot)
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && focus->metaObject()->indexOfSlot(QByteArray(slot).append("()").constData()) >= 0)
        QMetaObject::invokeMethod(focus, slot);
}

} // namespace

MainMenu::MainMenu(const FirmServices &services, MainWindow *window)
    : QObject(window), m_services(services), m_window(window), m_commands(new MailCommands(services, window))
{
    buildFile();
    buildEdit();
    buildView();
    buildClients();
    buildMail();
    buildHelp();
    showUndo({});
    showPage(MainPages::Page::clientList);
    showQueue({});
}

QMenu *MainMenu::addMenu(const QString &title)
{
    QMenu *menu = m_window->menuBar()->addMenu(title);
    menu->setToolTipsVisible(true);
    return menu;
}

void MainMenu::buildFile()
{
    QMenu *menu = addMenu(tr("&File"));
    buildFirms(menu);
    menu->addSeparator();
    QAction *import = menu->addAction(tr("&Import Clients…"), m_window, &MainWindow::importClients);
    if (!m_services.member.isAdmin())
        disable(import, tr("Only an admin can import clients."));
    QAction *address = menu->addAction(tr("&Portal Address…"), m_window, &MainWindow::editPortalAddress);
    if (!m_services.member.isAdmin())
        disable(address, tr("Only an admin can change the portal address."));
    menu->addSeparator();
    QAction *quit = menu->addAction(tr("&Quit"), m_window, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void MainMenu::buildFirms(QMenu *menu)
{
    menu->addAction(tr("&Open Firm…"), QKeySequence::Open, this, &MainMenu::chooseFirm);
    QMenu *recent = menu->addMenu(tr("Open &Recent"));
    recent->setToolTipsVisible(true);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    fillRecent(recent); // so that it is known to have entries
    menu->addAction(tr("&Close Firm"), m_window, &MainWindow::closeFirm);
}

void MainMenu::fillRecent(QMenu *menu)
{
    menu->clear();
    const QList<RecentFirm> firms = RecentFirms::list();
    const QString present = QDir(m_services.firm.folder()).absolutePath();
    for (const RecentFirm &firm : firms) {
        QString text = firm.there ? firm.name : tr("%1 (not there any more)").arg(firm.name);
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction *open = menu->addAction(text, m_window, [this, firm] { m_window->openFirm(firm.folder); });
        open->setToolTip(QDir::toNativeSeparators(firm.folder));
        if (firm.folder == present)
            disable(open, tr("This firm is open."));
        else if (!firm.there)
            disable(open, tr("There is no firm in %1 any more.").arg(QDir::toNativeSeparators(firm.folder)));
    }
    const bool anyGone = std::any_of(firms.begin(), firms.end(), [](const RecentFirm &firm) { return !firm.there; });
    menu->addSeparator();
    QAction *drop = menu->addAction(tr("Remove What Is Gone"), this, [firms] {
        for (const RecentFirm &firm : firms) {
            if (!firm.there)
                RecentFirms::drop(firm.folder);
        }
    });
    if (!anyGone)
        disable(drop, firms.isEmpty() ? tr("No firm was open here before.") : tr("All of these firms are there."));
}

void MainMenu::chooseFirm()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a Firm"), QFileInfo(m_services.firm.folder()).path());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_window, &MainWindow::openFirm);
    dialog->open();
}

void MainMenu::buildEdit()
{
    QMenu *menu = addMenu(tr("&Edit"));
    // A field that has the focus takes the key for its own text before it gets here.
    m_undo = menu->addAction(tr("&Undo"), QKeySequence::Undo, m_window,
                             [this] { m_window->clientRecordPage()->history()->undoNewest(); });
    menu->addSeparator();
    // No shortcuts here: fields have these keys already, and a second owner would make them ambiguous.
    menu->addAction(tr("Cu&t"), this, [] { askFocus("cut"); });
    menu->addAction(tr("&Copy"), this, [] { askFocus("copy"); });
    menu->addAction(tr("&Paste"), this, [] { askFocus("paste"); });
    menu->addAction(tr("Select &All"), this, [] { askFocus("selectAll"); });
    menu->addSeparator();
    menu->addAction(tr("&Search"), QKeySequence::Find, m_window, &MainWindow::search);
}

void MainMenu::followRecord(ClientRecordPage *record)
{
    connect(record->history(), &EditHistory::changed, this, [this, record] { showUndo(record->history()->newest()); });
    const auto follow = [this, record] { m_active->setText(record->activeAction()->text()); };
    connect(record->activeAction(), &QAction::changed, m_active, follow);
    follow();
}

/// newest: what the edit that can be undone did; empty where there is none.
void MainMenu::showUndo(const QString &newest)
{
    m_undo->setText(newest.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(QString(newest).replace(u'&', QStringLiteral("&&"))));
    disable(m_undo, newest.isEmpty() ? tr("Nothing was edited on a client record yet.") : QString());
}

void MainMenu::addPage(QMenu *menu, MainPages::Page page, const QString &text, const QKeySequence &key)
{
    QAction *action = menu->addAction(text, m_window, [this, page] { m_window->openPage(page); });
    action->setShortcut(key);
    action->setCheckable(true);
    m_ofPages.insert(page, action);
}

void MainMenu::buildView()
{
    using Page = MainPages::Page;
    QMenu *menu = addMenu(tr("&View"));
    addPage(menu, Page::clientList, tr("&Client List"), tr("Ctrl+1"));
    QAction *manage = menu->addAction(tr("&Manage Client Portals"), QKeySequence(tr("Ctrl+Shift+P")), m_window,
                                      &MainWindow::openManager);
    disable(manage, whyNoPortalManager(m_services.member));
    addPage(menu, Page::templates, tr("&Templates"), tr("Ctrl+2"));
    addPage(menu, Page::outbox, tr("&Outbox"), tr("Ctrl+3"));
    addPage(menu, Page::settings, tr("&Settings"), tr("Ctrl+4"));
    // Where the system has a key of its own for settings, it works too.
    QAction *settings = m_ofPages.value(Page::settings);
    settings->setShortcuts(settings->shortcuts() + QKeySequence::keyBindings(QKeySequence::Preferences));
    settings->setMenuRole(QAction::PreferencesRole);
    menu->addSeparator();
    ClientListPage *list = m_window->clientListPage();
    QMenu *columns = menu->addMenu(tr("Col&umns"));
    list->columns()->addTo(columns);
    QMenu *sorting = menu->addMenu(tr("Sort B&y"));
    list->addSortingTo(sorting);
    m_ofList = {columns->menuAction(), sorting->menuAction()};
    menu->addSeparator();
    m_back = menu->addAction(tr("&Back"), QKeySequence::Back, m_window, &MainWindow::goBack);
    menu->addSeparator();
    QAction *refresh = menu->addAction(tr("&Refresh"), m_window, &MainWindow::refresh);
    QList<QKeySequence> keys = QKeySequence::keyBindings(QKeySequence::Refresh);
    keys.removeAll(QKeySequence(Qt::Key_F5));
    refresh->setShortcuts(QList<QKeySequence>{QKeySequence(Qt::Key_F5)} + keys);
}

void MainMenu::buildClients()
{
    QMenu *menu = addMenu(tr("&Clients"));
    menu->addAction(tr("&New Client…"), QKeySequence::New, m_window, &MainWindow::newClient);
    menu->addAction(tr("&Go to Client…"), QKeySequence(tr("Ctrl+K")), m_window, &MainWindow::chooseClient);
    menu->addSeparator();
    const auto addOfRecord = [this, menu](const QString &text, void (ClientRecordPage::*act)()) {
        QAction *action = menu->addAction(text, m_window, [this, act] { (m_window->clientRecordPage()->*act)(); });
        m_ofRecord.append(action);
        return action;
    };
    addOfRecord(tr("&Edit Client…"), &ClientRecordPage::editClient);
    addOfRecord(tr("New C&ontact…"), &ClientRecordPage::addContact);
    addOfRecord(tr("&Link an Existing Person…"), &ClientRecordPage::linkPerson);
    addOfRecord(tr("&Invite to the Client Portal…"), &ClientRecordPage::invite)->setShortcut(QKeySequence(tr("Ctrl+I")));
    menu->addSeparator();
    m_active = addOfRecord(ClientRecordPage::wordForToggling(true), &ClientRecordPage::toggleActive);
    QAction *remove = menu->addAction(tr("&Delete Client…"), m_window,
                                      [this] { m_window->clientRecordPage()->deleteClient(); });
    if (m_services.member.isAdmin())
        m_ofRecord.append(remove);
    else
        disable(remove, tr("Only an admin can delete a client."));
    menu->addSeparator();
    m_window->clientListPage()->commands()->addTo(menu->addMenu(tr("&Chosen Clients")));
}

void MainMenu::buildMail()
{
    QMenu *menu = addMenu(tr("&Mail"));
    menu->addAction(tr("&Send Now"), this, [this] { m_services.sender.wake(); });
    m_pause = menu->addAction(tr("&Pause All"), this, [this] { m_commands->setQueue(QueueState::paused); });
    m_resume = menu->addAction(tr("&Resume"), this, [this] { m_commands->setQueue(QueueState::running); });
    menu->addSeparator();
    using Kind = AttentionStore::Kind;
    menu->addAction(tr("Show &Undeliverable"), this, [this] { m_window->showAttention(Kind::undeliverable); });
    menu->addAction(tr("Show Un&confirmed"), this, [this] { m_window->showAttention(Kind::unconfirmed); });
}

void MainMenu::buildHelp()
{
    QMenu *menu = addMenu(tr("&Help"));
    menu->addAction(tr("&Keyboard Shortcuts"), QKeySequence(tr("Ctrl+/")), m_window, &MainWindow::showShortcuts);
    menu->addAction(tr("Show &Log"), m_window, &MainWindow::showLog);
    menu->addSeparator();
    QAction *about = menu->addAction(tr("&About Portico"), m_window, &MainWindow::showAbout);
    about->setMenuRole(QAction::AboutRole);
}

QString MainMenu::whyNoPortalManager(const TeamMember &member)
{
    return member.mayManagePortals() ? QString()
                                     : tr("This needs an admin, or the permission Manage Client Portals.");
}

void MainMenu::showPage(MainPages::Page page)
{
    const bool record = page == MainPages::Page::clientRecord;
    for (auto entry = m_ofPages.cbegin(); entry != m_ofPages.cend(); ++entry)
        entry.value()->setChecked(entry.key() == page);
    for (QAction *action : std::as_const(m_ofRecord))
        disable(action, record ? QString() : tr("Open a client first."));
    const bool list = page == MainPages::Page::clientList;
    for (QAction *action : std::as_const(m_ofList))
        disable(action, list ? QString() : tr("Open the client list first."));
    m_window->clientListPage()->commands()->setListShown(list);
    disable(m_back, page == MainPages::Page::clientList ? tr("This is the first page.") : QString());
}

void MainMenu::showQueue(const QueueControl &control)
{
    const QString notAllowed =
        m_services.member.mayManagePortals() ? QString() : tr("This needs an admin, or the permission Manage Client Portals.");
    const bool runs = control.state == QueueState::running;
    disable(m_pause, !notAllowed.isEmpty() ? notAllowed : runs ? QString() : tr("Nothing is being sent already."));
    disable(m_resume, !notAllowed.isEmpty() ? notAllowed : runs ? tr("Mail is being sent already.") : QString());
}

} // namespace portico
