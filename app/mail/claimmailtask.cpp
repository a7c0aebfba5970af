#include "app/mail/claimmailtask.h"

#include "app/core/emailaddress.h"
#include "app/core/uuid.h"
#include "app/mail/mailrenderer.h"
#include "app/store/healthstore.h"
#include "app/store/memberstore.h"
#include "app/store/portalstore.h"
#include "app/store/templatestore.h"

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
TemplateRevision revisionOf(Connection &connection, const Mail &mail)
{
    if (mail.kind == MailKind::test)
        return {{}, TemplateKind::message, testMailText().subject, testMailText().body};
    const TemplateStore templates(connection);
    if (const auto revision = templates.revision(mail.revision))
        return *revision;
    const bool farewell = mail.purpose.room == QLatin1StringView("access_removed");
    const TemplateKind kind = mail.kind == MailKind::reminder ? TemplateKind::reminder
                              : mail.kind != MailKind::notice ? TemplateKind::invitation
                              : farewell                      ? TemplateKind::accessRemoved
                                                              : TemplateKind::anotherPortal;
    const auto form = templates.first(kind);
    return form ? TemplateRevision{form->revision, kind, form->subject, form->body} : TemplateRevision{};
}

QString linkOf(Connection &connection, const Mail &mail, const QString &portalUrl, bool withLink)
{
    if (mail.kind == MailKind::notice)
        return portalUrl;
    const QString secret = withLink && mail.invitation ? InvitationStore(connection).linkSecret(mail.invitation) : QString();
    return secret.isEmpty() ? linkPlaceholder(portalUrl) : inviteLink(portalUrl, secret);
}

MailValues valuesOf(Connection &connection, const Mail &mail, const FirmRecord &firm, bool withLink, const QDateTime &now)
{
    const MailStore mails(connection);
    MailValues values;
    values.contactName = mail.recipientName;
    values.firmName = firm.name;
    values.firmPhone = firm.phone;
    values.message = mails.messageBody(mail.message);
    values.inviteLink = linkOf(connection, mail, firm.portalUrl, withLink);
    values.expiresOn = now.addDays(firm.inviteDays).date();
    if (const auto sender = MemberStore(connection).byKey(mail.sender))
        values.senderName = sender->name;
    else
        values.senderName = firm.name;
    if (mail.invitation) {
        const InvitationStore invitations(connection);
        values.clientNames = invitations.clientNames(mail.invitation);
        const auto invitation = invitations.byKey(mail.invitation);
        if (invitation)
            values.expiresOn = (invitation->expiresAt.isValid() ? invitation->expiresAt
                                                                : now.addDays(invitation->validDays)).date();
    } else if (mail.kind == MailKind::notice) {
        values.clientNames = mails.noticeClientNames(mail.key, mail.purpose.room == QLatin1StringView("access_removed"));
    }
    return values;
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
    const FirmRecord firm = FirmStore(connection).load().value_or(FirmRecord());
    const MailAccount account = AccountStore(connection).load();
    const TemplateRevision form = revisionOf(connection, mail);
    const RenderedMail rendered = renderMail(form.subject, form.body, valuesOf(connection, mail, firm, withLink, now));
    MailView view;
    view.from = senderMailbox(firm, account);
    view.to = {mail.recipientName, mail.recipient};
    if (const auto sender = MemberStore(connection).byKey(mail.sender))
        view.replyTo = Mailbox{sender->name, sender->email};
    view.subject = rendered.subject;
    view.text = rendered.text;
    view.html = rendered.html;
    return view;
}

Result<std::optional<ComposedMessage>> ClaimMailTask::operator()(WriteContext &context)
{
    using Nothing = std::optional<ComposedMessage>;
    Connection &connection = context.connection();
    auto mail = MailStore(connection).byKey(m_mail);
    if (!mail || mail->state != MailState::queued)
        return Nothing();
    const bool exempt = mail->kind == MailKind::code; // signing in is what proves an address alive
    if (!exempt && MailStore(connection).control().state != QueueState::running)
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
    const FirmRecord firm = FirmStore(connection).load().value_or(FirmRecord());
    const QString id = newMessageId(context.now(), messageIdDomain(firm, AccountStore(connection).load()));
    MailStore::claim(context, m_mail, id, newBoundary());
    mail = MailStore(connection).byKey(m_mail);

    const MailView view = viewMail(connection, *mail, true, context.now());
    auto composed = composeMessage({view.from, view.replyTo, view.to, view.subject, view.text, view.html,
                                    mail->messageId, mail->datedAt, mail->boundary});
    if (!composed) {
        MailStore::markFailed(context, m_mail, composed.error().sentence, QStringLiteral("unsendable"));
        return Nothing();
    }
    return Nothing(std::move(*composed));
}

} // namespace portico
