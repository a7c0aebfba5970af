#pragma once

#include "tests/servers/heldport.h"
#include "tests/servers/serverprocess.h"

#include <QProcess>
#include <QTemporaryDir>

/// The misbehaving mail server of faultserver.py; what it does is chosen by the recipient's address, as described
/// there. It ends with this object, when this process dies, or after five minutes.
class FaultServer
{
public:
    struct Options
    {
        bool pipelining = false;
        QString startTlsCertificate; ///< with startTlsKey: STARTTLS is required
        QString startTlsKey;
        QString tlsCertificate; ///< with tlsKey: TLS from the first byte
        QString tlsKey;
        QString user; ///< sign-in is required, with this password
        QByteArray password;
    };

    FaultServer() = default;
    ~FaultServer();
    Q_DISABLE_COPY_MOVE(FaultServer)

    /// Empty, or why it does not run here.
    QString start(const Options &options);
    void stop();
    quint16 port() const { return m_port.number(); }
    /// What it took so far, in the order in which it came.
    QList<TakenMail> taken() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    HeldPort m_port;
};
