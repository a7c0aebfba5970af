#include "app/mail/bounce/bouncereport.h"

namespace portico {

QLatin1StringView slug(BounceAction action)
{
    switch (action) {
    case BounceAction::delayed:
        return QLatin1StringView("delayed");
    case BounceAction::delivered:
        return QLatin1StringView("delivered");
    case BounceAction::relayed:
        return QLatin1StringView("relayed");
    case BounceAction::expanded:
        return QLatin1StringView("expanded");
    case BounceAction::complaint:
        return QLatin1StringView("complaint");
    case BounceAction::failed:
        break;
    }
    return QLatin1StringView("failed");
}

QLatin1StringView slug(BounceVerdict verdict)
{
    switch (verdict) {
    case BounceVerdict::inactive:
        return QLatin1StringView("inactive");
    case BounceVerdict::doubtful:
        return QLatin1StringView("doubtful");
    case BounceVerdict::keep:
        break;
    }
    return QLatin1StringView("keep");
}

BounceVerdict BounceRecipient::bounceVerdict() const
{
    switch (verdict.address) {
    case AddressEffect::inactive:
        return BounceVerdict::inactive;
    case AddressEffect::doubtful:
    case AddressEffect::noSuchDomain:
        return BounceVerdict::doubtful;
    case AddressEffect::untouched:
    case AddressEffect::full:
        break;
    }
    return BounceVerdict::keep;
}

} // namespace portico
