#include "ui/portal/invitedraft.h"

#include "app/practice/clienttasks.h"

#include <algorithm>

namespace portico {

namespace {

/// The request without the people.
InviteRequest emptyRequest(const InviteDraft &draft)
{
    InviteRequest request;
    request.message = draft.message();
    request.purpose = draft.purpose();
    return request;
}

} // namespace

InviteDraft::InviteDraft(InviteForm form, Purpose purpose)
    : m_form(std::move(form)), m_purpose(std::move(purpose)), m_people(m_form.people)
{
}

void InviteDraft::refresh(InviteForm form)
{
    QList<InvitePerson> people = form.people;
    for (InvitePerson &person : people) {
        const auto old = std::find_if(m_people.begin(), m_people.end(), [&person](const InvitePerson &other) {
            return other.contact.contact.key == person.contact.contact.key;
        });
        if (old == m_people.end())
            continue;
        person.ticked = old->ticked && person.tickable();
        if (person.contact.contact.email.isEmpty() && !old->typedEmail.isEmpty()) {
            person.typedEmail = old->typedEmail;
            person.refusal = old->refusal;
            person.ticked = old->ticked;
        }
    }
    std::copy_if(m_people.begin(), m_people.end(), std::back_inserter(people),
                 [](const InvitePerson &person) { return person.isNew(); });
    m_form = std::move(form);
    m_people = std::move(people);
}

void InviteDraft::replacePerson(qsizetype index, const InvitePerson &person)
{
    m_people[index] = person;
    m_people[index].ticked = person.ticked && person.tickable();
}

void InviteDraft::setTicked(qsizetype index, bool ticked)
{
    InvitePerson &person = m_people[index];
    person.ticked = ticked && person.tickable();
}

void InviteDraft::removePerson(qsizetype index)
{
    if (m_people.at(index).isNew()) {
        m_people.removeAt(index);
        return;
    }
    InvitePerson &person = m_people[index];
    if (person.typedEmail.isEmpty())
        return;
    person.typedEmail.clear();
    person.refusal = InviteRefusal::noEmail;
    person.health = {};
    person.line.reset();
    person.ticked = false;
}

qsizetype InviteDraft::indexOfEmail(const EmailAddress &email) const
{
    for (qsizetype i = 0; i < m_people.size(); ++i) {
        const Result<EmailAddress> other = EmailAddress::parse(m_people.at(i).email());
        if (other && *other == email)
            return i;
    }
    return -1;
}

void InviteDraft::addPerson(InvitePerson person)
{
    person.ticked = person.tickable();
    m_people += std::move(person);
}

QString InviteDraft::message() const
{
    return m_includesMessage ? m_message.trimmed() : QString();
}

qsizetype InviteDraft::tickedCount() const
{
    return std::count_if(m_people.begin(), m_people.end(), [](const InvitePerson &person) { return person.ticked; });
}

InviteRequest InviteDraft::planRequest() const
{
    InviteRequest request = emptyRequest(*this);
    for (const InvitePerson &person : m_people) {
        if (!person.ticked)
            continue;
        const Contact &contact = person.contact.contact;
        if (person.typedEmail.isEmpty() && contact.key)
            request.people += Invitee{m_form.client.key, contact.key, {}, {}};
        else
            request.people += Invitee{m_form.client.key, {}, person.email(), contact.name};
    }
    return request;
}

bool InviteDraft::holdsTypedText() const
{
    const QString typed = m_message.trimmed();
    const bool fromTemplate = std::any_of(m_form.messages.begin(), m_form.messages.end(),
                                          [&typed](const Template &text) { return text.body.trimmed() == typed; });
    if (!typed.isEmpty() && !fromTemplate)
        return true;
    return std::any_of(m_people.begin(), m_people.end(),
                       [](const InvitePerson &person) { return person.isNew() || !person.typedEmail.isEmpty(); });
}

Result<InviteOutcome> SendDraftTask::operator()(WriteContext &context)
{
    InviteRequest request = emptyRequest(m_draft);
    QList<QueuedInvite> already;
    const ClientKey client = m_draft.form().client.key;
    for (const InvitePerson &person : m_draft.people()) {
        if (!person.ticked)
            continue;
        if (person.isNew()) {
            request.people += Invitee{client, {}, person.email(), person.contact.contact.name};
            continue;
        }
        ContactKey contact = person.contact.contact.key;
        if (!person.typedEmail.isEmpty()) {
            ClientContact changed = person.contact;
            changed.contact.email = person.typedEmail;
            Result<SavedContact> saved = SaveContactTask(client, changed)(context);
            if (!saved)
                return saved.error();
            contact = saved->contact;
            // Portals that the contact opened by an earlier address: the correction has invited to them already.
            if (saved->corrected)
                already += saved->corrected->queued;
        }
        request.people += Invitee{client, contact, {}, {}};
    }
    Result<InviteOutcome> outcome = InviteTask(std::move(request))(context);
    if (!outcome || already.isEmpty())
        return outcome;
    outcome->queued.removeIf([&already](const QueuedInvite &invite) {
        return std::any_of(already.begin(), already.end(), [&invite](const QueuedInvite &other) { return other.mail == invite.mail; });
    });
    outcome->queued = already + outcome->queued;
    // Whom the correction has invited is not left out, although a second invite was refused.
    outcome->skipped.removeIf([](const SkippedInvite &skipped) { return skipped.reason == InviteRefusal::underWay; });
    return outcome;
}

} // namespace portico
