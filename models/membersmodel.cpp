#include "models/membersmodel.h"

#include "models/roles.h"

namespace portico {

void MembersModel::setMembers(const QList<TeamMember> &members, MemberKey acting)
{
    beginResetModel();
    m_members = members;
    m_acting = acting;
    endResetModel();
}

int MembersModel::rowOf(MemberKey member) const
{
    for (int row = 0; row < m_members.size(); ++row) {
        if (m_members[row].key == member)
            return row;
    }
    return -1;
}

int MembersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

int MembersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOfAll;
}

QString MembersModel::text(const TeamMember &member, int column) const
{
    switch (column) {
    case name:
        return member.key == m_acting ? tr("%1 (you)").arg(member.name) : member.name;
    case email:
        return member.email;
    case role:
        return member.isAdmin() ? tr("Admin") : member.managesPortals ? tr("Staff, manages portals") : tr("Staff");
    case clients:
        return member.seesAllClients ? tr("All") : tr("Only assigned");
    case state:
        return member.active ? tr("Active") : tr("Inactive");
    default:
        return {};
    }
}

QVariant MembersModel::data(const QModelIndex &index, int dataRole) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TeamMember &member = m_members[index.row()];
    switch (dataRole) {
    case Qt::DisplayRole:
        return text(member, index.column());
    case KeyRole:
        return member.key.value;
    case NameRole:
        return index.column() == name;
    case QuietRole:
        return !member.active;
    case ElideRole:
        return int(index.column() == email ? Qt::ElideMiddle : Qt::ElideRight);
    default:
        return {};
    }
}

QVariant MembersModel::headerData(int section, Qt::Orientation orientation, int dataRole) const
{
    if (orientation != Qt::Horizontal || dataRole != Qt::DisplayRole)
        return {};
    switch (section) {
    case name:
        return tr("Name");
    case email:
        return tr("Email");
    case role:
        return tr("Role");
    case clients:
        return tr("Clients");
    case state:
        return tr("State");
    default:
        return {};
    }
}

} // namespace portico
