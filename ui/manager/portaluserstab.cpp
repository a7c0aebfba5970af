#include "ui/manager/portaluserstab.h"

#include "models/clientindex.h"
#include "models/portalusermodel.h"
#include "ui/copiedemails.h"
#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/statuscolumn.h"
#include "ui/look/statuslook.h"
#include "ui/look/tableview.h"
#include "ui/portal/statussentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include <QClipboard>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QVBoxLayout>

#include <utility>

namespace portico {

namespace {

using Column = PortalUserModel::Column;
using By = PortalUserSort::By;
using Filter = PortalUserFilter;

const QString kGroup = QStringLiteral("managerPortalUsers");
const QString kFilter = QStringLiteral("managerPortalUsers/filter");
constexpr By kOrders[] = {By::name,    By::email,     By::clients,     By::status,       By::invited,
                          By::expires, By::lastLogin, By::webSessions, By::emailInactive};

QList<TableColumns::Column> firstColumns()
{
    return {
        {Column::tick, QStringLiteral("tick"), 36, 0, true},
        {Column::name, QStringLiteral("name"), 0, 138, true},
        {Column::email, QStringLiteral("email"), 0, 180, false},
        {Column::clientRecords, QStringLiteral("clients"), 142, 0, false},
        {Column::status, QStringLiteral("status"), qMax(146, portalUserColumnWidth()), 0, false},
        {Column::invited, QStringLiteral("invited"), 102, 0, false},
        {Column::expires, QStringLiteral("expires"), 102, 0, false},
        {Column::lastLogin, QStringLiteral("lastLogin"), 140, 0, false},
        {Column::webSessions, QStringLiteral("webSessions"), 100, 0, false},
        {Column::emailInactive, QStringLiteral("emailInactive"), 120, 0, false},
    };
}

/// Buttons that do something with the people who are ticked.
constexpr int kActions = 5;

By orderOf(int column)
{
    return kOrders[qBound(0, column - 1, int(std::size(kOrders)) - 1)];
}

int columnOf(By by)
{
    return int(std::find(std::begin(kOrders), std::end(kOrders), by) - std::begin(kOrders)) + 1;
}

/// What a first click on a header shows on top: of dates and numbers the newest and the most.
Qt::SortOrder firstOrder(By by)
{
    return by == By::invited || by == By::lastLogin || by == By::webSessions || by == By::emailInactive ? Qt::DescendingOrder
                                                                                                       : Qt::AscendingOrder;
}

} // namespace

PortalUsersTab::PortalUsersTab(const FirmServices &services, ClientIndex &clients, QWidget *parent)
    : ManagerTab(services, kGroup, tr("Search by name or email"), parent),
      m_index(new PortalUserIndex(services.firm, services.scope(), &clients, this)),
      m_model(new PortalUserModel(services.firm, services.scope(), refusalText, this)), m_filter(new QComboBox(this)),
      m_resend(makeButton(IconName::resend, tr("Resend Invite"), ButtonKind::primary)),
      m_remove(makeButton(IconName::ban, tr("Remove Access…"))), m_reactivate(makeButton(IconName::check, tr("Reactivate Email…"))),
      m_copy(makeButton(IconName::mail, tr("Copy Emails"))), m_export(makeButton(IconName::exporting, tr("Export…")))
{
    setObjectName(QStringLiteral("portalUsersTab"));
    table()->setObjectName(QStringLiteral("portalUserTable"));
    search()->setObjectName(QStringLiteral("portalUserSearch"));
    m_resend->setObjectName(QStringLiteral("resendInvite"));
    m_remove->setObjectName(QStringLiteral("removeAccess"));
    m_reactivate->setObjectName(QStringLiteral("reactivateEmail"));
    m_copy->setObjectName(QStringLiteral("copyEmails"));
    m_export->setObjectName(QStringLiteral("exportUsers"));
    setUp(m_model, m_model, tr("Client portal users"), firstColumns());
    RowDelegate *rows = table()->rows();
    rows->setColumn(Column::email, ColumnLook::email());
    ColumnLook records = ColumnLook::text();
    records.suffixRole = PortalUserModel::SuffixRole;
    rows->setColumn(Column::clientRecords, records);
    rows->setColumn(Column::status, ColumnLook::status());
    rows->setColumn(Column::expires, ColumnLook::date(PortalUserModel::ToneRole));
    rows->setColumn(Column::webSessions, ColumnLook::number());
    ColumnLook inactive = ColumnLook::text();
    inactive.toneRole = PortalUserModel::ToneRole;
    inactive.link = true;
    rows->setColumn(Column::emailInactive, inactive);
    buildFilter();
    build();
    connectParts();

    const auto [column, order] = keptOrder(Column::invited, Qt::DescendingOrder);
    const auto kept = portalUserFilterFromSlug(QSettings().value(kFilter).toString());
    m_filter->setCurrentIndex(m_filter->findData(int(kept.value_or(Filter::all))));
    arrange(kept.value_or(Filter::all), {}, {orderOf(column), order});
    m_index->start();
    showTicks();
}

void PortalUsersTab::buildFilter()
{
    m_filter->setObjectName(QStringLiteral("portalUserFilter"));
    m_filter->setAccessibleName(tr("Which portal users to show"));
    m_filter->setMaxVisibleItems(16);
    m_filter->setMinimumWidth(scaled(290));
    const std::pair<Filter, QString> entries[] = {
        {Filter::all, tr("Show all")},
        {Filter::invited, tr("Show all invited but not accepted")},
        {Filter::loggedIn, tr("Show all who have logged in")},
        {Filter::expired, tr("Show expired")},
        {Filter::expiring, tr("Show expiring within 7 days")},
        {Filter::undeliverable, tr("Show undeliverable")},
        {Filter::inactive, tr("Show email inactive")},
        {Filter::idle, tr("Show not logged in for 90 days")},
        {Filter::removed, tr("Show access removed")},
    };
    for (const auto &[filter, words] : entries) {
        if (filter == Filter::expired)
            m_filter->insertSeparator(m_filter->count());
        m_filter->addItem(words, int(filter));
    }
}

void PortalUsersTab::build()
{
    m_actions = new QGridLayout;
    m_actions->setSpacing(8);
    layOutActions(kActions);
    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->setSpacing(8);
    m_first = new QHBoxLayout;
    m_first->setSpacing(8);
    m_first->addWidget(m_filter);
    m_first->addStretch(1);
    m_first->addWidget(selectedLabel());
    m_top->addLayout(m_first, 1);
    m_top->addLayout(m_actions);

    auto *card = new QFrame(this);
    card->setProperty("look", QStringLiteral("card"));
    auto *header = new QHBoxLayout;
    header->setContentsMargins(14, 8, 14, 8);
    header->setSpacing(8);
    m_title = makeLabel({}, TextStyle::heading);
    m_shown = makeLabel({}, TextStyle::body, Token::text2);
    search()->setFixedWidth(scaled(272));
    header->addWidget(m_title);
    header->addWidget(m_shown);
    header->addStretch(1);
    header->addWidget(search());
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(1, 1, 1, 1);
    inCard->setSpacing(0);
    inCard->addLayout(header);
    auto *divider = new QFrame(card);
    divider->setProperty("look", QStringLiteral("divider"));
    inCard->addWidget(divider);
    table()->setFlush(true);
    inCard->addWidget(table(), 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(m_top);
    layout->addWidget(card, 1);
    QWidget *last = m_filter;
    for (QWidget *next : std::initializer_list<QWidget *>{m_resend, m_remove, m_reactivate, m_copy, m_export, search(), table()}) {
        setTabOrder(last, next);
        last = next;
    }
}

void PortalUsersTab::connectParts()
{
    connect(search(), &QLineEdit::textChanged, this, [this](const QString &text) {
        goToTop();
        m_index->search(text);
    });
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_following)
            arrange(Filter(m_filter->currentData().toInt()), {}, m_index->sort());
    });
    connect(m_index, &PortalUserIndex::found, this, &PortalUsersTab::showHits);
    const auto tell = [this](const Error &error) { services().notifier.failed(error.sentence); };
    connect(m_index, &PortalUserIndex::failed, this, tell);
    connect(m_model, &PortalUserModel::readFailed, this, tell, Qt::QueuedConnection);
    connect(m_model, &PortalUserModel::ticksChanged, this, &PortalUsersTab::showTicks);
    connect(table(), &TableView::linkActivated, this,
            [this](const QModelIndex &index) { showHealth(m_model->row(index.row()).email); });
    connect(table(), &TableView::copyRequested, this, &PortalUsersTab::copyEmails);
    connect(m_copy, &QPushButton::clicked, this, &PortalUsersTab::copyEmails);
    connect(m_resend, &QPushButton::clicked, this, [this] { Q_EMIT resendInviteRequested(tickedUsers()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeAccessRequested(tickedUsers()); });
    connect(m_reactivate, &QPushButton::clicked, this, [this] { Q_EMIT reactivateEmailRequested(tickedUsers()); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        Q_EMIT exportRequested(m_model->tickedCount() > 0 ? tickedUsers() : shownUsers());
    });
    connect(emptyState(), &EmptyState::actionTriggered, this, [this] {
        if (!search()->text().trimmed().isEmpty())
            search()->clear();
        else
            showFilter(Filter::all);
        focusSearch();
    });
}

QList<PortalUserKey> PortalUsersTab::tickedUsers() const
{
    return m_model->ticked();
}

QList<PortalUserKey> PortalUsersTab::shownUsers() const
{
    const PortalUserHits &hits = m_model->hits();
    QList<PortalUserKey> keys;
    keys.reserve(hits.size());
    for (qsizetype row = 0; row < hits.size(); ++row)
        keys.append(hits.key(row));
    return keys;
}

void PortalUsersTab::arrange(PortalUserFilter filter, std::optional<PortalStatus> part, const PortalUserSort &sort)
{
    goToTop();
    const bool otherPart = part != m_index->query().part;
    m_index->arrange(filter, part, sort);
    table()->horizontalHeader()->setSortIndicator(columnOf(sort.by), sort.order);
    QSettings().setValue(kFilter, QString(slug(filter)));
    if (otherPart)
        Q_EMIT partChanged();
}

void PortalUsersTab::showFilter(PortalUserFilter filter)
{
    const QScopedValueRollback following(m_following, true);
    m_filter->setCurrentIndex(m_filter->findData(int(filter)));
    arrange(filter, {}, m_index->sort());
}

void PortalUsersTab::showPart(std::optional<PortalStatus> part)
{
    const QScopedValueRollback following(m_following, true);
    m_filter->setCurrentIndex(m_filter->findData(int(Filter::all)));
    arrange(Filter::all, part, m_index->sort());
}

void PortalUsersTab::sortBy(int column)
{
    const PortalUserSort now = m_index->sort();
    const By by = orderOf(column);
    const Qt::SortOrder other = now.order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    const PortalUserSort sort{by, now.by == by ? other : firstOrder(by)};
    arrange(m_index->query().filter, m_index->query().part, sort);
    keepOrder(column, sort.order);
}

void PortalUsersTab::openRow(int row)
{
    const PortalUserRow &user = m_model->row(row);
    if (user.key)
        Q_EMIT clientOpened(user.facts.firstClient);
}

void PortalUsersTab::fillMenu(QMenu *menu, int row)
{
    const PortalUserRow user = m_model->row(row);
    if (!user.key)
        return;
    for (qsizetype i = 0; i < qMin<qsizetype>(user.clients.size(), 12); ++i) {
        QString name = user.clients[i];
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        menu->addAction(tr("Open %1").arg(name), this, [this, client = user.clientKeys[i]] { Q_EMIT clientOpened(client); });
    }
    menu->addSeparator();
    const QList<PortalUserKey> one{user.key};
    QAction *resend = menu->addAction(tr("&Resend Invite…"), this, [this, one] { Q_EMIT resendInviteRequested(one); });
    if (user.facts.hasAccount() || !user.facts.anyAccess) {
        resend->setEnabled(false);
        resend->setToolTip(user.facts.anyAccess ? tr("This person has an account already.") : tr("This person has no access any more."));
    }
    QAction *remove = menu->addAction(tr("Remove &Access…"), this, [this, one] { Q_EMIT removeAccessRequested(one); });
    if (!user.facts.anyAccess) {
        remove->setEnabled(false);
        remove->setToolTip(tr("This person has no access any more."));
    }
    QAction *reactivate = menu->addAction(tr("Reacti&vate Email…"), this, [this, one] { Q_EMIT reactivateEmailRequested(one); });
    if (user.facts.health != HealthState::inactive) {
        reactivate->setEnabled(false);
        reactivate->setToolTip(tr("This address is not inactive."));
    }
    addHealth(menu, user.email);
    menu->addAction(tr("&Copy Email"), this, [email = user.email] { QGuiApplication::clipboard()->setText(email); });
}

void PortalUsersTab::showHits(const PortalUserHits &hits)
{
    m_all = hits.all();
    keepCurrent([&] { m_model->setHits(hits); }, [this](qint64 key) { return m_model->rowOf(PortalUserKey{key}); });
    showTicks();
    showTitle(hits.size());
    showEmptiness(hits.size());
    Q_EMIT countChanged(m_all);
}

QString PortalUsersTab::title() const
{
    const PortalUserQuery &query = m_index->query();
    if (query.part)
        return tr("Client Portal Users: %1").arg(statusLook(*query.part).word);
    switch (query.filter) {
    case Filter::all: break;
    case Filter::invited: return tr("Invited but Not Accepted");
    case Filter::loggedIn: return tr("Client Portal Users Who Have Logged In");
    case Filter::expired: return tr("Expired Invites");
    case Filter::expiring: return tr("Invites That Expire Within 7 Days");
    case Filter::undeliverable: return tr("Undeliverable Invites");
    case Filter::inactive: return tr("Client Portal Users With an Inactive Email");
    case Filter::idle: return tr("Not Logged In for 90 Days");
    case Filter::removed: return tr("Client Portal Users Whose Access Was Removed");
    }
    return tr("All Client Portal Users");
}

void PortalUsersTab::showTitle(qsizetype shown)
{
    m_title->setText(title());
    m_shown->setText(m_all < 0 ? QString() : QLocale().toString(shown));
}

void PortalUsersTab::showTicks()
{
    showSelected(m_all);
    const QString none = m_model->tickedCount() > 0 ? QString() : tr("Tick portal users first.");
    for (QPushButton *button : {m_resend, m_remove, m_reactivate})
        setDisabledReason(button, none);
    setDisabledReason(m_copy, m_model->tickedCount() > kMostCopied
                                  ? tr("At most %1 addresses can be copied at once.").arg(QLocale().toString(kMostCopied))
                                  : none);
    setDisabledReason(m_export, m_model->tickedCount() > 0 || m_model->rowCount() > 0 ? QString() : tr("There is nobody to export."),
                      tr("Writes the ticked portal users into a file; where none is ticked, all that show."));
    fitActions();
    Q_EMIT ticksChanged();
}

void PortalUsersTab::showEmptiness(qsizetype shown)
{
    const bool empty = shown == 0 && m_all >= 0;
    emptyState()->setVisible(empty);
    if (!empty)
        return;
    const QString searched = search()->text().trimmed();
    const bool everybody = m_index->query().filter == Filter::all && !m_index->query().part;
    if (m_all == 0)
        emptyState()->setContent(IconName::users, tr("Nobody was invited yet"),
                                 tr("Whoever is invited to a portal stands here, with what became of the invite."));
    else if (!searched.isEmpty())
        emptyState()->setNothingFound((everybody ? tr("No portal user matches “%1”, neither by name nor by email.")
                                                 : tr("None of these portal users matches “%1”.")).arg(searched));
    else
        emptyState()->setContent(IconName::filter, tr("Nobody here"), tr("No portal user fits the chosen filter."), tr("Show All"));
}

void PortalUsersTab::copyEmails()
{
    if (!m_copy->isEnabled())
        return;
    runTask(
        this,
        services().firm.read([users = tickedUsers(), scope = services().scope()](
                                 Connection &connection, const std::atomic_bool &cancelled) -> Result<QStringList> {
            return PortalUserListing(connection).emails(users, scope, cancelled);
        }),
        [this](const QStringList &emails) {
            services().notifier.done(tr("%Ln email address(es) copied", nullptr, portico::copyEmails(emails)));
        },
        [this](const Error &error) { services().notifier.failed(error.sentence); });
}

void PortalUsersTab::resizeEvent(QResizeEvent *event)
{
    ManagerTab::resizeEvent(event);
    fitActions();
}

void PortalUsersTab::layOutActions(int columns)
{
    if (columns == std::exchange(m_actionColumns, columns))
        return;
    int place = 0;
    for (QPushButton *button : {m_resend, m_remove, m_reactivate, m_copy, m_export}) {
        m_actions->addWidget(button, place / columns, place % columns);
        ++place;
    }
}

/// The actions stand below the filter where both have no room beside each other, and in several rows where one is too short.
void PortalUsersTab::fitActions()
{
    int inOneRow = (kActions - 1) * m_actions->horizontalSpacing();
    int widest = 0;
    for (const QPushButton *button : {m_resend, m_remove, m_reactivate, m_copy, m_export}) {
        inOneRow += button->sizeHint().width();
        widest = qMax(widest, button->sizeHint().width());
    }
    const int columns = qMax(1, (width() + m_actions->horizontalSpacing()) / (widest + m_actions->horizontalSpacing()));
    layOutActions(inOneRow <= width() ? kActions : qMin(columns, kActions - 1));
    const bool beside = width() >= m_first->sizeHint().width() + inOneRow + m_top->spacing();
    m_top->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace portico
