#pragma once

#include "app/store/writecontext.h"

#include <QList>
#include <QString>

namespace portico {

/// What people did to a record and its portal, as the client's activity shows it.
enum class ActivityKind {
    invited, resent, linkCopied, corrected, removed, accepted, signedIn, undeliverable, cancelled,
    clientMadeInactive, clientMadeActive, clientAdded, clientEdited, contactAdded, contactEdited, contactRemoved,
    emailReactivated, primaryContactChanged, editUndone, clientDeleted,
};
QLatin1StringView slug(ActivityKind kind);

/// One line of a client's activity.
struct Activity
{
    ActivityKey key;
    ClientKey client;
    PortalUserKey portalUser;
    QDateTime at;
    ActivityKind kind = ActivityKind::invited;
    QString subject; ///< whom it is about, by the name of then
    QString detail;  ///< an address, a reason slug, the parts that were edited; may be empty
    QString by;      ///< the team member's name; empty where nobody at the firm did it
};

/// Activity, written once and never changed.
class ActivityStore
{
public:
    explicit ActivityStore(Connection &connection) : m_connection(connection) {}

    /// The newest count lines before the key before (the empty key: from the newest).
    QList<Activity> ofClient(ClientKey client, ActivityKey before, int count) const;
    /// The count lines that came next after the key after, the newest of them first.
    QList<Activity> after(ClientKey client, ActivityKey after, int count) const;
    /// The same as ofClient, of one person on that client.
    QList<Activity> ofPerson(ClientKey client, PortalUserKey user, int count) const;

    static void add(WriteContext &context, ClientKey client, ActivityKind kind, const QString &subject,
                    const QString &detail = {}, PortalUserKey user = {});

private:
    Connection &m_connection;
};

} // namespace portico
