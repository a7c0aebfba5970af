#pragma once

#include "tests/servers/heldport.h"

#include <QHostAddress>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace portico::test {

/// A mail server on this machine that takes or refuses everything, and can be stopped and started again on its port.
/// Lives on the test's thread: its event loop serves it.
class LittleServer : public QObject
{
public:
    LittleServer()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, this, [this] { serve(m_server.nextPendingConnection()); });
        if (!start())
            qFatal("no server on the loopback address");
    }

    quint16 port() const { return m_port.number(); }
    void stop()
    {
        m_server.close();
        for (const QPointer<QTcpSocket> &socket : std::as_const(m_sockets)) {
            if (socket)
                socket->abort();
        }
        m_sockets.clear();
    }
    bool start() { return m_server.listen(QHostAddress::LocalHost, port()); }

    QByteArray replyToRcpt = "250 2.1.5 Ok";
    bool dropAfterDot = false; ///< the connection breaks when the whole message has come
    QList<QByteArray> recipients;

private:
    void serve(QTcpSocket *socket)
    {
        m_sockets += socket;
        socket->setParent(this);
        socket->write("220 little.example ESMTP\r\n");
        auto inData = std::make_shared<bool>(false);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, inData] {
            while (socket->canReadLine())
                answer(socket, socket->readLine(), *inData);
        });
    }
    void answer(QTcpSocket *socket, const QByteArray &line, bool &inData)
    {
        const QByteArray verb = line.left(4).toUpper();
        if (inData) {
            if (line != ".\r\n")
                return;
            inData = false;
            if (dropAfterDot)
                socket->abort();
            else
                socket->write("250 2.0.0 Ok\r\n");
        } else if (verb == "EHLO") {
            socket->write("250-little.example\r\n250 ENHANCEDSTATUSCODES\r\n");
        } else if (verb == "RCPT") {
            recipients += line.trimmed();
            socket->write(replyToRcpt + "\r\n");
        } else if (verb == "DATA") {
            inData = true;
            socket->write("354 Go on\r\n");
        } else if (verb == "QUIT") {
            socket->write("221 2.0.0 Bye\r\n");
            socket->disconnectFromHost();
        } else {
            socket->write("250 2.0.0 Ok\r\n");
        }
    }

    HeldPort m_port;
    QTcpServer m_server;
    QList<QPointer<QTcpSocket>> m_sockets;
};

} // namespace portico::test
