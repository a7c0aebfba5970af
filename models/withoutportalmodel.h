#pragma once

#include "app/store/clientstore.h"
#include "app/store/firm.h"
#include "app/store/invitelisting.h"
#include "models/clientfacts.h"
#include "models/clienthits.h"
#include "models/tickingmodel.h"

namespace portico {

/// A client that nobody has access to, as a row.
struct WithoutPortalRow
{
    ClientKey key;
    ClientRow client;
    ClientInvitability state;
};

/// `Without client portals`: the clients that nobody has access to, to be ticked and invited. Hits of a ClientIndex that
/// filters by withoutPortal; what can be ticked is known from its facts. Without an address, and with one that takes no
/// mail, a client cannot be ticked; one whose access was removed is not ticked by the header. Until the facts are there a
/// row is ticked by its own values, and many at once are not. GUI thread; the firm must outlive it.
class WithoutPortalModel : public TickingModel<ClientHits, WithoutPortalRow>
{
    Q_OBJECT
public:
    enum Column { tick, client, type, primaryContact, email, assignedTo, columnCount_ };
    enum Role {
        LinkRole = FirstOwnRole, ///< text of the link in the cell of the address; empty where there is none
        TroubleRole,             ///< what is wrong with the address, before it, to be clicked; empty where nothing is
        SuffixRole,              ///< what stands behind the name
    };

    explicit WithoutPortalModel(Firm &firm, QObject *parent = nullptr);

    /// What is known of the clients: ticks of those that cannot be invited any more end.
    void setFacts(const ClientFacts &facts);
    /// Whether enough is known for the header's tick box.
    bool canTickShown() const { return m_facts.addressed && m_facts.withAccess; }
    int rowOf(ClientKey key) const { return int(hits().rowOf(key)); }
    /// Why the row cannot be ticked; empty where it can.
    QString whyNot(int row) const;
    bool lacksAddress(int row) const;
    /// The primary contact's address; empty where there is none, and where the row cannot be read.
    QString addressAt(int row) const;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void ticksChanged();
    /// A page could not be read. Comes from within data(): connect it queued.
    void readFailed(const portico::Error &error) const;

protected:
    Result<QList<WithoutPortalRow>> readRows(const QList<ClientKey> &keys) const override;
    void tellUnreadable(const Error &error) const override { Q_EMIT readFailed(error); }
    bool canTick(ClientKey key) const override;
    bool tickedByHeader(ClientKey key) const override;
    bool canTickRow(int row) const override;
    void ticksHaveChanged() override { Q_EMIT ticksChanged(); }

private:
    QString textOf(const WithoutPortalRow &row, int column) const;
    QString whyNot(const WithoutPortalRow &row) const;

    Firm &m_firm;
    ClientFacts m_facts;
};

} // namespace portico
