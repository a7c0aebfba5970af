#pragma once

#include "app/core/result.h"
#include "app/practice/export/exportrun.h"
#include "app/store/firm.h"
#include "ui/firmservices.h"
#include "ui/portal/questiondialog.h"

#include <QFuture>
#include <QTimer>

#include <functional>

namespace portico {

class ProgressLine;

/// A list that somebody wants in a file.
struct ExportJob
{
    /// Told from the worker, some times a second: so many rows of all are written; total 0: not known yet.
    using Progress = std::function<void(qint64 done, qint64 total)>;

    QString title;    ///< of the file dialog
    QString fileName; ///< proposed, without its ending
    /// Writes the whole file or none, on a worker; gives the number of rows. The ending says which format.
    std::function<QFuture<Result<qint64>>(const QString &file, const Progress &progress, const CancelFlag &cancel)> write;
};

/// The list's name, and the day, which tells one export from the next. Pure.
QString exportFileName(const QString &list, const QDateTime &now);

/// A job that runs work(connection, target, cancelled) on a worker. title: of the file dialog; list: what the file is
/// called.
template <typename Work>
ExportJob exportJob(const FirmServices &services, const QString &title, const QString &list, Work work)
{
    return {title, exportFileName(list, services.now()),
            [&firm = services.firm, work](const QString &file, const ExportJob::Progress &progress, const CancelFlag &cancel) {
                return firm.read(
                    [work, target = ExportTarget{file, progress}](Connection &connection, const std::atomic_bool &cancelled) {
                        return work(connection, target, cancelled);
                    },
                    cancel);
            }};
}

/// Writes a list into a file, with progress and `Cancel`. It shows only where that takes longer than a moment, and
/// deletes itself when it ends; what came of it is told through the notifier. GUI thread.
class ExportDialog : public QuestionDialog
{
    Q_OBJECT
public:
    ExportDialog(const FirmServices &services, const ExportJob &job, const QString &file, QWidget *parent);
    ~ExportDialog() override;

    void reject() override;

Q_SIGNALS:
    /// It ended: the file is there, or it is not.
    void ended(bool written);

private:
    void showProgress(qint64 done, qint64 total);

    FirmServices m_services;
    ProgressLine *m_progress;
    QLabel *m_figures;
    QTimer m_show; ///< what is done sooner needs no dialog
    CancelFlag m_cancel = makeCancelFlag();
};

/// Asks where to, as CSV or as an Excel workbook, and writes the file. The file dialog is a child of parent, for tests.
void exportList(const FirmServices &services, const ExportJob &job, QWidget *parent);

} // namespace portico
