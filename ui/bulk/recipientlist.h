#pragma once

#include "app/practice/inviteplan.h"
#include "models/clienttexts.h"

#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace portico {

/// By what a list of recipients is ordered. Rows that are alike in that stand by address.
struct RecipientSort
{
    enum class By { asChosen, name, email, clients, note };
    By by = By::asChosen;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const RecipientSort &) const = default;
};

/// Whom a bulk send writes to and whom it leaves out, made ready for a long list: counted, and searchable. Built on a
/// worker and never changed again, so any number of threads may read it.
class RecipientList
{
public:
    /// What a list of it shows.
    enum class Part {
        mails,    ///< everybody who gets a mail
        shared,   ///< of them, whose address several people share
        leftOut,  ///< everybody who gets none
        mistyped, ///< of the mails, whose address has a likely typing error
    };

    /// Rows of a part by their places in mails() or leftOut(), ascending; 4 bytes a row.
    using Rows = std::vector<quint32>;

    /// Nothing where it was cancelled: folding 100,000 names takes a moment.
    static std::shared_ptr<const RecipientList> make(InvitePlan plan, const std::atomic_bool &cancelled,
                                                     const RecipientSort &sort = {});
    /// The same people in another order; nothing where it was cancelled.
    std::shared_ptr<const RecipientList> sorted(const RecipientSort &sort, const std::atomic_bool &cancelled) const;
    const RecipientSort &sort() const { return m_sort; }

    const QList<PlannedMail> &mails() const { return m_plan.mails; }
    const QList<SkippedInvite> &leftOut() const { return m_plan.skipped; }
    qsizetype sharedCount() const { return qsizetype(m_shared->size()); }
    qsizetype count(Part part) const;
    /// How many client records the mails open, each counted once.
    qsizetype clientCount() const { return m_clients; }

    /// The rows of a part that a search finds in names, addresses and clients' names; nothing where it was cancelled.
    std::shared_ptr<const Rows> find(Part part, const QString &text, const std::atomic_bool &cancelled) const;
    /// The place of this address among the mails, or -1. Compares every one.
    qsizetype placeOf(const QString &email) const;

private:
    RecipientList() = default;

    InvitePlan m_plan;
    RecipientSort m_sort;
    std::shared_ptr<const Rows> m_shared;
    std::shared_ptr<const Rows> m_mistyped;
    qsizetype m_clients = 0;
    std::shared_ptr<const ClientTexts> m_mailTexts; ///< row by row as mails()
    std::shared_ptr<const ClientTexts> m_outTexts;  ///< row by row as leftOut()
};

/// The names of the clients that a mail opens, each once.
QStringList clientNames(const PlannedMail &mail);

/// The address that was probably meant, where a mail's has a likely typing error and nobody has signed up with it; else
/// empty. Pure.
QString addressMeantBy(const PlannedMail &mail);

/// What is special about a mail, as a sentence: its address looks mistyped or is shared, its reader has an account, or an
/// invite waits already to which this one is added. Empty where nothing is. Pure.
QString mailNote(const PlannedMail &mail);

} // namespace portico
