#include "app/mail/outboxsender.h"

#include "app/core/platform.h"
#include "app/core/whendone.h"
#include "app/mail/dailyquota.h"
#include "app/mail/doubtround.h"
#include "app/mail/mailsunderway.h"
#include "app/mail/queuewatch.h"
#include "app/mail/reminders.h"
#include "app/mail/senderlock.h"
#include "app/mail/sendinghold.h"
#include "app/mail/sendingpace.h"
#include "app/store/firm.h"

#include <QTimer>

#include <algorithm>

namespace portico {

namespace {

constexpr int kLongestWait = 60'000; // ms until the queue is looked at again at the latest
constexpr int kLockRetry = 250;      // ms until the lock is tried again, which costs three calls of the system
constexpr int kStoreRetry = 15'000;  // ms until a store that failed is asked again
constexpr int kRoundPause = 3600;    // seconds between two rounds of what time alone brings

} // namespace

struct OutboxSender::Private
{
    Private(OutboxSender *sender, Firm &theFirm, TransportFactory factory)
        : q(sender), firm(theFirm), jobs(theFirm, std::move(factory), [this](bool code) { return mayGo(code); }),
          queue(theFirm, [this] { return jobs.mails(); }), doubt(theFirm), reminders(theFirm)
    {
        timer.setSingleShot(true);
        timer.setObjectName(QStringLiteral("next"));
        patience.setSingleShot(true);
    }

    void takeLock();
    void recover();
    void beginRound();
    void remind();
    bool inRound() const { return doubt.isRunning() || reminders.isRunning(); }
    void changed(qint64 sequence);
    void seen(const QueueLook &found);
    bool follow(const MailAccount &found);
    void fill();
    bool mayGo(bool code) const { return code || (!settling && stoppedWhy.isEmpty()); }
    void judged(const ReplyVerdict &verdict);
    void ended(MailKey mail, const std::optional<ReplyVerdict> &verdict, const std::optional<MailState> &state);
    void storeFailed(const Error &error);
    void apply(const ReplyVerdict &verdict);
    void stopQueue(const ReplyVerdict &verdict);
    void idle();
    void end(Ending how, const QString &why);

    OutboxSender *q;
    Firm &firm;
    MailsUnderWay jobs;
    QueueWatch queue;
    DoubtRound doubt;
    ReminderRound reminders;
    QDateTime roundAt; ///< when the last round of both began
    bool onlyOne = false; ///< one mail is sent, and nothing else
    Mode mode = Mode::dueNow;
    int connections = 0; ///< 0: as many as the account says
    bool active = false;
    bool stopping = false;
    bool recovering = false;
    bool recovered = false; ///< no mail stands as "sending" that is not under way here
    bool settling = false;  ///< a stop of the queue is being written
    std::unique_ptr<FileLock> lock;
    MailAccount account;
    bool accountChanged = false; ///< what is under way ends first
    QString from;
    SendingHold hold;
    QString unreachable;
    QString stoppedWhy; ///< the sentence, while the queue is paused or has stopped
    SendingPace pace;
    QDateTime quotaUntil; ///< the account's limit a day is used up; invalid: it is not
    int quotaLeft = -1;   ///< mails that may be begun before the next look; negative: no limit
    Ending ending = Ending::done;
    QString sentence;
    QTimer timer;
    QTimer patience; ///< with servers, once it is to stop
};

OutboxSender::OutboxSender(Firm &firm, TransportFactory transports, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, firm, std::move(transports)))
{
    // What moves to another thread with the sender has to be its child. All are gone before it looks for children.
    d->timer.setParent(this);
    d->patience.setParent(this);
    d->jobs.setParent(this);
    d->queue.setParent(this);
    d->doubt.setParent(this);
    d->reminders.setParent(this);
    connect(&d->doubt, &DoubtRound::finished, this, [this] { d->remind(); });
    connect(&d->doubt, &DoubtRound::failed, this, [this] { d->remind(); }); // which do not wait for the next round
    connect(&d->reminders, &ReminderRound::finished, this, &OutboxSender::wake);
    connect(&d->reminders, &ReminderRound::failed, this, [this](const Error &error) { d->storeFailed(error); });
    connect(&d->timer, &QTimer::timeout, this, &OutboxSender::wake);
    connect(&d->patience, &QTimer::timeout, this, [this] { d->jobs.pool().abort(); });
    connect(&firm, &Firm::changed, this, [this](qint64 sequence) { d->changed(sequence); });
    connect(&d->queue, &QueueWatch::seen, this, [this](const QueueLook &found) { d->seen(found); });
    connect(&d->queue, &QueueWatch::failed, this, [this](const Error &error) {
        if (d->active && !d->stopping)
            d->storeFailed(error);
    });
    connect(&d->jobs, &MailsUnderWay::judged, this, [this](const ReplyVerdict &verdict) { d->judged(verdict); });
    connect(&d->jobs, &MailsUnderWay::ended, this,
            [this](MailKey mail, const auto &verdict, const auto &state) { d->ended(mail, verdict, state); });
    connect(&d->jobs, &MailsUnderWay::foundWithdrawn, this, [this] {
        d->queue.lookLater(); // somebody withdrew it, or paused the queue, since the last look
        d->fill();
    });
    connect(&d->jobs, &MailsUnderWay::storeFailed, this, [this](const Error &error) { d->storeFailed(error); });
    connect(&d->jobs, &MailsUnderWay::written, this, [this](qint64 sequence) {
        if (d->active && d->recovered && !d->stopping)
            d->queue.wrote(sequence);
    });
    connect(&d->jobs, &MailsUnderWay::roomMade, this, [this] { d->fill(); });
}

OutboxSender::~OutboxSender() = default;

void OutboxSender::setConnections(int count)
{
    d->connections = std::max(count, 0);
}

void OutboxSender::setOnly(MailKey mail)
{
    Q_ASSERT(!d->active);
    d->queue.setOnly(mail);
    d->onlyOne = bool(mail);
}

void OutboxSender::start(Mode mode)
{
    Q_ASSERT(!d->active);
    d->mode = mode;
    d->active = true;
    d->stopping = false;
    d->takeLock();
}

void OutboxSender::stop(std::chrono::milliseconds patience)
{
    if (!d->active)
        return;
    if (!d->patience.isActive())
        d->patience.start(patience);
    if (d->stopping)
        return;
    d->stopping = true;
    d->queue.clear();
    d->ending = Ending::stopped;
    if (d->jobs.isEmpty())
        d->end(Ending::stopped, {});
}

void OutboxSender::wake()
{
    if (!d->active || d->stopping)
        return;
    if (!d->lock)
        d->takeLock();
    else if (!d->recovered)
        d->recover();
    else if (!d->settling && !d->inRound())
        d->beginRound();
}

void OutboxSender::retryNow()
{
    d->hold.release();
    wake();
}

QDateTime OutboxSender::heldUntil() const
{
    const QDateTime now = d->firm.clock().now();
    if (d->hold.holds(now))
        return d->hold.until();
    return d->quotaUntil > now ? d->quotaUntil : QDateTime();
}

bool OutboxSender::running() const
{
    return d->active;
}

void OutboxSender::Private::takeLock()
{
    auto taken = takeSenderLock(firm, FileLock::Mode::exclusive);
    if (!taken) {
        if (mode == Mode::forever && taken.error().kind == ErrorKind::busy)
            timer.start(kLockRetry); // whoever sends now may end, or die, and nothing tells of that
        else if (taken.error().kind == ErrorKind::busy)
            end(Ending::lockedElsewhere, tr("Another Portico is sending this firm's mail."));
        else
            end(Ending::failed, taken.error().sentence);
        return;
    }
    lock = std::move(*taken);
    recover();
}

/// Nothing is under way here, so what stands as "sending" was left by a sender that died, or whose word about it could
/// not be written. Until it is told apart, nothing is looked for.
void OutboxSender::Private::recover()
{
    if (recovering || !jobs.isEmpty())
        return;
    recovering = true;
    const auto task = [](WriteContext &context) -> Result<int> { return MailStore::recoverSending(context); };
    whenDone(q, firm.write({}, task), [this](const Result<int> &found) {
        recovering = false;
        recovered = found.ok();
        if (!found)
            storeFailed(found.error());
        else if (active && !stopping)
            beginRound();
    });
}

/// Ends the doubt about addresses that is over and queues the reminders that are due, when a run begins and each hour from
/// then on; then looks at the queue.
void OutboxSender::Private::beginRound()
{
    const QDateTime now = firm.clock().now();
    const qint64 since = roundAt.isValid() ? roundAt.secsTo(now) : kRoundPause;
    const bool soon = since >= 0 && since < kRoundPause; // a clock that was set back puts nothing off
    if (onlyOne || soon) {
        queue.look();
        return;
    }
    roundAt = now;
    doubt.start(); // its end begins the reminders, whose end wakes the sender
}

/// Behind the doubt: an address that is in doubt no longer is as good as any other.
void OutboxSender::Private::remind()
{
    if (active && !stopping)
        reminders.start();
    else
        roundAt = {}; // the next run makes up for it
}

void OutboxSender::Private::changed(qint64 sequence)
{
    if (inRound())
        return; // it looks when that has ended
    if (active && !stopping && lock && recovered && !settling)
        queue.changed(sequence, jobs.ledger().isWriting());
    else
        q->wake();
}

void OutboxSender::Private::seen(const QueueLook &found)
{
    if (!active || stopping || settling) {
        queue.clear();
        return;
    }
    const QString why = found.whyStopped();
    if (!stoppedWhy.isEmpty() && why.isEmpty())
        hold.release(); // somebody has resumed
    stoppedWhy = why;
    from = found.from;
    quotaUntil = found.quotaUntil;
    quotaLeft = found.quotaLeft;
    if (!follow(found.account))
        return;
    if (!account.isSet() && !queue.isEmpty()) {
        queue.clear();
        if (mode != Mode::forever)
            end(Ending::stopped, tr("No mail account is set up yet."));
        return;
    }
    fill();
}

/// Uses the account that the firm has now. False: what is on its way by the one before ends first.
bool OutboxSender::Private::follow(const MailAccount &found)
{
    accountChanged = found != account && !jobs.isEmpty();
    if (accountChanged) {
        queue.clear();
        return false;
    }
    if (found != account) {
        jobs.pool().discard();
        account = found;
        hold.clear();
    }
    jobs.pool().setMost(connections > 0 ? connections : account.connections);
    return true;
}

void OutboxSender::Private::fill()
{
    if (!active || stopping || settling || !recovered || inRound())
        return;
    const QDateTime now = firm.clock().now();
    while (!queue.isEmpty() && !jobs.isFull() && !hold.holds(now)) {
        const bool code = queue.first().kind == MailKind::code;
        if (code && hold.holdsCode(now))
            break;
        if (const int pause = code ? 0 : pace.pause(account.perMinute, now); pause > 0) {
            timer.start(pause);
            return;
        }
        if (!code && quotaLeft == 0) {
            queue.clear(); // the claims say when that was the last one
            break;
        }
        MailTransport *transport = jobs.pool().withRoom(account);
        if (!transport)
            break;
        pace.count(now);
        if (!code && quotaLeft > 0)
            --quotaLeft;
        jobs.begin(transport, queue.takeFirst(), from);
    }
    if (queue.wantsLook() && !hold.holds(now) && quotaLeft != 0)
        queue.look();
    else if (jobs.isEmpty() && !queue.isLooking() && queue.isStale())
        queue.look(); // before it rests, or says that nothing is left
    else if (jobs.isEmpty() && !queue.isLooking())
        idle();
}

/// The store cannot be read or written now. A run ends; the desktop's goes on when it can.
void OutboxSender::Private::storeFailed(const Error &error)
{
    if (mode != Mode::forever) {
        end(Ending::failed, error.sentence);
        return;
    }
    queue.clear();
    recovered = false;
    unreachable = error.sentence;
    Q_EMIT q->reachabilityChanged(error.sentence);
    timer.start(kStoreRetry);
}

/// A stop, or a wait, does not wait until the word is written down: nothing more is begun from now on.
void OutboxSender::Private::judged(const ReplyVerdict &verdict)
{
    hold.note(verdict, firm.clock().now());
    if (hold.stops(verdict))
        stopQueue(verdict);
}

void OutboxSender::Private::ended(MailKey mail, const std::optional<ReplyVerdict> &verdict,
                                  const std::optional<MailState> &state)
{
    queue.ended(mail);
    if (state) {
        Q_EMIT q->mailEnded(mail, *state);
        if (*state == MailState::queued && mode != Mode::dueNow)
            queue.lookLater(); // the last look knew of no later attempt
    }
    if (verdict && verdict->reason != ReplyReason::stopped) // our own doing says nothing of the server
        apply(*verdict);
    if (stopping && jobs.isEmpty()) {
        end(ending, sentence);
    } else if (!recovered && jobs.isEmpty()) {
        if (!timer.isActive()) // its time came while these were under way
            recover();
    } else if (accountChanged && jobs.isEmpty()) {
        accountChanged = false;
        queue.look();
    } else {
        fill();
    }
}

/// What a server's word means for the pace of the queue.
void OutboxSender::Private::apply(const ReplyVerdict &verdict)
{
    const bool pauses = verdict.queue == QueueEffect::pauses;
    if (pauses || !unreachable.isEmpty()) {
        unreachable = pauses ? verdict.sentence : QString();
        Q_EMIT q->reachabilityChanged(unreachable);
    }
    if (mode == Mode::dueNow && hold.holds(firm.clock().now()))
        queue.clear();
}

void OutboxSender::Private::stopQueue(const ReplyVerdict &verdict)
{
    queue.clear();
    queue.outdate();
    stoppedWhy = verdict.sentence;
    settling = true; // nothing more is offered until the stop is on disk
    const auto stop = [verdict](WriteContext &context) -> Result<void> {
        MailStore::stop(context, slug(verdict.reason), verdict.sentence);
        return {};
    };
    whenDone(q, firm.write({}, stop), [this](const Result<void> &stopped) {
        settling = false;
        queue.outdate(); // a look that began meanwhile may know of no stop yet
        if (!stopped)
            storeFailed(stopped.error());
        else if (active && !stopping)
            queue.look();
    });
}

/// Nothing is under way, and nothing can be begun now.
void OutboxSender::Private::idle()
{
    const QDateTime now = firm.clock().now();
    const bool held = hold.holds(now);
    if (!stoppedWhy.isEmpty() && mode != Mode::forever) {
        end(Ending::stopped, stoppedWhy);
        return;
    }
    if (mode == Mode::dueNow) {
        if (!unreachable.isEmpty())
            end(Ending::offline, unreachable);
        else
            end(Ending::done, held ? hold.why() : quotaUntil.isValid() ? quotaSentence(quotaUntil, now) : QString());
        return;
    }
    if (mode == Mode::untilEmpty && !queue.anyQueued()) {
        end(Ending::done, {});
        return;
    }
    // What waits for a person, not for a time, may have been due long ago.
    const bool waitsForSomebody = !stoppedWhy.isEmpty() || !account.isSet();
    const QDateTime next = held ? hold.until() : waitsForSomebody ? QDateTime() : queue.nextAttempt();
    jobs.pool().rest();
    qint64 wait = kLongestWait;
    if (next.isValid())
        wait = std::clamp<qint64>(now.msecsTo(next), 50, kLongestWait);
    timer.start(int(wait));
}

void OutboxSender::Private::end(Ending how, const QString &why)
{
    if (!active)
        return;
    if (!jobs.isEmpty()) { // what is on its way is brought to its end first
        stopping = true;
        ending = how;
        sentence = why;
        return;
    }
    active = false;
    timer.stop();
    patience.stop();
    queue.clear();
    jobs.pool().discard();
    lock.reset();
    QMetaObject::invokeMethod(q, [this, how, why] { Q_EMIT q->finished(how, why); }, Qt::QueuedConnection);
}

} // namespace portico
