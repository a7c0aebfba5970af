#pragma once

#include "app/store/writecontext.h"

#include <QString>

namespace portico {

/// Where the outbox delivers: nowhere until somebody chose, to a server, or into a folder as .eml files.
enum class MailTransportKind { none, smtp, folder };
/// How the connection to the server is protected; STARTTLS is required where chosen, never optional.
enum class MailSecurity { none, startTls, tls };
QLatin1StringView slug(MailSecurity security);

/// How Portico signs in at the mail server: with a password, or with OAuth 2 (RFC 6749).
enum class MailSignIn { password, oauth };

/// Where the sign-in with OAuth 2 happens, and as which program.
struct OAuthSettings
{
    QString clientId; ///< that the provider gave to this program
    QString authorizeUrl;
    QString tokenUrl;
    QString scope;

    bool operator==(const OAuthSettings &) const = default;
    bool isSet() const { return !clientId.isEmpty() && !authorizeUrl.isEmpty() && !tokenUrl.isEmpty(); }
};

/// How the firm's mail goes out. The password (or the refresh token of OAuth) lies in the key store, or in a device secret, never here.
struct MailAccount
{
    static constexpr int kMostConnections = 64;

    MailTransportKind transport = MailTransportKind::none;
    QString host;
    int port = 587;
    MailSecurity security = MailSecurity::startTls;
    QString userName;
    QString caFile;      ///< PEM; empty: the system's authorities
    QString fromAddress; ///< the firm's mailbox
    QString fromName;    ///< empty: the firm's name
    QString folder;      ///< where the .eml files go, for MailTransportKind::folder
    int perMinute = 0;   ///< 0: no limit
    int perDay = 0;      ///< 0: no limit
    int connections = 4; ///< to the server at once
    MailSignIn signIn = MailSignIn::password;
    OAuthSettings oauth; ///< for MailSignIn::oauth

    bool operator==(const MailAccount &) const = default;
    bool isSet() const { return transport != MailTransportKind::none; }
};

/// The mail account. One row.
class AccountStore
{
public:
    explicit AccountStore(Connection &connection) : m_connection(connection) {}

    MailAccount load() const;
    static void save(WriteContext &context, const MailAccount &account);

private:
    Connection &m_connection;
};

} // namespace portico
