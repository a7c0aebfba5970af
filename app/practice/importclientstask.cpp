#include "app/practice/importclientstask.h"

#include "app/core/textfolding.h"
#include "app/practice/rights.h"
#include "app/store/activitystore.h"
#include "app/store/clientstore.h"
#include "app/store/contactstore.h"
#include "app/store/emailkey.h"
#include "app/store/memberstore.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace portico {

namespace {

constexpr qint64 kProgressSteps = 200;
constexpr int kLooksAtCancel = 64; // clients between two looks

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImportClientsTask)
};

Error cancelledError()
{
    return {ErrorKind::conflict, Text::tr("The import was cancelled; nothing was written."),
            QStringLiteral("cancelled")};
}

/// Finds team members by the names and addresses of an import file, and counts those who are none.
class MemberFinder
{
public:
    explicit MemberFinder(Connection &connection)
    {
        const QList<TeamMember> members = MemberStore(connection).all();
        for (const bool active : {true, false}) { // whoever still works here is meant first
            for (const TeamMember &member : members) {
                if (member.active != active)
                    continue;
                add(emailKey(member.email), member.key, active);
                add(folded(member.name), member.key, active);
            }
        }
    }

    QList<MemberKey> find(const ImportClient &client)
    {
        QList<MemberKey> found;
        for (const QString &word : client.assignedTo) {
            const MemberKey member = find(word);
            if (!member)
                notice(word, client.line);
            else if (!found.contains(member))
                found.append(member);
        }
        return found;
    }

    QList<ImportNote> notes() const
    {
        QList<ImportNote> notes;
        for (const Unknown &unknown : m_unknown) {
            const QString reason = unknown.ambiguous
                                       ? Text::tr("Line %1: several team members are called “%2”, so nobody was "
                                                  "assigned. Use the address instead.")
                                       : Text::tr("Line %1: “%2” is no team member, so nobody was assigned.");
            QString sentence = reason.arg(QString::number(unknown.line), unknown.word);
            if (unknown.clients > 1)
                sentence += QLatin1Char(' ') + Text::tr("Clients concerned: %L1.").arg(unknown.clients);
            notes.append({unknown.line, sentence, ImportVerdict::ready});
        }
        return notes;
    }

private:
    struct Entry
    {
        MemberKey member; ///< empty: several
        bool active = true;
    };
    struct Unknown
    {
        QString word;
        qint64 line = 0;
        qint64 clients = 0;
        bool ambiguous = false;
    };

    void add(const QString &text, MemberKey member, bool active)
    {
        const auto known = m_members.find(text);
        if (known == m_members.end())
            m_members.insert(text, {member, active});
        else if (known->member != member && known->active == active)
            known->member = {};
    }

    MemberKey find(const QString &word) const
    {
        const auto byEmail = m_members.constFind(emailKey(word));
        return byEmail != m_members.constEnd() ? byEmail->member : m_members.value(folded(word)).member;
    }

    void notice(const QString &word, qint64 line)
    {
        const QString key = folded(word);
        const auto place = m_places.constFind(key);
        if (place != m_places.constEnd()) {
            ++m_unknown[*place].clients;
            return;
        }
        m_places.insert(key, m_unknown.size());
        m_unknown.append({word, line, 1, m_members.contains(key)});
    }

    QHash<QString, Entry> m_members; ///< by folded address and folded name
    QHash<QString, qsizetype> m_places;
    QList<Unknown> m_unknown;
};

/// What all imports do: goes through the clients of a review and tells those that the firm has from those that it
/// lacks. What becomes of the latter is the caller's to say.
class Importing
{
public:
    Importing(Connection &connection, const ImportReview &review, const std::atomic_bool *cancelled)
        : m_clients(connection), m_contacts(connection), m_members(connection), m_review(review), m_cancelled(cancelled)
    {
    }

    /// bring(const ImportClient &, const QList<MemberKey> &assigned) is called for each new client.
    template <typename Bring>
    Result<ImportOutcome> run(const ImportProgress &progress, Bring bring)
    {
        const QList<ImportClient> clients = m_review.clients();
        const qint64 step = std::max<qint64>(1, clients.size() / kProgressSteps);
        QSet<QString> known; // folded names
        for (qint64 i = 0; i < clients.size(); ++i) {
            if (i % kLooksAtCancel == 0 && m_cancelled && *m_cancelled)
                return cancelledError();
            if (progress && i % step == 0)
                progress(i, clients.size());
            const ImportClient &client = clients[i];
            if (isKnown(client)) {
                known.insert(folded(client.name));
                continue;
            }
            bring(client, m_members.find(client));
            ++outcome.clients;
        }
        if (progress)
            progress(clients.size(), clients.size());
        outcome.skipped = skippedLines(known);
        outcome.notes = m_review.notes() + m_members.notes();
        return outcome;
    }

    const ContactStore &contacts() const { return m_contacts; }

    ImportOutcome outcome;

private:
    bool isKnown(const ImportClient &client) const
    {
        const QList<ClientKey> namesakes = m_clients.byFoldedName(folded(client.name));
        if (namesakes.isEmpty())
            return false;
        const QString address = client.contacts.isEmpty() ? QString() : client.contacts.first().email;
        return address.isEmpty() || std::any_of(namesakes.begin(), namesakes.end(), [&](ClientKey namesake) {
            const QList<ClientContact> contacts = m_contacts.ofClient(namesake);
            bool anyAddress = false;
            for (const ClientContact &link : contacts) {
                if (!link.contact.email.isEmpty() && emailKey(link.contact.email) == emailKey(address))
                    return true;
                anyAddress = anyAddress || !link.contact.email.isEmpty();
            }
            return !anyAddress;
        });
    }

    QList<ImportNote> skippedLines(const QSet<QString> &known) const
    {
        QList<ImportNote> skipped;
        for (const ImportRow &row : m_review.rows()) {
            if (row.verdict != ImportVerdict::ready)
                skipped.append({row.line, row.reason, row.verdict});
            else if (!known.isEmpty() && known.contains(folded(row.client)))
                skipped.append(
                    {row.line, Text::tr("Line %1: Already a client").arg(row.line), ImportVerdict::alreadyAClient});
        }
        return skipped;
    }

    const ClientStore m_clients;
    const ContactStore m_contacts;
    MemberFinder m_members;
    const ImportReview &m_review;
    const std::atomic_bool *m_cancelled;
};

/// By what a contact with an address is the same as another one (rule 19).
QString sameness(const ImportContact &contact)
{
    return folded(contact.name) % QLatin1Char('\n') % emailKey(contact.email);
}

/// Writes new clients.
class ClientWriter
{
public:
    ClientWriter(WriteContext &context, Importing &importing) : m_context(context), m_importing(importing)
    {
        m_receipt.sequence = context.sequence();
    }

    void bring(const ImportClient &imported, const QList<MemberKey> &assigned)
    {
        Client client;
        client.name = imported.name;
        client.type = imported.type;
        client.active = imported.active;
        client.phone = imported.phone;
        client.assignedTo = assigned;
        QList<ClientContact> links;
        for (const ImportContact &person : imported.contacts) {
            const Contact contact = contactFor(person);
            const bool twice = std::any_of(links.begin(), links.end(),
                                           [&](const ClientContact &link) { return link.contact.key == contact.key; });
            if (!twice)
                links.append({contact, person.relation, links.isEmpty()});
        }
        const ClientKey key = ClientStore::insert(m_context, client, links);
        ActivityStore::add(m_context, key, ActivityKind::clientAdded, client.name);
        if (!m_receipt.firstClient)
            m_receipt.firstClient = key;
        m_receipt.lastClient = key;
    }

    /// What was written, to be taken back by; nothing where no client was.
    std::optional<ImportReceipt> receipt() const
    {
        return m_receipt.firstClient ? std::optional(m_receipt) : std::nullopt;
    }

private:
    Contact contactFor(const ImportContact &person)
    {
        if (const auto same = m_importing.contacts().findSame(person.name, person.email)) {
            ++m_importing.outcome.knownContacts;
            if (const auto known = m_importing.contacts().byKey(*same))
                return *known;
        }
        Contact contact;
        contact.name = person.name;
        contact.email = person.email;
        contact.phone = person.phone;
        contact.key = ContactStore::insert(m_context, contact);
        if (!m_receipt.firstContact)
            m_receipt.firstContact = contact.key;
        m_receipt.lastContact = contact.key;
        ++m_importing.outcome.contacts;
        return contact;
    }

    WriteContext &m_context;
    Importing &m_importing;
    ImportReceipt m_receipt;
};

} // namespace

ImportClientsTask &ImportClientsTask::reporting(ImportProgress progress)
{
    m_progress = std::move(progress);
    return *this;
}

ImportClientsTask &ImportClientsTask::cancelledBy(CancelFlag cancel)
{
    m_cancel = std::move(cancel);
    return *this;
}

Result<ImportOutcome> ImportClientsTask::operator()(WriteContext &context)
{
    if (const auto admin = Rights::admin(context); !admin)
        return admin.error();
    Importing importing(context.connection(), *m_review, m_cancel.get());
    ClientWriter writer(context, importing);
    auto outcome = importing.run(m_progress, [&writer](const ImportClient &client, const QList<MemberKey> &assigned) {
        writer.bring(client, assigned);
    });
    if (outcome && writer.receipt()) {
        outcome->receipt = writer.receipt();
        ImportedRows::keepAsLast(context, *outcome->receipt);
    }
    return outcome;
}

Result<ImportOutcome> ImportClientsTask::preview(Connection &connection, const ImportReview &review,
                                                 const std::atomic_bool &cancelled)
{
    Importing importing(connection, review, &cancelled);
    QSet<QString> brought;
    return importing.run({}, [&](const ImportClient &client, const QList<MemberKey> &) {
        for (const ImportContact &person : client.contacts) {
            const bool nameable = !person.email.isEmpty();
            const bool known = nameable && (brought.contains(sameness(person))
                                            || importing.contacts().findSame(person.name, person.email));
            if (nameable)
                brought.insert(sameness(person));
            ++(known ? importing.outcome.knownContacts : importing.outcome.contacts);
        }
    });
}

} // namespace portico
