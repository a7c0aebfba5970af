#include "app/practice/undoimporttask.h"

#include "app/practice/rights.h"

#include <QCoreApplication>

#include <algorithm>

namespace portico {

namespace {

constexpr qint64 kClientsAtOnce = 500; // between two looks at cancellation
constexpr int kNamesTold = 20;

} // namespace

UndoImportTask &UndoImportTask::reporting(ImportProgress progress)
{
    m_progress = std::move(progress);
    return *this;
}

UndoImportTask &UndoImportTask::cancelledBy(CancelFlag cancel)
{
    m_cancel = std::move(cancel);
    return *this;
}

Result<UndoneImport> UndoImportTask::operator()(WriteContext &context)
{
    if (const auto admin = Rights::admin(context); !admin)
        return admin.error();
    UndoneImport undone;
    const qint64 first = m_receipt.firstClient.value;
    const qint64 total = m_receipt.lastClient.value - first + 1;
    for (qint64 done = 0; done < total; done += kClientsAtOnce) {
        if (m_cancel && *m_cancel)
            return Error{
                ErrorKind::conflict,
                QCoreApplication::translate("UndoImportTask", "Undoing was cancelled; the import is as it was."),
                QStringLiteral("cancelled")};
        if (m_progress)
            m_progress(done, total);
        const qint64 end = std::min(done + kClientsAtOnce, total);
        undone.clients +=
            ImportedRows::removeClients(context, m_receipt, ClientKey{first + done}, ClientKey{first + end - 1});
    }
    undone.contacts = ImportedRows::removeContacts(context, m_receipt);
    if (m_progress)
        m_progress(total, total);
    const ImportedRows rows(context.connection(), m_receipt);
    undone.kept = rows.clientCount();
    undone.keptNames = rows.clientNames(kNamesTold);
    if (undone.clients == 0 && undone.contacts == 0) {
        return Error{
            ErrorKind::conflict,
            undone.kept > 0
                ? QCoreApplication::translate("UndoImportTask",
                                              "Every client of this import was changed since, so none was taken back.")
                : QCoreApplication::translate("UndoImportTask", "Nothing of this import is left to take back."),
            {}};
    }
    if (ImportedRows::last(context.connection()) == m_receipt)
        ImportedRows::forgetLast(context);
    return undone;
}

} // namespace portico
