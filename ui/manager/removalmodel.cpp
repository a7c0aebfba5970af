#include "ui/manager/removalmodel.h"

namespace portico {

void RemovalModel::setPeople(QList<PlannedRemoval> people)
{
    beginResetModel();
    m_people = std::move(people);
    m_rows.clear();
    for (qsizetype person = 0; person < m_people.size(); ++person) {
        for (qsizetype access = 0; access < m_people.at(person).accesses.size(); ++access)
            m_rows.push_back({person, access, true});
    }
    m_ticked = qsizetype(m_rows.size());
    endResetModel();
    Q_EMIT tickedChanged();
}

void RemovalModel::tickAll(bool ticked)
{
    for (Row &row : m_rows)
        row.ticked = ticked;
    m_ticked = ticked ? qsizetype(m_rows.size()) : 0;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount_ - 1), {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
}

QList<AccessKey> RemovalModel::tickedAccesses() const
{
    QList<AccessKey> keys;
    keys.reserve(m_ticked);
    for (const Row &row : m_rows) {
        if (row.ticked)
            keys.append(m_people.at(row.person).accesses.at(row.access).access.key);
    }
    return keys;
}

int RemovalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RemovalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCount_;
}

QVariant RemovalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const PlannedRemoval &person = m_people.at(row.person);
    const GrantedAccess &access = person.accesses.at(row.access);
    switch (role) {
    case Qt::CheckStateRole:
        return index.column() == tick ? QVariant(int(row.ticked ? Qt::Checked : Qt::Unchecked)) : QVariant();
    case NameRole:
        return index.column() == client;
    case ElideRole:
        return int(index.column() == email ? Qt::ElideMiddle : Qt::ElideRight);
    case Qt::AccessibleTextRole:
        if (index.column() == tick)
            return tr("%1 loses %2").arg(access.contactName, access.clientName);
        [[fallthrough]];
    case Qt::DisplayRole:
        switch (index.column()) {
        case name: return access.contactName.isEmpty() ? person.name : access.contactName;
        case email: return person.email;
        case client: return access.clientActive ? access.clientName : tr("%1 (inactive)").arg(access.clientName);
        default: return {};
        }
    default:
        return {};
    }
}

bool RemovalModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != tick || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Row &row = m_rows[size_t(index.row())];
    const bool ticked = value.toInt() == Qt::Checked;
    if (row.ticked != ticked) {
        row.ticked = ticked;
        m_ticked += ticked ? 1 : -1;
        Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(columnCount_ - 1), {Qt::CheckStateRole});
        Q_EMIT tickedChanged();
    }
    return true;
}

Qt::ItemFlags RemovalModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == tick ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant RemovalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section == tick && role == Qt::AccessibleTextRole)
        return tr("Remove");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case name: return tr("Name");
    case email: return tr("Email");
    case client: return tr("Loses");
    default: return {};
    }
}

} // namespace portico
