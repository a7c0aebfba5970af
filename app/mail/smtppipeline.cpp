#include "app/mail/smtppipeline.h"

#include "app/mail/dotstuffing.h"
#include "app/mail/wireaddress.h"

#include <QCoreApplication>

#include <algorithm>

namespace portico {

namespace {

constexpr qsizetype kEndMark = 5; // CRLF . CRLF

/// RFC 3461, 4: what is not printable, and the two letters that mean something else, as two hexadecimal digits.
QByteArray toXtext(const QByteArray &text)
{
    QByteArray encoded;
    for (const char c : text) {
        if (c > 32 && c < 127 && c != '+' && c != '=')
            encoded += c;
        else
            encoded += '+' + QByteArray(1, c).toHex().toUpper();
    }
    return encoded;
}

} // namespace

void SmtpPipeline::start(const SmtpExtensions &extensions)
{
    m_extensions = extensions;
    m_started = true;
}

bool SmtpPipeline::hasRoom() const
{
    const size_t carried = m_jobs.size() + (m_taken ? 1 : 0);
    return !m_drop && carried < (m_started && m_extensions.pipelining ? 2 : 1);
}

void SmtpPipeline::begin(MailJob job, const MailEnvelope &envelope)
{
    Q_ASSERT(!m_drop && m_jobs.size() + (m_taken ? 1 : 0) < 2);
    Job added;
    added.id = job;
    added.envelope = envelope;
    m_jobs.push_back(std::move(added));
}

void SmtpPipeline::supply(MailJob id, const QByteArray &message)
{
    Job *job = find(id);
    if (!job || job->supplied || job->ending)
        return;
    if (const auto tooLarge = sizeRefusal(message.size())) {
        endWithout(*job, *tooLarge);
        return;
    }
    job->message = dotStuffed(message).append(".\r\n");
    job->supplied = true;
}

void SmtpPipeline::withdraw(MailJob id)
{
    Job *job = find(id);
    if (!job || job->supplied)
        return;
    job->silent = true;
    endWithout(*job, MailOutcome());
}

void SmtpPipeline::endWithout(Job &job, const MailOutcome &ending)
{
    if (!job.ending)
        job.ending = ending;
    // Behind 354 there is no way back: what ends the message delivers it. Only ending the connection does not.
    if (job.state == State::dataAsked)
        drop(MailOutcome::lost(SmtpStage::mail, false, TransportFailure::dropped, {},
                               QStringLiteral("message withheld after 354")));
}

SmtpPipeline::Job *SmtpPipeline::find(MailJob id)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const Job &job) { return job.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

std::optional<MailOutcome> SmtpPipeline::sizeRefusal(qint64 size) const
{
    if (m_extensions.maxSize == 0 || size <= m_extensions.maxSize)
        return {};
    return MailOutcome::lost(SmtpStage::mail, false, TransportFailure::tooLarge,
                             QCoreApplication::translate("Mail", "The message is larger than the mail server takes."),
                             QStringLiteral("SIZE"));
}

std::optional<MailOutcome> SmtpPipeline::commandsFor(const MailEnvelope &envelope, QByteArray &mail,
                                                     QByteArray &rcpt) const
{
    const auto from = wireAddress(envelope.from);
    if (!from)
        return MailOutcome::lost(SmtpStage::mail, false, TransportFailure::badAddress, from.error().sentence,
                                 from.error().detail);
    const auto to = wireAddress(envelope.to);
    if (!to)
        return MailOutcome::lost(SmtpStage::rcpt, false, TransportFailure::badAddress, to.error().sentence,
                                 to.error().detail);
    if (from->needsSmtpUtf8 && !m_extensions.smtpUtf8) // no mail of this sender's can go, and the recipient is not why
        return MailOutcome::lost(SmtpStage::mail, false, TransportFailure::badAddress,
                                 QCoreApplication::translate(
                                     "Mail", "The mail server does not take the sender's address, which has letters "
                                             "beyond a to z before the @ (it lacks SMTPUTF8)."),
                                 QStringLiteral("SMTPUTF8"));
    const bool utf8 = envelope.needsSmtpUtf8 || from->needsSmtpUtf8 || to->needsSmtpUtf8;
    if (utf8 && !m_extensions.smtpUtf8)
        return MailOutcome::lost(SmtpStage::mail, false, TransportFailure::needsSmtpUtf8,
                                 QCoreApplication::translate(
                                     "Mail",
                                     "The mail server does not take addresses with letters beyond a to z before the @ "
                                     "(it lacks SMTPUTF8)."),
                                 QStringLiteral("SMTPUTF8"));
    if (const auto tooLarge = sizeRefusal(envelope.size))
        return tooLarge;
    mail = "MAIL FROM:<" + from->bytes + '>';
    if (m_extensions.size && envelope.size > 0)
        mail += " SIZE=" + QByteArray::number(envelope.size);
    if (utf8)
        mail += m_extensions.eightBitMime ? " BODY=8BITMIME SMTPUTF8" : " SMTPUTF8";
    rcpt = "RCPT TO:<" + to->bytes + '>';
    if (m_extensions.dsn && !envelope.id.isEmpty()) {
        mail += " RET=HDRS ENVID=" + toXtext(envelope.id);
        rcpt += " NOTIFY=FAILURE,DELAY";
    }
    mail += "\r\n";
    rcpt += "\r\n";
    return {};
}

QByteArray SmtpPipeline::takeOutput()
{
    QByteArray output;
    while (m_started && !m_drop && !m_jobs.empty()) {
        Job &front = m_jobs.front();
        if (m_emptyDotDue) {
            m_emptyDotDue = false;
            m_expected.push_back(Answer::emptyDot);
            return ".\r\n";
        }
        if (front.state == State::waiting && m_expected.empty())
            startEnvelope(front, output);
        else if (front.state == State::envelope && m_expected.empty())
            continueEnvelope(front, output);
        // A job that ended without a word from the server makes room for the next one at once.
        if (front.ending && m_expected.empty() && output.isEmpty()) {
            finishFront();
            continue;
        }
        if (!front.ending && ((front.state == State::dataAsked && front.supplied) || front.state == State::body))
            takeBody(front, output);
        if (front.state == State::dot && m_extensions.pipelining && m_jobs.size() > 1 &&
            m_jobs[1].state == State::waiting && !m_jobs[1].ending)
            startEnvelope(m_jobs[1], output);
        break;
    }
    return output;
}

void SmtpPipeline::startEnvelope(Job &job, QByteArray &output)
{
    if (job.ending)
        return;
    QByteArray mail;
    QByteArray rcpt;
    job.ending = commandsFor(job.envelope, mail, rcpt);
    if (job.ending)
        return;
    if (m_transactionOpen) {
        output += "RSET\r\n";
        m_expected.push_back(Answer::rset);
        m_transactionOpen = false;
        if (!m_extensions.pipelining)
            return;
    }
    job.state = State::envelope;
    output += mail;
    m_expected.push_back(Answer::mail);
    if (m_extensions.pipelining) {
        output += rcpt + "DATA\r\n";
        m_expected.push_back(Answer::rcpt);
        m_expected.push_back(Answer::data);
        job.dataSent = true;
    } else {
        job.rcptCommand = rcpt;
    }
    m_events.append({Event::Kind::envelopeSent, job.id, {}});
}

void SmtpPipeline::continueEnvelope(Job &job, QByteArray &output)
{
    if (job.ending)
        return;
    if (!job.rcptCommand.isEmpty()) {
        output += std::exchange(job.rcptCommand, {});
        m_expected.push_back(Answer::rcpt);
    } else if (job.supplied && !job.dataSent) {
        output += "DATA\r\n";
        m_expected.push_back(Answer::data);
        job.dataSent = true;
    }
}

void SmtpPipeline::takeBody(Job &job, QByteArray &output)
{
    const qsizetype left = job.message.size() - job.written;
    if (left > kBlock) {
        // Not a byte of the end mark goes before the last block.
        const qsizetype block = std::min(kBlock, left - kEndMark);
        output = job.message.mid(job.written, block);
        job.written += block;
        job.state = State::body;
        return;
    }
    output = job.message.mid(job.written);
    job.message.clear();
    job.state = State::dot;
    m_transactionOpen = false;
    m_expected.push_back(Answer::dot);
}

bool SmtpPipeline::takeReply(const SmtpReply &reply)
{
    if (m_drop)
        return false;
    if (m_expected.empty())
        return unasked(reply);
    const Answer answer = m_expected.front();
    m_expected.pop_front();
    return answered(answer, reply);
}

bool SmtpPipeline::answered(Answer answer, const SmtpReply &reply)
{
    if (reply.code == 421) {
        if (answer != Answer::rset)
            refuseFront(stageOf(answer), reply);
        return drop(MailOutcome::refused(stageOf(answer), reply));
    }
    const bool refusal = reply.isTransient() || reply.isPermanent();
    switch (answer) {
    case Answer::rset:
        return reply.isPositive() || violated(SmtpStage::mail, reply);
    case Answer::mail:
    case Answer::rcpt:
        if (refusal) {
            refuseFront(stageOf(answer), reply);
            if (!m_extensions.pipelining)
                finishFront();
            return true;
        }
        if (!reply.isPositive())
            return violated(stageOf(answer), reply);
        if (answer == Answer::mail)
            m_transactionOpen = true;
        else
            m_jobs.front().recipientTaken = true;
        return true;
    case Answer::data:
        return dataAnswered(reply);
    case Answer::emptyDot:
        m_transactionOpen = false;
        finishFront();
        return true;
    case Answer::dot:
        if (refusal)
            refuseFront(SmtpStage::dot, reply);
        else if (reply.isPositive() && !reply.isOfConnection())
            m_jobs.front().ending = MailOutcome::accepted(reply);
        else
            return violated(SmtpStage::dot, reply);
        finishFront();
        if (!refusal && !m_expected.empty() && !m_events.isEmpty())
            m_taken = m_events.takeLast();
        return true;
    }
    return true;
}

bool SmtpPipeline::dataAnswered(const SmtpReply &reply)
{
    Job &front = m_jobs.front();
    if (reply.isTransient() || reply.isPermanent()) {
        tellTaken();
        refuseFront(SmtpStage::data, reply);
        finishFront();
        return true;
    }
    if (reply.code != 354)
        return violated(SmtpStage::data, reply);
    tellTaken();
    front.state = State::dataAsked;
    if (!front.ending)
        return true;
    // RFC 2920, 3.1: a server may ask for the message although no recipient is left; then an empty one goes to nobody.
    if (!front.recipientTaken)
        m_emptyDotDue = true;
    else
        endWithout(front, *front.ending);
    return !m_drop;
}

bool SmtpPipeline::unasked(const SmtpReply &reply)
{
    const bool underWay = !m_jobs.empty() && m_jobs.front().state != State::waiting;
    if (underWay && (reply.isTransient() || reply.isPermanent())) {
        // The server has enough before the end of the message, or gave up waiting for it.
        refuseFront(SmtpStage::data, reply);
        return drop(MailOutcome::refused(SmtpStage::data, reply));
    }
    if (reply.code == 421)
        return drop(MailOutcome::refused(SmtpStage::mail, reply));
    return violated(SmtpStage::mail, reply);
}

bool SmtpPipeline::violated(SmtpStage stage, const SmtpReply &reply)
{
    return drop(
        MailOutcome::lost(stage, false, TransportFailure::protocol,
                          QCoreApplication::translate("Mail", "The mail server's answer could not be understood."),
                          QStringLiteral("unexpected reply %1").arg(reply.code)));
}

bool SmtpPipeline::drop(const MailOutcome &why)
{
    m_drop = why;
    return false;
}

void SmtpPipeline::refuseFront(SmtpStage stage, const SmtpReply &reply)
{
    if (!m_jobs.front().ending)
        m_jobs.front().ending = MailOutcome::refused(stage, reply);
}

void SmtpPipeline::finishFront()
{
    const Job &front = m_jobs.front();
    if (!front.silent)
        m_events.append({Event::Kind::finished, front.id, *front.ending});
    m_jobs.pop_front();
}

void SmtpPipeline::tellTaken()
{
    if (m_taken)
        m_events.append(*std::exchange(m_taken, {}));
}

MailOutcome SmtpPipeline::lossOf(const Job &job, const MailOutcome &why) const
{
    const TransportFailure failure = why.kind == MailOutcome::Kind::lost ? why.failure : TransportFailure::dropped;
    if (job.state == State::dot)
        return MailOutcome::lost(SmtpStage::dot, true, failure, why.sentence, why.detail);
    if (why.stage < SmtpStage::mail)
        return why;
    if (why.kind == MailOutcome::Kind::refused)
        return MailOutcome::refused(SmtpStage::mail, why.reply);
    SmtpStage stage = job.state == State::waiting ? SmtpStage::mail : SmtpStage::data;
    if (job.state == State::envelope && &job == &m_jobs.front() && !m_expected.empty())
        stage = stageOf(m_expected.front());
    else if (job.state == State::envelope)
        stage = SmtpStage::mail;
    return MailOutcome::lost(stage, false, failure, why.sentence, why.detail);
}

void SmtpPipeline::lose(const MailOutcome &why)
{
    // Answers that do not fit the envelope behind a dot, or are one too few: the first may not have been the dot's.
    const bool shifted = m_taken && why.kind == MailOutcome::Kind::lost
        && (why.failure == TransportFailure::protocol || why.failure == TransportFailure::timeout);
    if (shifted)
        m_taken->outcome = MailOutcome::lost(SmtpStage::dot, true, why.failure, why.sentence, why.detail);
    tellTaken();
    for (const Job &job : m_jobs) {
        const bool known = job.ending && !shifted;
        if (!job.silent)
            m_events.append({Event::Kind::finished, job.id, known ? *job.ending : lossOf(job, why)});
    }
    m_jobs.clear();
    m_expected.clear();
    m_drop = why;
}

SmtpPipeline::Waiting SmtpPipeline::waiting() const
{
    if (!m_expected.empty())
        return Waiting::reply;
    return m_jobs.empty() || m_jobs.front().state == State::waiting ? Waiting::nothing : Waiting::message;
}

SmtpStage SmtpPipeline::awaitedStage() const
{
    return m_expected.empty() ? SmtpStage::mail : stageOf(m_expected.front());
}

SmtpStage SmtpPipeline::stageOf(Answer answer)
{
    switch (answer) {
    case Answer::rset:
    case Answer::mail:
        return SmtpStage::mail;
    case Answer::rcpt:
        return SmtpStage::rcpt;
    case Answer::data:
        return SmtpStage::data;
    case Answer::emptyDot:
    case Answer::dot:
        break;
    }
    return SmtpStage::dot;
}

} // namespace portico
