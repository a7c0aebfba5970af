#pragma once

#include "app/practice/undoimporttask.h"
#include "ui/firmservices.h"
#include "ui/import/importplan.h"
#include "ui/widgets/stepdialog.h"

#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

class QLabel;
class QVBoxLayout;

namespace portico {

class FileField;
class FormField;
class ImportColumns;
class ImportReading;
class ImportReviewPage;
class ImportRunPage;
class MessageStrip;

/// Imports clients from a CSV file: the file, its columns, a review before anything is written, then the import with
/// progress and a summary, from which it can be undone. Reading and writing are done by workers. For admins; others see
/// why they cannot. GUI thread.
class ImportWindow : public StepDialog
{
    Q_OBJECT
public:
    enum Step { fileStep, columnsStep, reviewStep, runStep };

    explicit ImportWindow(const FirmServices &services, QWidget *parent = nullptr);
    ~ImportWindow() override;

    FileField *fileField() const { return m_file; }
    FormField *fileFormField() const { return m_fileField; }
    ImportReading *reading() const { return m_reading; }
    ImportColumns *columns() const { return m_columns; }
    ImportReviewPage *review() const { return m_review; }
    ImportRunPage *run() const { return m_run; }
    /// The strip that offers to take the last import back, where there is one.
    MessageStrip *lastImport() const { return m_last; }
    /// Whether a worker reads or writes for this window.
    bool isBusy() const { return m_busy; }

public Q_SLOTS:
    /// Cancels what is under way, and closes when that has ended.
    void reject() override;
    /// Takes the import back that this window made, or the last one.
    void undo();
    /// Writes the lines that are not imported into a CSV file, on a worker.
    void writeProblems(const QString &target);

Q_SIGNALS:
    /// Clients were written. The windows learn of that from the firm, too.
    void imported(qint64 clients);

protected:
    void next() override;
    void back() override;
    void stepShown(int step) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// How far a worker has come; it outlives the window if it must.
    struct Progress
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
    };

    void buildFile();
    void buildColumns();
    void buildReview();
    void showRecent();
    void rememberFile(const QString &path);
    void showLastImport();
    void look(const ImportFile &file);
    void lookAgain();
    void showSample(const ImportSample &sample);
    void makePlan();
    void import();
    void exportProblems();
    void setBusy(bool busy, const QString &doing = {});
    void refused(const Error &error);
    ImportProgress reporter() const;
    void showProgress();

    FirmServices m_services;
    QTimer m_clock;
    CancelFlag m_cancel = makeCancelFlag();
    std::shared_ptr<Progress> m_progress = std::make_shared<Progress>();
    bool m_busy = false;
    bool m_closing = false;
    bool m_importFailed = false; ///< the review is still good to go back to
    std::optional<ImportFile> m_source;
    std::optional<ImportPlan> m_plan;
    std::optional<ImportReceipt> m_receipt;
    FileField *m_file = nullptr;
    FormField *m_fileField = nullptr;
    MessageStrip *m_last = nullptr;
    QWidget *m_recent = nullptr;
    QVBoxLayout *m_recentFiles = nullptr;
    MessageStrip *m_columnTrouble = nullptr;
    ImportReading *m_reading = nullptr;
    ImportColumns *m_columns = nullptr;
    ImportReviewPage *m_review = nullptr;
    ImportRunPage *m_run = nullptr;
    QLabel *m_doing = nullptr; ///< of the steps before the import
};

} // namespace portico
