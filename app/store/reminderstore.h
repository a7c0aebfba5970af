#pragma once

#include "app/store/mailstore.h"

#include <QList>

namespace portico {

/// An open invitation that nobody has accepted, with what a reminder of it needs.
struct PendingInvitation
{
    InvitationKey invitation;
    MailKey mail;           ///< the invitation's own
    QDateTime sentAt;       ///< when a server took that
    QDateTime lastReminder; ///< when the last one went out, or was queued and has not gone; invalid: there is none
};

/// Which invitations may be due for a reminder.
class ReminderStore
{
public:
    explicit ReminderStore(Connection &connection) : m_connection(connection) {}

    /// Open invitations behind the key after that went out before sentBefore, are not expired, were not refused, and
    /// whose people have no account: in the order of their keys, count at the most.
    QList<PendingInvitation> pending(InvitationKey after, const QDateTime &sentBefore, const QDateTime &now, int count) const;
    /// One of them, if it still is.
    std::optional<PendingInvitation> pending(InvitationKey invitation, const QDateTime &now) const;

private:
    Connection &m_connection;
};

} // namespace portico
