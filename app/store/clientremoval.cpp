#include "app/store/clientremoval.h"

namespace portico {

namespace {

void markOf(WriteContext &context, ClientKey client, const char *sql)
{
    Statement update(context.connection(), sql);
    context.stamp(update).bind(":client", client).run();
}

} // namespace

QList<ContactKey> ClientRemoval::contactsOnlyOf(ClientKey client) const
{
    Statement list(m_connection,
                   "SELECT cc.contact FROM client_contact cc WHERE cc.client = :client AND cc.deleted = 0 "
                   "AND NOT EXISTS (SELECT 1 FROM client_contact o JOIN client c ON c.key = o.client "
                   "WHERE o.contact = cc.contact AND o.client <> :client AND o.deleted = 0 AND c.deleted = 0) "
                   "AND NOT EXISTS (SELECT 1 FROM access a WHERE a.contact = cc.contact AND a.client <> :client "
                   "AND a.deleted = 0 AND a.state = 'granted') ORDER BY cc.key");
    list.bind(":client", client).run();
    QList<ContactKey> contacts;
    while (list.next())
        contacts.append(list.key<ContactKey>(0));
    return contacts;
}

void ClientRemoval::mark(WriteContext &context, ClientKey client)
{
    markOf(context, client,
           "UPDATE client_contact SET deleted = 1, is_primary = 0, local_seq = :local_seq, changed_at = :changed_at, "
           "changed_by = :changed_by WHERE client = :client AND deleted = 0");
    markOf(context, client,
           "UPDATE assignment SET deleted = 1, local_seq = :local_seq, changed_at = :changed_at, "
           "changed_by = :changed_by WHERE client = :client AND deleted = 0");
    markOf(context, client,
           "UPDATE access SET deleted = 1, local_seq = :local_seq, changed_at = :changed_at, "
           "changed_by = :changed_by WHERE client = :client AND deleted = 0");
    markOf(context, client,
           "UPDATE client SET deleted = 1, local_seq = :local_seq, changed_at = :changed_at, "
           "changed_by = :changed_by WHERE key = :client AND deleted = 0");
}

void ClientRemoval::markContact(WriteContext &context, ContactKey contact)
{
    Statement update(context.connection(),
                     "UPDATE contact SET deleted = 1, local_seq = :local_seq, changed_at = :changed_at, "
                     "changed_by = :changed_by WHERE key = :contact AND deleted = 0");
    context.stamp(update).bind(":contact", contact).run();
}

} // namespace portico
