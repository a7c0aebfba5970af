#pragma once

#include "app/store/invitationstore.h"
#include "app/store/mailstore.h"
#include "app/store/portalstore.h"
#include "app/store/writecontext.h"

namespace portico {

/// What ended together with something else.
struct EndedLinks
{
    int links = 0;
    int queuedMails = 0;
};

/// Ends an access: its sessions, and the links and queued mail that open nothing else. A link or mail that also opens
/// other clients stays, for those only. why: removed or corrected, which whoever holds the link is told.
EndedLinks endAccess(WriteContext &context, const Access &access, InvitationState why);

/// The same for an access that a person removes, with its line in the client's activity.
EndedLinks removeAccess(WriteContext &context, const Access &access);

/// Queues one mail that tells a person of accesses that were removed, or lets one that waits tell of them; none where the
/// address takes no mail. All of them are of one portal user.
void queueFarewell(WriteContext &context, const QList<Access> &removed, MailPriority priority);

/// Lets an address get mail again; false where it does.
bool reactivateAddress(WriteContext &context, const QString &email);

/// Withdraws an invitation, or a notice, whose mail has not gone: the mail is cancelled, and accesses that nothing else
/// offers, or that nobody was told of, are withdrawn. Any other mail is cancelled, and no more. Returns false where the
/// mail is not queued any more.
bool withdrawMail(WriteContext &context, const Mail &mail, const QString &reason);

/// The queued mails that speak of this client and, beside it, of inactive clients at the most: what nobody needs any
/// more once it is inactive, or gone.
QList<Mail> queuedMailOnlyFor(Connection &connection, ClientKey client);

/// Withdraws those; returns how many.
int cancelMailOnlyFor(WriteContext &context, ClientKey client, const QString &reason);

} // namespace portico
