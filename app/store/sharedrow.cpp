#include "app/store/sharedrow.h"

namespace portico {

namespace {

QByteArray firstBlob(Statement &statement)
{
    statement.run();
    return statement.next() ? statement.blob(0) : QByteArray();
}

} // namespace

QByteArray clientScope(Connection &connection, ClientKey client)
{
    Statement find(connection, "SELECT scope FROM client WHERE key = :key");
    return firstBlob(find.bind(":key", client));
}

QByteArray portalUserScope(Connection &connection, PortalUserKey user)
{
    Statement find(connection, "SELECT scope FROM portal_user WHERE key = :key");
    return firstBlob(find.bind(":key", user));
}

QByteArray firmScope(Connection &connection)
{
    Statement find(connection, "SELECT id FROM firm WHERE deleted = 0");
    return firstBlob(find);
}

} // namespace portico
