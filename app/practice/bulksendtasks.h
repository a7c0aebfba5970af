#pragma once

#include "app/practice/inviteplan.h"
#include "app/store/bulksendstore.h"

namespace portico {

/// What cancelling a send did.
struct BulkCancellation
{
    int withdrawn = 0; ///< mails that had not gone
    int kept = 0;      ///< mails that wait all the same: somebody else asked for them, or they speak of others' clients
};

/// Withdraws what has not gone of a send, and the accesses that it gave, in one transaction. Mails that waited before
/// and were only joined stay while somebody else wants them, and so do those that a later invite or send joined. Needs an
/// admin or the permission Manage Client Portals; those who see only assigned clients cancel their own sends, but for
/// mails that also speak of clients of others (whyNotWhole()).
class CancelBulkSendTask
{
public:
    explicit CancelBulkSendTask(BulkSendKey send) : m_send(send) {}
    Result<BulkCancellation> operator()(WriteContext &context);

private:
    BulkSendKey m_send;
};

/// Puts a send's result list away for good. Refused while mails of it are still to go. Rights as for cancelling.
class CloseBulkSendTask
{
public:
    explicit CloseBulkSendTask(BulkSendKey send) : m_send(send) {}
    Result<void> operator()(WriteContext &context);

private:
    BulkSendKey m_send;
};

/// Whether a member may see and handle a send: a portal manager all of them, or, seeing only assigned clients, their own.
Result<void> mayHandle(Connection &connection, const TeamMember &member, BulkSendKey send);

/// Writes the lines of people who are left out of a send.
void addLeftOut(WriteContext &context, BulkSendKey send, const QList<SkippedInvite> &leftOut);

/// Why a line of a result list is as it is, as a sentence; empty where there is nothing to say.
QString whyOf(const BulkSendLine &line);

} // namespace portico
