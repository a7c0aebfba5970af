#pragma once

#include "app/core/result.h"
#include "app/practice/clientreach.h"

namespace portico {

/// Deletes a client record: its accesses end at once, with the sessions of people who open nothing else, and the links
/// and queued mail that lead nowhere else; contacts that no other client has go with it. One transaction, and no undo.
/// Needs an admin, and the client's name as a second yes. Gives what went.
class DeleteClientTask
{
public:
    DeleteClientTask(ClientKey client, QString typedName) : m_client(client), m_typedName(std::move(typedName)) {}
    Result<ClientReach> operator()(WriteContext &context);

private:
    ClientKey m_client;
    QString m_typedName;
};

/// Whether somebody typed the name of a client: exactly, but for spaces at the ends and between words.
bool isNameOf(const QString &typed, const QString &name);

} // namespace portico
