#pragma once

#include "app/core/result.h"
#include "ui/firmservices.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>

namespace portico {

/// What a held send has queued.
struct QueuedSend
{
    BulkSendKey bulk;
    qsizetype mails = 0;
    qsizetype leftOut = 0;
};

/// A send to many that somebody has asked for, and that nobody has written yet.
struct HeldSend
{
    QString what; ///< "412 invites": stands in sentences
    /// Queues everything in one transaction, on the writer thread.
    std::function<QFuture<Result<QueuedSend>>()> write;
    /// Opens the form again as it was; run when it was undone, and offered where it could not be written. May be empty.
    std::function<void()> reopen;
};

/// Holds each bulk send for ten seconds after `Send`, in which it can be undone and nothing of it is on disk; then
/// queues it. It belongs to the main window, not to the form, which may be closed by then.
///
/// Destruction queues at once what is still held: pressing Send was the decision, and windows that are made anew
/// (another language, another team member) must not lose it. Whoever quits the program is asked first, see
/// MainWindow. GUI thread; the firm must outlive it.
class HeldSends : public QObject
{
    Q_OBJECT
public:
    explicit HeldSends(const FirmServices &services, QObject *parent = nullptr);
    ~HeldSends() override;

    /// How long a send is held from now on; 10 s. Tests shorten it.
    void setDuration(std::chrono::milliseconds duration) { m_duration = duration; }

    void hold(HeldSend send);
    bool isEmpty() const { return m_held.empty(); }
    qsizetype count() const { return qsizetype(m_held.size()); }
    /// Of the send that was asked for last, which undo() takes back; empty where none is held.
    QString what() const { return m_held.empty() ? QString() : m_held.back().send.what; }
    /// Until that one is queued, rounded up: 10, 9, … 1; 0 where none is held.
    int secondsLeft() const;

    /// Takes back the send that was asked for last: nothing of it was ever written.
    void undo();
    /// Stops the clock while somebody is asked what to do with what is held, and lets it go on.
    void setWaiting(bool waiting);
    /// Queues everything that is held now. written() or failed() follows for each.
    void writeNow();
    /// Takes back everything that is held.
    void dropAll();

    /// Whether something is being queued right now.
    bool isWriting() const { return m_writing > 0; }

Q_SIGNALS:
    /// What is held, or the seconds that are left, or whether something is being queued.
    void changed();
    void written(const portico::QueuedSend &queued);
    /// Nothing of a send was written; reopen is that send's, and may be empty.
    void failed(const portico::Error &error, const std::function<void()> &reopen);

private:
    struct Held
    {
        HeldSend send;
        qint64 due = 0; ///< of m_clock
    };
    void tick();
    void write(HeldSend send);

    FirmServices m_services;
    std::chrono::milliseconds m_duration{10'000};
    QElapsedTimer m_clock;
    qint64 m_stoodStill = 0;  ///< how long it was stopped in all
    qint64 m_stoppedAt = -1;  ///< -1: it goes
    QTimer m_tick;
    std::deque<Held> m_held; ///< oldest first
    int m_writing = 0;

    qint64 now() const;
};

} // namespace portico
