#include "app/practice/bulkinvite.h"

#include "app/practice/bulksendtasks.h"
#include "app/practice/eachonce.h"
#include "app/practice/inviteplanner.h"
#include "app/practice/invitewriter.h"
#include "app/practice/rights.h"
#include "app/store/firmstore.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace portico {

namespace {

/// The primary contacts of the clients, in their order. They are read in the order of the keys: neighbours lie on the
/// same pages, which the order of names visits again and again.
std::vector<PrimaryFacts> factsOf(const InviteListing &listing, const QList<ClientKey> &clients, const ClientScope &scope,
                                  const std::atomic_bool &cancelled)
{
    std::vector<qsizetype> places(size_t(clients.size()));
    std::iota(places.begin(), places.end(), 0);
    std::sort(places.begin(), places.end(), [&](qsizetype a, qsizetype b) { return clients[a] < clients[b]; });
    std::vector<PrimaryFacts> facts(places.size());
    for (const qsizetype place : places) {
        if (cancelled.load(std::memory_order_relaxed))
            break;
        facts[size_t(place)] = listing.primary(clients[place], scope);
    }
    return facts;
}

} // namespace

Result<InvitePlan> planBulkInvite(Connection &connection, const TeamMember &actor, const QList<ClientKey> &clients,
                                  const QDateTime &now, const std::atomic_bool &cancelled)
{
    if (const auto allowed = Rights::managesPortals(actor); !allowed)
        return allowed.error();
    const auto firm = FirmStore(connection).load();
    if (!firm || firm->portalUrl.isEmpty())
        return noPortalAddress();
    const QList<ClientKey> chosen = eachOnce(clients);
    InvitePlanner planner(connection, actor, Purpose(), now);
    const std::vector<PrimaryFacts> facts = factsOf(InviteListing(connection), chosen, ClientScope::of(actor), cancelled);
    for (qsizetype i = 0; i < chosen.size() && !cancelled.load(std::memory_order_relaxed); ++i)
        planner.consider(chosen[i], facts[size_t(i)]);
    return planner.take();
}

Result<BulkSendOutcome> BulkInviteTask::operator()(WriteContext &context)
{
    const auto actor = Rights::portalManager(context);
    if (!actor)
        return actor.error();
    const auto message = checkedMessage(m_request.message);
    if (!message)
        return message.error();
    const std::atomic_bool cancelled = false;
    auto plan = planBulkInvite(context.connection(), *actor, m_request.clients, context.now(), cancelled);
    if (!plan)
        return plan.error();
    BulkSendOutcome outcome;
    outcome.mails = plan->mails.size();
    outcome.leftOut = std::move(plan->skipped);
    if (plan->mails.isEmpty())
        return outcome;
    outcome.send = BulkSendStore::insert(context, BulkSendKind::invite);
    const int validDays = FirmStore(context.connection()).load()->inviteDays;
    InviteWriter writer(context, {*message, m_request.invitation, MailPriority::bulk, Purpose(), validDays, outcome.send});
    for (const PlannedMail &planned : std::as_const(plan->mails))
        BulkSendStore::addLine(context, outcome.send, {writer.write(planned).mail, bool(planned.joins), {}, {}, {}, {}});
    addLeftOut(context, outcome.send, outcome.leftOut);
    return outcome;
}

} // namespace portico
