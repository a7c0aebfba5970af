#pragma once

#include "tests/servers/heldport.h"
#include "tests/servers/packagedserver.h"

#include <map>

/// A real exim that keeps to the letter: it refuses who speaks before being asked. Refused at RCPT, by the recipient's
/// name: `nobody…` 550 5.1.1, `full…` 452 4.2.2; other domains are not relayed. Mail to `gone…` is
/// taken, and comes back.
class EximServer : public PackagedServer
{
public:
    /// The certificate and key are for STARTTLS. Empty, or why it does not run here (not root, not installed).
    QString start(const QString &certificateFile, const QString &keyFile);
    /// STARTTLS and a sign-in are required.
    quint16 port() const { return m_port.number(); }
    /// Neither; all extensions are offered.
    quint16 plainPort() const { return m_plainPort.number(); }
    /// Neither; PIPELINING, SMTPUTF8 and DSN are not offered.
    quint16 barePort() const { return m_barePort.number(); }
    /// Neither; all extensions are offered but this one: pipelining, smtputf8 or dsn. After start().
    quint16 portWithout(const QByteArray &extension) const { return m_reducedPorts.at(extension).number(); }
    QByteArray log() { return PackagedServer::log() + readFile(path("var/log/exim4/mainlog")); }

private:
    HeldPort m_port;
    HeldPort m_plainPort;
    HeldPort m_barePort;
    std::map<QByteArray, HeldPort> m_reducedPorts;
};
