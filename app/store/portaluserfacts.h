#pragma once

#include "app/store/clientstore.h"
#include "app/store/portaluserfilter.h"

#include <QDateTime>

#include <atomic>
#include <vector>

namespace portico {

/// What is gathered of one portal user, from several tables. Times are UTC milliseconds, 0 for none.
struct GatheredUser
{
    qint64 accountAt = 0;
    qint64 lastLoginAt = 0;
    qint64 invitation = 0; ///< the newest; see mayStillOpen
    qint64 invitedAt = 0;
    qint64 expiresAt = 0;
    qint64 firstClient = 0; ///< of the granted ones, else of the removed ones
    qint64 healthSince = 0;
    quint32 granted = 0; ///< clients
    quint32 removed = 0;
    quint32 webSessions = 0;
    bool hasMail = false;
    bool refused = false;
    bool mayStillOpen = false; ///< the invitation did not end with its accesses
    MailState mail = MailState::queued;
    HealthState health = HealthState::active;

    PortalUserFacts facts(const QDateTime &now) const;
};

/// Reads what PortalUserListing says of every portal user, each table once and in the order in which it lies on the disk:
/// a million users take as many lookups less. Throws StoreFailure; for a worker's connection.
class GatheredUsers
{
public:
    /// Ends early when cancelled; what it then holds is worth nothing.
    GatheredUsers(Connection &connection, const ClientScope &scope, const QDateTime &sessionsSince,
                  const std::atomic_bool &cancelled);

    /// Of accounts and logins it knows nothing: they stand with the user.
    GatheredUser of(PortalUserKey user) const
    {
        return size_t(user.value) < m_users.size() ? m_users[size_t(user.value)] : GatheredUser();
    }

private:
    using Cancelled = std::atomic_bool;
    GatheredUser &at(qint64 user);
    void readAccesses(Connection &connection, const ClientScope &scope, const Cancelled &cancelled);
    std::vector<quint32> readInvitations(Connection &connection, const Cancelled &cancelled);
    void readMails(Connection &connection, const std::vector<quint32> &users, const Cancelled &cancelled);
    void readSessions(Connection &connection, const QDateTime &since, const Cancelled &cancelled);
    void readHealth(Connection &connection, const Cancelled &cancelled);

    std::vector<GatheredUser> m_users; ///< by key
};

} // namespace portico
