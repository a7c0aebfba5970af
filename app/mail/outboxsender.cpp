#include "app/mail/outboxsender.h"

#include "app/core/platform.h"
#include "app/core/whendone.h"
#include "app/mail/claimmailtask.h"
#include "app/mail/concernsmail.h"
#include "app/mail/queuelook.h"
#include "app/mail/recordoutcometask.h"
#include "app/mail/sendinghold.h"
#include "app/mail/sendingpace.h"
#include "app/store/firm.h"

#include <QDir>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <vector>

namespace portico {

namespace {

constexpr int kLongestWait = 60'000;   // ms until the queue is looked at again at the latest
constexpr int kLockRetry = 5'000;      // ms until the lock is tried again
constexpr int kRecordTries = 15;       // before an outcome that cannot be written is given up
constexpr int kRecordPause = 2'000;    // ms between them
constexpr int kStoreRetry = 15'000;    // ms until a store that failed is asked again
constexpr int kJobsEach = 3; // a connection: on the wire, behind that, being written down; so many more go before a stop

/// One mail under way.
struct Job
{
    enum class Stage { offered, claiming, supplied };
    MailKey mail;
    bool code = false; ///< a sign-in code, which no stop holds back
    MailTransport *transport = nullptr;
    Stage stage = Stage::offered;
    std::optional<MailOutcome> early; ///< came while the claim was being committed
};

} // namespace

struct OutboxSender::Private
{
    Private(OutboxSender *sender, Firm &theFirm, TransportFactory factory)
        : q(sender), firm(theFirm), makeTransport(std::move(factory))
    {
        timer.setSingleShot(true);
    }

    void takeLock();
    void recover();
    void look();
    void seen(const QueueLook &found);
    void fill();
    void offer(MailTransport *transport, const Mail &mail);
    MailTransport *freeTransport();
    void envelopeSent(MailJob job);
    void claim(MailJob job);
    void claimed(MailJob job, const Result<std::optional<ComposedMessage>> &result);
    void putBack(MailJob job);
    bool mayGo(const Job &job) const { return job.code || (!settling && stoppedWhy.isEmpty()); }
    void outcome(MailJob job, const MailOutcome &outcome);
    void record(MailJob job, const MailOutcome &outcome, int tries = 1);
    void storeFailed(const Error &error);
    void forget(MailJob job);
    void apply(const ReplyVerdict &verdict);
    void stopQueue(const ReplyVerdict &verdict);
    void idle();
    void closeTransports();
    void end(Ending how, const QString &why);

    OutboxSender *q;
    Firm &firm;
    TransportFactory makeTransport;
    Mode mode = Mode::dueNow;
    int connections = 1;
    MailKey only; ///< the empty key: all mail
    bool active = false;
    bool stopping = false;
    bool recovered = false; ///< no mail stands as "sending" that is not under way here
    bool looking = false;
    bool lookAgain = false;
    bool settling = false;     ///< a stop of the queue is being written
    bool moreMayBeDue = false; ///< the last look was full
    int stops = 0;             ///< of the queue, so far: a look from before the last one is out of date
    std::unique_ptr<FileLock> lock;
    MailAccount account;
    QString from;
    std::vector<std::unique_ptr<MailTransport>> transports;
    QList<Mail> ready;
    QDateTime nextAttempt;
    bool anyQueued = false;
    QHash<MailJob, Job> jobs;
    QSet<MailKey> endedSinceLook; ///< a look under way may still take these for queued
    MailJob lastJob = 0;
    SendingHold hold;
    QString unreachable;
    QString stoppedWhy; ///< the sentence, while the queue is paused or has stopped
    SendingPace pace;
    Ending ending = Ending::done;
    QString sentence;
    QTimer timer;
};

OutboxSender::OutboxSender(Firm &firm, TransportFactory transports, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, firm, std::move(transports)))
{
    d->timer.setParent(this);
    connect(&d->timer, &QTimer::timeout, this, &OutboxSender::wake);
    connect(&firm, &Firm::changed, this, &OutboxSender::wake);
}

OutboxSender::~OutboxSender() = default;

void OutboxSender::setConnections(int count)
{
    d->connections = std::max(count, 1);
}

void OutboxSender::setOnly(MailKey mail)
{
    Q_ASSERT(!d->active);
    d->only = mail;
}

void OutboxSender::start(Mode mode)
{
    Q_ASSERT(!d->active);
    d->mode = mode;
    d->active = true;
    d->stopping = false;
    d->takeLock();
}

void OutboxSender::stop()
{
    if (!d->active || d->stopping)
        return;
    d->stopping = true;
    d->ready.clear();
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
    else
        d->look();
}

void OutboxSender::retryNow()
{
    d->hold.release();
    wake();
}

QDateTime OutboxSender::heldUntil() const
{
    return d->hold.holds(d->firm.clock().now()) ? d->hold.until() : QDateTime();
}

bool OutboxSender::running() const
{
    return d->active;
}

void OutboxSender::Private::takeLock()
{
    auto taken = FileLock::take(QDir(firm.folder()).filePath(QStringLiteral("sender.lock")));
    if (!taken) {
        if (mode == Mode::forever && taken.error().kind == ErrorKind::busy)
            timer.start(kLockRetry); // whoever sends now may end, or die
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
    if (looking || !jobs.isEmpty())
        return;
    looking = true;
    const auto task = [](WriteContext &context) -> Result<int> { return MailStore::recoverSending(context); };
    whenDone(q, firm.write({}, task), [this](const Result<int> &found) {
        looking = false;
        recovered = found.ok();
        if (!found)
            storeFailed(found.error());
        else if (active && !stopping)
            look();
    });
}

void OutboxSender::Private::look()
{
    if (looking || settling) {
        lookAgain = true;
        return;
    }
    looking = true;
    lookAgain = false;
    endedSinceLook.clear();
    QSet<MailKey> under;
    for (const Job &job : std::as_const(jobs))
        under.insert(job.mail);
    const QDateTime now = firm.clock().now();
    const auto find = [now, under, wanted = only](Connection &connection, const std::atomic_bool &) {
        return QueueLook::at(connection, now, under, wanted);
    };
    whenDone(q, firm.read(find), [this, stopsThen = stops](const Result<QueueLook> &found) {
        looking = false;
        if (!active || stopping || settling)
            return;
        if (found && stopsThen != stops)
            look(); // it was from before the queue stopped
        else if (found)
            seen(*found);
        else
            storeFailed(found.error());
    });
}

void OutboxSender::Private::seen(const QueueLook &found)
{
    if (found.account != account && jobs.isEmpty()) {
        closeTransports();
        account = found.account;
        hold.clear();
    }
    from = found.from;
    nextAttempt = found.nextAttempt;
    anyQueued = found.anyQueued;
    moreMayBeDue = found.more;
    ready.clear();
    for (const Mail &mail : found.due) {
        const bool underWay = std::any_of(jobs.cbegin(), jobs.cend(), [&](const Job &job) { return job.mail == mail.key; });
        if (!underWay && !endedSinceLook.contains(mail.key))
            ready.append(mail);
    }
    stoppedWhy = found.whyStopped();
    if (!account.isSet() && !ready.isEmpty()) {
        ready.clear();
        if (mode != Mode::forever)
            end(Ending::stopped, tr("No mail account is set up yet."));
        return;
    }
    fill();
}

void OutboxSender::Private::fill()
{
    if (!active || stopping || settling || !recovered)
        return;
    const QDateTime now = firm.clock().now();
    while (!ready.isEmpty() && jobs.size() < kJobsEach * connections && !hold.holds(now)) {
        const bool code = ready.first().kind == MailKind::code;
        if (const int pause = code ? 0 : pace.pause(account.perMinute, now); pause > 0) {
            timer.start(pause);
            return;
        }
        MailTransport *transport = freeTransport();
        if (!transport)
            return;
        offer(transport, ready.takeFirst());
    }
    if (lookAgain || (ready.isEmpty() && moreMayBeDue && !hold.holds(now)))
        look();
    else if (jobs.isEmpty())
        idle();
}

MailTransport *OutboxSender::Private::freeTransport()
{
    for (const auto &transport : transports) {
        if (transport->hasRoom())
            return transport.get();
    }
    if (int(transports.size()) >= connections)
        return nullptr;
    auto made = makeTransport(account);
    MailTransport *transport = made.get();
    QObject::connect(transport, &MailTransport::envelopeSent, q, [this](MailJob job) { envelopeSent(job); });
    QObject::connect(transport, &MailTransport::finished, q,
                     [this](MailJob job, const MailOutcome &result) { outcome(job, result); });
    QObject::connect(transport, &MailTransport::roomMade, q, [this] { fill(); });
    transports.push_back(std::move(made));
    return transport->hasRoom() ? transport : nullptr;
}

void OutboxSender::Private::offer(MailTransport *transport, const Mail &mail)
{
    const MailJob job = ++lastJob;
    jobs.insert(job, {mail.key, mail.kind == MailKind::code, transport, Job::Stage::offered, std::nullopt});
    pace.count(firm.clock().now());
    transport->begin(job, {from, mail.recipient, false, 0});
}

void OutboxSender::Private::envelopeSent(MailJob job)
{
    const auto known = jobs.find(job);
    if (known == jobs.end() || known->stage != Job::Stage::offered)
        return;
    if (mayGo(*known)) {
        claim(job);
        return;
    }
    known->transport->withdraw(job); // it was offered before the stop was known
    forget(job);
    fill();
}

void OutboxSender::Private::claim(MailJob job)
{
    Job &known = jobs[job];
    known.stage = Job::Stage::claiming;
    whenDone(q, firm.write({}, ClaimMailTask(known.mail)), [this, job](const Result<std::optional<ComposedMessage>> &result) {
        if (jobs.contains(job))
            claimed(job, result);
    });
}

void OutboxSender::Private::claimed(MailJob job, const Result<std::optional<ComposedMessage>> &result)
{
    Job &known = jobs[job];
    if (result && *result) {
        known.stage = Job::Stage::supplied;
        if (known.early)
            record(job, *known.early);
        else if (mayGo(known))
            known.transport->supply(job, **result);
        else
            putBack(job);
        return;
    }
    if (!known.early)
        known.transport->withdraw(job);
    forget(job);
    lookAgain = true; // somebody withdrew it, or paused the queue, since the last look
    if (!result)
        storeFailed(result.error());
    else
        fill();
}

/// The stop became known while the claim was being written: nothing of the message has left, and nothing does.
void OutboxSender::Private::putBack(MailJob job)
{
    const Job &known = jobs[job];
    known.transport->withdraw(job);
    const auto task = [mail = known.mail](WriteContext &context) -> Result<void> {
        MailStore::requeue(context, mail, {}, {}, {});
        return {};
    };
    whenDone(q, firm.write({}, task), [this, job](const Result<void> &done) {
        forget(job);
        if (done)
            fill();
        else
            storeFailed(done.error());
    });
}

/// The store cannot be read or written now. A run ends; the desktop's goes on when it can.
void OutboxSender::Private::storeFailed(const Error &error)
{
    if (mode != Mode::forever) {
        end(Ending::failed, error.sentence);
        return;
    }
    ready.clear();
    recovered = false;
    unreachable = error.sentence;
    Q_EMIT q->reachabilityChanged(error.sentence);
    timer.start(kStoreRetry);
}

void OutboxSender::Private::outcome(MailJob job, const MailOutcome &result)
{
    const auto known = jobs.find(job);
    if (known == jobs.end())
        return;
    const ReplyVerdict verdict = judge(result);
    bool ended = false;
    switch (known->stage) {
    case Job::Stage::supplied:
        record(job, result);
        break;
    case Job::Stage::claiming:
        known->early = result;
        break;
    case Job::Stage::offered:
        ended = !concernsMail(result) || !mayGo(*known);
        if (ended) {
            forget(job);
        } else {
            known->early = result;
            claim(job); // so that the attempt is on disk as one
        }
        break;
    }
    if (hold.stops(verdict)) // a stop does not wait until the word is written down: nothing more leaves from now on
        stopQueue(verdict);
    if (ended) {
        apply(verdict);
        fill();
    }
}

/// Writes what became of a mail. Where the store cannot (a full disk, a long lock), it is tried for a while: until it
/// stands on disk the mail is "sending", and nobody sends it a second time.
void OutboxSender::Private::record(MailJob job, const MailOutcome &result, int tries)
{
    const MailKey mail = jobs[job].mail;
    whenDone(q, firm.write({}, RecordOutcomeTask(mail, result)), [this, job, mail, result, tries](const Result<RecordedOutcome> &recorded) {
        if (!recorded && tries < kRecordTries) {
            QTimer::singleShot(kRecordPause, q, [this, job, result, tries] { record(job, result, tries + 1); });
            return;
        }
        forget(job);
        if (!recorded) {
            storeFailed(recorded.error());
            return;
        }
        Q_EMIT q->mailEnded(mail, recorded->state);
        if (recorded->state == MailState::queued && mode != Mode::dueNow)
            lookAgain = true; // the last look knew of no later attempt
        apply(recorded->verdict);
        fill();
    });
}

void OutboxSender::Private::forget(MailJob job)
{
    endedSinceLook.insert(jobs.take(job).mail);
    if (stopping && jobs.isEmpty())
        end(ending, sentence);
}

/// What a server's word means for the pace of the queue.
void OutboxSender::Private::apply(const ReplyVerdict &verdict)
{
    const bool pauses = verdict.queue == QueueEffect::pauses;
    if (pauses || !unreachable.isEmpty()) {
        unreachable = pauses ? verdict.sentence : QString();
        Q_EMIT q->reachabilityChanged(unreachable);
    }
    const QDateTime now = firm.clock().now();
    hold.note(verdict, now);
    if (mode == Mode::dueNow && hold.holds(now))
        ready.clear();
}

void OutboxSender::Private::stopQueue(const ReplyVerdict &verdict)
{
    ready.clear();
    ++stops;
    stoppedWhy = verdict.sentence;
    settling = true; // nothing more is offered until the stop is on disk
    const auto stop = [verdict](WriteContext &context) -> Result<void> {
        if (MailStore(context.connection()).control().state == QueueState::running)
            MailStore::setControl(context, {QueueState::stopped, QString(slug(verdict.reason)), verdict.sentence, context.now(), {}});
        return {};
    };
    whenDone(q, firm.write({}, stop), [this](const Result<void> &stopped) {
        settling = false;
        if (!stopped)
            storeFailed(stopped.error());
        else if (active && !stopping)
            look();
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
            end(Ending::done, held ? hold.why() : QString());
        return;
    }
    if (mode == Mode::untilEmpty && !anyQueued) {
        end(Ending::done, {});
        return;
    }
    const QDateTime next = held ? hold.until() : nextAttempt;
    for (const auto &transport : transports)
        transport->close();
    qint64 wait = kLongestWait;
    if (next.isValid())
        wait = std::clamp<qint64>(now.msecsTo(next), 50, kLongestWait);
    timer.start(int(wait));
}

void OutboxSender::Private::closeTransports()
{
    for (auto &transport : transports) {
        transport->disconnect(q);
        // It lives until its polite end, or as long as the sender.
        MailTransport *leaving = transport.release();
        leaving->setParent(q);
        QObject::connect(leaving, &MailTransport::closed, leaving, &QObject::deleteLater);
        leaving->close();
    }
    transports.clear();
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
    ready.clear();
    closeTransports();
    lock.reset();
    QMetaObject::invokeMethod(q, [this, how, why] { Q_EMIT q->finished(how, why); }, Qt::QueuedConnection);
}

} // namespace portico
