#include "ui/mainmenu.h"

#include "app/practice/mailtasks.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/mainwindow.h"
#include "ui/portal/portalcard.h"

#include <QAction>
#include <QApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

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
    : QObject(window), m_services(services), m_window(window)
{
    buildFile();
    buildEdit();
    buildView();
    buildClients();
    buildMail();
    buildHelp();
    showRecord(false);
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
    QAction *address = menu->addAction(tr("&Portal Address…"), m_window, &MainWindow::editPortalAddress);
    if (!m_services.member.isAdmin())
        disable(address, tr("Only an admin can change the portal address."));
    menu->addSeparator();
    QAction *quit = menu->addAction(tr("&Quit"), m_window, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void MainMenu::buildEdit()
{
    QMenu *menu = addMenu(tr("&Edit"));
    // No shortcuts here: fields have these keys already, and a second owner would make them ambiguous.
    menu->addAction(tr("Cu&t"), this, [] { askFocus("cut"); });
    menu->addAction(tr("&Copy"), this, [] { askFocus("copy"); });
    menu->addAction(tr("&Paste"), this, [] { askFocus("paste"); });
    menu->addAction(tr("Select &All"), this, [] { askFocus("selectAll"); });
    menu->addSeparator();
    menu->addAction(tr("&Search Clients"), QKeySequence::Find, m_window, &MainWindow::search);
}

void MainMenu::buildView()
{
    QMenu *menu = addMenu(tr("&View"));
    menu->addAction(tr("&Client List"), m_window, &MainWindow::openClientList);
    QAction *back = menu->addAction(tr("&Back"), QKeySequence::Back, m_window, &MainWindow::openClientList);
    m_ofRecord.append(back);
    menu->addSeparator();
    QAction *refresh = menu->addAction(tr("&Refresh"), m_window, &MainWindow::refresh);
    refresh->setShortcut(QKeySequence(Qt::Key_F5));
}

void MainMenu::buildClients()
{
    QMenu *menu = addMenu(tr("&Clients"));
    menu->addAction(tr("&New Client…"), QKeySequence::New, m_window, &MainWindow::newClient);
    menu->addSeparator();
    ClientRecordPage *record = m_window->clientRecordPage();
    m_ofRecord.append(menu->addAction(tr("&Edit Client…"), record, &ClientRecordPage::editClient));
    m_ofRecord.append(menu->addAction(tr("New C&ontact…"), record, &ClientRecordPage::addContact));
    QAction *invite = menu->addAction(tr("&Invite to the Client Portal…"), QKeySequence(tr("Ctrl+I")), record,
                                      &ClientRecordPage::invite);
    m_ofRecord.append(invite);
}

void MainMenu::buildMail()
{
    QMenu *menu = addMenu(tr("&Mail"));
    menu->addAction(tr("&Send Now"), this, [this] { m_services.sender.wake(); });
    m_pause = menu->addAction(tr("&Pause All"), this, [this] { setQueue(QueueState::paused); });
    m_resume = menu->addAction(tr("&Resume"), this, [this] { setQueue(QueueState::running); });
    menu->addSeparator();
    const auto show = [this](AttentionStore::Kind kind) {
        m_window->openClientList();
        m_window->clientListPage()->showAttention(kind);
    };
    menu->addAction(tr("Show &Undeliverable"), this, [show] { show(AttentionStore::Kind::undeliverable); });
    menu->addAction(tr("Show Un&confirmed"), this, [show] { show(AttentionStore::Kind::unconfirmed); });
}

void MainMenu::buildHelp()
{
    QMenu *menu = addMenu(tr("&Help"));
    QAction *about = menu->addAction(tr("&About Portico"), m_window, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Portico"),
                                    tr("Portico %1").arg(QStringLiteral(PORTICO_VERSION)), QMessageBox::Close, m_window);
        box->setInformativeText(tr("Practice management for accounting firms, with a portal for their clients."));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    about->setMenuRole(QAction::AboutRole);
}

void MainMenu::showRecord(bool shown)
{
    for (QAction *action : std::as_const(m_ofRecord))
        disable(action, shown ? QString() : tr("Open a client first."));
}

void MainMenu::showQueue(const QueueControl &control)
{
    const QString notAllowed =
        m_services.member.mayManagePortals() ? QString() : tr("This needs an admin, or the permission Manage Client Portals.");
    const bool runs = control.state == QueueState::running;
    disable(m_pause, !notAllowed.isEmpty() ? notAllowed : runs ? QString() : tr("Nothing is being sent already."));
    disable(m_resume, !notAllowed.isEmpty() ? notAllowed : runs ? tr("Mail is being sent already.") : QString());
}

void MainMenu::setQueue(QueueState state)
{
    runTask(
        this, m_services.write(SetQueueTask(state)), [this] { m_services.sender.wake(); },
        [this](const Error &error) { m_services.notifier.failed(error.sentence); });
}

} // namespace portico
