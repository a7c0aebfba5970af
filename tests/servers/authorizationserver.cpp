#include "tests/servers/authorizationserver.h"

#include <QTcpSocket>

AuthorizationServer::AuthorizationServer()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port");
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection())
            serve(socket);
    });
}

AuthorizationServer::Answer AuthorizationServer::tokens(const QByteArray &access, const QByteArray &refresh, int lifetime)
{
    QByteArray body = "{\"token_type\":\"Bearer\",\"access_token\":\"" + access
        + "\",\"expires_in\":" + QByteArray::number(lifetime);
    if (!refresh.isEmpty())
        body += ",\"refresh_token\":\"" + refresh + '"';
    return {200, body + '}'};
}

AuthorizationServer::Answer AuthorizationServer::error(const QByteArray &name)
{
    return {400, "{\"error\":\"" + name + "\",\"error_description\":\"told by the test\"}"};
}

QString AuthorizationServer::url(const char *path) const
{
    return QStringLiteral("http://127.0.0.1:%1/%2").arg(serverPort()).arg(QLatin1StringView(path));
}

void AuthorizationServer::serve(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray request = socket->peek(65536);
        const qsizetype head = request.indexOf("\r\n\r\n");
        const qsizetype at = request.toLower().indexOf("content-length:");
        if (head < 0 || at < 0)
            return;
        const qsizetype length = request.mid(at + 15, request.indexOf("\r\n", at) - at - 15).trimmed().toLongLong();
        if (request.size() < head + 4 + length)
            return;
        QByteArray form = request.mid(head + 4, length);
        socket->readAll();
        m_questions.append(QUrlQuery(QString::fromLatin1(form)));
        const Answer answer = m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.value(0);
        socket->write("HTTP/1.1 " + QByteArray::number(answer.status) + " Told\r\nContent-Type: application/json\r\n"
                      "Connection: close\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n"
                      + answer.body);
        socket->disconnectFromHost();
    });
}
