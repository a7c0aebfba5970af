#include "app/practice/bulksendtasks.h"

#include "app/mail/recordoutcometask.h"
#include "app/practice/accessending.h"
#include "app/practice/mailtasks.h"
#include "app/practice/rights.h"

#include <QCoreApplication>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BulkSendTasks)
};

/// The same for the acting member of a write, whom it gives.
Result<TeamMember> mayHandle(WriteContext &context, BulkSendKey send)
{
    const auto actor = Rights::portalManager(context);
    if (!actor)
        return actor.error();
    if (const auto allowed = mayHandle(context.connection(), *actor, send); !allowed)
        return allowed.error();
    return *actor;
}

} // namespace

Result<void> mayHandle(Connection &connection, const TeamMember &member, BulkSendKey send)
{
    if (const auto allowed = Rights::managesPortals(member); !allowed)
        return allowed.error();
    const auto found = BulkSendStore(connection).find(send);
    if (!found || (!member.seesAllClients && found->by != member.key))
        return Error{ErrorKind::notFound, Text::tr("There is no such send."), {}};
    return {};
}

Result<BulkCancellation> CancelBulkSendTask::operator()(WriteContext &context)
{
    const auto actor = mayHandle(context, m_send);
    if (!actor)
        return actor.error();
    const ClientScope scope = ClientScope::of(*actor);
    const BulkSendStore sends(context.connection());
    const MailStore mails(context.connection());
    BulkCancellation done;
    const QList<MailKey> waiting = sends.withdrawable(m_send);
    for (const MailKey key : waiting) {
        const auto mail = mails.byKey(key);
        if (!mail || whyNotWhole(context.connection(), *mail, scope) ||
            !withdrawMail(context, *mail, QStringLiteral("person")))
            continue;
        ++done.withdrawn;
    }
    done.kept = int(sends.counts(m_send).queued);
    BulkSendStore::markCancelled(context, m_send);
    return done;
}

Result<void> CloseBulkSendTask::operator()(WriteContext &context)
{
    if (const auto allowed = mayHandle(context, m_send); !allowed)
        return allowed.error();
    if (BulkSendStore(context.connection()).counts(m_send).left() > 0)
        return Error{ErrorKind::conflict, Text::tr("Mails of this send are still to go. Wait for them, or cancel it first."), {}};
    if (!BulkSendStore::close(context, m_send))
        return Error{ErrorKind::conflict, Text::tr("This result list was closed already."), {}};
    return {};
}

void addLeftOut(WriteContext &context, BulkSendKey send, const QList<SkippedInvite> &leftOut)
{
    for (const SkippedInvite &skipped : leftOut) {
        BulkSendStore::addLine(context, send, {{}, false, skipped.client, skipped.person, skipped.email,
                                               QString(slug(skipped.reason))});
    }
}

QString whyOf(const BulkSendLine &line)
{
    if (line.mail)
        return mailReasonSentence(line.reason, line.reply);
    const auto refusal = inviteRefusalFromSlug(line.reason);
    return refusal ? describe(*refusal) : QString();
}

} // namespace portico
