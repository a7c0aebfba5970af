#pragma once

#include "app/mail/mailtransport.h"
#include "app/mail/smtpaccount.h"
#include "app/mail/smtpopening.h"
#include "app/mail/smtppipeline.h"
#include "app/mail/smtpreply.h"

#include <QAbstractSocket>
#include <QList>
#include <QObject>
#include <QSslError>
#include <QStringList>
#include <QTimer>

class QSslSocket;

namespace portico {

/// One connection to a mail server, from its opening to its end; for another connection make another session.
///
/// It connects, encrypts (STARTTLS or nothing where the account says so), signs in, and then delivers mails as
/// MailTransport describes, several over the connection. Asynchronous, on the thread it lives on, which needs an event
/// loop; all signals come from that loop. Nothing a server does makes it wait beyond the account's time limits or take
/// more than bounded memory. A password is never sent unencrypted, and where a server says it back, no reply shows it.
///
/// ended() comes exactly once; before it every job under way has ended with finished().
class SmtpSession : public QObject
{
    Q_OBJECT
public:
    explicit SmtpSession(SmtpAccount account, QObject *parent = nullptr);
    ~SmtpSession() override;

    /// Starts to connect. Once only.
    void open();
    /// The same, signing in by this access token.
    void open(const QByteArray &accessToken);
    /// Ends it before it was opened: there is nothing to sign in by.
    void fail(const MailOutcome &why) { end(why); }
    bool isReady() const { return m_phase == Phase::ready; }
    bool isEnded() const { return m_phase == Phase::ended; }
    /// What the server offers, after ready().
    const SmtpExtensions &extensions() const { return m_opening.extensions(); }

    /// The next envelope may be begun: before ready() one, then as many as the server lets be pipelined.
    bool hasRoom() const;
    /// Where hasRoom(). Before ready() also two, one after the other: they may have been lost together.
    void begin(MailJob job, const MailEnvelope &envelope);
    void supply(MailJob job, const QByteArray &message);
    void withdraw(MailJob job);
    /// QUIT, as soon as no job is under way.
    void close();
    /// Ends it now, as if the connection had been lost, but by us (TransportFailure::stopped). Not from inside a signal of
    /// the session.
    void abort();

Q_SIGNALS:
    void ready();
    void envelopeSent(portico::MailJob job);
    void finished(portico::MailJob job, const portico::MailOutcome &outcome);
    void roomMade();
    void ended(const portico::MailOutcome &why);

private:
    enum class Phase { created, connecting, handshake, opening, ready, quitting, ended };

    void prepareSocket();
    bool loadAuthorities();
    void onConnected();
    void onEncrypted();
    void onReadyRead();
    void onSocketDown();
    void onDeadline();
    void schedulePump();
    void pump();
    bool readReplies();
    void onReply(const SmtpReply &reply);
    void follow(SmtpOpening::Step step);
    /// What command() is about to tell the server, and no reply may tell anybody.
    void rememberSecrets();
    SmtpReply withoutSecrets(SmtpReply reply) const;
    void writeOut();
    void tellEvents();
    void setDeadline();
    void expect(Phase phase, std::chrono::milliseconds limit);
    void write(const QByteArray &bytes);
    void end(const MailOutcome &why);
    void endLost(TransportFailure failure, const QString &sentence, const QString &detail);
    SmtpStage stage() const;
    QByteArray ehloName() const;

    SmtpAccount m_account;
    QSslSocket *m_socket = nullptr;
    QTimer m_deadline;
    SmtpReplyParser m_parser;
    SmtpOpening m_opening;
    SmtpPipeline m_pipeline;
    QList<QSslError> m_certificateErrors;
    QStringList m_secrets; ///< the longest first
    Phase m_phase = Phase::created;
    bool m_closeWanted = false;
    bool m_pumpScheduled = false;
    bool m_writing = false;
    bool m_hadRoom = true;
};

} // namespace portico
