#pragma once

#include "app/store/firm.h"
#include "app/store/portaluserlisting.h"
#include "models/portaluserindex.h"
#include "models/tickingmodel.h"

#include <functional>

namespace portico {

/// `With portal users`: one row a portal user. Hits of a PortalUserIndex. All rows can be ticked. GUI thread; the firm must
/// outlive it.
class PortalUserModel : public TickingModel<PortalUserHits, PortalUserRow>
{
    Q_OBJECT
public:
    enum Column { tick, name, email, clientRecords, status, invited, expires, lastLogin, webSessions, emailInactive, columnCount_ };
    enum Role {
        SuffixRole = FirstOwnRole, ///< how many clients more than those that are named: "+3"
        ToneRole,                  ///< the status in whose colour the text is drawn: an expiry that has passed, a refusal
    };
    /// A refusal as people read it, from the slug of the decision table and the server's words.
    using ReasonText = std::function<QString(const QString &reason, const QString &reply)>;

    PortalUserModel(Firm &firm, const ClientScope &scope, ReasonText reasonText, QObject *parent = nullptr);

    int rowOf(PortalUserKey key) const { return int(hits().rowOf(key)); }
    /// The row's values; with the empty key where it could not be read.
    const PortalUserRow &row(int number) const { return rowAt(number); }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void ticksChanged();
    /// A page could not be read. Comes from within data(): connect it queued.
    void readFailed(const portico::Error &error) const;

protected:
    Result<QList<PortalUserRow>> readRows(const QList<PortalUserKey> &keys) const override;
    void tellUnreadable(const Error &error) const override { Q_EMIT readFailed(error); }
    bool canTick(PortalUserKey) const override { return true; }
    bool tickedByHeader(PortalUserKey) const override { return true; }
    void ticksHaveChanged() override { Q_EMIT ticksChanged(); }

private:
    QString textOf(const PortalUserRow &row, int column) const;
    QString clientsOf(const PortalUserRow &row) const;
    QString toolTipOf(const PortalUserRow &row, int column) const;
    QVariant toneOf(const PortalUserRow &row, int column) const;
    PortalStatus statusOf(const PortalUserRow &row) const;

    Firm &m_firm;
    ClientScope m_scope;
    ReasonText m_reasonText;
};

} // namespace portico
