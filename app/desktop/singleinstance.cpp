#include "app/desktop/singleinstance.h"

#include "app/core/platform.h"
#include "app/core/platform_file.h"

#include <QCryptographicHash>
#include <QLocalSocket>

namespace portico {

namespace {

constexpr int kPatienceMs = 1000;

} // namespace

SingleInstance::SingleInstance(const QString &what, QObject *parent) : QObject(parent)
{
    // A hash, because a local socket's name is short and no path.
    const QByteArray text = (platform::accountName() + QLatin1Char('\n') + what).toUtf8();
    m_name = platform::localSocketName(
        QStringLiteral("portico-")
        + QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(24)));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *other = m_server.nextPendingConnection()) {
            connect(other, &QLocalSocket::disconnected, other, &QObject::deleteLater);
            other->disconnectFromServer();
        }
        Q_EMIT raiseRequested();
    });
}

bool SingleInstance::raisedOther()
{
    QLocalSocket socket;
    socket.connectToServer(m_name, QIODevice::ReadOnly);
    // A server of somebody else's is no reason not to start; one of this account raises its window, if it is busy a little
    // later.
    return socket.waitForConnected(kPatienceMs) && platform::serverIsOwnAccount(socket.socketDescriptor());
}

void SingleInstance::listen()
{
    // What a process that died left behind; nobody answered there a moment ago.
    if (!m_server.listen(m_name) && QLocalServer::removeServer(m_name))
        m_server.listen(m_name);
}

} // namespace portico
