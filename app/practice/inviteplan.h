#pragma once

#include "app/core/result.h"
#include "app/store/clientstore.h"
#include "app/store/contactstore.h"
#include "app/store/invitationstore.h"
#include "app/store/mailstore.h"
#include "app/store/memberstore.h"
#include "app/store/portalstore.h"

#include <QList>
#include <QString>

namespace portico {

/// One person to invite to one client's portal: a contact, or somebody new who becomes one.
struct Invitee
{
    ClientKey client;
    ContactKey contact;  ///< the empty key: a new person
    QString newEmail;    ///< of a new person, as typed
    QString newName;     ///< of a new person; empty: made from the address
};

/// What somebody asks for when pressing Send.
struct InviteRequest
{
    QList<Invitee> people;
    QString message;                  ///< the personal message; empty where there is none
    TemplateRevisionKey invitation;   ///< the mail template; the empty key: the firm's first of its kind
    Purpose purpose;
};

/// Why somebody gets no mail.
enum class InviteRefusal {
    noEmail,        ///< the contact, or the client's primary contact, has no address
    badEmail,       ///< the address cannot be one
    addressInactive,///< the address takes no mail
    clientInactive, ///< the client's portal is closed
    alreadyActive,  ///< may sign in to this portal already
    alreadyInvited, ///< holds a link that still works: Resend Invite is the way to another
    underWay,       ///< an invite is queued, on its way or unconfirmed already
    noClient,       ///< there is no such client, or not for this team member
    noContact,      ///< the client has no contact, or not this one
    hasAccount,     ///< Resend Invite: signs in already and needs no link
    noAccess,       ///< Resend Invite: nothing is left that a link could open
};
QLatin1StringView slug(InviteRefusal reason);
std::optional<InviteRefusal> inviteRefusalFromSlug(QStringView text);
/// The sentence for people.
QString describe(InviteRefusal reason);

/// Somebody who is left out, and why.
struct SkippedInvite
{
    ClientKey client;
    QByteArray clientId;
    QString clientName;
    QString person; ///< name or address
    InviteRefusal reason = InviteRefusal::noEmail;
    QString sentence;
    QString email = {};        ///< where there is one
};

/// One access that a mail would offer.
struct PlannedAccess
{
    ClientKey client;
    QString clientName;
    ContactKey contact; ///< the empty key for a new person
    QString contactName;
};

/// One mail that would go out: one person, however many clients it opens.
struct PlannedMail
{
    QString email;
    QString name;             ///< of the first contact at this address
    bool hasAccount = false;  ///< gets a notice that one more portal is open, not a sign-up
    MailKey joins;            ///< an invite that waits and has never been tried: this one is added to it
    QList<PlannedAccess> accesses;
    PortalUserKey user = {};  ///< the empty key: nobody at this address was invited before
    bool sharedAddress() const; ///< meant for contacts of different names
};

/// What a request would do, before anything is written.
struct InvitePlan
{
    QList<PlannedMail> mails;
    QList<SkippedInvite> skipped;
};

/// Works out what a request would do now: folds people at one address into one mail, and leaves out whom the rules
/// leave out. Refused as a whole where the firm has no portal address. Runs on the connection's thread.
Result<InvitePlan> planInvites(Connection &connection, const TeamMember &actor, const InviteRequest &request,
                               const QDateTime &now);

/// What is said where the firm has no portal address yet.
Error noPortalAddress();

/// Why a person gets no new link now. clientActive: a client that the link would open, and that the asking member sees, is
/// active.
std::optional<InviteRefusal> refusalOfResend(Connection &connection, const PortalUser &user, bool clientActive);

} // namespace portico
