#pragma once

#include "app/core/result.h"
#include "app/practice/import/importreview.h"
#include "app/store/firm.h"
#include "app/store/importedrows.h"
#include "app/store/writecontext.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace portico {

/// What an import did, or would do.
struct ImportOutcome
{
    qint64 clients = 0;      ///< new ones
    qint64 contacts = 0;     ///< new ones
    qint64 knownContacts = 0;///< links to contacts that the firm, or an earlier line, has already
    QList<ImportNote> skipped; ///< lines that are not imported, in the order of the file
    QList<ImportNote> notes;   ///< what is to be looked at: two character sets, unknown team members
    std::optional<ImportReceipt> receipt; ///< for UndoImportTask; nothing where no client was written
};

/// How far an import has come; total stays the same. Called on the writer thread, some hundred times.
using ImportProgress = std::function<void(qint64 done, qint64 total)>;

/// Writes the clients of an import file with their contacts, all in one transaction or none. A client that the firm has
/// is left alone: the same folded name and, where both have one, an address in common. The same name and address is one
/// contact, however many clients it is on; the first contact is the primary one. Run it with Firm::write. Needs an
/// admin. Fails with "conflict" when it was cancelled.
class ImportClientsTask
{
public:
    explicit ImportClientsTask(std::shared_ptr<const ImportReview> review) : m_review(std::move(review)) {}

    /// Both are optional.
    ImportClientsTask &reporting(ImportProgress progress);
    ImportClientsTask &cancelledBy(CancelFlag cancel);

    Result<ImportOutcome> operator()(WriteContext &context);

    /// What the task would do now, without writing anything; for a dry run, with Firm::read. Grows with the file. The
    /// caller sees to it that an admin asks.
    static Result<ImportOutcome> preview(Connection &connection, const ImportReview &review,
                                         const std::atomic_bool &cancelled);

private:
    std::shared_ptr<const ImportReview> m_review;
    ImportProgress m_progress;
    CancelFlag m_cancel;
};

} // namespace portico
