#pragma once

#include "app/mail/outboxledger.h"
#include "app/mail/queuelook.h"
#include "app/mail/replyverdict.h"
#include "app/mail/transportpool.h"
#include "app/store/mailstore.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace portico {

class Firm;

/// The mails that a sender has begun and whose end is not on disk yet, each with its steps:
///
///     offered ──claim──▶ claiming ──on disk──▶ claimed ──the envelope has left──▶ supplied ──▶ recorded
///
/// The claim is written while the envelope travels; on a connection that is busy already it is written ahead, while the
/// mail before waits for its answer. The message leaves only when both have happened and mayGo() still says yes. At any
/// time no more than two mails of a connection stand as "sending" on disk: the next is claimed only in or behind the
/// transaction that records the one before the last. Lives on the sender's thread.
class MailsUnderWay : public QObject
{
    Q_OBJECT
public:
    /// mayGo: whether a message may still leave now, of a sign-in code or of another mail.
    MailsUnderWay(Firm &firm, TransportFactory factory, std::function<bool(bool code)> mayGo, QObject *parent = nullptr);

    TransportPool &pool() { return m_pool; }
    const OutboxLedger &ledger() const { return m_ledger; }
    bool isEmpty() const { return m_jobs.isEmpty(); }
    /// There are as many as the connections can carry, those being written down included.
    bool isFull() const;
    bool holds(MailKey mail) const;
    QSet<MailKey> mails() const;

    /// Begins with a mail on a connection that has room for it.
    void begin(MailTransport *transport, const OutgoingMail &mail, const QString &from);

Q_SIGNALS:
    /// A server's (or the network's) word about a mail came; it is not on disk yet.
    void judged(const portico::ReplyVerdict &verdict);
    /// A mail is not under way any more. verdict: of the word that ended it, where it was one; state: where it stands on
    /// disk, where an attempt was written down.
    void ended(portico::MailKey mail, const std::optional<portico::ReplyVerdict> &verdict,
               const std::optional<portico::MailState> &state);
    /// A mail that was offered is not to be sent any more: somebody withdrew it, or stopped the queue.
    void foundWithdrawn();
    /// Something could not be written down.
    void storeFailed(const portico::Error &error);
    /// A transaction of this sender was written, with this change number.
    void written(qint64 sequence);
    void roomMade();

private:
    struct Job
    {
        MailKey mail;
        QString from; ///< the account's address when it was begun
        bool code = false; ///< a sign-in code, which no stop holds back
        MailTransport *transport = nullptr;
        enum class Stage { offered, claiming, claimed, supplied, ending } stage = Stage::offered;
        bool envelopeSent = false;
        std::optional<ComposedMessage> message; ///< until it is handed over
        std::optional<MailOutcome> early;       ///< came while the claim was being written
    };

    int expectedEntries() const;
    void envelopeSent(MailJob id);
    void claim(MailJob id);
    void claimed(MailJob id, const Result<SendingAnswer> &answer);
    void supply(MailJob id);
    void putBack(MailJob id);
    void finished(MailJob id, const MailOutcome &outcome);
    void record(MailJob id, const MailOutcome &outcome, int tries = 1);
    void take(MailJob id, const std::optional<ReplyVerdict> &verdict, const std::optional<MailState> &state);

    TransportPool m_pool;
    OutboxLedger m_ledger;
    std::function<bool(bool)> m_mayGo;
    QHash<MailJob, Job> m_jobs;
    QHash<MailTransport *, int> m_busy; ///< mails of each connection that have not heard their end yet
    MailJob m_last = 0;
};

} // namespace portico
