#pragma once

#include "app/core/result.h"
#include "app/practice/portaltasks.h"
#include "app/store/clientstore.h"
#include "app/store/contactstore.h"

#include <memory>
#include <optional>

namespace portico {

/// Adds a client (empty key) or writes its fields and assignments. Making it inactive closes its portal: queued mail
/// for it alone is cancelled; links stay, but open it only when it is active again.
class SaveClientTask
{
public:
    explicit SaveClientTask(Client client) : m_client(std::move(client)) {}
    /// Writes only the parts that differ from the client as it was shown, so that what somebody else changed meanwhile
    /// stays; conflict where both changed the same part.
    SaveClientTask(Client client, Client shown) : m_client(std::move(client)), m_shown(std::move(shown)) {}
    /// The client's key. Refused: no name, an unknown member, a client that the member cannot see.
    Result<ClientKey> operator()(WriteContext &context);

private:
    Client m_client;
    std::optional<Client> m_shown;
};

/// Writes a client's notes; conflict where they are not any more what was shown. Other parts stay.
class SaveNotesTask
{
public:
    SaveNotesTask(ClientKey client, QString notes, QString shown)
        : m_client(client), m_notes(std::move(notes)), m_shown(std::move(shown))
    {
    }
    Result<void> operator()(WriteContext &context);

private:
    ClientKey m_client;
    QString m_notes;
    QString m_shown;
};

/// Makes a client inactive, or active again; see SaveClientTask for what follows. Nothing where it is so already.
class SetClientActiveTask
{
public:
    SetClientActiveTask(ClientKey client, bool active) : m_client(client), m_active(active) {}
    Result<void> operator()(WriteContext &context);

private:
    ClientKey m_client;
    bool m_active;
};

/// Writes all parts of a client that another version of it has, with what follows from them. The tasks above and undo go
/// through here; rights and rules are theirs to ask.
void writeClient(WriteContext &context, const Client &before, const Client &after);

/// What saving a contact did.
struct SavedContact
{
    ContactKey contact;
    bool existed = false;                    ///< the member could see the same name and address already; it was linked
    std::optional<EmailCorrection> corrected; ///< where a changed address ended accesses and links
};

/// Adds a contact to a client (empty key), or writes it. The same name and address on two clients is one contact.
/// A changed address is a correction (see CorrectEmailTask). Name, address and phone need Rights::forPerson.
class SaveContactTask
{
public:
    SaveContactTask(ClientKey client, ClientContact contact) : m_client(client), m_contact(std::move(contact)) {}
    /// Writes only what differs from the contact as it was shown, as SaveClientTask does.
    SaveContactTask(ClientKey client, ClientContact contact, ClientContact shown)
        : m_client(client), m_contact(std::move(contact)),
          m_shown(std::make_shared<const ClientContact>(std::move(shown)))
    {
    }
    Result<SavedContact> operator()(WriteContext &context);

private:
    Result<SavedContact> add(WriteContext &context);
    Result<SavedContact> change(WriteContext &context);

    ClientKey m_client;
    ClientContact m_contact;
    std::shared_ptr<const ClientContact> m_shown; ///< where only what differs from it is written
};

/// Makes somebody who is a contact of the firm already one of a client too. notFound for people whom the acting member
/// cannot see, conflict where they are linked already.
class LinkContactTask
{
public:
    LinkContactTask(ClientKey client, ContactKey contact, Relation relation)
        : m_client(client), m_contact(contact), m_relation(relation)
    {
    }
    Result<void> operator()(WriteContext &context);

private:
    ClientKey m_client;
    ContactKey m_contact;
    Relation m_relation;
};

/// Makes a contact the primary one of a client.
class SetPrimaryContactTask
{
public:
    SetPrimaryContactTask(ClientKey client, ContactKey contact) : m_client(client), m_contact(contact) {}
    Result<void> operator()(WriteContext &context);

private:
    ClientKey m_client;
    ContactKey m_contact;
};

/// Takes a contact off a client. Refused while the contact has access to that client's portal.
class UnlinkContactTask
{
public:
    UnlinkContactTask(ClientKey client, ContactKey contact) : m_client(client), m_contact(contact) {}
    Result<void> operator()(WriteContext &context);

private:
    ClientKey m_client;
    ContactKey m_contact;
};

} // namespace portico
