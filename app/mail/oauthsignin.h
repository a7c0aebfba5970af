#pragma once

#include "app/mail/oauthsecret.h"
#include "app/mail/oauthtokens.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

class QTcpServer;
class QTcpSocket;

namespace portico {

/// A person signs in at their mail provider, in the system's browser, and allows Portico to send: OAuth 2 with an
/// authorization code and PKCE (RFC 7636) over a redirect to the loopback address (RFC 8252). Portico never sees the
/// password. Asynchronous, on a thread with an event loop; ends by itself after ten minutes.
class OAuthSignIn : public QObject
{
    Q_OBJECT
public:
    explicit OAuthSignIn(QObject *parent = nullptr);

    /// Begins to listen, and gives the page to open in the browser; finished() or failed() follows. user: proposed to the
    /// provider. Fails (invalid) for settings that are incomplete or no https.
    Result<QUrl> start(const OAuthSettings &settings, const QByteArray &clientSecret, const QString &user);
    void cancel();

Q_SIGNALS:
    /// What to keep in the place of a password.
    void finished(const portico::OAuthSecret &secret);
    /// denied: the provider, or the person, said no; offline: it cannot be reached; busy: nobody answered in time.
    void failed(const portico::Error &error);

private:
    void serve(QTcpSocket *socket);
    void take(QTcpSocket *socket, const QByteArray &requestLine);
    void exchange(const QByteArray &code);
    void end();
    void fail(const Error &error);

    OAuthSettings m_settings;
    QByteArray m_clientSecret;
    QByteArray m_state;
    QByteArray m_verifier;
    QString m_redirect;
    QTcpServer *m_server;
    QTimer m_limit;
    OAuthTokenRequest m_request;
    bool m_waiting = false; ///< for the browser
};

} // namespace portico
