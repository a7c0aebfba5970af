#include "app/store/activitystore.h"

#include "app/store/enumslugs.h"
#include "app/store/sharedrow.h"

#include <algorithm>
#include <limits>

namespace portico {

namespace {

const EnumSlugs<ActivityKind, 20> kKinds("invited", "resent", "link_copied", "corrected", "removed", "accepted",
                                         "signed_in", "undeliverable", "cancelled", "client_made_inactive",
                                         "client_made_active", "client_added", "client_edited", "contact_added",
                                         "contact_edited", "contact_removed", "email_reactivated",
                                         "primary_contact_changed", "edit_undone", "client_deleted");

#define ACTIVITY_COLUMNS                                                                                               \
    "a.key, a.client, a.portal_user, a.at, a.kind, a.subject, a.detail, m.name FROM activity a "                       \
    "LEFT JOIN team_member m ON m.key = a.changed_by"

QList<Activity> allOf(Statement &list)
{
    list.run();
    QList<Activity> lines;
    while (list.next()) {
        lines.append({list.key<ActivityKey>(0), list.key<ClientKey>(1), list.key<PortalUserKey>(2), list.time(3),
                      kKinds.at(list.text(4)), list.text(5), list.text(6), list.text(7)});
    }
    return lines;
}

} // namespace

QLatin1StringView slug(ActivityKind kind)
{
    return kKinds[kind];
}

QList<Activity> ActivityStore::ofClient(ClientKey client, ActivityKey before, int count) const
{
    Statement list(m_connection, "SELECT " ACTIVITY_COLUMNS " WHERE a.client = :client AND a.deleted = 0 "
                                 "AND a.key < :before ORDER BY a.key DESC LIMIT :count");
    // A number for "from the newest" too: with one plain comparison the index is entered where the page begins.
    const qint64 below = before ? before.value : std::numeric_limits<qint64>::max();
    return allOf(list.bind(":client", client).bind(":before", below).bind(":count", count));
}

QList<Activity> ActivityStore::after(ClientKey client, ActivityKey after, int count) const
{
    Statement list(m_connection, "SELECT " ACTIVITY_COLUMNS " WHERE a.client = :client AND a.deleted = 0 "
                                 "AND a.key > :after ORDER BY a.key LIMIT :count");
    QList<Activity> lines = allOf(list.bind(":client", client).bind(":after", after).bind(":count", count));
    std::reverse(lines.begin(), lines.end());
    return lines;
}

QList<Activity> ActivityStore::ofPerson(ClientKey client, PortalUserKey user, int count) const
{
    Statement list(m_connection, "SELECT " ACTIVITY_COLUMNS " WHERE a.client = :client AND a.portal_user = :user "
                                 "AND a.deleted = 0 ORDER BY a.key DESC LIMIT :count");
    return allOf(list.bind(":client", client).bind(":user", user).bind(":count", count));
}

void ActivityStore::add(WriteContext &context, ClientKey client, ActivityKind kind, const QString &subject,
                        const QString &detail, PortalUserKey user)
{
    const QByteArray scope = clientScope(context.connection(), client);
    Statement insert(context.connection(),
                     "INSERT INTO activity (id, scope, local_seq, changed_at, changed_by, client, portal_user, at, "
                     "kind, subject, detail) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :client, "
                     ":user, :changed_at, :kind, :subject, :detail)");
    bindNewRow(context, insert, scope);
    insert.bind(":client", client)
        .bind(":user", user)
        .bind(":kind", QString(slug(kind)))
        .bind(":subject", subject)
        .bind(":detail", detail)
        .run();
}

} // namespace portico
