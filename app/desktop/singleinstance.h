#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace portico {

/// Sees to it that one firm has one window in an account: a second start finds the first one and asks it to come to the
/// front. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// what: the firm's folder; the account is part of the name anyway.
    explicit SingleInstance(const QString &what, QObject *parent = nullptr);

    /// Whether a process of this account has a window on it already: that one raises it, a little later where it is busy.
    /// Waits for the connection for one second at most; who listens there for another account is not there.
    bool raisedOther();
    /// Waits for those who start later.
    void listen();

Q_SIGNALS:
    void raiseRequested();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace portico
