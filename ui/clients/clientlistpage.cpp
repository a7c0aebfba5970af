#include "ui/clients/clientlistpage.h"

#include "models/clientlistmodel.h"
#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tableview.h"
#include "ui/pagelayout.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QSettings>
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

struct Width
{
    Column column;
    int px;
    const char *setting;
};
/// The columns that keep their width; the others share what is left.
constexpr Width kWidths[] = {
    {Column::type, 88, "clientList/typeWidth"},
    {Column::primaryContact, 164, "clientList/primaryContactWidth"},
    {Column::portal, 146, "clientList/portalWidth"},
    {Column::assignedTo, 118, "clientList/assignedToWidth"},
};

} // namespace

ClientListPage::ClientListPage(const FirmServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_index(new ClientIndex(services.firm, services.scope(), this)),
      m_model(new ClientListModel(services.firm, this))
{
    setObjectName(QStringLiteral("clientListPage"));
    m_search = new SearchField(tr("Search clients by name, email or phone"), this);
    m_search->setObjectName(QStringLiteral("clientSearch"));
    m_search->setShortcutHint(QKeySequence::Find);
    m_restriction = new MessageStrip(MessageStrip::Kind::undeliverable);
    m_restriction->setAction(tr("Show All Clients"));
    m_restriction->hide();
    buildTable();

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildHeader());
    layout->addWidget(m_search);
    layout->addWidget(m_restriction);
    layout->addWidget(m_table, 1);
    fitPage(this, layout);
    connectParts();
    setTabOrder(m_search, m_table);
    QTimer::singleShot(kTellAfterMs, this, [this] {
        if (!m_index->isReady())
            m_count->setText(tr("Reading clients…"));
    });
}

ClientListPage::~ClientListPage()
{
    saveColumns();
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
    auto *add = makeButton(IconName::plus, tr("New Client…"));
    add->setObjectName(QStringLiteral("newClient"));
    connect(add, &QAbstractButton::clicked, this, &ClientListPage::newClientRequested);
    row->addWidget(makeLabel(tr("Client List"), TextStyle::title));
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    m_count->setContentsMargins(0, 2, 0, 0);
    row->addStretch();
    row->addWidget(add);
    return header;
}

void ClientListPage::buildTable()
{
    m_table = new TableView(this);
    m_table->setObjectName(QStringLiteral("clientTable"));
    m_table->setAccessibleName(tr("Clients"));
    m_table->setModel(m_model);
    m_table->rows()->setColumn(Column::email, ColumnLook::email());
    m_table->rows()->setColumn(Column::portal, ColumnLook::status());
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(Column::client, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSectionsClickable(false);
    restoreColumns();
    m_table->setStretchColumn(Column::client, 138);
    m_table->setStretchColumn(Column::email, 180);
    m_search->setCompanion(m_table);

    m_empty = new EmptyState(m_table);
    m_empty->setObjectName(QStringLiteral("clientListEmpty"));
    m_empty->hide();
    m_table->viewport()->installEventFilter(this);
}

void ClientListPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_searching = true;
        m_openWhenFound = false;
        m_index->search(text);
    });
    connect(m_search, &QLineEdit::returnPressed, this, &ClientListPage::openCurrent);
    connect(m_table, &QAbstractItemView::activated, this, &ClientListPage::openCurrent);
    connect(m_index, &ClientIndex::found, this, &ClientListPage::showHits);
    const auto tell = [this](const Error &error) { m_services.notifier.failed(error.sentence); };
    connect(m_index, &ClientIndex::failed, this, tell);
    connect(m_model, &ClientListModel::readFailed, this, tell, Qt::QueuedConnection);
    connect(m_restriction, &MessageStrip::actionTriggered, this, &ClientListPage::showAll);
    connect(&m_services.firm, &Firm::changed, this, &ClientListPage::readAttention);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_search->text().isEmpty()) {
            Q_EMIT newClientRequested();
        } else {
            m_search->clear();
            focusSearch();
        }
    });
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
    const ClientKey current = m_wanted ? m_wanted : m_model->keyAt(m_table->currentIndex().row());
    const bool kept = m_model->rowCount() > 0;
    m_model->setHits(hits);
    if (current && (m_wanted || !m_table->currentIndex().isValid()))
        select(current);
    // What is found first is what Return opens.
    if (!m_search->text().isEmpty() && !m_table->currentIndex().isValid() && hits.size() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    if (!kept || !m_table->currentIndex().isValid())
        m_table->scrollToTop();
    showCount(hits.size());
    showEmptiness(hits.size());
    m_searching = false;
    if (std::exchange(m_openWhenFound, false))
        openCurrent();
}

void ClientListPage::showCount(qsizetype shown)
{
    const QLocale locale;
    const qsizetype all = m_index->count();
    m_count->setText(shown == all ? tr("%Ln client(s)", nullptr, int(all))
                                  : tr("%1 of %2 clients").arg(locale.toString(shown), locale.toString(all)));
}

void ClientListPage::showEmptiness(qsizetype shown)
{
    m_empty->setVisible(shown == 0);
    if (shown > 0)
        return;
    m_empty->setGeometry(m_table->viewport()->geometry());
    if (!m_search->text().isEmpty()) {
        m_empty->setContent(IconName::search, tr("Nothing found"),
                            tr("No client matches “%1”, neither by name nor by email or phone.").arg(m_search->text()),
                            tr("Clear Search"));
    } else if (m_index->isRestricted()) {
        m_empty->setContent(IconName::check, tr("Nobody left"), tr("Nothing here needs attention any more."));
    } else if (!m_services.member.seesAllClients) {
        m_empty->setContent(IconName::clients, tr("No clients yet"),
                            tr("You see the clients that are assigned to you, and there are none."), tr("New Client…"));
    } else {
        m_empty->setContent(IconName::clients, tr("No clients yet"),
                            tr("Add the first one, and its contacts, to invite them to the portal."), tr("New Client…"));
    }
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
    m_index->restrictTo(std::nullopt);
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
}

bool ClientListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        m_empty->setGeometry(m_table->viewport()->geometry());
    return QWidget::eventFilter(watched, event);
}

void ClientListPage::restoreColumns()
{
    const QSettings settings;
    for (const Width &width : kWidths)
        m_table->setColumnBaseWidth(width.column, settings.value(QLatin1StringView(width.setting), width.px).toInt());
}

void ClientListPage::saveColumns() const
{
    QSettings settings;
    for (const Width &width : kWidths)
        settings.setValue(QLatin1StringView(width.setting),
                          qRound(m_table->columnWidth(width.column) * 100.0 / scaled(100)));
}

} // namespace portico
