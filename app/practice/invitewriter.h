#pragma once

#include "app/practice/invitetask.h"
#include "app/store/portalstore.h"

namespace portico {

/// What all mails of one send have in common.
struct InviteWriting
{
    QString message;                ///< clean, empty where there is none
    TemplateRevisionKey invitation; ///< the empty key: the firm's first
    MailPriority priority = MailPriority::single;
    Purpose purpose;
    int validDays = 30;
    BulkSendKey bulkSend; ///< the empty key: no send to many
};

/// Writes planned mails: accesses, invitations, mails and activity. Lives for one transaction, on the writer thread.
class InviteWriter
{
public:
    InviteWriter(WriteContext &context, InviteWriting writing) : m_context(context), m_writing(std::move(writing)) {}

    /// Invites a person, or adds to the mail that waits for them.
    QueuedInvite write(const PlannedMail &planned);
    /// Queues one new link that opens all of these accesses; the activity of these clients says so. Of planned only whom
    /// it goes to is asked.
    MailKey resend(const PlannedMail &planned, const QList<AccessKey> &covers, const QList<ClientKey> &clients);

private:
    ContactKey contactFor(const PlannedAccess &access, const QString &email);
    MailKey enqueue(const PlannedMail &planned, PortalUserKey user, MailKind kind, const QList<AccessKey> &accesses);
    MailKey join(const Mail &waiting, const QList<AccessKey> &accesses);
    MailMessageKey message();
    TemplateRevisionKey revision(MailKind kind);

    WriteContext &m_context;
    const InviteWriting m_writing;
    MailMessageKey m_message;
    TemplateRevisionKey m_inviteRevision;
    TemplateRevisionKey m_noticeRevision;
};

} // namespace portico
