#include "models/quickhitsmodel.h"

namespace portico {

namespace {

QString secondLine(const ClientRow &row)
{
    if (row.primaryContact.isEmpty())
        return QuickHitsModel::tr("No contact yet");
    const QString email = row.email.isEmpty() ? QuickHitsModel::tr("No email address") : row.email;
    return row.primaryContact % QStringLiteral(" · ") % email;
}

} // namespace

void QuickHitsModel::setRows(const QList<ClientRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int QuickHitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant QuickHitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ClientRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.active ? row.name : tr("%1 (inactive)").arg(row.name);
    case Qt::AccessibleTextRole: return QString(row.name % QStringLiteral(", ") % secondLine(row));
    case KeyRole: return row.key.value;
    case SecondLineRole: return secondLine(row);
    case ActiveRole: return row.active;
    default: return {};
    }
}

} // namespace portico
