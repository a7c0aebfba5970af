#pragma once

#include "app/mail/outboxsender.h"
#include "app/practice/mailtasks.h"
#include "tests/support/portalstory.h"

#include <QSet>
#include <QSignalSpy>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

/// What the tests of OutboxSender share: a firm that sends, and a server that does what the test says.
namespace portico::test {

/// A transport whose server answers as the test says, by the number of the mail. It tells what it was given.
class ScriptedTransport final : public MailTransport
{
public:
    /// What becomes of the job; empty: it goes well. atConnect: the answer comes in place of envelopeSent().
    struct Answer
    {
        std::optional<MailOutcome> outcome;
        bool atConnect = false;
    };
    struct Log
    {
        QStringList recipients;
        QStringList senders; ///< of the envelopes
        QList<QByteArray> messages;
        std::function<Answer(int)> script = [](int) { return Answer{}; };
        std::function<void()> onEnvelope = [] {};
        bool holdsFirst = false;            ///< the mail of the number held gets no answer before release()
        int held = 0;                       ///< the first
        std::function<void()> release = {}; ///< set once there is one to give
        int withdrawn = 0;
        int closes = 0;
        std::function<void()> letClose = {}; ///< set when a connection is asked to end; it does when this is called
        bool closesSlowly = false;
        qsizetype givenAtRefusal = -1; ///< messages handed over when the first refusal came
        int made = 0;                  ///< transports
        QSet<QThread *> threads = {};  ///< on which they were used, and live
    };

    explicit ScriptedTransport(std::shared_ptr<Log> log) : m_log(std::move(log)) { ++m_log->made; }

    bool hasRoom() const override { return !m_busy && !m_closing; }
    void begin(MailJob job, const MailEnvelope &envelope) override
    {
        m_busy = true;
        m_log->threads.insert(QThread::currentThread());
        m_log->threads.insert(thread());
        m_number = int(m_log->recipients.size());
        const Answer answer = m_log->script(m_number);
        m_log->recipients.append(envelope.to);
        m_log->senders.append(envelope.from);
        m_answer = answer.outcome;
        const bool held = m_log->holdsFirst && m_number == m_log->held;
        QTimer::singleShot(0, this, [this, job, answer, held] {
            if (answer.atConnect && held) {
                m_log->release = [this, job, answer] { end(job, *answer.outcome); };
                return;
            }
            if (answer.atConnect) {
                end(job, *answer.outcome);
                return;
            }
            m_log->onEnvelope();
            Q_EMIT envelopeSent(job);
        });
    }
    void supply(MailJob job, const ComposedMessage &message) override
    {
        m_log->messages.append(message.bytes);
        const MailOutcome outcome = m_answer.value_or(MailOutcome::accepted(SmtpReply::make(250, QStringLiteral("2.0.0 Ok"))));
        const auto answer = [this, job, outcome] { QTimer::singleShot(0, this, [this, job, outcome] { end(job, outcome); }); };
        if (m_log->holdsFirst && m_number == m_log->held)
            m_log->release = answer;
        else
            answer();
    }
    void withdraw(MailJob) override
    {
        ++m_log->withdrawn;
        m_busy = false;
    }
    void close() override
    {
        ++m_log->closes;
        m_closing = true;
        const auto end = [this] {
            m_closing = false;
            Q_EMIT closed();
            Q_EMIT roomMade();
        };
        if (m_log->closesSlowly)
            m_log->letClose = end;
        else
            QTimer::singleShot(0, this, end);
    }

private:
    void end(MailJob job, const MailOutcome &outcome)
    {
        m_busy = false;
        if (outcome.kind == MailOutcome::Kind::refused && m_log->givenAtRefusal < 0)
            m_log->givenAtRefusal = m_log->messages.size();
        Q_EMIT finished(job, outcome);
        Q_EMIT roomMade();
    }

    std::shared_ptr<Log> m_log;
    std::optional<MailOutcome> m_answer;
    int m_number = 0; ///< of the mail that it has
    bool m_busy = false;
    bool m_closing = false;
};

struct Sending : PortalStory
{
    Sending()
    {
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("mail.example");
        account.fromAddress = QStringLiteral("portal@alderpryce.example");
        run(SaveMailAccountTask(account));
    }

    /// A sign-in code, as the portal queues it.
    MailKey queueCode(const QString &email)
    {
        return run([&email](WriteContext &context) -> Result<MailKey> {
            Mail code;
            code.kind = MailKind::code;
            code.priority = MailPriority::code;
            code.recipient = email;
            return MailStore::enqueue(context, code);
        });
    }

    std::unique_ptr<OutboxSender> sender()
    {
        return std::make_unique<OutboxSender>(*firm, [log = log](const MailAccount &) {
            return std::make_unique<ScriptedTransport>(log);
        });
    }

    OutboxSender::Ending sendDue(int connections = 1)
    {
        const auto made = sender();
        made->setConnections(connections);
        QSignalSpy ended(made.get(), &OutboxSender::finished);
        made->start(OutboxSender::Mode::dueNow);
        if (!ended.wait(20000))
            qFatal("the sender did not end");
        sentence = ended.first().at(1).toString();
        heldUntil = made->heldUntil();
        return ended.first().first().value<OutboxSender::Ending>();
    }

    std::shared_ptr<ScriptedTransport::Log> log = std::make_shared<ScriptedTransport::Log>();
    QString sentence;
    QDateTime heldUntil;
};

inline MailOutcome refused(SmtpStage stage, int code, const char *text)
{
    return MailOutcome::refused(stage, SmtpReply::make(code, QString::fromLatin1(text)));
}

} // namespace portico::test
