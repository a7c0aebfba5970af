#include "ui/portal/personacts.h"

#include <QCoreApplication>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::PersonActs)
};

PersonAct resendAct(PortalStatus status, const PersonSituation &situation)
{
    switch (status) {
    case PortalStatus::removed:
        return {Text::tr("The access was removed. Invite this person again to give it back.")};
    case PortalStatus::active:
        return {Text::tr("This person has an account, and needs no invite.")};
    case PortalStatus::queued:
    case PortalStatus::sending:
        return {Text::tr("An invite is on its way already.")};
    case PortalStatus::unconfirmed:
        return {Text::tr("Say first whether the last invite arrived.")};
    case PortalStatus::undeliverable:
    case PortalStatus::expired:
    case PortalStatus::invited:
    case PortalStatus::none:
        break;
    }
    if (!situation.clientActive)
        return {Text::tr("This client is inactive, and its portal is closed.")};
    if (!situation.portalAddressSet)
        return {Text::tr("The firm has no portal address yet. An admin sets it in Settings.")};
    if (situation.health == HealthState::inactive)
        return {Text::tr("This address takes no mail. Correct it, or reactivate it first.")};
    return {};
}

PersonAct copyLinkAct(const AccessLine &line, PortalStatus status, const QDateTime &now)
{
    switch (status) {
    case PortalStatus::removed:
        return {Text::tr("The access was removed, and its link has ended.")};
    case PortalStatus::active:
        return {Text::tr("The link has been used: this person has an account.")};
    case PortalStatus::expired:
        return {Text::tr("The link has expired. Resend the invite to make a new one.")};
    case PortalStatus::none:
        return {Text::tr("No invite went to this person, so there is no link.")};
    case PortalStatus::queued:
    case PortalStatus::sending:
    case PortalStatus::unconfirmed:
    case PortalStatus::undeliverable:
    case PortalStatus::invited:
        break;
    }
    const QDateTime expiresAt = line.facts.newest ? line.facts.newest->expiresAt : QDateTime();
    if (!expiresAt.isValid())
        return {Text::tr("The link is made when the mail goes out.")};
    if (expiresAt <= now)
        return {Text::tr("The link has expired. Resend the invite to make a new one.")};
    return {};
}

} // namespace

PersonActs personActs(const AccessLine &line, const PersonSituation &situation, const QDateTime &now)
{
    const PortalStatus status = line.status(now);
    PersonActs acts;
    acts.resend = resendAct(status, situation);
    acts.copyLink = copyLinkAct(line, status, now);
    if (status == PortalStatus::removed) {
        acts.correctEmail = {Text::tr("The access was removed. The address is corrected on the contact.")};
        acts.removeAccess = {Text::tr("The access is removed already.")};
        return acts;
    }
    if (status == PortalStatus::undeliverable)
        acts.obvious = PersonActs::Obvious::correctEmail;
    else if (status == PortalStatus::unconfirmed)
        acts.obvious = PersonActs::Obvious::settle;
    else if (status == PortalStatus::expired && acts.resend.allowed())
        acts.obvious = PersonActs::Obvious::resend;
    return acts;
}

} // namespace portico
