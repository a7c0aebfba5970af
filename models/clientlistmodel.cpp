#include "models/clientlistmodel.h"

#include <QCoreApplication>

namespace portico {

namespace {

constexpr int kPageRows = 16;
constexpr int kMostPages = 64;

} // namespace

ClientListModel::ClientListModel(Firm &firm, QObject *parent)
    : PagedModel(columnCount_, kPageRows, kMostPages, parent), m_firm(firm)
{
    connect(&m_firm, &Firm::changed, this, [this] { refreshRows(); });
}

int ClientListModel::rowOf(ClientKey key) const
{
    return int(hits().rowOf(key));
}

QVariant ClientListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    switch (role) {
    case KeyRole:
        return keyAt(index.row()).value;
    case ElideRole:
        return int(column == email ? Qt::ElideMiddle : column == portal ? Qt::ElideNone : Qt::ElideRight);
    case NameRole:
        return column == client;
    case Qt::DisplayRole:
    case StatusRole:
    case QuietRole:
    case ActiveRole:
        break;
    default:
        return {};
    }
    const ClientRow &row = rowAt(index.row());
    if (!row.key)
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case StatusRole:
        return column == portal ? QVariant::fromValue(row.portal) : QVariant();
    case QuietRole:
        return column == email && row.email.isEmpty();
    default:
        return row.active;
    }
}

QString ClientListModel::textOf(const ClientRow &row, int column)
{
    switch (column) {
    case client: return row.active ? row.name : tr("%1 (inactive)").arg(row.name);
    case type: return describe(row.type);
    case primaryContact: return row.primaryContact;
    case email: return row.email.isEmpty() ? tr("No email address") : row.email;
    case portal: return describe(row.portal);
    case assignedTo: return row.assignedTo;
    default: return {};
    }
}

QVariant ClientListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case client: return tr("Client");
    case type: return tr("Type");
    case primaryContact: return tr("Primary Contact");
    case email: return tr("Email");
    case portal: return tr("Portal");
    case assignedTo: return tr("Assigned To");
    default: return {};
    }
}

Result<QList<ClientRow>> ClientListModel::readRows(const QList<ClientKey> &keys) const
{
    return m_firm.readHere([&](Connection &connection) -> Result<QList<ClientRow>> {
        return ClientStore(connection).rows(keys, m_firm.clock().now());
    });
}

} // namespace portico
