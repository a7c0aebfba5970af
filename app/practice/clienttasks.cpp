#include "app/practice/clienttasks.h"

#include "app/core/emailaddress.h"
#include "app/core/nametext.h"
#include "app/practice/accessending.h"
#include "app/practice/recordparts.h"
#include "app/practice/rights.h"
#include "app/store/activitystore.h"
#include "app/store/portalstore.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portico {

namespace {

constexpr qsizetype kLongestText = 20'000; // characters

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

Error noSuchContact()
{
    return {ErrorKind::notFound, Text::tr("There is no such contact."), {}};
}

/// A contact as a client has it; nothing where it is not linked.
std::optional<ClientContact> linkedContact(WriteContext &context, ClientKey client, ContactKey contact)
{
    const QList<ClientContact> linked = ContactStore(context.connection()).ofClient(client);
    for (const ClientContact &link : linked) {
        if (link.contact.key == contact)
            return link;
    }
    return std::nullopt;
}

Error changedMeanwhile(const QList<RecordPart> &clashes)
{
    return {ErrorKind::conflict,
            Text::tr("Somebody else changed this while you were editing: %1. Cancel, look at it, and edit it again.")
                .arg(describe(clashes)),
            {}};
}

std::optional<Error> whyUnknownMember(WriteContext &context, const QList<MemberKey> &members)
{
    for (const MemberKey member : members) {
        if (!MemberStore(context.connection()).byKey(member))
            return Error{ErrorKind::notFound, Text::tr("There is no such team member."), {}};
    }
    return std::nullopt;
}

} // namespace

void writeClient(WriteContext &context, const Client &before, const Client &after)
{
    if (before == after)
        return;
    ClientStore::update(context, after);
    if (before.active && !after.active)
        cancelMailOnlyFor(context, after.key, QStringLiteral("client_inactive"));
}

namespace {

void changeClient(WriteContext &context, const Client &before, const Client &after)
{
    writeClient(context, before, after);
    QList<RecordPart> parts = differences(before, after);
    parts.removeOne(RecordPart::active);
    if (!parts.isEmpty())
        ActivityStore::add(context, after.key, ActivityKind::clientEdited, after.name, slugsOf(parts));
    if (before.active != after.active)
        ActivityStore::add(context, after.key,
                           after.active ? ActivityKind::clientMadeActive : ActivityKind::clientMadeInactive, after.name);
}

} // namespace

Result<ClientKey> SaveClientTask::operator()(WriteContext &context)
{
    m_client.name = cleanName(m_client.name);
    m_client.phone = cleanName(m_client.phone);
    if (const auto error = whyInvalid(m_client))
        return *error;
    if (const auto error = whyUnknownMember(context, m_client.assignedTo))
        return *error;
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
    if (m_shown) {
        const QList<RecordPart> clashes = mergeEdit(*m_shown, *before, m_client);
        if (!clashes.isEmpty())
            return changedMeanwhile(clashes);
    }
    changeClient(context, *before, m_client);
    return m_client.key;
}

Result<void> SaveNotesTask::operator()(WriteContext &context)
{
    if (const auto actor = Rights::forClient(context, m_client); !actor)
        return actor.error();
    const auto before = ClientStore(context.connection()).byKey(m_client);
    Client after = *before;
    after.notes = m_notes;
    if (before->notes == after.notes)
        return {};
    if (before->notes != m_shown)
        return Error{ErrorKind::conflict, Text::tr("Somebody else changed these notes meanwhile."), {}};
    if (const auto error = whyInvalid(after))
        return *error;
    changeClient(context, *before, after);
    return {};
}

Result<void> SetClientActiveTask::operator()(WriteContext &context)
{
    if (const auto actor = Rights::forClient(context, m_client); !actor)
        return actor.error();
    const auto before = ClientStore(context.connection()).byKey(m_client);
    Client after = *before;
    after.active = m_active;
    changeClient(context, *before, after);
    return {};
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
    return contact.key ? change(context) : add(context);
}

Result<SavedContact> SaveContactTask::add(WriteContext &context)
{
    const Contact &contact = m_contact.contact;
    const ContactStore contacts(context.connection());
    const auto same = contacts.findSame(contact.name, contact.email);
    const auto actor = Rights::actor(context);
    // Whoever sees none of the clients of a person learns nothing about where the person was known already.
    const bool knownToActor = same && actor && contacts.visible(*same, ClientScope::of(*actor));
    const ContactKey key = same ? *same : ContactStore::insert(context, contact);
    ActivityStore::add(context, m_client, ActivityKind::contactAdded, contact.name, contact.email);
    ContactStore::link(context, m_client, key, m_contact.relation);
    if (m_contact.primary)
        ContactStore::setPrimary(context, m_client, key);
    return SavedContact{key, knownToActor, std::nullopt};
}

Result<SavedContact> SaveContactTask::change(WriteContext &context)
{
    const ContactStore contacts(context.connection());
    const auto before = linkedContact(context, m_client, m_contact.contact.key);
    if (!before)
        return noSuchContact();
    Contact wanted = m_contact.contact;
    wanted.id = before->contact.id;
    QList<RecordPart> clashes;
    if (m_shown)
        clashes = mergeEdit(m_shown->contact, before->contact, wanted);
    const bool relationChanged = m_contact.relation != before->relation;
    if (m_shown && relationChanged && before->relation != m_shown->relation)
        clashes.append(RecordPart::relation);
    if (!clashes.isEmpty())
        return changedMeanwhile(clashes);

    if (wanted != before->contact) {
        if (const auto allowed = Rights::forPerson(context, wanted.key); !allowed)
            return allowed.error();
    }
    Contact named = wanted;
    named.email = before->contact.email;
    QList<RecordPart> parts = differences(before->contact, named);
    if (!parts.isEmpty())
        ContactStore::update(context, named);
    if (relationChanged) {
        parts.append(RecordPart::relation);
        ContactStore::link(context, m_client, wanted.key, m_contact.relation);
    }
    if (!parts.isEmpty())
        ActivityStore::add(context, m_client, ActivityKind::contactEdited, wanted.name, slugsOf(parts));
    SavedContact saved{wanted.key, false, std::nullopt};
    if (wanted.email != before->contact.email) {
        const auto corrected = CorrectEmailTask(wanted.key, wanted.email)(context);
        if (!corrected)
            return corrected.error();
        saved.corrected = *corrected;
        if (const auto same = contacts.findSame(wanted.name, wanted.email))
            saved.contact = *same;
    }
    if (m_contact.primary && !before->primary)
        ContactStore::setPrimary(context, m_client, saved.contact);
    return saved;
}

Result<void> LinkContactTask::operator()(WriteContext &context)
{
    const auto actor = Rights::forClient(context, m_client);
    if (!actor)
        return actor.error();
    const ContactStore contacts(context.connection());
    const auto contact = contacts.byKey(m_contact);
    if (!contact || !contacts.visible(m_contact, ClientScope::of(*actor)))
        return noSuchContact();
    if (linkedContact(context, m_client, m_contact))
        return Error{ErrorKind::conflict, Text::tr("This person is a contact of this client already."), {}};
    ContactStore::link(context, m_client, m_contact, m_relation);
    ActivityStore::add(context, m_client, ActivityKind::contactAdded, contact->name, contact->email);
    return {};
}

Result<void> SetPrimaryContactTask::operator()(WriteContext &context)
{
    if (const auto actor = Rights::forClient(context, m_client); !actor)
        return actor.error();
    const auto contact = linkedContact(context, m_client, m_contact);
    if (!contact)
        return noSuchContact();
    if (contact->primary)
        return {};
    ContactStore::setPrimary(context, m_client, m_contact);
    ActivityStore::add(context, m_client, ActivityKind::primaryContactChanged, contact->contact.name);
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
    const auto linked = linkedContact(context, m_client, m_contact);
    if (!linked)
        return noSuchContact();
    ContactStore::unlink(context, m_client, m_contact);
    ActivityStore::add(context, m_client, ActivityKind::contactRemoved, linked->contact.name, linked->contact.email);
    return {};
}

} // namespace portico
