#pragma once

#include "app/core/keys.h"
#include "app/core/portalstatus.h"
#include "app/store/healthstore.h"

#include <QLatin1StringView>

#include <optional>

namespace portico {

/// Which portal users a list shows: `Show all` and the others of the drop-down, in its order.
enum class PortalUserFilter { all, invited, loggedIn, expired, expiring, undeliverable, inactive, idle, removed };

/// The word for it on the command line: all, invited, logged-in, …; never translated.
QLatin1StringView slug(PortalUserFilter filter);
std::optional<PortalUserFilter> portalUserFilterFromSlug(QStringView text);

/// What filters and orders go by, of one portal user. Times are UTC milliseconds, 0 where there is none. Accesses of
/// clients that the reader may not see do not count, nor do those whose first invite never went.
struct PortalUserFacts
{
    PortalStatus status = PortalStatus::none; ///< as it was when it was read, see statusAt()
    HealthState health = HealthState::active; ///< of the address
    qint64 accountAt = 0;                     ///< when a password was set
    qint64 lastLoginAt = 0;
    qint64 invitedAt = 0;   ///< when the newest invitation's mail went out; queued, where it has not
    qint64 expiresAt = 0;   ///< of the newest invitation; 0 with an account, and without any access left
    qint64 healthSince = 0; ///< since when the address is doubtful or inactive
    qint64 webSessions = 0; ///< since the firm's month
    int clients = 0;        ///< that they can open; without any access left, those that they could open
    ClientKey firstClient;  ///< the one of these whose access is the oldest
    bool anyAccess = false; ///< an access that was not removed

    bool hasAccount() const { return accountAt != 0; }
    /// An invite expires by time alone: its status at the time now.
    PortalStatus statusAt(qint64 now) const;

    bool operator==(const PortalUserFacts &) const = default;
};

/// Whether a portal user is among those that a filter shows, at the time now. People without any access left are in
/// `all` and `removed` only. Pure; any thread.
bool belongs(const PortalUserFacts &user, PortalUserFilter filter, qint64 now);

} // namespace portico
