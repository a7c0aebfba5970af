#pragma once

#include "app/practice/bouncemailbox.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace portico {

/// Reads the firm's bounce mailbox every few minutes, and when it is asked to, on a thread of its own. Where no mailbox
/// is set nothing happens. Destruction stops a reading that is under way and waits for it. GUI thread.
class BounceWatch : public QObject
{
    Q_OBJECT
public:
    BounceWatch(Firm &firm, MailSecret &secret, QObject *parent = nullptr);
    ~BounceWatch() override;

    /// Looks from now on every few minutes, the first time soon.
    void start();
    bool isReading() const { return m_reading; }

public Q_SLOTS:
    /// Looks at once. One of done and failed follows.
    void readNow();

Q_SIGNALS:
    void done(const portico::MailboxReading &reading);
    void failed(const portico::Error &error);

private:
    BounceMailbox m_mailbox;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    QThreadPool m_thread;
    QTimer m_timer;
    bool m_reading = false;
};

} // namespace portico
