#include "ui/bulk/recipientlist.h"

#include "app/core/domainsuggestion.h"
#include "app/core/textfolding.h"
#include "ui/portal/invitewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <unordered_set>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::RecipientList)
};

QString searchText(const PlannedMail &mail)
{
    QStringList parts{mail.name, mail.email};
    for (const PlannedAccess &access : mail.accesses)
        parts << access.contactName << access.clientName;
    return folded(parts.join(u' '));
}

QString textBy(const PlannedMail &mail, RecipientSort::By by)
{
    switch (by) {
    case RecipientSort::By::name: return mail.name.isEmpty() ? mail.email : mail.name;
    case RecipientSort::By::clients: return mail.accesses.isEmpty() ? QString() : mail.accesses.first().clientName;
    case RecipientSort::By::note: return mailNote(mail);
    case RecipientSort::By::asChosen:
    case RecipientSort::By::email: break;
    }
    return mail.email;
}

QString textBy(const SkippedInvite &skipped, RecipientSort::By by)
{
    switch (by) {
    case RecipientSort::By::name: return skipped.person;
    case RecipientSort::By::clients: return skipped.clientName;
    case RecipientSort::By::note: return skipped.sentence;
    case RecipientSort::By::asChosen:
    case RecipientSort::By::email: break;
    }
    return skipped.email;
}

template <typename T>
void sortRows(QList<T> &rows, const RecipientSort &sort)
{
    struct Row
    {
        QString text;
        QString email;
        qsizetype place;
    };
    std::vector<Row> order;
    order.reserve(size_t(rows.size()));
    for (qsizetype place = 0; place < rows.size(); ++place)
        order.push_back({folded(textBy(rows[place], sort.by)), rows[place].email, place});
    const bool down = sort.order == Qt::DescendingOrder;
    std::stable_sort(order.begin(), order.end(), [down](const Row &a, const Row &b) {
        const Row &first = down ? b : a;
        const Row &second = down ? a : b;
        return first.text != second.text ? first.text < second.text : first.email < second.email;
    });
    QList<T> sorted;
    sorted.reserve(rows.size());
    for (const Row &row : order)
        sorted.append(std::move(rows[row.place]));
    rows = std::move(sorted);
}

} // namespace

std::shared_ptr<const RecipientList> RecipientList::sorted(const RecipientSort &sort, const std::atomic_bool &cancelled) const
{
    return make(m_plan, cancelled, sort);
}

std::shared_ptr<const RecipientList> RecipientList::make(InvitePlan plan, const std::atomic_bool &cancelled,
                                                         const RecipientSort &sort)
{
    std::shared_ptr<RecipientList> list(new RecipientList);
    list->m_plan = std::move(plan);
    list->m_sort = sort;
    if (sort.by != RecipientSort::By::asChosen) {
        sortRows(list->m_plan.mails, sort);
        sortRows(list->m_plan.skipped, sort);
    }
    auto shared = std::make_shared<Rows>();
    auto mistyped = std::make_shared<Rows>();
    std::unordered_set<qint64> clients;
    ClientTexts::Builder mails;
    for (qsizetype place = 0; place < list->mails().size(); ++place) {
        if (cancelled.load())
            return nullptr;
        const PlannedMail &mail = list->mails().at(place);
        if (mail.sharedAddress())
            shared->push_back(quint32(place));
        if (!addressMeantBy(mail).isEmpty())
            mistyped->push_back(quint32(place));
        for (const PlannedAccess &access : mail.accesses)
            clients.insert(access.client.value);
        mails.add(ClientKey{place}, searchText(mail));
    }
    ClientTexts::Builder out;
    for (qsizetype place = 0; place < list->leftOut().size(); ++place) {
        if (cancelled.load())
            return nullptr;
        const SkippedInvite &skipped = list->leftOut().at(place);
        out.add(ClientKey{place}, folded(QString(skipped.person % u' ' % skipped.clientName % u' ' % skipped.sentence)));
    }
    list->m_shared = std::move(shared);
    list->m_mistyped = std::move(mistyped);
    list->m_clients = qsizetype(clients.size());
    list->m_mailTexts = mails.finish();
    list->m_outTexts = out.finish();
    return list;
}

qsizetype RecipientList::count(Part part) const
{
    switch (part) {
    case Part::mails: return mails().size();
    case Part::shared: return sharedCount();
    case Part::leftOut: return leftOut().size();
    case Part::mistyped: return qsizetype(m_mistyped->size());
    }
    return 0;
}

std::shared_ptr<const RecipientList::Rows> RecipientList::find(Part part, const QString &text,
                                                               const std::atomic_bool &cancelled) const
{
    const SearchQuery query(text);
    const std::shared_ptr<const Rows> some = part == Part::shared ? m_shared : part == Part::mistyped ? m_mistyped : nullptr;
    if (query.isEmpty() && some)
        return some;
    if (query.isEmpty()) {
        auto all = std::make_shared<Rows>(size_t(count(part)));
        std::iota(all->begin(), all->end(), 0U);
        return all;
    }
    const ClientTexts &texts = part == Part::leftOut ? *m_outTexts : *m_mailTexts;
    const auto found = texts.find(query, nullptr, cancelled);
    if (!found)
        return nullptr;
    if (!some)
        return std::make_shared<const Rows>(*found);
    auto both = std::make_shared<Rows>();
    std::set_intersection(found->begin(), found->end(), some->begin(), some->end(), std::back_inserter(*both));
    return both;
}

qsizetype RecipientList::placeOf(const QString &email) const
{
    const auto at = std::find_if(mails().begin(), mails().end(), [&email](const PlannedMail &mail) {
        return mail.email.compare(email, Qt::CaseInsensitive) == 0;
    });
    return at == mails().end() ? -1 : at - mails().begin();
}

QStringList clientNames(const PlannedMail &mail)
{
    QStringList names;
    QList<ClientKey> seen;
    for (const PlannedAccess &access : mail.accesses) {
        if (!seen.contains(access.client)) {
            seen += access.client;
            names += access.clientName;
        }
    }
    return names;
}

QString addressMeantBy(const PlannedMail &mail)
{
    return mail.hasAccount ? QString() : addressProbablyMeant(mail.email);
}

QString mailNote(const PlannedMail &mail)
{
    QStringList notes;
    if (const QString meant = addressMeantBy(mail); !meant.isEmpty())
        notes += Text::tr("Did you mean %1?").arg(meant);
    if (mail.sharedAddress()) {
        QStringList names;
        for (const PlannedAccess &access : mail.accesses)
            names += access.contactName;
        names.removeDuplicates();
        notes += Text::tr("Shared by %1: one mail, one login").arg(listedNames(names));
    }
    if (mail.hasAccount)
        notes += Text::tr("Has an account: is told, without a new sign-up");
    else if (mail.joins)
        notes += Text::tr("Added to an invite that waits already");
    return notes.join(Text::tr("; "));
}

} // namespace portico
