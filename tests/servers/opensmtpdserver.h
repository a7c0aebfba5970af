#pragma once

#include "tests/servers/heldport.h"
#include "tests/servers/packagedserver.h"

/// A real OpenSMTPD. It never offers PIPELINING or SMTPUTF8. In clear only: Debian's package fails in every TLS
/// handshake. Refused at RCPT: `nobody…`, and other domains (both 550 Invalid recipient). Mail to
/// `gone…` is taken, and comes back.
class OpenSmtpdServer : public PackagedServer
{
public:
    /// Empty, or why it does not run here (not root, not installed).
    QString start();
    quint16 plainPort() const { return m_plainPort.number(); }
    /// The same without DSN.
    quint16 barePort() const { return m_barePort.number(); }

private:
    HeldPort m_plainPort;
    HeldPort m_barePort;
};
