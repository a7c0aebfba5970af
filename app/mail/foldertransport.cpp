#include "app/mail/foldertransport.h"

#include "app/core/platform.h"
#include "app/core/wholefile.h"
#include "app/mail/wireaddress.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace portico {

FolderTransport::FolderTransport(QString folder, QObject *parent) : MailTransport(parent), m_folder(std::move(folder))
{
}

void FolderTransport::begin(MailJob job, const MailEnvelope &envelope)
{
    Q_ASSERT(hasRoom());
    m_job = job;
    m_envelope = envelope;
    m_supplied = false;
    QMetaObject::invokeMethod(
        this, [this, job] { start(job); }, Qt::QueuedConnection);
}

void FolderTransport::start(MailJob job)
{
    if (m_job != job)
        return;
    const auto from = wireAddress(m_envelope.from);
    const auto to = wireAddress(m_envelope.to);
    if (!from || !to) {
        const Error error = from ? to.error() : from.error();
        finish(job, MailOutcome::lost(from ? SmtpStage::rcpt : SmtpStage::mail, false, TransportFailure::badAddress,
                                      error.sentence, error.detail));
        return;
    }
    m_headerLines = "Return-Path: <" + from->bytes + ">\r\nX-Envelope-To: <" + to->bytes + ">\r\n";
    Q_EMIT envelopeSent(job);
}

void FolderTransport::supply(MailJob job, const ComposedMessage &message)
{
    if (m_job != job || m_supplied)
        return;
    m_supplied = true;
    QMetaObject::invokeMethod(
        this, [this, job, message] { write(job, message); }, Qt::QueuedConnection);
}

void FolderTransport::write(MailJob job, const ComposedMessage &message)
{
    if (m_job != job)
        return;
    // Directories are made here, not at the start: a removable disk may have come back since.
    const QString name = fileName(message);
    QSaveFile file(QDir(m_folder).filePath(name));
    // For its owner only: each mail holds the link that lets its reader in.
    const bool written = platform::createPrivateFolder(m_folder) && file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(m_headerLines) >= 0 &&
                         file.write(message.bytes) == message.bytes.size() && commitWhole(file);
    if (written) {
        finish(job, MailOutcome::accepted(SmtpReply::make(250, tr("Saved as %1").arg(name))));
    } else {
        finish(job, MailOutcome::lost(SmtpStage::dot, false, TransportFailure::folder,
                                      tr("The mail folder %1 cannot be written: %2")
                                          .arg(QDir::toNativeSeparators(m_folder), file.errorString()),
                                      QStringLiteral("mail folder: file error %1").arg(int(file.error()))));
    }
}

void FolderTransport::finish(MailJob job, const MailOutcome &outcome)
{
    m_job.reset();
    Q_EMIT finished(job, outcome);
    becomeFree();
}

void FolderTransport::withdraw(MailJob job)
{
    if (m_job != job || m_supplied)
        return;
    m_job.reset();
    QMetaObject::invokeMethod(this, &FolderTransport::becomeFree, Qt::QueuedConnection);
}

void FolderTransport::close()
{
    m_closing = true;
    if (!m_job)
        QMetaObject::invokeMethod(this, &FolderTransport::becomeFree, Qt::QueuedConnection);
}

void FolderTransport::becomeFree()
{
    if (m_job)
        return;
    if (std::exchange(m_closing, false))
        Q_EMIT closed();
    Q_EMIT roomMade();
}

QString FolderTransport::fileName(const ComposedMessage &message)
{
    QString id = message.messageId.mid(1).chopped(message.messageId.isEmpty() ? 0 : 1).left(120);
    std::replace_if(
        id.begin(), id.end(),
        [](QChar c) { return c.unicode() >= 0x80 || !(c.isLetterOrNumber() || c == u'@' || c == u'.' || c == u'-'); },
        u'_');
    return message.date.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss-")) + id + QLatin1StringView(".eml");
}

} // namespace portico
