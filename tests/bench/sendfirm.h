#pragma once

#include "app/mail/outboxsender.h"
#include "app/store/accountstore.h"
#include "app/store/firm.h"
#include "app/store/mailstore.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <memory>

namespace portico::bench {

/// What one run of sending took.
struct SendTimes
{
    int mails = 0;
    double seconds = 0; ///< from the start of the sender to its end
    double cpu = 0;     ///< seconds of this whole process, all threads
    double perSecond() const { return mails / seconds; }
};

/// A firm of its own with an outbox full of invitations, as a bulk send leaves it. Fatal where something fails.
class SendFirm
{
public:
    SendFirm();
    ~SendFirm();
    Q_DISABLE_COPY_MOVE(SendFirm)

    Firm &firm() { return *m_firm; }
    /// Where its mail goes; password empty: no sign-in.
    void use(const MailAccount &account, const QByteArray &password);
    /// Queues so many invitations more, to people at example.test.
    void queue(int mails);
    /// Sends all that is queued, over so many connections.
    SendTimes send(int connections, const std::function<void(int sent)> &progress = {});
    /// The bytes of one of its mails, as they go out.
    QByteArray sample();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Firm> m_firm;
    QByteArray m_password;
    int m_queued = 0;
    int m_left = 0;
};

/// Queues so many invitations of new clients at example.test, numbered from first on; the message that they share.
MailMessageKey queueInvites(WriteContext &context, int first, int count);

/// Seconds of processor time of this process, all threads.
double processorSeconds();

} // namespace portico::bench
