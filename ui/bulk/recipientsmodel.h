#pragma once

#include "models/roles.h"
#include "ui/bulk/recipientlist.h"

#include <QAbstractTableModel>

namespace portico {

/// The rows of a part of a RecipientList that a search has found. It reads nothing and holds no copies, so its length
/// is no matter. GUI thread.
class RecipientsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { name, email, clients, note, columnCount_ };
    enum Role {
        /// The text behind a cell's that never elides: "+2".
        SuffixRole = FirstOwnRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const RecipientList> list, RecipientList::Part part,
              std::shared_ptr<const RecipientList::Rows> rows);
    const std::shared_ptr<const RecipientList> &list() const { return m_list; }
    RecipientList::Part part() const { return m_part; }

    /// The place of a row's mail in the list's mails; -1 for a row that is none.
    qsizetype placeAt(int row) const;
    /// The row of the mail at this place, or -1.
    int rowOf(qsizetype place) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant mailData(const PlannedMail &mail, int column, int role) const;
    QVariant leftOutData(const SkippedInvite &skipped, int column, int role) const;

    std::shared_ptr<const RecipientList> m_list;
    RecipientList::Part m_part = RecipientList::Part::mails;
    std::shared_ptr<const RecipientList::Rows> m_rows;
};

} // namespace portico
