#include "app/practice/inviteplan.h"

#include "app/core/textfolding.h"
#include "app/practice/inviteplanner.h"
#include "app/store/enumslugs.h"
#include "app/store/firmstore.h"
#include "app/store/healthstore.h"

#include <QCoreApplication>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(InvitePlan)
};

const EnumSlugs<InviteRefusal, 11> kRefusals("no_email", "bad_email", "address_inactive", "client_inactive",
                                            "already_active", "already_invited", "under_way", "no_client", "no_contact",
                                            "has_account", "no_access");

} // namespace

QLatin1StringView slug(InviteRefusal reason)
{
    return kRefusals[reason];
}

std::optional<InviteRefusal> inviteRefusalFromSlug(QStringView text)
{
    return kRefusals.find(text);
}

QString describe(InviteRefusal reason)
{
    switch (reason) {
    case InviteRefusal::noEmail:
        return Text::tr("No email address");
    case InviteRefusal::badEmail:
        return Text::tr("The e-mail address cannot be right");
    case InviteRefusal::addressInactive:
        return Text::tr("This address takes no mail: correct it, or reactivate it if you know that it works again");
    case InviteRefusal::clientInactive:
        return Text::tr("The client is inactive: its portal is closed to everybody");
    case InviteRefusal::alreadyActive:
        return Text::tr("Already has access");
    case InviteRefusal::alreadyInvited:
        return Text::tr("Already invited, and the link still works: use Resend Invite for a new one");
    case InviteRefusal::underWay:
        return Text::tr("An invite to this address is already queued, on its way or unconfirmed");
    case InviteRefusal::noClient:
        return Text::tr("There is no such client");
    case InviteRefusal::noContact:
        return Text::tr("No contact to invite");
    case InviteRefusal::hasAccount:
        return Text::tr("Has an account and can sign in: no invite is needed");
    case InviteRefusal::noAccess:
        return Text::tr("Has access to no client any more");
    }
    return {};
}

bool PlannedMail::sharedAddress() const
{
    for (const PlannedAccess &access : accesses) {
        if (folded(access.contactName) != folded(accesses.first().contactName))
            return true;
    }
    return false;
}

Result<InvitePlan> planInvites(Connection &connection, const TeamMember &actor, const InviteRequest &request,
                               const QDateTime &now)
{
    const auto firm = FirmStore(connection).load();
    if (!firm || firm->portalUrl.isEmpty())
        return noPortalAddress();
    InvitePlanner planner(connection, actor, request.purpose, now);
    for (const Invitee &invitee : request.people)
        planner.consider(invitee);
    return planner.take();
}

Error noPortalAddress()
{
    return {
        ErrorKind::conflict,
        Text::tr(
            "Nobody can be invited yet: the firm has no portal address. Set it in Settings, or with porticoctl firm "
            "set --portal-url."),
        {}};
}

std::optional<InviteRefusal> refusalOfResend(Connection &connection, const PortalUser &user, bool clientActive)
{
    if (user.hasAccount())
        return InviteRefusal::hasAccount;
    if (!clientActive)
        return InviteRefusal::clientInactive;
    if (HealthStore(connection).of(user.email).state == HealthState::inactive)
        return InviteRefusal::addressInactive;
    if (MailStore(connection).underWay(user.key, MailKind::invitation, Purpose()))
        return InviteRefusal::underWay;
    return std::nullopt;
}

} // namespace portico
