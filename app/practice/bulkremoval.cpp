#include "app/practice/bulkremoval.h"

#include "app/practice/accessending.h"
#include "app/practice/rights.h"
#include "app/store/activitystore.h"
#include "app/store/healthstore.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BulkRemoval)
};

Error noSuchPerson()
{
    return {ErrorKind::notFound, Text::tr("There is no such person on the portals that you look after."), {}};
}

} // namespace

Result<QList<PlannedRemoval>> planRemoval(Connection &connection, const TeamMember &actor, const QList<PortalUserKey> &users,
                                          const std::atomic_bool &cancelled)
{
    if (const auto allowed = Rights::managesPortals(actor); !allowed)
        return allowed.error();
    const PortalStore portal(connection);
    const ClientScope scope = ClientScope::of(actor);
    QList<PlannedRemoval> people;
    for (const PortalUserKey key : users) {
        if (cancelled.load(std::memory_order_relaxed))
            break;
        const auto user = portal.user(key);
        if (!user)
            continue;
        PlannedRemoval person{key, user->name, user->email, user->hasAccount(), portal.opens(key, scope), 0};
        person.kept = int(person.accesses.removeIf([](const GrantedAccess &one) { return !one.visible; }));
        if (!person.accesses.isEmpty())
            people.append(std::move(person));
    }
    return people;
}

Result<BulkRemovalOutcome> RemoveAccessesTask::operator()(WriteContext &context)
{
    const auto actor = Rights::portalManager(context);
    if (!actor)
        return actor.error();
    const PortalStore portal(context.connection());
    const ClientStore clients(context.connection());
    const ClientScope scope = ClientScope::of(*actor);
    QMap<PortalUserKey, QList<Access>> ended;
    BulkRemovalOutcome outcome;
    for (const AccessKey key : std::as_const(m_accesses)) {
        const auto access = portal.access(key);
        if (!access || !clients.visible(access->client, scope))
            return noSuchPerson();
        if (access->state != AccessState::granted) {
            ++outcome.already;
            continue;
        }
        const EndedLinks links = removeAccess(context, *access);
        ++outcome.accesses;
        outcome.linksEnded += links.links;
        ended[access->portalUser].append(*access);
    }
    outcome.people = int(ended.size());
    if (m_tellThem) {
        for (const QList<Access> &accesses : std::as_const(ended))
            queueFarewell(context, accesses, MailPriority::bulk);
    }
    return outcome;
}

Result<int> ReactivateEmailsTask::operator()(WriteContext &context)
{
    const auto actor = Rights::portalManager(context);
    if (!actor)
        return actor.error();
    const PortalStore portal(context.connection());
    const ClientScope scope = ClientScope::of(*actor);
    int reactivated = 0;
    for (const PortalUserKey key : std::as_const(m_users)) {
        const auto user = portal.user(key);
        const QList<ClientKey> clients = user ? portal.clientsEverOf(key, scope) : QList<ClientKey>();
        if (!user || (clients.isEmpty() && scope.onlyOf))
            return noSuchPerson();
        if (!reactivateAddress(context, user->email))
            continue;
        ++reactivated;
        for (const ClientKey client : clients)
            ActivityStore::add(context, client, ActivityKind::emailReactivated, user->name, user->email, key);
    }
    return reactivated;
}

} // namespace portico
