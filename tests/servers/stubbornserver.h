#pragma once

#include <QByteArray>
#include <QTcpServer>

/// A server that never comes to an end. It says how it begins, and then the same bytes again and again, whatever it is
/// told: as fast as they are taken, or one at a time. On the thread it lives on.
class StubbornServer : public QTcpServer
{
    Q_OBJECT
public:
    /// pauseMs: between two bytes of again; 0: as fast as they are taken, up to limit bytes a connection.
    StubbornServer(const QByteArray &begin, const QByteArray &again, int pauseMs, qint64 limit = 0);

    /// How many of the endless bytes were taken off our hands, of all connections.
    qint64 taken() const { return m_taken; }
    QByteArray received() const { return m_received; }

private:
    struct Talk;
    void serve();
    void goOn(Talk &talk);

    QByteArray m_begin;
    QByteArray m_again;
    int m_pauseMs;
    qint64 m_limit;
    qint64 m_taken = 0;
    QByteArray m_received;
};
