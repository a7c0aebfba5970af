#pragma once

#include "app/practice/inviteplan.h"
#include "app/store/healthstore.h"
#include "app/store/portalstore.h"

#include <QHash>

#include <variant>

namespace portico {

/// A client's primary contact, with what a plan must know of both: read in one question.
struct PrimaryFacts
{
    ClientKey client; ///< the empty key: there is no such client, or not for this team member
    QByteArray clientId;
    QString clientName;
    bool clientActive = false;
    ContactKey contact; ///< the empty key: the client has no contact
    QString name;
    QString email;
    bool addressInactive = false;
    bool userKnown = false; ///< somebody at this address was invited before
};

/// One plan while it is made: people are considered one after the other, in the order in which they are to be listed,
/// and those at one address are folded into one mail. Lives on the connection's thread, within one transaction.
class InvitePlanner
{
public:
    InvitePlanner(Connection &connection, const TeamMember &actor, Purpose purpose, const QDateTime &now);

    void consider(const Invitee &invitee);
    /// The primary contact of a client: consider() with nobody named, without asking again what the facts tell.
    /// client: whom the facts are of, also where they are empty.
    void consider(ClientKey client, const PrimaryFacts &facts);
    PrimaryFacts primaryFacts(ClientKey client) const;
    InvitePlan take() { return std::move(m_plan); }

private:
    struct Person
    {
        ContactKey contact;
        QString name;
        QString email;
        QString folded; ///< as compared
    };
    struct ClientNames
    {
        ClientKey key;
        QByteArray id;
        QString name;
    };

    std::variant<Person, InviteRefusal> personOf(const Invitee &invitee) const;
    std::variant<Person, InviteRefusal> newPerson(const Invitee &invitee) const;
    static std::variant<Person, InviteRefusal> knownPerson(ContactKey contact, const QString &name, const QString &email);
    /// What stands against it in what the person was invited to before.
    std::optional<InviteRefusal> refusalOfUser(ClientKey client, const Person &person) const;
    void add(const ClientNames &client, const Person &person, bool userKnown);
    void skip(const ClientNames &client, const QString &person, const QString &email, InviteRefusal reason);

    Connection &m_connection;
    const ClientStore m_clients;
    const ContactStore m_contacts;
    const PortalStore m_portal;
    const MailStore m_mails;
    const HealthStore m_health;
    const ClientScope m_scope;
    const Purpose m_purpose;
    const QDateTime m_now;
    QHash<QString, qsizetype> m_byAddress;
    InvitePlan m_plan;
};

} // namespace portico
