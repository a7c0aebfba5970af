#include "app/practice/portaltasks.h"

#include "app/core/emailaddress.h"
#include "app/mail/mailrenderer.h"
#include "app/practice/accessending.h"
#include "app/practice/invitewriter.h"
#include "app/practice/rights.h"
#include "app/store/activitystore.h"
#include "app/store/firmstore.h"
#include "app/store/portalstore.h"

#include <QCoreApplication>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortalTasks)
};

Error conflict(const QString &sentence)
{
    return {ErrorKind::conflict, sentence, {}};
}

/// A granted access of a client that the acting member can see.
Result<Access> grantedAccess(WriteContext &context, AccessKey key)
{
    const auto access = PortalStore(context.connection()).access(key);
    if (!access)
        return Error{ErrorKind::notFound, Text::tr("There is no such person on this client's portal."), {}};
    if (const auto actor = Rights::forClient(context, access->client); !actor)
        return actor.error();
    if (access->state != AccessState::granted)
        return conflict(Text::tr("This person's access was removed already."));
    return *access;
}

/// Everything that the person's open invitations for the portal still offer, and the access itself.
QList<AccessKey> stillOffered(Connection &connection, const Access &access, const Purpose &purpose)
{
    const InvitationStore invitations(connection);
    QList<AccessKey> covers{access.key};
    const QList<Invitation> open = invitations.openOf(access.portalUser, purpose);
    for (const Invitation &invitation : open) {
        const QList<AccessKey> offered = invitations.coverage(invitation.key);
        for (const AccessKey key : offered) {
            if (!covers.contains(key))
                covers.append(key);
        }
    }
    return covers;
}

/// Whether a link would let its holder into portals of clients that the scope does not see: those that it
/// offers, and those that the login behind it has already.
bool opensOthers(Connection &connection, const ClientScope &scope, const Access &access, InvitationKey invitation)
{
    if (!scope.onlyOf)
        return false;
    const PortalStore portal(connection);
    QList<ClientKey> opened;
    const QList<Access> granted = portal.grantedOf(access.portalUser);
    for (const Access &each : granted)
        opened.append(each.client);
    const QList<AccessKey> offered = InvitationStore(connection).coverage(invitation);
    for (const AccessKey key : offered) {
        if (const auto covered = portal.access(key))
            opened.append(covered->client);
    }
    return !ClientStore(connection).allVisible(opened, scope);
}

std::optional<Error> whyNotResend(Connection &connection, const Access &access, const PortalUser &user)
{
    const auto firm = FirmStore(connection).load();
    if (!firm || firm->portalUrl.isEmpty())
        return noPortalAddress();
    const auto client = ClientStore(connection).byKey(access.client);
    const auto reason = refusalOfResend(connection, user, client && client->active);
    if (reason == InviteRefusal::hasAccount)
        return conflict(Text::tr("This person has an account and can sign in: no invite is needed."));
    return reason ? std::optional(conflict(describe(*reason) % QLatin1Char('.'))) : std::nullopt;
}

/// Puts a contact that turns out to be another one (same name, same address) in that one's place on all its clients.
void mergeInto(WriteContext &context, ContactKey from, ContactKey into)
{
    const ContactStore contacts(context.connection());
    const QList<ClientKey> clients = contacts.clientsOf(from);
    for (const ClientKey client : clients) {
        Relation relation = Relation::other;
        bool primary = false;
        const QList<ClientContact> linked = contacts.ofClient(client);
        for (const ClientContact &link : linked) {
            if (link.contact.key == from) {
                relation = link.relation;
                primary = link.primary;
            }
        }
        ContactStore::link(context, client, into, relation);
        ContactStore::unlink(context, client, from);
        if (primary)
            ContactStore::setPrimary(context, client, into);
    }
}

} // namespace

Result<QueuedInvite> ResendInviteTask::operator()(WriteContext &context)
{
    Connection &connection = context.connection();
    const auto access = grantedAccess(context, m_access);
    if (!access)
        return access.error();
    const auto user = PortalStore(connection).user(access->portalUser);
    if (const auto refusal = whyNotResend(connection, *access, *user))
        return *refusal;
    const auto message = checkedMessage(m_message);
    if (!message)
        return message.error();
    const auto contact = ContactStore(connection).byKey(access->contact);
    PlannedMail planned;
    planned.email = user->email;
    planned.name = contact ? contact->name : user->name;
    planned.user = user->key;
    InviteWriting writing;
    writing.message = *message;
    writing.validDays = FirmStore(connection).load()->inviteDays;
    InviteWriter writer(context, writing);
    const MailKey queued = writer.resend(planned, stillOffered(connection, *access, writing.purpose), {access->client});
    return QueuedInvite{queued, MailKind::invitation, planned.email, planned.name, {access->client}};
}

Result<QString> CopyInviteLinkTask::operator()(WriteContext &context)
{
    Connection &connection = context.connection();
    const auto access = grantedAccess(context, m_access);
    if (!access)
        return access.error();
    const auto actor = Rights::actor(context);
    if (!actor)
        return actor.error();
    const auto line = PortalStore(connection).line(access->key);
    const InvitationStore invitations(connection);
    const auto invitation = line ? invitations.byKey(line->invitation) : std::nullopt;
    if (line && line->facts.hasAccount)
        return conflict(Text::tr("This person has an account and can sign in: no link is needed."));
    if (!invitation)
        return conflict(Text::tr("This person was not invited yet."));
    if (!invitation->openedAt.isValid())
        return conflict(Text::tr("The invite has not gone out yet: its link is made when it does."));
    if (invitation->expiresAt <= context.now())
        return conflict(Text::tr("The link has expired: use Resend Invite for a new one."));
    const QString secret = invitations.linkSecret(invitation->key);
    if (secret.isEmpty())
        return conflict(
            Text::tr("The link was made on another computer and is not kept here: use Resend Invite for a new one."));
    if (opensOthers(connection, ClientScope::of(*actor), *access, invitation->key))
        return Error{ErrorKind::denied,
                     Text::tr("The link also opens portals of clients that you do not look after. Somebody who sees all "
                              "clients can copy it; Resend Invite sends the person a link."),
                     {}};
    ActivityStore::add(context, access->client, ActivityKind::linkCopied, line->name, line->email, access->portalUser);
    return inviteLink(FirmStore(connection).load()->portalUrl, secret);
}

Result<EmailCorrection> CorrectEmailTask::operator()(WriteContext &context)
{
    Connection &connection = context.connection();
    const auto actor = Rights::forPerson(context, m_contact);
    if (!actor)
        return actor.error();
    const ContactStore contacts(connection);
    const auto contact = contacts.byKey(m_contact);
    const QList<ClientKey> clients = contacts.clientsOf(m_contact);
    EmailCorrection correction{contact->email, QString(), int(clients.size()), {}, {}};
    if (!m_newEmail.trimmed().isEmpty()) {
        const auto address = EmailAddress::parse(m_newEmail);
        if (!address)
            return address.error();
        correction.newEmail = address->text();
        const auto old = EmailAddress::parse(contact->email);
        if (old && *old == *address) {
            Contact same = *contact;
            same.email = address->text();
            ContactStore::update(context, same);
            return correction;
        }
    }
    return corrected(context, *contact, std::move(correction));
}

Result<EmailCorrection> CorrectEmailTask::corrected(WriteContext &context, const Contact &contact, EmailCorrection correction)
{
    Connection &connection = context.connection();
    const QList<ClientKey> clients = ContactStore(connection).clientsOf(contact.key);
    const QList<Access> ended = PortalStore(connection).grantedOfContact(contact.key);
    for (const Access &access : ended)
        endAccess(context, access, InvitationState::corrected);

    const auto same = ContactStore(connection).findSame(contact.name, correction.newEmail);
    const ContactKey now = same ? *same : contact.key;
    if (same) {
        mergeInto(context, contact.key, *same);
    } else {
        Contact changed = contact;
        changed.email = correction.newEmail;
        ContactStore::update(context, changed);
    }
    for (const ClientKey client : clients)
        ActivityStore::add(context, client, ActivityKind::corrected, contact.name,
                           contact.email % QStringLiteral(" → ") % correction.newEmail);
    if (correction.newEmail.isEmpty() || ended.isEmpty() || m_invite == Invite::no)
        return correction;

    InviteRequest request;
    for (const Access &access : ended)
        request.people.append({access.client, now, {}, {}});
    auto invited = InviteTask(request)(context);
    if (invited) {
        correction.queued = invited->queued;
        correction.skipped = invited->skipped;
    }
    return correction;
}

Result<AccessRemoval> RemoveAccessTask::operator()(WriteContext &context)
{
    const auto access = grantedAccess(context, m_access);
    if (!access)
        return access.error();
    const auto user = PortalStore(context.connection()).user(access->portalUser);
    const EndedLinks ended = removeAccess(context, *access);
    if (m_tellThem)
        queueFarewell(context, {*access}, MailPriority::single);
    return AccessRemoval{user->email, ended.queuedMails, ended.links};
}

Result<void> ReactivateEmailTask::operator()(WriteContext &context)
{
    const auto actor = Rights::actor(context);
    if (!actor)
        return actor.error();
    const ContactStore contacts(context.connection());
    const bool seen = contacts.visible(m_contact, ClientScope::of(*actor));
    const auto contact = seen ? contacts.byKey(m_contact) : std::nullopt;
    if (!contact || contact->email.isEmpty())
        return Error{ErrorKind::notFound, Text::tr("There is no such contact."), {}};
    if (!reactivateAddress(context, contact->email))
        return {};
    const QList<ClientKey> clients = contacts.clientsOf(m_contact);
    for (const ClientKey client : clients)
        ActivityStore::add(context, client, ActivityKind::emailReactivated, contact->name, contact->email);
    return {};
}

} // namespace portico
