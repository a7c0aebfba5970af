#pragma once

#include "app/core/result.h"
#include "app/store/clientstore.h"
#include "app/store/firm.h"
#include "models/clienthits.h"
#include "models/pagedmodel.h"

namespace portico {

/// The client list: the hits of a ClientIndex, a page of rows at a time.
///
/// Only the pages that a view shows are read, on the GUI thread and by key (16 rows a page, the newest 64 pages are
/// kept), so that a million rows cost what a screen of them does. When the firm changes the pages are read again. A row that
/// cannot be read is empty, and readFailed() says why. GUI thread; the firm must outlive it.
class ClientListModel : public PagedModel<ClientHits, ClientRow>
{
    Q_OBJECT
public:
    enum Column { client, type, primaryContact, email, portal, assignedTo, columnCount_ };
    enum Role {
        ActiveRole = FirstOwnRole, ///< whether the client is active; bool
    };

    explicit ClientListModel(Firm &firm, QObject *parent = nullptr);

    /// The row of a client; -1 where it is not shown. Looks at each row: for one answer to a person's act.
    int rowOf(ClientKey key) const;

    /// What a cell says.
    static QString textOf(const ClientRow &row, int column);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// A page could not be read. Comes from within data(): connect it queued.
    void readFailed(const portico::Error &error) const;

protected:
    Result<QList<ClientRow>> readRows(const QList<ClientKey> &keys) const override;
    void tellUnreadable(const Error &error) const override { Q_EMIT readFailed(error); }

private:
    Firm &m_firm;
};

} // namespace portico
