#include "app/mail/oauthtokens.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace portico {

namespace {

using namespace std::chrono_literals;

constexpr int kPatience = 30'000;           // ms
constexpr int kLookAtStop = 100;            // ms
constexpr qsizetype kLongestAnswer = 65536; // bytes
constexpr auto kEarly = 60s;                // before its end a token is renewed
constexpr auto kLongestLife = 24h;          // whatever a provider says

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OAuth)
};

Error refused(const QString &reason)
{
    return {ErrorKind::denied,
            Text::tr("The mail provider does not accept the sign-in any more. Sign in again in the mail account’s settings."),
            QStringLiteral("token end point: ") + reason};
}

Error unreachable(const QString &detail)
{
    return {ErrorKind::offline, Text::tr("The mail provider’s sign-in cannot be reached."), detail};
}

/// Somebody answered, but not as a token end point does, or with more than one ever says.
Error unusable(int status)
{
    return {ErrorKind::offline,
            Text::tr("The mail provider’s sign-in gave no answer that can be used (HTTP %1).").arg(status),
            QStringLiteral("token end point: status %1").arg(status)};
}

/// The name of an error, from a fixed set of characters: it goes into the log.
QString errorName(const QJsonObject &answer)
{
    QString name = answer.value(QLatin1StringView("error")).toString().left(40);
    name.removeIf([](QChar c) { return !((c >= u'a' && c <= u'z') || c == u'_'); });
    return name.isEmpty() ? QStringLiteral("no reason given") : name;
}

Result<OAuthTokens> tokensOf(int status, const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    OAuthTokens tokens;
    tokens.accessToken = answer.value(QLatin1StringView("access_token")).toString().toLatin1();
    tokens.refreshToken = answer.value(QLatin1StringView("refresh_token")).toString().toLatin1();
    tokens.lifetime = std::clamp(std::chrono::seconds(answer.value(QLatin1StringView("expires_in")).toInteger(0)),
                                 std::chrono::seconds(0), std::chrono::seconds(kLongestLife));
    if (status == 200 && !tokens.accessToken.isEmpty())
        return tokens;
    // Only the provider's own no, in its own form (RFC 6749, 5.2): a proxy that refuses us speaks for itself.
    if ((status == 400 || status == 401) && answer.contains(QLatin1StringView("error")))
        return refused(errorName(answer));
    return unusable(status);
}

} // namespace

OAuthTokenRequest::OAuthTokenRequest(QObject *parent) : QObject(parent), m_network(new QNetworkAccessManager(this)) {}

OAuthTokenRequest::~OAuthTokenRequest() = default;

bool OAuthTokenRequest::isSafe(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty() || !parsed.userInfo().isEmpty())
        return false;
    return parsed.scheme() == QLatin1StringView("https")
        || (parsed.scheme() == QLatin1StringView("http")
            && (parsed.host() == QLatin1StringView("localhost") || QHostAddress(parsed.host()).isLoopback()));
}

void OAuthTokenRequest::send(const QString &tokenUrl, const Fields &fields, Done done)
{
    if (!isSafe(tokenUrl)) {
        const Error unsafe{ErrorKind::invalid, Text::tr("The address of the provider’s sign-in must begin with https."), {}};
        QMetaObject::invokeMethod(this, [done, unsafe] { done(unsafe); }, Qt::QueuedConnection);
        return;
    }
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += (body.isEmpty() ? "" : "&") + name + '=' + value.toPercentEncoding();
    QNetworkRequest request{QUrl(tokenUrl)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
    request.setRawHeader("Accept", "application/json");
    // What is sent must reach nobody else.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *reply = m_network->post(request, body);
    QTimer::singleShot(kPatience, reply, &QNetworkReply::abort); // for all of it: Qt's own limit begins anew with every byte
    const auto tooLong = std::make_shared<bool>(false);
    connect(reply, &QNetworkReply::readyRead, reply, [reply, tooLong] {
        if (reply->bytesAvailable() <= kLongestAnswer)
            return;
        *tooLong = true;
        reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [reply, done, tooLong] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (*tooLong)
            done(unusable(status));
        else if (status == 0 || reply->error() == QNetworkReply::OperationCanceledError)
            done(unreachable(QStringLiteral("token end point: network error %1").arg(int(reply->error()))));
        else
            done(tokensOf(status, reply->read(kLongestAnswer)));
    });
}

OAuthAccess::OAuthAccess(OAuthSettings settings, std::function<QByteArray()> load, KeepSecret keep, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_load(std::move(load)), m_keep(std::move(keep)), m_request(this)
{
}

void OAuthAccess::want(QObject *context, Given given)
{
    m_waiting.append({context, std::move(given)});
    if (m_asking)
        return;
    m_asking = true;
    QMetaObject::invokeMethod(this, &OAuthAccess::refresh, Qt::QueuedConnection);
}

void OAuthAccess::forget(const QByteArray &token)
{
    if (m_token == token)
        m_token.clear();
}

void OAuthAccess::refresh()
{
    if (!m_token.isEmpty() && std::chrono::system_clock::now() < m_validUntil) {
        tell(Token{m_token, true});
        return;
    }
    const QByteArray used = m_load();
    const OAuthSecret secret = OAuthSecret::fromBytes(used);
    if (secret.refreshToken.isEmpty()) {
        tell(refused(QStringLiteral("no refresh token")));
        return;
    }
    OAuthTokenRequest::Fields fields{{"grant_type", "refresh_token"},
                                     {"refresh_token", secret.refreshToken},
                                     {"client_id", m_settings.clientId.toUtf8()}};
    if (!secret.clientSecret.isEmpty())
        fields.append({"client_secret", secret.clientSecret});
    if (!m_settings.scope.isEmpty())
        fields.append({"scope", m_settings.scope.toUtf8()});
    m_request.send(m_settings.tokenUrl, fields, [this, used, secret](const Result<OAuthTokens> &tokens) {
        if (!tokens) {
            tell(tokens.error());
            return;
        }
        m_token = tokens->accessToken;
        m_validUntil = std::chrono::system_clock::now() + tokens->lifetime - kEarly;
        if (!tokens->refreshToken.isEmpty() && tokens->refreshToken != secret.refreshToken && m_keep)
            m_keep(used, OAuthSecret{tokens->refreshToken, secret.clientSecret}.toBytes());
        tell(Token{m_token, false});
    });
}

Result<QByteArray> waitForAccessToken(const OAuthSettings &settings, const QByteArray &secret, const std::atomic_bool &cancelled,
                                      QByteArray &renewed)
{
    OAuthAccess access(settings, [&secret] { return secret; },
                       [&renewed](const QByteArray &, const QByteArray &other) { renewed = other; });
    Result<QByteArray> given = unreachable(QStringLiteral("stopped"));
    QEventLoop loop;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] {
        if (cancelled)
            loop.quit();
    });
    watch.start(kLookAtStop);
    access.want(&loop, [&](const Result<OAuthAccess::Token> &token) {
        given = token ? Result<QByteArray>(token->bytes) : token.error();
        loop.quit();
    });
    loop.exec();
    return given;
}

void OAuthAccess::tell(const Result<Token> &token)
{
    m_asking = false;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &[context, given] : waiting) {
        if (context)
            given(token);
    }
}

} // namespace portico
