#pragma once

#include "app/store/clientstore.h"
#include "models/roles.h"

#include <QAbstractListModel>
#include <QList>

namespace portico {

/// A dozen clients to choose from: name, and who is spoken to below. A list that is set as a whole. GUI thread.
class QuickHitsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        SecondLineRole = FirstOwnRole, ///< the primary contact and its address; QString
        ActiveRole,                    ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<ClientRow> &rows);
    const QList<ClientRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<ClientRow> m_rows;
};

} // namespace portico
