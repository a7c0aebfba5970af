#include "app/mail/oauthsignin.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace portico {

namespace {

constexpr int kLimit = 10 * 60'000;        // ms until nobody is expected any more
constexpr int kRequestLimit = 10'000;      // ms for one request of a browser
constexpr qsizetype kLongestRequest = 16384; // bytes up to the end of its first line

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OAuth)
};

/// 32 random bytes as base64url.
QByteArray secretText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray page(const QString &sentence)
{
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Portico</title></head>"
           "<body style=\"font:16px sans-serif;margin:48px\"><p>"
        + sentence.toHtmlEscaped().toUtf8() + "</p></body></html>";
}

void answer(QTcpSocket *socket, const QByteArray &status, const QString &sentence)
{
    const QByteArray body = page(sentence);
    socket->write("HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                  + QByteArray::number(body.size())
                  + "\r\nConnection: close\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n\r\n" + body);
    socket->disconnectFromHost();
}

} // namespace

OAuthSignIn::OAuthSignIn(QObject *parent) : QObject(parent), m_server(new QTcpServer(this)), m_limit(this), m_request(this)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(kLimit);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail({ErrorKind::busy, Text::tr("Nobody finished the sign-in in the browser."), {}});
    });
    connect(m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            serve(socket);
    });
}

Result<QUrl> OAuthSignIn::start(const OAuthSettings &settings, const QByteArray &clientSecret, const QString &user)
{
    end();
    if (!settings.isSet())
        return Error{ErrorKind::invalid, Text::tr("The sign-in needs the client’s id and the provider’s two addresses."), {}};
    if (!OAuthTokenRequest::isSafe(settings.authorizeUrl) || !OAuthTokenRequest::isSafe(settings.tokenUrl))
        return Error{ErrorKind::invalid, Text::tr("The address of the provider’s sign-in must begin with https."), {}};
    if (!m_server->listen(QHostAddress::LocalHost))
        return Error{ErrorKind::internal, Text::tr("No port is free for the browser’s answer."), m_server->errorString()};
    m_settings = settings;
    m_clientSecret = clientSecret;
    m_state = secretText();
    m_verifier = secretText();
    // Microsoft takes any port of this name, and of the address only where an administrator wrote it down.
    const bool byName = QUrl(settings.authorizeUrl).host().endsWith(QLatin1StringView(".microsoftonline.com"));
    m_redirect = QStringLiteral("http://%1:%2/").arg(byName ? QStringLiteral("localhost") : QStringLiteral("127.0.0.1"))
                     .arg(m_server->serverPort());
    const QByteArray challenge = QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QUrl url(settings.authorizeUrl);
    QUrlQuery query(url);
    const auto add = [&query](const char *name, const QString &value) {
        query.addQueryItem(QString::fromLatin1(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add("response_type", QStringLiteral("code"));
    add("client_id", settings.clientId);
    add("redirect_uri", m_redirect);
    add("scope", settings.scope);
    add("state", QString::fromLatin1(m_state));
    add("code_challenge", QString::fromLatin1(challenge));
    add("code_challenge_method", QStringLiteral("S256"));
    add("access_type", QStringLiteral("offline")); // Google's way to ask for a refresh token; others overlook it
    add("prompt", QStringLiteral("consent"));
    if (!user.isEmpty())
        add("login_hint", user);
    url.setQuery(query);
    m_waiting = true;
    m_limit.start();
    return url;
}

void OAuthSignIn::cancel()
{
    end();
}

void OAuthSignIn::serve(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(kRequestLimit, socket, [socket] { socket->abort(); });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray head = socket->peek(kLongestRequest);
        const qsizetype end = head.indexOf("\r\n");
        if (end < 0 && head.size() < kLongestRequest)
            return;
        socket->disconnect(this);
        take(socket, head.first(std::max<qsizetype>(end, 0)));
    });
}

/// Anybody on this machine can speak to the port: only the state that we gave to the browser makes an answer one.
void OAuthSignIn::take(QTcpSocket *socket, const QByteArray &requestLine)
{
    const QByteArrayList words = requestLine.split(' ');
    const QUrl url = words.size() == 3 && words[0] == "GET" ? QUrl::fromEncoded(words[1]) : QUrl();
    const QUrlQuery query(url);
    const auto value = [&query](const char *name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded).toUtf8();
    };
    if (!m_waiting || url.path() != QLatin1StringView("/") || value("state") != m_state) {
        answer(socket, "404 Not Found", Text::tr("There is nothing here."));
        return;
    }
    const QByteArray code = value("code");
    m_waiting = false;
    if (code.isEmpty()) {
        answer(socket, "200 OK", Text::tr("Portico was not allowed to send mail. This window can be closed."));
        fail({ErrorKind::denied, Text::tr("The mail provider, or you, did not allow Portico to send mail."),
              QStringLiteral("authorization end point: refused")});
        return;
    }
    answer(socket, "200 OK", Text::tr("Thank you. Go back to Portico; this window can be closed."));
    exchange(code);
}

void OAuthSignIn::exchange(const QByteArray &code)
{
    m_server->close();
    OAuthTokenRequest::Fields fields{{"grant_type", "authorization_code"},
                                     {"code", code},
                                     {"redirect_uri", m_redirect.toLatin1()},
                                     {"client_id", m_settings.clientId.toUtf8()},
                                     {"code_verifier", m_verifier}};
    if (!m_clientSecret.isEmpty())
        fields.append({"client_secret", m_clientSecret});
    m_request.send(m_settings.tokenUrl, fields, [this, state = m_state](const Result<OAuthTokens> &tokens) {
        if (state != m_state)
            return; // cancelled, and perhaps begun anew
        if (!tokens) {
            fail(tokens.error());
        } else if (tokens->refreshToken.isEmpty()) {
            fail({ErrorKind::denied, Text::tr("The mail provider gave no lasting permission to send mail."),
                  QStringLiteral("no refresh token")});
        } else {
            const OAuthSecret secret{tokens->refreshToken, m_clientSecret};
            end();
            Q_EMIT finished(secret);
        }
    });
}

void OAuthSignIn::end()
{
    m_waiting = false;
    m_limit.stop();
    m_server->close();
    m_state.clear();
    m_verifier.clear();
}

void OAuthSignIn::fail(const Error &error)
{
    end();
    Q_EMIT failed(error);
}

} // namespace portico
