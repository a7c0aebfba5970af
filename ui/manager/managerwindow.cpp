#include "ui/manager/managerwindow.h"

#include "app/store/portaluserlisting.h"
#include "ui/look/fonts.h"
#include "ui/look/tableview.h"
#include "ui/look/windowsize.h"
#include "ui/manager/portaltiles.h"
#include "ui/manager/portaluserstab.h"
#include "ui/manager/withoutportaltab.h"
#include "ui/noticetoast.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/toast.h"

#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace portico {

namespace {

constexpr QSize kSmallest{1024, 680};
constexpr QSize kFirst{1280, 800};
constexpr std::chrono::milliseconds kGather(250);
const QString kGeometry = QStringLiteral("managerWindow/geometry");
const QString kTab = QStringLiteral("managerWindow/tab");

} // namespace

ManagerWindow::ManagerWindow(const FirmServices &services, ClientIndex &clients)
    : m_services{services.firm, services.member, services.sender, m_notifier}
{
    setObjectName(QStringLiteral("managerWindow"));
    setWindowTitle(tr("Manage Client Portals"));
    setMinimumSize(kSmallest);
    m_without = new WithoutPortalTab(m_services, clients, this);
    m_users = new PortalUsersTab(m_services, clients, this);
    build();
    m_summary = new PortalSummary(m_without->index(), this);
    connectParts();
    addShortcuts();
    restore();
}

ManagerWindow::~ManagerWindow() = default;

void ManagerWindow::build()
{
    auto *content = new QWidget(this);
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(16, 16, 16, 12);
    m_body->setSpacing(12);
    m_tiles = new PortalTiles(content);
    m_tabs = new QTabWidget(content);
    m_tabs->setObjectName(QStringLiteral("managerTabs"));
    m_tabs->addTab(m_without, QString());
    m_tabs->addTab(m_users, QString());
    // Room between the tabs' line and what they hold.
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->widget(tab)->layout()->setContentsMargins(0, 12, 0, 0);
    m_body->addWidget(m_tiles);
    m_body->addWidget(m_tabs, 1);
    // With large letters a low window has no room for all of it.
    auto *scroll = new FormScroll(content, this, FormScroll::Fit::least);
    setCentralWidget(scroll);
    m_toast = new Toast(scroll);
    m_status = new ElidedLabel({}, Qt::ElideRight, this);
    setTextStyle(m_status, TextStyle::small);
    setTextTone(m_status, Token::text2);
    m_status->setObjectName(QStringLiteral("managerStatus"));
    m_status->setContentsMargins(14, 0, 14, 0);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    nameTab(int(Tab::withoutPortals), tr("Without client portals"), -1);
    nameTab(int(Tab::portalUsers), tr("With portal users"), -1);
    showSessionsSince();
}

void ManagerWindow::addBar(QWidget *bar)
{
    m_body->insertWidget(m_body->indexOf(m_tabs), bar);
}

void ManagerWindow::connectParts()
{
    connect(m_summary, &PortalSummary::changed, this, &ManagerWindow::showCounts);
    connect(m_without, &WithoutPortalTab::sendInviteRequested, this, &ManagerWindow::sendInviteRequested);
    connect(m_without, &ManagerTab::clientOpened, this, &ManagerWindow::clientOpened);
    connect(m_without, &ManagerTab::countChanged, this,
            [this](qint64 count) { nameTab(int(Tab::withoutPortals), tr("Without client portals"), count); });
    connect(m_users, &ManagerTab::countChanged, this,
            [this](qint64 count) { nameTab(int(Tab::portalUsers), tr("With portal users"), count); });
    connect(m_users, &ManagerTab::clientOpened, this, &ManagerWindow::clientOpened);
    connect(m_users, &PortalUsersTab::resendInviteRequested, this, &ManagerWindow::resendInviteRequested);
    connect(m_users, &PortalUsersTab::removeAccessRequested, this, &ManagerWindow::removeAccessRequested);
    connect(m_users, &PortalUsersTab::reactivateEmailRequested, this, &ManagerWindow::reactivateEmailRequested);
    connect(m_users, &PortalUsersTab::exportRequested, this, &ManagerWindow::exportRequested);
    connect(m_users, &PortalUsersTab::partChanged, this, &ManagerWindow::followTab);
    m_soon.gather(kGather, this, &ManagerWindow::showSessionsSince);
    m_soon.follow(m_services.firm);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ManagerWindow::followTab);
    connect(m_tiles, &PortalTiles::chosen, this, &ManagerWindow::choosePart);
    new NoticeToast(m_notifier, m_toast);
}

void ManagerWindow::addShortcuts()
{
    const auto key = [this](const QKeySequence &sequence, auto act) {
        connect(new QShortcut(sequence, this), &QShortcut::activated, this, act);
    };
    key(QKeySequence::Find, [this] { shown()->focusSearch(); });
    key(QKeySequence::Close, [this] { close(); });
    key(QKeySequence(Qt::Key_F5), [this] {
        m_without->index()->refresh();
        m_users->index()->refresh();
    });
}

void ManagerWindow::nameTab(int tab, const QString &words, qint64 count)
{
    m_tabs->setTabText(tab, count < 0 ? words : tr("%1  %2", "tab, count").arg(words, QLocale().toString(count)));
}

void ManagerWindow::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

ManagerWindow::Tab ManagerWindow::currentTab() const
{
    return Tab(m_tabs->currentIndex());
}

ManagerTab *ManagerWindow::shown() const
{
    if (currentTab() == Tab::portalUsers)
        return m_users;
    return m_without;
}

/// A part of the summary shows who is in it: those without an invite in their own tab, all others among the portal users.
void ManagerWindow::choosePart(std::optional<PortalStatus> part)
{
    if (part == PortalStatus::none || (!part && currentTab() == Tab::withoutPortals)) {
        showTab(Tab::withoutPortals);
    } else {
        showTab(Tab::portalUsers);
        m_users->showPart(part);
    }
    followTab();
}

void ManagerWindow::showSessionsSince()
{
    const auto month = m_services.firm.readHere([](Connection &connection) -> Result<QDate> {
        return PortalUserListing(connection).sessionsSince().date();
    });
    const QString since = month.ok()
        ? tr("Web sessions are counted since %1").arg(QLocale().toString(*month, tr("MMMM yyyy", "a month in a sentence")))
        : QString();
    if (since == m_sessionsSince)
        return;
    m_sessionsSince = since;
    showStatus();
}

void ManagerWindow::showCounts(const PortalCounts &counts)
{
    m_tiles->setCounts(counts);
    m_without->setCounts(counts);
    showStatus();
}

void ManagerWindow::showStatus()
{
    if (currentTab() == Tab::portalUsers) {
        m_status->setText(m_sessionsSince);
        return;
    }
    const auto counts = m_summary ? m_summary->counts() : std::nullopt;
    if (!counts) {
        m_status->setText(tr("Counting…"));
        return;
    }
    QStringList parts{tr("%Ln client(s) without a portal", nullptr, int(counts->without))};
    if (counts->withoutAddress > 0)
        parts.append(tr("%Ln cannot be invited: no email address", nullptr, int(counts->withoutAddress)));
    if (counts->addressInactive > 0)
        parts.append(tr("%Ln address(es) inactive", nullptr, int(counts->addressInactive)));
    m_status->setText(parts.join(QStringLiteral("   |   ")));
}

/// The tile of what the tab shows is pressed.
void ManagerWindow::followTab()
{
    m_tiles->setShown(currentTab() == Tab::withoutPortals ? PortalStatus::none : m_users->part());
    showStatus();
}

void ManagerWindow::restore()
{
    const QSettings settings;
    resizeToFit(this, kFirst);
    restoreGeometry(settings.value(kGeometry).toByteArray());
    showTab(Tab(qBound(0, settings.value(kTab, 0).toInt(), m_tabs->count() - 1)));
    followTab();
    shown()->focusSearch();
}

void ManagerWindow::save() const
{
    QSettings settings;
    settings.setValue(kGeometry, saveGeometry());
    settings.setValue(kTab, m_tabs->currentIndex());
}

void ManagerWindow::closeEvent(QCloseEvent *event)
{
    save();
    QMainWindow::closeEvent(event);
}

} // namespace portico
