#pragma once

#include "app/practice/inviteplan.h"
#include "app/store/bulksendstore.h"

#include <atomic>

namespace portico {

/// What one message to many asks for: the primary contact of each of these clients is invited.
struct BulkInviteRequest
{
    QList<ClientKey> clients;
    QString message;                ///< the personal message; empty where there is none
    TemplateRevisionKey invitation; ///< the mail template; the empty key: the firm's first of its kind
};

/// What a send to many came to.
struct BulkSendOutcome
{
    BulkSendKey send; ///< the empty key: nobody was to get a mail, and nothing was written
    qsizetype mails = 0;
    QList<SkippedInvite> leftOut;
};

/// Who would get a mail now, and who is left out and why, in the order of the clients given: one mail a person however
/// many of the clients it opens. A client that is named twice counts once. For a worker: grows with the number of
/// clients; what comes back after a cancel is good for nothing.
/// denied: the actor may not manage portals. conflict: the firm has no portal address.
Result<InvitePlan> planBulkInvite(Connection &connection, const TeamMember &actor, const QList<ClientKey> &clients,
                                  const QDateTime &now, const std::atomic_bool &cancelled);

/// Invites the clients' primary contacts, all of it in one transaction or none: the send with its result list, accesses,
/// invitations, mails and activity. The plan is made anew inside the transaction, so that two windows or processes never
/// invite the same person twice. Run it with Firm::write; it keeps the writer for about a second per ten thousand.
class BulkInviteTask
{
public:
    explicit BulkInviteTask(BulkInviteRequest request) : m_request(std::move(request)) {}
    Result<BulkSendOutcome> operator()(WriteContext &context);

private:
    BulkInviteRequest m_request;
};

} // namespace portico
