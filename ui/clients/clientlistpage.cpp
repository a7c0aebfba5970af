#include "ui/clients/clientlistpage.h"

#include "app/store/clientstore.h"
#include "models/clientlistmodel.h"
#include "ui/clients/clientcommands.h"
#include "ui/clients/clientfilterbar.h"
#include "ui/clients/clientselection.h"
#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/statuscolumn.h"
#include "ui/look/tableview.h"
#include "ui/pagelayout.h"
#include "ui/tablecolumns.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace portico {

namespace {

using Column = ClientListModel::Column;

/// Reading clients that takes longer than this is told.
constexpr int kTellAfterMs = 1000;
/// The clients that a filter by attention shows at most.
constexpr int kMostAttention = 20000;
/// What a search field shows besides its words: an icon and the shortcut.
constexpr int kBesideSearch = 120;
constexpr int kPageMargins = 56;
constexpr int kCellPadding = 22;

/// The columns as they stand at the beginning. The search makes do without none but the first.
QList<TableColumns::Column> firstColumns()
{
    QStringList types;
    for (const ClientType type : {ClientType::individual, ClientType::couple, ClientType::business, ClientType::trust})
        types += describe(type);
    return {
        {Column::client, QStringLiteral("client"), 0, 138, true},
        {Column::type, QStringLiteral("type"), qMax(88, columnWidth(types, TextStyle::body, kCellPadding)), 0, false},
        {Column::primaryContact, QStringLiteral("primaryContact"), 164, 0, false},
        {Column::email, QStringLiteral("email"), 0, 180, false},
        {Column::portal, QStringLiteral("portal"), qMax(146, portalColumnWidth()), 0, false},
        {Column::assignedTo, QStringLiteral("assignedTo"), 118, 0, false},
    };
}

ClientSort::By orderOf(int column)
{
    switch (column) {
    case Column::type: return ClientSort::By::type;
    case Column::primaryContact: return ClientSort::By::primaryContact;
    case Column::email: return ClientSort::By::email;
    case Column::portal: return ClientSort::By::portal;
    case Column::assignedTo: return ClientSort::By::assignedTo;
    default: return ClientSort::By::client;
    }
}

int columnOf(ClientSort::By by)
{
    for (int column = 0; column < Column::columnCount_; ++column) {
        if (orderOf(column) == by)
            return column;
    }
    return Column::client;
}

} // namespace

ClientListPage::ClientListPage(const FirmServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_kept(services.firm.folder(), services.member.key),
      m_index(new ClientIndex(services.firm, services.scope(), this, ClientFilter())),
      m_model(new ClientListModel(services.firm, this))
{
    setObjectName(QStringLiteral("clientListPage"));
    m_restriction = new MessageStrip(MessageStrip::Kind::undeliverable);
    m_restriction->setAction(tr("Show All Clients"));
    m_restriction->hide();
    buildTable();

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildHeader());
    layout->addWidget(buildSearch());
    layout->addWidget(m_restriction);
    layout->addWidget(m_table, 1);
    fitPage(this, layout);
    restoreView();
    connectParts();
    setTabOrder(m_search, m_filters);
    setTabOrder(m_filters, m_table);
    QTimer::singleShot(kTellAfterMs, this, [this] {
        if (!m_index->isReady())
            m_count->setText(tr("Reading clients…"));
    });
}

ClientListPage::~ClientListPage()
{
    m_columns->save();
    if (!m_attention) // what that shows was not chosen as a filter
        m_kept.keep(m_index->filter(), m_index->sort());
}

void ClientListPage::restoreView()
{
    m_filters->setFilter(m_kept.filter());
    const ClientFilter filter = m_filters->filter(); // without a member who has gone
    const ClientSort sort = m_kept.sort();
    if (filter == m_index->filter() && sort == m_index->sort())
        return;
    m_index->arrange(filter, sort);
    m_table->horizontalHeader()->setSortIndicator(columnOf(sort.by), sort.order);
}

void ClientListPage::addStrip(QWidget *strip)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, strip);
}

QWidget *ClientListPage::buildHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_count = makeLabel({}, TextStyle::body, Token::text2);
    m_count->setContentsMargins(0, 2, 0, 0);
    m_cancel = new LinkButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelPreparing"));
    m_cancel->hide();
    auto *actions = new QMenu(header);
    actions->setToolTipsVisible(true);
    m_commands->addTo(actions);
    m_chosen = makeMenuButton(IconName::tick, {}, actions);
    m_chosen->setObjectName(QStringLiteral("chosenClients"));
    m_chosen->hide();
    auto *add = makeButton(IconName::plus, tr("New Client…"));
    add->setObjectName(QStringLiteral("newClient"));
    connect(add, &QAbstractButton::clicked, this, &ClientListPage::newClientRequested);
    row->addWidget(makeLabel(tr("Client List"), TextStyle::title));
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addWidget(m_cancel, 0, Qt::AlignVCenter);
    row->addStretch();
    row->addWidget(m_chosen);
    row->addWidget(add);
    return header;
}

QWidget *ClientListPage::buildSearch()
{
    auto *line = new QWidget;
    m_searchRow = new QHBoxLayout(line);
    m_searchRow->setContentsMargins(0, 0, 0, 0);
    m_searchRow->setSpacing(8);
    m_search = new SearchField(tr("Search clients by name, email or phone"), line);
    m_search->setObjectName(QStringLiteral("clientSearch"));
    m_search->setShortcutHint(QKeySequence::Find);
    m_search->setCompanion(m_table);
    m_filters = new ClientFilterBar(m_services, line);
    m_searchRow->addWidget(m_search, 1);
    m_searchRow->addWidget(m_filters);
    return line;
}

void ClientListPage::buildTable()
{
    m_table = new TableView(this);
    m_table->setObjectName(QStringLiteral("clientTable"));
    m_table->setAccessibleName(tr("Clients"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->rows()->setColumn(Column::email, ColumnLook::email());
    m_table->rows()->setColumn(Column::portal, ColumnLook::status());
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(Column::client, Qt::AscendingOrder);
    m_columns = new TableColumns(m_table, QStringLiteral("clientList"), firstColumns());
    m_selection = new ClientSelection(m_table, m_model);
    m_commands = new ClientCommands(m_services, m_table, m_selection);

    m_empty = new EmptyState(m_table);
    m_empty->setObjectName(QStringLiteral("clientListEmpty"));
    m_empty->cover(m_table);
}

void ClientListPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_searching = true;
        m_openWhenFound = false;
        m_toTop = true;
        m_index->search(text);
    });
    connect(m_search, &QLineEdit::returnPressed, this, &ClientListPage::openCurrent);
    connect(m_table, &QAbstractItemView::activated, this, &ClientListPage::openCurrent);
    connect(m_commands, &ClientCommands::openRequested, this, &ClientListPage::openCurrent);
    connect(m_selection, &ClientSelection::changed, this, &ClientListPage::showCount);
    connect(m_filters, &ClientFilterBar::filterChanged, this, [this](const ClientFilter &filter) {
        m_toTop = true;
        m_index->arrange(filter, m_index->sort());
        fitSearch();
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        const ClientSort now = m_index->sort();
        const bool turn = now.by == orderOf(column) && now.order == Qt::AscendingOrder;
        sortBy({orderOf(column), turn ? Qt::DescendingOrder : Qt::AscendingOrder});
    });
    connect(m_cancel, &QPushButton::clicked, m_index, &ClientIndex::cancel);
    connect(m_index, &ClientIndex::found, this, &ClientListPage::showHits);
    connect(m_index, &ClientIndex::preparingChanged, this, &ClientListPage::showPreparing);
    const auto tell = [this](const Error &error) { m_services.notifier.failed(error.sentence); };
    connect(m_index, &ClientIndex::failed, this, tell);
    connect(m_model, &ClientListModel::readFailed, this, tell, Qt::QueuedConnection);
    connect(m_restriction, &MessageStrip::actionTriggered, this, &ClientListPage::showAll);
    connect(&m_services.firm, &Firm::changed, this, &ClientListPage::readAttention);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        switch (m_emptyAct) {
        case EmptyAct::addClient: Q_EMIT newClientRequested(); return;
        case EmptyAct::lookEverywhere: m_filters->setFilter(ClientIndex::allClients()); break;
        case EmptyAct::clearSearch: m_search->clear(); break;
        }
        focusSearch();
    });
}

/// Another order: it is prepared while the list stays as it is, see showPreparing().
void ClientListPage::sortBy(ClientSort sort)
{
    m_toTop = true;
    m_index->arrange(m_index->filter(), sort);
    m_table->horizontalHeader()->setSortIndicator(columnOf(sort.by), sort.order);
    Q_EMIT sortChanged();
}

void ClientListPage::showPreparing()
{
    const bool preparing = m_index->isPreparing();
    if (preparing) {
        // What is prepared in a moment needs no words.
        QTimer::singleShot(kTellAfterMs / 2, this, [this] {
            m_cancel->setVisible(m_index->isPreparing());
            showCount();
        });
        return;
    }
    m_cancel->hide();
    m_filters->setFilter(m_index->filter());
    m_table->horizontalHeader()->setSortIndicator(columnOf(m_index->sort().by), m_index->sort().order);
    showCount();
    Q_EMIT sortChanged();
}

void ClientListPage::addSortingTo(QMenu *menu)
{
    for (const TableColumns::Column &column : firstColumns()) {
        const ClientSort::By by = orderOf(column.column);
        QAction *action = menu->addAction(m_model->headerData(column.column, Qt::Horizontal).toString(), this,
                                          [this, by] { sortBy({by, m_index->sort().order}); });
        action->setCheckable(true);
        const auto follow = [this, action, by] { action->setChecked(m_index->sort().by == by); };
        connect(this, &ClientListPage::sortChanged, action, follow);
        follow();
    }
    menu->addSeparator();
    QAction *descending = menu->addAction(tr("&Descending"), this, [this] {
        const ClientSort now = m_index->sort();
        sortBy({now.by, now.order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder});
    });
    descending->setCheckable(true);
    connect(this, &ClientListPage::sortChanged, descending,
            [this, descending] { descending->setChecked(m_index->sort().order == Qt::DescendingOrder); });
}

void ClientListPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ClientListPage::refresh()
{
    m_index->refresh();
    m_model->setHits(m_model->hits());
    readAttention();
}

void ClientListPage::select(ClientKey client)
{
    const int row = m_model->rowOf(client);
    m_wanted = row < 0 ? client : ClientKey();
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->scrollTo(m_model->index(row, 0));
    }
}

void ClientListPage::showHits(const ClientHits &hits)
{
    const bool first = m_model->rowCount() == 0;
    m_model->setHits(hits);
    if (m_wanted)
        select(m_wanted);
    const bool current = m_table->currentIndex().isValid();
    // What is found first is what Return opens.
    if (!m_search->text().isEmpty() && !current && hits.size() > 0) {
        const QModelIndex top = m_model->index(0, 0);
        if (m_selection->count() > 0)
            m_table->selectionModel()->setCurrentIndex(top, QItemSelectionModel::NoUpdate);
        else
            m_table->setCurrentIndex(top);
    }
    if (first || std::exchange(m_toTop, false)) {
        if (current && m_searching)
            m_table->scrollTo(m_table->currentIndex());
        else
            m_table->scrollToTop();
    }
    showCount();
    showEmptiness(hits.size());
    m_searching = false;
    if (std::exchange(m_openWhenFound, false))
        openCurrent();
}

void ClientListPage::showCount()
{
    const QLocale locale;
    const qsizetype all = m_index->count();
    const qsizetype shown = m_model->rowCount();
    const int chosen = m_selection->count();
    if (all == 0 && shown > 0) // the first ones, while the others are read
        m_count->setText(tr("Reading clients…"));
    else if (m_index->isPreparing())
        m_count->setText(tr("Looking through %Ln client(s)…", nullptr, int(all)));
    else
        m_count->setText(shown == all ? tr("%Ln client(s)", nullptr, int(all))
                                      : tr("%1 of %2 clients").arg(locale.toString(shown), locale.toString(all)));
    m_chosen->setVisible(chosen > 1);
    m_chosen->setText(tr("%Ln chosen", nullptr, chosen));
}

void ClientListPage::showEmptiness(qsizetype shown)
{
    m_empty->setVisible(shown == 0);
    if (shown > 0)
        return;
    m_emptyAct = EmptyAct::addClient;
    if (m_index->isRestricted() && m_search->text().isEmpty())
        m_empty->setContent(IconName::check, tr("Nobody left"), tr("Nothing here needs attention any more."));
    else if (m_index->count() > 0)
        showEmptyOf(m_search->text());
    else if (!m_services.member.seesAllClients)
        m_empty->setContent(IconName::clients, tr("No clients yet"),
                            tr("You see the clients that are assigned to you, and there are none."), tr("New Client…"));
    else
        m_empty->setContent(IconName::clients, tr("No clients yet"),
                            tr("Add the first one, and its contacts, to invite them to the portal."), tr("New Client…"));
}

/// There are clients, but what was searched and filtered leaves none of them.
void ClientListPage::showEmptyOf(const QString &searched)
{
    const ClientFilter filter = m_index->filter();
    const bool all = filter == ClientIndex::allClients() || (filter == ClientFilter() && !m_index->mayHaveInactive());
    m_emptyAct = all && !searched.isEmpty() ? EmptyAct::clearSearch : EmptyAct::lookEverywhere;
    const QString everywhere = tr("Look Among All Clients");
    if (searched.isEmpty())
        m_empty->setContent(IconName::filter, tr("Nothing found"), tr("No client fits the chosen filters."), everywhere);
    else if (all)
        m_empty->setNothingFound(tr("No client matches “%1”, neither by name nor by email or phone.").arg(searched));
    else if (filter == ClientFilter())
        m_empty->setNothingFound(tr("No active client matches “%1”, neither by name nor by email or phone.").arg(searched),
                                 everywhere);
    else
        m_empty->setNothingFound(tr("No client that fits the chosen filters matches “%1”.").arg(searched), everywhere);
}

void ClientListPage::showAttention(AttentionStore::Kind kind)
{
    m_attention = kind;
    m_restriction->setKind(kind == AttentionStore::Kind::undeliverable ? MessageStrip::Kind::undeliverable
                                                                       : MessageStrip::Kind::unconfirmed);
    m_restriction->setSentence(
        kind == AttentionStore::Kind::undeliverable
            ? tr("Clients with somebody whose invite could not be delivered. Open one to correct the address.")
            : tr("Clients with mail that may or may not have arrived. Open one to say which."));
    m_restriction->show();
    m_search->clear();
    m_filters->setFilter(ClientIndex::allClients());
    m_toTop = true;
    readAttention();
}

void ClientListPage::readAttention()
{
    if (!m_attention)
        return;
    const auto kind = *m_attention;
    runTask(
        this,
        m_services.firm.read(
            [kind, scope = m_services.scope()](Connection &connection, const std::atomic_bool &) -> Result<QList<ClientKey>> {
                return AttentionStore(connection).clients(kind, scope, kMostAttention);
            }),
        [this, kind](const QList<ClientKey> &clients) {
            if (m_attention == kind)
                m_index->restrictTo(QSet<ClientKey>(clients.begin(), clients.end()));
        },
        [this](const Error &error) { m_services.notifier.failed(error.sentence); });
}

void ClientListPage::showAll()
{
    m_attention.reset();
    m_restriction->hide();
    m_toTop = true;
    m_index->restrictTo(std::nullopt);
    m_filters->setFilter({});
}

void ClientListPage::openCurrent()
{
    // While a search is under way, what stands in the list is not yet what was typed.
    m_openWhenFound = m_searching;
    if (m_searching)
        return;
    const ClientKey client = m_model->keyAt(m_table->currentIndex().row());
    if (client)
        Q_EMIT clientOpened(client);
}

void ClientListPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPage(this, qobject_cast<QBoxLayout *>(layout()));
    fitSearch();
}

/// The filter stands below the search where both have no room beside each other.
void ClientListPage::fitSearch()
{
    const int words = m_search->fontMetrics().horizontalAdvance(m_search->placeholderText()) + scaled(kBesideSearch);
    const bool beside = width() >= words + m_filters->sizeHint().width() + scaled(kPageMargins);
    m_searchRow->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ClientListPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_index->isPreparing())
        m_index->cancel();
    else
        QWidget::keyPressEvent(event);
}

} // namespace portico
