#pragma once

#include "app/core/uuid.h"
#include "app/store/writecontext.h"

#include <utility>

namespace portico {

/// Binds what every insert into a shared table needs: :id (a new UUID), :scope and the change columns. Returns the id.
inline QByteArray bindNewRow(const WriteContext &context, Statement &insert, const QByteArray &scope)
{
    QByteArray id = newUuid(context.now());
    context.stamp(insert).bind(":id", id).bind(":scope", scope);
    return id;
}

/// The same for rows whose scope is their own id (clients, contacts, portal users).
inline QByteArray bindNewOwnScopeRow(const WriteContext &context, Statement &insert)
{
    QByteArray id = newUuid(context.now());
    context.stamp(insert).bind(":id", id).bind(":scope", id);
    return id;
}

/// The scope of a row that belongs to one client.
QByteArray clientScope(Connection &connection, ClientKey client);
/// The scope of a row that belongs to one portal user.
QByteArray portalUserScope(Connection &connection, PortalUserKey user);
/// The scope of a row that belongs to the firm as a whole.
QByteArray firmScope(Connection &connection);

} // namespace portico
