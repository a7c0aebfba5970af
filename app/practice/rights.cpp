#include "app/practice/rights.h"

#include "app/store/contactstore.h"
#include "app/store/portalstore.h"

#include <QCoreApplication>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Rights)
};

Error denied(const QString &sentence)
{
    return {ErrorKind::denied, sentence, {}};
}

} // namespace

Result<TeamMember> Rights::actor(WriteContext &context)
{
    const auto member = context.by() ? MemberStore(context.connection()).byKey(context.by()) : std::nullopt;
    if (!member || !member->active)
        return denied(Text::tr("Portico does not know which team member you are. Choose one first."));
    return *member;
}

Result<TeamMember> Rights::admin(WriteContext &context)
{
    auto member = actor(context);
    if (member && !member->isAdmin())
        return notAdmin();
    return member;
}

Result<TeamMember> Rights::forClient(WriteContext &context, ClientKey client)
{
    auto member = actor(context);
    if (member && !ClientStore(context.connection()).visible(client, ClientScope::of(*member)))
        return clientNotFound();
    return member;
}

Result<void> Rights::mayChangePerson(Connection &connection, const TeamMember &member, ContactKey contact)
{
    const ContactStore contacts(connection);
    const ClientScope scope = ClientScope::of(member);
    if (!contacts.visible(contact, scope))
        return Error{ErrorKind::notFound, Text::tr("There is no such contact."), {}};
    if (!scope.onlyOf)
        return {};
    QList<ClientKey> reached = contacts.clientsOf(contact);
    const QList<Access> granted = PortalStore(connection).grantedOfContact(contact);
    for (const Access &access : granted)
        reached.append(access.client);
    if (!ClientStore(connection).allVisible(reached, scope))
        return denied(Text::tr("This person is also a contact of clients that you do not look after. Somebody who sees "
                               "all clients can change the name, the address and the phone number."));
    return {};
}

Result<TeamMember> Rights::forPerson(WriteContext &context, ContactKey contact)
{
    auto member = actor(context);
    const auto allowed = member ? mayChangePerson(context.connection(), *member, contact) : Result<void>();
    return allowed ? member : Result<TeamMember>(allowed.error());
}

Result<TeamMember> Rights::portalManager(WriteContext &context)
{
    auto member = actor(context);
    const auto allowed = member ? managesPortals(*member) : Result<void>();
    return allowed ? member : Result<TeamMember>(allowed.error());
}

Result<void> Rights::managesPortals(const TeamMember &member)
{
    if (!member.active || !member.mayManagePortals())
        return denied(Text::tr("This needs the role Admin or the permission Manage Client Portals."));
    return {};
}

Result<void> Rights::handsInReports(const TeamMember &member)
{
    if (const auto manages = managesPortals(member); !manages)
        return manages;
    if (!member.seesAllClients)
        return denied(Text::tr("Returned mail can be about any client: it is read by somebody who sees all clients."));
    return {};
}

Error Rights::notAdmin()
{
    return denied(Text::tr("This needs the role Admin."));
}

Error Rights::clientNotFound()
{
    return {ErrorKind::notFound, Text::tr("There is no such client."), {}};
}

} // namespace portico
