#pragma once

#include "app/practice/inviteplan.h"
#include "app/store/accountstore.h"
#include "app/store/firmstore.h"
#include "app/store/healthstore.h"
#include "app/store/portalstore.h"
#include "app/store/templatestore.h"

#include <QList>
#include <QString>

#include <optional>

namespace portico {

/// One line of the tick list: a contact of the client, or somebody new.
struct InvitePerson
{
    ClientContact contact;    ///< the contact's key is empty for somebody new
    QString typedEmail;       ///< an address given here to a contact that had none; written at Send
    std::optional<AccessLine> line;     ///< the access by the contact's present address, if there is one
    std::optional<InviteRefusal> refusal; ///< why this person cannot be ticked
    AddressHealth health;     ///< of the address, where it takes no mail
    bool opensOthers = false; ///< the address opens the portals of other clients already
    bool ticked = false;

    bool isNew() const { return !contact.contact.key; }
    QString email() const { return typedEmail.isEmpty() ? contact.contact.email : typedEmail; }
    bool tickable() const { return !refusal; }
};

/// All that the Client Portal window of one client shows, as it was read at one time.
struct InviteForm
{
    FirmRecord firm;
    MailAccount account;
    TeamMember sender; ///< who invites
    Client client;
    QList<InvitePerson> people; ///< the client's contacts, in their order
    QList<Template> messages;   ///< what the button Templates offers
    Template invitation;        ///< the whole mail
    Template anotherPortal;     ///< for somebody who has an account
};

/// What every form's mails are made of: a form without a client and without people. sender: who invites.
InviteForm loadMailParts(Connection &connection, const TeamMember &sender);

/// Reads the form. notFound where the client does not exist, or not for this member.
Result<InviteForm> loadInviteForm(Connection &connection, ClientKey client, const TeamMember &member,
                                  const Purpose &purpose, const QDateTime &now);

/// Works out the rest of a line from its address: refusal, status, health, and for somebody new the name. For people who
/// are new, and for contacts that were given an address in the window.
void judgePerson(Connection &connection, const InviteForm &form, const Purpose &purpose, InvitePerson &person,
                 const QDateTime &now);

} // namespace portico
