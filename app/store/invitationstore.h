#pragma once

#include "app/store/writecontext.h"

#include <QList>
#include <QString>

#include <optional>

namespace portico {

/// What became of one invitation; only an open one has a link that leads anywhere.
enum class InvitationState { open, accepted, replaced, removed, corrected, cancelled };

/// What is offered: the portal itself, or (later) an item of a room such as an eSign request.
struct Purpose
{
    QString room = QStringLiteral("portal");
    QString item; ///< empty for the portal

    bool operator==(const Purpose &) const = default;
};

/// One offer of access, with a secret link and an expiry; covers one or more accesses of one portal user.
struct Invitation
{
    InvitationKey key;
    PortalUserKey portalUser;
    Purpose purpose;
    int validDays = 30;
    InvitationState state = InvitationState::open;
    QDateTime openedAt;  ///< the first claim of its mail; invalid before, and then there is no link yet
    QDateTime expiresAt; ///< openedAt and validDays
    QDateTime endedAt;
    MemberKey invitedBy;
    QDateTime refusedAt = {}; ///< its mail or a reminder was refused for good, or came back; invalid: none was
};

/// Invitations, what they cover, and their links. The plain link stands only in a device table of this machine.
class InvitationStore
{
public:
    explicit InvitationStore(Connection &connection) : m_connection(connection) {}

    std::optional<Invitation> byKey(InvitationKey key) const;
    /// Accesses that it still opens, whether their clients are active or not.
    QList<AccessKey> coverage(InvitationKey key) const;
    /// All accesses that it ever covered.
    QList<AccessKey> everCovered(InvitationKey key) const;
    /// Names of the active clients that it opens, by name: what the mail lists.
    QStringList clientNames(InvitationKey key) const;
    /// Open invitations of a portal user for a purpose, oldest first; also those whose mail still waits.
    QList<Invitation> openOf(PortalUserKey user, const Purpose &purpose) const;
    QList<Invitation> openCovering(AccessKey access) const;
    /// The secret of its link; empty before the first claim and after it ended.
    QString linkSecret(InvitationKey key) const;

    static InvitationKey insert(WriteContext &context, const Invitation &invitation, const QList<AccessKey> &covers);
    static void cover(WriteContext &context, InvitationKey key, AccessKey access);
    /// The link opens that access no longer.
    static void endCoverage(WriteContext &context, InvitationKey key, AccessKey access);
    /// Makes it real: secret and hash are kept, and the expiry, which it returns, counts from now.
    static QDateTime openLink(WriteContext &context, const Invitation &invitation, const QString &token,
                              const QByteArray &tokenHash);
    /// Ends it and erases the secret; the hash stays, so that whoever holds the link is told what became of it.
    static void end(WriteContext &context, InvitationKey key, InvitationState state, InvitationKey replacedBy = {});
    static void markRefused(WriteContext &context, InvitationKey key, const QString &reason, const QString &reply);
    /// A mail of it is sent once more: what refused the last one counts no longer.
    static void clearRefusal(WriteContext &context, InvitationKey key);

private:
    Connection &m_connection;
};

} // namespace portico
