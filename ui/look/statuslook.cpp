#include "ui/look/statuslook.h"

namespace portico {

namespace {

template <typename Status>
StatusLook look(Status status, IconName icon, Token text, Token tint, Token bar)
{
    return {icon, describe(status), text, tint, bar};
}

} // namespace

StatusLook statusLook(PortalStatus status)
{
    switch (status) {
    case PortalStatus::active:
        return look(status, IconName::check, Token::active, Token::activeTint, Token::activeBar);
    case PortalStatus::invited:
        return look(status, IconName::mail, Token::invited, Token::invitedTint, Token::invitedBar);
    case PortalStatus::queued:
        return look(status, IconName::clock, Token::queued, Token::queuedTint, Token::queuedBar);
    case PortalStatus::sending:
        return look(status, IconName::sending, Token::queued, Token::queuedTint, Token::queuedBar);
    case PortalStatus::expired:
        return look(status, IconName::calendar, Token::expired, Token::expiredTint, Token::expiredBar);
    case PortalStatus::undeliverable:
        return look(status, IconName::warning, Token::undeliverable, Token::undeliverableTint, Token::undeliverableBar);
    case PortalStatus::unconfirmed:
        return look(status, IconName::question, Token::unconfirmed, Token::unconfirmedTint, Token::unconfirmedBar);
    case PortalStatus::none:
        return look(status, IconName::none, Token::none, Token::noneTint, Token::noneBar);
    case PortalStatus::removed:
        return look(status, IconName::ban, Token::removed, Token::removedTint, Token::removedBar);
    }
    return {};
}

StatusLook statusLook(MailState state)
{
    switch (state) {
    case MailState::queued:
        return statusLook(PortalStatus::queued);
    case MailState::sending:
        return statusLook(PortalStatus::sending);
    case MailState::unconfirmed:
        return statusLook(PortalStatus::unconfirmed);
    case MailState::sent:
        return look(state, IconName::mail, Token::invited, Token::invitedTint, Token::invitedBar);
    case MailState::failed:
        return look(state, IconName::warning, Token::undeliverable, Token::undeliverableTint, Token::undeliverableBar);
    case MailState::cancelled:
        return look(state, IconName::ban, Token::none, Token::noneTint, Token::noneBar);
    }
    return {};
}

std::optional<StatusLook> statusLook(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<PortalStatus>())
        return statusLook(value.value<PortalStatus>());
    if (value.metaType() == QMetaType::fromType<MailState>())
        return statusLook(value.value<MailState>());
    return std::nullopt;
}

} // namespace portico
