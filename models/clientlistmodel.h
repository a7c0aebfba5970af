#pragma once

#include "app/core/result.h"
#include "app/store/clientstore.h"
#include "app/store/firm.h"
#include "app/store/words.h"
#include "models/clienthits.h"
#include "models/roles.h"

#include <QAbstractTableModel>
#include <QCache>

namespace portico {

/// The client list: the hits of a ClientIndex, a page of rows at a time.
///
/// Only the pages that a view shows are read, on the GUI thread and by key (16 rows a page, the newest 64 pages are
/// kept), so that a million rows cost what a screen of them does. When the firm changes the pages are read again. A row that
/// cannot be read is empty, and readFailed() says why. GUI thread; the firm must outlive it.
class ClientListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { client, type, primaryContact, email, portal, assignedTo, columnCount_ };
    enum Role {
        ActiveRole = FirstOwnRole, ///< whether the client is active; bool
    };

    explicit ClientListModel(Firm &firm, QObject *parent = nullptr);

    /// Shows other hits. Where they differ from those shown by one stretch of added or removed rows, or by one row that
    /// moved, views keep their place; else the model is reset.
    void setHits(const ClientHits &hits);
    const ClientHits &hits() const { return m_hits; }

    /// The client of a row; the empty key for a row that does not exist.
    ClientKey keyAt(int row) const;
    /// The row of a client; -1 where it is not shown. Looks at each row: for one answer to a person's act.
    int rowOf(ClientKey key) const;

    /// What a cell says.
    static QString textOf(const ClientRow &row, int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// A page could not be read. Comes from within data(): connect it queued.
    void readFailed(const portico::Error &error) const;

private:
    using Page = QList<ClientRow>;
    static constexpr int kPageRows = 16;

    /// The row's values; an empty key where it could not be read.
    const ClientRow &rowAt(int row) const;
    const Page &page(int number) const;
    void refreshRows();

    Firm &m_firm;
    ClientHits m_hits;
    mutable QCache<int, Page> m_pages;
};

} // namespace portico
