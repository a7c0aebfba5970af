#pragma once

#include "app/practice/inviteplan.h"

namespace portico {

/// A personal message as it is kept: without control characters and marks that turn the direction of writing, which no
/// keyboard makes and which can hide what a text says; lines and tabs stay. Trimmed.
QString cleanMessage(const QString &message);
/// The same, refused where it is too long.
Result<QString> checkedMessage(const QString &message);

/// One mail that was queued.
struct QueuedInvite
{
    MailKey mail;
    MailKind kind = MailKind::invitation;
    QString email;
    QString name;
    QList<ClientKey> clients;
};

/// What became of a request to invite.
struct InviteOutcome
{
    QList<QueuedInvite> queued;
    QList<SkippedInvite> skipped;
};

/// Invites people to the portals of clients: grants the accesses, makes the invitations and queues the mails, all of
/// it in one transaction or none of it. Run it with Firm::write. Denied for clients that the member cannot see.
class InviteTask
{
public:
    explicit InviteTask(InviteRequest request) : m_request(std::move(request)) {}
    Result<InviteOutcome> operator()(WriteContext &context);

private:
    InviteRequest m_request;
};

} // namespace portico
