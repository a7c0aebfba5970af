#pragma once

#include "app/store/writecontext.h"

#include <QList>

namespace portico {

/// Taking a client record out of the firm. Its rows are marked deleted, as all shared rows are; the activity stays, for
/// what happened happened. What must end first (accesses, links, queued mail) is the practice layer's to do.
class ClientRemoval
{
public:
    explicit ClientRemoval(Connection &connection) : m_connection(connection) {}

    /// The client's contacts that are on no other client.
    QList<ContactKey> contactsOnlyOf(ClientKey client) const;

    /// Marks the client deleted, with its assignments, contacts' links and accesses.
    static void mark(WriteContext &context, ClientKey client);
    static void markContact(WriteContext &context, ContactKey contact);

private:
    Connection &m_connection;
};

} // namespace portico
