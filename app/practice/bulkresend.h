#pragma once

#include "app/practice/bulkinvite.h"

namespace portico {

/// One person who would get a new link.
struct PlannedResend
{
    PlannedMail mail;         ///< accesses: of active clients that the asking member sees
    QList<AccessKey> covers;  ///< all that the new link opens, of inactive clients and of those not seen too
    QList<ClientKey> clients; ///< the active ones of those, seen or not, each once: their activity tells of it
};

/// What a resend would do, before anything is written.
struct BulkResendPlan
{
    QList<PlannedResend> mails;
    QList<SkippedInvite> skipped; ///< with email; client only where there is one to name
};

/// Who would get a new link now: every person once, with all accesses that nobody removed. People who have an account,
/// an address that takes no mail, an invite under way or no access left are skipped, and so are those of whose clients
/// the asking member sees no active one. The rest as planBulkInvite().
Result<BulkResendPlan> planBulkResend(Connection &connection, const TeamMember &actor, const QList<PortalUserKey> &users,
                                      const std::atomic_bool &cancelled);

/// Sends each person one new link that takes the place of all earlier ones (which end when the new mail is first
/// claimed), as one send to many: in one transaction, with a result list. The plan is made anew inside.
class BulkResendTask
{
public:
    explicit BulkResendTask(QList<PortalUserKey> users, QString message = {}, TemplateRevisionKey invitation = {})
        : m_users(std::move(users)), m_message(std::move(message)), m_invitation(invitation)
    {
    }
    Result<BulkSendOutcome> operator()(WriteContext &context);

private:
    QList<PortalUserKey> m_users;
    QString m_message;
    TemplateRevisionKey m_invitation;
};

} // namespace portico
