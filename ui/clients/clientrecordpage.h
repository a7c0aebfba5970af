#pragma once

#include "app/store/clientstore.h"
#include "app/store/contactstore.h"
#include "ui/firmservices.h"

#include <QWidget>

#include <functional>

class QAction;
class QBoxLayout;
class QToolButton;

namespace portico {

class ActivityCard;
class ContactsCard;
class DetailsCard;
class EditHistory;
class ElidedLabel;
class NotesCard;
class PortalCard;

/// One client's record: its portal, details, contacts and notes, and beside them (below them in a narrow window) what
/// happened. Follows the firm: what another person or process writes shows by itself. Edits can be taken back.
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

    /// The edits that were made here, on this client and others before it.
    EditHistory *history() const { return m_history; }
    NotesCard *notes() const { return m_notes; }
    /// Says, as the window's menu does too, whether toggleActive() makes the client inactive or active.
    QAction *activeAction() const { return m_toggleActive; }
    /// What toggleActive() does with a client that is active, or not.
    static QString wordForToggling(bool active);

    /// Runs go once nothing that was written here would be lost by leaving.
    void leave(const std::function<void()> &go);
    /// Puts the focus where work begins: on the button that invites.
    void focusFirst();
    void refresh();
    void editClient();
    void addContact();
    /// Opens the dialog that looks for somebody who is a contact of another client.
    void linkPerson();
    /// Makes the client inactive, after saying what that means, or active again.
    void toggleActive();
    /// Asks, and asks again, and deletes the client.
    void deleteClient();
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
    QToolButton *buildMenu();
    QWidget *buildCards();
    void showActions();
    void arrange();

    FirmServices m_services;
    Client m_client;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_line = nullptr;
    QWidget *m_back = nullptr;
    EditHistory *m_history = nullptr;
    QAction *m_toggleActive = nullptr;
    QAction *m_delete = nullptr;
    bool m_deleting = false; ///< the client is on its way out by our own hand
    PortalCard *m_portal = nullptr;
    DetailsCard *m_details = nullptr;
    ContactsCard *m_contacts = nullptr;
    NotesCard *m_notes = nullptr;
    ActivityCard *m_activity = nullptr;
    QBoxLayout *m_names = nullptr;   ///< the name, and the line behind it, or below where both do not fit
    QBoxLayout *m_columns = nullptr; ///< cards and activity, beside each other or below
};

} // namespace portico
