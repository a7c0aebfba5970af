#include "app/practice/clienttasks.h"

#include "app/core/emailaddress.h"
#include "app/core/nametext.h"
#include "app/practice/accessending.h"
#include "app/practice/rights.h"
#include "app/store/activitystore.h"
#include "app/store/portalstore.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portico {

namespace {

constexpr qsizetype kLongestName = 200;  // characters
constexpr qsizetype kLongestText = 20'000;

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ClientTasks)
};

Error invalid(const QString &sentence)
{
    return {ErrorKind::invalid, sentence, {}};
}

bool matches(const QString &text, const QString &pattern)
{
    return text.isEmpty() || QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

std::optional<Error> whyInvalid(const Client &client)
{
    if (client.name.isEmpty())
        return invalid(Text::tr("A client needs a name."));
    if (client.name.size() > kLongestName)
        return invalid(Text::tr("A client's name has 200 characters at the most."));
    if (client.notes.size() > kLongestText || client.address.size() > kLongestText)
        return invalid(Text::tr("Notes and address have 20,000 characters at the most."));
    if (!matches(client.yearEnd, QStringLiteral("(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")))
        return invalid(Text::tr("The year end is a month and a day, such as 12-31."));
    if (!matches(client.clientSince, QStringLiteral("[0-9]{4}-(0[1-9]|1[0-2])")))
        return invalid(Text::tr("Client since is a year and a month, such as 2019-03."));
    return std::nullopt;
}

ClientKey addClient(WriteContext &context, const TeamMember &actor, Client client)
{
    if (!actor.seesAllClients && !client.assignedTo.contains(actor.key))
        client.assignedTo.append(actor.key); // or it would be lost to whoever added it
    const ClientKey key = ClientStore::insert(context, client);
    ActivityStore::add(context, key, ActivityKind::clientAdded, client.name);
    return key;
}

void changeClient(WriteContext &context, const Client &before, const Client &after)
{
    ClientStore::update(context, after);
    Client sameActivity = after;
    sameActivity.active = before.active;
    if (sameActivity != before)
        ActivityStore::add(context, after.key, ActivityKind::clientEdited, after.name);
    if (before.active == after.active)
        return;
    ActivityStore::add(context, after.key,
                       after.active ? ActivityKind::clientMadeActive : ActivityKind::clientMadeInactive, after.name);
    if (!after.active)
        cancelMailOfInactiveClient(context, after.key);
}

} // namespace

Result<ClientKey> SaveClientTask::operator()(WriteContext &context)
{
    m_client.name = cleanName(m_client.name);
    m_client.phone = cleanName(m_client.phone);
    if (const auto error = whyInvalid(m_client))
        return *error;
    for (const MemberKey member : std::as_const(m_client.assignedTo)) {
        if (!MemberStore(context.connection()).byKey(member))
            return Error{ErrorKind::notFound, Text::tr("There is no such team member."), {}};
    }
    if (!m_client.key) {
        const auto actor = Rights::actor(context);
        if (!actor)
            return actor.error();
        return addClient(context, *actor, m_client);
    }
    if (const auto actor = Rights::forClient(context, m_client.key); !actor)
        return actor.error();
    const auto before = ClientStore(context.connection()).byKey(m_client.key);
    m_client.id = before->id;
    changeClient(context, *before, m_client);
    return m_client.key;
}

Result<SavedContact> SaveContactTask::operator()(WriteContext &context)
{
    if (const auto actor = Rights::forClient(context, m_client); !actor)
        return actor.error();
    Contact &contact = m_contact.contact;
    contact.name = cleanName(contact.name);
    contact.phone = cleanName(contact.phone);
    if (contact.name.isEmpty())
        return invalid(Text::tr("A contact needs a name."));
    if (contact.name.size() > kLongestName)
        return invalid(Text::tr("A contact's name has 200 characters at the most."));
    if (!contact.email.trimmed().isEmpty()) {
        const auto address = EmailAddress::parse(contact.email);
        if (!address)
            return address.error();
        contact.email = address->text();
    }
    auto saved = contact.key ? change(context) : add(context);
    if (saved) {
        ContactStore::link(context, m_client, saved->contact, m_contact.relation);
        if (m_contact.primary)
            ContactStore::setPrimary(context, m_client, saved->contact);
    }
    return saved;
}

Result<SavedContact> SaveContactTask::add(WriteContext &context)
{
    const Contact &contact = m_contact.contact;
    const auto same = ContactStore(context.connection()).findSame(contact.name, contact.email);
    ActivityStore::add(context, m_client, ActivityKind::contactAdded, contact.name, contact.email);
    return SavedContact{same ? *same : ContactStore::insert(context, contact), same.has_value(), std::nullopt};
}

Result<SavedContact> SaveContactTask::change(WriteContext &context)
{
    const ContactStore contacts(context.connection());
    const Contact &wanted = m_contact.contact;
    const auto before = contacts.byKey(wanted.key);
    if (!before || !contacts.clientsOf(wanted.key).contains(m_client))
        return Error{ErrorKind::notFound, Text::tr("There is no such contact."), {}};
    SavedContact saved{wanted.key, false, std::nullopt};
    Contact named = wanted;
    named.email = before->email;
    if (named != *before) {
        named.id = before->id;
        ContactStore::update(context, named);
        ActivityStore::add(context, m_client, ActivityKind::contactEdited, wanted.name);
    }
    if (wanted.email == before->email)
        return saved;
    const auto corrected = CorrectEmailTask(wanted.key, wanted.email)(context);
    if (!corrected)
        return corrected.error();
    saved.corrected = *corrected;
    if (const auto same = contacts.findSame(wanted.name, wanted.email))
        saved.contact = *same;
    return saved;
}

Result<void> SetPrimaryContactTask::operator()(WriteContext &context)
{
    if (const auto actor = Rights::forClient(context, m_client); !actor)
        return actor.error();
    if (!ContactStore(context.connection()).clientsOf(m_contact).contains(m_client))
        return Error{ErrorKind::notFound, Text::tr("There is no such contact."), {}};
    ContactStore::setPrimary(context, m_client, m_contact);
    return {};
}

Result<void> UnlinkContactTask::operator()(WriteContext &context)
{
    if (const auto actor = Rights::forClient(context, m_client); !actor)
        return actor.error();
    const QList<Access> granted = PortalStore(context.connection()).grantedOfContact(m_contact);
    for (const Access &access : granted) {
        if (access.client == m_client)
            return Error{ErrorKind::conflict,
                         Text::tr("This person has access to the client's portal. Remove the access first."),
                         {}};
    }
    const auto contact = ContactStore(context.connection()).byKey(m_contact);
    if (!contact)
        return Error{ErrorKind::notFound, Text::tr("There is no such contact."), {}};
    ContactStore::unlink(context, m_client, m_contact);
    ActivityStore::add(context, m_client, ActivityKind::contactRemoved, contact->name, contact->email);
    return {};
}

} // namespace portico
