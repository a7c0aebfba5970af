#pragma once

#include "app/practice/invitetask.h"
#include "app/store/portalstore.h"

namespace portico {

/// Sends a person a new link with a new expiry. The old link ends when the new mail is first claimed; cancelled before
/// that, the earlier invitation stays the newest. Covers all that the person's open or expired invitations opened.
class ResendInviteTask
{
public:
    explicit ResendInviteTask(AccessKey access, QString message = {}) : m_access(access), m_message(std::move(message)) {}
    Result<QueuedInvite> operator()(WriteContext &context);

private:
    AccessKey m_access;
    QString m_message;
};

/// The link of an access' newest invitation, for the clipboard. Written to the activity. Refused with the reason where
/// no link works (not sent yet, expired, replaced, of another machine), or where it opens portals of clients not seen.
class CopyInviteLinkTask
{
public:
    explicit CopyInviteLinkTask(AccessKey access) : m_access(access) {}
    Result<QString> operator()(WriteContext &context);

private:
    AccessKey m_access;
};

/// What a changed address did.
struct EmailCorrection
{
    QString oldEmail;
    QString newEmail;
    int clients = 0;           ///< how many client records the contact is on
    QList<QueuedInvite> queued; ///< invites to the new address
    QList<SkippedInvite> skipped;
};

/// Changes a contact's address, for all its clients: ends the accesses, links and queued mail of the old address, and
/// invites the new one to the same portals. Never carries an account to another address. See Rights::forPerson.
class CorrectEmailTask
{
public:
    /// Whether the new address is invited to what the old one opened; an undo invites nobody.
    enum class Invite { yes, no };

    CorrectEmailTask(ContactKey contact, QString newEmail, Invite invite = Invite::yes)
        : m_contact(contact), m_newEmail(std::move(newEmail)), m_invite(invite)
    {
    }
    Result<EmailCorrection> operator()(WriteContext &context);

private:
    Result<EmailCorrection> corrected(WriteContext &context, const Contact &contact, EmailCorrection correction);

    ContactKey m_contact;
    QString m_newEmail;
    Invite m_invite;
};

/// What a removal of access did.
struct AccessRemoval
{
    QString email;
    int queuedMailsCancelled = 0;
    int linksEnded = 0;
};

/// Ends one access at once, with the person's sessions for it and the links and queued mail that open nothing else.
class RemoveAccessTask
{
public:
    /// tellThem: queue a mail that says so.
    RemoveAccessTask(AccessKey access, bool tellThem) : m_access(access), m_tellThem(tellThem) {}
    Result<AccessRemoval> operator()(WriteContext &context);

private:
    AccessKey m_access;
    bool m_tellThem;
};

/// Lets an address that was Inactive get mail again, because a person says so who sees a client of the contact.
class ReactivateEmailTask
{
public:
    explicit ReactivateEmailTask(ContactKey contact) : m_contact(contact) {}
    Result<void> operator()(WriteContext &context);

private:
    ContactKey m_contact;
};

} // namespace portico
