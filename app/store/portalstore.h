#pragma once

#include "app/core/portalstatus.h"
#include "app/store/clientstore.h"
#include "app/store/writecontext.h"

#include <QList>
#include <QString>

#include <optional>

namespace portico {

/// Whoever is behind one e-mail address: one login, which may open the portals of several clients.
struct PortalUser
{
    PortalUserKey key;
    QByteArray id;
    QString email;
    QString name;
    QDateTime accountAt; ///< invalid without an account
    QDateTime lastLoginAt;

    bool hasAccount() const { return accountAt.isValid(); }
};

/// Whether one access holds: it does, somebody removed it, or its first invite was cancelled before it went.
enum class AccessState { granted, removed, withdrawn };

/// That one portal user may open one client's portal, with the contact it was meant for.
struct Access
{
    AccessKey key;
    PortalUserKey portalUser;
    ClientKey client;
    ContactKey contact;
    AccessState state = AccessState::granted;
};

/// One client record that a person can open, with what a list of them names.
struct GrantedAccess
{
    Access access;
    QByteArray clientId;
    QString clientName;
    bool clientActive = true;
    QString contactName;
    bool visible = true; ///< to the scope that was asked for
};

/// One person on a client's portal card: the access, and what its status and the sentence beside it are made of.
struct AccessLine
{
    Access access;
    QString name;  ///< the contact's
    QString email; ///< the portal user's
    AccessFacts facts;
    InvitationKey invitation; ///< the newest; the empty key where there is none
    MailKey mail;             ///< that invitation's mail
    QString mailReason;       ///< slug of the decision table: why it waits or failed
    QString mailReply;        ///< the server's words
    QDateTime nextAttemptAt;

    PortalStatus status(const QDateTime &now) const { return accessStatus(facts, now); }
};

/// Portal users and accesses.
class PortalStore
{
public:
    explicit PortalStore(Connection &connection) : m_connection(connection) {}

    std::optional<PortalUser> user(PortalUserKey key) const;
    bool hasAccount(PortalUserKey key) const;
    std::optional<PortalUser> userByEmail(const QString &email) const; ///< compared folded
    std::optional<Access> access(AccessKey key) const;
    std::optional<Access> access(PortalUserKey user, ClientKey client, ContactKey contact) const;
    /// Accesses of a portal user that were neither removed nor withdrawn.
    QList<Access> grantedOf(PortalUserKey user) const;
    QList<Access> grantedOfContact(ContactKey contact) const;
    /// The same as grantedOf, with the names; clients that were deleted are left out.
    QList<GrantedAccess> opens(PortalUserKey user, const ClientScope &scope) const;
    /// The clients of the scope that a person was ever given access to, each once.
    QList<ClientKey> clientsEverOf(PortalUserKey user, const ClientScope &scope) const;
    /// All people of one client, removed ones too, in the order in which they got access.
    QList<AccessLine> linesOfClient(ClientKey client) const;
    std::optional<AccessLine> line(AccessKey access) const;
    /// Statuses of the accesses of one client, for the client's own.
    QList<PortalStatus> statusesOfClient(ClientKey client, const QDateTime &now) const;
    /// Active clients in the scope of everybody that nobody has access to, by name; limit 0 is no limit.
    /// removedToo: those whose access somebody removed are among them.
    QList<ClientKey> clientsWithoutPortal(MemberKey onlyOf, bool removedToo, qint64 limit) const;

    /// The portal user behind an address, made where there is none.
    static PortalUserKey ensureUser(WriteContext &context, const QString &email, const QString &name);
    /// Grants access (again); the same row is used however often it was removed.
    static AccessKey grant(WriteContext &context, PortalUserKey user, ClientKey client, ContactKey contact);
    static void remove(WriteContext &context, AccessKey access);
    /// Takes back an access whose first invitation never went: removed again where it had been removed, else withdrawn.
    static void withdraw(WriteContext &context, AccessKey access);
    /// The user signed in now.
    static void recordSignIn(WriteContext &context, PortalUserKey user);
    /// Ends the web sessions of a user who has no granted access left.
    static void endSessionsWithoutAccess(WriteContext &context, PortalUserKey user);

private:
    Connection &m_connection;
};

} // namespace portico
