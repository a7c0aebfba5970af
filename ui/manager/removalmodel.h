#pragma once

#include "app/practice/bulkremoval.h"
#include "models/roles.h"

#include <QAbstractTableModel>

#include <vector>

namespace portico {

/// What people would lose, one row a client record, each with a tick. GUI thread.
class RemovalModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { tick, name, email, client, columnCount_ };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these; all are ticked.
    void setPeople(QList<PlannedRemoval> people);
    const QList<PlannedRemoval> &people() const { return m_people; }
    void tickAll(bool ticked);
    qsizetype tickedCount() const { return m_ticked; }
    QList<AccessKey> tickedAccesses() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    struct Row
    {
        qsizetype person;
        qsizetype access;
        bool ticked;
    };
    QList<PlannedRemoval> m_people;
    std::vector<Row> m_rows;
    qsizetype m_ticked = 0;
};

} // namespace portico
