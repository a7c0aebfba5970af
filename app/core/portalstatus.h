#pragma once

#include <QDateTime>
#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <optional>

namespace portico {

/// What became of one mail. "Deferred" is no state: the mail is queued again, with a next attempt.
enum class MailState { queued, sending, sent, failed, unconfirmed, cancelled };

/// What the screen shows of an access, a portal user or a client. Derived, never stored.
enum class PortalStatus { removed, active, queued, sending, unconfirmed, undeliverable, expired, invited, none };

/// The facts about one invitation that its status depends on.
struct InvitationFacts
{
    MailState mail = MailState::queued;
    bool refused = false;     ///< its mail or its reminder was refused for good, or a bounce came later
    QString reason;           ///< the server's words for people, where refused
    QDateTime endedBadlyAt;   ///< when it was refused or bounced
    QDateTime sentAt;         ///< when a server took it
    QDateTime expiresAt;      ///< invalid until the mail's first claim
};

/// The facts about one access that its status depends on.
struct AccessFacts
{
    bool removed = false;
    QString removedBy; ///< the team member's name
    QDateTime removedAt;
    bool hasAccount = false;
    QDateTime lastLoginAt;
    std::optional<InvitationFacts> newest; ///< the newest invitation that covers it and was not cancelled
};

/// The status of one access at the time now (UTC): the first line of the product's table that applies.
PortalStatus accessStatus(const AccessFacts &facts, const QDateTime &now);

/// The status of a portal user from the statuses of the newest invitation (statusOfNewest), and whether there is an
/// account and any access left.
PortalStatus portalUserStatus(bool hasAccount, bool anyAccessLeft, const std::optional<InvitationFacts> &newest,
                              const QDateTime &now);

/// The status of a client from the statuses of its accesses; an empty list is "none".
PortalStatus clientStatus(const QList<PortalStatus> &accesses);

/// The word used in JSON, file formats and tests: removed, active, …; never translated.
QLatin1StringView slug(PortalStatus status);
QLatin1StringView slug(MailState state);
std::optional<MailState> mailStateFromSlug(QStringView text);

/// The word for a status, without date and reason: the same in windows, in files that are exported, and for screen readers.
QString describe(PortalStatus status);
/// The word for a mail's state.
QString describe(MailState state);

} // namespace portico
