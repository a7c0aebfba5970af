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

namespace portico {

namespace {

/// A multiple of four bytes.
QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), count / 4);
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
    const QList<Invitation> open = invitations.openOf(newest.portalUser, newest.purpose);
    if (open.size() < 2)
        return; // itself
    const QList<AccessKey> covered = invitations.coverage(newest.key);
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

QStringList clientNamesOf(Connection &connection, const Mail &mail)
{
    if (mail.invitation)
        return InvitationStore(connection).clientNames(mail.invitation);
    if (mail.kind == MailKind::notice)
        return MailStore(connection).noticeClientNames(mail.key, mail.purpose.room == QLatin1StringView("access_removed"));
    return {};
}

/// A mail with all that is its own, each read once.
struct Recipe
{
    Recipe(Connection &connection, const Mail &which)
        : mail(which), invitation(InvitationStore(connection).byKey(which.invitation)),
          clientNames(clientNamesOf(connection, which)),
          kept(which.fixed() ? FixedMailStore(connection).of(which.key) : std::nullopt)
    {
        if (invitation && invitation->openedAt.isValid())
            secret = InvitationStore(connection).linkSecret(invitation->key);
    }

    Mail mail;
    std::optional<Invitation> invitation;
    QStringList clientNames;       ///< of the clients that it opens, or tells of, now
    std::optional<FixedMail> kept; ///< what it said when it was claimed first
    QString secret;                ///< of its link; empty: there is none
};

/// Why a queued mail has nothing to say any more; empty: it goes.
QString obstacle(Connection &connection, const Recipe &recipe, const QDateTime &now)
{
    const Mail &mail = recipe.mail;
    if (mail.kind == MailKind::code || mail.kind == MailKind::test)
        return {};
    if (mail.kind == MailKind::notice)
        return recipe.clientNames.isEmpty() ? QStringLiteral("nothing_to_tell") : QString();
    const auto &invitation = recipe.invitation;
    if (!invitation || invitation->state != InvitationState::open)
        return QStringLiteral("invitation_ended");
    if (mail.kind == MailKind::reminder && invitation->refusedAt.isValid())
        return QStringLiteral("invitation_ended");
    if (recipe.clientNames.isEmpty())
        return QStringLiteral("client_inactive");
    if (invitation->openedAt.isValid() && invitation->expiresAt <= now)
        return QStringLiteral("expired");
    if (invitation->openedAt.isValid() && recipe.secret.isEmpty())
        return QStringLiteral("link_elsewhere");
    return PortalStore(connection).hasAccount(mail.portalUser) ? QStringLiteral("has_account") : QString();
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

/// What a mail that was not claimed yet would say now.
FixedMail valuesNow(Connection &connection, const Recipe &recipe, const QDateTime &now, SharedMailParts &parts)
{
    const FirmRecord &firm = parts.firm(connection);
    const Mailbox from = senderMailbox(firm, parts.account(connection));
    FixedMail values;
    values.revision = revisionOf(connection, recipe.mail, parts).key;
    values.fromName = from.name;
    values.fromAddress = from.address;
    values.firmName = firm.name;
    values.firmPhone = firm.phone;
    values.portalUrl = firm.portalUrl;
    values.senderName = firm.name;
    if (const auto &sender = parts.member(connection, recipe.mail.sender)) {
        values.senderName = sender->name;
        if (sender->active) { // nobody reads the mailbox of one who has left
            values.replyName = sender->name;
            values.replyAddress = sender->email;
        }
    }
    values.clientNames = recipe.clientNames;
    values.expiresOn = now.addDays(firm.inviteDays).date();
    if (const auto &invitation = recipe.invitation) {
        values.expiresOn = (invitation->expiresAt.isValid() ? invitation->expiresAt
                                                            : now.addDays(invitation->validDays)).date();
    }
    return values;
}

/// What the first claim fixes of a mail. Later only a client that it opens no longer goes from it.
FixedMail valuesToFix(Connection &connection, const Recipe &recipe, const QDateTime &now, SharedMailParts &parts)
{
    FixedMail values = recipe.kept ? *recipe.kept : valuesNow(connection, recipe, now, parts);
    if (recipe.clientNames.size() < values.clientNames.size())
        values.clientNames = recipe.clientNames;
    return values;
}

QString linkOf(const Recipe &recipe, const QString &portalUrl, bool withLink)
{
    if (recipe.mail.kind == MailKind::notice)
        return portalUrl;
    return withLink && !recipe.secret.isEmpty() ? inviteLink(portalUrl, recipe.secret) : linkPlaceholder(portalUrl);
}

/// Whether every server on the way has to know SMTPUTF8 for an address (RFC 6531, 3.2).
bool needsSmtpUtf8(const QString &address)
{
    const QStringView local = QStringView(address).first(std::max<qsizetype>(address.lastIndexOf(u'@'), 0));
    return std::any_of(local.begin(), local.end(), [](QChar c) { return c.unicode() > 0x7f; });
}

MailView viewOf(Connection &connection, const Recipe &recipe, const FixedMail &said, bool withLink, SharedMailParts &parts)
{
    const Mail &mail = recipe.mail;
    MailValues values;
    values.contactName = mail.recipientName;
    values.clientNames = said.clientNames;
    values.firmName = said.firmName;
    values.firmPhone = said.firmPhone;
    values.senderName = said.senderName;
    values.message = parts.message(connection, mail.message);
    values.inviteLink = linkOf(recipe, said.portalUrl, withLink);
    values.expiresOn = said.expiresOn;
    const TemplateRevision form = said.revision ? parts.revision(connection, said.revision, TemplateKind::invitation)
                                                : revisionOf(connection, mail, parts);
    const RenderedMail rendered = renderMail(form.subject, form.body, values);
    MailView view;
    view.from = {said.fromName, said.fromAddress};
    view.to = {mail.recipientName, mail.recipient};
    // The envelope has left by now, and asked for SMTPUTF8 only where its own addresses need it.
    const bool asked = needsSmtpUtf8(view.from.address) || needsSmtpUtf8(view.to.address);
    if (!said.replyAddress.isEmpty() && (asked || !needsSmtpUtf8(said.replyAddress)))
        view.replyTo = Mailbox{said.replyName, said.replyAddress};
    view.subject = rendered.subject;
    view.text = rendered.text;
    view.html = rendered.html;
    return view;
}

/// The link comes into being, and ends the older ones that it replaces.
void openLink(WriteContext &context, Recipe &recipe)
{
    Invitation &invitation = *recipe.invitation;
    recipe.secret = newToken();
    invitation.openedAt = context.now();
    invitation.expiresAt = InvitationStore::openLink(context, invitation, recipe.secret, hashOf(recipe.secret));
    replaceOlder(context, invitation);
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
    const Recipe recipe(connection, mail);
    const FixedMail said = recipe.kept ? *recipe.kept : valuesNow(connection, recipe, now, parts);
    return viewOf(connection, recipe, said, withLink, parts);
}

Result<std::optional<ComposedMessage>> ClaimMailTask::operator()(WriteContext &context)
{
    using Nothing = std::optional<ComposedMessage>;
    Connection &connection = context.connection();
    SharedMailParts own;
    SharedMailParts &parts = m_parts ? *m_parts : own;
    const auto mail = MailStore(connection).byKey(m_mail);
    if (!mail || mail->state != MailState::queued)
        return Nothing();
    const bool exempt = mail->kind == MailKind::code; // signing in is what proves an address alive
    if (!exempt && parts.control(connection).state != QueueState::running)
        return Nothing(); // stopped since it was looked up
    if (!exempt && parts.quotaUsedUp(context))
        return Nothing();
    if (!m_from.isEmpty() && !mail->fixed()
        && senderMailbox(parts.firm(connection), parts.account(connection)).address != m_from)
        return Nothing();
    if (!exempt && HealthStore(connection).of(mail->recipient).state == HealthState::inactive) {
        MailStore::markFailed(context, m_mail, {}, QStringLiteral("address_inactive"));
        return Nothing();
    }
    Recipe recipe(connection, *mail);
    if (const QString reason = obstacle(connection, recipe, context.now()); !reason.isEmpty()) {
        MailStore::cancel(context, m_mail, reason);
        if (mail->invitation && mail->kind == MailKind::invitation && !mail->fixed())
            InvitationStore::end(context, mail->invitation, InvitationState::cancelled);
        return Nothing();
    }
    if (recipe.invitation && !recipe.invitation->openedAt.isValid())
        openLink(context, recipe);
    if (!mail->fixed()) {
        recipe.mail.messageId =
            newMessageId(context.now(), messageIdDomain(parts.firm(connection), parts.account(connection)));
        recipe.mail.boundary = newBoundary();
        recipe.mail.datedAt = context.now();
    }
    const FixedMail values = valuesToFix(connection, recipe, context.now(), parts);
    MailStore::claim(context, m_mail, recipe.mail.messageId, recipe.mail.boundary, FixedMailStore::textOf(values));

    const MailView view = viewOf(connection, recipe, values, true, parts);
    auto composed = composeMessage({view.from, view.replyTo, view.to, view.subject, view.text, view.html,
                                    recipe.mail.messageId, recipe.mail.datedAt, recipe.mail.boundary});
    if (!composed) {
        MailStore::markFailed(context, m_mail, composed.error().sentence, QStringLiteral("unsendable"));
        return Nothing();
    }
    parts.countBegun(1);
    return Nothing(std::move(*composed));
}

} // namespace portico
