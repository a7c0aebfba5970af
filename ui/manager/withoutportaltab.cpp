#include "ui/manager/withoutportaltab.h"

#include "models/withoutportalmodel.h"
#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tableview.h"
#include "ui/manager/addemailfield.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

namespace portico {

namespace {

using Column = WithoutPortalModel::Column;
using By = ClientSort::By;

const QString kGroup = QStringLiteral("managerWithoutPortals");

QList<TableColumns::Column> firstColumns()
{
    return {
        {Column::tick, QStringLiteral("tick"), 44, 0, true},
        {Column::client, QStringLiteral("client"), 0, 138, true},
        {Column::type, QStringLiteral("type"), 96, 0, false},
        {Column::primaryContact, QStringLiteral("primaryContact"), 200, 0, false},
        {Column::email, QStringLiteral("email"), 0, 230, false},
        {Column::assignedTo, QStringLiteral("assignedTo"), 128, 0, false},
    };
}

By orderOf(int column)
{
    switch (column) {
    case Column::type: return By::type;
    case Column::primaryContact: return By::primaryContact;
    case Column::email: return By::email;
    case Column::assignedTo: return By::assignedTo;
    default: return By::client;
    }
}

int columnOf(By by)
{
    for (int column = Column::client; column < Column::columnCount_; ++column) {
        if (orderOf(column) == by)
            return column;
    }
    return Column::client;
}

ClientFilter withoutPortal()
{
    ClientFilter filter;
    filter.withoutPortal = true;
    return filter;
}

} // namespace

WithoutPortalTab::WithoutPortalTab(const FirmServices &services, ClientIndex &clients, QWidget *parent)
    : ManagerTab(services, kGroup, tr("Search clients by name, email or phone"), parent),
      m_index(new ClientIndex(clients, this, withoutPortal())), m_model(new WithoutPortalModel(services.firm, this)),
      m_send(makeButton(IconName::sending, tr("Send Invite"), ButtonKind::primary))
{
    setObjectName(QStringLiteral("withoutPortalTab"));
    table()->setObjectName(QStringLiteral("withoutPortalTable"));
    search()->setObjectName(QStringLiteral("withoutPortalSearch"));
    m_send->setObjectName(QStringLiteral("sendInvite"));
    setUp(m_model, m_model, tr("Clients without client portals"), firstColumns());
    table()->rows()->setColumn(Column::email, ColumnLook::email(WithoutPortalModel::LinkRole, WithoutPortalModel::TroubleRole));
    ColumnLook name = ColumnLook::name();
    name.suffixRole = WithoutPortalModel::SuffixRole;
    table()->rows()->setColumn(Column::client, name);

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    search()->setMaximumWidth(scaled(420));
    row->addWidget(search(), 1000); // all that is left, up to its greatest width
    row->addStretch(1);
    row->addWidget(selectedLabel());
    row->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(row);
    layout->addWidget(table(), 1);
    setTabOrder(search(), m_send);
    setTabOrder(m_send, table());

    connectParts();
    const auto [column, order] = keptOrder(Column::client, Qt::AscendingOrder);
    table()->horizontalHeader()->setSortIndicator(column, order);
    m_index->arrange(withoutPortal(), {orderOf(column), order});
    showTicks();
}

void WithoutPortalTab::connectParts()
{
    connect(search(), &QLineEdit::textChanged, this, [this](const QString &text) {
        goToTop();
        m_index->search(text);
    });
    connect(m_index, &ClientIndex::factsChanged, this, [this] { m_model->setFacts(m_index->facts()); });
    connect(m_index, &ClientIndex::found, this, &WithoutPortalTab::showHits);
    connect(m_index, &ClientIndex::preparingChanged, this, [this] {
        table()->horizontalHeader()->setSortIndicator(columnOf(m_index->sort().by), m_index->sort().order);
    });
    const auto tell = [this](const Error &error) { services().notifier.failed(error.sentence); };
    connect(m_index, &ClientIndex::failed, this, tell);
    connect(m_model, &WithoutPortalModel::readFailed, this, tell, Qt::QueuedConnection);
    connect(m_model, &WithoutPortalModel::ticksChanged, this, &WithoutPortalTab::showTicks);
    connect(table(), &TableView::linkActivated, this, [this](const QModelIndex &index) {
        if (m_model->lacksAddress(index.row()))
            addEmail(index.row());
        else
            showHealth(m_model->addressAt(index.row()));
    });
    connect(m_send, &QPushButton::clicked, this, [this] { invite(tickedClients()); });
    connect(emptyState(), &EmptyState::actionTriggered, this, [this] {
        search()->clear();
        focusSearch();
    });
    for (const QScrollBar *bar : {table()->verticalScrollBar(), table()->horizontalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &WithoutPortalTab::placeField);
    connect(table()->horizontalHeader(), &QHeaderView::geometriesChanged, this, &WithoutPortalTab::placeField);
    connect(table()->horizontalHeader(), &QHeaderView::sectionResized, this, &WithoutPortalTab::placeField);
}

QList<ClientKey> WithoutPortalTab::tickedClients() const
{
    return m_model->ticked();
}

void WithoutPortalTab::setCounts(const PortalCounts &counts)
{
    m_all = counts.without;
    // The orders are there when somebody asks for them.
    m_index->keep(ClientFactSet(ClientFact::types) | ClientFact::leading | ClientFact::contactOrder | ClientFact::emailOrder);
    showTicks();
    showEmptiness(m_model->rowCount());
    Q_EMIT countChanged(m_all);
}

void WithoutPortalTab::sortBy(int column)
{
    const ClientSort now = m_index->sort();
    const bool turn = now.by == orderOf(column) && now.order == Qt::AscendingOrder;
    const ClientSort sort{orderOf(column), turn ? Qt::DescendingOrder : Qt::AscendingOrder};
    goToTop();
    m_index->arrange(withoutPortal(), sort);
    table()->horizontalHeader()->setSortIndicator(column, sort.order);
    keepOrder(column, sort.order);
}

void WithoutPortalTab::openRow(int row)
{
    if (const ClientKey client = m_model->keyAt(row))
        Q_EMIT clientOpened(client);
}

void WithoutPortalTab::fillMenu(QMenu *menu, int row)
{
    const ClientKey client = m_model->keyAt(row);
    menu->addAction(tr("&Open Client"), this, [this, client] { Q_EMIT clientOpened(client); });
    const QString why = m_model->whyNot(row);
    QAction *send = menu->addAction(tr("Send &Invite…"), this, [this, client] { invite({client}); });
    send->setEnabled(why.isEmpty());
    if (!why.isEmpty())
        send->setToolTip(why);
    if (m_model->lacksAddress(row))
        menu->addAction(tr("&Add Email…"), this, [this, client] { addEmail(m_model->rowOf(client)); });
    else if (const QString email = m_model->addressAt(row); !email.isEmpty())
        addHealth(menu, email);
}

void WithoutPortalTab::showHits(const ClientHits &hits)
{
    m_model->setFacts(m_index->facts());
    keepCurrent([&] { m_model->setHits(hits); }, [this](qint64 key) { return m_model->rowOf(ClientKey{key}); });
    showTicks();
    showEmptiness(hits.size());
    placeField();
}

void WithoutPortalTab::showTicks()
{
    showSelected(m_all);
    setDisabledReason(m_send, m_model->tickedCount() > 0 ? QString() : tr("Tick the clients to invite first."));
    Q_EMIT ticksChanged();
}

void WithoutPortalTab::showEmptiness(qsizetype shown)
{
    const QString searched = search()->text().trimmed();
    const bool known = m_all >= 0 && m_index->isReady() && m_index->facts().withAccess;
    emptyState()->setVisible(shown == 0 && known);
    if (shown > 0 || !known)
        return;
    if (!searched.isEmpty() && m_all > 0)
        emptyState()->setNothingFound(
            tr("No client without a portal matches “%1”, neither by name nor by email or phone.").arg(searched));
    else if (m_index->count() == 0)
        emptyState()->setContent(IconName::clients, tr("No clients yet"),
                                 tr("Clients that nobody has invited to a portal will stand here."));
    else
        emptyState()->setContent(IconName::check, tr("Every client has a portal"),
                                 tr("Somebody has access to the portal of each active client."));
}

void WithoutPortalTab::invite(const QList<ClientKey> &clients)
{
    if (!clients.isEmpty())
        Q_EMIT sendInviteRequested(clients);
}

void WithoutPortalTab::addEmail(int row)
{
    const ClientKey client = m_model->keyAt(row);
    if (!client)
        return;
    closeField();
    table()->scrollTo(m_model->index(row, Column::email));
    m_field = new AddEmailField(services(), client, m_model->index(row, Column::client).data().toString(), table()->viewport());
    connect(m_field, &AddEmailField::finished, this, &WithoutPortalTab::closeField);
    connect(m_field, &AddEmailField::saved, this, [this] { table()->setFocus(Qt::OtherFocusReason); });
    placeField();
    m_field->setFocus(Qt::OtherFocusReason);
}

/// The field stays in its client's row wherever that is, and hides while the client is not among those that show: over
/// another client's row what is typed would look like that one's address.
void WithoutPortalTab::placeField()
{
    if (!m_field)
        return;
    const int row = m_model->rowOf(m_field->client());
    m_field->setVisible(row >= 0);
    if (row < 0)
        return;
    const QRect cell = table()->visualRect(m_model->index(row, Column::email));
    m_field->setGeometry(cell.adjusted(4, 2, -4, -3));
}

void WithoutPortalTab::closeField()
{
    if (!m_field)
        return;
    AddEmailField *field = std::exchange(m_field, nullptr);
    const bool hadFocus = field->hasFocus();
    field->hide();
    field->deleteLater();
    if (hadFocus)
        table()->setFocus(Qt::OtherFocusReason);
}

} // namespace portico
