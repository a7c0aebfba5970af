#pragma once

#include "app/mail/mailtransport.h"
#include "app/mail/smtpextensions.h"

#include <QList>

#include <deque>
#include <optional>

namespace portico {

/// The part of an SMTP session that delivers mails, without any socket: envelopes and messages go in, commands come
/// out; replies go in, outcomes come out. It knows exactly which reply answers which command, and whether the end of a
/// message was handed out. Bounded: two jobs at most. hasRoom() says one where PIPELINING is not offered, or not known of
/// yet; but two that were begun together on a connection that was lost may be begun together here, before start().
///
/// With PIPELINING (RFC 2920) MAIL, RCPT and DATA are one output, and the next envelope is in the same output as the
/// end of the message before it, or follows it. Without, each command waits for the answer to the one before; DATA
/// then waits for the message too.
class SmtpPipeline
{
public:
    /// Bytes of a message that are handed out at once; the rest waits until these have left.
    static constexpr qsizetype kBlock = 65536;

    struct Event
    {
        enum class Kind { envelopeSent, finished };
        Kind kind = Kind::finished;
        MailJob job = 0;
        MailOutcome outcome;
    };

    /// What the pipeline is waiting for, which is what a time limit is for: a reply, or the message (from the sender,
    /// or its next block into the network).
    enum class Waiting { nothing, reply, message };

    /// The session is ready: what was begun before may go.
    void start(const SmtpExtensions &extensions);
    bool isStarted() const { return m_started; }
    bool hasRoom() const;
    bool isIdle() const { return m_jobs.empty() && m_expected.empty(); }

    /// Where there is room. Two that an earlier connection carried may both be begun before start(), too: without
    /// pipelining the second one waits until the first has ended.
    void begin(MailJob job, const MailEnvelope &envelope);
    void supply(MailJob job, const QByteArray &message);
    void withdraw(MailJob job);

    /// What to write next; empty: nothing for now. Once it is handed out it counts as written, the end of a message
    /// included. Ask again when it has left the program.
    QByteArray takeOutput();
    /// Takes a reply in. False: the connection is of no use any more and has to be dropped (see dropReason).
    bool takeReply(const SmtpReply &reply);
    /// The connection has to be dropped, because there is no other way to keep a message from being delivered.
    bool mustDrop() const { return m_drop.has_value(); }
    MailOutcome dropReason() const { return m_drop.value_or(MailOutcome()); }
    /// The connection has ended, for this reason: all jobs end.
    void lose(const MailOutcome &why);

    Waiting waiting() const;
    /// The command whose answer is waited for, where waiting() is reply.
    SmtpStage awaitedStage() const;
    bool expectsReply() const { return !m_expected.empty(); }
    QList<Event> takeEvents() { return std::exchange(m_events, {}); }

private:
    enum class State { waiting, envelope, dataAsked, body, dot };
    enum class Answer { rset, mail, rcpt, data, emptyDot, dot };

    struct Job
    {
        MailJob id = 0;
        MailEnvelope envelope;
        State state = State::waiting;
        QByteArray rcptCommand; ///< without PIPELINING: until it was sent
        bool dataSent = false;
        bool recipientTaken = false;
        QByteArray message; ///< dot-stuffed, with the end mark
        qsizetype written = 0;
        bool supplied = false;
        bool silent = false;               ///< withdrawn
        std::optional<MailOutcome> ending; ///< set as soon as it is known that the message will not go out
    };

    Job *find(MailJob id);
    /// The commands of an envelope; or why this server cannot be given it.
    std::optional<MailOutcome> commandsFor(const MailEnvelope &envelope, QByteArray &mail, QByteArray &rcpt) const;
    std::optional<MailOutcome> sizeRefusal(qint64 size) const;
    void startEnvelope(Job &job, QByteArray &output);
    void continueEnvelope(Job &job, QByteArray &output);
    void takeBody(Job &job, QByteArray &output);
    bool answered(Answer answer, const SmtpReply &reply);
    bool dataAnswered(const SmtpReply &reply);
    bool unasked(const SmtpReply &reply);
    bool violated(SmtpStage stage, const SmtpReply &reply);
    bool drop(const MailOutcome &why);
    /// The message of this job must not go out any more, although the server may be waiting for it.
    void endWithout(Job &job, const MailOutcome &ending);
    void refuseFront(SmtpStage stage, const SmtpReply &reply);
    void finishFront();
    void tellTaken();
    MailOutcome lossOf(const Job &job, const MailOutcome &why) const;
    static SmtpStage stageOf(Answer answer);

    SmtpExtensions m_extensions;
    bool m_started = false;
    bool m_transactionOpen = false; ///< the server took a MAIL that neither dot nor RSET has ended
    bool m_emptyDotDue = false;     ///< the server asks for a message after it refused the recipient
    std::deque<Job> m_jobs;
    std::deque<Answer> m_expected;
    /// A message that the server took, while an envelope behind it waits for its answers. Only when these fit was the first
    /// of them the dot's: a server may have swallowed that one. Until then nobody is told.
    std::optional<Event> m_taken;
    std::optional<MailOutcome> m_drop;
    QList<Event> m_events;
};

} // namespace portico
