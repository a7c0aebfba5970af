#include "app/mail/claimmailtask.h"

#include "app/core/emailaddress.h"
#include "app/core/uuid.h"
#include "app/mail/mailrenderer.h"
#include "app/mail/sharedmailparts.h"
#include "app/store/fixedmailstore.h"
#include "app/store/healthstore.h"
#include "app/store/portalstore.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>
#include <array>

namespace portico {

namespace {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->generate() & 0xff);
    return bytes;
}

/// 32 random bytes as base64url: what the link's secret is.
QString newToken()
{
    return QString::fromLatin1(randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray hashOf(const QString &token)
{
    return QCryptographicHash::hash(token.toLatin1(), QCryptographicHash::Sha256);
}

QString newMessageId(const QDateTime &now, const QString &domain)
{
    return QLatin1Char('<') % uuidText(newUuid(now)) % QLatin1Char('@') % domain % QLatin1Char('>');
}

QString newBoundary()
{
    return QString::fromLatin1(randomBytes(12).toHex());
}

/// Ends the older links that open nothing but what the new one opens too.
void replaceOlder(WriteContext &context, const Invitation &newest)
{
    const InvitationStore invitations(context.connection());
    const QList<AccessKey> covered = invitations.coverage(newest.key);
    const QList<Invitation> open = invitations.openOf(newest.portalUser, newest.purpose);
    for (const Invitation &older : open) {
        if (older.key >= newest.key || !older.openedAt.isValid())
            continue;
        const QList<AccessKey> theirs = invitations.coverage(older.key);
        const bool allCovered = std::all_of(theirs.begin(), theirs.end(),
                                            [&covered](AccessKey key) { return covered.contains(key); });
        if (allCovered)
            InvitationStore::end(context, older.key, InvitationState::replaced, newest.key);
    }
}

/// Why a queued mail has nothing to say any more; empty: it goes.
QString obstacle(Connection &connection, const Mail &mail, const QDateTime &now)
{
    if (mail.kind == MailKind::code || mail.kind == MailKind::test)
        return {};
    if (mail.kind == MailKind::notice) {
        const bool farewell = mail.purpose.room == QLatin1StringView("access_removed");
        return MailStore(connection).noticeClientNames(mail.key, farewell).isEmpty() ? QStringLiteral("nothing_to_tell")
                                                                                     : QString();
    }
    const InvitationStore invitations(connection);
    const auto invitation = invitations.byKey(mail.invitation);
    if (!invitation || invitation->state != InvitationState::open)
        return QStringLiteral("invitation_ended");
    if (invitations.clientNames(invitation->key).isEmpty())
        return QStringLiteral("client_inactive");
    if (invitation->openedAt.isValid() && invitation->expiresAt <= now)
        return QStringLiteral("expired");
    if (invitation->openedAt.isValid() && invitations.linkSecret(invitation->key).isEmpty())
        return QStringLiteral("link_elsewhere");
    const auto user = PortalStore(connection).user(mail.portalUser);
    return user && user->hasAccount() ? QStringLiteral("has_account") : QString();
}

/// The template revision of a mail; the firm's newest of its kind where the mail names none.
TemplateRevision revisionOf(Connection &connection, const Mail &mail, SharedMailParts &parts)
{
    if (mail.kind == MailKind::test)
        return {{}, TemplateKind::message, testMailText().subject, testMailText().body};
    const bool farewell = mail.purpose.room == QLatin1StringView("access_removed");
    const TemplateKind kind = mail.kind == MailKind::reminder ? TemplateKind::reminder
                              : mail.kind != MailKind::notice ? TemplateKind::invitation
                              : farewell                      ? TemplateKind::accessRemoved
                                                              : TemplateKind::anotherPortal;
    return parts.revision(connection, mail.revision, kind);
}

QString linkOf(Connection &connection, const Mail &mail, const QString &portalUrl, bool withLink)
{
    if (mail.kind == MailKind::notice)
        return portalUrl;
    const QString secret = withLink && mail.invitation ? InvitationStore(connection).linkSecret(mail.invitation) : QString();
    return secret.isEmpty() ? linkPlaceholder(portalUrl) : inviteLink(portalUrl, secret);
}

QStringList clientNamesOf(Connection &connection, const Mail &mail)
{
    if (mail.invitation)
        return InvitationStore(connection).clientNames(mail.invitation);
    if (mail.kind == MailKind::notice)
        return MailStore(connection).noticeClientNames(mail.key, mail.purpose.room == QLatin1StringView("access_removed"));
    return {};
}

/// What a mail that was not claimed yet would say now.
FixedMail valuesNow(Connection &connection, const Mail &mail, const QDateTime &now, SharedMailParts &parts)
{
    const FirmRecord &firm = parts.firm(connection);
    const Mailbox from = senderMailbox(firm, parts.account(connection));
    FixedMail values;
    values.revision = revisionOf(connection, mail, parts).key;
    values.fromName = from.name;
    values.fromAddress = from.address;
    values.firmName = firm.name;
    values.firmPhone = firm.phone;
    values.portalUrl = firm.portalUrl;
    values.senderName = firm.name;
    if (const auto &sender = parts.member(connection, mail.sender)) {
        values.senderName = values.replyName = sender->name;
        values.replyAddress = sender->email;
    }
    values.clientNames = clientNamesOf(connection, mail);
    values.expiresOn = now.addDays(firm.inviteDays).date();
    if (const auto invitation = InvitationStore(connection).byKey(mail.invitation)) {
        values.expiresOn = (invitation->expiresAt.isValid() ? invitation->expiresAt
                                                            : now.addDays(invitation->validDays)).date();
    }
    return values;
}

/// Fixes at the first claim what the mail says. Later only a client that it opens no longer goes from it.
void fixValues(WriteContext &context, const Mail &mail, SharedMailParts &parts)
{
    const auto kept = FixedMailStore(context.connection()).of(mail.key);
    FixedMail values = kept ? *kept : valuesNow(context.connection(), mail, context.now(), parts);
    if (const QStringList names = clientNamesOf(context.connection(), mail); names.size() < values.clientNames.size())
        values.clientNames = names;
    if (!kept || *kept != values)
        FixedMailStore::save(context, mail.key, values);
}

MailView viewWith(Connection &connection, const Mail &mail, bool withLink, const QDateTime &now, SharedMailParts &parts)
{
    const auto kept = mail.fixed() ? FixedMailStore(connection).of(mail.key) : std::nullopt;
    const FixedMail said = kept ? *kept : valuesNow(connection, mail, now, parts);
    MailValues values;
    values.contactName = mail.recipientName;
    values.clientNames = said.clientNames;
    values.firmName = said.firmName;
    values.firmPhone = said.firmPhone;
    values.senderName = said.senderName;
    values.message = parts.message(connection, mail.message);
    values.inviteLink = linkOf(connection, mail, said.portalUrl, withLink);
    values.expiresOn = said.expiresOn;
    const TemplateRevision form = said.revision ? parts.revision(connection, said.revision, TemplateKind::invitation)
                                                : revisionOf(connection, mail, parts);
    const RenderedMail rendered = renderMail(form.subject, form.body, values);
    MailView view;
    view.from = {said.fromName, said.fromAddress};
    view.to = {mail.recipientName, mail.recipient};
    if (!said.replyAddress.isEmpty())
        view.replyTo = Mailbox{said.replyName, said.replyAddress};
    view.subject = rendered.subject;
    view.text = rendered.text;
    view.html = rendered.html;
    return view;
}

} // namespace

Mailbox senderMailbox(const FirmRecord &firm, const MailAccount &account)
{
    const QString address = account.fromAddress.isEmpty() ? QStringLiteral("portal@") % messageIdDomain(firm, account)
                                                          : account.fromAddress;
    return {account.fromName.isEmpty() ? firm.name : account.fromName, address};
}

QString messageIdDomain(const FirmRecord &firm, const MailAccount &account)
{
    if (const auto from = EmailAddress::parse(account.fromAddress))
        return QString::fromLatin1(QUrl::toAce(from->domain()));
    const QString host = QUrl(firm.portalUrl).host(QUrl::FullyEncoded);
    return host.contains(QLatin1Char('.')) ? host : QStringLiteral("portico.invalid");
}

MailView viewMail(Connection &connection, const Mail &mail, bool withLink, const QDateTime &now)
{
    SharedMailParts parts;
    return viewWith(connection, mail, withLink, now, parts);
}

Result<std::optional<ComposedMessage>> ClaimMailTask::operator()(WriteContext &context)
{
    using Nothing = std::optional<ComposedMessage>;
    Connection &connection = context.connection();
    SharedMailParts own;
    SharedMailParts &parts = m_parts ? *m_parts : own;
    auto mail = MailStore(connection).byKey(m_mail);
    if (!mail || mail->state != MailState::queued)
        return Nothing();
    const bool exempt = mail->kind == MailKind::code; // signing in is what proves an address alive
    if (!exempt && parts.control(connection).state != QueueState::running)
        return Nothing(); // stopped since it was looked up
    if (!exempt && HealthStore(connection).of(mail->recipient).state == HealthState::inactive) {
        MailStore::markFailed(context, m_mail, {}, QStringLiteral("address_inactive"));
        return Nothing();
    }
    if (const QString reason = obstacle(connection, *mail, context.now()); !reason.isEmpty()) {
        MailStore::cancel(context, m_mail, reason);
        if (mail->invitation && !mail->fixed())
            InvitationStore::end(context, mail->invitation, InvitationState::cancelled);
        return Nothing();
    }
    const auto invitation = InvitationStore(connection).byKey(mail->invitation);
    if (invitation && !invitation->openedAt.isValid()) {
        const QString token = newToken();
        InvitationStore::openLink(context, invitation->key, token, hashOf(token));
        replaceOlder(context, *invitation);
    }
    const QString id =
        newMessageId(context.now(), messageIdDomain(parts.firm(connection), parts.account(connection)));
    MailStore::claim(context, m_mail, id, newBoundary());
    mail = MailStore(connection).byKey(m_mail);
    fixValues(context, *mail, parts);

    const MailView view = viewWith(connection, *mail, true, context.now(), parts);
    auto composed = composeMessage({view.from, view.replyTo, view.to, view.subject, view.text, view.html,
                                    mail->messageId, mail->datedAt, mail->boundary});
    if (!composed) {
        MailStore::markFailed(context, m_mail, composed.error().sentence, QStringLiteral("unsendable"));
        return Nothing();
    }
    return Nothing(std::move(*composed));
}

} // namespace portico
