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

#include <optional>
#include <utility>

namespace portico {

namespace {

const QString kMessageType = QStringLiteral("message/rfc822");

/// What a worker made of one message.
struct Understood
{
    bool readable = true;
    std::optional<HandInReportTask> task; ///< nothing: the message says nothing of any recipient
};

Understood understand(const QString &name, QByteArray message)
{
    if (!name.isEmpty()) {
        QFile file(name);
        if (openOrdinary(file) != FileOpening::done)
            return {false, {}};
        message = file.read(MimePart::kSizeLimit);
    }
    BounceReport report = readBounce(message);
    if (report.recipients.isEmpty())
        return {};
    return {true, HandInReportTask(std::move(report), std::move(message))};
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
    if (!whyNot().isEmpty())
        return;
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
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
    if (data->hasFormat(kMessageType)) {
        m_waiting.push_back({{}, data->data(kMessageType).left(MimePart::kSizeLimit)});
    } else {
        const QStringList files = filesOf(data);
        for (const QString &file : files)
            m_waiting.push_back({file, {}});
    }
    if (!m_busy)
        readNext();
}

void BounceDrop::readNext()
{
    m_busy = !m_waiting.empty();
    if (!m_busy) {
        finish();
        return;
    }
    const Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    // The worker knows nothing of this object, which may be gone by the time that it has read one message.
    whenDone(this, QtConcurrent::run(understand, next.file, next.message), [this](Understood understood) {
        m_messages += understood.readable ? 1 : 0;
        m_unreadable += understood.readable ? 0 : 1;
        if (!understood.task) {
            readNext();
            return;
        }
        runTask(
            this, m_services.write(*std::move(understood.task)),
            [this](const RecordedBounce &recorded) {
                m_applied += recorded.mails > 0 ? 1 : 0;
                m_failed += recorded.failed;
                readNext();
            },
            [this](const Error &error) {
                if (m_refused++ == 0)
                    m_whyRefused = error;
                readNext();
            });
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
    const int messages = std::exchange(m_messages, 0);
    const int applied = std::exchange(m_applied, 0);
    const int failed = std::exchange(m_failed, 0);
    const int unreadable = std::exchange(m_unreadable, 0);
    const int refused = std::exchange(m_refused, 0);
    // One notice for all of it: each takes the place of the one before.
    QStringList sentences;
    if (applied > 0)
        sentences += failed == 0 ? tr("%n report(s) noted; no mail failed", nullptr, applied)
                                 : tr("%n mail(s) came back and count as failed now", nullptr, failed);
    if (unreadable > 0)
        sentences += tr("%n file(s) could not be read", nullptr, unreadable);
    if (refused > 0)
        sentences += tr("%n message(s) changed nothing: %1", nullptr, refused).arg(m_whyRefused.sentence);
    if (sentences.isEmpty())
        sentences += tr("Nothing changed: no message is a new report about mail of this firm");
    const QString sentence = sentences.join(tr(". ", "between two sentences"));
    if (unreadable > 0 || refused > 0)
        m_services.notifier.failed(sentence);
    else
        m_services.notifier.done(sentence);
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
