#pragma once

#include "app/store/activitystore.h"
#include "app/store/clientstore.h"
#include "app/store/contactstore.h"
#include "app/store/healthstore.h"
#include "app/store/invitationstore.h"
#include "app/store/mailstore.h"
#include "app/store/portalstore.h"
#include "app/store/templatestore.h"

#include <QList>
#include <QString>

namespace portico {

/// UTC milliseconds since 1970; 0 is "never".
using DemoTime = qint64;

/// A contact of a household's clients, with a place among them.
struct DemoLink
{
    int contact = 0; ///< index into DemoHousehold::contacts
    Relation relation = Relation::self;
    bool primary = false;
};

/// A client record with its contacts; record.assignedTo stays empty, members are indexes into the firm's list.
struct DemoClient
{
    Client record;
    QList<int> members;
    QList<DemoLink> contacts;
};

/// One sign-in; all of them have ended.
struct DemoSession
{
    DemoTime startedAt = 0;
    DemoTime endedAt = 0;
};

/// Whoever is behind one address.
struct DemoUser
{
    QString email;
    QString name;
    DemoTime accountAt = 0;
    QList<DemoSession> sessions; ///< oldest first
};

/// One row of access; user, client and contact are indexes into the household's lists.
struct DemoAccess
{
    int user = 0;
    int client = 0;
    int contact = 0;
    AccessState state = AccessState::granted;
    DemoTime grantedAt = 0;
    int grantedBy = -1; ///< member; -1: nobody of the firm
    DemoTime removedAt = 0;
    int removedBy = -1;
};

/// One invitation. ended lists those of its accesses that the link no longer opens.
struct DemoInvitation
{
    int user = 0;
    QList<int> accesses;
    QList<int> ended;
    InvitationState state = InvitationState::open;
    DemoTime madeAt = 0;
    int madeBy = 0;
    DemoTime openedAt = 0;
    DemoTime expiresAt = 0;
    DemoTime endedAt = 0;
    int replacedBy = -1; ///< index into DemoHousehold::invitations
    DemoTime refusedAt = 0;
    QString refusal;
    QString refusalReply;
};

/// What happened to a mail.
struct DemoMailEvent
{
    DemoTime at = 0;
    const char *kind = "";
    QString reply;
    QString reason;
};

/// One mail; what its state needs is set, and nothing else.
struct DemoMail
{
    MailKind kind = MailKind::invitation;
    MailState state = MailState::queued;
    MailPriority priority = MailPriority::single;
    TemplateKind text = TemplateKind::invitation; ///< which template it was made from
    int user = 0;
    int invitation = -1;
    QList<int> accesses; ///< of a notice
    int sender = 0;
    int message = -1;    ///< which of the firm's personal messages; -1: none
    DemoTime queuedAt = 0;
    DemoTime claimedAt = 0; ///< 0: still a recipe
    DemoTime nextAttemptAt = 0;
    DemoTime sentAt = 0;
    DemoTime endedAt = 0;
    int attempts = 0;
    QString reply;
    QString reason;
    QList<DemoMailEvent> events;
};

/// One line of a client's activity.
struct DemoActivity
{
    int client = 0;
    int user = 0;
    DemoTime at = 0;
    ActivityKind kind = ActivityKind::invited;
    QString subject;
    QString detail;
    int by = -1;
};

/// People who belong together, their clients, and all that happened to their portals: one step of the stream that a
/// demo firm is made of. Indexes in it point into its own lists.
struct DemoHousehold
{
    DemoTime at = 0; ///< nothing here happened to a mail before; households come in the order of this
    QList<DemoClient> clients;
    QList<Contact> contacts;
    QList<DemoUser> users;
    QList<DemoAccess> accesses;
    QList<DemoInvitation> invitations;
    QList<DemoMail> mails;
    QList<AddressHealth> health;
    QList<DemoActivity> activity; ///< oldest first
};

} // namespace portico
