#pragma once

#include "app/store/clientstore.h"

#include <QList>
#include <QString>

#include <atomic>

namespace portico {

/// Somebody whom a search found among the firm's contacts.
struct FoundPerson
{
    Contact contact;
    QString firstClient; ///< of the clients in the scope, the first by name; empty where there is none
    int clients = 0;     ///< how many clients in the scope have this contact
    bool linked = false; ///< one of them is the client that is asked for
};

/// Looks for people among all contacts of the firm, or among those of the clients of one member. It reads as many rows
/// as the firm has contacts, so it is for a worker's connection; it ends early when cancelled. Throws StoreFailure.
class ContactSearch
{
public:
    explicit ContactSearch(Connection &connection) : m_connection(connection) {}

    /// People in whose name or address every typed word stands, case and accents ignored, or whose phone has the typed
    /// digits; by name, most at the most (the oldest of those that match). Nothing typed finds nobody. client: for
    /// whose record they are looked for.
    QList<FoundPerson> find(const QString &typed, const ClientScope &scope, ClientKey client, int most,
                            const std::atomic_bool &cancelled) const;

private:
    void addClients(FoundPerson &person, const ClientScope &scope, ClientKey client) const;

    Connection &m_connection;
};

} // namespace portico
