#include "app/mail/bounce/recordbouncetask.h"

#include "app/core/uuid.h"
#include "app/mail/bounce/mimetext.h"
#include "app/mail/bounce/verp.h"
#include "app/mail/undelivered.h"
#include "app/store/bouncestore.h"
#include "app/store/emailkey.h"
#include "app/store/portalstore.h"
#include "app/store/returnedmail.h"

#include <QCryptographicHash>

namespace portico {

namespace {

constexpr int kDaysByRecipient = 30; // how long ago a mail may be that only its recipient tells of

/// The newest mail that left for this person lately.
std::optional<Mail> newestTo(Connection &connection, const QString &email, const QDateTime &now)
{
    const auto user = PortalStore(connection).userByEmail(email);
    if (!user)
        return {};
    const QList<Mail> mails = MailStore(connection).ofUser(user->key);
    for (const Mail &mail : mails) {
        const bool left = mail.state == MailState::sent || mail.state == MailState::unconfirmed;
        if (left && emailKey(mail.recipient) == emailKey(email) && mail.endedAt.daysTo(now) <= kDaysByRecipient)
            return mail;
    }
    return {};
}

/// Whether somebody signed in from that address after the mail went: then it is alive, whatever a report says.
bool signedInSince(Connection &connection, const Mail &mail)
{
    const auto user = PortalStore(connection).user(mail.portalUser);
    return user && mail.claimedAt.isValid() && user->lastLoginAt.isValid() && user->lastLoginAt > mail.claimedAt &&
           emailKey(user->email) == emailKey(mail.recipient);
}

} // namespace

RecordBounceTask::RecordBounceTask(BounceReport report, QByteArray source)
    : m_report(std::move(report)), m_source(std::move(source))
{
    // The same report counts once, by whichever way and with whichever line ends it came.
    m_digest = QCryptographicHash::hash(withLfLines(m_source, m_source.size()), QCryptographicHash::Sha256);
}

std::optional<Mail> RecordBounceTask::find(Connection &connection, const BounceRecipient &recipient,
                                           const QDateTime &now) const
{
    const MailStore mails(connection);
    const auto byId = [&mails](const std::optional<QByteArray> &id) -> std::optional<Mail> {
        const auto key = id ? mails.keyOf(*id) : std::nullopt;
        return key ? mails.byKey(*key) : std::nullopt;
    };
    if (const auto mail = byId(uuidFromText(m_report.envelopeId)))
        return mail;
    for (const QString &localPart : m_report.returnPathTokens) {
        if (const auto mail = byId(mailIdInLocalPart(localPart)))
            return mail;
    }
    if (!m_report.messageId.isEmpty()) {
        if (const auto mail = ReturnedMail(connection).byMessageId(m_report.messageId))
            return mail;
    }
    return newestTo(connection, recipient.address, now);
}

Result<RecordedBounce> RecordBounceTask::operator()(WriteContext &context)
{
    Connection &connection = context.connection();
    RecordedBounce recorded;
    recorded.knownBefore = BounceStore(connection).knows(m_digest);
    if (recorded.knownBefore)
        return recorded;
    for (const BounceRecipient &recipient : std::as_const(m_report.recipients)) {
        const auto mail = find(connection, recipient, context.now());
        if (!mail)
            continue;
        // Our mails have one recipient each: where the report names the address that ours was passed on to, it is still
        // ours that takes no mail. In a report about several, only the one that is meant.
        const bool meant = emailKey(mail->recipient) == emailKey(recipient.address);
        if (!meant && m_report.recipients.size() > 1)
            continue;
        Bounce bounce;
        bounce.digest = m_digest;
        bounce.mail = mail->key;
        bounce.email = mail->recipient;
        bounce.verdict = slug(recipient.bounceVerdict());
        bounce.status = recipient.statusText();
        bounce.reply = recipient.words;
        bounce.reason = slug(recipient.verdict.reason);
        bounce.source = fromCharset(m_source.left(Bounce::kSourceLimit), {}).left(Bounce::kSourceLimit);
        bounce.source.remove(QChar(u'\0'));
        if (!BounceStore::add(context, bounce))
            continue;
        ++recorded.mails;
        if (recipient.action == BounceAction::failed)
            apply(context, *mail, recipient, recorded);
    }
    return recorded;
}

void RecordBounceTask::apply(WriteContext &context, const Mail &mail, const BounceRecipient &recipient,
                             RecordedBounce &recorded) const
{
    const QString reason = slug(recipient.verdict.reason);
    if (ReturnedMail::markBounced(context, mail.key, recipient.words, reason)) {
        ++recorded.failed;
        const auto invitation = InvitationStore(context.connection()).byKey(mail.invitation);
        if (invitation && invitation->state == InvitationState::open)
            InvitationStore::markRefused(context, invitation->key, reason, recipient.words);
        tellClientsUndelivered(context, mail, recipient.verdict.sentence);
    }
    if (!signedInSince(context.connection(), mail))
        markAddress(context, mail.recipient, recipient.verdict.address, reason, recipient.words);
}

} // namespace portico
