#include "ui/import/importwindow.h"

#include "app/core/logfile.h"
#include "app/practice/rights.h"
#include "ui/import/importcolumns.h"
#include "ui/import/importreading.h"
#include "ui/import/importreviewpage.h"
#include "ui/import/importrunpage.h"
#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/runtask.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

namespace portico {

namespace {

constexpr int kProgressMs = 100;
constexpr int kRecentShown = 5;
const QString kRecentFiles = QStringLiteral("import/recentFiles");

} // namespace

ImportWindow::ImportWindow(const FirmServices &services, QWidget *parent)
    : StepDialog(IconName::exporting, tr("Import"), parent), m_services(services)
{
    setObjectName(QStringLiteral("importWindow"));
    setWindowTitle(tr("Import Clients"));
    setAcceptDrops(true);
    keepSize(this, QStringLiteral("import"), {1024, 640});
    buildFile();
    buildColumns();
    buildReview();
    m_clock.setInterval(kProgressMs);
    connect(&m_clock, &QTimer::timeout, this, &ImportWindow::showProgress);
    begin();
}

ImportWindow::~ImportWindow()
{
    *m_cancel = true;
}

void ImportWindow::buildFile()
{
    QVBoxLayout *page = addStep(tr("The file"), tr("Import clients"),
                                tr("From a CSV file with a line of column names, as spreadsheets and other programs save it. "
                                   "Nothing is written before you have reviewed it."));
    m_last = new MessageStrip(MessageStrip::Kind::queued);
    m_last->hide();
    m_file = new FileField(FileField::What::openFile, tr("CSV file"));
    m_file->setFilter(tr("CSV files (*.csv *.txt *.tsv);;All files (*)"));
    m_fileField = new FormField(tr("CSV &file"), m_file);
    m_fileField->setHelp(tr("Any usual character set and separator. You can also drop the file here."));
    m_doing = makeLabel({}, TextStyle::body, Token::text2);
    m_recent = new QWidget;
    m_recentFiles = new QVBoxLayout(m_recent);
    m_recentFiles->setContentsMargins(0, 0, 0, 0);
    m_recentFiles->setSpacing(4);
    page->addWidget(m_last);
    page->addWidget(m_fileField);
    page->addWidget(m_doing);
    page->addWidget(m_recent);
    page->addStretch(1);
    connect(m_file, &FileField::pathChanged, this, [this] { m_fileField->setError({}); });
    connect(m_last, &MessageStrip::actionTriggered, this, &ImportWindow::undo);
    showRecent();
}

void ImportWindow::buildColumns()
{
    QVBoxLayout *page = addStep(tr("Columns"), tr("Which column is what?"),
                                tr("What was recognised is chosen already. Only the client’s name is needed."));
    m_columnTrouble = new MessageStrip(MessageStrip::Kind::expired);
    m_reading = new ImportReading;
    m_columns = new ImportColumns;
    page->addWidget(m_columnTrouble);
    page->addWidget(m_reading);
    page->addWidget(m_columns);
    page->addStretch(1);
    connect(m_reading, &ImportReading::changed, this, &ImportWindow::lookAgain);
    connect(m_columns, &ImportColumns::mappingChanged, this, [this] {
        const auto complete = m_columns->mapping()->check();
        m_columnTrouble->setSentence(complete ? QString() : complete.error().sentence);
        m_columnTrouble->setVisible(!complete);
        setBusy(m_busy);
    });
}

void ImportWindow::buildReview()
{
    QVBoxLayout *review = addStep(tr("Review"), tr("Review before anything is written"),
                                  tr("Lines that are not ready are left out; the firm’s present clients stay as they are."));
    m_review = new ImportReviewPage;
    review->addWidget(m_review, 1);
    QVBoxLayout *run = addStep(tr("Import"), tr("The import"), tr("All of it is written, or nothing."));
    m_run = new ImportRunPage;
    run->addWidget(m_run, 1);
    connect(m_review, &ImportReviewPage::exportRequested, this, &ImportWindow::exportProblems);
    connect(m_run, &ImportRunPage::exportRequested, this, &ImportWindow::exportProblems);
    connect(m_run, &ImportRunPage::undoRequested, this, &ImportWindow::undo);
}

/// Offers the files that were imported lately; whether they are still there shows when one is chosen.
void ImportWindow::showRecent()
{
    while (QLayoutItem *item = m_recentFiles->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList files = QSettings().value(kRecentFiles).toStringList();
    m_recent->setVisible(!files.isEmpty());
    if (files.isEmpty())
        return;
    m_recentFiles->addWidget(makeLabel(tr("Chosen lately"), TextStyle::smallMedium, Token::text2));
    for (const QString &file : files) {
        auto *link = new LinkButton(QFileInfo(file).fileName().replace(QLatin1Char('&'), QStringLiteral("&&")));
        link->setToolTip(QDir::toNativeSeparators(file));
        m_recentFiles->addWidget(link, 0, Qt::AlignLeft);
        connect(link, &QPushButton::clicked, this, [this, file] {
            m_file->setPath(file);
            nextButton()->setFocus(Qt::OtherFocusReason);
        });
    }
}

void ImportWindow::rememberFile(const QString &path)
{
    QStringList files = QSettings().value(kRecentFiles).toStringList();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(kRecentFiles, files.mid(0, kRecentShown));
    showRecent();
}

/// Whether the last import can be taken back is counted by a worker: that grows with the import.
void ImportWindow::showLastImport()
{
    if (!m_services.member.isAdmin()) {
        m_last->setSentence(tr("Only an admin can import clients."));
        m_last->show();
        setDisabledReason(m_file, m_last->sentence());
        return;
    }
    struct Last
    {
        ImportReceipt receipt;
        qint64 untouched = 0;
    };
    const auto count = [](Connection &connection, const std::atomic_bool &) -> Result<std::optional<Last>> {
        const auto receipt = ImportedRows::last(connection);
        if (!receipt)
            return std::optional<Last>();
        return std::optional(Last{*receipt, ImportedRows(connection, *receipt).untouchedCount()});
    };
    runTask(
        this, m_services.firm.read(count, m_cancel),
        [this](const std::optional<Last> &last) {
            if (m_busy || current() != fileStep)
                return;
            const bool offered = last && last->untouched > 0;
            m_receipt = offered ? std::optional(last->receipt) : std::nullopt;
            if (offered)
                m_last->setSentence(tr("The last import can be taken back. Its clients that nobody changed since: %L1.")
                                        .arg(last->untouched));
            m_last->setAction(tr("Undo import"));
            m_last->setVisible(offered);
        },
        [this](const Error &) { m_last->hide(); });
}

void ImportWindow::stepShown(int step)
{
    if (step == fileStep)
        showLastImport();
    setBusy(m_busy);
    QWidget *first = step == fileStep      ? static_cast<QWidget *>(m_file)
                     : step == columnsStep ? static_cast<QWidget *>(m_columns->boxOf(ImportColumn::client))
                                           : nextButton();
    first->setFocus(Qt::OtherFocusReason);
}

/// Shows what can be done now.
void ImportWindow::setBusy(bool busy, const QString &doing)
{
    m_busy = busy;
    const int step = current();
    m_doing->setText(doing);
    m_columns->setEnabled(!busy);
    m_reading->setEnabled(!busy);
    m_fileField->setEnabled(!busy);
    m_last->actionButton()->setEnabled(!busy);
    QString reason;
    if (busy)
        reason = tr("One moment.");
    else if (!m_services.member.isAdmin())
        reason = Rights::notAdmin().sentence;
    else if (step == columnsStep && !m_columns->mapping()->check())
        reason = tr("Choose the column with the client’s name.");
    else if (step == reviewStep && m_plan && m_plan->clients == 0)
        reason = tr("No line is ready.");
    nextButton()->setText(step == reviewStep && m_plan
                              ? tr("Import %Ln Client(s)", nullptr, int(m_plan->clients))
                          : step == runStep ? tr("Close")
                                            : tr("Next"));
    setDisabledReason(nextButton(), reason);
    cancelButton()->setVisible(step != runStep || busy);
    backButton()->setVisible(step != runStep || (m_importFailed && !busy));
    if (step == runStep && !busy)
        nextButton()->setFocus(Qt::OtherFocusReason); // it could not have it while it was disabled
    backButton()->setEnabled(step != fileStep && !busy);
}

void ImportWindow::refused(const Error &error)
{
    setBusy(false);
    const bool cancelled = error.detail == QLatin1StringView("cancelled");
    if (m_closing) {
        QDialog::reject();
        return;
    }
    *m_cancel = false;
    if (current() == fileStep)
        m_fileField->setError(error.sentence);
    else if (current() == columnsStep && !cancelled) {
        m_columnTrouble->setSentence(error.sentence);
        m_columnTrouble->show();
    }
}

void ImportWindow::next()
{
    if (m_busy)
        return;
    switch (current()) {
    case fileStep:
        if (m_file->path().isEmpty()) {
            m_fileField->setError(tr("Choose a file."));
            m_file->edit()->setFocus(Qt::OtherFocusReason);
        } else {
            look(ImportFile(m_file->path()));
        }
        break;
    case columnsStep:
        makePlan();
        break;
    case reviewStep:
        import();
        break;
    default:
        accept();
    }
}

void ImportWindow::back()
{
    if (!m_busy)
        StepDialog::back();
}

void ImportWindow::reject()
{
    if (m_busy) {
        *m_cancel = true;
        m_closing = current() != runStep; // an import that was cancelled still has to be seen
        return;
    }
    QDialog::reject();
}

void ImportWindow::look(const ImportFile &file)
{
    m_source = file;
    setBusy(true, tr("Looking at the file…"));
    runTask(
        this, QtConcurrent::run([file] { return file.look(); }),
        [this](const ImportSample &sample) {
            if (m_closing) {
                QDialog::reject();
                return;
            }
            setBusy(false);
            showSample(sample);
        },
        [this](const Error &error) { refused(error); });
}

/// Reads the file's beginning by another character set or separator.
void ImportWindow::lookAgain()
{
    if (!m_busy && m_source)
        look(ImportFile(m_source->path(), m_reading->charset(), m_reading->separator()));
}

void ImportWindow::showSample(const ImportSample &sample)
{
    m_reading->setSample(sample);
    m_columns->setSample(sample);
    if (current() == fileStep) {
        rememberFile(m_source->path());
        showStep(columnsStep);
    }
}

void ImportWindow::makePlan()
{
    setBusy(true);
    const auto work = [file = *m_source, mapping = *m_columns->mapping()](Connection &connection,
                                                                          const std::atomic_bool &cancelled) {
        return ImportPlan::make(connection, file, mapping, cancelled);
    };
    runTask(
        this, m_services.firm.read(work, m_cancel),
        [this](ImportPlan plan) {
            if (m_closing) {
                QDialog::reject();
                return;
            }
            m_plan = std::move(plan);
            m_review->setPlan(*m_plan);
            setBusy(false);
            showStep(reviewStep);
        },
        [this](const Error &error) { refused(error); });
}

ImportProgress ImportWindow::reporter() const
{
    m_progress->done = 0;
    m_progress->total = 0;
    return [progress = m_progress](qint64 done, qint64 total) {
        progress->total = total;
        progress->done = done;
    };
}

void ImportWindow::showProgress()
{
    m_run->showProgress(m_receipt ? tr("Taking the import back…") : tr("Importing…"), m_progress->done, m_progress->total);
}

void ImportWindow::import()
{
    m_receipt.reset();
    m_importFailed = false;
    *m_cancel = false;
    showStep(runStep);
    setBusy(true);
    showProgress();
    m_clock.start();
    // What every line was is in the review already; 100,000 sentences are not for this thread to take apart.
    const auto work = [task = ImportClientsTask(m_plan->review).reporting(reporter()).cancelledBy(m_cancel)](
                          WriteContext &context) mutable -> Result<ImportOutcome> {
        auto outcome = task(context);
        if (outcome) {
            outcome->skipped.clear();
            outcome->notes.clear();
        }
        return outcome;
    };
    runTask(
        this, m_services.write(work),
        [this](const ImportOutcome &outcome) {
            m_clock.stop();
            m_receipt = outcome.receipt;
            m_run->showOutcome(outcome, m_plan->problems());
            setBusy(false);
            logEvent("import.done", {{"clients", outcome.clients}, {"contacts", outcome.contacts}});
            Q_EMIT imported(outcome.clients);
        },
        [this](const Error &error) {
            m_clock.stop();
            m_importFailed = true;
            logError("import.failed", error);
            m_run->showFailure(error.sentence, false);
            refused(error);
        });
}

void ImportWindow::undo()
{
    if (m_busy || !m_receipt)
        return;
    *m_cancel = false;
    if (current() != runStep)
        showStep(runStep);
    setBusy(true);
    const auto progress = reporter();
    showProgress();
    m_clock.start();
    runTask(
        this, m_services.write(UndoImportTask(*m_receipt).reporting(progress).cancelledBy(m_cancel)),
        [this](const UndoneImport &undone) {
            m_clock.stop();
            m_receipt.reset();
            m_run->showUndone(undone);
            logEvent("import.undone", {{"clients", undone.clients}, {"kept", undone.kept}});
            setBusy(false);
        },
        [this](const Error &error) {
            m_clock.stop();
            m_run->showFailure(error.sentence, error.detail == QLatin1StringView("cancelled"));
            refused(error);
        });
}

void ImportWindow::exportProblems()
{
    auto *dialog = new QFileDialog(this, tr("Export Problem Lines"), m_source->path() + tr("-problems.csv"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportWindow::writeProblems);
    dialog->open();
}

void ImportWindow::writeProblems(const QString &target)
{
    if (!m_plan || !m_source)
        return;
    runTask(
        this,
        QtConcurrent::run([file = *m_source, review = m_plan->review, target] { return file.exportProblems(*review, target); }),
        [this](qint64 lines) { m_services.notifier.done(tr("%Ln line(s) exported", nullptr, int(lines))); },
        [this](const Error &error) { m_services.notifier.failed(error.sentence); });
}

void ImportWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (current() == fileStep && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (current() == fileStep && !urls.isEmpty() && urls.first().isLocalFile())
        m_file->setPath(urls.first().toLocalFile());
}

} // namespace portico
