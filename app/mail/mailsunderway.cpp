#include "app/mail/mailsunderway.h"

#include "app/core/uuid.h"

#include "app/mail/concernsmail.h"

#include <QTimer>

#include <algorithm>

namespace portico {

namespace {

constexpr int kRecordTries = 15;    // before an outcome that cannot be written is given up
constexpr int kRecordPause = 2'000; // ms between them
constexpr int kJobsEach = 3; // a connection: on the wire, behind that, being written down; so many more go before a stop

} // namespace

MailsUnderWay::MailsUnderWay(Firm &firm, TransportFactory factory, std::function<bool(bool)> mayGo, QObject *parent)
    : QObject(parent), m_pool(std::move(factory)),
      m_ledger(firm, [this] { return expectedEntries(); }), m_mayGo(std::move(mayGo))
{
    m_pool.setParent(this);
    m_ledger.setParent(this);
    connect(&m_pool, &TransportPool::envelopeSent, this, &MailsUnderWay::envelopeSent);
    connect(&m_pool, &TransportPool::finished, this, &MailsUnderWay::finished);
    connect(&m_pool, &TransportPool::roomMade, this, &MailsUnderWay::roomMade);
    connect(&m_ledger, &OutboxLedger::written, this, &MailsUnderWay::written);
}

bool MailsUnderWay::isFull() const
{
    return m_jobs.size() >= kJobsEach * m_pool.most();
}

/// Each connection at work brings the end of one mail and the claim of the next.
int MailsUnderWay::expectedEntries() const
{
    return int(2 * std::count_if(m_busy.cbegin(), m_busy.cend(), [](int mails) { return mails > 0; }));
}

bool MailsUnderWay::holds(MailKey mail) const
{
    return std::any_of(m_jobs.cbegin(), m_jobs.cend(), [mail](const Job &job) { return job.mail == mail; });
}

QSet<MailKey> MailsUnderWay::mails() const
{
    QSet<MailKey> keys;
    for (const Job &job : m_jobs)
        keys.insert(job.mail);
    return keys;
}

void MailsUnderWay::begin(MailTransport *transport, const OutgoingMail &mail, const QString &from)
{
    const MailJob id = ++m_last;
    Job job;
    job.mail = mail.key;
    job.from = from;
    job.code = mail.kind == MailKind::code;
    job.transport = transport;
    m_jobs.insert(id, job);
    const bool ahead = m_busy[transport]++ > 0; // the connection stands, and its next word is about another mail
    transport->begin(id, {mail.sender.isEmpty() ? from : mail.sender, mail.recipient, false, 0, uuidText(mail.id).toLatin1()});
    if (ahead)
        claim(id);
}

void MailsUnderWay::envelopeSent(MailJob id)
{
    const auto job = m_jobs.find(id);
    if (job == m_jobs.end() || job->envelopeSent)
        return;
    job->envelopeSent = true;
    if (job->stage == Job::Stage::claimed) {
        supply(id);
    } else if (job->stage == Job::Stage::offered && m_mayGo(job->code)) {
        claim(id);
    } else if (job->stage == Job::Stage::offered) {
        job->transport->withdraw(id); // it was offered before the stop was known
        --m_busy[job->transport];
        take(id, {}, {});
    }
}

void MailsUnderWay::claim(MailJob id)
{
    Job &job = m_jobs[id];
    job.stage = Job::Stage::claiming;
    m_ledger.add({SendingEntry::Kind::claim, job.mail, {}, job.from},
                 [this, id](const Result<SendingAnswer> &answer) { claimed(id, answer); });
}

void MailsUnderWay::claimed(MailJob id, const Result<SendingAnswer> &answer)
{
    const auto job = m_jobs.find(id);
    if (job == m_jobs.end())
        return;
    if (answer && answer->message) {
        job->stage = Job::Stage::claimed;
        if (job->early) {
            const MailOutcome early = *job->early;
            if (job->envelopeSent || concernsMail(early))
                record(id, early);
            else
                putBack(id);
            return;
        }
        job->message = answer->message;
        if (job->envelopeSent)
            supply(id);
        return;
    }
    if (answer && job->early && concernsMail(*job->early)) {
        record(id, *job->early); // it was refused while the queue was stopped
        Q_EMIT foundWithdrawn();
        return;
    }
    if (!job->early) {
        job->transport->withdraw(id);
        --m_busy[job->transport];
    }
    take(id, {}, {});
    if (answer)
        Q_EMIT foundWithdrawn();
    else
        Q_EMIT storeFailed(answer.error());
}

/// The claim is on disk and the envelope is on its way: the message may go, unless a stop became known meanwhile.
void MailsUnderWay::supply(MailJob id)
{
    Job &job = m_jobs[id];
    if (!m_mayGo(job.code)) {
        job.transport->withdraw(id);
        --m_busy[job.transport];
        putBack(id);
        return;
    }
    job.stage = Job::Stage::supplied;
    const ComposedMessage message = *std::exchange(job.message, std::nullopt);
    job.transport->supply(id, message);
}

/// Nothing of the message has left, and nothing does: as if it had not been tried.
void MailsUnderWay::putBack(MailJob id)
{
    Job &job = m_jobs[id];
    job.stage = Job::Stage::ending;
    const std::optional<ReplyVerdict> verdict = job.early ? std::optional(judge(*job.early)) : std::nullopt;
    m_ledger.add({SendingEntry::Kind::putBack, job.mail, {}}, [this, id, verdict](const Result<SendingAnswer> &answer) {
        take(id, verdict, {});
        if (!answer)
            Q_EMIT storeFailed(answer.error());
    });
}

void MailsUnderWay::finished(MailJob id, const MailOutcome &outcome)
{
    const auto job = m_jobs.find(id);
    if (job == m_jobs.end())
        return;
    --m_busy[job->transport];
    const ReplyVerdict verdict = judge(outcome);
    bool notTried = false;
    switch (job->stage) {
    case Job::Stage::supplied:
        record(id, outcome);
        break;
    case Job::Stage::claiming:
        job->early = outcome;
        break;
    case Job::Stage::claimed: // ahead: its envelope has not left, or what it heard was about the connection
        job->early = outcome;
        if (job->envelopeSent || concernsMail(outcome))
            record(id, outcome);
        else
            putBack(id);
        break;
    case Job::Stage::offered:
        notTried = !concernsMail(outcome);
        if (!notTried && m_mayGo(job->code)) {
            job->early = outcome;
            claim(id); // so that the attempt is on disk as one
        } else if (!notTried) {
            record(id, outcome); // no claim goes through any more, but what the server said of the mail is kept
        }
        break;
    case Job::Stage::ending:
        return;
    }
    Q_EMIT judged(verdict);
    if (notTried)
        take(id, verdict, {});
}

/// Writes what became of a mail. Where the store cannot (a full disk, a long lock), it is tried for a while: until it
/// stands on disk the mail is "sending", and nobody sends it a second time.
void MailsUnderWay::record(MailJob id, const MailOutcome &outcome, int tries)
{
    Job &job = m_jobs[id];
    job.stage = Job::Stage::ending;
    m_ledger.add({SendingEntry::Kind::outcome, job.mail, outcome}, [=, this](const Result<SendingAnswer> &answer) {
        if (!answer && tries < kRecordTries) {
            QTimer::singleShot(kRecordPause, this, [=, this] { record(id, outcome, tries + 1); });
            return;
        }
        if (answer) {
            take(id, answer->recorded.verdict, answer->recorded.state);
            return;
        }
        take(id, {}, {});
        Q_EMIT storeFailed(answer.error());
    });
}

void MailsUnderWay::take(MailJob id, const std::optional<ReplyVerdict> &verdict, const std::optional<MailState> &state)
{
    const Job job = m_jobs.take(id);
    Q_EMIT ended(job.mail, verdict, state);
}

} // namespace portico
