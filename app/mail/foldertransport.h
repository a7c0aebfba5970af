#pragma once

#include "app/mail/mailtransport.h"

#include <optional>

namespace portico {

/// Mails become .eml files of a folder, each written whole or not at all. The name is made of the mail's date and
/// Message-ID, so that the same mail written twice is one file. Two lines at its top say what an envelope would:
/// `Return-Path:` and `X-Envelope-To:`. The folder is made where it is missing.
///
/// Files are written in the transport's thread; `accepted` means that the file's bytes are on the disk.
class FolderTransport : public MailTransport
{
    Q_OBJECT
public:
    explicit FolderTransport(QString folder, QObject *parent = nullptr);

    bool hasRoom() const override { return !m_job && !m_closing; }
    void begin(MailJob job, const MailEnvelope &envelope) override;
    void supply(MailJob job, const ComposedMessage &message) override;
    void withdraw(MailJob job) override;
    void close() override;

    /// `20261103-140509-<safe message id>.eml`.
    static QString fileName(const ComposedMessage &message);

private:
    void start(MailJob job);
    void write(MailJob job, const ComposedMessage &message);
    void finish(MailJob job, const MailOutcome &outcome);
    void becomeFree();

    QString m_folder;
    std::optional<MailJob> m_job;
    MailEnvelope m_envelope;
    QByteArray m_headerLines;
    bool m_supplied = false;
    bool m_closing = false;
};

} // namespace portico
