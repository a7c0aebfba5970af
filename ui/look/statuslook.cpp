#include "ui/look/statuslook.h"

#include <QCoreApplication>

namespace portico {

namespace {

StatusLook look(IconName icon, const char *word, Token text, Token tint, Token bar)
{
    return {icon, QCoreApplication::translate("portico::StatusLook", word), text, tint, bar};
}

} // namespace

StatusLook statusLook(PortalStatus status)
{
    switch (status) {
    case PortalStatus::active:
        return look(IconName::check, QT_TRANSLATE_NOOP("portico::StatusLook", "Active"), Token::active,
                    Token::activeTint, Token::activeBar);
    case PortalStatus::invited:
        return look(IconName::mail, QT_TRANSLATE_NOOP("portico::StatusLook", "Invited"), Token::invited,
                    Token::invitedTint, Token::invitedBar);
    case PortalStatus::queued:
        return look(IconName::clock, QT_TRANSLATE_NOOP("portico::StatusLook", "Queued"), Token::queued,
                    Token::queuedTint, Token::queuedBar);
    case PortalStatus::sending:
        return look(IconName::sending, QT_TRANSLATE_NOOP("portico::StatusLook", "Sending"), Token::queued,
                    Token::queuedTint, Token::queuedBar);
    case PortalStatus::expired:
        return look(IconName::calendar, QT_TRANSLATE_NOOP("portico::StatusLook", "Expired"), Token::expired,
                    Token::expiredTint, Token::expiredBar);
    case PortalStatus::undeliverable:
        return look(IconName::warning, QT_TRANSLATE_NOOP("portico::StatusLook", "Undeliverable"), Token::undeliverable,
                    Token::undeliverableTint, Token::undeliverableBar);
    case PortalStatus::unconfirmed:
        return look(IconName::question, QT_TRANSLATE_NOOP("portico::StatusLook", "Unconfirmed"), Token::unconfirmed,
                    Token::unconfirmedTint, Token::unconfirmedBar);
    case PortalStatus::none:
        return look(IconName::none, QT_TRANSLATE_NOOP("portico::StatusLook", "No invite sent"), Token::none,
                    Token::noneTint, Token::noneBar);
    case PortalStatus::removed:
        return look(IconName::ban, QT_TRANSLATE_NOOP("portico::StatusLook", "Access removed"), Token::removed,
                    Token::removedTint, Token::removedBar);
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
        return look(IconName::mail, QT_TRANSLATE_NOOP("portico::StatusLook", "Sent"), Token::invited,
                    Token::invitedTint, Token::invitedBar);
    case MailState::failed:
        return look(IconName::warning, QT_TRANSLATE_NOOP("portico::StatusLook", "Failed"), Token::undeliverable,
                    Token::undeliverableTint, Token::undeliverableBar);
    case MailState::cancelled:
        return look(IconName::ban, QT_TRANSLATE_NOOP("portico::StatusLook", "Cancelled"), Token::none, Token::noneTint,
                    Token::noneBar);
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
