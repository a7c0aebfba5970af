#include "models/withoutportalmodel.h"

#include "models/clientlistmodel.h"

namespace portico {

namespace {

constexpr int kPageRows = 16;
constexpr int kMostPages = 64;

} // namespace

WithoutPortalModel::WithoutPortalModel(Firm &firm, QObject *parent)
    : TickingModel(columnCount_, kPageRows, kMostPages, parent), m_firm(firm)
{
}

void WithoutPortalModel::setFacts(const ClientFacts &facts)
{
    m_facts = facts;
    if (m_facts.withAccess)
        dropTicks(*m_facts.withAccess);
    if (m_facts.inactive)
        dropTicks(*m_facts.inactive);
    if (m_facts.addressed)
        keepTicks(*m_facts.addressed);
    if (m_facts.addressInactive)
        dropTicks(*m_facts.addressInactive);
    Q_EMIT headerDataChanged(Qt::Horizontal, tick, tick);
}

bool WithoutPortalModel::canTick(ClientKey key) const
{
    return m_facts.addressed && m_facts.addressInactive && m_facts.addressed->contains(key.value)
        && !m_facts.addressInactive->contains(key.value);
}

bool WithoutPortalModel::canTickRow(int row) const
{
    if (m_facts.addressed && m_facts.addressInactive)
        return canTick(keyAt(row));
    // Not known of all clients yet, but of those that show.
    const WithoutPortalRow &values = rowAt(row);
    return values.key && values.state.hasAddress && !values.state.addressInactive;
}

bool WithoutPortalModel::tickedByHeader(ClientKey key) const
{
    return canTickShown() && canTick(key) && !m_facts.accessRemoved->contains(key.value);
}

bool WithoutPortalModel::lacksAddress(int row) const
{
    const WithoutPortalRow &values = rowAt(row);
    return values.key && !values.state.hasAddress;
}

QString WithoutPortalModel::addressAt(int row) const
{
    const WithoutPortalRow &values = rowAt(row);
    return values.state.hasAddress ? values.client.email : QString();
}

QString WithoutPortalModel::whyNot(int row) const
{
    return whyNot(rowAt(row));
}

QString WithoutPortalModel::whyNot(const WithoutPortalRow &row) const
{
    if (!row.key)
        return {};
    if (!row.state.hasAddress)
        return tr("No email address");
    return row.state.addressInactive ? tr("Email inactive") : QString();
}

QVariant WithoutPortalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    switch (role) {
    case KeyRole: return keyAt(index.row()).value;
    case ElideRole: return int(column == email ? Qt::ElideMiddle : Qt::ElideRight);
    case NameRole: return column == client;
    case Qt::CheckStateRole: return column == tick ? QVariant(stateOf(keyAt(index.row()))) : QVariant();
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case Qt::AccessibleDescriptionRole:
    case LinkRole:
    case TroubleRole:
    case SuffixRole: break;
    default: return {};
    }
    const WithoutPortalRow &row = rowAt(index.row());
    if (!row.key)
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return textOf(row, column);
    case Qt::AccessibleTextRole:
        if (column == email && row.state.addressInactive)
            return tr("Email inactive: %1").arg(row.client.email);
        return column == tick ? row.client.name : QVariant();
    case Qt::AccessibleDescriptionRole: return column == tick ? QVariant(whyNot(row)) : QVariant();
    case LinkRole: return column == email && !row.state.hasAddress ? QVariant(tr("Add email…")) : QVariant();
    case TroubleRole: return column == email && row.state.addressInactive ? QVariant(tr("Email inactive")) : QVariant();
    case SuffixRole: return column == client && row.state.accessRemoved ? QVariant(tr("Access removed")) : QVariant();
    case Qt::ToolTipRole:
        if (column == tick && !whyNot(row).isEmpty())
            return whyNot(row);
        return column == email && row.state.addressInactive
            ? QVariant(tr("%1 takes no mail: a click tells why, and corrects or reactivates it.").arg(row.client.email))
            : QVariant();
    default: return {};
    }
}

QString WithoutPortalModel::textOf(const WithoutPortalRow &row, int column) const
{
    switch (column) {
    case client: return row.client.name;
    case type: return describe(row.client.type);
    case primaryContact: return row.client.primaryContact.isEmpty() ? QStringLiteral("–") : row.client.primaryContact;
    case email: return row.state.hasAddress ? row.client.email : tr("No email address");
    case assignedTo: return row.client.assignedTo;
    default: return {};
    }
}

QVariant WithoutPortalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section == tick) {
        switch (role) {
        case Qt::CheckStateRole: return headerState();
        case Qt::AccessibleTextRole: return tr("Tick all that can be invited");
        case Qt::ToolTipRole: return tr("Ticks all that show and can be invited, but for clients whose access was removed.");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case client: return tr("Client");
    case type: return tr("Type");
    case primaryContact: return tr("Primary Contact");
    case email: return tr("Email");
    case assignedTo: return tr("Assigned To");
    default: return {};
    }
}

Result<QList<WithoutPortalRow>> WithoutPortalModel::readRows(const QList<ClientKey> &keys) const
{
    return m_firm.readHere([&](Connection &connection) -> Result<QList<WithoutPortalRow>> {
        QList<WithoutPortalRow> rows;
        const QList<ClientRow> found = ClientStore(connection).rows(keys, m_firm.clock().now());
        QList<ClientKey> there;
        for (const ClientRow &one : found)
            there.append(one.key);
        const QList<ClientInvitability> states = InviteListing(connection).of(there);
        for (qsizetype i = 0; i < found.size(); ++i)
            rows.append({found[i].key, found[i], states[i]});
        return rows;
    });
}

} // namespace portico
