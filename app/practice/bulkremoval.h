#pragma once

#include "app/core/result.h"
#include "app/store/clientstore.h"
#include "app/store/portalstore.h"

#include <atomic>

namespace portico {

/// One person, and the client records that would be lost.
struct PlannedRemoval
{
    PortalUserKey user;
    QString name;
    QString email;
    bool hasAccount = false;
    QList<GrantedAccess> accesses; ///< those that the member may see, in the order in which they were granted
    int kept = 0;                  ///< accesses to clients that the member may not see: these stay
};

/// What each person would lose; people with nothing to lose are left out. For a worker.
/// denied: the actor may not manage portals.
Result<QList<PlannedRemoval>> planRemoval(Connection &connection, const TeamMember &actor, const QList<PortalUserKey> &users,
                                          const std::atomic_bool &cancelled);

/// What a removal in bulk did.
struct BulkRemovalOutcome
{
    int people = 0;
    int accesses = 0;
    int already = 0; ///< those that somebody else had removed meanwhile
    int linksEnded = 0;
};

/// Ends accesses, all of them or none, as RemoveAccessTask ends one. Refused as a whole where the acting member may not
/// manage portals or see one of the clients.
class RemoveAccessesTask
{
public:
    /// tellThem: queue one mail a person that says so, whatever the number of clients.
    RemoveAccessesTask(QList<AccessKey> accesses, bool tellThem) : m_accesses(std::move(accesses)), m_tellThem(tellThem) {}
    Result<BulkRemovalOutcome> operator()(WriteContext &context);

private:
    QList<AccessKey> m_accesses;
    bool m_tellThem;
};

/// Lets the addresses of these people get mail again, because a person says so; gives how many were Inactive or
/// Doubtful. People of whom the member sees no client are refused.
class ReactivateEmailsTask
{
public:
    explicit ReactivateEmailsTask(QList<PortalUserKey> users) : m_users(std::move(users)) {}
    Result<int> operator()(WriteContext &context);

private:
    QList<PortalUserKey> m_users;
};

} // namespace portico
