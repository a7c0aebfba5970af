#pragma once

#include <QHostAddress>
#include <QTcpSocket>

/// A port of the loopback address that is kept as long as this object lives: a socket is bound to it and never listens.
/// Nobody else is given it meanwhile, not even after the server on it has stopped; connections to it are refused until a
/// server listens that was told this port and reuses addresses, as QTcpServer, postfix, dovecot and asyncio do.
class HeldPort
{
public:
    HeldPort()
    {
        if (!m_socket.bind(QHostAddress(QHostAddress::LocalHost), 0, QAbstractSocket::ReuseAddressHint))
            qFatal("no port on the loopback address");
    }

    quint16 number() const { return m_socket.localPort(); }

private:
    QTcpSocket m_socket;
};
