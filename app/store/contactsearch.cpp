#include "app/store/contactsearch.h"

#include "app/core/textfolding.h"
#include "app/store/clientconditions.h"

#include <QStringList>

#include <algorithm>

namespace portico {

namespace {

constexpr qint64 kRowsAtOnce = 20'000; // between two looks at cancellation
constexpr int kFewestDigits = 3;

/// What was typed, ready to be compared.
struct Wanted
{
    QStringList words; ///< folded, the longest first
    QString digits;    ///< empty unless it looks like a part of a phone number

    explicit Wanted(const QString &typed)
    {
        words = folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        const bool letters = std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); });
        digits = letters ? QString() : digitsOf(typed);
        if (digits.size() < kFewestDigits)
            digits.clear();
    }

    bool fits(const Contact &contact) const
    {
        if (!digits.isEmpty() && digitsOf(contact.phone).contains(digits))
            return true;
        const QString text = folded(contact.name) % QLatin1Char('\n') % folded(contact.email);
        return std::all_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word); });
    }
};

Contact contactOf(const Statement &row)
{
    return {row.key<ContactKey>(0), row.blob(1), row.text(2), row.text(3), row.text(4)};
}

// The longest word sieves in the engine; the other words, and digits between other signs, are looked at outside.
#define SIEVE                                                                                                          \
    " AND (instr(p.name_folded, :word) > 0 OR instr(p.email_folded, :word) > 0 OR (:digits <> '' AND p.phone <> ''))"

} // namespace

QList<FoundPerson> ContactSearch::find(const QString &typed, const ClientScope &scope, ClientKey client, int most,
                                       const std::atomic_bool &cancelled) const
{
    const Wanted wanted(typed);
    QList<FoundPerson> found;
    if (wanted.words.isEmpty())
        return found;
    const auto take = [&](Statement &list) {
        list.bind(":word", wanted.words.first()).bind(":digits", wanted.digits).run();
        while (found.size() < most && list.next()) {
            const Contact contact = contactOf(list);
            if (wanted.fits(contact))
                found.append({contact, {}, 0, false});
        }
    };
    if (scope.onlyOf) {
        Statement list(m_connection,
                       "SELECT p.key, p.id, p.name, p.email, p.phone FROM contact p WHERE p.deleted = 0 AND p.key IN "
                       "(SELECT cc.contact FROM assignment a JOIN client c ON c.key = a.client "
                       "JOIN client_contact cc ON cc.client = c.key WHERE a.member = :member AND a.deleted = 0 "
                       "AND c.deleted = 0 AND cc.deleted = 0)" SIEVE);
        list.bind(":member", scope.onlyOf);
        take(list);
    } else {
        const qint64 newest = ContactStore(m_connection).newest().value;
        Statement list(m_connection, "SELECT p.key, p.id, p.name, p.email, p.phone FROM contact p "
                                     "WHERE p.key > :after AND p.key <= :last AND p.deleted = 0" SIEVE);
        for (qint64 after = 0; after < newest && found.size() < most && !cancelled; after += kRowsAtOnce) {
            list.bind(":after", after).bind(":last", after + kRowsAtOnce);
            take(list);
        }
    }
    for (FoundPerson &person : found)
        addClients(person, scope, client);
    std::sort(found.begin(), found.end(), [](const FoundPerson &a, const FoundPerson &b) {
        const int order = QString::compare(folded(a.contact.name), folded(b.contact.name));
        return order != 0 ? order < 0 : a.contact.key < b.contact.key;
    });
    return found;
}

void ContactSearch::addClients(FoundPerson &person, const ClientScope &scope, ClientKey client) const
{
    Statement list(m_connection,
                   "SELECT c.key, c.name FROM client_contact cc JOIN client c ON c.key = cc.client "
                   "WHERE cc.contact = :contact AND cc.deleted = 0 AND c.deleted = 0 AND " SEES_CLIENT("c.key")
                   " ORDER BY c.name_folded, c.key");
    list.bind(":contact", person.contact.key).bind(":member", scope.onlyOf).run();
    while (list.next()) {
        if (person.clients++ == 0)
            person.firstClient = list.text(1);
        person.linked = person.linked || list.key<ClientKey>(0) == client;
    }
}

} // namespace portico
