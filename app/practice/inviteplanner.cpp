#include "app/practice/inviteplanner.h"

#include "app/core/emailaddress.h"
#include "app/core/nametext.h"
#include "app/core/textfolding.h"

namespace portico {

namespace {

/// "jane.finch" becomes "Jane Finch": what a person is called until somebody knows better.
QString nameFromAddress(const QString &address)
{
    QString local = address.left(address.lastIndexOf(QLatin1Char('@')));
    local.replace(QLatin1Char('.'), QLatin1Char(' ')).replace(QLatin1Char('_'), QLatin1Char(' '));
    QStringList words = local.section(QLatin1Char('+'), 0, 0).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString &word : words)
        word[0] = word[0].toUpper();
    return words.isEmpty() ? address : words.join(QLatin1Char(' '));
}

/// What stands against an invite that the status of the same access already tells.
std::optional<InviteRefusal> refusalOfStatus(PortalStatus status)
{
    switch (status) {
    case PortalStatus::active:
        return InviteRefusal::alreadyActive;
    case PortalStatus::invited:
        return InviteRefusal::alreadyInvited;
    case PortalStatus::queued:
    case PortalStatus::sending:
    case PortalStatus::unconfirmed:
        return InviteRefusal::underWay;
    case PortalStatus::removed:
    case PortalStatus::undeliverable:
    case PortalStatus::expired:
    case PortalStatus::none:
        break;
    }
    return std::nullopt;
}

MailKind kindFor(const PortalUser &user)
{
    return user.hasAccount() ? MailKind::notice : MailKind::invitation;
}

} // namespace

InvitePlanner::InvitePlanner(Connection &connection, const TeamMember &actor, Purpose purpose, const QDateTime &now)
    : m_clients(connection), m_contacts(connection), m_portal(connection), m_mails(connection),
      m_health(connection), m_scope(ClientScope::of(actor)), m_purpose(std::move(purpose)), m_now(now)
{
}

void InvitePlanner::consider(const Invitee &invitee)
{
    const auto client = m_clients.visible(invitee.client, m_scope) ? m_clients.byKey(invitee.client) : std::nullopt;
    if (!client) {
        skip({invitee.client, {}, {}}, {}, {}, InviteRefusal::noClient);
        return;
    }
    const ClientNames names{client->key, client->id, client->name};
    const auto person = personOf(invitee);
    if (const auto *reason = std::get_if<InviteRefusal>(&person)) {
        skip(names, invitee.newEmail, invitee.newEmail, *reason);
        return;
    }
    const Person &found = std::get<Person>(person);
    const bool addressInactive = m_health.of(found.email).state == HealthState::inactive;
    judge(names, found, {client->active, addressInactive, true});
}

void InvitePlanner::consider(ClientKey client, const PrimaryFacts &facts)
{
    const ClientNames names{client, facts.clientId, facts.clientName};
    if (!facts.client || !facts.contact) {
        skip(names, {}, {}, facts.client ? InviteRefusal::noContact : InviteRefusal::noClient);
        return;
    }
    const auto person = knownPerson(facts.contact, facts.name, facts.email);
    if (const auto *reason = std::get_if<InviteRefusal>(&person)) {
        skip(names, facts.name, facts.email, *reason);
        return;
    }
    judge(names, std::get<Person>(person), {facts.clientActive, facts.addressInactive, facts.userKnown});
}

void InvitePlanner::judge(const ClientNames &client, const Person &person, const Standing &standing)
{
    std::optional<InviteRefusal> reason;
    if (!standing.clientActive)
        reason = InviteRefusal::clientInactive;
    else if (standing.addressInactive)
        reason = InviteRefusal::addressInactive;
    else if (standing.userKnown)
        reason = refusalOfUser(client.key, person);
    if (reason)
        skip(client, person.name, person.email, *reason);
    else
        add(client, person, standing.userKnown);
}

std::variant<InvitePlanner::Person, InviteRefusal> InvitePlanner::personOf(const Invitee &invitee) const
{
    if (!invitee.newEmail.isEmpty())
        return newPerson(invitee);
    if (!invitee.contact) {
        const auto primary = m_contacts.primaryOf(invitee.client);
        if (!primary)
            return InviteRefusal::noContact;
        return knownPerson(primary->contact.key, primary->contact.name, primary->contact.email);
    }
    const QList<ClientContact> contacts = m_contacts.ofClient(invitee.client);
    for (const ClientContact &link : contacts) {
        if (link.contact.key == invitee.contact)
            return knownPerson(link.contact.key, link.contact.name, link.contact.email);
    }
    return InviteRefusal::noContact;
}

std::variant<InvitePlanner::Person, InviteRefusal> InvitePlanner::knownPerson(ContactKey contact, const QString &name,
                                                                              const QString &email)
{
    if (email.isEmpty())
        return InviteRefusal::noEmail;
    const auto address = EmailAddress::parse(email);
    if (!address)
        return InviteRefusal::badEmail;
    return Person{contact, name, address->text(), address->folded()};
}

/// A typed address that a contact of the client has already means that contact.
std::variant<InvitePlanner::Person, InviteRefusal> InvitePlanner::newPerson(const Invitee &invitee) const
{
    const auto address = EmailAddress::parse(invitee.newEmail);
    if (!address)
        return InviteRefusal::badEmail;
    // "Ann Lee <a@x.example>" names the person, too.
    const QString name = invitee.newName.isEmpty() ? nameBeforeAddress(invitee.newEmail) : cleanName(invitee.newName);
    const QList<ClientContact> contacts = m_contacts.ofClient(invitee.client);
    for (const ClientContact &link : contacts) {
        const auto known = EmailAddress::parse(link.contact.email);
        const bool sameName = name.isEmpty() || folded(name) == folded(link.contact.name);
        if (known && *known == *address && sameName)
            return Person{link.contact.key, link.contact.name, known->text(), known->folded()};
    }
    return Person{{}, name.isEmpty() ? nameFromAddress(address->text()) : name, address->text(), address->folded()};
}

std::optional<InviteRefusal> InvitePlanner::refusalOfUser(ClientKey client, const Person &person) const
{
    const auto user = m_portal.userByEmail(person.email);
    if (!user)
        return std::nullopt;
    if (const auto access = m_portal.access(user->key, client, person.contact)) {
        const auto line = m_portal.line(access->key);
        const auto reason = line ? refusalOfStatus(line->status(m_now)) : std::nullopt;
        if (reason)
            return reason;
    }
    const auto waiting = m_mails.underWay(user->key, kindFor(*user), m_purpose);
    const bool joinable = waiting && waiting->state == MailState::queued && !waiting->fixed();
    return waiting && !joinable ? std::optional(InviteRefusal::underWay) : std::nullopt;
}

void InvitePlanner::add(const ClientNames &client, const Person &person, bool userKnown)
{
    auto at = m_byAddress.constFind(person.folded);
    if (at == m_byAddress.constEnd()) {
        PlannedMail mail;
        mail.email = person.email;
        mail.name = person.name;
        if (const auto user = userKnown ? m_portal.userByEmail(person.email) : std::nullopt) {
            mail.user = user->key;
            mail.hasAccount = user->hasAccount();
            if (const auto waiting = m_mails.underWay(user->key, kindFor(*user), m_purpose))
                mail.joins = waiting->key;
        }
        at = m_byAddress.insert(person.folded, m_plan.mails.size());
        m_plan.mails.append(mail);
    }
    QList<PlannedAccess> &accesses = m_plan.mails[*at].accesses;
    for (const PlannedAccess &known : std::as_const(accesses)) {
        if (known.client == client.key && known.contact == person.contact && known.contactName == person.name)
            return;
    }
    accesses.append({client.key, client.name, person.contact, person.name});
}

void InvitePlanner::skip(const ClientNames &client, const QString &person, const QString &email, InviteRefusal reason)
{
    m_plan.skipped.append({client.key, client.id, client.name, person, reason, describe(reason), email});
}

} // namespace portico
