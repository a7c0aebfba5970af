#pragma once

#include <QThread>

#include <memory>

/// Stands in for distance: hands on what comes to its port to another port of the loopback address, and back, each
/// byte a fixed time after it came. Runs on a thread of its own until it is destroyed.
class DelayProxy
{
public:
    /// delay: of one direction, in ms.
    DelayProxy(quint16 target, int delay);
    ~DelayProxy();
    Q_DISABLE_COPY_MOVE(DelayProxy)

    quint16 port() const { return m_port; }

private:
    QThread m_thread;
    quint16 m_port = 0;
};
