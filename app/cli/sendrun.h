#pragma once

#include "app/mail/outboxsender.h"
#include "app/practice/mailsecret.h"
#include "app/store/firm.h"

#include <QList>
#include <QMap>
#include <QString>

namespace portico {

/// One run of the outbox sender on the main thread, with the event loop that it needs.
class SendRun
{
public:
    /// What became of one mail in this run, by its state afterwards.
    struct Ended
    {
        MailKey mail;
        MailState state = MailState::queued;
    };
    struct Report
    {
        OutboxSender::Ending ending = OutboxSender::Ending::done;
        QString sentence;         ///< why it ended; where done: why a server wants mail to wait that is due
        QDateTime heldUntil;      ///< until when it does; invalid: none does
        QMap<MailState, qint64> counts;
        QList<Ended> notSent;     ///< the first of those that were not sent
    };

    /// secret: of the mail account.
    SendRun(Firm &firm, MailSecret secret) : m_firm(firm), m_secret(std::move(secret)) {}

    /// Sends until the sender ends by itself or stop is set, which lets the mails on their way end first. only: this mail
    /// and no other. Blocks in an event loop of its own; nothing else may be running one on this thread.
    Report run(OutboxSender::Mode mode, int connections, const CancelFlag &stop, MailKey only = {});

    /// Waits until the firm's mail has left the states queued and sending, by whoever sends it; at most patience.
    void waitFor(MailKey mail, std::chrono::milliseconds patience, const CancelFlag &stop);

private:
    Firm &m_firm;
    MailSecret m_secret;
};

} // namespace portico
