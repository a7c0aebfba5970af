#pragma once

#include <QAbstractTableModel>

#include "app/core/portalstatus.h"
#include "models/roles.h"

namespace portico {

/// A small model with everything that RowDelegate can draw: tick, name, address with link, status, date, suffix,
/// number. The row `untickable` has no address and cannot be ticked.
class SampleTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Tick, Name, Email, Clients, Status, Expires, Sessions, ColumnCount };
    enum Role { LinkRole = FirstOwnRole, ToneRole, SuffixRole };

    static constexpr int untickable = 5;

    explicit SampleTable(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    bool isTicked(int row) const { return m_rows.at(row).ticked; }

private:
    struct Row
    {
        QString name;
        QString email;
        QString client;
        QString suffix;
        PortalStatus status;
        QString expires;
        int sessions;
        bool ticked;
    };

    QVariant text(const Row &row, int column) const;

    QList<Row> m_rows;
};

} // namespace portico
