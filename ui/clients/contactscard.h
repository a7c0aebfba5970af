#pragma once

#include "app/store/clientstore.h"
#include "app/store/contactstore.h"
#include "ui/firmservices.h"
#include "ui/widgets/card.h"

#include <QList>

class QMenu;

namespace portico {

class EditHistory;

/// A client's contacts: who they are to it, how they are reached, and what can be done with each: edit, make primary,
/// remove from this client. New people are added, people whom the firm knows already are linked.
class ContactsCard : public Card
{
    Q_OBJECT
public:
    /// history outlives the card's window, as the page does that has both.
    ContactsCard(const FirmServices &services, EditHistory *history, QWidget *parent = nullptr);

    void showContacts(const Client &client, const QList<ClientContact> &contacts);
    /// Opens the dialog for a new contact.
    void addContact();
    /// Opens the dialog that looks for somebody who is a contact of another client.
    void linkPerson();

private:
    QWidget *makeRow(const ClientContact &contact, bool first);
    QMenu *makeMenu(const ClientContact &contact, QWidget *owner);
    void edit(const ClientContact &contact, bool atEmail);
    void makePrimary(const ClientContact &contact);
    void remove(const ClientContact &contact);

    FirmServices m_services;
    EditHistory *m_history;
    Client m_client;
    QList<ClientContact> m_contacts;
    QWidget *m_content = nullptr; ///< made anew when the contacts change
};

} // namespace portico
