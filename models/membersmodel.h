#pragma once

#include "app/store/memberstore.h"

#include <QAbstractTableModel>

namespace portico {

/// The firm's team members, a row each. Holds values; GUI thread.
class MembersModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { name, email, role, clients, state, columnCountOfAll };

    using QAbstractTableModel::QAbstractTableModel;

    /// acting is marked as oneself.
    void setMembers(const QList<TeamMember> &members, MemberKey acting);
    const TeamMember &member(int row) const { return m_members[row]; }
    int rowOf(MemberKey member) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int dataRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int dataRole) const override;

private:
    QString text(const TeamMember &member, int column) const;

    QList<TeamMember> m_members;
    MemberKey m_acting;
};

} // namespace portico
