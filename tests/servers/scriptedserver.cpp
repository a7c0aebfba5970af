#include "tests/servers/scriptedserver.h"

#include <QSslSocket>
#include <QTimer>

#include <memory>

struct ScriptedServer::Talk
{
    QSslSocket *socket = nullptr;
    QByteArrayList script;
    qsizetype position = 0;
    QByteArray buffer;
    qint64 sent = 0;
    qint64 received = 0;
    bool dripping = false;
    bool over = false;
};

ScriptedServer::ScriptedServer(const QByteArrayList &script, QObject *parent) : QTcpServer(parent)
{
    if (!script.isEmpty())
        addScript(script);
    listen(QHostAddress::LocalHost, m_port.number());
}

void ScriptedServer::setCertificate(const TestCertificates::Pair &pair, bool tlsFromTheFirstByte)
{
    m_pair = pair;
    m_hasCertificate = true;
    m_tlsFirst = tlsFromTheFirstByte;
}

void ScriptedServer::setCuts(qint64 afterSent, qint64 afterReceived)
{
    m_cutSent = afterSent;
    m_cutReceived = afterReceived;
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    auto talk = std::make_shared<Talk>();
    talk->socket = new QSslSocket(this);
    talk->script = m_scripts.value(std::min<qsizetype>(m_connections, m_scripts.size() - 1));
    ++m_connections;
    talk->socket->setSocketDescriptor(descriptor);
    talk->socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_hasCertificate) {
        talk->socket->setLocalCertificate(m_pair.certificate());
        talk->socket->setPrivateKey(m_pair.key());
    }
    connect(talk->socket, &QSslSocket::readyRead, this, [this, talk] { receive(*talk); });
    connect(talk->socket, &QSslSocket::encrypted, this, [this, talk] { advance(*talk); });
    connect(talk->socket, &QSslSocket::disconnected, talk->socket, &QObject::deleteLater);
    if (m_tlsFirst)
        talk->socket->startServerEncryption();
    else
        advance(*talk);
}

void ScriptedServer::receive(Talk &talk)
{
    if (talk.over)
        return;
    QByteArray bytes = talk.socket->readAll();
    const bool cut = m_cutReceived >= 0 && talk.received + bytes.size() >= m_cutReceived;
    if (cut)
        bytes.truncate(m_cutReceived - talk.received);
    talk.received += bytes.size();
    talk.buffer += bytes;
    m_received += bytes;
    // What came up to the cut is still taken in, but nothing is answered any more.
    if (cut) {
        if (talk.script.value(talk.position) == "B" && talk.buffer.contains("\r\n.\r\n"))
            m_bodies.append(talk.buffer.left(talk.buffer.indexOf("\r\n.\r\n")));
        talk.over = true;
        talk.socket->disconnectFromHost();
        return;
    }
    advance(talk);
}

void ScriptedServer::advance(Talk &talk)
{
    while (!talk.over && talk.position < talk.script.size()) {
        const QByteArray line = talk.script[talk.position];
        if (!step(talk, line))
            return;
        ++talk.position;
        if (line == "T")
            return;
    }
    if (talk.over || talk.buffer.isEmpty())
        return;
    if (talk.buffer.toUpper().startsWith("QUIT")) {
        send(talk, "221 2.0.0 Bye\r\n");
        talk.socket->disconnectFromHost();
    } else {
        m_complaints.append(QStringLiteral("after the script: ") + QString::fromUtf8(talk.buffer));
    }
    talk.over = true;
}

/// False: the step has to wait for more.
bool ScriptedServer::step(Talk &talk, const QByteArray &line)
{
    const QByteArray rest = line.mid(2);
    switch (line.at(0)) {
    case 'S':
        send(talk, rest + "\r\n");
        return true;
    case 's':
        send(talk, rest);
        return true;
    case 'C': {
        const qsizetype end = talk.buffer.indexOf("\r\n");
        if (end < 0)
            return false;
        const QByteArray got = talk.buffer.left(end);
        talk.buffer.remove(0, end + 2);
        if (!got.toUpper().startsWith(rest.toUpper()))
            m_complaints.append(
                QStringLiteral("expected %1, got %2").arg(QString::fromUtf8(rest), QString::fromUtf8(got)));
        return true;
    }
    case 'B': {
        const bool empty = talk.buffer.startsWith(".\r\n");
        const qsizetype end = empty ? 0 : talk.buffer.indexOf("\r\n.\r\n");
        if (end < 0)
            return false;
        m_bodies.append(empty ? QByteArray() : talk.buffer.left(end + 2));
        talk.buffer.remove(0, end + (empty ? 3 : 5));
        return true;
    }
    case 'P':
        if (!talk.buffer.isEmpty())
            m_complaints.append(QStringLiteral("sent too early: ") + QString::fromUtf8(talk.buffer));
        return true;
    case 'D':
        if (!talk.dripping)
            drip(talk, rest + "\r\n");
        talk.dripping = true;
        return false;
    case 'T':
        talk.socket->startServerEncryption();
        return true;
    case 'X':
        talk.over = true;
        talk.socket->disconnectFromHost();
        return true;
    case 'R':
        talk.over = true;
        talk.socket->abort();
        return true;
    default: // W
        return false;
    }
}

void ScriptedServer::drip(Talk &talk, const QByteArray &line)
{
    auto *timer = new QTimer(talk.socket);
    connect(timer, &QTimer::timeout, this, [this, line, socket = talk.socket, said = qsizetype(0)]() mutable {
        if (socket->state() != QAbstractSocket::ConnectedState)
            return;
        m_dripped += socket->write(line.constData() + said++ % line.size(), 1);
        socket->flush();
    });
    timer->start(kDripPause);
}

void ScriptedServer::send(Talk &talk, const QByteArray &bytes)
{
    QByteArray out = bytes;
    const bool cut = m_cutSent >= 0 && talk.sent + out.size() >= m_cutSent;
    if (cut)
        out.truncate(m_cutSent - talk.sent);
    talk.sent += out.size();
    m_bytesSent += out.size();
    if (m_byteWise) {
        for (const char byte : out) {
            talk.socket->write(&byte, 1);
            talk.socket->flush();
        }
    } else {
        talk.socket->write(out);
        talk.socket->flush();
    }
    if (cut) {
        talk.over = true;
        talk.socket->disconnectFromHost();
    }
}
