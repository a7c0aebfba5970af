#include "tests/servers/stubbornserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace {
constexpr qint64 kBlock = 65536; // bytes that wait in this process at most
}

struct StubbornServer::Talk
{
    QTcpSocket *socket;
    qint64 said = 0;
};

StubbornServer::StubbornServer(const QByteArray &begin, const QByteArray &again, int pauseMs, qint64 limit)
    : m_begin(begin), m_again(again), m_pauseMs(pauseMs), m_limit(limit)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port");
    connect(this, &QTcpServer::newConnection, this, &StubbornServer::serve);
}

void StubbornServer::serve()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        const auto talk = std::make_shared<Talk>(Talk{socket});
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { m_received += socket->readAll(); });
        socket->write(m_begin);
        if (m_pauseMs == 0) {
            connect(socket, &QTcpSocket::bytesWritten, this, [this, talk](qint64 bytes) {
                m_taken += bytes;
                goOn(*talk);
            });
            goOn(*talk);
            continue;
        }
        auto *drip = new QTimer(socket);
        connect(drip, &QTimer::timeout, this, [this, talk] {
            m_taken += talk->socket->write(m_again.constData() + talk->said++ % m_again.size(), 1);
        });
        drip->start(m_pauseMs);
    }
}

void StubbornServer::goOn(Talk &talk)
{
    while (talk.said < m_limit && talk.socket->bytesToWrite() < kBlock
           && talk.socket->state() == QAbstractSocket::ConnectedState) {
        // Whole copies of what it says, from the place where it stands.
        const QByteArray block = m_again.sliced(talk.said % m_again.size()) + m_again.repeated(kBlock / m_again.size());
        talk.said += talk.socket->write(block.first(std::min<qint64>(block.size(), m_limit - talk.said)));
    }
}
