#include "ui/exportdialog.h"

#include "ui/look/fonts.h"
#include "ui/widgets/progressline.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace portico {

namespace {

constexpr int kShowAfterMs = 700;

/// Where lists are looked for later.
QString proposedFile(const QString &name)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(QDir(documents).exists() ? documents : QDir::homePath()).filePath(name + QStringLiteral(".csv"));
}

} // namespace

ExportDialog::ExportDialog(const FirmServices &services, const ExportJob &job, const QString &file, QWidget *parent)
    : QuestionDialog(tr("Exporting…"), QDir::toNativeSeparators(file), parent), m_services(services),
      m_progress(new ProgressLine(this)), m_figures(makeLabel({}, TextStyle::small, Token::text2, this))
{
    setObjectName(QStringLiteral("exportDialog"));
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->setRange(0, 0);
    body()->addWidget(m_progress);
    body()->addWidget(m_figures);
    yesButton()->hide();
    m_show.setSingleShot(true);
    connect(&m_show, &QTimer::timeout, this, &QDialog::open);
    m_show.start(kShowAfterMs);

    const QPointer<ExportDialog> shown(this);
    const ExportJob::Progress progress = [shown](qint64 done, qint64 total) {
        // The dialog lives on the GUI thread, and so does the question whether it is still there.
        QMetaObject::invokeMethod(
            qApp,
            [shown, done, total] {
                if (shown)
                    shown->showProgress(done, total);
            },
            Qt::QueuedConnection);
    };
    const auto end = [this](bool written) {
        m_show.stop();
        Q_EMIT ended(written);
        hide();
        deleteLater();
    };
    runTask(
        this, job.write(file, progress, m_cancel),
        [this, end, file](qint64 rows) {
            const QString name = QFileInfo(file).fileName();
            m_services.notifier.done(rows == 1 ? tr("1 row exported to %1").arg(name)
                                               : tr("%Ln rows exported to %1", nullptr, int(rows)).arg(name));
            end(true);
        },
        [this, end](const Error &error) {
            if (!m_cancel->load())
                m_services.notifier.failed(error.sentence);
            end(false);
        });
}

ExportDialog::~ExportDialog()
{
    m_cancel->store(true);
}

void ExportDialog::showProgress(qint64 done, qint64 total)
{
    const QLocale locale;
    m_progress->setRange(0, int(total));
    m_progress->setValue(int(done));
    m_figures->setText(total > 0 ? tr("%1 of %2").arg(locale.toString(done), locale.toString(total)) : locale.toString(done));
}

void ExportDialog::reject()
{
    m_cancel->store(true);
    setBusy(true);
    setSentence(tr("Stopping… Nothing is kept of the file."));
}

QString exportFileName(const QString &list, const QDateTime &now)
{
    return QStringLiteral("%1 %2").arg(list, now.toLocalTime().date().toString(Qt::ISODate));
}

void exportList(const FirmServices &services, const ExportJob &job, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, job.title, proposedFile(job.fileName));
    dialog->setObjectName(QStringLiteral("exportFile"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString csv = ExportDialog::tr("CSV, for any spreadsheet (*.csv)");
    const QString workbook = ExportDialog::tr("Excel workbook (*.xlsx)");
    dialog->setNameFilters({csv, workbook});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, workbook](const QString &filter) {
        dialog->setDefaultSuffix(filter == workbook ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [services, job, parent](const QString &file) { new ExportDialog(services, job, file, parent); });
    dialog->open();
}

} // namespace portico
