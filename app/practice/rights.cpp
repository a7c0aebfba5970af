#include "app/practice/rights.h"

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

Error Rights::notAdmin()
{
    return denied(Text::tr("This needs the role Admin."));
}

Error Rights::clientNotFound()
{
    return {ErrorKind::notFound, Text::tr("There is no such client."), {}};
}

} // namespace portico
