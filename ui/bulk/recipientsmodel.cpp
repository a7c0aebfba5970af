#include "ui/bulk/recipientsmodel.h"

#include <QLocale>

#include <algorithm>

namespace portico {

void RecipientsModel::show(std::shared_ptr<const RecipientList> list, RecipientList::Part part,
                           std::shared_ptr<const RecipientList::Rows> rows)
{
    beginResetModel();
    m_list = std::move(list);
    m_part = part;
    m_rows = std::move(rows);
    endResetModel();
}

qsizetype RecipientsModel::placeAt(int row) const
{
    return m_part != RecipientList::Part::leftOut && row >= 0 && row < rowCount() ? qsizetype((*m_rows)[size_t(row)]) : -1;
}

int RecipientsModel::rowOf(qsizetype place) const
{
    if (!m_rows || place < 0 || m_part == RecipientList::Part::leftOut)
        return -1;
    const auto at = std::lower_bound(m_rows->begin(), m_rows->end(), quint32(place));
    return at != m_rows->end() && *at == quint32(place) ? int(at - m_rows->begin()) : -1;
}

int RecipientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_rows ? 0 : int(m_rows->size());
}

int RecipientsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCount_;
}

QVariant RecipientsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto place = qsizetype((*m_rows)[size_t(index.row())]);
    switch (role) {
    case KeyRole:
        return qint64(place);
    case ElideRole:
        return int(index.column() == email ? Qt::ElideMiddle : Qt::ElideRight);
    case NameRole:
        return index.column() == name;
    default:
        return m_part == RecipientList::Part::leftOut ? leftOutData(m_list->leftOut().at(place), index.column(), role)
                                                      : mailData(m_list->mails().at(place), index.column(), role);
    }
}

QVariant RecipientsModel::mailData(const PlannedMail &mail, int column, int role) const
{
    const bool told = role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (role == SuffixRole && column == clients) {
        const qsizetype more = clientNames(mail).size() - 1;
        return more > 0 ? QStringLiteral("+%1").arg(QLocale().toString(more)) : QString();
    }
    if (role == QuietRole)
        return column == note;
    if (role != Qt::DisplayRole && !told)
        return {};
    switch (column) {
    case name:
        return role == Qt::ToolTipRole ? QVariant() : QVariant(mail.name.isEmpty() ? mail.email : mail.name);
    case email:
        return role == Qt::ToolTipRole ? QVariant() : QVariant(mail.email);
    case clients: {
        const QStringList names = clientNames(mail);
        return told ? names.join(role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral(", ")) : names.value(0);
    }
    case note: {
        const QString text = mailNote(mail);
        return role == Qt::ToolTipRole && text.isEmpty() ? QVariant() : QVariant(text);
    }
    default:
        return {};
    }
}

QVariant RecipientsModel::leftOutData(const SkippedInvite &skipped, int column, int role) const
{
    if (role == QuietRole)
        return column == name && skipped.person.isEmpty();
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && column == note))
        return {};
    switch (column) {
    case name: return skipped.person.isEmpty() ? tr("Nobody") : skipped.person;
    case clients: return skipped.clientName;
    case note: return skipped.sentence;
    default: return {};
    }
}

QVariant RecipientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case name: return tr("Name");
    case email: return tr("Email");
    case clients: return tr("Client Records");
    case note: return m_part == RecipientList::Part::leftOut ? tr("Why not") : tr("Note");
    default: return {};
    }
}

} // namespace portico
