#pragma once

#include "app/store/clientstore.h"

namespace portico {

/// What hangs on a client record: told to a person before it is made inactive or deleted.
struct ClientReach
{
    QString name;
    int people = 0;           ///< who can open its portal, or were invited to
    int peopleElsewhere = 0;  ///< of these, who open the portal of another client too
    int accesses = 0;         ///< their accesses: one person may have two, for two contacts of one address
    int links = 0;            ///< open invite links that lead to this client alone
    int queuedMails = 0;      ///< mails that wait and speak of nobody else
    int contactsOnlyHere = 0; ///< contacts that no other client has
    int contactsShared = 0;

    bool operator==(const ClientReach &) const = default;
};

/// Nothing where there is no such client. Throws StoreFailure.
std::optional<ClientReach> reachOf(Connection &connection, ClientKey client);

} // namespace portico
