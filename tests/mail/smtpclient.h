#pragma once

#include "app/mail/smtpsession.h"
#include "tests/mail/mailrecorder.h"
#include "tests/servers/scriptedserver.h"

/// What the tests of SmtpSession share: a client that answers as an outbox would, and the usual starts of a dialogue.

inline const QByteArray kMessage = "Subject: x\r\n\r\nHello\r\n";
/// How long a test waits for what has to come; no figure is measured by it.
inline constexpr int kPatience = 15000;

inline portico::SmtpAccount accountFor(const ScriptedServer &server)
{
    portico::SmtpAccount account;
    account.host = QStringLiteral("localhost");
    account.port = server.serverPort();
    account.security = portico::SmtpAccount::Security::none;
    account.ehloName = QStringLiteral("client.example");
    return account;
}

inline portico::MailEnvelope envelopeTo(const char *to, qint64 size = 0)
{
    return {QStringLiteral("portal@firm.example"), QString::fromUtf8(to), false, size};
}

/// A session with its records; the body of every mail is kMessage unless told otherwise.
struct Client
{
    explicit Client(const portico::SmtpAccount &account) : session(account)
    {
        recorder.watch(&session);
        QObject::connect(&recorder, &MailRecorder::wantsMessage, &session,
                         [this](portico::MailJob job) { session.supply(job, message); });
        QObject::connect(&session, &portico::SmtpSession::ended, &recorder,
                         [this](const portico::MailOutcome &why) { recorder.ends.append(why); });
    }

    portico::MailOutcome outcome(portico::MailJob job) const { return recorder.outcomes.value(job); }
    bool finished(int count) const { return recorder.order.size() == count; }
    bool ended() const { return !recorder.ends.isEmpty(); }

    QByteArray message = kMessage;
    MailRecorder recorder;
    portico::SmtpSession session;
};

inline const QByteArrayList kPipeliningStart{"S 220 mx ESMTP", "C EHLO client.example", "S 250-mx", "S 250-PIPELINING",
                                             "S 250 8BITMIME"};
inline const QByteArrayList kPlainStart{"S 220 mx ESMTP", "C EHLO", "S 250 mx"};
inline const QByteArrayList kEnvelope{"C MAIL FROM:<portal@firm.example>",
                                      "S 250 2.1.0 ok",
                                      "C RCPT TO:<jane@x.example>",
                                      "S 250 2.1.5 ok",
                                      "C DATA",
                                      "S 354 go on"};
