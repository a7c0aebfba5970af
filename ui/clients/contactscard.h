#pragma once

#include "app/store/contactstore.h"
#include "ui/firmservices.h"
#include "ui/widgets/card.h"

#include <QList>

class QMenu;

namespace portico {

/// A client's contacts: who they are to it, how they are reached, and what can be done with each: edit, make primary,
/// remove from this client.
class ContactsCard : public Card
{
    Q_OBJECT
public:
    explicit ContactsCard(const FirmServices &services, QWidget *parent = nullptr);

    void showContacts(ClientKey client, const QList<ClientContact> &contacts);
    /// Opens the dialog for a new contact.
    void addContact();

private:
    QWidget *makeRow(const ClientContact &contact, bool first);
    QMenu *makeMenu(const ClientContact &contact, QWidget *owner);
    void edit(const ClientContact &contact, bool atEmail);
    void makePrimary(const ClientContact &contact);
    void remove(const ClientContact &contact);

    FirmServices m_services;
    ClientKey m_client;
    QList<ClientContact> m_contacts;
    QWidget *m_content = nullptr; ///< made anew when the contacts change
};

} // namespace portico
