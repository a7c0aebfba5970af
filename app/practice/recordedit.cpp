#include "app/practice/recordedit.h"

#include "app/practice/clienttasks.h"
#include "app/practice/rights.h"
#include "app/store/activitystore.h"
#include "app/store/recordchanges.h"

#include <QCoreApplication>

namespace portico {

RecordState RecordState::of(Connection &connection, ClientKey client)
{
    RecordState state;
    if (auto found = ClientStore(connection).byKey(client)) {
        state.client = *std::move(found);
        state.contacts = ContactStore(connection).ofClient(client);
    }
    return state;
}

std::optional<ClientContact> RecordState::contact(ContactKey key) const
{
    for (const ClientContact &link : contacts) {
        if (link.contact.key == key)
            return link;
    }
    return std::nullopt;
}

ContactKey RecordState::primary() const
{
    for (const ClientContact &link : contacts) {
        if (link.primary)
            return link.contact.key;
    }
    return {};
}

void RecordEdit::complete(WriteContext &context)
{
    Connection &connection = context.connection();
    after = RecordState::of(connection, client());
    sequence = context.sequence();
    mailsCancelled = RecordChanges(connection).mailsCancelled(sequence);
    accessesEnded = RecordChanges(connection).accessesEnded(sequence);
    const auto lacks = [](const RecordState &in, const RecordState &of) {
        return std::any_of(of.contacts.begin(), of.contacts.end(),
                           [&in](const ClientContact &link) { return !in.contact(link.contact.key); });
    };
    // One that went while another came: two contacts became one, on other clients too.
    const bool merged = lacks(after, before) && lacks(before, after);
    canUndo = client() && before != after && !merged && Rights::forClient(context, client()).ok();
}

Result<UndoneEdit> UndoEditTask::operator()(WriteContext &context)
{
    if (const auto actor = Rights::forClient(context, m_edit.client()); !actor)
        return actor.error();
    linkAgain(context);
    unlinkAdded(context);
    restoreContacts(context);
    restorePrimary(context);
    restoreClient(context); // last: who sees the client may change with it
    if (m_undone.restored.isEmpty()) {
        return Error{ErrorKind::conflict,
                     QCoreApplication::translate("UndoEditTask", "This was changed again, or is in use by now, and stays: %1.")
                         .arg(describe(m_undone.kept)),
                     {}};
    }
    m_undone.mailsNotSent = m_edit.mailsCancelled;
    m_undone.accessesNotRestored = m_edit.accessesEnded;
    m_undone.subject = m_ofClient || m_names.size() != 1 ? m_edit.before.client.name : m_names.first();
    ActivityStore::add(context, m_edit.client(), ActivityKind::editUndone, m_undone.subject, slugsOf(m_undone.restored));
    return m_undone;
}

void UndoEditTask::note(RecordPart part, bool restored, const QString &contactName)
{
    QList<RecordPart> &parts = restored ? m_undone.restored : m_undone.kept;
    if (!parts.contains(part))
        parts.append(part);
    if (!restored)
        return;
    if (contactName.isEmpty())
        m_ofClient = true;
    else if (!m_names.contains(contactName))
        m_names.append(contactName);
}

void UndoEditTask::linkAgain(WriteContext &context)
{
    const ContactStore contacts(context.connection());
    for (const ClientContact &link : std::as_const(m_edit.before.contacts)) {
        const ContactKey key = link.contact.key;
        if (m_edit.after.contact(key))
            continue;
        const auto contact = contacts.byKey(key);
        const bool done =
            contact && ContactStore::restoreLink(context, m_edit.client(), key, link.relation);
        note(RecordPart::contacts, done, link.contact.name);
        // Taking away the primary contact made another one primary.
        if (done && link.primary && contacts.primaryOf(m_edit.client())->contact.key == m_edit.after.primary())
            ContactStore::setPrimary(context, m_edit.client(), key);
    }
}

void UndoEditTask::unlinkAdded(WriteContext &context)
{
    for (const ClientContact &link : std::as_const(m_edit.after.contacts)) {
        const ContactKey key = link.contact.key;
        if (m_edit.before.contact(key))
            continue;
        const bool made = m_edit.newestBefore < key;
        const auto now = ContactStore(context.connection()).byKey(key);
        // Somebody went on working with a person who was new: then this is more than what was added.
        const bool changed = made && (!now || *now != link.contact);
        const bool done = !changed && UnlinkContactTask(m_edit.client(), key)(context).ok();
        note(RecordPart::contacts, done, link.contact.name);
        if (done && made)
            ContactStore::removeUnused(context, key);
    }
}

void UndoEditTask::restoreContacts(WriteContext &context)
{
    for (const ClientContact &before : std::as_const(m_edit.before.contacts)) {
        const auto after = m_edit.after.contact(before.contact.key);
        const QList<RecordPart> parts =
            after ? differences(before.contact, after->contact) : QList<RecordPart>();
        const bool relation = after && before.relation != after->relation;
        if (parts.isEmpty() && !relation)
            continue;
        const auto linked = RecordState::of(context.connection(), m_edit.client()).contact(before.contact.key);
        if (!linked) {
            note(RecordPart::contacts, false);
            continue;
        }
        const Contact &now = linked->contact;
        Contact wanted = now;
        // The person may have become a contact of clients that the member does not see.
        const bool allowed = parts.isEmpty() || Rights::forPerson(context, now.key).ok();
        for (const RecordPart part : parts) {
            const bool mine = allowed && samePart(part, now, after->contact);
            if (part != RecordPart::email) {
                if (mine)
                    copyPart(part, before.contact, wanted);
                note(part, mine, before.contact.name);
            }
        }
        if (wanted != now)
            ContactStore::update(context, wanted);
        if (relation) {
            const bool mine = linked->relation == after->relation;
            if (mine)
                ContactStore::link(context, m_edit.client(), now.key, before.relation);
            note(RecordPart::relation, mine, before.contact.name);
        }
        if (parts.contains(RecordPart::email))
            note(RecordPart::email, restoreEmail(context, before.contact, after->contact, wanted), before.contact.name);
    }
}

/// An address goes back only where nobody was let in by the new one since: undo takes no access away that it did not
/// see being given.
bool UndoEditTask::restoreEmail(WriteContext &context, const Contact &before, const Contact &after, const Contact &now)
{
    Connection &connection = context.connection();
    if (now.email != after.email || RecordChanges(connection).opensMoreThan(now.key, m_edit.sequence))
        return false;
    const auto same = ContactStore(connection).findSame(now.name, before.email);
    if (same && *same != now.key)
        return false;
    return CorrectEmailTask(now.key, before.email, CorrectEmailTask::Invite::no)(context).ok();
}

void UndoEditTask::restorePrimary(WriteContext &context)
{
    const ContactKey before = m_edit.before.primary();
    const ContactKey after = m_edit.after.primary();
    // Where contacts came or went, linking and unlinking have seen to it.
    if (before == after || !before || !after || !m_edit.after.contact(before) || !m_edit.before.contact(after))
        return;
    const RecordState now = RecordState::of(context.connection(), m_edit.client());
    const auto old = now.contact(before);
    const bool mine = old && now.primary() == after;
    if (mine)
        ContactStore::setPrimary(context, m_edit.client(), before);
    note(RecordPart::primaryContact, mine, m_edit.before.contact(before)->contact.name);
}

void UndoEditTask::restoreClient(WriteContext &context)
{
    const QList<RecordPart> parts = differences(m_edit.before.client, m_edit.after.client);
    if (parts.isEmpty())
        return;
    const Client now = *ClientStore(context.connection()).byKey(m_edit.client());
    Client wanted = now;
    for (const RecordPart part : parts) {
        const bool mine = samePart(part, now, m_edit.after.client);
        if (mine)
            copyPart(part, m_edit.before.client, wanted);
        note(part, mine);
    }
    writeClient(context, now, wanted);
}

} // namespace portico
