#include "app/practice/invitewriter.h"

#include "app/store/activitystore.h"
#include "app/store/templatestore.h"

namespace portico {

QueuedInvite InviteWriter::write(const PlannedMail &planned)
{
    Connection &connection = m_context.connection();
    const PortalUserKey user = PortalStore::ensureUser(m_context, planned.email, planned.name);
    QList<AccessKey> accesses;
    QueuedInvite queued{{}, planned.hasAccount ? MailKind::notice : MailKind::invitation, planned.email, planned.name, {}};
    for (const PlannedAccess &access : planned.accesses) {
        const ContactKey contact = contactFor(access, planned.email);
        accesses.append(PortalStore::grant(m_context, user, access.client, contact));
        if (!queued.clients.contains(access.client))
            queued.clients.append(access.client);
        ActivityStore::add(m_context, access.client, ActivityKind::invited, access.contactName, planned.email, user);
    }
    const auto waiting = planned.joins ? MailStore(connection).byKey(planned.joins) : std::nullopt;
    queued.mail = waiting ? join(*waiting, accesses) : enqueue(planned, user, queued.kind, accesses);
    return queued;
}

MailKey InviteWriter::resend(const PlannedMail &planned, const QList<AccessKey> &covers, const QList<ClientKey> &clients)
{
    for (const ClientKey client : clients)
        ActivityStore::add(m_context, client, ActivityKind::resent, planned.name, planned.email, planned.user);
    return enqueue(planned, planned.user, MailKind::invitation, covers);
}

ContactKey InviteWriter::contactFor(const PlannedAccess &access, const QString &email)
{
    if (access.contact)
        return access.contact;
    const auto same = ContactStore(m_context.connection()).findSame(access.contactName, email);
    Contact contact;
    contact.name = access.contactName;
    contact.email = email;
    const ContactKey key = same ? *same : ContactStore::insert(m_context, contact);
    ContactStore::link(m_context, access.client, key, Relation::other);
    ActivityStore::add(m_context, access.client, ActivityKind::contactAdded, access.contactName, email);
    return key;
}

MailKey InviteWriter::enqueue(const PlannedMail &planned, PortalUserKey user, MailKind kind, const QList<AccessKey> &accesses)
{
    Mail mail;
    mail.kind = kind;
    mail.priority = m_writing.priority;
    mail.recipient = planned.email;
    mail.recipientName = planned.name;
    mail.portalUser = user;
    mail.purpose = m_writing.purpose;
    mail.sender = m_context.by();
    mail.message = message();
    mail.revision = revision(kind);
    mail.bulkSend = m_writing.bulkSend;
    if (kind == MailKind::notice)
        return MailStore::enqueue(m_context, mail, accesses);
    Invitation invitation;
    invitation.portalUser = user;
    invitation.purpose = m_writing.purpose;
    invitation.validDays = m_writing.validDays;
    mail.invitation = InvitationStore::insert(m_context, invitation, accesses);
    return MailStore::enqueue(m_context, mail);
}

/// Adds accesses to a mail that waits and was never tried; nothing that somebody wrote for it is lost.
MailKey InviteWriter::join(const Mail &waiting, const QList<AccessKey> &accesses)
{
    for (const AccessKey access : accesses) {
        if (waiting.kind == MailKind::notice)
            MailStore::addNoticeAccess(m_context, waiting.key, access);
        else
            InvitationStore::cover(m_context, waiting.invitation, access);
    }
    const QString written = MailStore(m_context.connection()).messageBody(waiting.message);
    if (written.isEmpty() && !m_writing.message.isEmpty())
        MailStore::setMessage(m_context, waiting.key, message());
    else if (!m_writing.message.isEmpty() && written != m_writing.message)
        MailStore::setMessage(m_context, waiting.key,
                              MailStore::insertMessage(m_context, written % QStringLiteral("\n\n") % m_writing.message));
    if (m_writing.priority < waiting.priority)
        MailStore::setPriority(m_context, waiting.key, m_writing.priority);
    return waiting.key;
}

/// One row for all mails of the send; none without a message.
MailMessageKey InviteWriter::message()
{
    if (!m_message && !m_writing.message.isEmpty())
        m_message = MailStore::insertMessage(m_context, m_writing.message);
    return m_message;
}

TemplateRevisionKey InviteWriter::revision(MailKind kind)
{
    if (kind == MailKind::invitation && m_writing.invitation)
        return m_writing.invitation;
    TemplateRevisionKey &known = kind == MailKind::notice ? m_noticeRevision : m_inviteRevision;
    if (!known) {
        const auto found = TemplateStore(m_context.connection())
                               .first(kind == MailKind::notice ? TemplateKind::anotherPortal : TemplateKind::invitation);
        known = found ? found->revision : TemplateRevisionKey();
    }
    return known;
}

} // namespace portico
