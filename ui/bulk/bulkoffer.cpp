#include "ui/bulk/bulkoffer.h"

#include "app/practice/bulkinvite.h"
#include "app/practice/bulkresend.h"
#include "app/store/attentionstore.h"

namespace portico {

namespace {

Result<InvitePlan> plan(Connection &connection, const TeamMember &member, const BulkAsk &ask, const QDateTime &now,
                        const std::atomic_bool &cancelled)
{
    if (ask.kind == BulkSendKind::invite)
        return planBulkInvite(connection, member, ask.clients, now, cancelled);
    Result<BulkResendPlan> made = planBulkResend(connection, member, ask.users, cancelled);
    if (!made)
        return made.error();
    InvitePlan plan;
    plan.mails.reserve(made->mails.size());
    for (PlannedResend &resend : made->mails)
        plan.mails.append(std::move(resend.mail));
    plan.skipped = std::move(made->skipped);
    return plan;
}

QueuedSend queued(const BulkSendOutcome &outcome)
{
    return {outcome.send, outcome.mails, outcome.leftOut.size()};
}

} // namespace

QFuture<Result<BulkOffer>> makeBulkOffer(const FirmServices &services, const BulkAsk &ask, const RecipientSort &sort,
                                         const CancelFlag &cancel)
{
    return services.firm.read(
        [ask, sort, member = services.member, now = services.now()](Connection &connection,
                                                              const std::atomic_bool &cancelled) -> Result<BulkOffer> {
            BulkOffer offer;
            offer.mail = loadMailParts(connection, member);
            offer.waiting = AttentionStore(connection).count(ClientScope()).queued;
            Result<InvitePlan> made = plan(connection, member, ask, now, cancelled);
            // A firm without a portal address is a matter of the whole form.
            if (!made && made.error().kind == ErrorKind::conflict)
                offer.obstacle = made.error().sentence;
            else if (!made)
                return made.error();
            offer.list = RecipientList::make(made ? std::move(made).value() : InvitePlan{}, cancelled, sort);
            if (!offer.list)
                return Error{ErrorKind::internal, {}, QStringLiteral("cancelled")};
            return offer;
        },
        cancel);
}

QFuture<Result<QueuedSend>> writeBulkSend(const FirmServices &services, const BulkAsk &ask)
{
    return services.write([ask](WriteContext &context) -> Result<QueuedSend> {
        Result<BulkSendOutcome> outcome = ask.kind == BulkSendKind::invite
            ? BulkInviteTask({ask.clients, ask.sentMessage(), {}})(context)
            : BulkResendTask(ask.users, ask.sentMessage())(context);
        if (!outcome)
            return outcome.error();
        return queued(*outcome);
    });
}

PreviewMail previewBulkMail(const FirmServices &services, const BulkOffer &offer, qsizetype index, const QString &message)
{
    const PlannedMail &mail = offer.list->mails().at(index);
    WaitingMail waiting;
    if (mail.joins) {
        const Result<WaitingMail> read = services.firm.readHere(
            [key = mail.joins](Connection &connection) -> Result<WaitingMail> { return readWaitingMail(connection, key); });
        if (read)
            waiting = *read;
    }
    return previewMail(offer.mail, mail, message, services.now(), waiting);
}

} // namespace portico
