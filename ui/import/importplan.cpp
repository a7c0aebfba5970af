#include "ui/import/importplan.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace portico {

namespace {

void discardOnWorker(const ImportReview *review)
{
    QThreadPool::globalInstance()->start([review] { delete review; });
}

} // namespace

Result<ImportPlan> ImportPlan::make(Connection &connection, const ImportFile &file, const ColumnMapping &mapping,
                                    const std::atomic_bool &cancelled)
{
    auto review = file.review(mapping, cancelled);
    if (!review)
        return review.error();
    auto outlook = ImportClientsTask::preview(connection, *review, cancelled);
    if (!outlook)
        return outlook.error();
    for (const ImportNote &note : std::as_const(outlook->skipped)) {
        if (note.verdict == ImportVerdict::alreadyAClient)
            review->markKnown(note.line, note.sentence);
    }
    ImportPlan plan;
    plan.review = std::shared_ptr<const ImportReview>(new ImportReview(*std::move(review)), discardOnWorker);
    const QList<ImportRow> &rows = plan.review->rows();
    for (qsizetype i = 0; i < rows.size(); ++i)
        plan.lines[size_t(rows[i].verdict)].append(quint32(i));
    plan.clients = outlook->clients;
    plan.contacts = outlook->contacts;
    for (const ImportNote &note : std::as_const(outlook->notes))
        plan.notes.append(note.sentence);
    return plan;
}

QString verdictWord(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::ready:
        return QCoreApplication::translate("Import", "Ready");
    case ImportVerdict::malformed:
        return QCoreApplication::translate("Import", "Malformed");
    case ImportVerdict::twiceInThisFile:
        return QCoreApplication::translate("Import", "Twice in this file");
    case ImportVerdict::alreadyAClient:
        return QCoreApplication::translate("Import", "Already a client");
    }
    return {};
}

QString columnWord(ImportColumn column)
{
    switch (column) {
    case ImportColumn::client:
        return QCoreApplication::translate("Import", "Client");
    case ImportColumn::type:
        return QCoreApplication::translate("Import", "Type");
    case ImportColumn::contact:
        return QCoreApplication::translate("Import", "Contact");
    case ImportColumn::firstName:
        return QCoreApplication::translate("Import", "First name");
    case ImportColumn::lastName:
        return QCoreApplication::translate("Import", "Last name");
    case ImportColumn::email:
        return QCoreApplication::translate("Import", "Email");
    case ImportColumn::phone:
        return QCoreApplication::translate("Import", "Phone");
    case ImportColumn::assignedTo:
        return QCoreApplication::translate("Import", "Assigned to");
    case ImportColumn::status:
        return QCoreApplication::translate("Import", "Status");
    }
    return {};
}

} // namespace portico
