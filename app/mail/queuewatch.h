#pragma once

#include "app/mail/queuelook.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace portico {

class Firm;

/// What a sender knows of the queue: the mails to send next, in their order, and when to look again. Looks on a worker,
/// when somebody else has changed the firm (what the sender itself writes tells it nothing new), when few mails are
/// left of the last look, and when it is told to. Lives on the sender's thread.
class QueueWatch : public QObject
{
    Q_OBJECT
public:
    /// underWay: the mails that the sender has begun, at the time of the call.
    QueueWatch(Firm &firm, std::function<QSet<MailKey>()> underWay, QObject *parent = nullptr);

    /// Looks for this mail and no other; the empty key: for all.
    void setOnly(MailKey mail) { m_only = mail; }
    /// Looks now, or once more where a look is under way; seen() or failed() follows.
    void look();
    /// The next fill() of the sender looks.
    void lookLater() { m_again = true; }
    bool isLooking() const { return m_looking; }
    /// There may be mail to send that is not known yet.
    bool wantsLook() const { return m_again || (m_more && m_ready.size() < kLowWater); }
    /// Mails ended since the last look began: what it found of the whole queue may be over.
    bool isStale() const { return m_stale; }
    /// What a look under way finds counts no more (the queue was stopped meanwhile).
    void outdate() { ++m_age; }
    /// Forgets the mails that it knows of.
    void clear() { m_ready.clear(); }

    bool isEmpty() const { return m_ready.isEmpty(); }
    const OutgoingMail &first() const { return m_ready.first(); }
    OutgoingMail takeFirst() { return m_ready.takeFirst(); }
    /// When there is something to do at the earliest; invalid: nothing waits for a time.
    QDateTime nextAttempt() const { return m_nextAttempt; }
    bool anyQueued() const { return m_anyQueued; }

    /// A mail ended its attempt: a look under way may still take it for queued.
    void ended(MailKey mail)
    {
        m_endedSinceLook.insert(mail);
        m_stale = true;
    }
    /// The firm was changed. writing: the sender itself is writing, and it may have been that.
    void changed(qint64 sequence, bool writing);
    /// The sender wrote, with this change number; 0: it could not.
    void wrote(qint64 sequence);

Q_SIGNALS:
    /// A look ended; its mails are known.
    void seen(const portico::QueueLook &found);
    void failed(const portico::Error &error);

private:
    static constexpr qsizetype kLowWater = 64; ///< mails known, below which it looks ahead

    void take(const QueueLook &found);
    void lookSoon();

    Firm &m_firm;
    std::function<QSet<MailKey>()> m_underWay;
    MailKey m_only;
    QList<OutgoingMail> m_ready;
    QDateTime m_nextAttempt;
    QSet<MailKey> m_endedSinceLook;
    QTimer m_soon;
    qint64 m_known = 0;   ///< the newest change number whose changes are known here
    qint64 m_noticed = 0; ///< the newest that was announced
    int m_age = 0;
    bool m_anyQueued = false;
    bool m_more = false; ///< the last look was cut
    bool m_looking = false;
    bool m_again = false;
    bool m_stale = false;
};

} // namespace portico
