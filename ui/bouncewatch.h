#pragma once

#include "app/practice/bouncemailbox.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace portico {

/// Reads the firm's bounce mailbox every few minutes, and when it is asked to, on a thread of its own. Where no mailbox
/// is set nothing happens. Destruction stops a reading that is under way and waits for it. GUI thread.
class BounceWatch : public QObject
{
    Q_OBJECT
public:
    BounceWatch(Firm &firm, MailSecret &secret, QObject *parent = nullptr);
    ~BounceWatch() override;

    /// What a look came to, and when it ended.
    struct Look
    {
        QDateTime at; ///< UTC
        Result<MailboxReading> outcome;
    };

    /// Looks from now on every few minutes, the first time soon.
    void start();
    bool isReading() const { return m_reading; }
    /// The last look; nothing before the first has ended.
    const std::optional<Look> &last() const { return m_last; }

public Q_SLOTS:
    /// Looks at once; where a look is under way, again after it: the mailbox may be another since. changed() follows.
    void readNow();

Q_SIGNALS:
    /// isReading() or last() is another.
    void changed();
    /// The look came to this, and the one before did not: what does not change is told once.
    void failed(const portico::Error &error);

private:
    void take(const Result<MailboxReading> &outcome);

    Firm &m_firm;
    BounceMailbox m_mailbox;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    QThreadPool m_thread;
    QTimer m_timer;
    bool m_reading = false;
    bool m_again = false;
    std::optional<Look> m_last;
};

} // namespace portico
