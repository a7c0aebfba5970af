#include "app/core/portalstatus.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace portico {

namespace {

constexpr std::array kMailSlugs{
    QLatin1StringView("queued"), QLatin1StringView("sending"),     QLatin1StringView("sent"),
    QLatin1StringView("failed"), QLatin1StringView("unconfirmed"), QLatin1StringView("cancelled"),
};

constexpr std::array kStatusSlugs{
    QLatin1StringView("removed"),     QLatin1StringView("active"),        QLatin1StringView("queued"),
    QLatin1StringView("sending"),     QLatin1StringView("unconfirmed"),   QLatin1StringView("undeliverable"),
    QLatin1StringView("expired"),     QLatin1StringView("invited"),       QLatin1StringView("none"),
};

PortalStatus invitationStatus(const InvitationFacts &facts, const QDateTime &now)
{
    switch (facts.mail) {
    case MailState::queued:
        return PortalStatus::queued;
    case MailState::sending:
        return PortalStatus::sending;
    case MailState::unconfirmed:
        return PortalStatus::unconfirmed;
    case MailState::failed:
        return PortalStatus::undeliverable;
    case MailState::cancelled:
        // An attempt that was thought lost may have reached a server, and bounce after the retry was cancelled.
        return facts.refused ? PortalStatus::undeliverable : PortalStatus::none;
    case MailState::sent:
        break;
    }
    if (facts.refused)
        return PortalStatus::undeliverable;
    return facts.expiresAt.isValid() && facts.expiresAt <= now ? PortalStatus::expired : PortalStatus::invited;
}

} // namespace

PortalStatus accessStatus(const AccessFacts &facts, const QDateTime &now)
{
    if (facts.removed)
        return PortalStatus::removed;
    if (facts.hasAccount)
        return PortalStatus::active;
    return facts.newest ? invitationStatus(*facts.newest, now) : PortalStatus::none;
}

PortalStatus portalUserStatus(bool hasAccount, bool anyAccessLeft, const std::optional<InvitationFacts> &newest,
                              const QDateTime &now)
{
    AccessFacts facts;
    facts.removed = !anyAccessLeft;
    facts.hasAccount = hasAccount;
    facts.newest = newest;
    return accessStatus(facts, now);
}

PortalStatus clientStatus(const QList<PortalStatus> &accesses)
{
    const auto any = [&accesses](std::initializer_list<PortalStatus> wanted) {
        return std::any_of(accesses.begin(), accesses.end(), [wanted](PortalStatus status) {
            return std::find(wanted.begin(), wanted.end(), status) != wanted.end();
        });
    };
    if (any({PortalStatus::active}))
        return PortalStatus::active;
    if (any({PortalStatus::queued, PortalStatus::sending, PortalStatus::unconfirmed, PortalStatus::invited}))
        return PortalStatus::invited;
    if (any({PortalStatus::expired}))
        return PortalStatus::expired;
    if (any({PortalStatus::undeliverable}))
        return PortalStatus::undeliverable;
    return PortalStatus::none;
}

QLatin1StringView slug(PortalStatus status)
{
    return kStatusSlugs.at(static_cast<size_t>(status));
}

QLatin1StringView slug(MailState state)
{
    return kMailSlugs.at(static_cast<size_t>(state));
}

std::optional<MailState> mailStateFromSlug(QStringView text)
{
    for (size_t i = 0; i < kMailSlugs.size(); ++i) {
        if (text == kMailSlugs[i])
            return static_cast<MailState>(i);
    }
    return std::nullopt;
}

QString describe(PortalStatus status)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("portico::StatusLook", text); };
    switch (status) {
    case PortalStatus::removed: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Access removed"));
    case PortalStatus::active: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Active"));
    case PortalStatus::queued: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Queued"));
    case PortalStatus::sending: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Sending"));
    case PortalStatus::unconfirmed: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Unconfirmed"));
    case PortalStatus::undeliverable: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Undeliverable"));
    case PortalStatus::expired: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Expired"));
    case PortalStatus::invited: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Invited"));
    case PortalStatus::none: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "No invite sent"));
    }
    return {};
}

QString describe(MailState state)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("portico::StatusLook", text); };
    switch (state) {
    case MailState::queued: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Queued"));
    case MailState::sending: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Sending"));
    case MailState::sent: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Sent"));
    case MailState::failed: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Failed"));
    case MailState::unconfirmed: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Unconfirmed"));
    case MailState::cancelled: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Cancelled"));
    }
    return {};
}

} // namespace portico
