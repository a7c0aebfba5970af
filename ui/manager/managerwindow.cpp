#include "ui/manager/managerwindow.h"

#include "ui/look/fonts.h"
#include "ui/look/tableview.h"
#include "ui/look/windowsize.h"
#include "ui/manager/portaltiles.h"
#include "ui/manager/withoutportaltab.h"
#include "ui/widgets/toast.h"

#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace portico {

namespace {

constexpr QSize kSmallest{1024, 680};
constexpr QSize kFirst{1280, 800};
const QString kGeometry = QStringLiteral("managerWindow/geometry");
const QString kTab = QStringLiteral("managerWindow/tab");

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

ManagerWindow::ManagerWindow(const FirmServices &services, ClientIndex &clients)
    : m_services{services.firm, services.member, services.sender, m_notifier}
{
    setObjectName(QStringLiteral("managerWindow"));
    setWindowTitle(tr("Manage Client Portals"));
    setMinimumSize(kSmallest);
    m_without = new WithoutPortalTab(m_services, clients, this);
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
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    m_tiles = new PortalTiles(content);
    m_tabs = new QTabWidget(content);
    m_tabs->setObjectName(QStringLiteral("managerTabs"));
    m_tabs->addTab(m_without, QString());
    // Room between the tabs' line and what they hold.
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->widget(tab)->layout()->setContentsMargins(0, 12, 0, 0);
    layout->addWidget(m_tiles);
    layout->addWidget(m_tabs, 1);
    setCentralWidget(content);
    m_toast = new Toast(content);
    m_status = makeLabel({}, TextStyle::small, Token::text2);
    m_status->setObjectName(QStringLiteral("managerStatus"));
    m_status->setContentsMargins(14, 0, 14, 0);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    nameTab(0, tr("Without client portals"), -1);
}

void ManagerWindow::connectParts()
{
    connect(m_summary, &PortalSummary::changed, this, &ManagerWindow::showCounts);
    connect(m_without, &WithoutPortalTab::sendInviteRequested, this, &ManagerWindow::sendInviteRequested);
    connect(m_without, &ManagerTab::clientOpened, this, &ManagerWindow::clientOpened);
    connect(m_without, &ManagerTab::countChanged, this,
            [this](qint64 count) { nameTab(0, tr("Without client portals"), count); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &ManagerWindow::followTab);
    connect(m_tiles, &PortalTiles::chosen, this, [this](std::optional<PortalStatus> status) {
        if (status == PortalStatus::none)
            showTab(Tab::withoutPortals);
        followTab();
    });
    connect(&m_notifier, &Notifier::noticed, this, [this](const Notice &notice) {
        m_noticeAction = notice.action;
        m_toast->tell(kindOf(notice.kind), notice.sentence, notice.actionText);
    });
    connect(m_toast, &Toast::actionTriggered, this, [this] {
        if (const auto action = std::exchange(m_noticeAction, {}))
            action();
    });
}

void ManagerWindow::addShortcuts()
{
    const auto key = [this](const QKeySequence &sequence, auto act) {
        connect(new QShortcut(sequence, this), &QShortcut::activated, this, act);
    };
    key(QKeySequence::Find, [this] { m_without->focusSearch(); });
    key(QKeySequence::Close, [this] { close(); });
    key(QKeySequence(Qt::Key_F5), [this] { m_without->index()->refresh(); });
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

void ManagerWindow::showCounts(const PortalCounts &counts)
{
    m_tiles->setCounts(counts);
    m_without->setCounts(counts);
    showStatus();
}

void ManagerWindow::showStatus()
{
    const auto &counts = m_summary->counts();
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
    if (currentTab() == Tab::withoutPortals)
        m_tiles->setShown(PortalStatus::none);
    showStatus();
}

void ManagerWindow::restore()
{
    const QSettings settings;
    resizeToFit(this, kFirst);
    restoreGeometry(settings.value(kGeometry).toByteArray());
    showTab(Tab(qBound(0, settings.value(kTab, 0).toInt(), m_tabs->count() - 1)));
    followTab();
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
