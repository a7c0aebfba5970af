#pragma once

#include "app/store/clientstore.h"
#include "app/store/contactstore.h"
#include "ui/firmservices.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace portico {

class ActivityCard;
class ContactsCard;
class DetailsCard;
class ElidedLabel;
class PortalCard;

/// One client's record: its portal, details and contacts, and beside them (below them in a narrow window) what
/// happened. Follows the firm: what another person or process writes shows by itself.
class ClientRecordPage : public QWidget
{
    Q_OBJECT
public:
    explicit ClientRecordPage(const FirmServices &services, QWidget *parent = nullptr);

    /// Shows a client; false where there is none, or not for this team member.
    bool showClient(ClientKey client);
    ClientKey client() const { return m_client.key; }
    /// The client's name, for the window's title; empty while none is shown.
    const QString &clientName() const { return m_client.name; }

    /// Puts the focus where work begins: on the button that invites.
    void focusFirst();
    void refresh();
    void editClient();
    void addContact();
    /// Opens the Client Portal window for the client.
    void invite();

Q_SIGNALS:
    void backRequested();
    /// clientName() changed.
    void titleChanged();
    /// The client that was shown is not there any more, or not for this team member.
    void clientGone();
    /// Somebody wants to set the portal address, without which nobody can be invited.
    void portalAddressWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Record
    {
        Client client;
        QList<ClientContact> contacts;
        QStringList assignedTo;
    };
    Result<Record> read(ClientKey client);
    void show(const Record &record);
    QWidget *buildHeader();
    QWidget *buildCards();
    void arrange();

    FirmServices m_services;
    Client m_client;
    ElidedLabel *m_name = nullptr;
    QLabel *m_line = nullptr;
    QWidget *m_back = nullptr;
    PortalCard *m_portal = nullptr;
    DetailsCard *m_details = nullptr;
    ContactsCard *m_contacts = nullptr;
    ActivityCard *m_activity = nullptr;
    QBoxLayout *m_columns = nullptr; ///< cards and activity, beside each other or below
};

} // namespace portico
