#pragma once

#include "app/mail/mailtransport.h"
#include "app/store/accountstore.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace portico {

/// Makes a transport for an account; called on the sender's thread, once for each connection.
using TransportFactory = std::function<std::unique_ptr<MailTransport>(const MailAccount &)>;

/// A sender's connections: made when they are needed, up to as many as it may have, all to one account. Until one of them
/// has signed in there is no other, so that a wrong password is tried once: providers lock accounts for more. Its signals
/// are those of the transports. Lives on the sender's thread.
class TransportPool : public QObject
{
    Q_OBJECT
public:
    explicit TransportPool(TransportFactory factory, QObject *parent = nullptr);

    /// How many are used at once, at least one.
    void setMost(int count);
    int most() const { return m_most; }
    /// One that takes an envelope now; nullptr: none does.
    MailTransport *withRoom(const MailAccount &account);
    /// Ends all connections politely; they are made again when there is something to send. Nothing where they rest
    /// already: their end makes room, which may be what asks for this.
    void rest();
    /// The same, and another account may follow.
    void discard();
    /// Ends all connections now; the mails on them end as lost by our own stop.
    void abort();

Q_SIGNALS:
    void envelopeSent(portico::MailJob job);
    void finished(portico::MailJob job, const portico::MailOutcome &outcome);
    void roomMade();

private:
    void onEnvelopeSent(MailJob job);
    void onFinished(MailJob job, const MailOutcome &outcome);

    TransportFactory m_make;
    std::vector<std::unique_ptr<MailTransport>> m_transports;
    int m_most = 1;
    bool m_signedIn = false; ///< one of them has, and none was refused since
    bool m_resting = false;
};

} // namespace portico
