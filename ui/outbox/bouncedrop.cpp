#include "ui/outbox/bouncedrop.h"

#include "app/core/ordinaryfile.h"
#include "app/core/whendone.h"
#include "app/mail/bounce/bouncereader.h"
#include "app/mail/bounce/mimemessage.h"
#include "app/practice/handinreporttask.h"
#include "app/practice/rights.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>
#include <QWidget>
#include <QtConcurrent/QtConcurrentRun>

namespace portico {

namespace {

const QString kMessageType = QStringLiteral("message/rfc822");

/// What the worker hands back.
struct ReadMessages
{
    QList<std::pair<BounceReport, QByteArray>> reports;
    int letters = 0;    ///< messages that say nothing of any recipient
    int unreadable = 0; ///< files
};

ReadMessages readAll(const QStringList &files, const QList<QByteArray> &messages)
{
    ReadMessages all;
    const auto take = [&all](const QByteArray &message) {
        BounceReport report = readBounce(message);
        if (report.recipients.isEmpty())
            ++all.letters;
        else
            all.reports.append({std::move(report), message});
    };
    for (const QByteArray &message : messages)
        take(message);
    for (const QString &name : files) {
        QFile file(name);
        if (openOrdinary(file) == FileOpening::done)
            take(file.read(MimePart::kSizeLimit));
        else
            ++all.unreadable;
    }
    return all;
}

QStringList filesOf(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

BounceDrop::BounceDrop(const FirmServices &services, QWidget *widget) : QObject(widget), m_services(services)
{
    m_worker.setMaxThreadCount(1);
    if (!whyNot().isEmpty())
        return;
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
}

BounceDrop::~BounceDrop()
{
    m_worker.waitForDone();
}

QString BounceDrop::whyNot() const
{
    const auto allowed = Rights::handsInReports(m_services.member);
    return allowed ? QString() : allowed.error().sentence;
}

bool BounceDrop::takes(const QMimeData *data)
{
    return data->hasFormat(kMessageType) || !filesOf(data).isEmpty();
}

void BounceDrop::read(const QMimeData *data)
{
    QList<QByteArray> messages;
    if (data->hasFormat(kMessageType))
        messages.append(data->data(kMessageType).left(MimePart::kSizeLimit));
    const QStringList files = messages.isEmpty() ? filesOf(data) : QStringList();
    ++m_left;
    whenDone(this, QtConcurrent::run(&m_worker, [files, messages] { return readAll(files, messages); }),
             [this](const ReadMessages &all) {
                 --m_left;
                 m_messages += int(all.reports.size()) + all.letters;
                 m_unreadable += all.unreadable;
                 for (const auto &[report, message] : all.reports) {
                     ++m_left;
                     const auto ended = [this] {
                         --m_left;
                         finish();
                     };
                     runTask(this, m_services.write(HandInReportTask(report, message)),
                             [this, ended](const RecordedBounce &recorded) {
                                 m_applied += recorded.mails > 0 ? 1 : 0;
                                 m_failed += recorded.failed;
                                 ended();
                             },
                             [this, ended](const Error &error) {
                                 m_services.notifier.failed(error.sentence);
                                 ended();
                             });
                 }
                 finish();
             });
}

void BounceDrop::readFiles(const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    read(&data);
}

void BounceDrop::chooseFiles()
{
    auto *dialog = new QFileDialog(qobject_cast<QWidget *>(parent())->window(), tr("Read Returned Mail"), {},
                                   tr("Messages (*.eml *.msg *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &BounceDrop::readFiles);
    dialog->open();
}

void BounceDrop::finish()
{
    if (m_left > 0)
        return;
    const int messages = std::exchange(m_messages, 0);
    const int applied = std::exchange(m_applied, 0);
    const int failed = std::exchange(m_failed, 0);
    if (const int unreadable = std::exchange(m_unreadable, 0); unreadable > 0)
        m_services.notifier.failed(tr("%n file(s) could not be read", nullptr, unreadable));
    else if (applied == 0)
        m_services.notifier.done(tr("Nothing changed: no message is a new report about mail of this firm"));
    else if (failed == 0)
        m_services.notifier.done(tr("%n report(s) noted; no mail failed", nullptr, applied));
    else
        m_services.notifier.done(tr("%n mail(s) came back and count as failed now", nullptr, failed));
    Q_EMIT done(messages, applied, failed);
}

bool BounceDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (takes(drag->mimeData())) {
            drag->acceptProposedAction();
            return true;
        }
    } else if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        if (takes(drop->mimeData())) {
            drop->acceptProposedAction();
            read(drop->mimeData());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace portico
