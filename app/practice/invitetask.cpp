#include "app/practice/invitetask.h"

#include "app/practice/rights.h"
#include "app/store/activitystore.h"
#include "app/store/firmstore.h"
#include "app/store/portalstore.h"
#include "app/store/templatestore.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portico {

namespace {

constexpr qsizetype kLongestMessage = 10'000; // characters

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(InviteTask)
};

/// Writes a plan. Lives for one transaction.
class Inviting
{
public:
    Inviting(WriteContext &context, const InviteRequest &request, int validDays)
        : m_context(context), m_request(request), m_validDays(validDays)
    {
    }

    QueuedInvite write(const PlannedMail &planned)
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

private:
    ContactKey contactFor(const PlannedAccess &access, const QString &email)
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

    MailKey enqueue(const PlannedMail &planned, PortalUserKey user, MailKind kind, const QList<AccessKey> &accesses)
    {
        Mail mail;
        mail.kind = kind;
        mail.priority = m_request.priority;
        mail.recipient = planned.email;
        mail.recipientName = planned.name;
        mail.portalUser = user;
        mail.purpose = m_request.purpose;
        mail.sender = m_context.by();
        mail.message = message();
        mail.revision = revision(kind);
        if (kind == MailKind::notice)
            return MailStore::enqueue(m_context, mail, accesses);
        Invitation invitation;
        invitation.portalUser = user;
        invitation.purpose = m_request.purpose;
        invitation.validDays = m_validDays;
        mail.invitation = InvitationStore::insert(m_context, invitation, accesses);
        return MailStore::enqueue(m_context, mail);
    }

    /// Adds accesses to a mail that waits and was never tried; nothing that somebody wrote for it is lost.
    MailKey join(const Mail &waiting, const QList<AccessKey> &accesses)
    {
        for (const AccessKey access : accesses) {
            if (waiting.kind == MailKind::notice)
                MailStore::addNoticeAccess(m_context, waiting.key, access);
            else
                InvitationStore::cover(m_context, waiting.invitation, access);
        }
        const QString written = MailStore(m_context.connection()).messageBody(waiting.message);
        if (written.isEmpty() && !m_request.message.isEmpty())
            MailStore::setMessage(m_context, waiting.key, message());
        else if (!m_request.message.isEmpty() && written != m_request.message)
            MailStore::setMessage(m_context, waiting.key,
                                  MailStore::insertMessage(m_context, written % QStringLiteral("\n\n") % m_request.message));
        if (m_request.priority < waiting.priority)
            MailStore::setPriority(m_context, waiting.key, m_request.priority);
        return waiting.key;
    }

    /// One row for all mails of the request; none without a message.
    MailMessageKey message()
    {
        if (!m_message && !m_request.message.isEmpty())
            m_message = MailStore::insertMessage(m_context, m_request.message);
        return m_message;
    }

    TemplateRevisionKey revision(MailKind kind)
    {
        if (kind == MailKind::invitation && m_request.invitation)
            return m_request.invitation;
        TemplateRevisionKey &known = kind == MailKind::notice ? m_noticeRevision : m_inviteRevision;
        if (!known) {
            const auto found = TemplateStore(m_context.connection())
                                   .first(kind == MailKind::notice ? TemplateKind::anotherPortal : TemplateKind::invitation);
            known = found ? found->revision : TemplateRevisionKey();
        }
        return known;
    }

    WriteContext &m_context;
    const InviteRequest &m_request;
    const int m_validDays;
    MailMessageKey m_message;
    TemplateRevisionKey m_inviteRevision;
    TemplateRevisionKey m_noticeRevision;
};

} // namespace

QString cleanMessage(const QString &message)
{
    static const QRegularExpression unwritten(
        QStringLiteral("[\\x{0}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{7f}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"));
    QString clean = message;
    return clean.remove(unwritten).trimmed();
}

Result<InviteOutcome> InviteTask::operator()(WriteContext &context)
{
    const bool bulk = m_request.priority == MailPriority::bulk;
    const auto actor = bulk ? Rights::portalManager(context) : Rights::actor(context);
    return actor ? runFor(context, *actor) : Result<InviteOutcome>(actor.error());
}

Result<InviteOutcome> InviteTask::runFor(WriteContext &context, const TeamMember &actor)
{
    m_request.message = cleanMessage(m_request.message);
    if (m_request.message.size() > kLongestMessage)
        return Error{ErrorKind::invalid, Text::tr("The message is too long: 10,000 characters are the most."), {}};
    const auto plan = planInvites(context.connection(), actor, m_request, context.now());
    if (!plan)
        return plan.error();
    const auto firm = FirmStore(context.connection()).load();
    Inviting inviting(context, m_request, firm->inviteDays);
    InviteOutcome outcome;
    outcome.skipped = plan->skipped;
    for (const PlannedMail &planned : plan->mails)
        outcome.queued.append(inviting.write(planned));
    return outcome;
}

} // namespace portico
