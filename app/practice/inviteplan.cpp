#include "app/practice/inviteplan.h"

#include "app/core/emailaddress.h"
#include "app/core/nametext.h"
#include "app/core/textfolding.h"
#include "app/store/enumslugs.h"
#include "app/store/firmstore.h"
#include "app/store/healthstore.h"
#include "app/store/portalstore.h"

#include <QCoreApplication>
#include <QHash>

#include <variant>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(InvitePlan)
};

const EnumSlugs<InviteRefusal, 9> kRefusals("no_email", "bad_email", "address_inactive", "client_inactive",
                                            "already_active", "already_invited", "under_way", "no_client", "no_contact");

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

/// One plan while it is made. Every address is judged once.
class Planner
{
public:
    Planner(Connection &connection, const TeamMember &actor, const InviteRequest &request, const QDateTime &now)
        : m_clients(connection), m_contacts(connection), m_portal(connection), m_mails(connection), m_health(connection),
          m_scope(ClientScope::of(actor)), m_request(request), m_now(now)
    {
    }

    InvitePlan plan()
    {
        for (const Invitee &invitee : m_request.people)
            consider(invitee);
        return std::move(m_plan);
    }

private:
    struct Person
    {
        ContactKey contact;
        QString name;
        QString email;
    };

    void consider(const Invitee &invitee)
    {
        const auto client = m_clients.visible(invitee.client, m_scope) ? m_clients.byKey(invitee.client) : std::nullopt;
        if (!client) {
            m_plan.skipped.append({invitee.client, {}, {}, {}, InviteRefusal::noClient, describe(InviteRefusal::noClient)});
            return;
        }
        const auto person = personOf(invitee);
        if (const auto *reason = std::get_if<InviteRefusal>(&person)) {
            skip(*client, invitee.newEmail, *reason);
            return;
        }
        const Person &found = std::get<Person>(person);
        if (!client->active)
            skip(*client, found.name, InviteRefusal::clientInactive);
        else if (const auto reason = refusal(client->key, found))
            skip(*client, found.name, *reason);
        else
            add(*client, found);
    }

    std::variant<Person, InviteRefusal> personOf(const Invitee &invitee) const
    {
        if (!invitee.newEmail.isEmpty())
            return newPerson(invitee);
        if (!invitee.contact) {
            const auto primary = m_contacts.primaryOf(invitee.client);
            return primary ? knownPerson(primary->contact) : InviteRefusal::noContact;
        }
        const QList<ClientContact> contacts = m_contacts.ofClient(invitee.client);
        for (const ClientContact &link : contacts) {
            if (link.contact.key == invitee.contact)
                return knownPerson(link.contact);
        }
        return InviteRefusal::noContact;
    }

    static std::variant<Person, InviteRefusal> knownPerson(const Contact &contact)
    {
        if (contact.email.isEmpty())
            return InviteRefusal::noEmail;
        const auto address = EmailAddress::parse(contact.email);
        if (!address)
            return InviteRefusal::badEmail;
        return Person{contact.key, contact.name, address->text()};
    }

    /// A typed address that a contact of the client has already means that contact.
    std::variant<Person, InviteRefusal> newPerson(const Invitee &invitee) const
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
                return Person{link.contact.key, link.contact.name, known->text()};
        }
        return Person{{}, name.isEmpty() ? nameFromAddress(address->text()) : name, address->text()};
    }

    std::optional<InviteRefusal> refusal(ClientKey client, const Person &person) const
    {
        if (m_health.of(person.email).state == HealthState::inactive)
            return InviteRefusal::addressInactive;
        const auto user = m_portal.userByEmail(person.email);
        if (!user)
            return std::nullopt;
        if (const auto access = m_portal.access(user->key, client, person.contact)) {
            const auto line = m_portal.line(access->key);
            const auto reason = line ? refusalOfStatus(line->status(m_now)) : std::nullopt;
            if (reason)
                return reason;
        }
        const auto waiting = m_mails.underWay(user->key, kindFor(*user), m_request.purpose);
        const bool joinable = waiting && waiting->state == MailState::queued && !waiting->fixed();
        return waiting && !joinable ? std::optional(InviteRefusal::underWay) : std::nullopt;
    }

    static MailKind kindFor(const PortalUser &user) { return user.hasAccount() ? MailKind::notice : MailKind::invitation; }

    void add(const Client &client, const Person &person)
    {
        const QString address = EmailAddress::parse(person.email)->folded();
        auto at = m_byAddress.constFind(address);
        if (at == m_byAddress.constEnd()) {
            PlannedMail mail;
            mail.email = person.email;
            mail.name = person.name;
            if (const auto user = m_portal.userByEmail(person.email)) {
                mail.hasAccount = user->hasAccount();
                if (const auto waiting = m_mails.underWay(user->key, kindFor(*user), m_request.purpose))
                    mail.joins = waiting->key;
            }
            at = m_byAddress.insert(address, m_plan.mails.size());
            m_plan.mails.append(mail);
        }
        QList<PlannedAccess> &accesses = m_plan.mails[*at].accesses;
        for (const PlannedAccess &known : std::as_const(accesses)) {
            if (known.client == client.key && known.contact == person.contact && known.contactName == person.name)
                return;
        }
        accesses.append({client.key, client.name, person.contact, person.name});
    }

    void skip(const Client &client, const QString &person, InviteRefusal reason)
    {
        m_plan.skipped.append({client.key, client.id, client.name, person, reason, describe(reason)});
    }

    const ClientStore m_clients;
    const ContactStore m_contacts;
    const PortalStore m_portal;
    const MailStore m_mails;
    const HealthStore m_health;
    const ClientScope m_scope;
    const InviteRequest &m_request;
    const QDateTime m_now;
    QHash<QString, qsizetype> m_byAddress;
    InvitePlan m_plan;
};

} // namespace

QLatin1StringView slug(InviteRefusal reason)
{
    return kRefusals[reason];
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
    return Planner(connection, actor, request, now).plan();
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

std::optional<InviteRefusal> refusalFor(Connection &connection, ClientKey client, const Contact &contact,
                                        const QDateTime &now)
{
    TeamMember anybody;
    InviteRequest request;
    request.people = {{client, contact.key, {}, {}}};
    const InvitePlan plan = Planner(connection, anybody, request, now).plan();
    return plan.skipped.isEmpty() ? std::nullopt : std::optional(plan.skipped.first().reason);
}

} // namespace portico
