#pragma once

#include "app/mail/smtpaccount.h"
#include "app/store/accountstore.h"
#include "tests/servers/heldport.h"
#include "tests/servers/serverprocess.h"

#include <QByteArray>
#include <QProcess>

namespace portico::bench {

/// postfix's smtp-sink on the loopback address: takes all mail and forgets it. Ended with this object.
class SmtpSink
{
public:
    SmtpSink();
    ~SmtpSink();
    Q_DISABLE_COPY_MOVE(SmtpSink)

    /// Why it does not run here; empty: it does.
    const QString &failure() const { return m_failure; }
    quint16 port() const { return m_port.number(); }

private:
    QProcess m_process;
    QString m_failure;
    HeldPort m_port;
};

/// The account of a server on the loopback address that wants neither encryption nor a sign-in.
MailAccount plainAt(quint16 port);

/// Mails a second that postfix's smtp-source brings to a port, so many, of so many bytes, over so many connections, each
/// kept from mail to mail.
double smtpSource(quint16 port, int connections, int mails, qsizetype size);

/// Mails a second of this program's own client without any outbox: the same message to so many recipients.
double withoutOutbox(const SmtpAccount &account, int connections, int mails, const QByteArray &message);

/// Mails a second of a client that encrypts by STARTTLS, signs in, and sends one command at a time, waiting for the
/// answer to each, over so many connections.
double oneCommandAtATime(const SmtpAccount &account, int connections, int mails, const QByteArray &message);

/// Transactions a second of the store's own engine, encrypted and with synchronous=FULL, that update four rows each.
double transactionsASecond(const QString &folder, int transactions);

} // namespace portico::bench
