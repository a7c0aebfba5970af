#pragma once

#include "app/core/result.h"
#include "app/practice/portaltasks.h"
#include "app/store/clientstore.h"
#include "app/store/contactstore.h"

namespace portico {

/// Adds a client (empty key) or writes its fields and assignments. Making it inactive closes its portal: queued mail
/// for it alone is cancelled; links stay, but open it only when it is active again.
class SaveClientTask
{
public:
    explicit SaveClientTask(Client client) : m_client(std::move(client)) {}
    /// The client's key. Refused: no name, an unknown member, a client that the member cannot see.
    Result<ClientKey> operator()(WriteContext &context);

private:
    Client m_client;
};

/// What saving a contact did.
struct SavedContact
{
    ContactKey contact;
    bool existed = false;                    ///< the same name and address was there already, and was linked
    std::optional<EmailCorrection> corrected; ///< where a changed address ended accesses and links
};

/// Adds a contact to a client (empty key), or writes it. The same name and address on two clients is one contact.
/// A changed address is a correction, with all that follows from it (see CorrectEmailTask).
class SaveContactTask
{
public:
    SaveContactTask(ClientKey client, ClientContact contact) : m_client(client), m_contact(std::move(contact)) {}
    Result<SavedContact> operator()(WriteContext &context);

private:
    Result<SavedContact> add(WriteContext &context);
    Result<SavedContact> change(WriteContext &context);

    ClientKey m_client;
    ClientContact m_contact;
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
