#pragma once

#include "app/core/result.h"
#include "app/mail/oauthsecret.h"
#include "app/store/accountstore.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QPointer>

#include <atomic>
#include <chrono>
#include <functional>

class QNetworkAccessManager;

namespace portico {

/// What a token end point gave (RFC 6749, 5.1).
struct OAuthTokens
{
    QByteArray accessToken;
    QByteArray refreshToken; ///< empty: the one that was used stays
    std::chrono::seconds lifetime{0};
};

/// One question to a token end point. Asynchronous, on a thread with an event loop; ends within half a minute and in
/// bounded memory. Only https, or the loopback address, is asked.
class OAuthTokenRequest : public QObject
{
    Q_OBJECT
public:
    using Fields = QList<QPair<QByteArray, QByteArray>>;
    using Done = std::function<void(const Result<OAuthTokens> &)>;

    explicit OAuthTokenRequest(QObject *parent = nullptr);
    ~OAuthTokenRequest() override;

    /// done is called once, from the event loop: denied where the server says no (with its reason's name in the
    /// detail), offline where it cannot be reached or gives no answer that can be used, invalid where the address is none to ask. Not after destruction.
    void send(const QString &tokenUrl, const Fields &fields, Done done);

    /// Whether tokens may be asked for at an address at all.
    static bool isSafe(const QString &url);

private:
    QNetworkAccessManager *m_network;
};

/// An access token for a thread that can wait for it, at most half a minute; it may have no event loop. secret: an
/// OAuthSecret. renewed: the one to keep instead, where the provider gave another; else left alone. denied: somebody has
/// to sign in again. offline: the provider cannot be reached, or cancelled became true.
Result<QByteArray> waitForAccessToken(const OAuthSettings &settings, const QByteArray &secret, const std::atomic_bool &cancelled,
                                      QByteArray &renewed);

/// The access token of one mail account: asked for by its refresh token when it is first needed, kept until shortly
/// before it expires, and asked for once however many connections wait. Lives on one thread.
class OAuthAccess : public QObject
{
    Q_OBJECT
public:
    /// load and keep: the account's secret (OAuthSecret), for providers give new refresh tokens as they please.
    OAuthAccess(OAuthSettings settings, std::function<QByteArray()> load, KeepSecret keep, QObject *parent = nullptr);

    struct Token
    {
        QByteArray bytes;
        bool kept = false; ///< it was asked for earlier: the provider may have ended it since
    };
    using Given = std::function<void(const Result<Token> &)>;
    /// Calls given with a token that should be valid now, or with why there is none; never from inside the call, and not
    /// once context is destroyed.
    void want(QObject *context, Given given);
    /// A server did not take this token: the next one is asked for anew, unless another one has come since.
    void forget(const QByteArray &token);

private:
    void refresh();
    void tell(const Result<Token> &token);

    OAuthSettings m_settings;
    std::function<QByteArray()> m_load;
    KeepSecret m_keep;
    OAuthTokenRequest m_request;
    QByteArray m_token;
    std::chrono::system_clock::time_point m_validUntil; ///< a machine's sleep counts
    QList<QPair<QPointer<QObject>, Given>> m_waiting;
    bool m_asking = false;
};

} // namespace portico
