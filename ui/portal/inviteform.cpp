#include "ui/portal/inviteform.h"

#include "app/practice/rights.h"

namespace portico {

InviteForm loadMailParts(Connection &connection, const TeamMember &sender)
{
    InviteForm form;
    form.firm = FirmStore(connection).load().value_or(FirmRecord{});
    form.account = AccountStore(connection).load();
    form.sender = sender;
    const TemplateStore templates(connection);
    form.messages = templates.ofKind(TemplateKind::message);
    form.invitation = templates.first(TemplateKind::invitation).value_or(Template{});
    form.anotherPortal = templates.first(TemplateKind::anotherPortal).value_or(Template{});
    return form;
}

Result<InviteForm> loadInviteForm(Connection &connection, ClientKey client, const TeamMember &member,
                                  const Purpose &purpose, const QDateTime &now)
{
    const ClientStore clients(connection);
    const std::optional<Client> record = clients.byKey(client);
    if (!record || !clients.visible(client, ClientScope::of(member)))
        return Rights::clientNotFound();

    InviteForm form = loadMailParts(connection, member);
    form.client = *record;
    const QList<ClientContact> contacts = ContactStore(connection).ofClient(client);
    for (const ClientContact &contact : contacts) {
        InvitePerson person;
        person.contact = contact;
        judgePerson(connection, form, purpose, person, now);
        form.people += person;
    }
    return form;
}

void judgePerson(Connection &connection, const InviteForm &form, const Purpose &purpose, InvitePerson &person,
                 const QDateTime &now)
{
    Contact &contact = person.contact.contact;
    const QString email = person.email();
    person.refusal = InviteRefusal::noEmail;
    person.line.reset();
    person.health = {};
    person.opensOthers = false;
    if (email.isEmpty())
        return;

    InviteRequest request;
    request.purpose = purpose;
    const bool asNew = person.isNew() || !person.typedEmail.isEmpty();
    request.people = {asNew ? Invitee{form.client.key, {}, email, contact.name} : Invitee{form.client.key, contact.key, {}, {}}};
    person.refusal.reset();
    // A firm without a portal address is a matter of the whole window, not of this line.
    if (const Result<InvitePlan> plan = planInvites(connection, form.sender, request, now)) {
        if (!plan->skipped.isEmpty())
            person.refusal = plan->skipped.first().reason;
        else if (contact.name.isEmpty())
            contact.name = plan->mails.first().name;
    }
    if (contact.name.isEmpty())
        contact.name = email;

    person.health = HealthStore(connection).of(email);
    const PortalStore portals(connection);
    const std::optional<PortalUser> user = portals.userByEmail(email);
    if (!user)
        return;
    if (contact.key) {
        const std::optional<Access> access = portals.access(user->key, form.client.key, contact.key);
        if (access && access->state != AccessState::withdrawn)
            person.line = portals.line(access->key);
    }
    const QList<Access> granted = portals.grantedOf(user->key);
    for (const Access &access : granted)
        person.opensOthers = person.opensOthers || access.client != form.client.key;
}

} // namespace portico
