#include "app/store/portaluserfilter.h"

#include "app/store/enumslugs.h"

namespace portico {

namespace {

const EnumSlugs<PortalUserFilter, 9> kFilters("all", "invited", "logged-in", "expired", "expiring", "undeliverable",
                                              "inactive", "idle", "removed");

constexpr qint64 kDay = 24 * 60 * 60 * qint64(1000);
constexpr qint64 kExpiringWithin = 7 * kDay;
constexpr qint64 kIdleAfter = 90 * kDay;

} // namespace

QLatin1StringView slug(PortalUserFilter filter)
{
    return kFilters[filter];
}

std::optional<PortalUserFilter> portalUserFilterFromSlug(QStringView text)
{
    return kFilters.find(text);
}

PortalStatus PortalUserFacts::statusAt(qint64 now) const
{
    if (status != PortalStatus::invited && status != PortalStatus::expired)
        return status;
    return expiresAt != 0 && expiresAt <= now ? PortalStatus::expired : PortalStatus::invited;
}

bool belongs(const PortalUserFacts &user, PortalUserFilter filter, qint64 now)
{
    if (filter == PortalUserFilter::all)
        return true;
    if (filter == PortalUserFilter::removed || !user.anyAccess)
        return filter == PortalUserFilter::removed && !user.anyAccess;
    switch (filter) {
    case PortalUserFilter::invited:
        return !user.hasAccount();
    case PortalUserFilter::loggedIn:
        return user.lastLoginAt != 0;
    case PortalUserFilter::expired:
        return user.statusAt(now) == PortalStatus::expired;
    case PortalUserFilter::expiring:
        return user.statusAt(now) == PortalStatus::invited && user.expiresAt != 0 && user.expiresAt <= now + kExpiringWithin;
    case PortalUserFilter::undeliverable:
        return user.status == PortalStatus::undeliverable;
    case PortalUserFilter::inactive:
        return user.health == HealthState::inactive;
    case PortalUserFilter::idle:
        // Whoever never came is idle since the account was made.
        return user.hasAccount() && (user.lastLoginAt != 0 ? user.lastLoginAt : user.accountAt) <= now - kIdleAfter;
    case PortalUserFilter::all:
    case PortalUserFilter::removed:
        break;
    }
    return false;
}

} // namespace portico
