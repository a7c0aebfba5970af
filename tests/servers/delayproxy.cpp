#include "tests/servers/delayproxy.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <deque>

namespace {

/// One direction of a connection: what it has taken in, with the time at which each piece is due.
class Lane : public QObject
{
public:
    Lane(QTcpSocket *from, QTcpSocket *to, int delay, QObject *parent)
        : QObject(parent), m_from(from), m_to(to), m_delay(delay), m_timer(this)
    {
        m_clock.start();
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Lane::pass);
        connect(from, &QTcpSocket::readyRead, this, &Lane::take);
        connect(from, &QTcpSocket::disconnected, this, &Lane::take);
    }

private:
    struct Piece
    {
        qint64 due; // ms
        QByteArray bytes;
        bool last;
    };

    void take()
    {
        const bool last = m_from->state() == QTcpSocket::UnconnectedState;
        m_pieces.push_back({m_clock.elapsed() + m_delay, m_from->isOpen() ? m_from->readAll() : QByteArray(), last});
        if (!m_timer.isActive())
            m_timer.start(m_delay);
    }

    void pass()
    {
        while (!m_pieces.empty() && m_pieces.front().due <= m_clock.elapsed()) {
            m_to->write(m_pieces.front().bytes);
            const bool last = m_pieces.front().last;
            m_pieces.pop_front();
            if (last)
                m_to->disconnectFromHost();
        }
        m_to->flush();
        if (!m_pieces.empty())
            m_timer.start(int(std::max<qint64>(m_pieces.front().due - m_clock.elapsed(), 0)));
    }

    QTcpSocket *m_from;
    QTcpSocket *m_to;
    int m_delay;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::deque<Piece> m_pieces;
};

void relay(QTcpSocket *near, quint16 target, int delay)
{
    auto *far = new QTcpSocket(near);
    near->setSocketOption(QTcpSocket::LowDelayOption, 1);
    new Lane(near, far, delay, near);
    new Lane(far, near, delay, near);
    QObject::connect(far, &QTcpSocket::connected, far, [far] { far->setSocketOption(QTcpSocket::LowDelayOption, 1); });
    const auto gone = [near, far] {
        if (near->state() == QTcpSocket::UnconnectedState && far->state() == QTcpSocket::UnconnectedState)
            near->deleteLater();
    };
    QObject::connect(near, &QTcpSocket::disconnected, near, gone);
    QObject::connect(far, &QTcpSocket::disconnected, near, gone);
    far->connectToHost(QHostAddress::LocalHost, target);
}

} // namespace

DelayProxy::DelayProxy(quint16 target, int delay)
{
    auto *server = new QTcpServer;
    server->setMaxPendingConnections(200);
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("no port for a proxy");
    m_port = server->serverPort();
    QObject::connect(server, &QTcpServer::newConnection, server, [server, target, delay] {
        while (QTcpSocket *near = server->nextPendingConnection())
            relay(near, target, delay);
    });
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    m_thread.start();
}

DelayProxy::~DelayProxy()
{
    m_thread.quit();
    m_thread.wait();
}
