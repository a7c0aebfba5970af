#include "app/practice/bulksendtasks.h"

#include "app/mail/recordoutcometask.h"
#include "app/practice/accessending.h"
#include "app/practice/rights.h"

#include <QCoreApplication>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BulkSendTasks)
};

/// A send that the acting member may handle.
Result<BulkSend> handledSend(WriteContext &context, BulkSendKey key)
{
    const auto actor = Rights::portalManager(context);
    if (!actor)
        return actor.error();
    const auto send = BulkSendStore(context.connection()).find(key);
    if (!send || (!actor->seesAllClients && send->by != actor->key))
        return Error{ErrorKind::notFound, Text::tr("There is no such send."), {}};
    return *send;
}

} // namespace

Result<BulkCancellation> CancelBulkSendTask::operator()(WriteContext &context)
{
    const auto send = handledSend(context, m_send);
    if (!send)
        return send.error();
    const BulkSendStore sends(context.connection());
    const MailStore mails(context.connection());
    BulkCancellation done;
    const QList<MailKey> waiting = sends.withdrawable(m_send);
    for (const MailKey key : waiting) {
        const auto mail = mails.byKey(key);
        if (!mail || !withdrawInvitation(context, *mail, QStringLiteral("person")))
            continue;
        ++done.withdrawn;
        if (mail->kind == MailKind::notice)
            withdrawTold(context, *mail);
    }
    done.kept = int(sends.counts(m_send).queued);
    BulkSendStore::markCancelled(context, m_send);
    return done;
}

Result<void> CloseBulkSendTask::operator()(WriteContext &context)
{
    const auto send = handledSend(context, m_send);
    if (!send)
        return send.error();
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
