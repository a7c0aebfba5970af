#include "app/practice/bulkresend.h"

#include "app/practice/bulksendtasks.h"
#include "app/practice/eachonce.h"
#include "app/practice/invitewriter.h"
#include "app/practice/rights.h"
#include "app/store/firmstore.h"

#include <algorithm>

namespace portico {

namespace {

/// Judges one person after the other.
class ResendPlanner
{
public:
    ResendPlanner(Connection &connection, const TeamMember &actor)
        : m_connection(connection), m_portal(connection), m_scope(ClientScope::of(actor))
    {
    }

    void consider(PortalUserKey key)
    {
        const auto user = m_portal.user(key);
        const QList<GrantedAccess> opens = user ? m_portal.opens(key, m_scope) : QList<GrantedAccess>();
        // The first access that the member may see: it tells by what name the firm knows the person.
        const auto first = std::find_if(opens.begin(), opens.end(), [](const GrantedAccess &one) { return one.visible; });
        if (!user || (first == opens.end() && m_scope.onlyOf)) {
            skip({}, nullptr, InviteRefusal::noClient);
            return;
        }
        if (first == opens.end()) {
            skip(*user, nullptr, InviteRefusal::noAccess);
            return;
        }
        const bool anyActive =
            std::any_of(opens.begin(), opens.end(), [](const GrantedAccess &one) { return one.clientActive && one.visible; });
        if (const auto reason = refusalOfResend(m_connection, *user, anyActive)) {
            skip(*user, &*first, *reason);
            return;
        }
        PlannedResend planned;
        planned.mail.user = key;
        planned.mail.email = user->email;
        planned.mail.name = first->contactName;
        for (const GrantedAccess &one : opens) {
            planned.covers.append(one.access.key);
            if (one.clientActive && !planned.clients.contains(one.access.client))
                planned.clients.append(one.access.client);
            if (one.clientActive && one.visible)
                planned.mail.accesses.append({one.access.client, one.clientName, one.access.contact, one.contactName});
        }
        m_plan.mails.append(std::move(planned));
    }

    BulkResendPlan take() { return std::move(m_plan); }

private:
    void skip(const PortalUser &user, const GrantedAccess *access, InviteRefusal reason)
    {
        SkippedInvite skipped;
        skipped.email = user.email;
        skipped.person = access ? access->contactName : user.name;
        skipped.reason = reason;
        skipped.sentence = describe(reason);
        if (access) {
            skipped.client = access->access.client;
            skipped.clientId = access->clientId;
            skipped.clientName = access->clientName;
        }
        m_plan.skipped.append(skipped);
    }

    Connection &m_connection;
    const PortalStore m_portal;
    const ClientScope m_scope;
    BulkResendPlan m_plan;
};

} // namespace

Result<BulkResendPlan> planBulkResend(Connection &connection, const TeamMember &actor, const QList<PortalUserKey> &users,
                                      const std::atomic_bool &cancelled)
{
    if (const auto allowed = Rights::managesPortals(actor); !allowed)
        return allowed.error();
    const auto firm = FirmStore(connection).load();
    if (!firm || firm->portalUrl.isEmpty())
        return noPortalAddress();
    ResendPlanner planner(connection, actor);
    const QList<PortalUserKey> people = eachOnce(users);
    for (const PortalUserKey user : people) {
        if (cancelled.load(std::memory_order_relaxed))
            break;
        planner.consider(user);
    }
    return planner.take();
}

Result<BulkSendOutcome> BulkResendTask::operator()(WriteContext &context)
{
    const auto actor = Rights::portalManager(context);
    if (!actor)
        return actor.error();
    const auto message = checkedMessage(m_message);
    if (!message)
        return message.error();
    const std::atomic_bool cancelled = false;
    auto plan = planBulkResend(context.connection(), *actor, m_users, cancelled);
    if (!plan)
        return plan.error();
    BulkSendOutcome outcome;
    outcome.mails = plan->mails.size();
    outcome.leftOut = std::move(plan->skipped);
    if (plan->mails.isEmpty())
        return outcome;
    outcome.send = BulkSendStore::insert(context, BulkSendKind::resend);
    const int validDays = FirmStore(context.connection()).load()->inviteDays;
    InviteWriter writer(context, {*message, m_invitation, MailPriority::bulk, Purpose(), validDays, outcome.send});
    for (const PlannedResend &planned : std::as_const(plan->mails)) {
        const MailKey mail = writer.resend(planned.mail, planned.covers, planned.clients);
        BulkSendStore::addLine(context, outcome.send, {mail, false, {}, {}, {}, {}});
    }
    addLeftOut(context, outcome.send, outcome.leftOut);
    return outcome;
}

} // namespace portico
