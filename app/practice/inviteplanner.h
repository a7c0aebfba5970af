#pragma once

#include "app/practice/inviteplan.h"
#include "app/store/healthstore.h"
#include "app/store/invitelisting.h"
#include "app/store/portalstore.h"

#include <QHash>

#include <variant>

namespace portico {

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
    /// What is known of an invite before anybody asks what the person was invited to.
    struct Standing
    {
        bool clientActive;
        bool addressInactive;
        bool userKnown; ///< somebody at this address may have been invited before
    };

    std::variant<Person, InviteRefusal> personOf(const Invitee &invitee) const;
    std::variant<Person, InviteRefusal> newPerson(const Invitee &invitee) const;
    static std::variant<Person, InviteRefusal> knownPerson(ContactKey contact, const QString &name, const QString &email);
    /// What stands against it in what the person was invited to before.
    std::optional<InviteRefusal> refusalOfUser(ClientKey client, const Person &person) const;
    /// Adds the person to the plan, or leaves them out with the first reason that holds.
    void judge(const ClientNames &client, const Person &person, const Standing &standing);
    void add(const ClientNames &client, const Person &person, bool userKnown);
    void skip(const ClientNames &client, const QString &person, const QString &email, InviteRefusal reason);

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
