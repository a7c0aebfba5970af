#include "ui/mainwindow.h"

#include "ui/clients/clientdialog.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/mainmenu.h"
#include "ui/portaladdressdialog.h"
#include "ui/sendingstatus.h"
#include "ui/widgets/navigationbar.h"
#include "ui/widgets/toast.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

#include <utility>

namespace portico {

namespace {

constexpr QSize kSmallest{1024, 680};
constexpr QSize kFirst{1280, 800};
const QString kGeometry = QStringLiteral("mainWindow/geometry");
const QString kClientList = QStringLiteral("clientList");

Toast::Kind kindOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::done: return Toast::Kind::done;
    case Notice::Kind::waiting: return Toast::Kind::waiting;
    case Notice::Kind::failed: return Toast::Kind::failed;
    }
    return Toast::Kind::done;
}

} // namespace

MainWindow::MainWindow(const FirmServices &services, const QString &firmName, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_firmName(firmName)
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kSmallest);
    buildPages();
    m_menu = new MainMenu(m_services, this);
    m_sending = new SendingStatus(m_services, this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_sending, 1);
    connectParts();
    restoreWindow();
    openClientList();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    m_navigation = new NavigationBar(this);
    m_navigation->addGroup(QStringLiteral("clients"), tr("Clients"), IconName::clients);
    m_navigation->addEntry(kClientList, tr("Client List"), IconName::clients, QStringLiteral("clients"));
    m_navigation->setPerson(m_services.member.name, m_firmName);

    m_pages = new QStackedWidget(this);
    m_list = new ClientListPage(m_services, m_pages);
    m_record = new ClientRecordPage(m_services, m_pages);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_record);
    m_toast = new Toast(m_pages);

    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_pages, 1);
    setCentralWidget(content);
}

void MainWindow::connectParts()
{
    connect(m_navigation, &NavigationBar::entryActivated, this, &MainWindow::openClientList);
    connect(m_list, &ClientListPage::clientOpened, this, &MainWindow::openClient);
    connect(m_list, &ClientListPage::newClientRequested, this, &MainWindow::newClient);
    connect(m_record, &ClientRecordPage::backRequested, this, &MainWindow::openClientList);
    connect(m_record, &ClientRecordPage::titleChanged, this, &MainWindow::showTitle);
    connect(m_record, &ClientRecordPage::portalAddressWanted, this, &MainWindow::editPortalAddress);
    connect(m_record, &ClientRecordPage::clientGone, this, [this] {
        openClientList();
        m_services.notifier.failed(tr("That client is not there any more."));
    });
    connect(m_sending, &SendingStatus::attentionRequested, this, [this](AttentionStore::Kind kind) {
        openClientList();
        m_list->showAttention(kind);
    });
    connect(m_sending, &SendingStatus::queueRead, m_menu, &MainMenu::showQueue);
    connect(&m_services.notifier, &Notifier::noticed, this, &MainWindow::showNotice);
    connect(m_toast, &Toast::actionTriggered, this, [this] {
        if (const auto action = std::exchange(m_noticeAction, {}))
            action();
    });
}

bool MainWindow::showsRecord() const
{
    return m_pages->currentWidget() == m_record;
}

void MainWindow::openClientList()
{
    const ClientKey last = showsRecord() ? m_record->client() : ClientKey();
    m_pages->setCurrentWidget(m_list);
    m_navigation->setCurrent(kClientList);
    if (last)
        m_list->select(last);
    m_list->focusSearch();
    m_menu->showRecord(false);
    showTitle();
}

void MainWindow::openClient(ClientKey client)
{
    if (!m_record->showClient(client))
        return;
    m_pages->setCurrentWidget(m_record);
    m_record->focusFirst();
    m_menu->showRecord(true);
    showTitle();
}

void MainWindow::newClient()
{
    auto *dialog = new ClientDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ClientDialog::saved, this, &MainWindow::openClient);
    dialog->open();
}

void MainWindow::search()
{
    if (showsRecord())
        openClientList();
    else
        m_list->focusSearch();
}

void MainWindow::refresh()
{
    if (showsRecord())
        m_record->refresh();
    m_list->refresh();
    m_sending->refresh();
    m_services.sender.wake();
}

void MainWindow::editPortalAddress()
{
    auto *dialog = new PortalAddressDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showNotice(const Notice &notice)
{
    m_noticeAction = notice.action;
    m_toast->tell(kindOf(notice.kind), notice.sentence, notice.actionText);
}

void MainWindow::showTitle()
{
    setWindowTitle(showsRecord() ? tr("%1 – Portico").arg(m_record->clientName()) : tr("Portico"));
}

void MainWindow::restoreWindow()
{
    resize(kFirst);
    restoreGeometry(QSettings().value(kGeometry).toByteArray());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(kGeometry, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace portico
