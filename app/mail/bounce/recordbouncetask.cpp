#include "app/mail/bounce/recordbouncetask.h"

#include "app/core/uuid.h"
#include "app/mail/bounce/mimetext.h"
#include "app/mail/bounce/serverwords.h"
#include "app/mail/bounce/verp.h"
#include "app/mail/bounce/withoutsecret.h"
#include "app/mail/undelivered.h"
#include "app/store/bouncestore.h"
#include "app/store/emailkey.h"
#include "app/store/portalstore.h"
#include "app/store/mailstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace portico {

namespace {

constexpr int kDaysByRecipient = 30; // how long ago a mail may be that only its recipient tells of
constexpr qsizetype kDigestLimit = 1'000'000; // half of what is fetched: each line end may be two bytes there

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RecordBounceTask)
};

/// The mails that left for this person lately, the newest first.
QList<Mail> latelyTo(Connection &connection, const QString &email, const QDateTime &now)
{
    const auto user = PortalStore(connection).userByEmail(email);
    QList<Mail> mails = user ? MailStore(connection).ofUser(user->key) : QList<Mail>();
    mails.removeIf([&](const Mail &mail) {
        const bool left = mail.state == MailState::sent || mail.state == MailState::unconfirmed;
        const bool lately = left && mail.endedAt.daysTo(now) <= kDaysByRecipient;
        return !(lately || mail.state == MailState::sending) || emailKey(mail.recipient) != emailKey(email);
    });
    return mails;
}

/// Whether a server gave the mail that Message-ID in the place of ours, as Amazon SES does: it said so when it took it.
bool isRenamed(const Mail &mail, const QString &messageId)
{
    constexpr qsizetype shortest = 16; // what is shorter may stand in any reply
    const QString left = messageId.section(u'@', 0, 0).remove(u'<').trimmed();
    return left.size() >= shortest && mail.reply.contains(left);
}

/// Whether somebody signed in from that address after the mail went: then it is alive, whatever a report says.
bool signedInSince(Connection &connection, const Mail &mail)
{
    const auto user = PortalStore(connection).user(mail.portalUser);
    return user && mail.datedAt.isValid() && user->lastLoginAt.isValid() && user->lastLoginAt > mail.datedAt &&
           emailKey(user->email) == emailKey(mail.recipient);
}

/// Whether a report's status or words are a refusal, whatever its action is called. A reply that begins by taking the mail
/// may have any numbers behind it.
bool tellsRefusal(const BounceRecipient &recipient)
{
    if (recipient.status && recipient.status->klass != 2)
        return true;
    const QString words = recipient.words.trimmed();
    if (words.startsWith(u'2') && words.size() >= 3 && words[1].isDigit() && words[2].isDigit())
        return false;
    const ServerWords told = findServerWords(words);
    return told.code != 0 || (told.status && told.status->klass != 2);
}

/// Whether a report proves that this mail arrived: with the person whom it was for, not with another whom it names.
bool provesArrival(const Mail &mail, const BounceRecipient &recipient)
{
    const QString person = emailKey(mail.recipient);
    return recipient.action == BounceAction::delivered && !tellsRefusal(recipient) &&
           (emailKey(recipient.address) == person || emailKey(recipient.original) == person);
}

} // namespace

RecordBounceTask::RecordBounceTask(BounceReport report, QByteArray source)
    : m_report(std::move(report)), m_source(std::move(source))
{
    // The same report counts once, by whichever way and with whichever line ends it came. Each way cuts long messages
    // elsewhere, so only what all of them bring is looked at.
    m_digest = QCryptographicHash::hash(withLfLines(m_source, kDigestLimit), QCryptographicHash::Sha256);
}

/// The mail that the report itself names.
std::optional<Mail> RecordBounceTask::findNamed(Connection &connection) const
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
    return m_report.messageId.isEmpty() ? std::nullopt : mails.byMessageId(m_report.messageId);
}

std::optional<Mail> RecordBounceTask::findByRecipient(Connection &connection, const BounceRecipient &recipient,
                                                      const QDateTime &now) const
{
    // A report that names another mail is about that one, and one that lists several people is none of ours: each of
    // our mails has one recipient.
    if (m_report.recipients.size() != 1)
        return {};
    const bool namesNone = m_report.envelopeId.isEmpty() && m_report.messageId.isEmpty();
    const QList<Mail> lately = latelyTo(connection, recipient.address, now);
    const auto found = std::find_if(lately.begin(), lately.end(), [&](const Mail &mail) {
        return namesNone || isRenamed(mail, m_report.messageId);
    });
    return found == lately.end() ? std::nullopt : std::optional(*found);
}

Result<RecordedBounce> RecordBounceTask::operator()(WriteContext &context)
{
    Connection &connection = context.connection();
    RecordedBounce recorded;
    recorded.knownBefore = BounceStore(connection).knows(m_digest);
    if (recorded.knownBefore)
        return recorded;
    QList<std::pair<Mail, const BounceRecipient *>> concerned;
    const auto named = findNamed(connection);
    for (const BounceRecipient &recipient : std::as_const(m_report.recipients)) {
        const auto mail = named ? named : findByRecipient(connection, recipient, context.now());
        if (!mail)
            continue;
        if (mail->state == MailState::sending) // its outcome comes first, or it would be called sent after this
            return Error{ErrorKind::busy, Text::tr("The mail that came back is still being sent. Try again in a moment."), {}};
        // Our mails have one recipient each: where the report names the address that ours was passed on to, it is still
        // ours that takes no mail. In a report about several, only the one that is meant.
        const bool meant = emailKey(mail->recipient) == emailKey(recipient.address);
        if (meant || m_report.recipients.size() == 1)
            concerned.append({*mail, &recipient});
    }
    for (const auto &[mail, recipient] : std::as_const(concerned)) {
        Bounce bounce;
        bounce.digest = m_digest;
        bounce.mail = mail.key;
        bounce.email = mail.recipient;
        bounce.verdict = slug(recipient->bounceVerdict());
        bounce.status = recipient->statusText();
        bounce.reply = recipient->words;
        bounce.reason = slug(recipient->verdict.reason);
        // Cut off only then: half a secret is not found, and shortens the way to the whole one.
        const QString secret = InvitationStore(connection).linkSecret(mail.invitation);
        bounce.source = withoutSecret(fromCharset(m_source.left(2 * Bounce::kSourceLimit), {}), secret).left(Bounce::kSourceLimit);
        bounce.source.remove(QChar(u'\0'));
        if (!BounceStore::add(context, bounce))
            continue;
        ++recorded.mails;
        if (recipient->action == BounceAction::failed)
            apply(context, mail, *recipient, recorded);
        else if (named && provesArrival(mail, *recipient) && MailStore::confirm(context, mail.key, recipient->words))
            ++recorded.arrived;
    }
    return recorded;
}

void RecordBounceTask::apply(WriteContext &context, const Mail &mail, const BounceRecipient &recipient,
                             RecordedBounce &recorded) const
{
    const QString reason = slug(recipient.verdict.reason);
    if (MailStore::markBounced(context, mail.key, recipient.words, reason)) {
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
