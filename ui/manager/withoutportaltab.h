#pragma once

#include "models/clientindex.h"
#include "models/portalsummary.h"
#include "ui/manager/managertab.h"

class QPushButton;

namespace portico {

class AddEmailField;
class WithoutPortalModel;

/// `Without client portals`: the clients that nobody has access to, ticked and invited. An address that is missing is
/// added in its place.
class WithoutPortalTab : public ManagerTab
{
    Q_OBJECT
public:
    /// clients: who reads the clients' texts; it must outlive the tab.
    WithoutPortalTab(const FirmServices &services, ClientIndex &clients, QWidget *parent = nullptr);

    /// The ticked clients, by ascending key.
    QList<ClientKey> tickedClients() const;
    WithoutPortalModel *model() const { return m_model; }
    ClientIndex *index() const { return m_index; }
    QPushButton *sendButton() const { return m_send; }
    /// The field that stands in a row now; none where no address is being added.
    AddEmailField *addEmailField() const { return m_field; }
    void setCounts(const PortalCounts &counts);

Q_SIGNALS:
    /// `Send Invite` with at least one client ticked.
    void sendInviteRequested(const QList<portico::ClientKey> &clients);

protected:
    void sortBy(int column) override;
    void openRow(int row) override;
    void fillMenu(QMenu *menu, int row) override;

private:
    void connectParts();
    void showHits(const ClientHits &hits);
    void showTicks();
    void showEmptiness(qsizetype shown);
    void addEmail(int row);
    void placeField();
    void closeField();
    void invite(const QList<ClientKey> &clients);

    ClientIndex *m_index;
    WithoutPortalModel *m_model;
    QPushButton *m_send;
    AddEmailField *m_field = nullptr;
    qint64 m_all = -1;
};

} // namespace portico
