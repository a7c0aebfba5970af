#pragma once

#include "app/practice/importclientstask.h"
#include "app/store/importedrows.h"

namespace portico {

/// What taking back an import did.
struct UndoneImport
{
    qint64 clients = 0;    ///< taken back
    qint64 contacts = 0;   ///< taken back
    qint64 kept = 0;       ///< clients that were changed since, and stay
    QStringList keptNames; ///< of the first of these
};

/// Takes back exactly what one import made, in one transaction or not at all. Clients that were changed since (fields,
/// contacts, assignments, anything about their portal) stay as they are, with their contacts. Needs an admin. conflict
/// where it was cancelled, or taken back before.
class UndoImportTask
{
public:
    explicit UndoImportTask(const ImportReceipt &receipt) : m_receipt(receipt) {}

    /// Both are optional, and as those of ImportClientsTask.
    UndoImportTask &reporting(ImportProgress progress);
    UndoImportTask &cancelledBy(CancelFlag cancel);

    Result<UndoneImport> operator()(WriteContext &context);

private:
    ImportReceipt m_receipt;
    ImportProgress m_progress;
    CancelFlag m_cancel;
};

} // namespace portico
